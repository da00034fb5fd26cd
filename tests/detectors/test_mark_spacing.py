"""Marks on the wrong side of a blank, or without one."""

from __future__ import annotations

import pytest

from proofreader.detectors.mark_spacing import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("a word ,word here", "a word, word here"),
        ("the end.He came", "the end. He came"),
        ("again,I said", "again, I said"),
        ("a word , then", "a word, then"),
        ("Stop!said he", "Stop! said he"),
        ("the end .\r\nNext", "the end.\r\nNext"),
        ("the end\r\n.Next", "the end.\r\nNext"),
        ("he came ;so", "he came; so"),
    ],
)
def test_proposes(read, printed, pack):
    assert mended(propose, read, pack) == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "1,000 men and 3.5 miles",
        "at 5 a.m. he came",
        "the C.P.S.U. won",
        "J. S. Mill wrote",
        "the end. He came; so, too, did she.",
        "the end\n\n, and so",
        "It is said — and, I think, true",
        "e.g. this, i.e. that",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
