"""Words read in pieces."""

from __future__ import annotations

import pytest

from proofreader.detectors.split_word import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("the existing dif ferences are", "the existing differences are"),
        ("in a position to over power them", "in a position to overpower them"),
        ("they came to gether", "they came together"),
        ("go f or ward now", "go forward now"),
        ("an other day", "another day"),
        ("a beau tifnl day", "a beautiful day"),
        ("the mo ey is", "the money is"),
        ("he ha e gone", "he have gone"),
        ("by th se means", "by those means"),
        ("THE MO EY IS", "THE MONEY IS"),
        ("he saw his hat .", "he saw his hats."),
        ("THE OLD SHIP .", "THE OLD SHIPS."),
        ("two blotche , and", "two blotches, and"),
        ("she spoke in volvisig them", "she spoke involving them"),
        ("the dif\nferences are", "the differences\nare"),
        ("the dif\r\nferences, if any", "the differences,\r\nif any"),
        ("IN TO THE HOUSE", "INTO THE HOUSE"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "at the end, ing",
        "he rode up. on it",
        "the move-\nment of",
        "over\n\npower",
        "over 'power them",
        "She sat by the window.",
        "one — two",
        "in 1840 s",
        "and sub- sequently came",
        "at the fafe man",
        "he had the hofe then",
        "I saw a cow",
        "under, and",
        "beautiful , and",
        "the hat\n. and",
        "the hat\n\n. and",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []


def test_of_words_with_a_letter_lost_the_likeliest_are_proposed(pack):
    found = mended(propose, "ha e", pack)
    assert "have" in found
    assert len(found) <= 4
