"""Hyphens for dashes, and dashes for hyphens."""

from __future__ import annotations

import pytest

from proofreader.detectors.dash import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("the men- all of them", "the men\N{EM DASH} all of them"),
        ("the end. -The men", "the end. \N{EM DASH}The men"),
        ("the end. - The men", "the end. \N{EM DASH}The men"),
        ("other-they went", "other\N{EM DASH}they went"),
        ("enjoyment-Meanwhile he", "enjoyment\N{EM DASH}Meanwhile he"),
        ("thirty\N{EM DASH}three men", "thirty-three men"),
        ("the Captain\N{EN DASH}general", "the Captain-general"),
        ("one~two", "one-two"),
        ("one=two", "one\N{EM DASH}two"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "a well-known man",
        "to-day they came",
        "one \N{EM DASH} two",
        "the end -\nThe men",
        "the end -\n\nThe men",
        "in 1840-41",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
