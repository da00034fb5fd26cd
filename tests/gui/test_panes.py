"""Pages, text, queue and page image: moved, put away, remembered, and gone round with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from proofreader.gui.commands import Command
from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.panes import Place
from tests.gui.conftest import press, write
from tests.gui.hand_made import Fault, HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FAULTS = (Fault("tbe", "tbe", "the"), Fault("arn", "arn", "am", probability=0.1))
PAGES = "A tbe cat.\fNo fault.\fOn tbe mat tbe dog arn."


def load():
    return HandChecker(FAULTS)


@pytest.fixture
def window(studio):
    return studio.open(studio.file(PAGES), load)


def pane(window, place):
    return window.desk.panes.pane(place)


def rows(window):
    model = window.desk.pages.model
    return [
        (model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())
    ]


def test_f6_goes_round_pages_text_and_queue_and_shift_f6_back(window):
    desk = window.desk
    assert desk.pane.view.hasFocus()
    for modifier, order in (
        (Qt.KeyboardModifier.NoModifier, (desk.pages.view, desk.text, desk.pane.view)),
        (SHIFT, (desk.text, desk.pages.view, desk.pane.view)),
    ):
        for expected in order:
            press(Key.Key_F6, modifier)
            assert expected.hasFocus()


def test_f6_leaves_out_what_is_put_away_and_takes_in_the_page_image(window):
    desk = window.desk
    press(Key.Key_F7)
    press(Key.Key_F9)
    assert QApplication.focusWidget() is desk.scan.focusProxy()
    for expected in (desk.text, desk.pane.view, desk.scan.focusProxy()):
        press(Key.Key_F6)
        assert QApplication.focusWidget() is expected


def test_a_book_of_one_page_has_no_pages_pane(studio):
    window = studio.open(studio.file("A tbe cat."), load)
    assert pane(window, Place.PAGES).isHidden()
    window.open(studio.file(PAGES, "pages.txt"))
    studio.settle(window)
    assert pane(window, Place.PAGES).isVisible()


def test_a_pane_is_put_away_with_its_key_and_the_menu_says_so(window):
    action = window._actions[Command.QUEUE_PANE]
    assert action.isChecked()
    press(Key.Key_F8)
    assert pane(window, Place.QUEUE).isHidden()
    assert not action.isChecked()
    assert window.desk.text.hasFocus()
    press(Key.Key_Escape)
    assert window.desk.text.hasFocus()
    press(Key.Key_F8)
    assert action.isChecked()
    assert window.desk.pane.view.hasFocus()


def test_a_pane_that_is_closed_by_its_button_is_no_longer_wanted(studio, window):
    pane(window, Place.PAGES).close()
    assert not window._actions[Command.PAGES_PANE].isChecked()
    window.open(studio.file("A\fB", "other.txt"))
    assert pane(window, Place.PAGES).isHidden()


def test_layout_and_wishes_are_remembered(studio, window):
    desk = window.desk
    desk.pages.view.setFocus()
    press(Key.Key_F6, CONTROL)
    press(Key.Key_F9)
    assert desk.panes.dockWidgetArea(pane(window, Place.PAGES)) == _area("Top")
    studio.close(window)
    again = studio.open(studio.file(PAGES), load)
    panes = again.desk.panes
    assert panes.dockWidgetArea(pane(again, Place.PAGES)) == _area("Top")
    assert pane(again, Place.SCAN).isVisible()
    again._actions[Command.USUAL_LAYOUT].trigger()
    assert again.desk.pane.view.hasFocus()
    assert panes.dockWidgetArea(pane(again, Place.PAGES)) == _area("Left")
    assert pane(again, Place.SCAN).isHidden()


def test_a_pane_goes_round_the_sides_and_keeps_the_keyboard(window):
    window.desk.pages.view.setFocus()
    for side in ("Top", "Right", "Bottom", "Left"):
        press(Key.Key_F6, CONTROL)
        assert window.desk.panes.dockWidgetArea(pane(window, Place.PAGES)) == _area(side)
        assert window.desk.pages.view.hasFocus()


def test_in_a_window_of_its_own_the_queue_keeps_its_keys_and_its_ring(studio, window):
    press(Key.Key_F6, CONTROL | SHIFT)
    queue = pane(window, Place.QUEUE)
    assert queue.isFloating()
    queue.activateWindow()
    studio.qtbot.waitUntil(window.desk.pane.view.hasFocus)
    assert window.findChild(FocusRing).widget() is window.desk.pane.view
    press(Key.Key_Return)
    assert window.keeper.book.session.document.text == PAGES.replace("tbe", "the", 1)
    press(Key.Key_Z, CONTROL)
    assert window.keeper.book.session.document.text == PAGES
    press(Key.Key_F6, CONTROL | SHIFT)
    assert not queue.isFloating()
    studio.qtbot.waitUntil(window.desk.pane.view.hasFocus)


def test_the_pages_say_what_is_left_and_where_one_is(studio, window):
    assert rows(window) == [("▸ 1", "1"), ("2", "–"), ("3", "2")]
    spoken = window.desk.pages.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Page 1, untouched, 1 place")
    assert spoken.endswith(" left, you are here")
    press(Key.Key_Return)
    studio.qtbot.waitUntil(lambda: rows(window) == [("1", "–"), ("2", "–"), ("▸ 3", "2")])
    window.desk.pane.head.slider.setValue(1)
    studio.qtbot.waitUntil(lambda: rows(window)[2] == ("▸ 3", "3"))


def test_enter_goes_to_the_page(window):
    window.desk.pages.view.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert window.desk.text.hasFocus()
    assert window.desk.text.place == PAGES.index("No fault")
    assert rows(window)[1][0] == "▸ 2"
    write("x")
    assert "\fxNo fault" in window.keeper.book.session.document.text


def test_with_little_height_panes_do_without_titles(window, qtbot):
    title = pane(window, Place.QUEUE).titleBarWidget()
    assert title.height() > 0
    window.resize(1000, 500)
    qtbot.waitUntil(lambda: title.height() == 0)


def _area(name):
    return getattr(Qt.DockWidgetArea, f"{name}DockWidgetArea")


def test_the_usual_layout_leaves_the_keyboard_where_it_is_seen(window):
    desk = window.desk
    desk.text.setFocus()
    window._actions[Command.USUAL_LAYOUT].trigger()
    assert desk.text.hasFocus()
    press(Key.Key_F9)
    assert QApplication.focusWidget() is desk.scan.focusProxy()
    window._actions[Command.USUAL_LAYOUT].trigger()
    assert desk.pane.view.hasFocus()
