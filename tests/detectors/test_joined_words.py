"""Words read as one."""

from __future__ import annotations

import pytest

from proofreader.detectors.joined_words import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("the end ofthe day", "the end of the day"),
        ("inthe house", "in the house"),
        ("tobe or not", "to be or not"),
        ("Ihave seen", "I have seen"),
        ("I amglad to go", "I am glad to go"),
        ("outofthe woods", "out of the woods"),
        ("some of.the men", "some of the men"),
        ("“Andhe went”", "“And he went”"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "nothing of the sort",
        "a nobleman and a gentleman",
        "together, into, another, cannot",
        "Copperfield and Khrushchov",
        "to-day in the well-known house",
        "xqzvk",
        "a b c",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []


def test_the_likeliest_parting_comes_first(pack):
    assert mended(propose, "ofthe", pack)[0] == "of the"
