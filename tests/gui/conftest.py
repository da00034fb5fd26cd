"""Windows for the tests: the real ones, with a checker that finds what it is told to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from proofreader.gui.checking_thread import CheckingThread
from proofreader.gui.edges import EdgedStyle
from proofreader.gui.preferences import Preferences
from proofreader.gui.translation import install
from proofreader.gui.window import MainWindow
from proofreader.language.pack import resources
from tests.gui.hand_made import HandChecker


class Studio:
    """Opens windows and closes them again."""

    def __init__(self, qtbot, qapp, folder: Path):
        self.qtbot = qtbot
        self.qapp = qapp
        self.folder = folder
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.preferences = Preferences(settings)
        self.windows = []

    def window(self, load=HandChecker, source=None) -> MainWindow:
        window = MainWindow(self.qapp, self.preferences, CheckingThread(load), source)
        self.windows.append(window)
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        return window

    def open(self, path: Path, load=HandChecker) -> MainWindow:
        """A window with the book of ``path``, all of it checked."""
        window = self.window(load)
        window.open(path)
        self.settle(window)
        return window

    def settle(self, window: MainWindow) -> None:
        """Wait until everything has been checked."""
        self.qtbot.waitUntil(lambda: not window.desk.checking.is_busy)

    def dialog(self, window: MainWindow, kind=QDialog):
        """The dialog that is open, once it has the keyboard."""
        dialog = next(found for found in window.findChildren(kind) if found.isVisible())
        dialog.activateWindow()
        self.qtbot.waitUntil(lambda: dialog.isAncestorOf(self.qapp.focusWidget()))
        return dialog

    def file(self, text: str, name: str = "text.txt") -> Path:
        path = self.folder / name
        path.write_bytes(text.encode())
        return path

    def close(self, window: MainWindow) -> None:
        """Close a window without a question."""
        self.windows.remove(window)
        if window.isVisible():
            window.keeper._close(window.close)
        window.deleteLater()

    def close_all(self) -> None:
        for window in list(self.windows):
            self.close(window)


@pytest.fixture(scope="session", autouse=True)
def english(qapp):
    """The window speaks English: "1 place", "2 places"."""
    install(qapp, "en", resources() / "translations")


@pytest.fixture
def studio(qtbot, qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))  # copies of the sample letter
    qapp.setStyle(EdgedStyle())
    studio = Studio(qtbot, qapp, tmp_path)
    yield studio
    studio.close_all()


@pytest.fixture
def letter_copy(letter, tmp_path) -> Path:
    return Path(shutil.copy(letter / "letter.txt", tmp_path / "letter.txt"))


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press and release a key where the focus is, as a person does."""
    target = focused()
    QTest.keyPress(target, key, modifier)
    if isValid(target) and target.isVisible():  # else it closed what it was pressed in
        QTest.keyRelease(target, key, modifier)


def write(words):
    """Type words where the focus is; QTest itself knows no keys but those of ASCII."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(focused(), event)


def focused():
    """What has the keyboard; the window, once a dialog has left it, as on a real desktop."""
    if QApplication.focusWidget() is None:
        windows = QApplication.topLevelWidgets()
        window = next(w for w in windows if isinstance(w, MainWindow) and w.isVisible())
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window, 2000)
    return QApplication.focusWidget()
