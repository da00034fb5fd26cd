"""What the log says of a session's work."""

from proofreader.checking import Checked
from proofreader.review.session import Session
from proofreader.text.changelog import Origin, Verdict, replay
from proofreader.text.findings import Kind
from proofreader.text.spans import ChangeSet, Span
from tests.review.toys import (
    Clock,
    a_finding,
    a_session,
    check,
    finding_on,
    type_over,
)

TEXT = "first page\fone arid two\nhut three tbe four."


def said(session):
    """Before, after and origin of each entry, once the log is seen to be true."""
    entries = session.log()
    original = session.document.text
    while session.can_undo:
        session.undo()
    assert replay(session.document.text, entries) == original
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    return [(entry.before, entry.after, entry.origin.value) for entry in entries]


def test_nothing_done_is_an_empty_log():
    assert a_session(TEXT).log() == ()


def test_an_accepted_reading_is_one_entry_with_all_that_is_known_of_it():
    clock = Clock()
    session = a_session(TEXT, clock=clock)
    clock.wait(60)
    hut = finding_on(session, "hut")
    session.accept(hut, 1)
    (entry,) = session.log()
    assert (entry.verdict, entry.origin) == (Verdict.CHANGED, Origin.SUGGESTION)
    assert (entry.page, entry.line, entry.column) == (2, 3, 1)
    assert (entry.original, entry.corrected) == (hut.span, hut.span)
    assert (entry.before, entry.after, entry.reading) == ("hut", "hat", 2)
    assert (entry.kind, entry.reason) == (Kind.REAL_WORD, "for hut")
    assert (entry.probability, entry.who, entry.when) == (0.9, "Ann", clock.now)


def test_a_rejection_is_an_entry_that_changes_nothing():
    session = a_session(TEXT)
    session.accept(finding_on(session, "arid"))
    session.reject(finding_on(session, "hut"))
    _, entry = session.log()
    assert (entry.verdict, entry.before, entry.after) == (Verdict.REJECTED, "hut", "hut")
    assert (entry.original, entry.corrected) == (Span(24, 27), Span(23, 26))
    assert (entry.line, entry.column, entry.reading) == (3, 1, None)


def test_what_was_undone_is_not_in_the_log():
    session = a_session(TEXT)
    session.accept(finding_on(session, "arid"))
    session.reject(finding_on(session, "hut"))
    session.undo()
    session.undo()
    assert session.log() == ()
    session.redo()
    assert said(session) == [("arid", "and", "suggestion")]


def test_two_accepted_readings_that_touch_stay_two_entries():
    text = "tbehut"
    session = Session(text)
    both = a_finding(text, "tbe", "the "), a_finding(text, "hut", "but")
    session.take(Checked(Span(0, 6), both), 0)
    session.accept(session.findings[1])
    session.accept(session.findings[0])
    assert said(session) == [("tbe", "the ", "suggestion"), ("hut", "but", "suggestion")]


def test_all_alike_accepted_are_an_entry_each():
    session = a_session("hut one hut two")
    session.accept_all(session.findings, "hat")
    assert [(entry.column, entry.reading) for entry in session.log()] == [(1, 2), (9, 2)]


def test_a_reading_that_was_not_on_offer_has_no_number():
    session = a_session("hut one tbe two")
    session.accept_all(session.findings, "the")
    assert [entry.reading for entry in session.log()] == [None, 1]


def test_letters_typed_one_after_the_other_are_one_entry():
    session = a_session("one two")
    for place, letter in enumerate(" and", start=3):
        session.edit(ChangeSet.replace(place, place, letter))
    assert said(session) == [("", " and", "hand")]


def test_typing_beside_typing_is_one_entry_and_says_only_what_differs():
    session = Session("the hut here")
    session.edit(ChangeSet.replace(4, 5, "b"))
    session.edit(ChangeSet.replace(5, 7, "ats"))
    session.edit(ChangeSet.replace(6, 8, "t"))
    assert session.document.text == "the bat here"
    assert said(session) == [("hu", "ba", "hand")]


def test_a_run_of_typing_has_the_time_of_its_last_letter():
    clock = Clock()
    session = a_session("one two", clock=clock)
    session.edit(ChangeSet.replace(3, 3, "b"))
    clock.wait(5)
    session.edit(ChangeSet.replace(3, 3, "a"))
    (entry,) = session.log()
    assert (entry.after, entry.when) == ("ab", clock.now)


def test_typing_beside_an_accepted_reading_is_an_entry_of_its_own():
    session = a_session("one hut two")
    session.accept(finding_on(session, "hut"))
    session.edit(ChangeSet.replace(7, 7, ","))
    assert said(session) == [("hut", "but", "suggestion"), ("", ",", "hand")]


def test_an_accepted_reading_that_was_typed_over_counts_as_typed():
    session = a_session("one hut two")
    session.accept(finding_on(session, "hut"))
    session.edit(ChangeSet.replace(6, 7, "d"))
    (entry,) = session.log()
    assert (entry.kind, entry.reason, entry.probability) == (None, "", None)
    assert said(session) == [("hut", "bud", "hand")]


def test_a_typed_word_that_a_reading_replaced_counts_as_accepted():
    session = a_session("one two three")
    type_over(session, "two", "tbe hut of")
    check(session)
    session.accept(finding_on(session, "tbe"))
    assert said(session) == [("two", "the hut of", "suggestion")]


def test_a_change_typed_back_to_the_original_vanishes():
    session = a_session("one hut two")
    session.accept(finding_on(session, "hut"))
    type_over(session, "but", "hut")
    session.edit(ChangeSet.replace(0, 0, "x"))
    session.edit(ChangeSet.replace(0, 1, ""))
    assert said(session) == []


def test_a_rejected_spot_that_was_typed_over_is_no_longer_a_rejection():
    session = a_session("one hut two")
    session.reject(finding_on(session, "hut"))
    type_over(session, "hut", "hit")
    assert said(session) == [("u", "i", "hand")]


def test_a_rejection_inside_changed_text_is_placed_where_that_text_is_from():
    session = a_session("one two three")
    type_over(session, "two", "a tbe c")
    check(session)
    session.reject(finding_on(session, "tbe"))
    changed, rejected = session.log()
    assert (changed.before, changed.after) == ("two", "a tbe c")
    assert (rejected.original, rejected.corrected) == (Span(4, 7), Span(6, 9))
    assert said(session)


def test_offsets_count_code_points_of_the_text_with_its_line_ends():
    session = a_session("\N{GRINNING FACE}\r\nhut e\N{COMBINING ACUTE ACCENT} tbe")
    session.accept(finding_on(session, "tbe"))
    session.accept(finding_on(session, "hut"))
    one, two = session.log()
    assert (one.original, one.line, one.column) == (Span(3, 6), 2, 1)
    assert (two.original, two.line, two.column) == (Span(10, 13), 2, 8)
