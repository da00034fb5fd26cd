"""The check runs beside the window, and its results are never put where they do not belong."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QObject

from proofreader.errors import ResourceError, RuleError
from proofreader.gui.checking import Checking
from proofreader.gui.checking_thread import CheckingThread
from proofreader.review.session import Session
from proofreader.text.spans import ChangeSet
from tests.gui.hand_made import Fault, HandChecker

pytestmark = pytest.mark.gui

FAULTS = (Fault("tbe", "tbe", "the"),)
TEXT = "One tbe.\n\nTwo tbe.\n\nThree tbe.\n"


class GatedChecker(HandChecker):
    """Waits at a gate before each paragraph of a whole book."""

    def __init__(self, gate: Event):
        super().__init__(FAULTS)
        self._gate = gate
        self.stretches = 0

    def check(self, document, span=None, **_where):
        for checked in super().check(document, span):
            if span is None or len(span) == len(document.text):
                self._gate.wait(10)
            self.stretches += 1
            yield checked


@pytest.fixture
def parts(qtbot):  # noqa: ARG001 - threads need an application
    threads = []

    def make(load):
        thread = CheckingThread(load)
        threads.append((thread, owner := QObject()))
        thread.start()
        return Checking(thread, owner)

    yield make
    for thread, _ in threads:
        thread.stop()


def surfaces(session):
    return [finding.span.of(session.document.text) for finding in session.findings]


def test_findings_arrive_from_beside_and_progress_is_told(parts, qtbot):
    checking = parts(lambda: HandChecker(FAULTS))
    session = Session(TEXT)
    told = []
    checking.progressed.connect(told.append)
    with qtbot.waitSignal(checking.settled):
        checking.check(session)
        assert checking.is_reading
        assert session.findings == ()
    assert surfaces(session) == ["tbe"] * 3
    assert told == sorted(told)
    assert len(told) == 3
    assert not checking.is_busy


def test_what_was_read_before_a_change_is_carried_to_where_it_now_is(parts, qtbot):
    gate = Event()
    checking = parts(lambda: GatedChecker(gate))
    session = Session(TEXT)
    checking.check(session)
    session.edit(ChangeSet.replace(0, 0, "Well: \N{GRINNING FACE} "))
    gate.set()
    qtbot.waitUntil(lambda: not checking.is_busy)
    assert surfaces(session) == ["tbe"] * 3


def test_a_stale_finding_does_not_come_back(parts, qtbot):
    gate = Event()
    checking = parts(lambda: GatedChecker(gate))
    session = Session(TEXT)
    checking.check(session)
    start = TEXT.index("tbe", 10)
    session.edit(ChangeSet.replace(start, start + 3, "the"))
    gate.set()
    qtbot.waitUntil(lambda: not checking.is_busy)
    assert session.document.text.count("tbe") == 2
    assert surfaces(session) == ["tbe"] * 2


def test_a_paragraph_that_is_typed_in_does_not_wait_for_the_book(parts, qtbot):
    gate = Event()
    checking = parts(lambda: GatedChecker(gate))
    text = "".join(f"Paragraph {number} is fine.\n\n" for number in range(50))
    session = Session(text)
    checking.check(session)
    session.edit(ChangeSet.replace(len(text), len(text), "And tbe end."))
    gate.set()
    qtbot.waitUntil(lambda: surfaces(session) == ["tbe"])
    qtbot.waitUntil(lambda: not checking.is_busy)


def test_what_is_cancelled_is_left_at_what_was_found(parts, qtbot):
    gate = Event()
    checking = parts(lambda: GatedChecker(gate))
    session = Session(TEXT)
    checking.check(session)
    with qtbot.waitSignal(checking.settled):
        checking.cancel()
    gate.set()
    other = Session("And tbe other.")
    with qtbot.waitSignal(checking.settled):
        checking.check(other)
    assert session.findings == ()
    assert surfaces(other) == ["tbe"]


def test_a_checker_that_cannot_be_loaded_is_told(parts, qtbot):
    gate = Event()

    def load():
        gate.wait()
        raise ResourceError("The word list is missing.")

    checking = parts(load)
    with qtbot.waitSignal(checking._thread.failed) as told:
        gate.set()
        checking.check(Session(TEXT))
    assert "word list" in str(told.args[0])


def test_the_thread_stops_in_the_midst_of_a_book(qtbot):
    gate = Event()
    gate.set()
    checker = GatedChecker(gate)
    thread = CheckingThread(lambda: checker)
    owner = QObject()
    checking = Checking(thread, owner)
    thread.start()
    checking.check(Session("tbe.\n\n" * 20_000))
    qtbot.waitUntil(lambda: checker.stretches > 3)
    thread.stop()
    assert thread.isFinished()
    assert checker.stretches < 20_000


def test_where_no_word_is_left_nothing_is_left_to_ask(parts, qtbot):
    checking = parts(lambda: HandChecker((Fault("\t", "\t", " "),)))
    session = Session("one\ttwo")
    checking.check(session)
    qtbot.waitUntil(lambda: not checking.is_busy)
    assert surfaces(session) == ["\t"]
    session.edit(ChangeSet.replace(0, 3, ""))
    session.edit(ChangeSet.replace(1, 4, ""))
    qtbot.waitUntil(lambda: not checking.is_busy)
    assert (session.document.text, surfaces(session)) == ("\t", [])


def test_where_a_rule_cannot_be_used_and_nobody_takes_it_away_the_check_is_over(parts, qtbot):
    class WildChecker(HandChecker):
        def check(self, document, span=None, **_where):
            raise RuleError("It takes too long")
            yield from super().check(document, span)

    checking = parts(lambda: WildChecker(FAULTS))
    refused = []
    checking.refused.connect(refused.append)
    with qtbot.waitSignal(checking.settled):
        checking.check(Session(TEXT))
    assert [str(error) for error in refused] == ["It takes too long"]
    assert not checking.is_busy


class FaultyChecker(HandChecker):
    """Has a fault of its own, the first time."""

    def __init__(self):
        super().__init__(FAULTS)
        self.has_failed = False

    def check(self, document, span=None, **_where):
        if not self.has_failed:
            self.has_failed = True
            raise ZeroDivisionError
        yield from super().check(document, span)


def test_a_fault_of_the_program_is_told_and_the_next_check_goes_well(parts, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr("sys.excepthook", lambda *fault: told.append(fault[0]))
    checking = parts(FaultyChecker)
    session = Session(TEXT)
    with qtbot.waitSignal(checking.settled):
        checking.check(session)
    assert told == [ZeroDivisionError]
    assert not checking.has_read_all
    with qtbot.waitSignal(checking.settled):
        checking.check_again()
    assert surfaces(session) == ["tbe"] * 3
    assert checking.has_read_all


def test_words_that_cannot_be_loaded_leave_those_of_before(parts, qtbot):
    def broken():
        raise ResourceError("The word list is missing.")

    checking = parts(lambda: HandChecker(FAULTS))
    session = Session(TEXT)
    with qtbot.waitSignal(checking.settled):
        checking.check(session)
    with qtbot.waitSignal(checking._thread.failed):
        checking._thread.reload(broken)
    with qtbot.waitSignal(checking.settled):
        checking.check_again()
    assert surfaces(session) == ["tbe"] * 3


def test_what_is_cancelled_was_not_read_to_its_end(parts):
    gate = Event()
    checking = parts(lambda: GatedChecker(gate))
    checking.check(Session(TEXT))
    checking.cancel()
    gate.set()
    assert not checking.has_read_all
