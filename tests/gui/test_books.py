"""Books are opened, saved, exported, left and taken up again in the window."""

from __future__ import annotations

import subprocess
import sys
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from proofreader.errors import ResourceError, StoreError
from proofreader.gui.export_dialog import ExportDialog
from proofreader.project import replay_files
from proofreader.review.session import Session
from tests.gui.conftest import press, write
from tests.gui.hand_made import Fault, HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
FAULTS = (Fault("tbe", "tbe", "the"), Fault("hut", "hut", "but"))
TEXT = "The tbe cat.\r\n\r\nA hut dog.\r\n"


def load():
    return HandChecker(FAULTS)


@pytest.fixture
def path(studio):
    return studio.file(TEXT)


@pytest.fixture
def window(studio, path):
    return studio.open(path, load)


def boxes(window):
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def button(box, text):
    return next(found for found in box.buttons() if found.text().replace("&", "") == text)


def test_title_and_status_name_the_file_and_its_form(window):
    assert window.windowTitle() == "text.txt[*] — Proofreader"
    assert not window.isWindowModified()
    assert window.status._file.text() == "UTF-8 · CRLF"


def test_a_change_is_marked_in_the_title_until_it_is_saved(window, path):
    press(Key.Key_Return)
    assert window.isWindowModified()
    press(Key.Key_S, CONTROL)
    assert not window.isWindowModified()
    assert path.read_bytes() == TEXT.replace("tbe", "the").encode()


@pytest.mark.usefixtures("window")
def test_opening_and_saving_changes_no_byte(path):
    press(Key.Key_S, CONTROL)
    assert path.read_bytes() == TEXT.encode()


def test_a_letter_that_the_encoding_lacks_is_told_and_the_file_stays(studio, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("Caf\u00e9 na\u00efve \u2014 th\u00e9".encode("cp1252"))
    before = path.read_bytes()
    window = studio.open(path, load)
    window.desk.text.setFocus()
    write("\N{CYRILLIC CAPITAL LETTER ZHE}")
    press(Key.Key_S, CONTROL)
    (box,) = boxes(window)
    assert "\N{CYRILLIC CAPITAL LETTER ZHE}" in box.text()
    assert path.read_bytes() == before
    assert window.isWindowModified()
    box.close()


class FullDisk:
    """A journal that cannot keep anything any more."""

    def append(self, _event):
        raise StoreError("The disk is full.", "Make room and try again.")

    def events(self):
        return iter(())


def test_what_cannot_be_kept_is_told_and_not_shown(studio, window):
    session = Session(TEXT, FullDisk())
    window.desk.open(session, "\r\n")
    studio.settle(window)
    press(Key.Key_Return)
    window.desk.text.setFocus()
    write("x")
    told = boxes(window)
    assert [box.text() for box in told] == ["The disk is full."] * 2
    assert session.document.text == TEXT
    assert len(window.desk.model.findings) == 2
    assert window.desk.text.toPlainText() == TEXT.replace("\r\n", "\n")
    for box in told:
        box.close()


def test_export_writes_text_and_log_that_replays(studio, window, path, tmp_path):
    press(Key.Key_Return)
    press(Key.Key_Delete)
    press(Key.Key_E, CONTROL)
    dialog = studio.dialog(window, ExportDialog)
    assert dialog.folder.text() == str(tmp_path)
    press(Key.Key_Return)
    corrected = (tmp_path / "text.corrected.txt").read_bytes()
    assert corrected == TEXT.replace("tbe", "the").encode()
    assert replay_files(path, tmp_path / "text.changes.jsonl") == corrected
    assert "text.corrected.txt" in window.desk.notices.text


def test_an_export_that_fails_says_so(studio, window, tmp_path):
    press(Key.Key_E, CONTROL)
    studio.dialog(window, ExportDialog).folder.setText(str(tmp_path / "text.txt" / "nowhere"))
    press(Key.Key_Return)
    (box,) = boxes(window)
    assert box.text()


def test_work_is_taken_up_where_it_was_left(studio, window, path):
    press(Key.Key_Return)
    left = window.desk.reviewer.current
    text = window.keeper.book.session.document.text
    studio.close(window)
    again = studio.open(path, load)
    assert again.keeper.book.session.document.text == text
    assert again.desk.reviewer.current == left
    assert again.isWindowModified()
    assert "1" in again.desk.notices.text
    press(Key.Key_Z, CONTROL)
    assert again.keeper.book.session.document.text == TEXT


def test_what_was_rejected_is_not_asked_again(studio, window, path):
    press(Key.Key_Delete)
    studio.close(window)
    again = studio.open(path, load)
    assert [finding.surface for finding in again.desk.model.findings] == ["hut"]


def test_closing_with_everything_saved_asks_nothing(window):
    window.close()
    assert not window.isVisible()


@pytest.mark.parametrize("saves", [True, False])
def test_closing_asks_only_whether_to_save_the_text_file(studio, window, path, saves):
    press(Key.Key_Return)
    window.close()
    assert window.isVisible()
    box = studio.dialog(window, QMessageBox)
    assert "kept either way" in box.informativeText()
    button(box, "Save" if saves else "Don't save").setFocus()
    press(Key.Key_Space)
    assert not window.isVisible()
    assert (b"the cat" in path.read_bytes()) is saves


def test_escape_keeps_the_window_open(studio, window):
    press(Key.Key_Return)
    press(Key.Key_Q, CONTROL)
    studio.dialog(window, QMessageBox)
    press(Key.Key_Escape)
    assert window.isVisible()
    assert window.keeper.book is not None


class SlowChecker(HandChecker):
    """Takes its time after the first paragraph."""

    def check(self, document, span=None, **_where):
        for number, checked in enumerate(super().check(document, span)):
            if number:
                Event().wait(0.02)
            yield checked


def test_closing_in_the_midst_of_a_check_is_quick_and_loses_nothing(studio):
    path = studio.file("The tbe cat.\n\n" * 3000)
    window = studio.window(lambda: SlowChecker(FAULTS))
    window.open(path)
    studio.qtbot.waitUntil(lambda: window.desk.model.rowCount() > 0)
    press(Key.Key_Return)
    assert window.desk.checking.is_reading
    studio.close(window)
    again = studio.open(path, lambda: HandChecker(()))
    assert again.keeper.book.session.document.text.count("tbe") == 2999


KILLED = """
import os, signal, sys, tempfile
from pathlib import Path
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from proofreader.gui.checking_thread import CheckingThread
from proofreader.gui.preferences import Preferences
from proofreader.gui.window import MainWindow
from tests.gui.test_books import FAULTS, SlowChecker

application = QApplication([])
settings = QSettings(sys.argv[1] + ".ini", QSettings.Format.IniFormat)
thread = CheckingThread(lambda: SlowChecker(FAULTS))
window = MainWindow(application, Preferences(settings), thread)
window.show()
window.activateWindow()
window.open(Path(sys.argv[1]))
while not window.desk.model.rowCount():
    application.processEvents()
window.desk.pane.card.deeds.accept.click()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_window_that_is_killed_in_the_midst_of_a_check_loses_no_decision(studio, checkout):
    path = studio.file("The tbe cat.\n\n" * 3000)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)], cwd=checkout, timeout=60, check=False
    )
    assert done.returncode == -9
    window = studio.open(path, lambda: HandChecker(()))
    assert window.keeper.book.session.document.text.count("tbe") == 2999


@pytest.mark.parametrize("keeps", [True, False])
def test_a_text_that_changed_underneath_asks_which_to_keep(studio, window, path, keeps):
    press(Key.Key_Return)
    studio.close(window)
    path.write_bytes(b"Another text.\n")
    again = studio.window(load)
    again.open(path)
    box = studio.dialog(again, QMessageBox)
    button(box, "Keep the earlier text" if keeps else "Start from the new file").setFocus()
    press(Key.Key_Space)
    text = again.keeper.book.session.document.text
    assert text == (TEXT.replace("tbe", "the") if keeps else "Another text.\n")


def test_the_question_can_be_left_without_an_answer(studio, window, path):
    press(Key.Key_Return)
    studio.close(window)
    path.write_bytes(b"Another text.\n")
    again = studio.window(load)
    again.open(path)
    studio.dialog(again, QMessageBox)
    press(Key.Key_Escape)
    assert again.keeper.book is None
    assert again.start.page.isVisible()


def test_a_file_that_cannot_be_opened_is_told_with_its_remedy(studio, tmp_path):
    window = studio.window(load)
    window.open(tmp_path / "missing.txt")
    (box,) = boxes(window)
    assert box.text()
    assert "missing.txt" in box.informativeText()


def test_a_checker_that_cannot_be_loaded_leaves_the_text_to_be_typed_in(studio, path):
    is_open = Event()

    def broken():
        is_open.wait()
        raise ResourceError("A table is missing.", "Install Proofreader again.")

    window = studio.window(broken)
    window.open(path)
    is_open.set()
    studio.qtbot.waitUntil(lambda: bool(boxes(window)))
    boxes(window)[0].close()
    studio.settle(window)
    window.desk.text.setFocus()
    write("x")
    assert window.keeper.book.session.document.text == "x" + TEXT
    window.desk.checking.check(window.keeper.book.session)
    assert not window.desk.checking.is_reading


def test_ctrl_o_asks_for_a_file(studio, path):
    window = studio.window(load)
    press(Key.Key_O, CONTROL)
    dialog = studio.dialog(window, QFileDialog)
    dialog.findChild(QLineEdit).setText(str(path))
    dialog.findChild(QLineEdit).setFocus()
    press(Key.Key_Return)
    assert window.keeper.book.path == path


def test_a_file_is_opened_by_dropping_it(studio, path):
    window = studio.window(load)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(
            QPoint(200, 200),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(window, event)
    assert window.keeper.book.path == path


def test_recent_files_are_offered_and_opened_with_enter(window, path):
    press(Key.Key_W, CONTROL)
    assert window.start.page.isVisible()
    assert window.windowTitle() == "Proofreader"
    window.start.page.books.setFocus()
    press(Key.Key_Return)
    assert window.keeper.book.path == path


def test_one_book_takes_the_place_of_another(studio, window):
    other = studio.file("Another tbe.\n", "other.txt")
    window.open(other)
    studio.settle(window)
    assert window.keeper.book.path == other
    assert [finding.surface for finding in window.desk.model.findings] == ["tbe"]
    assert window.desk.text.toPlainText() == "Another tbe.\n"
