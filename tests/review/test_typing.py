"""What one press of undo takes back after typing."""

import pytest

from proofreader.review.session import Session
from proofreader.text.spans import ChangeSet
from tests.review.toys import Clock, a_session


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(clock):
    return Session("one two three", clock=clock)


def press(session, place, keys):
    """Type ``keys`` one after the other from ``place`` on."""
    for key in keys:
        session.edit(ChangeSet.replace(place, place, key))
        place += len(key)


def steps(session):
    """The texts that undoing goes through."""
    seen = []
    while session.can_undo:
        session.undo()
        seen.append(session.document.text)
    return seen


def test_a_typed_word_is_one_step(session):
    press(session, 3, "teen")
    assert steps(session) == ["one two three"]


def test_a_new_word_begins_a_new_step_and_the_space_goes_with_the_word_before(session):
    press(session, 13, " four five")
    assert steps(session) == [
        "one two three four ",
        "one two three ",
        "one two three",
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_new_line_begins_a_new_step(session, line_end):
    press(session, 13, [*"x", line_end, line_end])
    assert steps(session) == [f"one two threex{line_end}", "one two three"]


def test_a_pause_of_more_than_a_second_begins_a_new_step(session, clock):
    press(session, 3, "a")
    clock.wait(1)
    press(session, 4, "b")
    clock.wait(1.001)
    press(session, 5, "c")
    assert steps(session) == ["oneab two three", "one two three"]


def test_a_clock_that_goes_back_begins_a_new_step(session, clock):
    press(session, 3, "a")
    clock.wait(-5)
    press(session, 4, "b")
    assert steps(session) == ["onea two three", "one two three"]


def test_typing_elsewhere_begins_a_new_step(session):
    press(session, 3, "a")
    press(session, 0, "b")
    assert steps(session) == ["onea two three", "one two three"]


def test_typing_over_a_selection_is_one_step(session):
    session.edit(ChangeSet.replace(4, 7, "f"))
    press(session, 5, "our")
    assert session.document.text == "one four three"
    assert steps(session) == ["one two three"]


def test_pasted_text_is_a_step_of_its_own(session):
    press(session, 3, ["a", "bcd", "e"])
    assert steps(session) == ["oneabcd two three", "onea two three", "one two three"]


def test_a_run_of_backspaces_is_one_step(session):
    for place in (13, 12, 11):
        session.edit(ChangeSet.replace(place - 1, place, ""))
    assert session.document.text == "one two th"
    assert steps(session) == ["one two three"]


def test_a_run_of_deletes_is_one_step(session):
    for _ in range(3):
        session.edit(ChangeSet.replace(4, 5, ""))
    assert session.document.text == "one  three"
    assert steps(session) == ["one two three"]


def test_a_deleted_selection_is_a_step_of_its_own(session):
    session.edit(ChangeSet.replace(8, 13, ""))
    session.edit(ChangeSet.replace(7, 8, ""))
    assert steps(session) == ["one two ", "one two three"]


def test_deleting_after_typing_begins_a_new_step(session):
    press(session, 3, "ab")
    session.edit(ChangeSet.replace(4, 5, ""))
    assert steps(session) == ["oneab two three", "one two three"]


def test_two_places_changed_at_once_are_a_step_of_their_own(session):
    press(session, 0, "a")
    session.edit(
        ChangeSet((*ChangeSet.replace(1, 1, "b").edits, *ChangeSet.replace(5, 5, "c").edits))
    )
    press(session, 6, "d")
    assert steps(session) == ["abone ctwo three", "aone two three", "one two three"]


def test_a_decision_ends_a_run_of_typing():
    session = a_session("tbe one")
    press(session, 7, "a")
    session.reject(session.findings[0])
    press(session, 8, "b")
    assert steps(session) == ["tbe onea", "tbe onea", "tbe one"]


def test_typing_after_undo_does_not_go_on_with_what_was_before(session):
    press(session, 3, "a")
    press(session, 0, "b")
    session.undo()
    press(session, 4, "c")
    assert steps(session) == ["onea two three", "one two three"]


def test_redo_does_the_whole_run_again(session):
    press(session, 3, "teen")
    session.undo()
    session.redo()
    assert session.document.text == "oneteen two three"
