"""Nothing that was decided is asked again, and nothing new is kept back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.checking import Checked
from proofreader.review.decisions import canonical
from proofreader.review.events import MemoryJournal
from proofreader.review.session import Session
from proofreader.text.findings import Kind
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.review.toys import (
    a_finding,
    a_session,
    check,
    finding_at,
    finding_on,
    open_surfaces,
    type_over,
)
from tests.strategies import spans, texts

TEXT = "one arid two hut three tbe four."


def asked(session, *findings):
    """Which of ``findings``, found in the text as it stands, are asked."""
    session.take(Checked(Span(0, len(session.document.text)), findings), session.revision)
    return session.findings


def rejecting_hut(journal=None):
    session = a_session(TEXT, journal)
    session.reject(finding_on(session, "hut"))
    return session


def test_a_rejection_holds_after_a_new_check():
    session = rejecting_hut()
    check(session)
    assert open_surfaces(session) == ["arid", "tbe"]


def test_a_rejection_holds_after_an_edit_elsewhere():
    session = rejecting_hut()
    session.edit(ChangeSet.replace(0, 3, "once upon a time"))
    check(session)
    assert open_surfaces(session) == ["arid", "tbe"]


def test_a_rejection_holds_after_a_neighbour_was_accepted():
    session = rejecting_hut()
    session.accept(finding_on(session, "arid"))
    session.accept(finding_on(session, "tbe"))
    check(session)
    assert open_surfaces(session) == []


def test_a_rejection_holds_after_opening_again():
    journal = MemoryJournal()
    session = rejecting_hut(journal)
    session.accept(finding_on(session, "arid"))
    session.edit(ChangeSet.replace(0, 0, "\N{GRINNING FACE}"))
    assert open_surfaces(a_session(TEXT, journal)) == ["tbe"]


def test_a_rejection_holds_after_its_surroundings_were_changed_and_changed_back():
    session = rejecting_hut()
    session.accept(finding_on(session, "arid"))
    type_over(session, "hut", "h")
    session.undo()
    check(session)
    assert open_surfaces(session) == ["tbe"]


def test_a_rejection_holds_when_the_fault_is_called_by_another_name():
    session = rejecting_hut()
    text = session.document.text
    assert asked(session, a_finding(text, "hut", "but", kind=Kind.MISREAD_WORD)) == ()


def test_a_rejection_holds_when_the_same_change_is_proposed_by_another_edit():
    session = rejecting_hut()
    session.accept(finding_on(session, "arid"))
    text = session.document.text
    assert asked(session, a_finding(text, "two hut", "two but", kind=Kind.SPLIT_WORD)) == ()


def test_another_fault_at_a_rejected_spot_is_asked():
    session = rejecting_hut()
    other = a_finding(TEXT, "hut", "hurt", kind=Kind.MISREAD_WORD)
    flag = a_finding(TEXT, "arid", kind=Kind.LETTER_CASE)
    assert [(f.surface, f.kind) for f in asked(session, flag, other)] == [
        ("arid", Kind.LETTER_CASE),
        ("hut", Kind.MISREAD_WORD),
    ]


def test_a_rejected_spot_that_was_retyped_is_asked_again():
    session = rejecting_hut()
    type_over(session, "two hut three", "a hut and")
    check(session)
    assert "hut" in open_surfaces(session)


def test_an_undone_rejection_is_asked_again_by_the_next_check():
    session = rejecting_hut()
    session.undo()
    check(session)
    assert open_surfaces(session) == ["arid", "hut", "tbe"]


def test_an_accepted_reading_is_not_doubted():
    session = a_session(TEXT)
    session.accept(finding_on(session, "hut"))
    doubt = a_finding(session.document.text, "but", "bat", kind=Kind.MISREAD_WORD)
    assert asked(session, doubt) == ()


def test_what_an_accepted_reading_replaced_is_not_proposed():
    session = a_session("in the _ world, we")
    session.accept(finding_on(session, "_"))
    text = session.document.text
    assert asked(session, finding_at(text, Span(7, 7), ("_",), Kind.MISSING_MARK)) == ()
    assert asked(session, a_finding(text, "the  world", "the _ world")) == ()


def test_one_of_two_deleted_commas_is_not_proposed_again_as_the_other():
    session = Session("so,, then")
    session.take(Checked(Span(0, 9), (finding_at("so,, then", Span(2, 3), ("",)),)), 0)
    session.accept(session.findings[0])
    again = finding_at("so, then", Span(3, 3), (",",), Kind.MISSING_MARK)
    assert asked(session, again) == ()


def test_another_fault_in_a_word_whose_mark_was_removed_is_asked():
    session = a_session("deeply _convinoed of it")
    session.accept(finding_on(session, "_"))
    fault = a_finding(session.document.text, "convinoed", "convinced")
    assert asked(session, fault) == (fault,)


def test_a_reading_that_changes_nothing_is_no_way_back():
    session = a_session(TEXT)
    session.accept(finding_on(session, "hut"))
    idle = a_finding(session.document.text, "two", "two")
    assert asked(session, idle) == (idle,)


def test_a_fault_beside_an_accepted_reading_is_asked():
    session = a_session("the hut,and")
    session.accept(finding_on(session, "hut"))
    fault = a_finding(session.document.text, ",and", ", and")
    assert asked(session, fault) == (fault,)


@pytest.mark.parametrize(
    ("typed_over", "typed"),
    [("two", "Khrushchov"), ("two", "Two"), ("two", "tow"), ("two", "two’s"), ("two", "to")],
)
def test_a_word_typed_by_hand_is_not_doubted(typed_over, typed):
    session = a_session(TEXT)
    type_over(session, typed_over, typed)
    assert asked(session, a_finding(session.document.text, typed, "two")) == ()
    assert asked(session, a_finding(session.document.text, typed, "else")) == ()


def test_a_word_typed_letter_by_letter_is_not_doubted():
    session = a_session("one two")
    for place, letter in enumerate(" tvvo", start=7):
        session.edit(ChangeSet.replace(place, place, letter))
    assert asked(session, a_finding(session.document.text, "tvvo", "two")) == ()


def test_a_slip_in_a_sentence_typed_by_hand_is_asked():
    session = a_session("one two")
    session.edit(ChangeSet.replace(7, 7, " and he saw tbe sea"))
    check(session)
    assert open_surfaces(session) == ["tbe"]


def test_a_word_beside_a_mark_typed_by_hand_is_asked():
    session = Session("one hut two")
    session.edit(ChangeSet.replace(7, 7, ","))
    check(session)
    assert open_surfaces(session) == ["hut"]


def test_a_word_typed_back_to_the_original_is_asked():
    session = a_session(TEXT)
    type_over(session, "hut", "but")
    type_over(session, "but", "hut")
    check(session)
    assert "hut" in open_surfaces(session)


def test_an_undone_accept_is_asked_again_by_the_next_check():
    session = a_session(TEXT)
    session.accept(finding_on(session, "hut"))
    session.undo()
    check(session)
    assert open_surfaces(session) == ["arid", "hut", "tbe"]


@st.composite
def edits(draw):
    text = draw(texts())
    return text, Edit(draw(spans(text)), draw(texts(max_size=3)))


@given(edits())
def test_the_canonical_edit_makes_the_same_of_the_text(case):
    text, edit = case
    assert ChangeSet((canonical(edit, text),)).apply(text) == ChangeSet((edit,)).apply(text)


@given(st.text("ab", min_size=1), st.data())
def test_edits_with_one_outcome_have_one_canonical_edit(text, data):
    outcomes = {}
    for start in range(len(text)):
        edit = canonical(Edit(Span(start, start + 1), ""), text)
        outcome = text[:start] + text[start + 1 :]
        assert outcomes.setdefault(outcome, edit) == edit
    place = data.draw(st.integers(0, len(text)))
    for at in range(len(text) + 1):
        if text[:at] + "a" + text[at:] == text[:place] + "a" + text[place:]:
            one, other = Edit(Span(at, at), "a"), Edit(Span(place, place), "a")
            assert canonical(one, text) == canonical(other, text)
