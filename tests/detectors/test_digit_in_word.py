"""Digits in words, letters in numbers."""

from __future__ import annotations

import pytest

from proofreader.detectors.digit_in_word import propose
from tests.detectors.pages import mended, passage_of


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
        ("the 18tb day", "the 18th day"),
        ("the lst of May", "the 1st of May"),
        ("the Bth day", "the 8th day"),
        ("the Bth day", "the 5th day"),
        ("the 2Snd day", "the 28th day"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("he paid 501. for it", "he paid 50l. for it"),
        ("the sum of 1,0001. in gold", "the sum of 1,000l. in gold"),
        ("at 2l. ISa. a week", "at 2l. 15s. a week"),
        ("sold at 15a. each", "sold at 15s. each"),
        ("for 12s. lid. each", "for 12s. 11d. each"),
        ("for ls. 6d. each", "for 1s. 6d. each"),
        ("for fid. each", "for 6d. each"),
        ("price Gd. each", "price 6d. each"),
        ("price 2s. Od. each", "price 2s. 6d. each"),
        ("at Is. 6d. each", "at 1s. 6d. each"),
        ("at 78a. the ton", "at 78s. the ton"),
        ("the sum of Z100 was paid", "the sum of £100 was paid"),
        ("the sum of L500 was paid", "the sum of £500 was paid"),
        ("the sum of E1,500 was paid", "the sum of £1,500 was paid"),
        ("the sum of 2500 was paid", "the sum of £500 was paid"),
    ],
)
def test_sums_of_money_are_read(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "he bid as much as I did",  # letters alone are sums only beside numbers
        "a lid of Ida and IS",
        "the sum of £100 was paid",
        "for 2l. 12s. 6d. each",
        "for 100000000s",  # longer than any sum
        "for 05s",
        "a man of God. And so",  # a word that is not rare
        "a fid and a marlinspike",
    ],
)
def test_no_sum_is_read_where_there_is_none(text, pack):
    reasons = [p.reason for p in propose(passage_of(text), pack)]
    assert not [reason for reason in reasons if "sum of money" in reason]


@pytest.mark.parametrize(
    "text",
    [
        "in 1917 and 1840",
        "the 18th, the 1st, the 2nd and the 3d",
        "for 12s. 6d.",
        "in 8vo and 4to",
        "1,000 men and 3.5 miles",
        "a page, p. 12b",
        "He and I went; O dear!",
        "a word like any other",
        "with both hands, the cloth and the first",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
