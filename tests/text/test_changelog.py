"""Replaying a change log, and refusing one that does not fit."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from proofreader.errors import ReplayError
from proofreader.text.changelog import Origin, Verdict, changes, replay
from proofreader.text.spans import Span
from tests.strategies import change_logs, log_of

ORIGINAL = "We, are\nnot alone, hut\nto gether."
HUT = (19, 22, "but")
COMMA = (2, 3, "")
GETHER = (25, 26, "")


@given(change_logs())
def test_replaying_the_log_gives_the_corrected_text(case):
    original, corrected, entries = case
    assert replay(original, entries) == corrected


@given(change_logs())
def test_the_changes_of_a_log_are_taken_back_together(case):
    original, corrected, entries = case
    assert changes(entries).invert(original).apply(corrected) == original


@given(change_logs(), st.data())
def test_a_log_never_fits_a_text_that_differs_where_it_changes(case, data):
    original, _, entries = case
    places = [
        place
        for entry in entries
        if entry.verdict is Verdict.CHANGED
        for place in range(entry.original.start, entry.original.end)
    ]
    assume(places)
    place = data.draw(st.sampled_from(places))
    other = "x" if original[place] != "x" else "y"
    with pytest.raises(ReplayError):
        replay(original[:place] + other + original[place + 1 :], entries)


def test_the_first_place_that_differs_is_named():
    entries = log_of(ORIGINAL, COMMA, HUT, GETHER)
    with pytest.raises(ReplayError) as caught:
        replay(ORIGINAL.replace("hut", "hat"), reversed(entries))
    assert "page 1, line 2, column 13 (change 2)" in str(caught.value)
    assert "the log expects “ut”, the text has “at”" in str(caught.value)


def test_control_characters_in_the_message_are_escaped():
    entries = log_of("one\r\ntwo", (3, 5, "\n"))
    with pytest.raises(ReplayError, match=r"expects '\\r\\n', the text has '\\n\\n'"):
        replay("one\n\ntwo", entries)


def test_an_original_that_ends_too_early_is_refused():
    entries = log_of(ORIGINAL, HUT, GETHER)
    with pytest.raises(ReplayError, match="expects “t”, the text has nothing"):
        replay(ORIGINAL[:21], entries)


def test_an_insertion_past_the_end_is_refused():
    entries = log_of(ORIGINAL, (len(ORIGINAL), len(ORIGINAL), "\n"))
    with pytest.raises(ReplayError, match=r"line 3, column 10 .*the text ends here"):
        replay(ORIGINAL[:-1], entries)


def test_an_insertion_on_another_line_is_refused():
    entries = log_of(ORIGINAL, (8, 8, "x"))
    with pytest.raises(ReplayError, match="the log counts page 1, line 2, column 1"):
        replay(ORIGINAL.replace("\n", " "), entries)


def test_a_log_that_lacks_an_earlier_change_is_refused():
    entries = log_of(ORIGINAL, COMMA, HUT)
    with pytest.raises(ReplayError, match=r"puts it at 18 to 21 .* comes to 19 to 22"):
        replay(ORIGINAL, entries[1:])


def test_a_log_with_changes_that_overlap_is_refused():
    entries = log_of(ORIGINAL, HUT) + log_of(ORIGINAL, (20, 23, ""))
    with pytest.raises(ReplayError, match="overlap"):
        replay(ORIGINAL, entries)


def test_a_rejection_is_not_compared_with_the_text():
    (entry,) = log_of(ORIGINAL, (0, 2, "We"))
    rejection = replace(entry, verdict=Verdict.REJECTED, before="Us", after="Us")
    assert replay(ORIGINAL, [rejection]) == ORIGINAL


def test_an_empty_log_changes_nothing():
    assert replay(ORIGINAL, ()) == ORIGINAL


def test_a_rejection_that_changes_something_is_impossible():
    (entry,) = log_of(ORIGINAL, HUT)
    with pytest.raises(ValueError, match="changes nothing"):
        replace(entry, verdict=Verdict.REJECTED)


def test_a_moment_without_a_time_zone_is_impossible():
    (entry,) = log_of(ORIGINAL, HUT)
    with pytest.raises(ValueError, match="time zone"):
        replace(entry, when=datetime(2025, 3, 1))  # noqa: DTZ001


def test_an_entry_says_where_and_how_it_came_about():
    (entry,) = log_of(ORIGINAL, HUT)
    assert (entry.position.line, entry.position.column) == (2, 12)
    assert entry.original == entry.corrected == Span(19, 22)
    assert entry.origin is Origin.SUGGESTION
