"""A book in other forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.formats.dp import split_dp
from proofreader.project.converting import (
    ConvertedPage,
    ExportForm,
    PageBreaks,
    Wishes,
    converted,
    without_separator,
)
from proofreader.text.document import Document
from proofreader.text.layout import Box, LineBox, PageLayout, WordBox
from proofreader.text.spans import Span
from tests.strategies import texts

BOOK = (ConvertedPage("001", "The dif-\n"), ConvertedPage("002", "ferences.\n"))
DP = tuple(
    ConvertedPage(f"00{number}", f"-----File: 00{number}.png-----\r\n{text}\r\n")
    for number, text in ((1, "One"), (2, "two"))
)


def made(form, pages=BOOK, breaks=PageBreaks.KEEP, newline="\n"):
    return dict(converted(form, pages, Wishes("A book", breaks, newline)))


@pytest.mark.parametrize(
    ("breaks", "text"),
    [
        (PageBreaks.KEEP, "The dif-\n\fferences.\n"),
        (PageBreaks.FORM_FEED, "The dif-\n\fferences.\n"),
        (PageBreaks.BLANK, "The dif-\n\nferences.\n"),
        (PageBreaks.NONE, "The dif-\nferences.\n"),
    ],
)
def test_pages_are_joined_as_it_is_wished(breaks, text):
    assert made(ExportForm.TEXT, breaks=breaks) == {"A book.txt": text.encode()}


@pytest.mark.parametrize(
    ("breaks", "text"),
    [
        (PageBreaks.KEEP, "".join(page.text for page in DP)),
        (PageBreaks.FORM_FEED, "One\r\n\ftwo\r\n"),
        (PageBreaks.BLANK, "One\r\n\r\ntwo\r\n"),
        (PageBreaks.NONE, "One\r\ntwo\r\n"),
    ],
)
def test_lines_of_distributed_proofreaders_are_kept_or_go(breaks, text):
    assert made(ExportForm.TEXT, DP, breaks, "\r\n") == {"A book.txt": text.encode()}


def test_a_text_a_page_has_the_names_of_the_pages():
    assert made(ExportForm.PAGES, DP) == {"001.txt": b"One\r\n", "002.txt": b"two\r\n"}


def test_lines_of_distributed_proofreaders_are_made_where_there_are_none():
    raw = made(ExportForm.DP)["A book.txt"]
    assert [(page.name, page.text) for page in split_dp(raw.decode())] == [
        ("001", "The dif-\n"),
        ("002", "ferences.\n"),
    ]
    assert made(ExportForm.DP, DP, newline="\r\n") == made(ExportForm.TEXT, DP)


def test_an_html_page_names_its_pages():
    raw = made(ExportForm.HTML)["A book.html"]
    assert b"<h1>A book</h1>" in raw
    assert b'href="#page-2">002</a>ferences.</p>' in raw


def test_places_of_words_go_with_their_text():
    text = DP[0].text
    word = WordBox(Span(text.index("One"), text.index("One") + 3), Box(1, 2, 3, 4), 0.5)
    rule = WordBox(Span(0, 5), Box(0, 0, 1, 1))
    layout = PageLayout((9, 9), (rule, word), (LineBox(word.span, word.box),))
    page = without_separator(ConvertedPage("001", text, layout))
    assert [one.span.of(page.text) for one in page.layout.words] == ["One"]
    assert [one.span.of(page.text) for one in page.layout.lines] == ["One"]


@given(texts())
def test_a_text_of_any_pages_is_kept_to_the_byte(text):
    document = Document(text)
    pages = [ConvertedPage("", page.span.of(text)) for page in document.pages]
    assert made(ExportForm.TEXT, pages)["A book.txt"] == text.encode()


@given(st.lists(texts(), min_size=1, max_size=4), st.sampled_from(PageBreaks))
def test_no_word_is_lost_or_joined(pages, breaks):
    book = [ConvertedPage("", text) for text in pages]
    raw = made(ExportForm.TEXT, book, breaks)["A book.txt"]
    assert raw.decode().split() == " ".join(pages).split()
