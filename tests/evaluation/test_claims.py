"""Whether what was said to be so sure was true as often."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.evaluation.claims import Claims

CLAIMS = st.lists(st.tuples(st.floats(0, 1), st.booleans()))


def test_who_is_right_as_often_as_said_has_no_error():
    claims = Claims.of([(0.75, True), (0.75, True), (0.75, False), (0.75, True), (1.0, True)])
    assert claims.calibration_error() == pytest.approx(0)


def test_the_error_is_the_mean_gap_of_all_claims():
    claims = Claims.of([(0.9, True), (0.9, False), (0.2, False), (0.2, False)])
    assert claims.calibration_error() == pytest.approx((0.4 + 0.4 + 0.2 + 0.2) / 4)


def test_claims_hardly_believed_may_be_left_out():
    claims = Claims.of([(0.05, True), (0.1, False), (0.1, False)])
    assert claims.calibration_error(0.1) == pytest.approx(0.1)


def test_without_claims_there_is_no_error():
    assert Claims().calibration_error() == 0
    assert list(Claims().bins()) == []


def test_bins_are_a_tenth_wide_and_the_last_one_has_the_surest():
    claims = Claims.of([(0.0, False), (0.0999, True), (0.1, True), (0.95, True), (1.0, True)])
    assert [one.number for one in claims.bins()] == [2, 1, 2]
    assert [one.start for one in claims.bins()] == [0, 0.1, 0.9]
    assert [one.true for one in claims.bins()] == [0.5, 1, 1]
    assert [one.claimed for one in claims.bins()] == pytest.approx([0.04995, 0.1, 0.975])


@given(CLAIMS, CLAIMS)
def test_claims_of_two_pages_add_up(one, other):
    assert Claims.of(one) + Claims.of(other) == Claims.of(one + other)


@given(CLAIMS)
def test_an_error_is_a_share(claims):
    assert 0 <= Claims.of(claims).calibration_error() <= 1
