"""Words, chunks and divided words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.text.spans import Span
from proofreader.text.tokens import (
    chunks,
    first_word,
    last_word,
    line_end_hyphens,
    split_words,
    undivided,
    words,
    words_after,
    words_before,
)
from tests.strategies import texts

WORDY = st.lists(st.sampled_from(("a", "the", "don't", "x" * 17, "y" * 45, " ", ", ", "—"))).map(
    "".join
)
"""Texts of words short and long."""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("don't stop", ["don't", "stop"]),
        ("Tom\N{RIGHT SINGLE QUOTATION MARK}s 1st", ["Tom\N{RIGHT SINGLE QUOTATION MARK}s", "1st"]),
        ("'the world'", ["the", "world"]),
        ("dogs' tails", ["dogs", "tails"]),
        ("to-day", ["to", "day"]),
        ("_struggle.", ["struggle"]),
        ("cafe\N{COMBINING ACUTE ACCENT}s", ["cafe\N{COMBINING ACUTE ACCENT}s"]),
        ("\N{GOTHIC LETTER AHSA}b \N{GRINNING FACE}", ["\N{GOTHIC LETTER AHSA}b"]),
        ("C.P.S.U.", ["C", "P", "S", "U"]),
        ("", []),
    ],
)
def test_words_are_letters_and_digits_with_apostrophes_between(text, found):
    assert [word.text for word in words(text)] == found


def test_chunks_stand_between_white_space():
    assert [chunk.text for chunk in chunks(" C.P.S.U.,\r\n o1d\N{NO-BREAK SPACE}— ")] == [
        "C.P.S.U.,",
        "o1d",
        "—",
    ]


@given(texts())
def test_every_token_stands_where_it_says(text):
    for find in (words, chunks):
        tokens = list(find(text))
        assert all(token.span.of(text) == token.text for token in tokens)
        assert tokens == sorted(tokens)


@given(texts())
def test_chunks_hold_every_character_but_white_space(text):
    assert "".join(chunk.text for chunk in chunks(text)) == "".join(text.split())


@given(texts())
def test_a_text_split_at_its_words_is_the_same_text(text):
    found, between = split_words(text)
    assert found == [word.text for word in words(text)]
    pieces = [piece for pair in zip(between, found, strict=False) for piece in pair]
    assert "".join(pieces) + between[-1] == text
    assert len(between) == len(found) + 1


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("hyphen", ["-", "\N{NOT SIGN}", "\N{HYPHEN}", "\N{SOFT HYPHEN}"])
def test_a_word_divided_at_a_line_end_is_found(hyphen, line_end):
    text = f"move{hyphen} {line_end}  ment"
    (span,) = line_end_hyphens(text)
    assert text[: span.start] + text[span.end :] == "movement"


@pytest.mark.parametrize(
    "text", ["move-ment", "1914-\n18", "move -\nment", "move-\n\nment", "a-\n"]
)
def test_other_hyphens_are_left_alone(text):
    assert not list(line_end_hyphens(text))


def test_neighbouring_words_come_in_reading_order():
    text = "one two, three four"
    assert words_before(text, 8, 2) == ["one", "two"]
    assert words_before(text, 0, 2) == []
    assert words_after(text, 8, 1) == ["three"]
    assert words_after(text, len(text), 2) == []


@given(WORDY, st.integers(0, 99), st.integers(1, 3))
def test_the_words_before_a_place_are_the_last_of_those_near_it(text, place, count):
    place = min(place, len(text))
    near = list(words(text[max(0, place - 200) : place]))
    assert words_before(text, place, count) == [word.text for word in near][-count:]
    assert (
        words_after(text, place, count)
        == [w.text for w in words(text[place : place + 200])][:count]
    )


@given(WORDY, st.integers(0, 99))
def test_the_last_word_before_a_place_and_the_first_after_it_are_found(text, place):
    place = min(place, len(text))
    near = [word.text for word in words(text[max(0, place - 50) : place])]
    last, first = last_word(text, place), first_word(text, place)
    assert near[-1:] == ([last.text] if last else [])
    assert last is None or last.span.of(text) == last.text
    after = [word.text for word in words(text[place : place + 50])]
    assert after[:1] == ([first.text] if first else [])


def test_a_part_of_a_text_is_cut_in_chunks_with_their_places_in_the_whole():
    text = "in 'the world, of"
    found = list(chunks(text, Span(3, 14)))
    assert [chunk.text for chunk in found] == ["'the", "world,"]
    assert all(chunk.span.of(text) == chunk.text for chunk in found)


@pytest.mark.parametrize(
    ("text", "whole"),
    [("dif-\nferences", "differences"), ("a dif- \r\n ferences", "a differences"), ("to-day",) * 2],
)
def test_words_divided_at_a_line_end_are_made_whole(text, whole):
    assert undivided(text) == whole
