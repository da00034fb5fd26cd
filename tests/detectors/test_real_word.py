"""Words that stand for other words."""

from __future__ import annotations

import pytest

from proofreader.detectors.real_word import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("He came, hut he did not stay.", "He came, but he did not stay."),
        ("They went to tie house.", "They went to the house."),
        ("a man of modem times", "a man of modern times"),
        ("There is no such tiling.", "There is no such thing."),
        ("It was said that lie had been there.", "It was said that he had been there."),
        ("the king arid the queen", "the king and the queen"),
        ("Hut he did not stay.", "But he did not stay."),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "He was very angry.",
        "She sat by the window.",
        "one or two of them",
        "They lived in a hut in the woods.",
        "tbe xqzvk",
        "in 1840",
        "The OCR and the HTML are his.",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
