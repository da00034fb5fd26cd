"""A book is exported in several forms at once, and what was chosen is remembered."""

from __future__ import annotations

from threading import Semaphore

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressDialog

from proofreader.gui.export_dialog import ExportDialog
from proofreader.gui.export_forms import Written
from proofreader.gui.exporter import Exporter
from tests.gui.conftest import press
from tests.gui.hand_made import Fault, HandChecker
from tests.gui.test_books import boxes

pytestmark = pytest.mark.gui
Key = Qt.Key

CONTROL = Qt.KeyboardModifier.ControlModifier
FAULTS = (Fault("tbe", "tbe", "the"),)


@pytest.fixture
def window(studio):
    return studio.open(studio.file("A tbe cat.\n\fA dog.\n"), lambda: HandChecker(FAULTS))


def asked(studio, window):
    press(Key.Key_E, CONTROL)
    return studio.dialog(window, ExportDialog)


def test_at_first_the_corrected_text_and_its_log_are_written(studio, window, tmp_path):
    dialog = asked(studio, window)
    assert dialog.ticked == (Written.RECORD,)
    press(Key.Key_Return)
    assert (tmp_path / "text.corrected.txt").exists()
    assert not (tmp_path / "text.export").exists()


def test_several_forms_are_written_at_once(studio, window, tmp_path):
    press(Key.Key_Return)
    dialog = asked(studio, window)
    for form in (Written.PAGES, Written.DP, Written.HTML):
        dialog.boxes[form].setFocus()
        press(Key.Key_Space)
    press(Key.Key_Return)
    studio.qtbot.waitUntil(lambda: "text.export" in window.desk.notices.text)
    export = tmp_path / "text.export"
    assert (export / "pages" / "001.txt").read_text() == "A the cat.\n"
    assert (export / "pages" / "002.txt").read_text() == "A dog.\n"
    assert (export / "dp" / "text.txt").read_text().startswith("-----File: 001")
    assert "A the cat." in (export / "html" / "text.html").read_text()
    assert "text.corrected.txt" in window.desk.notices.text
    assert "A text a page, Distributed Proofreaders, One HTML page" in window.desk.notices.text


def test_what_was_chosen_is_ticked_the_next_time(studio, window):
    dialog = asked(studio, window)
    dialog.boxes[Written.RECORD].setFocus()
    press(Key.Key_Space)
    dialog.boxes[Written.HTML].setFocus()
    press(Key.Key_Space)
    press(Key.Key_Return)
    assert asked(studio, window).ticked == (Written.HTML,)


def test_nothing_chosen_is_nothing_to_export(studio, window):
    dialog = asked(studio, window)
    dialog.boxes[Written.RECORD].setFocus()
    press(Key.Key_Space)
    assert not dialog.export.isEnabled()
    press(Key.Key_Return)
    assert dialog.isVisible()


def test_a_form_that_makes_no_sense_says_why(studio):
    window = studio.open(studio.file("One page.\n"), lambda: HandChecker(()))
    dialog = asked(studio, window)
    box = dialog.boxes[Written.PAGES]
    assert not box.isEnabled()
    assert box.accessibleDescription() == "This text has one page only."


def test_a_folder_that_cannot_be_made_is_told(studio, window, tmp_path):
    dialog = asked(studio, window)
    dialog.boxes[Written.RECORD].click()
    dialog.boxes[Written.HTML].click()
    dialog.folder.setText(str(tmp_path / "text.txt"))
    dialog.folder.setFocus()
    press(Key.Key_Return)
    studio.qtbot.waitUntil(lambda: bool(boxes(window)))
    assert boxes(window)[0].text().startswith("The folder cannot be made")
    boxes(window)[0].close()


def test_the_files_of_the_book_are_never_overwritten(studio, tmp_path):
    path = studio.file("A\fB", "001.txt")
    window = studio.open(path, lambda: HandChecker(()))
    dialog = asked(studio, window)
    dialog.boxes[Written.PAGES].click()
    press(Key.Key_Return)
    studio.qtbot.waitUntil((tmp_path / "001.export" / "pages" / "002.txt").exists)
    assert path.read_bytes() == b"A\x0cB"


class Slow:
    """A task of ten steps, each done when the test says so; it writes one file at the end."""

    count = 10

    def __init__(self, path):
        self.path = path
        self.may = Semaphore(0)

    def write(self, watch):
        for done in range(1, self.count + 1):
            self.may.acquire()
            watch(done, self.count)
        self.path.write_text("whole")
        yield self.path


@pytest.fixture
def slow(studio, tmp_path):
    exporter, task = Exporter(studio.window(lambda: HandChecker(()))), Slow(tmp_path / "book.hocr")
    yield exporter, task
    task.may.release(99)
    exporter.stop()


def test_an_export_that_takes_long_shows_its_pages_and_is_stopped_within_a_file(studio, slow):
    exporter, task = slow
    written = []
    exporter.written.connect(written.append)
    exporter.start([task])
    progress = studio.windows[-1].findChild(QProgressDialog)
    studio.qtbot.waitUntil(progress.isVisible)
    task.may.release(4)
    studio.qtbot.waitUntil(lambda: progress.value() == 4)
    assert progress.maximum() == 10
    QTest.keyClick(progress, Key.Key_Escape)
    task.may.release(1)
    studio.qtbot.waitUntil(lambda: not progress.isVisible())
    exporter.stop()
    assert written == []
    assert not task.path.exists()
