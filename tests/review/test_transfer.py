"""Decisions on a text that is there again, as it was or read anew."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.checking import Checked
from proofreader.review.events import MemoryJournal, PageMark
from proofreader.review.session import Session
from proofreader.review.transfer import difference, passage, transfer
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import ChangeSet, Span
from tests.strategies import change_sets, changed_texts, texts

MOMENT = datetime(2025, 3, 1, tzinfo=UTC)


def found(text, surface, *readings):
    start = text.index(surface)
    span = Span(start, start + len(surface))
    suggestions = tuple(Suggestion(reading, 0.9) for reading in readings)
    name = fingerprint(text, span, Kind.MISREAD_WORD)
    return Finding(span, surface, Kind.MISREAD_WORD, "", 0.9, suggestions, name)


def at_work(text, *findings):
    session = Session(text, who="Ann")
    session.take(Checked(Span(0, len(text)), findings), 0)
    return session


def moved(session, earlier, new, passages=None, pages=(0,)):
    whole = passage(Span(0, len(earlier)), earlier, Span(0, len(new)), new)
    result = transfer([*session.commands], earlier, new, passages or [whole], pages)
    journal = MemoryJournal()
    for command in result.commands:
        journal.append(command)
    return Session(new, journal), result


@given(texts(), texts())
def test_the_difference_of_two_texts_makes_one_of_the_other(old, new):
    assert difference(old, new).apply(old) == new


@given(changed_texts())
def test_on_the_same_text_everything_is_as_it_was(case):
    text, change = case
    session = Session(text)
    session.edit(change)
    again, result = moved(session, text, text)
    assert again.document.text == session.document.text
    assert result.lost == ()


@given(texts(), texts(), st.data())
def test_a_page_that_moves_takes_its_decisions_with_it(page, before, data):
    change = data.draw(change_sets(page))
    session = Session(page)
    session.edit(change)
    new = f"{before}\f{page}"
    own = passage(Span(0, len(page)), page, Span(len(before) + 1, len(new)), new)
    again, result = moved(session, page, new, [own])
    assert again.document.text == f"{before}\f{session.document.text}"
    assert result.lost == ()


@given(changed_texts(), texts())
def test_whatever_the_new_text_is_nothing_is_lost_in_silence(case, new):
    text, change = case
    session = Session(text)
    session.edit(change)
    _, result = moved(session, text, new)
    assert result.carried + len(result.lost) >= len(session.log())


def test_what_was_accepted_and_refused_is_carried_to_a_page_that_was_read_again():
    text, new = "in tbe old houfe of Tom", "in tbe olden houfe of Tom"
    tbe, houfe, tom = found(text, "tbe", "the"), found(text, "houfe", "house"), found(text, "Tom")
    session = at_work(text, tbe, houfe, tom)
    session.accept(tbe)
    session.reject(tom)
    session.trust("houfe")
    session.mark_page(0, PageMark.DONE)
    again, result = moved(session, text, new)
    assert again.document.text == "in the olden houfe of Tom"
    assert [entry.verdict for entry in again.log()] == ["changed", "rejected"]
    assert [entry.who for entry in again.log()] == ["Ann", "Ann"]
    assert again.log()[0].kind is Kind.MISREAD_WORD
    assert again.page_marks == {0: PageMark.DONE}
    assert (result.carried, result.lost) == (4, ())


def test_what_the_new_text_has_right_already_is_no_conflict():
    session = Session("in tbe house")
    session.edit(ChangeSet.replace(4, 5, "h"))
    again, result = moved(session, "in tbe house", "in the house")
    assert (again.document.text, result.commands, result.lost) == ("in the house", (), ())


def test_where_the_new_text_has_something_else_the_volunteer_is_shown_both():
    session = Session("in tbe house")
    session.edit(ChangeSet.replace(4, 5, "h"))
    again, result = moved(session, "in tbe house", "in lhe house")
    assert again.document.text == "in lhe house"
    (lost,) = result.lost
    assert (lost.before, lost.after) == ("tbe", "the")
    assert lost.now.of(again.document.text) == "lhe"


def test_what_was_done_on_a_page_that_is_gone_is_named():
    session = Session("one\ftwo")
    session.edit(ChangeSet.replace(4, 5, "T"))
    session.mark_page(1, PageMark.DONE)
    first = passage(Span(0, 3), "one\ftwo", Span(0, 3), "one")
    again, result = moved(session, "one\ftwo", "one", [first], (0, None))
    assert again.page_marks == {}
    assert [(lost.before, lost.after, lost.now) for lost in result.lost] == [("two", "Two", None)]


@pytest.mark.parametrize("mark", [None, PageMark.PROBLEM])
def test_a_mark_goes_with_its_page(mark):
    session = Session("one\ftwo")
    session.mark_page(1, PageMark.DONE)
    session.mark_page(1, mark)
    again, _ = moved(session, "one\ftwo", "zero\fone\ftwo", pages=(1, 2))
    assert again.page_marks == ({} if mark is None else {2: mark})
