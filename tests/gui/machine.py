"""A volunteer who does anything in any order: drives the real window and compares what must agree.

What is drawn are numbers and words alone, never findings: which finding a number stands for is
worked out when it is needed, so that a case can be repeated though the check runs beside it.
"""

from __future__ import annotations

from time import monotonic

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton, QSlider

from proofreader.gui.places import shown
from proofreader.review import history
from proofreader.text.changelog import Verdict, replay
from proofreader.text.spans import Span
from tests.gui.conftest import press, write
from tests.gui.hand_made import HandChecker
from tests.gui.machine_words import (
    FAULTS,
    KEYS,
    NUMBERS,
    SOME,
    WORDS,
    one_of,
    said_by,
    texts,
)

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

PATIENCE_S = 10.0
"""How long a check may take."""


class WindowMachine(RuleBasedStateMachine):
    """One book after the other in a real window.

    Args:
        studio: Opens windows.
        problems: What goes wrong unseen.
    """

    books = 0

    def __init__(self, studio, problems):
        super().__init__()
        self.studio = studio
        self.problems = problems
        self.window = None

    @initialize(original=texts())
    def begin(self, original):
        WindowMachine.books += 1
        self.original = original
        path = self.studio.file(original, f"book{WindowMachine.books}.txt")
        self.window = self.studio.window(lambda: HandChecker(FAULTS))
        self.desk.checking._timer.setInterval(0)
        self.open(path)

    @property
    def desk(self):
        return self.window.desk

    @property
    def session(self):
        return self.window.keeper.book.session

    @property
    def text(self):
        return self.session.document.text

    def open(self, path):
        self.window.open(path)
        assert self.window.keeper.book is not None
        self.settle()

    def settle(self):
        """Wait until all is checked and shown."""
        end = monotonic() + PATIENCE_S
        while self.desk.checking.is_busy:
            assert monotonic() < end, "the check does not come to an end"
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        self.desk.reviewer.catch_up()

    # What the hands do in the text.

    def put_cursor(self, one, other):
        self.desk.text.setFocus()
        places = sorted((one % (len(self.text) + 1), other % (len(self.text) + 1)))
        self.desk.text.select(Span(*places))

    @rule(place=NUMBERS, keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=4))
    def type_letters(self, place, keys):
        self.put_cursor(place, place)
        write(keys)

    @rule(place=NUMBERS, words=st.sampled_from(WORDS), waits=st.booleans())
    def type_words(self, place, words, waits):
        self.put_cursor(place, place)
        write(words)
        if waits:
            self.settle()

    @rule(place=NUMBERS)
    def break_line(self, place):
        self.put_cursor(place, place)
        press(Key.Key_Return)

    @rule(one=NUMBERS, length=st.integers(0, 9), letter=st.sampled_from(KEYS))
    def type_over(self, one, length, letter):
        self.put_cursor(one, min(len(self.text), one % (len(self.text) + 1) + length))
        write(letter)

    @rule(
        one=NUMBERS,
        length=st.integers(0, 9),
        key=st.sampled_from((Key.Key_Delete, Key.Key_Backspace)),
        whole_words=st.booleans(),
    )
    def delete(self, one, length, key, whole_words):
        self.put_cursor(one, min(len(self.text), one % (len(self.text) + 1) + length))
        press(key, CONTROL if whole_words else Qt.KeyboardModifier.NoModifier)

    @rule(one=NUMBERS, other=NUMBERS)
    def cut(self, one, other):
        self.put_cursor(one, other)
        press(Key.Key_X, CONTROL)

    @rule(one=NUMBERS, other=NUMBERS, pasted=texts(most=3), whole=st.booleans())
    def paste(self, one, other, pasted, whole):
        self.put_cursor(one, other if whole else one)
        QApplication.clipboard().setText(pasted)
        press(Key.Key_V, CONTROL)

    @rule(place=NUMBERS, steps=st.lists(st.sampled_from("lrudLR"), max_size=4), letter=NUMBERS)
    def move_and_type(self, place, steps, letter):
        self.put_cursor(place, place)
        keys = {"l": Key.Key_Left, "r": Key.Key_Right, "u": Key.Key_Up, "d": Key.Key_Down}
        for step in steps:
            modifier = SHIFT if step.isupper() else Qt.KeyboardModifier.NoModifier
            press(keys[step.lower()], modifier)
        write(one_of(KEYS, letter))

    @rule(place=NUMBERS, words=st.sampled_from(WORDS), is_kept=st.booleans())
    def compose(self, place, words, is_kept):
        """An input method tries words and commits them, or not."""
        self.put_cursor(place, place)
        for event in (QInputMethodEvent(words[:1], []), QInputMethodEvent(words, [])):
            QApplication.sendEvent(self.desk.text, event)
        end = QInputMethodEvent()
        end.setCommitString(words if is_kept else "")
        QApplication.sendEvent(self.desk.text, end)

    @rule(
        words=st.sampled_from(WORDS),
        written=st.sampled_from(("", "hut", "tbe _", "x\N{GRINNING FACE}")),
    )
    def replace_all(self, words, written):
        self.desk.text.setFocus()
        press(Key.Key_H, CONTROL)
        bar = self.desk.find_bar
        bar.words.setText(words)
        bar.changed.emit()
        bar.written.setText(written)
        bar.findChildren(QPushButton)[-1].click()
        if self.dialogs():
            self.studio.dialog(self.window)
            press(Key.Key_Return)
        bar.setFocus()
        press(Key.Key_Escape)

    # What is said of findings.

    def choose(self, number):
        """Make some entry current."""
        self.desk.focus_queue()
        self.desk.reviewer.go(number)

    @rule(number=NUMBERS, reading=st.integers(0, 4))
    def accept(self, number, reading):
        self.choose(number)
        press(one_of((Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5), reading), ALT)

    @rule(number=NUMBERS)
    def accept_by_enter(self, number):
        self.choose(number)
        press(Key.Key_Return)
        for dialog in self.dialogs():  # in an empty queue the button for exporting was pressed
            dialog.reject()

    @rule(number=NUMBERS)
    def reject(self, number):
        self.choose(number)
        press(Key.Key_Delete, ALT)

    @rule(number=NUMBERS)
    def trust(self, number):
        self.choose(number)
        press(Key.Key_W, ALT)

    @rule(number=NUMBERS)
    def mute(self, number):
        self.choose(number)
        press(Key.Key_K, ALT)

    @rule(number=NUMBERS, left_out=st.booleans())
    def accept_alike(self, number, left_out):
        self.choose(number)
        press(Key.Key_A, ALT)
        if self.dialogs():
            dialog = self.studio.dialog(self.window)
            if left_out:
                press(Key.Key_Space)
            press(Key.Key_Return)
            if dialog in self.dialogs():  # all are left out
                dialog.reject()

    @rule(number=NUMBERS)
    def take_apart(self, number):
        self.choose(number)
        press(Key.Key_G, ALT)

    @rule(number=NUMBERS)
    def point(self, number):
        """Click into the text where a finding is, or anywhere."""
        findings = self.session.findings
        if findings:
            self.desk.text.reveal(one_of(findings, number).span)
        place = self.desk.text.cursorRect().center()
        QTest.mouseClick(
            self.desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(1, 0)
        )

    @rule(numbers=SOME)
    def withdraw(self, numbers):
        said = self.session.decisions
        if said:
            self.session.withdraw([one_of(said, number) for number in numbers])

    @rule(numbers=SOME)
    def take_back(self, numbers):
        changed = [entry for entry in self.session.log() if entry.verdict is Verdict.CHANGED]
        if changed:
            some = {one_of(range(len(changed)), number) for number in numbers}
            self.session.take_back([changed[number] for number in some])

    @rule(times=st.integers(1, 3), in_text=st.booleans())
    def undo(self, times, in_text):
        self.focus(in_text)
        for _ in range(times):
            press(Key.Key_Z, CONTROL)

    @rule(times=st.integers(1, 2), in_text=st.booleans())
    def redo(self, times, in_text):
        self.focus(in_text)
        for _ in range(times):
            press(Key.Key_Z, CONTROL | SHIFT)

    def focus(self, in_text):
        if in_text:
            self.desk.text.setFocus()
        else:
            self.desk.focus_queue()

    # How the queue is looked at.

    @rule(part=NUMBERS)
    def change_threshold(self, part):
        slider = self.desk.pane.findChild(QSlider)
        slider.setValue(one_of(range(slider.minimum(), slider.maximum() + 1), part))

    @rule(which=NUMBERS, row=NUMBERS)
    def sort_or_filter(self, which, row):
        box = one_of(self.desk.pane.findChildren(QComboBox), which)
        box.setCurrentIndex(row % box.count())

    @rule()
    def focus_on_one_place(self):
        self.desk.focus_queue()
        press(Key.Key_F11)
        press(Key.Key_N, ALT)
        press(Key.Key_Escape)

    # What becomes of the files.

    @rule()
    def save(self):
        press(Key.Key_S, CONTROL)
        assert self.window.keeper.book.path.read_bytes().decode() == self.text

    @rule()
    def reopen(self):
        """Another day: all is found, and all that was decided is remembered."""
        self.desk.checking.check(self.session)  # names of places go by words of other paragraphs
        self.settle()
        before = self.session.findings, self.session.decisions, self.session.log()
        path = self.window.keeper.book.path
        self.window.keeper._close(lambda: None)
        self.open(path)
        findings, decisions, log = before
        assert self.session.findings == findings, (findings, self.session.findings)
        assert self.session.decisions == decisions
        assert self.session.log() == log

    def dialogs(self):
        return [dialog for dialog in self.window.findChildren(QDialog) if dialog.isVisible()]

    @invariant()
    def all_agree(self):
        if self.window is None:
            return
        self.settle()
        assert not self.problems, self.problems
        assert not self.dialogs(), [said_by(dialog) for dialog in self.dialogs()]
        text = self.text
        cursor = QTextCursor(self.desk.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        assert cursor.selectedText() == shown(text)
        assert self.replayed() == text
        assert replay(self.original, self.session.log()) == text

    @invariant()
    def the_queue_shows_what_is_open(self):
        if self.window is None:
            return
        text, is_open = self.text, set(self.session.findings)
        for finding in self.desk.model.findings:
            assert finding.span.of(text) == finding.surface
            assert finding in is_open
        assert (self.desk.reviewer.current is None) is (not self.desk.model.findings)

    def replayed(self):
        """The text that the store leads to, the plainest way there is."""
        past = history.History()
        for event in self.window.keeper.book.store.events():
            past.replay(event)
        text = self.original
        for command in past.commands():
            text = command.change.apply(text)
        return text

    def teardown(self):
        if self.window is None:
            return
        try:
            self.go_back_to_the_start()
        finally:
            self.studio.close(self.window)
            self.problems.clear()

    def go_back_to_the_start(self):
        after = self.text
        steps = 0
        while self.session.can_undo:
            self.session.undo()
            steps += 1
        assert self.text == self.original
        for _ in range(steps):
            self.session.redo()
        assert self.text == after
        self.all_agree()
