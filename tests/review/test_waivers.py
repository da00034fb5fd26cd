"""Rejecting has words: what was said stands, can be undone, and can be withdrawn later."""

import pytest

from proofreader.checking import Checked
from proofreader.review.events import MemoryJournal
from proofreader.review.session import Cause, Session
from proofreader.review.waivers import MutedKind, RefusedPlace, TrustedWord
from proofreader.text.findings import Kind
from proofreader.text.spans import ChangeSet, Span
from tests.review.toys import (
    Clock,
    a_finding,
    a_session,
    check,
    finding_on,
    open_surfaces,
    type_over,
)

TEXT = "one tbe two hut three tbe four Tbe _ five arid."


def listening(session):
    told = []
    session.subscribe(told.append)
    return told


def named(session):
    return [name(said) for said in session.decisions]


def name(said):
    match said:
        case RefusedPlace():
            return said.finding.surface
        case TrustedWord():
            return said.word
        case MutedKind():
            return said.kind


def test_a_trusted_word_is_asked_nowhere_and_comes_back_with_undo():
    session = a_session(TEXT)
    told = listening(session)
    session.trust("tbe")
    assert open_surfaces(session) == ["hut", "_", "arid"]
    assert [(one.cause, len(one.removed), len(one.added)) for one in told] == [(Cause.TRUST, 2, 0)]
    session.undo()
    assert open_surfaces(session) == ["tbe", "hut", "tbe", "_", "arid"]
    assert len(told[-1].added) == 2
    session.redo()
    assert open_surfaces(session) == ["hut", "_", "arid"]


def test_a_trusted_word_is_written_just_so():
    session = Session("Tbe tbe tbeory")
    found = tuple(
        a_finding("Tbe tbe tbeory", surface, "the", nth=nth)
        for surface, nth in (("Tbe", 0), ("tbe", 0), ("tbe", 1))
    )
    session.take(Checked(Span(0, 14), found), 0)
    session.trust("tbe")
    assert [finding.span.start for finding in session.findings] == [0, 8]


def test_a_muted_kind_is_asked_nowhere_and_comes_back_with_undo():
    session = a_session(TEXT)
    told = listening(session)
    session.mute(Kind.STRAY_MARK)
    assert open_surfaces(session) == ["tbe", "hut", "tbe", "arid"]
    assert (told[-1].cause, told[-1].removed[0].surface) == (Cause.MUTE, "_")
    session.undo()
    assert "_" in open_surfaces(session)


def test_both_hold_after_a_new_check_an_edit_and_opening_again():
    journal = MemoryJournal()
    session = a_session(TEXT, journal)
    session.trust("tbe")
    session.mute(Kind.STRAY_MARK)
    session.edit(ChangeSet.replace(0, 0, "tbe _ and "))
    check(session)
    assert open_surfaces(session) == ["hut", "arid"]
    assert open_surfaces(a_session(TEXT, journal)) == ["hut", "arid"]


def test_saying_it_twice_is_one_step():
    session = a_session(TEXT)
    for _ in range(2):
        session.trust("tbe")
        session.mute(Kind.STRAY_MARK)
    session.undo()
    session.undo()
    assert not session.can_undo


def test_nothing_is_no_word():
    with pytest.raises(ValueError, match="no word"):
        a_session(TEXT).trust(" ")


def test_decisions_are_listed_newest_first_with_time_name_and_place():
    clock = Clock()
    session = a_session(TEXT, clock=clock)
    hut = finding_on(session, "hut")
    session.reject(hut)
    clock.wait(60)
    session.trust("tbe")
    session.mute(Kind.STRAY_MARK)
    session.edit(ChangeSet.replace(0, 3, "a"))
    muted, trusted, refused = session.decisions
    assert muted == MutedKind(Kind.STRAY_MARK, clock.now, "Ann")
    assert trusted == TrustedWord("tbe", clock.now, "Ann")
    assert (refused.finding.surface, refused.span) == ("hut", hut.span.shifted(-2))
    assert refused.when < trusted.when


def test_what_was_undone_is_no_decision():
    session = a_session(TEXT)
    session.trust("tbe")
    session.reject(finding_on(session, "hut"))
    session.undo()
    assert named(session) == ["tbe"]


def test_what_is_withdrawn_is_asked_again_at_once_in_one_step():
    session = a_session(TEXT)
    session.trust("tbe")
    session.reject(finding_on(session, "hut"))
    session.mute(Kind.STRAY_MARK)
    session.reject(finding_on(session, "arid"))
    told = listening(session)
    session.withdraw(session.decisions)
    assert open_surfaces(session) == ["tbe", "hut", "tbe", "_", "arid"]
    assert (told[-1].cause, len(told[-1].added)) == (Cause.WITHDRAW, 5)
    assert named(session) == []
    session.undo()
    assert open_surfaces(session) == []
    assert named(session) == ["arid", Kind.STRAY_MARK, "hut", "tbe"]
    session.redo()
    assert open_surfaces(session) == ["tbe", "hut", "tbe", "_", "arid"]


def test_some_are_withdrawn_and_the_others_stand():
    session = a_session(TEXT)
    for surface in ("hut", "arid"):
        session.reject(finding_on(session, surface))
    session.trust("tbe")
    session.withdraw([said for said in session.decisions if isinstance(said, TrustedWord)])
    assert open_surfaces(session) == ["tbe", "tbe", "_"]
    assert named(session) == ["arid", "hut"]


def test_a_rejection_is_withdrawn_in_a_later_session_where_it_stands_now():
    journal = MemoryJournal()
    session = a_session(TEXT, journal)
    session.reject(finding_on(session, "hut"))
    session.accept(finding_on(session, "tbe"))
    session.edit(ChangeSet.replace(0, 0, "\N{GRINNING FACE} "))
    later = a_session(TEXT, journal)
    later.withdraw(later.decisions)
    hut = finding_on(later, "hut")
    assert hut.span.of(later.document.text) == "hut"
    assert hut.suggestions[0].text == "but"
    assert "hut" in open_surfaces(a_session(TEXT, journal))


def test_a_withdrawn_rejection_whose_spot_was_changed_is_forgotten():
    session = a_session(TEXT)
    session.reject(finding_on(session, "hut"))
    type_over(session, "hut", "h")
    (refused,) = session.decisions
    assert refused.span is None
    session.withdraw([refused])
    assert session.decisions == ()
    type_over(session, "h t", "hut t")
    check(session)
    assert "hut" in open_surfaces(session)


def test_what_was_withdrawn_may_be_rejected_again():
    session = a_session(TEXT)
    for _ in range(2):
        session.reject(finding_on(session, "hut"))
        (refused,) = session.decisions
        session.withdraw([refused])
    session.reject(finding_on(session, "hut"))
    assert named(session) == ["hut"]
    check(session)
    assert "hut" not in open_surfaces(session)


def test_withdrawing_what_does_not_stand_does_nothing():
    session = a_session(TEXT)
    session.trust("tbe")
    said = session.decisions
    session.undo()
    told = listening(session)
    session.withdraw(said)
    session.withdraw(())
    assert not told
    assert session.can_redo


def test_twins_that_were_rejected_together_come_back_together():
    session = a_session("a hut is. " * 4)
    session.reject(session.findings[1])
    assert (len(session.findings), named(session)) == (2, ["hut", "hut"])
    session.withdraw(session.decisions[:1])
    assert (len(session.findings), named(session)) == (4, [])


def test_a_withdrawn_finding_of_a_muted_kind_waits_for_its_kind():
    session = a_session(TEXT)
    session.reject(finding_on(session, "_"))
    session.mute(Kind.STRAY_MARK)
    muted, refused = session.decisions
    session.withdraw([refused])
    assert "_" not in open_surfaces(session)
    session.withdraw([muted])
    assert "_" in open_surfaces(session)


def test_a_rejection_counts_no_more_when_it_is_withdrawn():
    session = a_session(TEXT)
    session.reject(finding_on(session, "hut"))
    session.reject(finding_on(session, "arid"))
    session.withdraw(session.decisions[:1])
    assert session.tally.rejected == 1


def test_what_a_withdrawn_rejection_taught_is_forgotten_and_undo_teaches_it_again():
    text = "hut one two hut three four hut"
    session = a_session(text)
    before = session.findings
    session.reject(before[0])
    taught = session.findings
    assert taught[0].probability < before[1].probability
    session.withdraw(session.decisions)
    assert session.findings == before
    session.undo()
    assert session.findings == taught


def test_a_place_in_the_log_is_a_rejection_until_it_is_withdrawn():
    session = a_session(TEXT)
    session.trust("tbe")
    session.mute(Kind.STRAY_MARK)
    assert session.log() == ()
    session.reject(finding_on(session, "hut"))
    assert [entry.before for entry in session.log()] == ["hut"]
    session.withdraw(session.decisions)
    assert session.log() == ()
