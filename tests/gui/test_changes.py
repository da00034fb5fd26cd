"""The changes view: original and corrected side by side, each change to be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMessageBox

from proofreader.errors import StoreError
from proofreader.gui.changes_dialog import ChangesDialog
from proofreader.gui.changes_model import Column
from proofreader.text.findings import Kind
from proofreader.text.spans import ChangeSet
from tests.gui.conftest import focused, press
from tests.gui.hand_made import Fault, HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

TEXT = "The tbe cat.\nNothing here.\nA hut also, tbe dog.\n\nThe last line\nof it.\n"
FAULTS = (
    Fault("tbe", "tbe", "the", probability=0.9),
    Fault("hut also", "hut", "but|hat|hit", Kind.REAL_WORD, 0.95),
)
ALL_TAKEN = TEXT.replace("tbe", "the").replace("hut", "but")


class View:
    """The changes view of a book in which three readings were taken and one line was typed in."""

    def __init__(self, studio, *, is_changed=True):
        self.studio = studio
        self.window = studio.open(studio.file(TEXT), lambda: HandChecker(FAULTS))
        self.session = self.window.keeper.book.session
        if is_changed:
            while self.window.desk.reviewer.current:
                press(Key.Key_Return)
            place = self.text.index("last ")
            self.session.edit(ChangeSet.replace(place, place + 5, ""))
        self.ask()

    def ask(self):
        press(Key.Key_D, CONTROL)
        self.dialog = self.studio.dialog(self.window, ChangesDialog)
        self.table = self.dialog.table
        self.model = self.dialog.model

    def toggle(self):
        """Show all lines, or only the changed ones; Qt shows a button pressed for a while."""
        was_on = self.dialog.all_lines.isChecked()
        press(Key.Key_L, Qt.KeyboardModifier.AltModifier)
        self.studio.qtbot.waitUntil(lambda: self.dialog.all_lines.isChecked() is not was_on)

    @property
    def text(self) -> str:
        return self.session.document.text

    @property
    def rows(self) -> list[tuple[str, str]]:
        return [
            tuple(self.model.index(row, side).data() for side in (Column.BEFORE, Column.AFTER))
            for row in range(self.model.rowCount())
        ]

    @property
    def current(self):
        return self.table.current and (self.table.current.before, self.table.current.after)


@pytest.fixture
def view(studio):
    return View(studio)


def test_only_changed_lines_are_shown_side_by_side(view):
    assert view.rows == [
        ("The tbe cat.", "The the cat."),
        ("A hut also, tbe dog.", "A but also, the dog."),
        ("The last line", "The line"),
    ]
    assert [view.model.index(row, Column.LINE).data() for row in range(3)] == ["1", "3", "5"]
    assert view.table.hasFocus()
    assert view.dialog.summary.text() == ("4 changes  ·  3 suggestions taken  ·  1 typed by hand")


def test_a_key_shows_all_lines_and_stays_at_the_place(view):
    press(Key.Key_Down)
    view.toggle()
    assert [before for before, _ in view.rows] == TEXT.split("\n")
    assert view.table.currentIndex().row() == 2
    assert view.current == ("hut", "but")
    press(Key.Key_Up)
    assert view.current is None
    assert view.dialog.detail.text() == "This line is as it was"
    assert not view.dialog.take_back.isEnabled()
    view.toggle()
    assert view.table.currentIndex().row() == 1


def test_right_and_left_and_n_go_from_change_to_change_and_round(view):
    seen = []
    for _ in range(5):
        seen.append(view.current)
        press(Key.Key_Right)
    changes = [("tbe", "the"), ("hut", "but"), ("tbe", "the"), ("last ", "")]
    assert seen == [*changes, changes[0]]
    press(Key.Key_Left)
    press(Key.Key_Left)
    assert view.current == ("last ", "")
    press(Key.Key_N, SHIFT)
    assert view.current == ("tbe", "the")
    assert view.table.number == (2, 2)
    press(Key.Key_N)
    assert view.current == ("last ", "")


def test_among_all_lines_one_goes_from_change_to_change_too(view):
    view.dialog.all_lines.click()
    rows = []
    for _ in range(5):
        rows.append(view.table.currentIndex().row())
        press(Key.Key_N)
    assert rows == [0, 2, 2, 4, 0]
    press(Key.Key_End)
    press(Key.Key_N, SHIFT)
    assert view.current == ("last ", "")


def test_delete_takes_back_the_current_change_alone_and_undo_brings_it_again(view):
    press(Key.Key_Right)
    press(Key.Key_Right)
    press(Key.Key_Delete)
    assert view.text == "The the cat.\nNothing here.\nA but also, tbe dog.\n\nThe line\nof it.\n"
    assert view.rows[1] == ("A hut also, tbe dog.", "A but also, tbe dog.")
    assert view.current == ("hut", "but")
    assert view.dialog.notice.text() == "Taken back: “tbe” → “the”. Undo: Ctrl+Z"
    press(Key.Key_Z, CONTROL)
    assert view.rows[1] == ("A hut also, tbe dog.", "A but also, the dog.")
    assert view.table.currentIndex().row() == 1
    press(Key.Key_Z, CONTROL | SHIFT)
    assert view.rows[1] == ("A hut also, tbe dog.", "A but also, tbe dog.")


def test_when_the_last_change_of_a_line_goes_the_next_one_is_current(view):
    press(Key.Key_Delete)
    assert view.rows[0][0] == "A hut also, tbe dog."
    assert view.current == ("hut", "but")
    press(Key.Key_End)
    press(Key.Key_Backspace)
    assert view.current == ("hut", "but")


def test_of_several_lines_all_changes_are_taken_back_in_one_step(view):
    press(Key.Key_Down, SHIFT)
    assert view.dialog.take_back.text() == "Take back 3 changes"
    view.dialog.take_back.click()
    assert view.text == TEXT.replace("last ", "")
    press(Key.Key_A, CONTROL)
    press(Key.Key_Delete)
    assert view.text == TEXT
    assert view.rows == []
    view.session.undo()
    view.session.undo()
    assert view.text == ALL_TAKEN.replace("last ", "")
    assert len(view.rows) == 3


def test_what_was_taken_back_stays_so_when_the_book_is_opened_again(view):
    press(Key.Key_A, CONTROL)
    press(Key.Key_Delete)
    path = view.window.keeper.book.path
    view.studio.close(view.window)
    window = view.studio.open(path, lambda: HandChecker(FAULTS))
    assert window.keeper.book.session.document.text == TEXT
    assert window.keeper.book.session.log() == ()


def test_enter_shows_the_place_in_the_text(view):
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert not any(dialog.isVisible() for dialog in view.window.findChildren(ChangesDialog))
    words = view.window.desk.text
    assert focused() is words
    assert words.selection.of(view.text) == "but"


def test_escape_closes_and_goes_back_to_the_queue(view):
    press(Key.Key_Escape)
    assert not view.window.findChildren(ChangesDialog) or not view.dialog.isVisible()
    assert view.window.desk.pane.isAncestorOf(focused())


def test_where_nothing_was_changed_that_is_said(studio):
    view = View(studio, is_changed=False)
    assert view.rows == []
    assert "nothing has been changed" in view.dialog.summary.text()
    assert not view.dialog.take_back.isEnabled()
    press(Key.Key_Escape)


def test_a_change_is_told_with_all_that_is_known_of_it(view):
    said = []
    view.dialog._announcer.announced.connect(said.append)
    press(Key.Key_Down)
    assert view.dialog.detail.text().startswith("“hut” → “but”  ·  Wrong word  ·  95 %  ·  ")
    assert view.dialog.detail.text().endswith("change 1 of 2 here")
    press(Key.Key_Down)
    assert view.dialog.detail.text().startswith("“last” → (nothing)  ·  typed by hand  ·  ")
    assert len(said) == 2


def test_a_screen_reader_reads_both_sides(view):
    interface = QAccessible.queryAccessibleInterface(view.table)
    names = [
        interface.child(number).text(QAccessible.Text.Name)
        for number in range(interface.childCount())
    ]
    assert {"Line", "Original", "Corrected"} <= set(names)
    assert {"A hut also, tbe dog.", "A but also, the dog."} <= set(names)


def test_on_a_button_enter_presses_that_button(view):
    press(Key.Key_Tab)
    while not view.dialog.leave.hasFocus():
        press(Key.Key_Tab)
    press(Key.Key_Return)
    assert not view.window.findChildren(ChangesDialog) or not view.dialog.isVisible()


def test_of_a_book_with_pages_the_page_is_said(studio):
    path = studio.file("One tbe.\n\fTwo tbe.\n")
    window = studio.open(path, lambda: HandChecker(FAULTS))
    press(Key.Key_Return)
    press(Key.Key_Return)
    press(Key.Key_D, CONTROL)
    dialog = studio.dialog(window, ChangesDialog)
    assert not dialog.table.isColumnHidden(Column.PAGE)
    assert [dialog.model.index(row, Column.PAGE).data() for row in range(2)] == ["1", "2"]


def test_of_a_long_book_only_what_is_in_sight_is_worked_out(studio, monkeypatch):
    path = studio.file("A line with tbe in it.\n" * 3_000)
    window = studio.open(path, lambda: HandChecker(FAULTS))
    session = window.keeper.book.session
    session.accept_all(session.findings)
    press(Key.Key_D, CONTROL)
    dialog = studio.dialog(window, ChangesDialog)
    asked = []
    pieces = type(dialog.model).pieces
    monkeypatch.setattr(
        type(dialog.model), "pieces", lambda *args: asked.append(args[1]) or pieces(*args)
    )
    press(Key.Key_End)
    press(Key.Key_PageUp)
    studio.settle(window)
    assert dialog.model.rowCount() == 3_000
    assert 0 < len(set(asked)) < 200


def test_of_all_lines_selected_every_change_is_taken_back(view):
    view.dialog.all_lines.click()
    press(Key.Key_A, CONTROL)
    assert view.dialog.take_back.text() == "Take back 4 changes"
    assert view.dialog.detail.text() == view.dialog.summary.text()
    press(Key.Key_Delete)
    assert view.text == TEXT
    assert view.dialog.notice.text() == "4 changes taken back. Undo: Ctrl+Z"
    view.dialog.undo.click()
    assert view.text == ALL_TAKEN.replace("last ", "")


def test_what_cannot_be_kept_is_not_taken_back_and_that_is_said(view, monkeypatch):
    def full(_event):
        raise StoreError("The disk is full.", "Make room.")

    before = view.text
    monkeypatch.setattr(view.session._journal, "append", full)
    press(Key.Key_Delete)
    box = view.studio.dialog(view.window, QMessageBox)
    assert box.text() == "The disk is full."
    press(Key.Key_Escape)
    assert view.text == before
    assert len(view.rows) == 3
    assert view.dialog.notice.text() == ""


def test_its_size_is_remembered(view):
    view.dialog.resize(700, 500)
    press(Key.Key_Escape)
    view.ask()
    assert (view.dialog.width(), view.dialog.height()) == (700, 500)


def test_the_focus_layout_is_left_for_it(studio):
    window = studio.open(studio.file(TEXT), lambda: HandChecker(FAULTS))
    press(Key.Key_F11)
    press(Key.Key_D, CONTROL)
    dialog = studio.dialog(window, ChangesDialog)
    assert not window.focus.is_on
    dialog.reject()


def test_what_happens_in_the_book_meanwhile_is_seen_at_once(view):
    press(Key.Key_End)
    view.session.edit(ChangeSet.replace(0, 3, "Our"))
    assert view.rows[0] == ("The tbe cat.", "Our the cat.")
    assert view.current == ("last ", "")
