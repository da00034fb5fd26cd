"""Pictures of the window as it looks at work: ``python -m tests.gui.pictures FOLDER``.

They are for looking at, again and again; what they show is what the program itself finds in the
letter. ``window.png`` stands in the README.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from proofreader.errors import FormatError
from proofreader.gui.application import load_checker
from proofreader.gui.checking_thread import CheckingThread
from proofreader.gui.preferences import Preferences
from proofreader.gui.questions import ask_to_save, ask_which_to_keep, tell_error
from proofreader.gui.theme import Appearance
from proofreader.gui.window import MainWindow
from proofreader.project import ConflictError

LETTER = Path(__file__).resolve().parents[2] / "corpus" / "letter" / "letter.txt"
SIZES = ((1366, 768), (2560, 1440))
Key = Qt.Key


class Studio:
    def __init__(self, application, checker, out, work):
        self.application = application
        self.checker = checker
        self.out = out
        self.work = work
        self.number = 0

    def window(self, size, appearance):
        self.number += 1
        settings = QSettings(
            str(self.work / f"settings{self.number}.ini"), QSettings.Format.IniFormat
        )
        preferences = Preferences(settings)
        preferences.appearance = appearance
        window = MainWindow(self.application, preferences, CheckingThread(lambda: self.checker))
        window.resize(*size)
        window.show()
        window.activateWindow()
        return window

    def letter(self, name="letter"):
        folder = self.work / f"{self.number}"
        folder.mkdir(exist_ok=True)
        return Path(shutil.copy(LETTER, folder / f"{name}.txt"))

    def open(self, window, path):
        window.open(path)
        while window.desk.checking.is_busy:
            self.application.processEvents()
        self.settle()

    def go_to(self, window, surface):
        """Make ``surface`` the current finding, if the program finds it."""
        surfaces = [finding.surface for finding in window.desk.model.findings]
        for _ in range(surfaces.index(surface) if surface in surfaces else 0):
            QTest.keyClick(window.desk.pane.view, Key.Key_N)

    def settle(self):
        for _ in range(20):
            self.application.processEvents()

    def take(self, window, name):
        self.settle()
        window.grab().save(str(self.out / f"{name}.png"))

    def away(self, window):
        window.keeper._close(window.close)
        self.settle()


def pictures(studio):
    for size in SIZES:
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            name = f"{size[0]}-{appearance.value}"
            at_work(studio, size, appearance, name)
            start(studio, size, appearance, name)
            finished(studio, size, appearance, name)
    readme(studio)
    long_book(studio)
    messages(studio)


def at_work(studio, size, appearance, name):
    window = studio.window(size, appearance)
    studio.open(window, studio.letter())
    studio.take(window, f"{name}-letter")
    studio.go_to(window, "hut")
    studio.take(window, f"{name}-readings")
    QTest.keyClick(window.desk.pane.view, Key.Key_E)
    studio.take(window, f"{name}-typing")
    studio.away(window)


def start(studio, size, appearance, name):
    window = studio.window(size, appearance)
    for other in ("pamphlet", "letter"):
        window._preferences.add_recent_file(studio.letter(other))
    window._show_start()
    studio.take(window, f"{name}-start")
    studio.away(window)


def finished(studio, size, appearance, name):
    window = studio.window(size, appearance)
    studio.open(window, studio.letter())
    view = window.desk.pane.view
    while window.desk.model.findings:
        has_reading = window.desk.reviewer.current.suggestions
        QTest.keyClick(view, Key.Key_Return if has_reading else Key.Key_Delete)
    studio.take(window, f"{name}-finished")
    studio.away(window)


def readme(studio):
    """The picture of the README: a word with several readings is the current one."""
    window = studio.window(SIZES[0], Appearance.LIGHT)
    studio.open(window, studio.letter())
    studio.go_to(window, "hut")
    studio.take(window, "window")
    studio.away(window)


def long_book(studio):
    window = studio.window(SIZES[0], Appearance.LIGHT)
    path = studio.letter("book")
    letter = path.read_text(encoding="utf-8")
    wrapped = "\n".join(line for line in letter.splitlines())
    path.write_text("\f".join(wrapped for _ in range(80)), encoding="utf-8")
    studio.open(window, path)
    studio.take(window, "long-book")
    studio.away(window)


def messages(studio):
    window = studio.window(SIZES[0], Appearance.LIGHT)
    path = studio.letter()
    studio.open(window, path)
    error = FormatError("The disk is full.", "Make room and save again.", path=path)
    conflict = ConflictError(path, path.with_suffix(".proof"))
    for name, box in (
        ("error", lambda: tell_error(window, error)),
        ("conflict", lambda: ask_which_to_keep(window, conflict, lambda _keep: None)),
        ("save", lambda: ask_to_save(window, path, lambda: None, lambda: None)),
    ):
        shown = box()
        studio.take(shown, f"box-{name}")
        shown.close()
    studio.go_to(window, "'")
    for name, key, modifier in (
        ("alike", Key.Key_A, Qt.KeyboardModifier.NoModifier),
        ("keys", Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        ("export", Key.Key_E, Qt.KeyboardModifier.ControlModifier),
    ):
        window.activateWindow()
        studio.settle()
        QTest.keyClick(window.desk.pane.view, key, modifier)
        studio.settle()
        shown = studio.application.activeModalWidget()
        studio.take(shown, f"box-{name}")
        shown.close()
        studio.settle()
    window.activateWindow()
    studio.settle()
    QTest.keyClick(window.desk.text, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.desk.find_bar.words, "communist")
    QTest.keyClick(window.desk.find_bar.words, Key.Key_Return)
    window.desk.notices.say(
        "The encoding was guessed to be Windows-1252. Resumed with 12 decisions."
    )
    studio.take(window, "find-and-notice")
    studio.away(window)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    out = parser.parse_args().folder
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as work:
        pictures(Studio(application, load_checker(), out, Path(work)))


if __name__ == "__main__":
    main()
