"""One door: each command, and what listeners are told of it."""

import pytest

from proofreader.checking import Checked
from proofreader.errors import StoreError
from proofreader.review.events import MemoryJournal
from proofreader.review.session import Cause, Session, utc_now
from proofreader.text.findings import Kind
from proofreader.text.spans import ChangeSet, Span
from tests.review.toys import (
    a_finding,
    a_session,
    check,
    finding_at,
    finding_on,
    found_in,
    open_surfaces,
    type_over,
)

TEXT = "He said hut the end, arid then tbe hut."


@pytest.fixture
def session():
    return a_session(TEXT)


@pytest.fixture
def told(session):
    changes = []
    session.subscribe(changes.append)
    return changes


def test_a_new_session_has_nothing_to_undo(session):
    assert (session.can_undo, session.can_redo, session.revision) == (False, False, 0)
    session.undo()
    session.redo()
    assert session.document.text == TEXT


def test_accepting_puts_the_first_reading_in_place(session, told):
    hut = finding_on(session, "hut")
    session.accept(hut)
    assert session.document.text == "He said but the end, arid then tbe hut."
    assert open_surfaces(session) == ["arid", "tbe", "hut"]
    (change,) = told
    assert (change.cause, change.revision, change.removed) == (Cause.ACCEPT, 1, (hut,))
    assert change.touched == Span(8, 11)


def test_accepting_puts_the_chosen_reading_in_place(session):
    session.accept(finding_on(session, "hut"), 1)
    assert session.document.text.startswith("He said hat the end")


def test_findings_after_a_longer_reading_move_with_the_text():
    session = a_session("arid tbe to over power tbe")
    session.accept(finding_on(session, "over power"))
    assert session.document.text == "arid tbe to overpower tbe"
    assert [f.span for f in session.findings] == [Span(0, 4), Span(5, 8), Span(22, 25)]


def test_undoing_an_accept_brings_text_and_finding_back(session, told):
    before = session.findings
    session.accept(finding_on(session, "hut"))
    session.undo()
    assert (session.document.text, session.findings) == (TEXT, before)
    assert told[-1].cause is Cause.UNDO
    assert told[-1].added == (before[0],)
    assert told[-1].touched == Span(8, 11)


def test_redoing_an_accept_changes_the_text_and_takes_the_finding_out_again(session, told):
    session.accept(finding_on(session, "hut"))
    accepted = session.document.text, session.findings
    session.undo()
    session.redo()
    assert (session.document.text, session.findings) == accepted
    assert told[-1].cause is Cause.REDO
    assert open_surfaces(session) == ["arid", "tbe", "hut"]


def test_rejecting_leaves_the_text_and_takes_the_finding_out(session, told):
    session.reject(finding_on(session, "arid"))
    assert session.document.text == TEXT
    assert open_surfaces(session) == ["hut", "tbe", "hut"]
    assert told[0].cause is Cause.REJECT
    assert not told[0].change
    assert told[0].touched is None


def test_undoing_a_rejection_brings_the_finding_back(session, told):
    before = session.findings
    session.reject(finding_on(session, "arid"))
    session.undo()
    assert session.findings == before
    assert told[-1].touched == before[1].span


def test_redoing_a_rejection_takes_the_finding_out_again(session):
    session.reject(finding_on(session, "arid"))
    session.undo()
    session.redo()
    assert open_surfaces(session) == ["hut", "tbe", "hut"]
    check(session)
    assert open_surfaces(session) == ["hut", "tbe", "hut"]


def test_rejecting_takes_out_every_spot_with_the_same_words_around():
    session = a_session("a b hut c d e a b hut c d")
    session.reject(session.findings[0])
    assert session.findings == ()
    session.undo()
    assert open_surfaces(session) == ["hut", "hut"]


def test_rejecting_leaves_the_same_word_among_other_words(session):
    session.reject(finding_on(session, "hut", nth=1))
    assert open_surfaces(session) == ["hut", "arid", "tbe"]


def test_a_new_command_ends_redoing(session):
    session.accept(finding_on(session, "hut"))
    session.undo()
    session.reject(finding_on(session, "arid"))
    assert not session.can_redo


def test_alike_are_the_findings_with_the_same_surface_kind_and_first_reading(session):
    hut, _, _, other = session.findings
    assert session.alike(hut) == (hut, other)


def test_findings_with_another_first_reading_are_not_alike():
    text = "hut hut hut"
    one, two = a_finding(text, "hut", "but"), a_finding(text, "hut", "hat", nth=1)
    none = a_finding(text, "hut", nth=2)
    session = Session(text)
    session.take(Checked(Span(0, len(text)), (one, two, none)), 0)
    assert session.alike(one) == (one,)
    assert session.alike(none) == (none,)


def test_accepting_all_alike_is_one_step(session, told):
    session.accept_all(session.alike(finding_on(session, "hut"))[::-1], "but")
    assert session.document.text == "He said but the end, arid then tbe but."
    assert len(told) == 1
    assert told[0].touched == Span(8, 38)
    session.undo()
    assert session.document.text == TEXT
    assert open_surfaces(session) == ["hut", "arid", "tbe", "hut"]
    assert not session.can_undo


def test_typing_changes_the_text_and_moves_the_findings(session, told):
    session.edit(ChangeSet.replace(0, 2, "She"))
    assert session.document.text == "She said hut the end, arid then tbe hut."
    assert [f.surface for f in session.findings] == ["hut", "arid", "tbe", "hut"]
    assert all(f.span.of(session.document.text) == f.surface for f in session.findings)
    assert told[0].cause is Cause.EDIT
    assert (told[0].added, told[0].removed) == ((), ())


def test_typing_into_a_finding_closes_it(session, told):
    arid = finding_on(session, "arid")
    type_over(session, "arid", "and")
    assert open_surfaces(session) == ["hut", "tbe", "hut"]
    assert told[0].removed == (arid,)


def test_typing_what_is_there_already_does_nothing(session, told):
    session.edit(ChangeSet.replace(0, 7, "He said"))
    session.edit(ChangeSet())
    assert (told, session.revision, session.can_undo) == ([], 0, False)


def test_typing_past_the_end_is_refused(session):
    with pytest.raises(ValueError, match="past the end"):
        session.edit(ChangeSet.replace(100, 101, "x"))
    assert not session.can_undo


def test_what_is_not_open_cannot_be_accepted_or_rejected(session):
    hut = finding_on(session, "hut")
    session.accept(hut)
    for command in (session.accept, session.reject):
        with pytest.raises(ValueError, match="not an open finding"):
            command(hut)
    with pytest.raises(ValueError, match="no findings"):
        session.accept_all((), "but")


def test_a_reading_that_is_not_there_cannot_be_accepted(session):
    with pytest.raises(IndexError):
        session.accept(finding_on(session, "tbe"), 1)
    assert session.document.text == TEXT


def test_whoever_unsubscribes_is_told_no_more(session, told):
    others = []
    unsubscribe = session.subscribe(others.append)
    unsubscribe()
    session.reject(finding_on(session, "arid"))
    assert (len(told), others) == (1, [])


def test_a_check_tells_what_is_new_and_what_is_gone(session, told):
    check(session)
    assert told == []
    (arid,) = (f for f in session.findings if f.surface == "arid")
    session.take(Checked(Span(0, len(TEXT)), (arid,)), 0)
    assert told[-1].cause is Cause.CHECK
    assert [f.surface for f in told[-1].removed] == ["hut", "tbe", "hut"]
    check(session)
    assert [f.surface for f in told[-1].added] == ["hut", "tbe", "hut"]


def test_a_check_of_one_stretch_leaves_the_others_alone(session):
    session.take(Checked(Span(0, 20), ()), 0)
    assert open_surfaces(session) == ["arid", "tbe", "hut"]


def test_a_check_of_a_revision_that_never_was_is_refused(session):
    with pytest.raises(ValueError, match="no revision 1"):
        session.take(Checked(Span(0, 5), ()), 1)


def test_a_check_of_an_earlier_text_is_carried_to_the_text_of_now():
    session = Session(TEXT)
    session.edit(ChangeSet.replace(0, 2, "Nobody"))
    type_over(session, "arid", "xx")
    session.take(Checked(Span(0, len(TEXT)), found_in(TEXT)), 0)
    text = session.document.text
    assert open_surfaces(session) == ["hut", "tbe", "hut"]
    assert all(f.span.of(text) == f.surface for f in session.findings)


def test_a_late_check_never_replaces_a_later_one():
    text = "tbe first.\n\narid second."
    session = Session(text)
    session.edit(ChangeSet.replace(3, 3, " hut or"))
    now = session.document.text
    later = tuple(f for f in found_in(now) if f.span.end <= 17)
    session.take(Checked(Span(0, 17), later), 1)
    session.take(Checked(Span(0, len(text)), found_in(text)), 0)
    assert open_surfaces(session) == ["tbe", "hut", "arid"]


def test_a_finding_that_only_points_can_be_rejected_but_not_accepted():
    text = "documents the Declaration"
    flag = finding_at(text, Span(10, 10), (), Kind.MISSING_MARK)
    session = Session(text)
    session.take(Checked(Span(0, len(text)), (flag,)), 0)
    with pytest.raises(IndexError):
        session.accept(flag)
    session.reject(flag)
    session.take(Checked(Span(0, len(text)), (flag,)), 0)
    assert session.findings == ()


def test_accepting_an_insertion_can_be_undone_and_redone():
    text = "documents the Declaration"
    dash = finding_at(text, Span(10, 10), ("— ",), Kind.MISSING_MARK)
    session = Session(text)
    session.take(Checked(Span(0, len(text)), (dash,)), 0)
    session.accept(dash)
    assert (session.document.text, session.findings) == ("documents — the Declaration", ())
    again = finding_at(session.document.text, Span(12, 12), (), Kind.STRAY_MARK)
    session.take(Checked(Span(0, 20), (again,)), 1)
    session.undo()
    assert (session.document.text, session.findings) == (text, (dash,))
    session.redo()
    assert session.document.text == "documents — the Declaration"
    assert dash not in session.findings


def test_what_comes_back_closes_what_was_found_in_its_place_since():
    session = a_session("a tbe b")
    tbe = finding_on(session, "tbe")
    session.reject(tbe)
    longer = a_finding("a tbe b", "tbe b", "to be", kind=Kind.SPLIT_WORD)
    session.take(Checked(Span(0, 7), (longer,)), 0)
    changes = []
    session.subscribe(changes.append)
    session.undo()
    assert session.findings == (tbe,)
    assert changes[0].removed == (longer,)


def test_what_a_journal_cannot_keep_does_not_happen():
    class FullJournal(MemoryJournal):
        def append(self, event):  # noqa: ARG002
            raise StoreError("The disk is full.")

    session = a_session(TEXT, FullJournal())
    before = session.findings
    for command in (
        lambda: session.accept(before[0]),
        lambda: session.reject(before[0]),
        lambda: session.edit(ChangeSet.replace(0, 0, "x")),
    ):
        with pytest.raises(StoreError):
            command()
    assert (session.document.text, session.findings, session.revision) == (TEXT, before, 0)
    assert not session.can_undo


def test_undo_and_redo_that_cannot_be_kept_do_not_happen(monkeypatch):
    journal = MemoryJournal()
    session = a_session(TEXT, journal)
    session.accept(session.findings[0])
    session.accept(session.findings[0])
    session.undo()
    text = session.document.text

    def refuse(event):
        raise StoreError(f"The disk is full: {event}.")

    monkeypatch.setattr(journal, "append", refuse)
    for command in (session.undo, session.redo):
        with pytest.raises(StoreError):
            command()
    assert session.document.text == text
    assert session.can_undo
    assert session.can_redo


def test_work_is_resumed_from_its_journal():
    journal = MemoryJournal()
    session = a_session(TEXT, journal)
    session.accept(finding_on(session, "hut"))
    session.reject(finding_on(session, "arid"))
    session.edit(ChangeSet.replace(0, 2, "She"))
    session.undo()
    again = a_session(TEXT, journal)
    assert again.document.text == session.document.text
    assert open_surfaces(again) == ["tbe", "hut"]
    assert (again.can_undo, again.can_redo) == (True, True)
    assert again.log() == session.log()
    assert (again.tally.accepted, again.tally.rejected, again.tally.typed) == (1, 1, 0)
    again.redo()
    assert again.document.text.startswith("She said but")
    assert again.tally.typed == 1


def test_after_resuming_a_decision_can_be_undone_and_its_finding_is_back():
    journal = MemoryJournal()
    session = a_session(TEXT, journal)
    hut = finding_on(session, "hut")
    session.accept(hut)
    again = a_session(TEXT, journal)
    again.undo()
    assert again.document.text == TEXT
    assert hut in again.findings


def test_the_clock_is_that_of_the_world_unless_given():
    before = utc_now()
    session = Session(TEXT)
    session.edit(ChangeSet.replace(0, 0, "x"))
    assert before <= session.log()[0].when <= utc_now()
