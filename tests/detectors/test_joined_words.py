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
        ("andlthe man", "and the man"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("He went qujetljand slowly.", "He went quietly and slowly."),
        ("He went andqujetlj slowly.", "He went and quietly slowly."),
        ("It was thebuildjnq there.", "It was the building there."),
    ],
)
def test_one_of_two_joined_words_may_be_misread(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text", ["The theatrc.", "Saw anotlier.", "He qu'etljand.", "He saw anqx."]
)
def test_no_word_is_joined_and_misread_that_has_a_reading_a_mark_or_few_letters(text, pack):
    assert mended(propose, text, pack) == []


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


def test_a_word_is_parted_in_a_few_ways_the_likeliest_among_them(pack):
    found = mended(propose, "ofthe", pack)
    assert "of the" in found
    assert len(found) <= 4
