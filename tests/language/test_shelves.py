"""Words few letters away, searched fast and found as if each had been measured."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from proofreader.language.lexicon import Ranked
from proofreader.language.shelves import Shelves

LETTERS = "abcxyz'é"
WORDS = st.text(LETTERS, min_size=1, max_size=10)


def ranked(words):
    """Words, each rarer than the one before."""
    return Ranked(words, -np.arange(len(words), dtype=float))


def shelves(known, listed=()):
    return Shelves(ranked(known), ranked(list(listed)))


def test_words_that_are_merely_listed_are_found_one_letter_away():
    found, _, _ = shelves(["abcdef"], ["xyzxyz"]).near("xyzxyb")
    assert found == ["xyzxyz"]
    found, _, _ = shelves(["abcdef"], ["xyzxyz"]).near("xyzxbb")
    assert found == []


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30, unique=True), WORDS)
def test_what_is_found_is_what_measuring_every_word_finds(words, word):
    found, rates, distances = shelves(words).near(word)
    most = (1, 1, 2, 2, 3)[min(len(word), 4)]
    measured = {w: Levenshtein.distance(w, word) for w in words}
    near = {w: distance for w, distance in measured.items() if distance <= most}
    assert dict(zip(found, distances.tolist(), strict=True)) == near
    assert [words[int(-rate)] for rate in rates] == found


@pytest.mark.parametrize(
    ("rank", "read", "is_near"),
    [
        (0, "abcdefxyz", True),  # three letters of a usual word
        (10_000, "abcdefxyz", True),
        (40_000, "abcdefxyz", False),
        (40_000, "abcdefgyz", True),
    ],
)
def test_the_rarer_a_word_the_fewer_letters_may_be_wrong(rank, read, is_near):
    words = [f"{'q' * 20}{number}" for number in range(rank)]
    found, _, _ = shelves([*words, "abcdefghi"]).near(read)
    assert found == ["abcdefghi"] * is_near


@pytest.mark.parametrize("word", ["", "q" * 70, "\0", "\N{LATIN SMALL LETTER LONG S}o"])
def test_any_string_is_looked_up(word):
    found, _, _ = shelves(["ab", "so"]).near(word)
    assert set(found) <= {"ab", "so"}
