"""Pages without text are offered to Tesseract, read beside the window, and opened."""

from __future__ import annotations

from threading import Semaphore
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressDialog

from proofreader.errors import FormatError
from proofreader.gui.ocr_keeper import Engine, OcrKeeper, Unread
from proofreader.gui.ocr_offer import OcrMissing, OcrOffer
from proofreader.gui.ocr_words import OcrWords, reading_language
from tests.gui.conftest import press
from tests.gui.hand_made import HandChecker

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.gui
Key = Qt.Key
HOW = "sudo apt install tesseract-ocr"


class Pages:
    """Pages that are read one at a time, each when the test says so."""

    def __init__(self, folder: Path, count: int, broken: int | None = None):
        self.pages = count
        self.result = folder / "book.hocr"
        self.may = Semaphore(0)
        self.broken = broken
        self.failures = []
        self.done = 0

    def run(self):
        for number in range(self.pages):
            self.may.acquire()
            if number == self.broken:
                raise FormatError("The image is damaged.", "Scan it again.", path=self.result)
            self.done += 1
            yield self.done


class Room:
    """A window in which pages without text were found."""

    def __init__(self, studio, tmp_path, languages=("deu", "eng"), broken=None):
        self.studio = studio
        self.window = studio.window(lambda: HandChecker(()))
        self.pages = Pages(tmp_path, 5, broken)
        self.begun = []
        self.keeper = OcrKeeper(Engine(lambda: languages, self.begin, lambda: HOW, 2), self.window)
        self.heard = []
        self.keeper.read.connect(lambda path: self.heard.append(("read", path)))
        self.keeper.told.connect(lambda words: self.heard.append(("told", words)))
        self.keeper.failed.connect(lambda error: self.heard.append(("failed", error.problem)))
        self.keeper.offer(Unread(tmp_path / "book.pdf", 5), "eng")

    def begin(self, path, language):
        self.begun.append((path.name, language))
        return self.pages

    def let(self, pages):
        self.pages.may.release(pages)

    def wait(self):
        self.studio.qtbot.waitUntil(lambda: bool(self.heard))
        return self.heard[0]

    def progress(self):
        return next(d for d in self.window.findChildren(QProgressDialog) if d.isVisible())


@pytest.fixture
def room(studio, tmp_path):
    room = Room(studio, tmp_path)
    yield room
    room.let(99)
    room.keeper.stop()


def test_the_offer_says_how_many_pages_how_long_and_in_which_language(room):
    dialog = room.studio.dialog(room.window, OcrOffer)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("5 pages of book.pdf have no text yet" in text for text in words)
    assert any("less than a minute" in text for text in words)
    assert dialog.language.currentData() == "eng"


def test_enter_has_the_pages_read_and_the_result_opened(room):
    room.studio.dialog(room.window, OcrOffer)
    press(Key.Key_Return)
    assert room.begun == [("book.pdf", "eng")]
    room.let(5)
    assert room.wait() == ("read", room.pages.result)
    assert not [d for d in room.window.findChildren(QProgressDialog) if d.isVisible()]


def test_another_language_is_chosen_by_key(room):
    dialog = room.studio.dialog(room.window, OcrOffer)
    dialog.language.setFocus()
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert room.begun == [("book.pdf", "deu")]


def test_progress_is_shown_and_stopping_keeps_what_was_read(room):
    room.studio.dialog(room.window, OcrOffer)
    press(Key.Key_Return)
    progress = room.progress()
    assert progress.labelText() == "0 of 5 pages read"
    room.let(3)
    room.studio.qtbot.waitUntil(lambda: progress.value() == 3)
    assert progress.labelText() == "3 of 5 pages read, less than a minute left"
    QTest.keyClick(progress, Key.Key_Escape)
    room.let(1)
    kind, words = room.wait()
    assert kind == "told"
    assert words.startswith("4 pages read.")
    assert room.pages.done == 4


def test_escape_leaves_the_pages_as_they_are(room):
    room.studio.dialog(room.window, OcrOffer)
    press(Key.Key_Escape)
    assert room.begun == []


def test_a_page_that_cannot_be_read_is_told(studio, tmp_path):
    room = Room(studio, tmp_path, broken=2)
    room.studio.dialog(room.window, OcrOffer)
    press(Key.Key_Return)
    room.let(3)
    assert room.wait() == ("failed", "The image is damaged.")


def test_closing_the_window_ends_the_reading(room):
    room.studio.dialog(room.window, OcrOffer)
    press(Key.Key_Return)
    room.let(1)
    room.keeper.stop()
    assert room.pages.done < 5
    assert room.heard == []


def test_without_tesseract_it_says_how_to_get_it_with_a_command_to_copy(studio, tmp_path):
    room = Room(studio, tmp_path, languages=())
    dialog = studio.dialog(room.window, OcrMissing)
    dialog.copy.setFocus()
    press(Key.Key_Space)
    assert QGuiApplication.clipboard().text() == HOW
    press(Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (3, "less than a minute"),
        (60, "about a minute"),
        (300, "about 5 minutes"),
        (9000, "about 2.5 hours"),
    ],
)
def test_a_duration_is_as_exact_as_makes_sense(seconds, said):
    assert OcrWords().duration(seconds) == said


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("spa", "Español (spa)"),
        ("eng", "English (eng)"),
        ("deu", "Deutsch (deu)"),
        ("xyz_new", "xyz_new"),
        ("osd", "osd"),
    ],
)
def test_languages_have_their_own_names(code, name):
    assert reading_language(code) == name
