"""The window is kind to the eye, to the keyboard and to a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QSizeGrip,
    QTableWidget,
    QToolButton,
    QWidget,
)

from proofreader.gui.commands import Command, entries
from proofreader.gui.dialogs import AboutDialog, KeysDialog
from proofreader.gui.export_dialog import ExportDialog
from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.panes import Place
from proofreader.gui.theme import DARK, LIGHT, Appearance
from tests.gui.conftest import press, write

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(studio, letter_copy):
    return studio.open(letter_copy)


def speaking(widget: QWidget) -> str:
    """What a screen reader calls the widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def owners(widget: QWidget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


def usable(root: QWidget):
    """What takes the keyboard's focus or can be pressed."""
    kinds = (
        QAbstractButton,
        QAbstractItemView,
        QAbstractSlider,
        QComboBox,
        QLineEdit,
        QPlainTextEdit,
    )
    for widget in root.findChildren(QWidget):
        is_part = isinstance(widget, (QScrollBar, QSizeGrip)) or any(
            isinstance(owner, (QComboBox, QLineEdit, QTableWidget)) for owner in owners(widget)
        )
        # The arrow that a menu bar shows when it has no room, and parts of a file dialog.
        is_qts = widget.objectName().startswith("qt_") and not isinstance(widget, QScrollBar)
        if isinstance(widget, kinds) and not is_part and not is_qts:
            yield widget


def test_every_widget_has_a_name_for_a_screen_reader(window):
    nameless = [widget for widget in usable(window) if not speaking(widget)]
    assert nameless == []


def test_a_dialog_has_a_ring_of_its_own(studio, window):
    press(Key.Key_F1)
    dialog = studio.dialog(window)
    assert dialog.findChild(FocusRing).widget() is dialog.focusWidget()
    press(Key.Key_Escape)


def test_a_screen_reader_hears_what_the_card_says(window):
    card = window.desk.pane.card
    said = [speaking(label) for label in card.findChildren(QLabel) if label.isVisible()]
    assert said[:2] == ["Split word", "Line 19 · 99 % sure"]
    assert "exacerbating the existing dif ferences, because a correct" in said[2]
    assert said[3:] == ["“ferences” is no word"]


def test_the_dialogs_are_named_too(studio, window):
    for key, modifier in ((Key.Key_F1, None), (Key.Key_E, CONTROL)):
        press(key, modifier or Qt.KeyboardModifier.NoModifier)
        dialog = studio.dialog(window)
        assert dialog.windowTitle()
        assert [widget for widget in usable(dialog) if not speaking(widget)] == []
        press(Key.Key_Escape)


def test_rows_of_the_queue_are_spoken_in_words(window):
    model = window.desk.model
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Split word: dif ferences, perhaps differences")
    assert "99 %" in spoken


def test_tab_goes_from_queue_to_card_to_text_and_round(window):
    seen = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        if focused in seen:
            break
        seen.append(focused)
        press(Key.Key_Tab)
    card = window.desk.pane.card
    for widget in (
        window.desk.pane.view,
        card.readings[0],
        card.deeds.accept,
        card.deeds.reject,
        card.deeds.edit,
    ):
        assert widget in seen
    assert window.desk.text in seen
    assert (
        seen.index(card.readings[0]) < seen.index(card.deeds.accept) < seen.index(card.deeds.reject)
    )


def test_a_ring_is_drawn_round_whatever_has_the_focus(window):
    ring = window.findChild(FocusRing)
    for widget in (window.desk.text, window.desk.pane.card.deeds.reject, window.desk.pane.view):
        widget.setFocus()
        assert ring.widget() is widget
        assert ring.isVisible()
    picture = ring.grab().toImage()
    edge = picture.pixelColor(picture.width() // 2, 0)
    assert edge.name() != window.palette().window().color().name()


@pytest.mark.parametrize(
    ("command", "theme"), [(Command.DARK_LOOK, DARK), (Command.LIGHT_LOOK, LIGHT)]
)
def test_the_look_changes_at_once_and_is_remembered(studio, window, command, theme):
    window._actions[command].trigger()
    base = QPalette.ColorRole.Base
    for widget in (window.desk.text, window.desk.pane.view):
        studio.qtbot.waitUntil(lambda w=widget: w.palette().color(base).name() == theme.paper)
    picture = window.desk.text.grab().toImage()
    assert picture.pixelColor(2, picture.height() // 2).name() == theme.paper
    wanted = Appearance.DARK if theme is DARK else Appearance.LIGHT
    assert studio.preferences.appearance is wanted


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Dark, Qt.ColorScheme.Light])
def test_the_system_is_followed_when_it_changes(window, qapp, scheme):
    window._actions[Command.SYSTEM_LOOK].trigger()
    theme = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    qapp.styleHints().setColorScheme(scheme)
    qapp.styleHints().colorSchemeChanged.emit(scheme)
    known = qapp.styleHints().colorScheme()  # offscreen, the system has none
    wanted = theme if known is scheme else LIGHT
    assert qapp.palette().base().color().name() == wanted.paper


def test_every_command_is_in_a_menu_with_its_key(window):
    shown = [action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()]
    texts = " ".join(action.text() for action in shown)
    for entry in entries():
        assert entry.label in texts
    assert "Enter" in window._actions[Command.ACCEPT].text()
    assert window._actions[Command.EXPORT].shortcut().toString() == "Ctrl+E"


def test_no_two_commands_share_a_key():
    keys = [key for entry in entries() for key in entry.keys]
    plain = [key for entry in entries() for key in entry.plain_keys]
    assert len(set(keys)) == len(keys)
    assert len(set(plain)) == len(plain)


def test_f1_shows_all_keys(studio, window):
    press(Key.Key_F1)
    table = studio.dialog(window, KeysDialog).findChild(QTableWidget)
    rows = [
        (table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())
    ]
    assert ("Accept", "Enter  or  Alt+Enter") in rows
    assert ("Back", "Shift+N  or  Alt+Shift+N") in rows
    press(Key.Key_Escape)
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_about_names_the_version(studio, window):
    window._actions[Command.ABOUT].trigger()
    assert studio.dialog(window, AboutDialog)


def test_without_a_book_only_what_makes_sense_can_be_chosen(studio):
    window = studio.window()
    assert not window._actions[Command.SAVE].isEnabled()
    assert not window._actions[Command.ACCEPT].isEnabled()
    assert window._actions[Command.OPEN].isEnabled()
    assert window.start.page.open_button.hasFocus()


def test_text_grows_and_shrinks_and_the_size_is_remembered(studio, window):
    usual = window.desk.text.font().pointSizeF()
    press(Key.Key_Plus, CONTROL)
    press(Key.Key_Plus, CONTROL)
    press(Key.Key_Minus, CONTROL)
    assert window.desk.text.font().pointSizeF() == usual + 1
    assert studio.preferences.font_size == usual + 1
    press(Key.Key_0, CONTROL)
    assert window.desk.text.font().pointSizeF() == usual


def test_size_and_proportions_are_remembered(studio, letter_copy):
    window = studio.open(letter_copy)
    window.resize(780, 640)
    queue = window.desk.panes.pane(Place.QUEUE)
    window.desk.panes.resizeDocks([queue], [390], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    width = queue.width()
    assert 385 <= width <= 395
    studio.close(window)
    again = studio.open(letter_copy)
    assert again.size().width() == 780
    assert again.desk.panes.pane(Place.QUEUE).width() == width


def test_ctrl_f_finds_words_also_across_a_line_end(window):
    press(Key.Key_F, CONTROL)
    bar = window.desk.find_bar
    assert bar.words.hasFocus()
    write("china dear comrades")
    press(Key.Key_Return)
    assert window.desk.text.textCursor().selectedText() == "China\u2029Dear Comrades"
    assert bar._answer.text() == "1 of 1"
    bar.words.clear()
    write("dear comrades")
    for modifier, answer in ((None, "2 of 2"), (None, "1 of 2"), (SHIFT, "2 of 2")):
        press(Key.Key_Return, modifier or Qt.KeyboardModifier.NoModifier)
        assert bar._answer.text() == answer
    bar.words.clear()
    write("qqq")
    press(Key.Key_Return)
    assert bar._answer.text() == "not found"
    press(Key.Key_Escape)
    assert not bar.isVisible()
    assert window.desk.text.hasFocus()


def test_the_context_menu_has_our_undo_and_the_usual_rest(window):
    text = window.desk.text
    where = QPoint(40, 40)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, text.mapToGlobal(where))
    QApplication.sendEvent(text.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = menu.actions()
    assert actions[:2] == [window._actions[Command.UNDO], window._actions[Command.REDO]]
    names = [action.objectName() for action in actions]
    assert "edit-copy" in names
    assert "edit-undo" not in names
    menu.close()


def test_a_screen_of_512_pixels_has_room_for_the_card_of_five_readings(window, qtbot):
    desk = window.desk
    desk.pane.head.slider.setValue(14)  # what is hidden is not to take room either
    while len(desk.reviewer.current.suggestions) < 5:
        desk.reviewer.go(1)
    window.resize(910, 512)  # a laptop of 768 lines at 150 %
    qtbot.waitUntil(lambda: window.width() <= 910)
    qtbot.waitUntil(lambda: window.minimumSizeHint().height() <= 480)


def test_nothing_is_cut_off_on_a_small_screen(window, qtbot):
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: window.width() <= 1024)
    assert window.minimumSizeHint().height() <= 700
    card = window.desk.pane.card
    for button in (card.deeds.accept, card.deeds.reject, card.deeds.next, card.deeds.edit):
        assert button.width() >= button.minimumSizeHint().width()
        assert window.rect().contains(button.mapTo(window, button.rect().bottomRight()))


def test_the_check_can_be_stopped_from_the_status_bar(studio):
    path = studio.file("tbe cat.\n\n" * 4000)
    window = studio.window()
    window.open(path)
    stop = next(
        button for button in window.status.findChildren(QToolButton) if button.text() == "Stop"
    )
    assert stop.isVisible()
    stop.click()
    assert not stop.isVisible()
    assert not window.desk.checking.is_busy


def test_an_export_dialog_says_what_will_be_written(studio, window):
    press(Key.Key_E, CONTROL)
    dialog = studio.dialog(window, ExportDialog)
    assert dialog.folder.hasFocus()
    press(Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_new_palette_reaches_the_scroll_bars(window):
    QApplication.sendEvent(window, QEvent(QEvent.Type.PaletteChange))
    bar = window.desk.text.verticalScrollBar()
    assert bar.grab().toImage().pixelColor(1, 1).name() == bar.palette().base().color().name()
