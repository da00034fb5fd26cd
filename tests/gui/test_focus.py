"""The focus layout: one place and nothing else, and every key of the review."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.gui.alike_dialog import AlikeDialog
from tests.gui.conftest import press, write
from tests.gui.test_groups import FAULTS, TEXT, GroupTable

pytestmark = pytest.mark.gui
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class FocusTable(GroupTable):
    def __init__(self, studio):
        super().__init__(studio, TEXT, FAULTS)
        self.focus = self.window.focus
        press(Key.Key_F11)
        self.view = self.window.desk.pane.view


@pytest.fixture
def table(studio):
    return FocusTable(studio)


def is_alone(table) -> bool:
    """Whether card and words are all there is, and have the keyboard."""
    window, focused = table.window, QApplication.focusWidget()
    bars = window.menuBar().isVisible() or window.statusBar().isVisible()
    around = table.focus.view is focused or table.focus.view.isAncestorOf(focused)
    shown = table.focus.view.isVisible() and not table.window.desk.isVisible()
    return table.focus.is_on and shown and around and not bars


def is_as_usual(table) -> bool:
    window = table.window
    bars = window.menuBar().isVisible() and window.statusBar().isVisible()
    return not table.focus.is_on and bars and window.desk.pane.isAncestorOf(table.card)


def test_there_is_the_card_and_the_words_around_and_nothing_else(table):
    assert is_alone(table)
    assert table.card.isVisible()
    assert table.focus.view.words.text() == "cat␣␣sat"
    assert table.focus.view.words.accessibleName().startswith("The tbe cat␣␣sat.\n\nA dog")


@pytest.mark.parametrize("leave", [Key.Key_F11, Key.Key_Escape])
def test_the_same_key_and_esc_lead_back(table, leave):
    press(leave)
    assert is_as_usual(table)
    assert table.view.hasFocus()
    assert table.card._fault.isVisible()
    press(Key.Key_F, CONTROL | SHIFT)
    assert is_alone(table)


def test_every_key_of_the_review_works(table):
    press(Key.Key_Return)
    mended = TEXT.replace("  ", " ")
    assert table.text == mended
    assert table.focus.view.words.text() == "THE HISTORY"
    press(Key.Key_N)
    assert table.current.surface == "tbe"
    press(Key.Key_N, ALT)
    assert table.current.group == "two hyphens for a dash"
    press(Key.Key_N, SHIFT)
    press(Key.Key_1)
    assert table.text == mended.replace("tbe", "the")
    press(Key.Key_Delete)
    assert "two hyphens for a dash" not in dict(table.rows())
    for _ in range(3):
        press(Key.Key_Z, CONTROL)
    assert table.text == TEXT
    assert is_alone(table)


def test_a_group_is_taken_apart_here_too(table):
    press(Key.Key_G)
    assert table.rows().count(("two blanks", 1)) == 3
    press(Key.Key_Return)
    assert table.text == TEXT.replace("cat  sat", "cat sat")
    assert is_alone(table)


def test_the_places_of_a_group_are_shown_as_one_goes_through_them(table):
    table.card.list.setFocus()
    press(Key.Key_Down)
    assert table.focus.view.words.text() == "dog␣␣lay"
    assert is_alone(table)


def test_all_alike_are_shown_above_it(table):
    press(Key.Key_A)
    dialog = table.studio.dialog(table.window, AlikeDialog)
    press(Key.Key_Return)
    assert not dialog.isVisible()
    assert table.text == TEXT.replace("  ", " ")
    assert table.focus.is_on


def test_what_is_said_of_a_deed_is_seen_here_and_afterwards_above_the_text(table):
    notices = table.window.desk.notices
    press(Key.Key_K)
    assert notices.isVisible()
    assert table.focus.view.isAncestorOf(notices)
    assert is_alone(table)
    press(Key.Key_Escape)
    assert notices.isVisible()
    assert table.window.desk.layout().itemAt(0).widget() is notices


def test_e_leaves_it_for_the_text_with_the_place_selected(table):
    press(Key.Key_N)
    press(Key.Key_N)
    press(Key.Key_E)
    assert is_as_usual(table)
    assert table.words.hasFocus()
    write("the")
    assert table.text == TEXT.replace("tbe", "the")


def test_the_button_leaves_it_too(table):
    press(Key.Key_N)
    QTest.mouseClick(table.card.deeds.edit, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    press(Key.Key_N)
    press(Key.Key_N)
    QTest.mouseClick(table.card.deeds.edit, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert is_as_usual(table)
    assert table.words.hasFocus()


def test_what_needs_the_text_leaves_it_first(table):
    press(Key.Key_F, CONTROL)
    assert is_as_usual(table)
    assert table.window.desk.find_bar.words.hasFocus()


def test_the_words_are_larger_than_the_text_and_grow_with_it(table):
    before = table.focus.view.words._font().pointSizeF()
    assert before == pytest.approx(1.4 * table.studio.preferences.font_size)
    press(Key.Key_Plus, CONTROL)
    assert table.focus.view.words._font().pointSizeF() > before
    assert is_alone(table)


def test_a_reading_pressed_by_key_keeps_the_keyboard_here(table):
    press(Key.Key_N)
    press(Key.Key_N)
    table.card.readings[0].setFocus()
    press(Key.Key_Return)
    assert table.text == TEXT.replace("tbe", "the")
    assert is_alone(table)


def test_when_nothing_is_left_it_says_so_and_esc_leads_back(table):
    while table.current is not None:
        press(Key.Key_Delete)
    assert table.focus.view._rest.isVisible()
    assert not table.focus.view.words.isVisible()
    assert is_alone(table)
    press(Key.Key_Z, CONTROL)
    assert table.focus.view.words.isVisible()
    press(Key.Key_Escape)
    assert is_as_usual(table)


def test_a_book_that_is_closed_takes_it_away(table):
    table.window.keeper.leave(table.window._show_start)
    assert not table.focus.is_on
    assert table.window.menuBar().isVisible()
    press(Key.Key_F11)
    assert not table.focus.is_on


def test_a_pane_in_a_window_of_its_own_is_put_away_meanwhile(studio):
    table = FocusTable(studio)
    press(Key.Key_Escape)
    press(Key.Key_F6, CONTROL | SHIFT)
    pane = table.window.desk.pane.parentWidget()
    floating = next(one for one in _owners(table.window.desk.pane) if one.isWindow())
    assert floating is not table.window
    table.window.activateWindow()
    table.words.setFocus()
    press(Key.Key_F11)
    assert not floating.isVisible()
    assert pane is not None
    press(Key.Key_Escape)
    assert floating.isVisible()
    assert floating.isAncestorOf(table.card)


def _owners(widget):
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
