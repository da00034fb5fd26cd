"""Proposals that compete for the same characters."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.ranking.evidence import AGAIN
from proofreader.ranking.ranker import SPOT_FEATURES, spot_evidence, spots
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span
from tests.detectors.pages import passage_of
from tests.strategies import spans

OWN = len(SPOT_FEATURES) - len(AGAIN)
"""How many columns are about the spot alone."""

PROPOSALS = st.lists(
    st.tuples(
        st.builds(
            Proposal,
            spans("in the the house of"),
            st.sampled_from(("", "a", "the", "house")),
            st.sampled_from(Kind),
            st.just("because"),
        ),
        st.floats(0, 1, width=32),
    ),
    max_size=20,
)


def found_in(rows):
    """The spots of proposals, each with its probability, and the proposals alone."""
    proposals = [proposal for proposal, _ in rows]
    return spots(proposals, np.array([chance for _, chance in rows], np.float32)), proposals


def proposal(start, end, reading, kind=Kind.MISREAD_WORD):
    return Proposal(Span(start, end), reading, kind, "because")


@given(PROPOSALS)
def test_spots_are_in_order_and_never_overlap(rows):
    found, _ = found_in(rows)
    assert [spot.span for spot in found] == sorted(spot.span for spot in found)
    for one, other in pairwise(found):
        assert not one.span.overlaps(other.span)


@given(PROPOSALS)
def test_a_spot_with_a_bad_word_stays_whatever_overlaps_it(rows):
    _, proposals = found_in(rows)
    for one in proposals:
        found = spots(proposals, np.array([chance for _, chance in rows], np.float32), {one.span})
        assert one.span in {spot.span for spot in found}


@given(PROPOSALS)
def test_every_proposal_is_in_a_spot_or_beside_one(rows):
    found, proposals = found_in(rows)
    for one in proposals:
        assert any(spot.span == one.span or spot.span.overlaps(one.span) for spot in found)


@given(PROPOSALS)
def test_a_spot_has_each_reading_once_the_likeliest_first(rows):
    found, proposals = found_in(rows)
    for spot in found:
        readings = [proposals[index].reading for index in spot.proposals]
        chances = [rows[index][1] for index in spot.proposals]
        assert len(set(readings)) == len(readings)
        assert chances == sorted(chances, reverse=True)
        assert all(proposals[index].span == spot.span for index in spot.proposals)
        assert spot.mass == pytest.approx(sum(chances), abs=1e-5)


def test_a_reading_that_two_detectors_propose_counts_once():
    rows = [
        (proposal(0, 3, "the"), 0.6),
        (proposal(0, 3, "the", Kind.DIGIT_IN_WORD), 0.7),
        (proposal(0, 3, "be"), 0.1),
    ]
    (spot,), _ = found_in(rows)
    assert spot.proposals == (1, 2)
    assert spot.mass == pytest.approx(0.8)


def test_where_spots_overlap_the_likelier_stays():
    rows = [
        (proposal(0, 3, "the"), 0.2),
        (proposal(0, 9, "differ"), 0.5),
        (proposal(9, 10, ""), 0.1),
    ]
    found, _ = found_in(rows)
    assert [spot.span for spot in found] == [Span(0, 9), Span(9, 10)]


def test_nothing_proposed_makes_no_spot():
    assert found_in([]) == ([], [])


def test_a_spot_is_judged_by_its_best_reading_and_its_rivals():
    rows = [(proposal(0, 3, "be"), 0.25), (proposal(0, 3, "the"), 0.5), (proposal(4, 7, ""), 1.0)]
    found, _ = found_in(rows)
    evidence = np.arange(3 * (len(SPOT_FEATURES) - OWN), dtype=np.float32).reshape(3, -1)
    chances = np.array([chance for _, chance in rows], np.float32)
    judged = spot_evidence(passage_of("tbe oof"), found, evidence, chances)
    assert judged.shape == (2, len(SPOT_FEATURES))
    assert judged[:, :-OWN].tolist() == evidence[[1, 2]].tolist()
    assert judged[:, 1 - OWN : 4 - OWN].tolist() == [[0.25, 0.75, 2], [0, 1, 1]]
    assert np.isfinite(judged).all()


def test_a_spot_knows_of_a_likelier_one_in_the_same_words():
    rows = [
        (proposal(0, 3, "the"), 0.75),
        (proposal(3, 4, "", Kind.STRAY_MARK), 0.25),
        (proposal(8, 9, "", Kind.STRAY_MARK), 0.5),
    ]
    found, _ = found_in(rows)
    evidence = np.zeros((3, len(SPOT_FEATURES) - OWN), np.float32)
    chances = np.array([chance for _, chance in rows], np.float32)
    judged = spot_evidence(passage_of("tbe, man, and"), found, evidence, chances)
    assert judged[:, -2:].tolist() == [[0, 0.25], [1, 0.75], [0, 0]]


def test_no_spots_make_no_rows():
    none = np.zeros((0, len(SPOT_FEATURES) - OWN), np.float32)
    judged = spot_evidence(passage_of(""), [], none, np.zeros(0, np.float32))
    assert judged.shape == (0, len(SPOT_FEATURES))
