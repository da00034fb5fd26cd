"""What an input method composes is written once, when it is committed, and never left hanging."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from proofreader.text.spans import ChangeSet, Edit, Span
from tests.gui.conftest import press, write

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

FACE = "\N{GRINNING FACE}"
HELLO = "\N{CJK UNIFIED IDEOGRAPH-4F60}\N{CJK UNIFIED IDEOGRAPH-597D}"
BOOK = f"{FACE}\r\na{FACE}b hut also\r\nthe end\r\n"
PLACE = 5
"""Between the second face and the "b"."""


@pytest.fixture
def desk(studio):
    desk = Desk(studio, BOOK)
    desk.put_cursor(PLACE)
    return desk


class Desk:
    """A window whose text has the keyboard, and an input method."""

    def __init__(self, studio, text):
        self.window = studio.open(studio.file(text))
        self.session = self.window.keeper.book.session
        self.view = self.window.desk.text
        self.view.setFocus()
        self.changes = []
        self.session.subscribe(lambda told: self.changes.append(told.change))

    @property
    def text(self):
        return self.session.document.text

    @property
    def seen(self):
        """What is on the screen, line by line, with what is being composed."""
        block, lines = self.view.document().begin(), []
        while block.isValid():
            layout, line = block.layout(), block.text()
            at = layout.preeditAreaPosition()
            lines.append(f"{_cut(line, 0, at)}{layout.preeditAreaText()}{_cut(line, at)}")
            block = block.next()
        return lines

    @property
    def lines(self):
        """What ought to be there when nothing is being composed."""
        return self.text.replace("\r\n", "\n").split("\n")

    def put_cursor(self, start, end=None):
        self.view.select(Span(start, start if end is None else end))

    def compose(self, *words):
        for word in words:
            cursor = QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.Cursor, len(word), 1, None
            )
            QApplication.sendEvent(self.view, QInputMethodEvent(word, [cursor]))

    def commit(self, words, start=0, length=0, then=""):
        event = QInputMethodEvent(then, [])
        event.setCommitString(words, start, length)
        QApplication.sendEvent(self.view, event)


def _cut(line, start, end=None):
    units = line.encode("utf-16-le")
    if start < 0 or (end or 0) < 0:
        return line if end is None else ""
    return units[2 * start : None if end is None else 2 * end].decode("utf-16-le")


def test_nothing_is_written_before_it_is_committed_and_then_once(desk):
    desk.compose("n", "ni", "ni hao")
    assert desk.text == BOOK
    assert desk.changes == []
    assert desk.seen[1] == f"a{FACE}ni haob hut also"
    desk.commit(HELLO)
    assert desk.text == f"{FACE}\r\na{FACE}{HELLO}b hut also\r\nthe end\r\n"
    assert desk.changes == [ChangeSet.of([Edit(Span(PLACE, PLACE), HELLO)])]
    assert desk.seen == desk.lines
    press(Key.Key_Z, CONTROL)
    assert desk.text == BOOK


def test_what_is_given_up_leaves_the_text_alone(desk):
    desk.compose("n", "ni", "")
    desk.commit("")
    assert desk.text == BOOK
    assert desk.changes == []
    assert desk.seen == desk.lines


@pytest.mark.parametrize("start", [0, PLACE + 2], ids=["several lines", "a word"])
def test_takes_the_place_of_what_was_selected_once_it_is_written(desk, start):
    desk.put_cursor(start, PLACE + 5)
    desk.compose("ni")
    assert desk.text == BOOK
    desk.commit(HELLO)
    assert desk.text == f"{BOOK[:start]}{HELLO}{BOOK[PLACE + 5 :]}"
    assert len(desk.changes) == 1
    assert desk.seen == desk.lines


def test_what_was_selected_is_so_again_when_it_is_given_up(desk):
    desk.put_cursor(PLACE + 2, PLACE + 5)
    desk.compose("ni", "")
    assert desk.text == BOOK
    assert desk.changes == []
    assert desk.view.selection == Span(PLACE + 2, PLACE + 5)


def test_takes_the_place_of_letters_before_the_cursor(desk):
    desk.commit("\N{LATIN SMALL LETTER E WITH ACUTE}", -2, 2)  # the face is two units
    assert desk.text == BOOK.replace(f"a{FACE}b", "a\N{LATIN SMALL LETTER E WITH ACUTE}b")
    assert len(desk.changes) == 1
    assert desk.seen == desk.lines


def test_commits_one_word_and_begins_the_next(desk):
    desk.compose("ni")
    desk.commit(HELLO, then="h")
    assert desk.text == BOOK.replace("b hut", f"{HELLO}b hut")
    assert desk.seen[1] == f"a{FACE}{HELLO}hb hut also"
    desk.commit("!")
    assert desk.text == BOOK.replace("b hut", f"{HELLO}!b hut")
    assert desk.seen == desk.lines


def test_a_letter_that_the_input_method_leaves_comes_after_what_was_composed(desk):
    desk.compose("ni")
    write("x")
    assert desk.text == BOOK.replace("b hut", "nixb hut")
    assert desk.seen == desk.lines


def test_a_modifier_pressed_in_mid_word_finishes_nothing(desk):
    desk.compose("ni")
    press(Key.Key_Shift)
    assert desk.text == BOOK
    assert desk.seen[1] == f"a{FACE}nib hut also"


@pytest.mark.parametrize(
    ("key", "modifier", "after"),
    [
        (Key.Key_Z, CONTROL, BOOK),
        (Key.Key_1, ALT, BOOK.replace("b hut", "nib but")),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier, BOOK.replace("b hut", "nib hut")),
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, BOOK.replace("b hut", "ni\r\nb hut")),
        (Key.Key_Escape, Qt.KeyboardModifier.NoModifier, BOOK.replace("b hut", "nib hut")),
    ],
    ids=["undo", "accept", "down", "return", "escape"],
)
def test_a_key_finishes_what_is_composed_and_then_does_its_deed(desk, key, modifier, after):
    desk.compose("ni")
    press(key, modifier)
    assert desk.text == after
    assert desk.seen == desk.lines


def test_what_was_composed_is_written_when_the_keyboard_goes_elsewhere(desk):
    desk.compose("ni")
    desk.window.desk.focus_queue()
    assert desk.text == BOOK.replace("b hut", "nib hut")
    assert desk.seen == desk.lines


@pytest.mark.parametrize(
    "edit",
    [
        Edit(Span(PLACE, PLACE), "\r\n"),
        Edit(Span(2, 3), ""),
        Edit(Span(1, 3), ""),
        Edit(Span(0, 0), "new\r\n"),
        Edit(Span(0, len(BOOK)), "x"),
        Edit(Span(2, 2), "y"),
    ],
    ids=["broken there", "cuts a line end", "joined", "before", "all", "parts a line end"],
)
def test_what_changes_under_it_leaves_no_ghost(desk, edit):
    desk.compose("ni")
    desk.session.edit(ChangeSet.of([edit]))
    assert desk.text == f"{BOOK[: edit.span.start]}{edit.text}{BOOK[edit.span.end :]}"
    cursor = QTextCursor(desk.view.document())
    cursor.select(QTextCursor.SelectionType.Document)
    assert "ni" not in "".join(desk.seen)
    desk.commit(HELLO)
    assert HELLO in desk.text
    assert desk.changes[-1].edits[0].text == HELLO


def test_another_place_that_is_shown_leaves_no_ghost(desk):
    desk.compose("ni")
    desk.view.reveal(Span(0, 0))
    assert desk.seen == desk.lines
    desk.commit(HELLO)
    assert desk.text == HELLO + BOOK


def test_the_check_of_a_paragraph_does_not_disturb(desk, studio):
    write("x")
    desk.compose("ni")
    studio.settle(desk.window)
    desk.window.desk.reviewer.catch_up()
    assert desk.seen[1] == f"a{FACE}xnib hut also"
    desk.commit(HELLO)
    assert desk.text == BOOK.replace("b hut", f"x{HELLO}b hut")


def test_marks_behind_it_wait(desk):
    def marked():
        QApplication.processEvents()
        return [one.cursor.selectedText() for one in desk.view.extraSelections()]

    assert marked() == ["hut"]
    desk.compose("ni")
    assert marked() == []  # Qt would paint it two letters too far to the left
    desk.commit(HELLO)
    assert marked() == ["hut"]


def test_a_page_separator_is_not_composed_away(studio):
    text = "one\fpage two\nend"
    desk = Desk(studio, text)
    desk.put_cursor(2, 6)
    desk.compose("ni")
    desk.commit(HELLO)
    assert desk.text == text
    assert desk.changes == []
    assert HELLO not in "".join(desk.seen)
    desk.put_cursor(5, 8)
    desk.compose("ni")
    desk.commit(HELLO)
    assert desk.text == f"one\fp{HELLO} two\nend"
