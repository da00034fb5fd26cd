"""Letters in the wrong case."""

from __future__ import annotations

import pytest

from proofreader.detectors.letter_case import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("He saw tHe man", "He saw the man"),
        ("one oF them", "one of them"),
        ("WHen he came", "When he came"),
        ("by the Value of it", "by the value of it"),
        ("for our Common cause", "for our common cause"),
        ("so it waS done", "so it was done"),
        ("he came; Some went", "he came; some went"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "the McAdam and the MacDonald",
        "as O'Brien and D'Arcy said",
        "the USA and the C.P.S.U.",
        "He saw. The man came! So it was? Yes.",
        "The man came.\n\nWhen he came",
        "in London, by England",
        "“When he came” (The man)",
        "He and I went",
        "MPs and M.P.s",
        "an article: When he came",
        "a word like any other",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
