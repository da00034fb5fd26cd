"""A text and its lines, paragraphs and pages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.text.document import Document, Position
from proofreader.text.spans import ChangeSet, Span
from tests.strategies import change_sets, changed_texts, texts


def lines_of(text):
    return [line.span.of(text) for line in Document(text).lines]


def paragraphs_of(text):
    return [paragraph.span.of(text) for paragraph in Document(text).paragraphs]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one", ["one"]),
        ("one\n", ["one", ""]),
        ("one\r\ntwo\rthree\nfour", ["one", "two", "three", "four"]),
        ("one\r\n\r\ntwo", ["one", "", "two"]),
        ("one\ftwo", ["one", "two"]),
        ("one\N{LINE SEPARATOR}two\x85three", ["one\N{LINE SEPARATOR}two\x85three"]),
    ],
)
def test_lines_end_at_lf_crlf_cr_and_form_feed_alone(text, lines):
    assert lines_of(text) == lines


@given(texts())
def test_lines_and_their_ends_make_up_the_text(text):
    document = Document(text)
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))
    starts = [line.span.start for line in document.lines] + [len(text)]
    for line, next_start in zip(document.lines, starts[1:], strict=True):
        end = text[line.span.end : next_start]
        assert re.fullmatch(r"\r\n|\r|\n|\f|", end)
    assert starts[0] == 0


@given(texts())
def test_every_place_lies_in_the_line_that_starts_last_before_it(text):
    document = Document(text)
    for place in range(len(text) + 1):
        line = document.line_at(place)
        assert line == max(one for one in document.lines if one.span.start <= place)


def test_pages_are_parted_by_form_feeds_and_lines_count_through():
    document = Document("one\ntwo\f\fthree")
    assert [page.span.of(document.text) for page in document.pages] == ["one\ntwo", "", "three"]
    assert document.position(10) == Position(page=3, line=4, column=2)
    assert document.position(7) == Position(page=1, line=2, column=4)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("one\ntwo\n\nthree\n", ["one\ntwo", "three"]),
        ("\n\n one\n \t\ntwo", [" one", "two"]),
        ("one\ftwo", ["one", "two"]),
        ("one\r\ntwo\r\n\r\nthree", ["one\r\ntwo", "three"]),
        ("short\n" + "x" * 161 + "\nshort", ["short", "x" * 161, "short"]),
        ("a\n" + "x" * 160 + "\nb", ["a\n" + "x" * 160 + "\nb"]),
        ("", []),
        (" \n\f\n", []),
    ],
)
def test_blank_lines_page_ends_and_unwrapped_lines_part_paragraphs(text, paragraphs):
    assert paragraphs_of(text) == paragraphs


@given(texts())
def test_everything_that_can_be_read_lies_in_one_paragraph(text):
    document = Document(text)
    covered = [
        place for one in document.paragraphs for place in range(one.span.start, one.span.end)
    ]
    assert len(covered) == len(set(covered))
    missing = set(range(len(text))) - set(covered)
    assert not "".join(text[place] for place in missing).strip()


@pytest.mark.parametrize(
    ("span", "touched"),
    [
        (Span(0, 0), ["one"]),
        (Span(1, 6), ["one", "two"]),
        (Span(3, 3), ["one"]),
        (Span(4, 4), []),
        (Span(0, 13), ["one", "two", "three"]),
    ],
)
def test_the_paragraphs_that_a_span_touches(span, touched):
    document = Document("one\n\ntwo\n\nthree")
    found = document.paragraphs_in(span)
    assert [paragraph.span.of(document.text) for paragraph in found] == touched


@given(changed_texts())
def test_a_changed_document_is_a_new_one(case):
    text, change = case
    document = Document(text)
    assert document.after(change) == Document(change.apply(text))
    assert document.text == text
    assert document.after(ChangeSet()) == document


def test_the_lines_of_distributed_proofreaders_begin_pages():
    first, second = "-----File: 001.png-----\none\n", "-----File: 002.png-----\ntwo\n"
    document = Document(first + second)
    assert [page.span.of(document.text) for page in document.pages] == [first, second]
    assert document.page_at(len(first) - 1).number == 1
    assert document.page_at(len(first)).number == 2


def test_what_stands_before_the_first_such_line_is_a_page_of_its_own():
    document = Document("title\n-----File: 001.png-----\r\none\f-----File: 002.png-----\rtwo")
    assert [page.span.of(document.text) for page in document.pages] == [
        "title\n",
        "-----File: 001.png-----\r\none",
        "-----File: 002.png-----\rtwo",
    ]


@pytest.mark.parametrize("text", ["so -----File: 001.png-----", "----- File", "-----\n"])
def test_such_a_line_within_a_line_begins_no_page(text):
    assert len(Document(text).pages) == 1


_PIECES = ["-----File: 1-----", "a", "\n", "\r\n", "\f"]
SEPARATED = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)


@given(SEPARATED.flatmap(lambda text: st.tuples(st.just(text), change_sets(text))))
def test_pages_after_a_change_are_those_of_the_new_text(case):
    text, change = case
    after, anew = Document(text).after(change), Document(change.apply(text))
    assert list(after.pages) == list(anew.pages)
    for place in range(len(anew.text) + 1):
        page = anew.page_at(place)
        assert page == max(one for one in anew.pages if one.span.start <= place)
