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
        ("hewasseenthere", "he was seen there"),
        ("Thedoorwasopenedbyaman", "The door was opened by a man"),
        ("itwouldhavebeen", "it would have been"),
        ("outtofthe woods", "out of the woods"),
        ("MissBrown came", "Miss Brown came"),
        ("MrThomasKenwigg came", "Mr Thomas Kenwigg came"),
        ("he livedatDover", "he lived at Dover"),
        ("OnTuefday", "On Tuesday"),
        ("on June12, he", "on June 12, he"),
        ("on 12June he", "on 12 June he"),
        ("theunabridged book", "the unabridged book"),
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
        ("He was knownbctter there.", "He was known better there."),
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
        "Blewett of Wandsworth",
        "McDonald and MacGregor and DeVere",
        "wHicH OF tHeM",
        "in 8vo, the 12th, 5s, a4",
        "zqxwvkjqzxwvkjqzxwvkj",
        "a b c",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []


@pytest.mark.parametrize("text", ["ofthe", "inthehouse", "OnTuefday", "hewasseenthere", "andlthe"])
def test_a_word_is_parted_in_a_few_ways(text, pack):
    assert 1 <= len(mended(propose, text, pack)) <= 6


@pytest.mark.parametrize("text", ["Kenwigg", "gcntleman", "anotlicr", "butterfliea"])
def test_no_word_is_parted_that_is_likelier_misread(text, pack):
    assert mended(propose, text, pack) == []
