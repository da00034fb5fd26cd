"""Every view of the window, opened as a volunteer opens it: to look at, and for what all keep.

A view is a name and what to do, in a window with a book, so that the view is seen.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QProgressDialog,
    QWidget,
)

from proofreader.gui.commands import Command
from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.ocr_keeper import Unread
from proofreader.gui.ocr_offer import OcrMissing, OcrOffer, Offer
from proofreader.gui.settings_dialog import SettingsDialog
from proofreader.review.events import PageMark
from proofreader.review.merging import Conflict, MergeReport
from tests.gui.scan_views import open_focus_with_scan, open_scans, open_scans_with_tools

Key = Qt.Key


def command(its: Command):
    """What opens a view that has a command of its own."""
    return lambda window: window._actions[its].trigger()


def _nothing(_window):
    pass


def _folder(window):
    window.keeper.leave(lambda: None)
    window.open(window._preferences.folder)


def _tour(window):
    window._actions[Command.TOUR].trigger()
    while window.desk.checking.is_busy:
        QApplication.processEvents()


def _settings(page: int):
    """What opens one page of the settings."""

    def show(window):
        window._actions[Command.SETTINGS].trigger()
        window.findChild(SettingsDialog).names.setCurrentRow(page)

    return show


def _done(window):
    """Decide on everything."""
    while window.desk.model.rowCount():
        QTest.keyClick(window.desk.pane.view, Key.Key_Delete)


def _filter(window):
    kind = window.desk.reviewer.current.kind
    window.desk.pane.head.kind.chosen.emit(kind)


def _after_work(its: Command):
    """What opens a view that shows what was done: after some places were decided."""

    def show(window):
        for key in (Key.Key_Return, Key.Key_Return, Key.Key_Delete, Key.Key_Return, Key.Key_Delete):
            QTest.keyClick(window.desk.pane.view, key)
        window._actions[its].trigger()

    return show


def _draw_page(path, number):
    page = Image.new("L", (620, 877), 238)
    pen = ImageDraw.Draw(page)
    for top in range(80, 790, 22):
        pen.rectangle((80, top, 540 - (top * (number + 7)) % 140, top + 9), fill=70)
    page.save(path)


def _pages(window):
    """A folder of pages with images, some done and one a problem."""
    letter = window.keeper.book.path.read_text(encoding="utf-8")
    folder = window.keeper.book.path.with_name("book")
    folder.mkdir()
    for number in range(1, 13):
        (folder / f"{number:03}.txt").write_text(letter, encoding="utf-8")
        _draw_page(folder / f"{number:03}.png", number)
    window.open(folder)
    while window.desk.checking.is_busy:
        QApplication.processEvents()
    session = window.keeper.book.session
    session.mark_page(1, PageMark.PROBLEM)
    session.mark_page(2, PageMark.DONE)
    QTest.keyClick(window.desk.pane.view, Key.Key_Return)
    settle()


class _EndlessPages:
    """Three of forty pages are read; the others wait until somebody says stop."""

    pages, result, failures = 40, Path("book.hocr"), ()

    def run(self):
        yield from (1, 2, 3)
        while True:
            Event().wait(0.01)
            yield 3


def _reading(window):
    """Pages are being read by Tesseract."""
    keeper = window.keeper.ocr
    keeper._engine = replace(keeper._engine, begin=lambda *_: _EndlessPages())
    keeper.start(Unread(Path("book.pdf"), 40), "eng")
    while window.findChild(QProgressDialog).value() < 3:
        QApplication.processEvents()


def _ocr_offer(window):
    OcrOffer(Offer("Reise um die Welt.pdf", 480, ("deu", "eng", "spa"), "eng", 4), window).open()


def _ocr_missing(window):
    command = "sudo apt install tesseract-ocr tesseract-ocr-eng"
    OcrMissing(Offer("Reise um die Welt.pdf", 480, (), "eng", 4), command, window).open()


MERGED = MergeReport(
    missing=("003",),
    extra=("012a", "012b"),
    unreadable=(("007", "The file is damaged."),),
    reread=tuple(f"{number:03}" for number in range(20, 45)),
    carried=118,
    conflicts=(
        Conflict("021", "forces in 'the world", "forces in the world", "forces in ‘the world", 40),
        Conflict("029", "existing dif ferences", "existing differences", "existing", 90),
        Conflict("003", "tbe", "the", "", None),
    ),
)


def _merged(window):
    """The files of the book have changed on the disk."""
    window.views.merge.open(window.keeper.book.session, MERGED)


def _replace_all(window):
    window._actions[Command.REPLACE].trigger()
    window.desk.find_bar.words.setText("communist")
    window.desk.find_bar.replace_all_asked.emit()


def _signs(window):
    """Line numbers, and signs for spaces."""
    window._actions[Command.LINE_NUMBERS].trigger()
    window._actions[Command.VISIBLE_SPACES].trigger()


VIEWS = {
    "queue": _nothing,
    "filtered": _filter,
    "done": _done,
    "settings kinds": _settings(0),
    "settings words": _settings(1),
    "settings look": _settings(2),
    "settings keys": _settings(3),
    "settings you": _settings(4),
    "typing": command(Command.EDIT),
    "focus": command(Command.FOCUS),
    "find": command(Command.FIND),
    "replace": command(Command.REPLACE),
    "replace all": _replace_all,
    "go to": command(Command.GO_TO),
    "numbers and signs": _signs,
    "alike": command(Command.ALIKE),
    "lists": command(Command.LISTS),
    "habits": command(Command.HABITS),
    "changes": _after_work(Command.CHANGES),
    "decisions": _after_work(Command.DECISIONS),
    "progress": _after_work(Command.PROGRESS),
    "export": command(Command.EXPORT),
    "keys": command(Command.KEYS),
    "about": command(Command.ABOUT),
    "page image": command(Command.SCAN_PANE),
    "page image of a book": open_scans,
    "page image and tools": open_scans_with_tools,
    "focus and page image": open_focus_with_scan,
    "pages": _pages,
    "pages to read": _ocr_offer,
    "reading pages": _reading,
    "no reader": _ocr_missing,
    "changed on disk": _merged,
    "start": command(Command.CLOSE),
    "folder": _folder,
    "tour": _tour,
}


def shown(window) -> QWidget:
    """What is in front: a dialog of the window, or else the window."""
    dialogs = [d for d in window.findChildren(QDialog) if d.isVisible()]
    return dialogs[-1] if dialogs else window


def settle(times: int = 20) -> None:
    for _ in range(times):
        QApplication.processEvents()


def leave(window) -> None:
    """Close what was opened in front."""
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            QTest.keyClick(dialog, Key.Key_Escape)
    settle()


def seen(root: QWidget) -> list[QWidget]:
    """All widgets in ``root`` that are in sight, or would be if one scrolled there."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root) and not isinstance(widget, FocusRing)
    ]


def faults_of_names(root: QWidget) -> list[str]:
    """Controls that a screen reader could not tell of."""
    faults = []
    for widget in seen(root):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isEnabled():
            continue
        if _is_part(widget) or widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name)
        if not name.strip():
            faults.append(f"{_place(widget)} has no name")
        has_none = interface.role() in {QAccessible.Role.NoRole, QAccessible.Role.Client}
        if has_none and not isinstance(widget, QKeySequenceEdit):  # Qt itself gives that none
            faults.append(f"{_place(widget)} “{name}” has no role")
        if _has_value(interface) and not _value(interface):
            faults.append(f"{_place(widget)} “{name}” has no value")
    return faults


def faults_of_room(root: QWidget) -> list[str]:
    """Words that are cut off, and widgets that stick out of what holds them."""
    return [fault for widget in seen(root) for fault in _faults_of_room(widget)]


def _faults_of_room(widget: QWidget):
    if isinstance(widget, QLabel) and widget.text() and not _elides(widget):
        needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else 0
        if not widget.wordWrap() and widget.sizeHint().width() > widget.width() + 1:
            yield f"{_place(widget)} is too narrow for “{widget.text()[:60]}”"
        if needed > widget.height() + 1:
            yield f"{_place(widget)} is too low for “{widget.text()[:60]}”"
    if isinstance(widget, QAbstractButton | QComboBox) and not _is_part(widget):
        hint = widget.minimumSizeHint()
        if hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1:
            yield f"{_place(widget)} is too small: {hint} in {widget.size()}"
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _scrolls(parent):
        return
    if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
        yield f"{_place(widget)} sticks out: {widget.geometry()} of {parent.rect()}"


def _scrolls(parent: QWidget) -> bool:
    area = parent.parentWidget()
    return isinstance(area, QAbstractScrollArea) and parent is area.viewport()


def _elides(label: QLabel) -> bool:
    """Whether a label may show less than its whole text, on purpose."""
    return bool(label.property("elides"))


def _is_part(widget: QWidget) -> bool:
    """Whether a widget is an inside part of a control of Qt's, which speaks for it."""
    return widget.objectName().startswith("qt_") or isinstance(
        widget.parentWidget(), QComboBox | QLineEdit
    )


_VALUES = {
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.ComboBox,
}


def _has_value(interface) -> bool:
    return interface.role() in _VALUES


def _value(interface) -> str:
    value = interface.valueInterface()
    said = interface.text(QAccessible.Text.Value)
    return said or (str(value.currentValue()) if value else "")


def _place(widget: QWidget) -> str:
    """Where a widget is, from the window down."""
    names = []
    one = widget
    while one is not None:
        names.append(type(one).__name__)
        if one.isWindow():
            break
        one = one.parentWidget()
    return " › ".join(reversed(names))
