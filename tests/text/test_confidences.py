"""Confidences are those of the words that the engine has read, wherever these stand now."""

from __future__ import annotations

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.text import confidences as module
from proofreader.text.confidences import Confidence, Confidences
from proofreader.text.document import Document
from proofreader.text.layout import Box, WordBox
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.strategies import change_sets, texts

_BOX = Box(0, 0, 1, 1)


@pytest.fixture(autouse=True)
def _small_leaves(monkeypatch):
    monkeypatch.setattr(module, "_LEAF", 2)


def words_of(text, sure):
    """The words of a text, the confidence of each taken from ``sure`` in turn."""
    found = list(re.finditer(r"\S+", text))
    return [
        WordBox(Span(*match.span()), _BOX, *sure[number % len(sure)])
        for number, match in enumerate(found)
    ]


def read(text, *percent):
    """The confidences of the words of ``text``, each given in percent."""
    return Confidences.of(words_of(text, [(one / 100, None) for one in percent]))


def given_of(confidences, text):
    """The words that have a confidence, and this in percent."""
    return [(one.span.of(text), round(100 * one.confidence.word)) for one in confidences]


_SURE = st.none() | st.integers(0, 10_000).map(lambda parts: parts / 10_000)


@st.composite
def histories(draw):
    """A text with the boxes of its words, and changes of it one after the other."""
    text = now = draw(texts())
    words = words_of(text, draw(st.lists(st.tuples(_SURE, _SURE), min_size=1, max_size=5)))
    changes = []
    for _ in range(draw(st.integers(1, 4))):
        change = draw(change_sets(now))
        now = change.apply(now)
        changes.append(change)
    return text, words, changes


@given(histories())
def test_every_word_keeps_its_confidence_until_a_change_reaches_it(history):
    _, words, changes = history
    confidences = Confidences.of(words)
    expected = list(confidences)
    for change in changes:
        confidences = confidences.after(change)
        places = change.carry_all(one.span for one in expected)
        expected = [
            one._replace(span=place)
            for one, place in zip(expected, places, strict=True)
            if place is not None and not any(grows(edit, one.span) for edit in change.edits)
        ]
        assert list(confidences) == expected
        assert len(confidences) == len(expected)


def grows(edit, word):
    """Whether an edit that ends or begins at a word leaves no blank between."""
    if not edit.span and not edit.text:
        return False
    before = edit.span.end == word.start and not edit.text[-1:].isspace()
    return before or (edit.span.start == word.end and not edit.text[:1].isspace())


@given(histories())
def test_a_word_that_has_a_confidence_reads_as_it_was_read(history):
    text, words, changes = history
    document = Document(text, confidences=Confidences.of(words))
    read_so = {word.span.of(text) for word in words}
    for change in changes:
        document = document.after(change)
        for one in document.confidences:
            assert one.span.of(document.text) in read_so


@given(histories())
def test_what_is_asked_of_a_place_is_what_a_look_at_all_words_says(history):
    text, words, changes = history
    document = Document(text, confidences=Confidences.of(words))
    for change in changes:
        document = document.after(change)
    found = document.confidences
    places = range(len(document.text) + 1)
    for span in (Span(start, end) for start in places for end in range(start, len(places), 3)):
        touching = [one for one in found if one.span.touches(span)]
        expected = [one for one in touching if one.span.overlaps(span)] or touching
        assert found.in_(span) == expected
        least = found.least_in(span)
        assert (least is None) == (not expected)
        if least is not None:
            assert least.word == min(one.confidence.word for one in expected)


def test_the_least_of_several_words_and_of_their_characters():
    words = words_of("over power now", [(0.9, 0.5), (0.4, 0.7), (0.8, None)])
    confidences = Confidences.of(words)
    assert confidences.least_in(Span(0, 10)) == Confidence(0.4, 0.5)
    assert confidences.least_in(Span(11, 12)) == Confidence(0.8, None)
    assert confidences.least_in(Span(4, 5)) == Confidence(0.4, 0.5)  # the blank between two


def test_a_file_may_say_nothing_of_a_word_or_only_of_its_characters():
    words = words_of("one two three", [(None, None), (None, 0.3), (0.5, None)])
    confidences = Confidences.of(words)
    assert [one.confidence for one in confidences] == [Confidence(0.3, 0.3), Confidence(0.5, None)]
    assert confidences.least_in(Span(0, 3)) is None


@pytest.mark.parametrize(
    ("edit", "left"),
    [
        (Edit(Span(4, 5), "h"), [("the", 90), ("now", 70)]),  # tbe: a letter of it
        (Edit(Span(3, 3), "s"), [("tbe", 80), ("now", 70)]),  # "the" grows
        (Edit(Span(3, 4), ""), [("now", 70)]),  # joined: neither was read so
        (Edit(Span(3, 3), " old"), [("the", 90), ("tbe", 80), ("now", 70)]),
        (Edit(Span(3, 4), "\n"), [("the", 90), ("tbe", 80), ("now", 70)]),
        (Edit(Span(0, 0), "So "), [("the", 90), ("tbe", 80), ("now", 70)]),
        (Edit(Span(0, 11), ""), []),
    ],
)
def test_what_a_hand_has_written_was_not_read_by_the_engine(edit, left):
    text = "the tbe now"
    change = ChangeSet((edit,))
    confidences = read(text, 90, 80, 70).after(change)
    assert given_of(confidences, change.apply(text)) == left


def test_a_document_hands_them_on_and_takes_them_along():
    text = "the tbe now"
    document = Document(text, confidences=read(text, 90, 80, 70))
    later = pickle.loads(pickle.dumps(document)).after(ChangeSet((Edit(Span(4, 7), "the"),)))
    assert given_of(later.confidences, later.text) == [("the", 90), ("now", 70)]
    assert Document(text).after(ChangeSet((Edit(Span(0, 1), "T"),))).confidences is None


def test_a_key_that_is_pressed_looks_at_the_words_around_it_alone(monkeypatch):
    text = "word " * 1000
    confidences = read(text, 90)
    looked_at = []
    at = module._Leaf.at
    monkeypatch.setattr(
        module._Leaf, "at", lambda leaf, place: looked_at.append(leaf) or at(leaf, place)
    )
    later = confidences.after(ChangeSet((Edit(Span(2502, 2502), "x"),)))
    assert len(looked_at) == 1
    assert len(later) == 999


def test_those_of_several_stretches_are_joined_in_order():
    first = Confidences.of([WordBox(Span(0, 2), Box(0, 0, 1, 1), 0.5)])
    second = Confidences.of([WordBox(Span(1, 3), Box(0, 0, 1, 1), 0.25)])
    both = Confidences.joined([first, second.shifted(10)])
    assert [(one.span, one.confidence.word) for one in both] == [
        (Span(0, 2), 0.5),
        (Span(11, 13), 0.25),
    ]
