"""Decisions change what is said of the rest of the book, and nothing stays when they are undone."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.checking import Checked
from proofreader.review import carried
from proofreader.review import queue as queue_module
from proofreader.review.events import Accepted, Choice, Edited, MemoryJournal, Rejected
from proofreader.review.learning import Learning
from proofreader.review.lessons import topics_of
from proofreader.review.session import Cause, Session
from proofreader.text.findings import Finding, Kind, Suggestion
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.review.test_machine import JsonJournal
from tests.review.toys import a_session, check, finding_at, finding_on, type_over
from tests.strategies import NOON

WORDS = (
    "hut",
    "hat",
    "but",
    "tbe",
    "the",
    "over power",
    "overpower",
    ",",
    "",
    "1O",
    "\N{GOTHIC LETTER AHSA}",
)

ROUNDED = 0.0003
"""What rounding to 1/10,000, and that no chance of up to five readings is none, may come to."""
UNHURRIED = settings(deadline=None, max_examples=60)


def finding(surface, *readings, chance=0.6, kind=Kind.MISREAD_WORD, start=0):
    """A finding whose readings have most of its chance, the first half as much again."""
    shares = [0.9 * chance * 2.0**-at for at in range(1, len(readings) + 1)]
    offered = tuple(Suggestion(text, share) for text, share in zip(readings, shares, strict=True))
    span = Span(start, start + len(surface))
    return Finding(span, surface, kind, "because", chance, offered, "name")


def accepted(found, text=None):
    return Accepted(
        NOON, "Ann", (Choice(found, found.suggestions[0].text if text is None else text),)
    )


def rejected(found):
    return Rejected(NOON, "Ann", (found,))


def typed(found, text):
    change = ChangeSet((Edit(found.span, text),))
    return Edited(NOON, "Ann", change, (found.surface,), joins=False, mended=found)


def first(found):
    return found.suggestions[0].text, found.suggestions[0].probability


@st.composite
def findings(draw):
    surface = draw(st.sampled_from([word for word in WORDS if word]))
    offered = draw(st.lists(st.sampled_from(WORDS), unique=True, max_size=5))
    chance = round(draw(st.floats(0.02, 1)), 4)
    shares = sorted((draw(st.floats(0, 1)) for _ in offered), reverse=True)
    whole = max(sum(shares), 1.0)
    readings = tuple(
        Suggestion(text, round(chance * share / whole, 4))
        for text, share in zip(offered, shares, strict=True)
        if text != surface
    )
    kind = draw(st.sampled_from(Kind))
    return Finding(Span(0, len(surface)), surface, kind, "because", chance, readings, "name")


@st.composite
def decisions(draw):
    found = draw(findings())
    make = draw(st.sampled_from(("accept", "reject", "type")))
    if make == "reject":
        return rejected(found)
    if make == "type" or not found.suggestions:
        return typed(found, draw(st.sampled_from(WORDS)))
    return accepted(found, draw(st.sampled_from(found.suggestions)).text)


@UNHURRIED
@given(findings())
def test_who_has_learned_nothing_says_what_the_check_says(found):
    assert Learning().adjusted(found) is found


@UNHURRIED
@given(st.lists(decisions(), max_size=8), findings())
def test_chances_stay_chances(commands, found):
    seen = Learning(commands).adjusted(found)
    chances = [suggestion.probability for suggestion in seen.suggestions]
    assert 0 <= seen.probability <= 1
    assert all(0 <= chance <= 1 for chance in chances)
    assert chances == sorted(chances, reverse=True)
    assert sum(chances) <= seen.probability + 0.001  # each is rounded
    assert len(chances) <= 5
    assert len({suggestion.text for suggestion in seen.suggestions}) == len(chances)
    assert replace(seen, **judgement(found)) == found


def judgement(found):
    return {name: getattr(found, name) for name in ("probability", "suggestions", "reason")}


@UNHURRIED
@given(st.lists(decisions(), max_size=8), st.lists(decisions(), max_size=8), findings())
def test_what_is_taken_back_leaves_no_trace(before, commands, found):
    learning = Learning(before)
    was = learning.adjusted(found)
    state = dict(learning._scores), {k: dict(v) for k, v in learning._outcomes.items()}
    for command in commands:
        learning.follow(command)
    for _ in commands:
        learning.take_back()
    assert learning.adjusted(found) == was
    assert (learning._scores, learning._outcomes) == state


@UNHURRIED
@given(
    st.lists(decisions(), max_size=8).flatmap(
        lambda ds: st.tuples(st.just(ds), st.permutations(ds))
    )
)
def test_the_order_of_accepting_and_rejecting_does_not_matter(orders):
    one, other = (
        Learning(command for command in order if not isinstance(command, Edited))
        for order in orders
    )
    assert one._scores == other._scores
    assert one._outcomes == other._outcomes


ELSEWHERE = Edited(NOON, "Ann", ChangeSet.replace(90, 90, "x"), ("",), joins=False)
"""After it the typing before it is over."""


@UNHURRIED
@given(st.lists(decisions(), max_size=5), findings(), st.data())
def test_one_more_acceptance_never_makes_the_same_reading_less_likely(commands, found, data):
    if not found.suggestions:
        return
    taken = data.draw(st.sampled_from(found.suggestions)).text
    before = Learning([*commands, ELSEWHERE]).adjusted(found)
    after = Learning([*commands, ELSEWHERE, accepted(found, taken)]).adjusted(found)
    was = {s.text: s.probability for s in before.suggestions}
    now = {s.text: s.probability for s in after.suggestions}
    assert now.get(taken, 0) >= was.get(taken, 0) - ROUNDED


@UNHURRIED
@given(st.lists(decisions(), max_size=5), findings())
def test_one_more_rejection_never_makes_the_same_finding_more_likely(commands, found):
    before = Learning([*commands, ELSEWHERE]).adjusted(found)
    after = Learning([*commands, ELSEWHERE, rejected(found)]).adjusted(found)
    assert after.probability <= before.probability + ROUNDED


@UNHURRIED
@given(st.lists(decisions(), max_size=8), findings(), decisions())
def test_only_findings_with_a_topic_in_common_change(commands, found, last):
    learning = Learning(commands)
    was = learning.adjusted(found)
    touched = learning.follow(last)
    if touched.isdisjoint(topics_of(found)):
        assert learning.adjusted(found) == was


def test_a_misreading_that_was_accepted_makes_its_like_likelier():
    hut, other = finding("hefore", "before"), finding("hehind", "behind")
    assert first(Learning([accepted(hut)] * 3).adjusted(other)) > first(other)
    assert first(Learning([rejected(hut)] * 3).adjusted(other)) < first(other)


def test_a_check_that_keeps_its_promises_is_believed_as_before():
    sure = finding("hut", "but", chance=1.0)
    sure = replace(sure, suggestions=(Suggestion("but", 1.0),))
    other = finding("hig", "big")
    assert Learning([accepted(sure)] * 50).adjusted(other) == other


def test_a_name_that_was_rejected_sinks_wherever_it_stands():
    name = finding("Lenln", "Lena", chance=0.7)
    elsewhere = replace(name, span=Span(50, 55), fingerprint="other")
    assert Learning([rejected(name)]).adjusted(elsewhere).probability < 0.5


def test_a_word_that_was_accepted_is_a_likelier_reading_of_other_misreadings():
    name, other = finding("Lenln", "Lenin"), finding("Lemn", "Lenin")
    assert first(Learning([accepted(name)]).adjusted(other)) > first(other)


def test_the_reading_that_was_chosen_comes_first_for_the_same_word():
    hut = finding("hut", "but", "hat")
    seen = Learning([accepted(hut, "hat")]).adjusted(hut)
    assert first(seen)[0] == "hat"
    assert seen.reason == "Your decisions in this book speak for it"


def test_marks_that_were_rejected_make_all_marks_less_likely_to_be_dirt():
    comma, stop = (finding(mark, "", kind=Kind.STRAY_MARK) for mark in ",.")
    learning = Learning([rejected(comma)] * 10)
    assert learning.adjusted(comma).probability == learning.adjusted(stop).probability < 0.5


def test_what_was_typed_is_offered_when_typing_is_over():
    name = finding("Lenln", "Lena")
    learning = Learning([typed(name, "Lenin")])
    assert learning.adjusted(name) == name  # perhaps it goes on
    learning.follow(rejected(finding("hut", "but", start=20)))
    assert "Lenin" in [s.text for s in learning.adjusted(name).suggestions]
    learning.take_back()
    assert learning.adjusted(name) == name


@pytest.mark.parametrize(
    ("edits", "offered"),
    [
        ([(0, 5, "L"), (1, 1, "e"), (2, 2, "nin")], "Lenin"),  # over it, with pauses
        ([(4, 5, ""), (3, 4, ""), (3, 3, "in")], "Lenin"),  # Backspace from its end
        ([(3, 4, "i")], "Lenin"),  # one letter in it
        ([(3, 3, "x"), (3, 4, "")], None),  # as it was
        ([(3, 4, "i\n")], None),  # more than a word
        ([(0, 6, "Lenin ")], "Lenin"),  # with the blank behind it
        ([(3, 8, "in")], None),  # into another word
        ([(3, 4, "i"), (8, 8, "x")], "Lenin"),  # then elsewhere
    ],
)
def test_a_word_is_learned_however_it_is_typed(edits, offered):
    text = "Lenln and more hut"
    found = finding("Lenln", "Lena")
    journal = MemoryJournal()
    session = Session(text, journal)
    session.take(Checked(Span(0, len(text)), (found,)), 0)
    for start, end, written in edits:
        session.edit(ChangeSet.replace(start, end, written))
    place = session.document.text.index("hut")
    hut = finding("hut", "but", start=place)
    session.take(Checked(Span(place, place + 3), (hut,)), session.revision)
    session.reject(hut)
    seen = Learning(journal.events()).adjusted(found)
    assert [s.text for s in seen.suggestions if s.text != "Lena"] == ([offered] if offered else [])


BOOK = "One hut, two hut, tbe hut. An arid tbe, over power, arid hut and hut."


def test_a_session_shows_at_once_what_a_decision_has_taught():
    session = a_session(BOOK)
    told = []
    session.subscribe(told.append)
    before = finding_on(session, "hut", nth=1)
    session.accept(finding_on(session, "hut"), 1)
    after = finding_on(session, "hut")
    assert [s.text for s in before.suggestions] == ["but", "hat"]
    assert [s.text for s in after.suggestions] == ["hat", "but"]
    assert after in told[-1].judged
    session.accept(after)
    assert session.document.text.startswith("One hat, two hat, tbe hut")


def test_the_events_keep_what_the_check_said():
    journal = MemoryJournal()
    session = a_session(BOOK, journal)
    said = [finding_on(session, "hut", nth=n) for n in (0, 1)]
    session.accept(finding_on(session, "hut"), 1)
    session.reject(finding_on(session, "hut"))
    kept = [event.findings[0] for event in journal.events()]
    assert [judgement(found) for found in kept] == [judgement(found) for found in said]


def test_a_book_that_is_opened_again_has_learned_the_same():
    journal = JsonJournal()
    session = a_session(BOOK, journal)
    session.accept(finding_on(session, "hut"), 1)
    type_over(session, "tbe", "thee")
    session.reject(finding_on(session, "arid"))
    session.accept(finding_on(session, "hut"))
    session.undo()
    check(session)
    again = a_session(BOOK, journal)
    assert again.findings == session.findings
    assert "thee" in [s.text for s in finding_on(again, "tbe").suggestions]
    while session.can_undo:
        session.undo()
    check(session)
    assert session.findings == a_session(BOOK).findings


def test_a_program_that_takes_its_own_suggestions_learns_nothing_from_them():
    session = Session(BOOK, learns=False)
    check(session)
    others = session.findings[1:]
    session.accept(session.findings[0])
    session.undo()
    session.reject(session.findings[0])
    assert session.findings == others


def test_in_a_long_book_a_decision_reaches_the_rest_little_by_little(monkeypatch):
    monkeypatch.setattr(queue_module, "_AT_ONCE", 3)
    monkeypatch.setattr(queue_module, "_SLICE_S", 0.0)
    monkeypatch.setattr(carried, "_MOST", 2)
    text = " ".join(["tbe"] * 12)
    at_once, by_and_by = Session(text), Session(text)
    for session in (at_once, by_and_by):
        found = tuple(finding_at(text, Span(4 * at, 4 * at + 3), ("the",)) for at in range(12))
        session.take(Checked(Span(0, len(text)), found), 0)
    with monkeypatch.context() as usual:
        usual.setattr(queue_module, "_AT_ONCE", 6_000)
        at_once.reject(at_once.findings[0])
    by_and_by.reject(by_and_by.findings[0])
    assert by_and_by.is_behind
    assert by_and_by.findings != at_once.findings
    by_and_by.edit(ChangeSet.replace(0, 0, "x"))
    at_once.edit(ChangeSet.replace(0, 0, "x"))
    told = []
    by_and_by.subscribe(told.append)
    while by_and_by.is_behind:
        by_and_by.judge_on()
    assert by_and_by.findings == at_once.findings
    assert {change.cause for change in told} == {Cause.LEARN}
    by_and_by.undo()
    by_and_by.undo()
    while by_and_by.is_behind:
        by_and_by.judge_on()
    assert {one.probability for one in by_and_by.findings} == {found[0].probability}
