"""Two marks for one."""

from __future__ import annotations

import pytest

from proofreader.detectors.double_mark import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("it was,, and", "it was, and"),
        ("the end.; He", "the end. He"),
        ("the end.; He", "the end; He"),
        ("to him.. He", "to him. He"),
        ("Mr.. Smith", "Mr. Smith"),
        ("the house;: all", "the house: all"),
        ("the house,.\nall", "the house.\nall"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "so... he",
        "so.... He",
        "what?! he",
        "no!! he",
        "the C.P.S.U., and J., too",
        "the end.” He",
        "the end. . He",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
