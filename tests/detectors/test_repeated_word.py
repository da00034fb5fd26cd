"""Words printed twice."""

from __future__ import annotations

import pytest

from proofreader.detectors.repeated_word import MAY_DOUBLE, propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("in the the house", "in the house"),
        ("in the The house", "in the house"),
        ("“one of of them”", "“one of them”"),
        ("came to  to me", "came to me"),
        ("on the\nthe hill", "on the\nhill"),
        ("on the\r\nthe hill", "on the\r\nhill"),
        ("and went\nwent, he said", "and went, he said"),
    ],
)
def test_proposes(read, printed, pack):
    assert mended(propose, read, pack) == [printed]


@pytest.mark.parametrize("word", sorted(MAY_DOUBLE))
def test_leaves_words_that_may_stand_twice(word, pack):
    assert mended(propose, f"{word} {word}", pack) == []


@pytest.mark.parametrize(
    "text",
    [
        "the, the",
        "He had had it; that that is, is.",
        "It is the. The man",
        "on the\n\nthe hill",
        "12 12",
        "xqzvk xqzvk",
        "the then",
        "— —",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
