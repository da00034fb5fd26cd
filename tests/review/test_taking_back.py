"""A change of the log can be taken back, and then the log has no difference there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.checking import Checked
from proofreader.review.events import MemoryJournal
from proofreader.review.session import Cause, Session
from proofreader.text.changelog import Verdict, replay
from proofreader.text.spans import ChangeSet, Span
from tests.review.toys import (
    a_finding,
    a_session,
    check,
    finding_at,
    finding_on,
    open_surfaces,
    type_over,
)
from tests.strategies import change_sets, texts

TEXT = "one tbe two hut three _ four arid five."


def differences(session):
    entries = [entry for entry in session.log() if entry.verdict is Verdict.CHANGED]
    return [(entry.before, entry.after) for entry in entries]


def accepted(text, *findings):
    """A session that took the first reading of each of ``findings``, one after the other."""
    session = Session(text)
    session.take(Checked(Span(0, len(text)), findings), 0)
    while session.findings:
        session.accept(session.findings[0])
    return session


def test_one_of_several_changes_is_taken_back_and_the_others_stay():
    session = a_session(TEXT)
    session.accept_all(session.findings)
    entry = next(entry for entry in session.log() if entry.before == "hut")
    told = []
    session.subscribe(told.append)
    session.take_back([entry])
    assert session.document.text == "one the two hut three  four and five."
    assert differences(session) == [("tbe", "the"), ("_", ""), ("arid", "and")]
    assert told[-1].cause is Cause.EDIT
    session.undo()
    assert session.document.text == "one the two but three  four and five."
    assert len(differences(session)) == 4


def test_all_changes_are_taken_back_in_one_step():
    session = a_session(TEXT)
    session.accept_all(session.findings)
    type_over(session, "five", "6")
    session.take_back(session.log())
    assert session.document.text == TEXT
    assert session.log() == ()
    session.undo()
    assert session.document.text == "one the two but three  four and 6."


def test_what_was_taken_back_is_asked_again():
    session = a_session(TEXT)
    for surface in ("_", "hut"):
        session.accept(finding_on(session, surface))
    session.take_back(session.log())
    check(session)
    assert open_surfaces(session) == ["tbe", "hut", "_", "arid"]


@pytest.mark.parametrize(
    ("taken", "text", "left"),
    [
        (0, "a.dg", [("b", ""), ("c", "."), ("", "d")]),
        (1, "b.dg", [("a", ""), ("c", "."), ("", "d")]),
        (2, "cdg", [("a", ""), ("b", ""), ("", "d")]),
        (3, ".g", [("a", ""), ("b", ""), ("c", ".")]),
    ],
)
def test_of_changes_that_touch_only_the_one_is_taken_back(taken, text, left):
    original = "abcg"
    session = accepted(
        original,
        finding_at(original, Span(0, 1), ("",)),
        finding_at(original, Span(1, 2), ("",)),
        finding_at(original, Span(2, 3), (".",)),
        finding_at(original, Span(3, 3), ("d",)),
    )
    assert session.document.text == ".dg"
    session.take_back([session.log()[taken]])
    assert session.document.text == text
    assert differences(session) == left
    assert replay(original, session.log()) == text


def test_a_change_between_two_typed_ones_is_taken_back_and_these_stay_apart():
    original = "a_c"
    session = accepted(original, finding_at(original, Span(1, 2), ("",)))
    session.edit(ChangeSet.replace(0, 1, "x"))
    session.edit(ChangeSet.replace(1, 2, "z"))
    entry = next(entry for entry in session.log() if entry.before == "_")
    session.take_back([entry])
    assert session.document.text == "x_z"
    assert differences(session) == [("a", "x"), ("c", "z")]


def test_a_run_of_typing_is_taken_back_as_the_one_change_that_it_is():
    session = Session("the hut here")
    for place, letter in enumerate("at", start=5):
        session.edit(ChangeSet.replace(place, place + 1, letter))
    session.edit(ChangeSet.replace(4, 5, "b"))
    (entry,) = session.log()
    assert (entry.before, entry.after) == ("hu", "ba")
    session.take_back([entry])
    assert session.document.text == "the hut here"
    assert session.log() == ()


def test_typing_after_it_is_a_step_of_its_own():
    session = accepted("a hut", a_finding("a hut", "hut", ""))
    session.take_back(session.log())
    session.edit(ChangeSet.replace(5, 5, "s"))
    session.undo()
    assert session.document.text == "a hut"


def test_what_is_no_change_of_the_log_is_refused():
    session = a_session(TEXT)
    session.accept(finding_on(session, "hut"))
    (old,) = session.log()
    session.undo()
    with pytest.raises(ValueError, match="no change of the log"):
        session.take_back([old])
    session.reject(finding_on(session, "hut"))
    with pytest.raises(ValueError, match="no change of the log"):
        session.take_back(session.log())


def test_taking_nothing_back_does_nothing():
    session = a_session(TEXT)
    session.take_back(())
    assert not session.can_undo


def test_it_holds_when_the_book_is_opened_again():
    journal = MemoryJournal()
    session = a_session(TEXT, journal)
    session.accept_all(session.findings)
    session.take_back(session.log()[1:3])
    again = a_session(TEXT, journal)
    assert again.document.text == session.document.text
    assert again.log() == session.log()
    assert len(again.log()) == 2


@given(texts(), st.data())
def test_after_any_edits_any_changes_can_be_taken_back(original, data):
    session = Session(original)
    for _ in range(data.draw(st.integers(1, 6))):
        session.edit(data.draw(change_sets(session.document.text, max_edits=3)))
    entries = session.log()
    some = [entry for entry in entries if data.draw(st.booleans())]
    before = session.document.text
    session.take_back(some)
    assert differences(session) == [(e.before, e.after) for e in entries if e not in some]
    assert replay(original, session.log()) == session.document.text
    if some:
        session.undo()
        assert session.document.text == before
