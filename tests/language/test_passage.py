"""A paragraph in chunks, its changes, and its numbers for the context model."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from proofreader.language.passage import Passage
from proofreader.text.document import Document
from proofreader.text.spans import Span
from proofreader.text.tokens import words
from tests.strategies import spans, texts


def passage_of(text):
    return Passage.of(text, [paragraph.span for paragraph in Document(text).paragraphs])


@st.composite
def placed(draw):
    """A passage with at least a chunk, and a place in its text."""
    text = draw(texts().filter(lambda text: passage_of(text).chunks))
    return passage_of(text), draw(spans(text))


@settings(deadline=None)
@given(texts())
def test_the_text_of_a_chunk_stands_in_its_place(text):
    passage = passage_of(text)
    for chunk in passage.chunks:
        assert chunk.span.of(text) == chunk.text
        assert chunk.core.of(text) == chunk.word
        assert chunk.span.contains(chunk.core)
        assert chunk.lead + chunk.word + chunk.trail == chunk.text


@settings(deadline=None)
@given(texts())
def test_chunks_hold_everything_that_can_be_seen(text):
    assert [chunk.text for chunk in passage_of(text).chunks] == text.split()


@settings(deadline=None)
@given(texts())
def test_as_many_chunks_begin_a_paragraph_as_there_are_paragraphs(text):
    begins = [chunk.begins_paragraph for chunk in passage_of(text).chunks]
    assert sum(begins) == len(Document(text).paragraphs)


@pytest.mark.parametrize(
    ("chunk", "lead", "word", "trail"),
    [
        ("'the", "'", "the", ""),
        ("prospects.", "", "prospects", "."),
        ("“C.P.S.U.,”", "“", "C.P.S.U", ".,”"),
        ("cafe\N{COMBINING ACUTE ACCENT},", "", "cafe\N{COMBINING ACUTE ACCENT}", ","),
        ("_struggle", "_", "struggle", ""),
        ("—", "—", "", ""),
        ("1O,", "", "1O", ","),
        ("\N{GOTHIC LETTER AHSA}b!", "", "\N{GOTHIC LETTER AHSA}b", "!"),
    ],
)
def test_a_core_is_a_chunk_without_the_marks_around_it(chunk, lead, word, trail):
    (found,) = passage_of(chunk).chunks
    assert (found.lead, found.word, found.trail) == (lead, word, trail)


@pytest.mark.parametrize(
    ("place", "chunks"),
    [
        ("dif", ["dif"]),
        ("f f", ["dif", "ferences,"]),
        (" ", ["the", "dif"]),
        ("the dif ferences,", ["the", "dif", "ferences,"]),
        (",", ["ferences,"]),
    ],
)
def test_chunks_in_a_place_are_those_it_overlaps_or_lies_between(place, chunks):
    text = "the dif ferences, are"
    start = text.index(place)
    passage = passage_of(text)
    within = passage.chunks_in(Span(start, start + len(place)))
    assert [passage.chunks[index].text for index in within] == chunks


@settings(deadline=None)
@given(placed())
def test_there_are_chunks_at_every_place(case):
    passage, span = case
    within = passage.chunks_in(span)
    assert 0 <= within.start < within.stop <= len(passage.chunks)


@pytest.mark.parametrize(
    ("start", "end", "reading", "chunks"),
    [
        (3, 5, ", ", ["one", ",two"]),
        (3, 5, " ", [",two"]),
        (3, 5, "", ["one", ",two"]),
        (3, 8, "!", ["one", ",two"]),
        (3, 8, "", [",two"]),
        (4, 9, "", [",two"]),
        (4, 9, "~", [",two", "three"]),
        (4, 9, "~ ", [",two"]),
        (0, 4, "", ["one"]),
        (5, 6, "", [",two"]),
        (8, 9, "", [",two", "three"]),
        (10, 14, "", ["three"]),
    ],
)
def test_a_neighbour_that_a_reading_is_joined_to_changes_too(start, end, reading, chunks):
    passage = passage_of("one ,two three")
    span = Span(start, end)
    within = passage.grown(passage.chunks_in(span), span, reading)
    assert [passage.chunks[index].text for index in within] == chunks


@settings(deadline=None)
@given(placed(), texts(max_size=4))
def test_chunks_that_would_stand_there_are_those_of_the_changed_text(case, reading):
    passage, span = case
    within = passage.chunks_in(span)
    start = passage.chunks[within.start].span.start
    end = passage.chunks[within.stop - 1].span.end
    assume(Span(start, end).contains(span))  # a span may reach into the blank at either end
    text = passage.text
    mended = text[start : span.start] + reading + text[span.end : end]
    assert passage.changed(span, reading, within) == tuple(mended.split())


@pytest.mark.parametrize(
    ("start", "end", "reading", "chunks"),
    [
        (7, 8, "", ["differences,"]),
        (0, 3, "a", ["a"]),
        (3, 4, " — ", ["the", "—", "dif"]),
        (16, 17, "", ["ferences"]),
    ],
)
def test_a_change_makes_other_chunks(start, end, reading, chunks):
    passage = passage_of("the dif ferences, are")
    span = Span(start, end)
    assert passage.changed(span, reading, passage.chunks_in(span)) == tuple(chunks)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("well-known", ["well", "known"]),
        ("one—two--three", ["one", "two", "three"]),
        ("the end.He", ["the", "end", "He"]),
        ("mischief,set", ["mischief", "set"]),
        ("again,I", ["again", "I"]),
        ("Edgware~road", ["Edgware", "road"]),
        ("“Stop!said", ["Stop", "said"]),
        ("a.m. and 1,000 x,y", ["a.m", "and", "1,000", "x,y"]),
        ("don't", ["don't"]),
        ("— ,", []),
        ("a.nd", ["a.nd"]),
    ],
)
def test_the_words_of_a_chunk_are_parted_at_hyphens_dashes_and_some_marks(text, found):
    assert [word.text for part in passage_of(text).parts for word in part] == found


@settings(deadline=None)
@given(texts())
def test_the_parts_of_a_chunk_stand_in_its_core_in_order(text):
    passage = passage_of(text)
    assert len(passage.parts) == len(passage.chunks)
    for chunk, part in zip(passage.chunks, passage.parts, strict=True):
        assert all(chunk.core.contains(word.span) for word in part)
        assert all(word.span.of(text) == word.text for word in part)
        assert all(one.span.end < other.span.start for one, other in pairwise(part))
        assert bool(part) is bool(chunk.core)


@settings(deadline=None, max_examples=50)
@given(texts())
def test_a_lineup_has_a_place_for_every_word(pack, text):
    passage = passage_of(text)
    lineup = pack.reader.lineup(passage)
    found = [
        chunk.span.start + word.span.start for chunk in passage.chunks for word in words(chunk.text)
    ]
    assert list(lineup.places) == found
    assert list(lineup.places.values()) == sorted(lineup.places.values())
    assert len(lineup.numbers) == len(lineup.shares)
    assert not lineup.numbers[[0, 1, -2, -1]].any()


def test_the_lineup_of_a_passage_is_made_once(pack):
    one, other = passage_of("The end."), passage_of("The end.")
    first = pack.reader.lineup(one)
    assert pack.reader.lineup(one) is first
    assert pack.reader.lineup(other) is not first


def test_each_word_stands_at_its_place_in_the_lineup(pack):
    passage = passage_of("We, are here.The end\n\nof 'it")
    lineup = pack.reader.lineup(passage)
    found = {start: pack.lexicon.word(lineup.numbers[at]) for start, at in lineup.places.items()}
    assert list(found.values()) == ["we", "are", "here", "the", "end", "of", "it"]
    assert all(passage.text[start:].lower().startswith(word) for start, word in found.items())


def test_the_right_word_gains_and_a_wrong_one_loses(pack):
    passage = passage_of("He was tired, hut he did not sleep.")
    lineup = pack.reader.lineup(passage)
    at = np.full(2, lineup.places[passage.text.index("hut")])
    but, hat = pack.lexicon.number("but"), pack.lexicon.number("parliament")
    right, wrong = lineup.gains(at, np.array([but, hat]), pack.ngrams)
    assert right > 0
    assert right > wrong


def test_no_word_asked_for_gains_nothing(pack):
    lineup = pack.reader.lineup(passage_of("He came."))
    none = np.zeros(0, np.int64)
    assert lineup.gains(none, none, pack.ngrams).shape == (0,)


def test_a_word_gains_as_much_alone_as_among_others(pack):
    lineup = pack.reader.lineup(passage_of("He was tired, hut he did not sleep in tie house."))
    at = np.array(sorted(lineup.places.values()))
    numbers = np.array([pack.lexicon.number(w) for w in ("but", "the", "a", "of", "in") * 3])
    at = np.resize(at, len(numbers))
    together = lineup.gains(at, numbers, pack.ngrams)
    alone = [
        lineup.gains(at[i : i + 1], numbers[i : i + 1], pack.ngrams)[0] for i in range(len(at))
    ]
    assert together == pytest.approx(alone, abs=1e-4)


def test_a_word_for_itself_gains_nothing(pack):
    lineup = pack.reader.lineup(passage_of("He came to the other house."))
    numbers = lineup.numbers[2:-2]
    gains = lineup.gains(np.arange(2, len(numbers) + 2), numbers, pack.ngrams)
    assert np.abs(gains).max() == pytest.approx(0, abs=1e-4)
