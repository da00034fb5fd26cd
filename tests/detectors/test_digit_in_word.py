"""Digits in words, letters in numbers."""

from __future__ import annotations

import pytest

from proofreader.detectors.digit_in_word import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("so th1s is it", "so this is it"),
        ("in 1O days", "in 10 days"),
        ("in I9I7 he", "in 1917 he"),
        ("the l8th day", "the 18th day"),
        ("and 1 went", "and I went"),
        ("0 Lord", "O Lord"),
        ("one 0f the men", "one of the men"),
        ("the strugg1e for", "the struggle for"),
        ("in l0 days", "in 10 days"),
        ("in l917 he", "in 1917 he"),
        ("he 1s here", "he is here"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "in 1917 and 1840",
        "the 18th, the 1st, the 2nd and the 3d",
        "L500 a year",
        "for 12s. 6d.",
        "in 8vo and 4to",
        "1,000 men and 3.5 miles",
        "a page, p. 12a",
        "He and I went; O dear!",
        "a word like any other",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
