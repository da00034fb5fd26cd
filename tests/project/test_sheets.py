"""Where words stand on the pages of a book, whatever becomes of its text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.project.parts import BookPage
from proofreader.project.sheets import Sheets
from proofreader.review.events import PageMark
from proofreader.review.session import Session
from proofreader.scans.images import ImageRef
from proofreader.text.document import Document
from proofreader.text.layout import Box, LineBox, PageLayout
from proofreader.text.packing import PackedLayout
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.strategies import change_sets
from tests.text.test_rewriting import LINE, placed

TEXT = "the first page\nof tbe book\n\fthe se cond\npage\n"


def layout(text):
    lines = (
        LineBox(line.span, Box(0, LINE * number, 300, LINE * number + 20))
        for number, line in enumerate(Document(text).lines)
        if line.span
    )
    return PackedLayout.of(PageLayout((300, 400), placed(text), tuple(lines)))


def opened(text=TEXT, *, knows=True):
    session, document = Session(text), Document(text)
    empty = PackedLayout.of(PageLayout((0, 0)))
    pages = [
        BookPage(f"{p.number:03}", p.span, layout(p.span.of(text)) if knows else empty)
        for p in document.pages
    ]
    images = [ImageRef(Path(f"{page.name}.png")) for page in pages]
    return session, Sheets(session, text, pages, images)


def edit(session, old, new):
    start = session.document.text.index(old)
    session.edit(ChangeSet.replace(start, start + len(old), new))


def test_pages_are_found_by_place_and_by_point():
    session, sheets = opened()
    second = TEXT.index("se cond")
    assert (sheets.number_at(0), sheets.number_at(second)) == (0, 1)
    assert [sheets.name(n) for n in range(2)] == ["001", "002"]
    assert sheets.boxes(1, Span(second, second + 7)) == (Box(40, 0, 110, 20),)
    assert sheets.place_at(1, 41, 10) == second
    assert sheets.place_at(1, 69, 10) == second + 3
    assert sheets.line_box(1, second) == Box(0, 0, 300, 20)
    assert session.document.text == TEXT


def test_a_stretch_of_several_lines_has_a_box_a_line():
    _, sheets = opened()
    assert sheets.boxes(0, Span(4, 20)) == (Box(40, 0, 140, 20), Box(0, 30, 60, 50))


def test_words_keep_their_places_through_edits_above_and_below():
    session, sheets = opened()
    edit(session, "the first", "a very")
    edit(session, "se cond", "second")
    place = session.document.text.index("second")
    assert sheets.boxes(1, Span(place, place + 6)) == (Box(40, 0, 110, 20),)
    assert sheets.place_at(1, 200, 35) == session.document.text.index("page\n", place) + 4
    session.undo()
    place = session.document.text.index("cond")
    assert sheets.boxes(1, Span(place, place + 4)) == (Box(70, 0, 110, 20),)


def test_what_is_not_known_yet_is_asked_for_and_taken_in():
    session, sheets = opened(knows=False)
    assert sheets.needs_alignment(0)
    assert (sheets.layout(0), sheets.place_at(0, 1, 1), sheets.line_box(0, 1)) == (None,) * 3
    assert sheets.boxes(0, Span(0, 3)) == ()
    edit(session, "tbe", "the")
    sheets.aligned(0, layout(sheets.original(0)).unpacked())
    assert not sheets.needs_alignment(0)
    place = session.document.text.index("the book")
    assert sheets.boxes(0, Span(place, place + 3)) == (Box(30, 30, 60, 50),)
    sheets.use_images([None, None])
    assert not sheets.has_images
    assert not sheets.needs_alignment(0)
    assert sheets.layout(0) is None


def test_an_empty_page_needs_nothing():
    _, sheets = opened("\f one", knows=False)
    assert not sheets.needs_alignment(0)


def test_marks_are_those_of_the_session():
    session, sheets = opened()
    session.mark_page(1, PageMark.DONE)
    assert (sheets.mark(0), sheets.mark(1)) == (None, PageMark.DONE)


@given(st.data())
def test_each_word_of_a_page_has_its_place_whatever_is_typed_in_it(data):
    session, sheets = opened()
    number = data.draw(st.integers(0, 1))
    span = sheets.span(number)
    change = data.draw(change_sets(span.of(TEXT)))
    kept = [one for one in change.edits if "\f" not in one.text]
    moved = ChangeSet(tuple(Edit(one.span.shifted(span.start), one.text) for one in kept))
    session.edit(moved)
    now = sheets.span(number)
    words = sheets.layout(number).words
    text = session.document.text
    assert " ".join(word.span.of(text) for word in words).split() == now.of(text).split()
    for word in words:
        assert now.contains(word.span)
    for line in sheets.layout(number).lines:
        assert now.contains(line.span)
    for x, y in ((0, 0), (150, 35), (1e6, 1e6)):
        place = sheets.place_at(number, x, y)
        assert (place is None) == (not words)
        assert place is None or now.start <= place <= now.end


@pytest.mark.parametrize("taken", [slice(26, 28), slice(0, len(TEXT))])
def test_without_its_separators_a_book_still_has_its_pages(taken):
    session, sheets = opened()
    session.edit(ChangeSet.replace(taken.start, taken.stop, ""))
    length = len(session.document.text)
    for number in range(2):
        assert sheets.span(number).end <= length
        assert sheets.layout(number) is not None
