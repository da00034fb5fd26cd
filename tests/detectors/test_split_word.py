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
        ("and sub- sequently came", "and subsequently came"),
        ("a well- known man", "a well-known man"),
        ("a beau tifnl day", "a beautiful day"),
        ("the dif\nferences are", "the differences\nare"),
        ("the dif\r\nferences, if any", "the differences,\r\nif any"),
        ("IN TO THE HOUSE", "INTO THE HOUSE"),
        ("it was Campbell s hat", "it was Campbell's hat"),
        ("it was the men\ns hats", "it was the men's\nhats"),
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
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
