"""How far one has come: numbers that agree with the session, the log and the clock."""

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.review.outlook import BREAK
from proofreader.review.progress import Done, Left, done, kinds, left, pace, pages, sitting
from proofreader.text.findings import Kind
from proofreader.text.spans import ChangeSet
from tests.review.toys import Clock, a_session, check, finding_on, type_over

TEXT = "one tbe two hut three tbe\ffour _ five arid over power\fsix hut\f\fthe the end."
NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)
PAUSES = (0, 0.4, 3, 40, 119, 120, 121, 3_000, 3_700, 90_000)


def likely(finding):
    return finding.kind is not Kind.STRAY_MARK


def type_word(session, clock, number):
    place = number % (len(session.document.text) + 1)
    for at, letter in enumerate("new"):
        session.edit(ChangeSet.replace(place + at, place + at, letter))
        clock.wait(0.3)


def with_finding(deed):
    """``deed`` with one of the open findings, if there is one."""

    def do(session, _clock, number):
        findings = session.findings
        if findings:
            deed(session, findings[number % len(findings)])

    return do


def take_back(session, _clock, _number):
    session.take_back([one for one in session.log() if one.before != one.after][:1])


KINDS = (Kind.REAL_WORD, Kind.STRAY_MARK)
DEEDS = (
    with_finding(lambda session, finding: session.accept(finding)),
    with_finding(lambda session, finding: session.accept_all(session.alike(finding))),
    with_finding(lambda session, finding: session.reject(finding)),
    type_word,
    take_back,
    lambda session, _clock, number: session.trust(("hut", "tbe")[number % 2]),
    lambda session, _clock, number: session.mute(KINDS[number % 2]),
    lambda session, _clock, _number: session.withdraw(session.decisions[:1]),
    lambda session, _clock, _number: session.undo(),
    lambda session, _clock, _number: session.redo(),
    lambda session, _clock, _number: check(session),
)
"""What a volunteer does, if it can be done now."""


@st.composite
def worked_on(draw):
    """A session after any work, with any pauses."""
    clock = Clock()
    session = a_session(TEXT, clock=clock)
    steps = st.tuples(st.sampled_from(DEEDS), st.integers(0, 99), st.sampled_from(PAUSES))
    for deed, number, pause in draw(st.lists(steps, max_size=25)):
        deed(session, clock, number)
        clock.wait(pause)
    return session


@given(worked_on())
def test_what_is_done_is_what_the_session_tells(session):
    work, tally = done([*session.commands]), session.tally
    assert (work.accepted, work.rejected, work.by_hand) == (
        tally.accepted,
        tally.rejected,
        tally.typed,
    )


@given(worked_on())
def test_the_kinds_add_up_to_the_book(session):
    commands = [*session.commands]
    counted = kinds(commands, session.findings, likely)
    work, rest = done(commands), left(session.findings, likely)
    assert sum(one.accepted for one in counted) == work.accepted
    assert sum(one.rejected for one in counted) == work.rejected
    assert sum(one.left for one in counted) == rest.shown
    assert len({one.kind for one in counted}) == len(counted)


@given(worked_on())
def test_the_pages_add_up_to_the_book(session):
    log = session.log()
    counted = pages(session.document, log, session.findings, likely)
    rest = left(session.findings, likely)
    assert [one.number for one in counted] == [page.number for page in session.document.pages]
    assert sum(one.decided for one in counted) == len(log)
    assert sum(one.left.shown for one in counted) == rest.shown
    assert sum(one.left.hidden for one in counted) == rest.hidden
    assert math.isclose(sum(one.left.errors for one in counted), rest.errors, abs_tol=1e-9)
    assert all(0 <= one.share <= 1 for one in counted)


@given(worked_on())
def test_no_more_time_is_counted_than_there_was_and_no_decision_twice(session):
    commands = [*session.commands]
    measured = pace(commands)
    steps = [one for one in commands if not getattr(one, "joins", False)]
    assert measured.decisions <= max(0, len(steps))
    if commands:
        assert measured.active <= commands[-1].when - commands[0].when


@given(worked_on())
def test_a_sitting_holds_its_decisions_and_begins_and_ends_with_one(session):
    commands = [*session.commands]
    last = sitting(commands)
    steps = [one.when for one in commands if not getattr(one, "joins", False)]
    if last is None:
        assert not steps
        return
    assert last.counts[0]
    assert last.counts[-1]
    assert sum(last.counts) == sum(when >= last.start for when in steps)
    assert last.start <= steps[-1] < last.start + len(last.counts) * last.width


@given(st.lists(st.sampled_from(PAUSES), max_size=30))
def test_the_time_at_work_is_that_between_decisions_without_the_pauses(pauses):
    clock = Clock()
    session = a_session("tbe " * 31, clock=clock)
    session.reject(session.findings[0])
    for pause in pauses:
        clock.wait(pause)
        session.accept(session.findings[0])
    short = [pause for pause in pauses if pause <= BREAK.total_seconds()]
    measured = pace(session.commands)
    assert math.isclose(measured.active.total_seconds(), sum(short))
    assert measured.decisions == len(short)


def test_ten_decisions_of_six_seconds_are_ten_a_minute():
    clock = Clock()
    session = a_session("tbe " * 12, clock=clock)
    for _ in range(11):
        session.accept(session.findings[0])
        clock.wait(6)
    measured = pace(session.commands)
    assert measured.active == timedelta(minutes=1)
    assert measured.a_minute == pytest.approx(10)


def test_a_few_decisions_make_no_pace():
    clock = Clock()
    session = a_session("tbe " * 12, clock=clock)
    for _ in range(5):
        session.accept(session.findings[0])
        clock.wait(6)
    assert pace(session.commands).a_minute is None
    assert pace([]).a_minute is None


def test_typing_a_word_is_one_decision_and_takes_its_time():
    clock = Clock()
    session = a_session("one", clock=clock)
    for at, letter in enumerate("more"):
        session.edit(ChangeSet.replace(3 + at, 3 + at, letter))
        clock.wait(0.5)
    session.edit(ChangeSet.replace(0, 1, "O"))
    measured = pace(session.commands)
    assert (measured.active, measured.decisions) == (timedelta(seconds=2), 1)
    assert done([*session.commands]) == Done(by_hand=2)


def test_words_and_kinds_count_as_long_as_they_stand():
    session = a_session(TEXT)
    session.trust("hut")
    session.trust("tbe")
    session.mute(Kind.STRAY_MARK)
    assert done([*session.commands]) == Done(words=2, kinds=1)
    session.withdraw(session.decisions[1:])
    assert done([*session.commands]) == Done(kinds=1)


def test_what_is_left_counts_what_is_out_of_sight_for_its_errors():
    session = a_session(TEXT)
    assert left(session.findings, likely) == Left(7, 1, pytest.approx(8 * 0.9))


def test_a_page_is_done_when_all_of_it_is_decided_and_one_without_a_place_always():
    session = a_session(TEXT)
    session.accept(finding_on(session, "hut", 1))
    session.reject(finding_on(session, "over power"))
    type_over(session, "five", "5")
    counted = pages(session.document, session.log(), session.findings, likely)
    assert [(one.decided, one.left.shown, one.share) for one in counted] == [
        (0, 3, 0),
        (2, 1, pytest.approx(2 / 3)),
        (1, 0, 1),
        (0, 0, 1),
        (0, 1, 0),
    ]


@pytest.mark.parametrize(
    ("minutes", "width", "counts"),
    [
        ([0, 1, 7, 8, 21], 5, (2, 2, 0, 0, 1)),
        ([0, 59, 118, 125], 10, (1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 1)),
        ([0, 61, 62], 5, (2,)),  # after an hour it is another sitting
        ([-3, 3], 5, (1, 1)),
    ],
)
def test_a_sitting_is_counted_in_columns_that_a_clock_shows(minutes, width, counts):
    clock = Clock()
    session = a_session("tbe " * 12, clock=clock)
    for minute in minutes:
        clock.now = NOON + timedelta(minutes=minute)
        session.accept(session.findings[0])
    last = sitting(session.commands)
    assert (last.width, last.counts) == (timedelta(minutes=width), counts)


def test_there_is_no_sitting_before_the_first_decision():
    assert sitting([]) is None
