"""What people do by accident, and what the disk does to them, ends in a clear message."""

from __future__ import annotations

import os
import subprocess
import sys
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QProgressDialog
from shiboken6 import isValid

from proofreader.formats.files import MOST_BYTES
from proofreader.gui import exporter
from proofreader.project import Export, begin_export
from tests.gui.conftest import press
from tests.gui.hand_made import Fault, HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
FAULTS = (Fault("tbe", "tbe", "the"), Fault("hut", "hut", "but"))
TEXT = "The tbe cat.\n\nA hut dog.\n"
NOT_AS_ROOT = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may do anything"
)


def load():
    return HandChecker(FAULTS)


def boxes(window):
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def told(window):
    """What the one message box that is open says; it is closed."""
    (box,) = boxes(window)
    words = f"{box.text()} {box.informativeText()}"
    box.close()
    return words


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "file is damaged"),
        (b"PK\x03\x04" + b"\0" * 400, "zip archive"),
        (b"\0\1\2\3" * 300, "not"),
    ],
)
def test_a_file_that_is_no_text_is_refused(studio, tmp_path, raw, said):
    path = tmp_path / "picture.txt"
    path.write_bytes(raw)
    window = studio.window(load)
    window.open(path)
    assert said in told(window)
    assert window.start.page.isVisible()
    assert path.read_bytes() == raw
    assert not path.with_suffix(".proof").exists()


def test_an_empty_file_is_told_to_be_one(studio):
    path = studio.file("")
    window = studio.window(load)
    window.open(path)
    assert "empty" in told(window)
    assert window.start.page.isVisible()


def test_a_file_that_is_too_large_is_refused_at_once(studio, tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(2 * MOST_BYTES)
    window = studio.window(load)
    window.open(path)
    assert "larger than 50 MB" in told(window)


def test_a_proof_file_that_is_none_is_refused(studio, tmp_path):
    path = tmp_path / "book.proof"
    path.write_bytes(b"no database")
    window = studio.window(load)
    window.open(path)
    assert "proof" in told(window)
    assert path.read_bytes() == b"no database"


@pytest.mark.parametrize(
    ("key", "repeats"),
    [(Key.Key_Return, False), (Key.Key_Delete, False), (Key.Key_1, False), (Key.Key_K, False),
     (Key.Key_N, True)],
)  # fmt: skip
def test_a_key_that_is_held_down_decides_on_one_place(studio, key, repeats):
    window = studio.open(studio.file(TEXT), load)
    shortcuts = window.desk.pane.findChildren(QShortcut)
    (its,) = (one for one in shortcuts if one.key() == QKeySequence(key))
    assert its.autoRepeat() is repeats


def test_a_book_that_is_open_in_another_window_is_not_opened_twice(studio):
    path = studio.file(TEXT)
    studio.open(path, load)
    other = studio.window(load)
    other.open(path)
    assert "open" in told(other)
    assert other.start.page.isVisible()


def test_a_file_that_vanishes_while_it_is_open_is_written_again(studio):
    path = studio.file(TEXT)
    window = studio.open(path, load)
    path.unlink()
    press(Key.Key_Return)
    press(Key.Key_S, CONTROL)
    assert not boxes(window)
    assert path.read_bytes() == TEXT.replace("tbe", "the").encode()


def test_a_folder_that_vanishes_while_its_book_is_open_is_told_and_the_window_lives(
    studio, tmp_path
):
    folder = tmp_path / "away"
    folder.mkdir()
    path = folder / "text.txt"
    path.write_bytes(TEXT.encode())
    window = studio.open(path, load)
    folder.rename(tmp_path / "elsewhere")
    press(Key.Key_S, CONTROL)
    assert told(window)
    press(Key.Key_Delete)
    for box in boxes(window):
        box.close()
    studio.close(window)


def test_a_file_that_another_program_writes_meanwhile_is_not_overwritten(studio):
    path = studio.file(TEXT)
    window = studio.open(path, load)
    path.write_bytes(b"Mine.\n")
    press(Key.Key_Return)
    press(Key.Key_S, CONTROL)
    assert "changed this file" in told(window)
    assert path.read_bytes() == b"Mine.\n"


@NOT_AS_ROOT
def test_in_a_folder_without_rights_the_work_is_kept_elsewhere_and_that_is_said(studio, tmp_path):
    folder = tmp_path / "read only"
    folder.mkdir()
    path = folder / "text.txt"
    path.write_bytes(TEXT.encode())
    folder.chmod(0o555)
    try:
        window = studio.open(path, load)
        assert "Your work is kept in" in window.desk.notices.text
        press(Key.Key_Return)
        press(Key.Key_S, CONTROL)
        assert boxes(window)
    finally:
        folder.chmod(0o755)


@NOT_AS_ROOT
def test_a_folder_that_may_not_be_read_says_so(studio, tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0)
    try:
        window = studio.window(load)
        window.open(folder)
        assert "cannot be read" in window.start.page.remark.text()
    finally:
        folder.chmod(0o755)


def test_a_name_of_no_file_is_told(studio, tmp_path):
    window = studio.window(load)
    for name in ("missing.txt", "x" * 300, "missing.proof"):
        window.open(tmp_path / name)
        assert told(window)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_is_refused_without_waiting_for_it(studio, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    window = studio.window(load)
    window.open(tmp_path / "pipe.txt")
    assert "not a file" in told(window)


@pytest.fixture
def held(studio, monkeypatch, tmp_path):
    """A window, and an export that waits after its first file until it is let go."""
    monkeypatch.setattr(exporter, "_PATIENCE_MS", 0)
    window = studio.open(studio.file(TEXT), load)
    go_on = Event()

    class HeldExport(Export):
        def write(self, watch):
            for done, path in enumerate(super().write(), start=1):
                watch(done, self.count)
                yield path
                go_on.wait(10)

    begun = begin_export(window.keeper.book, tmp_path)
    export = HeldExport(begun.files, begun.recorded, begun.text, begun.raw)
    window.keeper._exports._exporter.start([export])
    yield window, go_on
    go_on.set()


def test_a_long_export_shows_how_far_it_is(studio, held, tmp_path):
    window, go_on = held
    dialog = window.findChild(QProgressDialog)
    studio.qtbot.waitUntil(lambda: dialog.value() == 1)
    assert dialog.isVisible()
    done = []
    window.keeper.exported.connect(lambda: done.append(True))
    go_on.set()
    studio.qtbot.waitUntil(lambda: bool(done))
    assert (tmp_path / "text.changes.html").is_file()
    studio.qtbot.waitUntil(lambda: not isValid(dialog))
    assert "Exported to" in window.desk.notices.text


def test_a_long_export_can_be_stopped(studio, held, tmp_path):
    window, go_on = held
    studio.dialog(window, QProgressDialog)
    press(Key.Key_Escape)
    go_on.set()
    studio.qtbot.waitUntil(lambda: window.keeper._exports._exporter._thread is None)
    assert (tmp_path / "text.corrected.txt").is_file()
    assert not (tmp_path / "text.changes.html").exists()
    assert "Exported" not in window.desk.notices.text


def test_who_closes_the_book_during_an_export_loses_neither(held, tmp_path):
    window, go_on = held
    go_on.set()
    window.keeper._close(lambda: None)
    assert not any(path.suffix == ".tmp" for path in tmp_path.iterdir())
    assert window.keeper.book is None
    assert not any(dialog.isVisible() for dialog in window.findChildren(QProgressDialog))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_folder_on_the_command_line_shows_its_texts(checkout, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code = (
        "import os, signal, sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from proofreader.gui import application\n"
        "opening = application.MainWindow.open\n"
        "def opened(window, path):\n"
        "    opening(window, path)\n"
        "    print(window.start.page.books.model().rowCount(), flush=True)\n"
        "    QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGINT))\n"
        "application.MainWindow.open = opened\n"
        "from proofreader.gui.app import main\n"
        f"sys.exit(main([{str(tmp_path)!r}]))\n"
    )
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=checkout,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "1"
    assert "Traceback" not in done.stderr
