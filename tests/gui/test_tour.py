"""The two-minute tour is gone through with keys, each hint done by doing it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMessageBox

from proofreader.gui.export_dialog import ExportDialog
from tests.gui.conftest import press, write
from tests.gui.hand_made import HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def data(tmp_path):
    """The user's data folder."""
    return tmp_path / "data" / "proofreader"


@pytest.fixture
def window(studio):
    window = studio.window(HandChecker)
    press(Key.Key_F1, SHIFT)
    studio.settle(window)
    return window


def hint(window):
    return window.desk.tour.text.partition(":")[0]


def test_all_five_hints_are_done_with_keys(studio, window, data):
    assert hint(window) == "Hint 1 of 5"
    press(Key.Key_Return)
    assert hint(window) == "Hint 2 of 5"
    press(Key.Key_Delete)
    assert hint(window) == "Hint 3 of 5"
    press(Key.Key_E)
    write("x")
    assert hint(window) == "Hint 3 of 5"
    press(Key.Key_Escape)
    assert hint(window) == "Hint 4 of 5"
    press(Key.Key_Z, CONTROL)
    assert hint(window) == "Hint 5 of 5"
    press(Key.Key_E, CONTROL)
    studio.dialog(window, ExportDialog)
    press(Key.Key_Return)
    assert hint(window) == "That was the tour"
    assert (data / "tour" / "letter.corrected.txt").is_file()
    press(Key.Key_F6)
    press(Key.Key_F6)
    window.desk.tour.end_button.setFocus()
    press(Key.Key_Escape)
    assert not window.desk.tour.isVisible()
    assert window.desk.pane.view.hasFocus()


def test_another_reading_by_its_number_is_as_good_as_a_rejection(window):
    press(Key.Key_Return)
    while len(window.desk.reviewer.current.suggestions) < 2:
        press(Key.Key_N)
    press(Key.Key_2)
    assert hint(window) == "Hint 3 of 5"


def test_what_is_not_asked_for_does_no_harm(window):
    press(Key.Key_Delete)
    press(Key.Key_E)
    press(Key.Key_Escape)
    assert hint(window) == "Hint 1 of 5"


def test_f6_reaches_the_panel_whose_button_skips_and_whose_escape_ends(window):
    tour = window.desk.tour
    press(Key.Key_F6)  # to the page image
    press(Key.Key_F6)
    assert tour.skip_button.hasFocus()
    press(Key.Key_Space)
    assert hint(window) == "Hint 2 of 5"
    press(Key.Key_Escape)
    assert not tour.isVisible()
    assert window.desk.pane.view.hasFocus()
    press(Key.Key_Delete)
    assert not tour.isVisible()


def test_the_tour_begins_each_time_with_a_fresh_letter_and_is_no_recent_text(studio, window, data):
    press(Key.Key_Return)
    window.keeper._close(window.keeper.open_fresh_sample)
    studio.settle(window)
    book = window.keeper.book
    assert book.path == data / "tour" / "letter.txt"
    assert book.session.document.text.encode() == book.original
    assert not window.desk.tour.isVisible()
    assert studio.preferences.recent_files == ()


def test_the_panel_can_be_read_out(window):
    tour = window.desk.tour
    interface = QAccessible.queryAccessibleInterface(tour)
    assert interface.text(QAccessible.Text.Name) == "The two-minute tour"
    for button in (tour.skip_button, tour.end_button):
        assert "&" not in button.accessibleName()


def test_nobody_is_asked_to_save_the_letter_of_the_tour(studio, window):
    press(Key.Key_Return)
    window.open(studio.file("Some words.\n"))
    assert window.keeper.book.path.name == "text.txt"
    window.start.tour.begin()
    studio.settle(window)
    press(Key.Key_Return)
    assert window.keeper.is_unsaved
    window.close()
    assert not window.isVisible()


def test_who_does_not_leave_a_book_for_the_tour_gets_no_tour_of_the_next(studio):
    window = studio.open(studio.file("'the world\n"))
    press(Key.Key_Return)
    press(Key.Key_F1, SHIFT)
    question = studio.dialog(window, QMessageBox)
    question.reject()
    assert window.keeper.save()
    window.open(studio.file("Some words.\n", "other.txt"))
    assert window.keeper.book.path.name == "other.txt"
    assert not window.desk.tour.isVisible()


def test_with_another_book_the_tour_is_over(studio, window):
    window.open(studio.file("Some words.\n"))
    assert not window.desk.tour.isVisible()
