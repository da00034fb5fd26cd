"""Hyphens left in words that are whole on the page."""

from __future__ import annotations

import pytest

from proofreader.detectors.hyphenation import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("and sub- sequently came", "and subsequently came"),
        ("AND SUB- SEQUENTLY CAME", "AND SUBSEQUENTLY CAME"),
        ("they sur— vive it", "they survive it"),
        ("they sur -vive it", "they survive it"),
        ("a well- known man", "a well-known man"),
        ("of self —control", "of self-control"),
        ("it was de- livored to", "it was delivered to"),
        ("the move-ment of", "the movement of"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "the move-\nment of",
        "the end —\nthe men",
        "a well-known man",
        "the sub-\n\nsequently came",
        "one — two",
        "one -- two",
        "from 5- 6 men",
        "the end.— He",
        "to-day they co-operate",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
