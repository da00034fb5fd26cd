"""A book as one HTML page to read."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from proofreader.formats import html_text
from proofreader.formats.html_book import make_html_book
from tests.strategies import texts

VOID = {"meta", "br"}


class Nesting(HTMLParser):
    """Fails where a tag is closed that is not open; `opened` are those that are."""

    def __init__(self):
        super().__init__()
        self.opened = []
        self.ids = []

    def handle_starttag(self, tag, attrs):
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.opened.append(tag)

    def handle_endtag(self, tag):
        assert self.opened.pop() == tag


def body(*pages, title="A book"):
    made = make_html_book(pages, title)
    return made[made.index("<main>\n") + 7 : made.index("</main>")]


def anchor(number, label):
    return f'<a class="page" id="page-{number}" href="#page-{number}">{label}</a>'


def test_paragraphs_lines_and_page_numbers():
    assert body(("12", "One\ntwo\n\n  Three & <four>\n"), ("13", "Five.")) == (
        f"<p>{anchor(1, 12)}One<br>\ntwo</p>\n"
        "<p>&nbsp;&nbsp;Three &amp; &lt;four&gt;</p>\n"
        f"<p>{anchor(2, 13)}Five.</p>\n"
    )


def test_a_paragraph_goes_on_over_the_end_of_a_page():
    assert body(("1", "the dif-\n"), ("2", "ferences are\n\nover.")) == (
        f"<p>{anchor(1, 1)}the dif-<br>\n{anchor(2, 2)}ferences are</p>\n<p>over.</p>\n"
    )


def test_an_empty_page_has_its_number():
    assert body(("1", "a."), ("2", " \n"), ("3", "b")) == (
        f"<p>{anchor(1, 1)}a.</p>\n<p>{anchor(2, 2)}</p>\n<p>{anchor(3, 3)}b</p>\n"
    )


def test_it_is_a_page_of_its_own_in_the_language_of_the_book():
    made = make_html_book([("1", "a")], "A <book>", language="en")
    assert made.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>A &lt;book&gt;</title>" in made
    assert not re.search(r"<script|<link|<img|https?:|url\(", made)


@given(st.lists(st.tuples(st.text(max_size=4), texts()), max_size=4), st.text(max_size=5))
def test_every_text_becomes_a_sound_page(pages, title):
    parser = Nesting()
    parser.feed(make_html_book(pages, title))
    parser.close()
    assert parser.opened == []
    assert len(set(parser.ids)) == len(parser.ids)


@given(st.lists(st.text("ab -\n&<>;\xe9").filter(str.strip), min_size=1, max_size=4))
def test_it_reads_as_the_text_of_its_pages(pages):
    raw = make_html_book([("#", page) for page in pages], "T").encode()
    text = html_text.read(raw, Path("book.html"))[0].text
    assert text.replace("#", "").split() == ["T", *" \n".join(pages).split()]
