"""What is left to do, what it brings, and how long a volunteer takes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.review.outlook import USUAL_SECONDS, Pace, Work
from proofreader.review.sieve import Sieve
from proofreader.text.findings import Finding, Kind, Suggestion
from proofreader.text.spans import Span

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
KINDS = st.sampled_from([Kind.MISREAD_WORD, Kind.STRAY_MARK, Kind.REAL_WORD])
CHANCES = st.floats(0, 1)


@st.composite
def findings(draw):
    chances = draw(st.lists(st.tuples(CHANCES, KINDS), max_size=20))
    return [
        Finding(
            Span(3 * at, 3 * at + 2), "ab", kind, "", chance, (Suggestion("x", chance),), str(at)
        )
        for at, (chance, kind) in enumerate(chances)
    ]


def work(sieve: Sieve, found) -> Work:
    shown = [one for one in found if sieve.is_probable(one)]
    return Work(
        len(shown),
        len(shown),
        sum(one.probability for one in shown),
        sum(one.probability for one in found),
    )


@given(findings(), CHANCES, CHANCES)
def test_more_places_never_bring_less_and_never_cost_less(found, one, other):
    few, many = (
        work(Sieve(threshold), found).outlook(8) for threshold in (max(one, other), min(one, other))
    )
    assert few.places <= many.places
    assert few.minutes <= many.minutes
    assert few.share <= many.share + 1e-12


@given(findings(), CHANCES)
def test_the_share_is_between_nothing_and_all(found, threshold):
    assert 0 <= work(Sieve(threshold), found).outlook(8).share <= 1
    assert work(Sieve(0), found).outlook(8).share == pytest.approx(1)


@given(findings(), CHANCES, KINDS)
def test_a_kind_that_is_off_is_shown_at_no_threshold(found, threshold, kind):
    sieve = Sieve(threshold, off=frozenset({kind}), own={kind: 0.0})
    assert all(one.kind is not kind for one in found if sieve.is_probable(one))


def test_a_threshold_of_its_own_goes_before_the_slider():
    (rare,) = [
        Finding(Span(0, 1), "a", Kind.DASH, "", 0.2, (), "a"),
    ]
    assert not Sieve(0.3).is_probable(rare)
    assert Sieve(0.3, own={Kind.DASH: 0.1}).is_probable(rare)
    assert not Sieve(0.1, own={Kind.DASH: 0.5}).is_probable(rare)


def test_pace_is_the_estimate_until_something_is_known():
    pace = Pace()
    for second in range(4):
        pace.note(NOON + timedelta(seconds=3 * second))
    assert pace.seconds == USUAL_SECONDS


def test_pace_is_the_median_and_pauses_are_no_work():
    pace, moment = Pace(), NOON
    for gap in (0, 3, 4, 600, 5, 3, 4, 100):
        moment += timedelta(seconds=gap)
        pace.note(moment)
    assert pace.seconds == 4


def test_a_clock_that_was_set_back_is_no_work():
    pace = Pace()
    for minute in (9, 8, 7, 6, 5, 4, 3):
        pace.note(NOON + timedelta(minutes=minute))
    assert pace.seconds == USUAL_SECONDS
