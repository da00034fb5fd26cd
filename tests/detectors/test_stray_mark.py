"""Marks that the page does not have."""

from __future__ import annotations

import pytest

from proofreader.detectors.stray_mark import propose
from tests.detectors.pages import mended, passage_of


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("forces in 'the world", "forces in the world"),
        ("deeply .convinced that", "deeply convinced that"),
        ("prospects. of the", "prospects of the"),
        ("active _struggle for", "active struggle for"),
        ("We, are here", "We are here"),
        ("and ^the man", "and the man"),
        ("he | said", "he said"),
        ("• and so", "and so"),
        ("He went* She stayed.", "He went She stayed."),
        ("he said; and went", "he said and went"),
        ("he J said", "he said"),
        ("he I said", "he said"),
        ("he 1 said", "he said"),
        ("one line\n~ and another", "one line\nand another"),
        ("one line ~\nand another", "one line\nand another"),
        ("one line\n~\nand another", "one line\nand another"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "the C.P.S.U. and the C.P.C.",
        "a man and a boy of mine",
        "don't or won't",
        "a well-known man",
        "1,000 men in 1840",
        "•",
        "One\n\n•\n\ntwo",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []


def test_letters_with_stops_in_a_row_are_no_dirt(pack):
    assert not [new for new in mended(propose, "It read: h. i. g. h. up", pack) if "g." not in new]
    assert "It read: up" in mended(propose, "It read: g. up", pack)


def test_the_stop_of_an_initial_stays(pack):
    assert "J S. Mill" not in mended(propose, "J. S. Mill", pack)


def test_the_exact_mark_is_in_doubt(pack):
    text = "(He said, 'the.)"
    spans = {proposal.span.of(text) for proposal in propose(passage_of(text), pack)}
    assert spans == {"(", ",", "'", ".", ")"}
