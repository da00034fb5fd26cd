"""What is known of a text is handed on through a change, and is what it would be if found anew."""

from __future__ import annotations

import gc
import weakref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.gui.places import Places
from proofreader.text import document as document_module
from proofreader.text import leaves
from proofreader.text.document import Document
from proofreader.text.spans import ChangeSet, Edit, Span

_LETTERS = "ab \r\n\f\N{GRINNING FACE}\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}e\u0301"
_WRITTEN = st.text(st.sampled_from(_LETTERS), max_size=8)
_PIECES = ("long line", "one\r\n", "\n", "\r", "\f", "a\n\n", "\N{GRINNING FACE}b")
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=8)


@pytest.fixture(autouse=True)
def _small_leaves(monkeypatch):
    monkeypatch.setattr(leaves, "_LEAF", 5)
    monkeypatch.setattr(document_module, "_LONG_LINE", 7)


@st.composite
def histories(draw):
    """A text, and changes of it one after the other."""
    text = now = "".join(draw(_TEXTS))
    changes = []
    for _ in range(draw(st.integers(1, 4))):
        places = st.integers(0, len(now))
        ends = sorted(draw(st.lists(places, min_size=2, max_size=2)))
        edits = [Edit(Span(*ends), draw(_WRITTEN))]
        if draw(st.booleans()):
            edits.append(Edit(Span(len(now), len(now)), draw(_WRITTEN)))
        change = ChangeSet(tuple(edits))
        now = change.apply(now)
        changes.append(change)
    return text, changes


def seen(document):
    """Everything that a document knows of its text."""
    places = range(len(document.text) + 1)
    spans = [Span(start, end) for start in places for end in range(start, len(places), 7)]
    return (
        list(document.lines),
        [document.lines[number] for number in range(len(document.lines))],
        list(document.pages),
        [document.position(place) for place in places],
        [document.page_at(place) for place in places],
        [document.paragraphs_in(span) for span in spans],
    )


@given(histories())
def test_a_changed_document_knows_what_a_new_one_does(case):
    text, changes = case
    document = Document(text)
    for change in changes:
        document = document.after(change)
        assert seen(document) == seen(Document(document.text))


@given(histories())
def test_paragraphs_that_a_span_touches_are_those_of_the_whole_text(case):
    document = Document(case[0])
    for start in range(len(document.text) + 1):
        span = Span(start, min(len(document.text), start + 3))
        touched = tuple(p for p in document.paragraphs if p.span.touches(span))
        assert document.paragraphs_in(span) == touched


@given(histories())
def test_places_of_a_changed_text_are_those_of_a_new_one(case):
    text, changes = case
    places = Places(text)
    for change in changes:
        text = change.apply(text)
        places, new = places.after(change, text), Places(text)
        assert places.length == new.length
        for place in range(len(text) + 1):
            assert places.to_units(place) == new.to_units(place)
        for unit in range(new.length + 1):
            assert places.to_points(unit) == new.to_points(unit)


def test_a_text_that_nobody_needs_leaves_memory_at_once():
    document = Document("one\n\ntwo\fthree")
    gone = weakref.ref(document)
    assert seen(document)
    assert document.after(ChangeSet.replace(0, 0, "x")).lines[0].span == Span(0, 4)
    gc.disable()
    try:
        del document
        assert gone() is None
    finally:
        gc.enable()
