"""Words are found and replaced from the bar under the text, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from proofreader.gui.theme import theme_of
from proofreader.text.spans import Span
from tests.gui.conftest import focused, press, write
from tests.gui.test_text_view import has_colour

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

BOOK = "A hut is a hut.\r\nA Hut, a shut hutch\r\nand 1 hut and 22 huts.\r\n"


@pytest.fixture
def table(studio):
    return Table(studio, BOOK)


class Table:
    """A window with a book, and what is asked of it."""

    def __init__(self, studio, text):
        self.studio = studio
        self.window = studio.open(studio.file(text))
        self.bar = self.window.desk.find_bar

    @property
    def text(self):
        return self.window.keeper.book.session.document.text

    @property
    def selected(self):
        return self.window.desk.text.selection.of(self.text)

    @property
    def answer(self):
        return self.bar._answer.text()

    def find(self, words, *options):
        press(Key.Key_F, CONTROL)
        self.bar.words.clear()
        write(words)
        self.choose(*options)

    def replace(self, words, written, *options):
        press(Key.Key_H, CONTROL)
        self.bar.words.clear()
        write(words)
        self.choose(*options)
        self.tab_to(self.bar.written)
        self.bar.written.clear()
        write(written)

    def choose(self, *options):
        for option in options:
            box = {"pattern": self.bar._pattern, "case": self.bar._case, "whole": self.bar._whole}[
                option
            ]
            self.tab_to(box)
            press(Key.Key_Space)
        if options:
            self.tab_to(self.bar.words)

    def tab_to(self, widget):
        for _ in range(40):
            if focused() is widget:
                return
            press(Key.Key_Tab)
        raise AssertionError(f"the keyboard does not get to {widget}")

    def preview(self):
        """Press "Replace all…", which comes two after what is to be written."""
        press(Key.Key_Tab)
        press(Key.Key_Tab)
        press(Key.Key_Space)
        return self.studio.dialog(self.window)


def test_says_which_one_it_is(table):
    table.find("hut")
    for modifier, answer in ((None, "1 of 7"), (None, "2 of 7"), (SHIFT, "1 of 7")):
        press(Key.Key_Return, modifier or Qt.KeyboardModifier.NoModifier)
        assert table.answer == answer
        assert table.selected == "hut"


def test_f3_goes_on_from_the_text(table):
    table.find("hut", "case", "whole")
    press(Key.Key_Return)
    assert table.answer == "1 of 3"
    press(Key.Key_Escape)
    assert table.window.desk.text.hasFocus()
    press(Key.Key_F3)
    assert table.window.desk.text.place == 14
    press(Key.Key_F3, SHIFT)
    assert table.window.desk.text.place == 5


def test_f3_answers_in_the_status_bar_while_the_bar_is_closed(table):
    table.find("hut", "whole")
    press(Key.Key_Escape)
    press(Key.Key_F3)
    assert table.window.status.currentMessage() == "1 of 4"


def test_a_pattern_stays_when_its_place_is_selected_and_other_words_take_its_place(table):
    table.find(r"\d+ hut", "pattern")
    press(Key.Key_Return)
    press(Key.Key_Escape)
    press(Key.Key_H, CONTROL)
    assert table.bar.words.text() == r"\d+ hut"
    press(Key.Key_Escape)
    press(Key.Key_Home)
    for _ in range(3):
        press(Key.Key_Right, SHIFT)
    press(Key.Key_F, CONTROL)
    assert table.bar.words.text() == "and"


def test_every_place_in_sight_has_a_frame_until_the_bar_is_closed(table):
    text = table.window.desk.text
    ring = theme_of(text.palette()).ring
    table.find("hutch")
    assert not has_colour(text.viewport(), ring)
    press(Key.Key_Return)
    assert has_colour(text.viewport(), ring)
    write("x")
    assert not has_colour(text.viewport(), ring)
    press(Key.Key_Backspace)
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert not has_colour(text.viewport(), ring)


def test_f3_asks_when_nothing_was_sought(table):
    press(Key.Key_F3)
    assert table.bar.words.hasFocus()


def test_a_pattern_that_is_wrong_is_said_in_words_while_it_is_typed(table):
    table.find("(h", "pattern")
    assert table.answer == "A closing parenthesis “)” is missing. (Character 2.)"
    press(Key.Key_End)
    write(")")
    assert table.answer == ""


def test_what_was_typed_since_is_found(table):
    table.find("qqq")
    press(Key.Key_Return)
    assert table.answer == "not found"
    press(Key.Key_Escape)
    write("qqq")
    press(Key.Key_F3)
    assert table.answer == "1 of 1"


def test_replaces_one_after_the_other(table):
    table.replace("hut", "but", "case", "whole")
    press(Key.Key_Return)
    assert table.selected == "hut"
    assert table.answer == "1 of 3"
    press(Key.Key_Return)
    assert table.text.startswith("A but is a hut.")
    assert table.window.desk.text.place == 14
    assert table.answer == "1 of 2"
    press(Key.Key_Return)
    assert table.text.startswith("A but is a but.")
    press(Key.Key_Z, CONTROL)  # of the field, which has the keyboard
    table.window.keeper.book.session.undo()
    assert table.text.startswith("A but is a hut.")


def test_the_check_of_what_was_replaced_takes_nobody_away_from_the_next(studio):
    table = Table(studio, "A hut is a hut.\n" + "line\n" * 80 + "the dif ferences")
    table.replace("hut", "but", "case", "whole")
    press(Key.Key_Return)
    press(Key.Key_Return)
    studio.settle(table.window)
    QApplication.processEvents()
    assert table.window.desk.text.selection == Span(11, 14)
    press(Key.Key_Return)
    assert table.text.startswith("A but is a but.")


def test_replaces_all_in_one_step_but_what_was_left_out(table):
    table.replace(r"(\d+) hut", r"hut\n\1", "pattern")
    dialog = table.preview()
    assert dialog.rows.hasFocus()
    assert dialog.replace_button.text() == "Replace 2 places"
    said = dialog.rows.model().index(0).data()
    assert said.startswith("line 3: 1 hut becomes hut⏎1, in ")
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert dialog.replace_button.text() == "Replace 1 place"
    press(Key.Key_Return)
    assert table.text == BOOK.replace("1 hut", "hut\r\n1")
    assert table.answer == "Replaced: 1 place"
    session = table.window.keeper.book.session
    session.undo()
    assert table.text == BOOK
    assert not session.can_undo


def test_the_log_has_what_was_replaced(table):
    table.replace("hut", "but", "case", "whole")
    table.preview()
    press(Key.Key_Return)
    log = table.window.keeper.book.session.log()
    assert [(entry.before, entry.after) for entry in log] == [("h", "b")] * 3


def test_nothing_is_replaced_when_all_are_left_out_or_it_is_given_up(table):
    table.replace("hut", "but")
    dialog = table.preview()
    table.tab_to(
        next(b for b in dialog.findChildren(type(dialog.replace_button)) if b.text() == "Tick none")
    )
    press(Key.Key_Space)
    assert not dialog.replace_button.isEnabled()
    press(Key.Key_Escape)
    QApplication.processEvents()
    assert not [d for d in table.window.findChildren(QDialog) if d.isVisible()]
    assert table.text == BOOK


def test_a_group_that_there_is_not_is_said(table):
    table.replace("hut", r"\3", "pattern")
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert "names a group that the pattern does not have" in table.answer
    assert table.text == BOOK
