"""Pictures of every view of the window at work: ``make screenshots``.

They are for looking at, again and again; what they show is what the program itself finds in the
letter. Some stand in the README: those are written to ``resources/pictures`` as well.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.errors import FormatError
from proofreader.gui.application import load_checker
from proofreader.gui.checking_thread import CheckingThread
from proofreader.gui.edges import EdgedStyle
from proofreader.gui.preferences import Preferences
from proofreader.gui.questions import ask_to_save, ask_which_to_keep, tell_error
from proofreader.gui.settings_keeper import Source
from proofreader.gui.theme import Appearance
from proofreader.gui.translation import install
from proofreader.gui.window import MainWindow
from proofreader.language.pack import domains, resources
from proofreader.project import ConflictError
from tests.gui.views import VIEWS, leave, settle, shown

CHECKOUT = Path(__file__).resolve().parents[2]
LETTER = CHECKOUT / "corpus" / "letter" / "letter.txt"
PICTURES = CHECKOUT / "resources" / "pictures"
SCHEMES = (Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST)
USUAL, SMALL, LARGE = (1366, 768), (1280, 800), (2560, 1440)
TWICE = 2.0
SHARPENINGS, SHARP_MS = 4, 400
"""How often, and how long each time, one waits for a page image to be drawn in its own size."""
README = {
    "queue": "window",
    "page image of a book": "book",
    "focus": "focus",
    "alike": "alike",
    "changes": "changes",
    "progress": "progress",
    "start": "start",
    "settings kinds": "settings",
}
"""The views that the README shows, and what it calls their pictures."""
Key = Qt.Key


@dataclass
class Studio:
    """Opens windows as a volunteer's settings would have them, and takes pictures."""

    application: QApplication
    checker: object
    out: Path
    work: Path
    number: int = 0

    def window(self, size, appearance):
        self.number += 1
        folder = self.work / str(self.number)
        (folder / "books").mkdir(parents=True)
        os.environ["HOME"] = str(folder)  # whose paths are shown short
        preferences = Preferences(
            QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        )
        preferences.appearance = appearance
        preferences.volunteer = "Volunteer"
        source = Source(lambda _words: self.checker, domains(), ("en", "es"))
        thread = CheckingThread(lambda: self.checker)
        window = MainWindow(self.application, preferences, thread, source)
        window.resize(*size)
        window.show()
        window.activateWindow()
        return window

    def book(self, window, name="letter", copies=1):
        """Open a copy of the letter with its page image, or of several in a row, without."""
        path = self.work / str(self.number) / "books" / f"{name}.txt"
        letter = LETTER.read_text(encoding="utf-8")
        path.write_text("\f".join([letter] * copies), encoding="utf-8")
        if copies == 1:
            shutil.copy(LETTER.with_suffix(".png"), path.with_suffix(".png"))
        window.open(path)
        while window.desk.checking.is_busy or window.desk.scans.is_busy:
            self.application.processEvents()
        settle()

    def take(self, widget, name):
        settle()
        desk = getattr(widget.window(), "desk", None)  # the window, not a dialog
        while desk is not None and desk.scans.is_busy:
            self.application.processEvents()
        for _ in range(SHARPENINGS):  # what is painted asks for what is sharper
            widget.grab()
            QTest.qWait(SHARP_MS)
        widget.grab().save(str(self.out / f"{name.replace(' ', '-')}.png"))

    def away(self, window):
        window.keeper._close(window.close)
        settle()


def go_to(window, surface):
    """Make ``surface`` the current finding, if the program finds it."""
    surfaces = [finding.surface for finding in window.desk.model.findings]
    for _ in range(surfaces.index(surface) if surface in surfaces else 0):
        QTest.keyClick(window.desk.pane.view, Key.Key_N)


def every_view(studio, size, appearance, suffix):
    for view, open_view in VIEWS.items():
        window = studio.window(size, appearance)
        for name in ("pamphlet", "letter"):
            studio.book(window, name)
        go_to(window, "hut")
        open_view(window)
        settle()
        studio.take(shown(window), f"{view}-{suffix}")
        leave(window)
        studio.away(window)


def long_book(studio):
    window = studio.window(USUAL, Appearance.LIGHT)
    studio.book(window, "book", copies=60)
    studio.take(window, "book-of-60-pages")
    VIEWS["alike"](window)
    settle()
    studio.take(shown(window), "book-alike")
    leave(window)
    studio.away(window)


def messages(studio, appearance):
    window = studio.window(USUAL, appearance)
    studio.book(window)
    path = window.keeper.book.path
    error = FormatError("The disk is full.", "Make room and save again.", path=path)
    conflict = ConflictError(path, path.with_suffix(".proof"))
    for name, box in (
        ("error", lambda: tell_error(window, error)),
        ("conflict", lambda: ask_which_to_keep(window, conflict, lambda _keep: None)),
        ("save", lambda: ask_to_save(window, path, lambda: None, lambda: None)),
    ):
        asked = box()
        studio.take(asked, f"box-{name}-{appearance.value}")
        asked.close()
    studio.away(window)


def large_letters(studio):
    """200 % text on a small screen."""
    usual = studio.application.font()
    large = QFont(usual)
    large.setPointSizeF(TWICE * usual.pointSizeF())
    studio.application.setFont(large)
    every_view(studio, SMALL, Appearance.LIGHT, "200-percent")
    studio.application.setFont(usual)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="en", help="of the window (default: %(default)s)")
    parser.add_argument("--readme", action="store_true", help="renew the README's pictures, too")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    application.setStyle(EdgedStyle())
    install(application, asked.language, resources() / "translations")
    with tempfile.TemporaryDirectory() as work:
        studio = Studio(application, load_checker(), asked.folder, Path(work))
        for appearance in SCHEMES:
            every_view(studio, USUAL, appearance, appearance.value)
            messages(studio, appearance)
        every_view(studio, LARGE, Appearance.LIGHT, "large-screen")
        large_letters(studio)
        long_book(studio)
    if asked.readme:
        for view, name in README.items():
            taken = asked.folder / f"{view.replace(' ', '-')}-light.png"
            shutil.copy(taken, PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
