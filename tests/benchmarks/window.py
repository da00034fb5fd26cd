"""Measures the window with a book of a million words, as a volunteer meets it.

``python -m tests.benchmarks.window`` makes a book of the book pages on which the program is tested,
some words changed in each copy (see `tests.benchmarks.varied`), opens it in a window that nobody
sees, and works in it: types at the pace of a person while the book is checked, and again when all
is found; goes on to the next finding; accepts, rejects, undoes, asks for fewer and more. A key
counts as answered when what it changed has been painted, and its time runs from when it was due:
what the program is busy with meanwhile is waited for.

Times hang on the machine, so each row says also how many runs of one fixed loop it took.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.benchmarks.memory import watched_peak
from tests.benchmarks.varied import Variation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHECKOUT = Path(__file__).resolve().parents[2]
PAGES = CHECKOUT.parent / "shared" / "evaluation" / "dev"
SEED = 1963
WORDS = 1_000_000
PAUSE_S = 1 / 8
"""Between two keys: who types fast writes eight letters a second."""
WHILE_CHECKED, AFTERWARDS = 240, 80
"""So many keys are typed."""
DECISIONS = 12
LONGEST_S = 900
"""A check that takes longer than this is given up."""
BARS = {
    "text to read": 2000.0,
    "first findings": 3000.0,
    "typing while the book is checked": 16.0,
    "next finding": 50.0,
}
"""At most so many milliseconds; of many keys the 95th percentile."""
MEMORY_MB = 1000
_MEMORY_S = 3.0
"""How often memory is looked at: seldom, so that no key waits for it."""
_OF_BOOKS = "oldbooks*/*.ocr.txt"
"""The pages of whole books; newspapers have three times as many errors as anybody corrects."""


def book(pages: Path, words: int) -> str:
    """A book of so many words; of the program's own letter where there are no pages."""
    found = sorted(pages.glob(_OF_BOOKS))
    random.Random(SEED).shuffle(found)  # so that each stretch of the book is like the others
    texts = [path.read_text(encoding="utf-8").strip() for path in found]
    if not texts:
        texts = [(CHECKOUT / "corpus" / "letter" / "letter.txt").read_text(encoding="utf-8")]
    return Variation(CHECKOUT / "resources" / "en", SEED).text("\n\f\n".join(texts), words)


@dataclass
class Measured:
    """What was timed, in milliseconds, by what it is."""

    times: dict[str, list[float]] = field(default_factory=dict)

    def add(self, what: str, seconds: float) -> None:
        self.times.setdefault(what, []).append(seconds * 1e3)


def loop_s() -> float:
    """How long a fixed piece of work takes, in seconds: the best of five."""
    return min(_timed(lambda: sum(i * i % 7 for i in range(100_000))) for _ in range(5))


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Volunteer:
    """Works in the window of this process."""

    def __init__(self, folder: Path) -> None:
        from functools import partial  # noqa: PLC0415 - Qt is imported only where it is measured

        from PySide6.QtCore import QSettings  # noqa: PLC0415
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        from proofreader.gui.application import load_checker  # noqa: PLC0415
        from proofreader.gui.checking_thread import CheckingThread  # noqa: PLC0415
        from proofreader.gui.preferences import Preferences  # noqa: PLC0415
        from proofreader.gui.window import MainWindow  # noqa: PLC0415

        self.application = QApplication([])
        self.application.setStyle("Fusion")
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        thread = CheckingThread(partial(load_checker, "en", None))
        self.window = MainWindow(self.application, Preferences(settings), thread)
        self.desk = self.window.desk
        self.measured = Measured()
        self.window.show()
        self.window.activateWindow()
        self.wait(2.0)  # while somebody looks for the file

    def wait(self, seconds: float) -> None:
        """Let the window do what it has to do."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self.application.processEvents()
            time.sleep(min(0.002, max(0.0, left)))

    def until(self, what: Callable[[], bool]) -> None:
        """Wait for something."""
        end = time.perf_counter() + LONGEST_S
        while not what():
            if time.perf_counter() > end:
                sys.exit("The window never came so far.")
            self.wait(0.002)

    def open(self, path: Path) -> None:
        """Open the book, and wait for its text and for the first findings."""
        start = time.perf_counter()
        self.window.open(path)
        self.desk.text.viewport().repaint()
        self.application.processEvents()
        self.measured.add("text to read", time.perf_counter() - start)
        self.until(lambda: self.desk.model.count > 0)
        self.desk.pane.view.viewport().repaint()
        self.measured.add("first findings", time.perf_counter() - start)

    def type(self, keys: int, what: str) -> None:
        """Type in the first pages, where all that follows moves."""
        from PySide6.QtCore import QEvent, Qt  # noqa: PLC0415
        from PySide6.QtGui import QKeyEvent  # noqa: PLC0415

        from proofreader.text.spans import Span  # noqa: PLC0415

        text = self.desk.text
        place = 5000
        text.reveal(Span(place, place))
        text.setFocus()
        self.wait(1.0)
        due = time.perf_counter()
        for number in range(keys):
            due = max(due, time.perf_counter() - PAUSE_S) + PAUSE_S
            self.wait(due - time.perf_counter())
            letter = "and so it was "[number % 14]
            none = Qt.KeyboardModifier.NoModifier
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self.application.sendEvent(text, QKeyEvent(kind, 0, none, letter))
            text.viewport().repaint()
            self.application.processEvents()
            self.measured.add(what, time.perf_counter() - due)

    def press(self, what: str, keys: int, key: object, *, control: bool = False) -> None:
        """Press a key of the queue again and again, with a pause between."""
        from PySide6.QtCore import Qt  # noqa: PLC0415
        from PySide6.QtTest import QTest  # noqa: PLC0415

        self.desk.focus_queue()
        self.wait(0.5)
        modifiers = Qt.KeyboardModifier
        modifier = modifiers.ControlModifier if control else modifiers.NoModifier
        for _ in range(keys):
            self.wait(PAUSE_S)
            start = time.perf_counter()
            target = self.application.focusWidget()
            QTest.keyClick(
                target, key, modifier.ControlModifier if control else modifier.NoModifier
            )
            self.window.repaint()
            self.application.processEvents()
            self.measured.add(what, time.perf_counter() - start)

    def sift(self) -> None:
        """Ask for fewer and for more findings."""
        for steps in (10, 4, 16, 6):  # of the slider, 5 % each
            self.wait(0.3)
            start = time.perf_counter()
            self.desk.pane.head.slider.setValue(steps)
            self.application.processEvents()
            self.measured.add("fewer or more", time.perf_counter() - start)


def work(path: Path, folder: Path) -> dict:
    """Work in the window; what was measured."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - as above

    volunteer = Volunteer(folder)
    desk, measured = volunteer.desk, volunteer.measured
    loop = loop_s()
    volunteer.open(path)
    volunteer.type(WHILE_CHECKED, "typing while the book is checked")
    volunteer.press("next finding, while it is checked", 3 * DECISIONS, Qt.Key.Key_N)
    start = time.perf_counter()
    was_busy = desk.checking.is_reading
    volunteer.until(lambda: not desk.checking.is_busy)
    waited = time.perf_counter() - start
    volunteer.type(AFTERWARDS, "typing when all is found")
    volunteer.press("next finding", 5 * DECISIONS, Qt.Key.Key_N)
    volunteer.press("accept", DECISIONS, Qt.Key.Key_Return)
    volunteer.press("reject", DECISIONS, Qt.Key.Key_Delete)
    volunteer.press("undo", DECISIONS, Qt.Key.Key_Z, control=True)
    volunteer.sift()
    said = {
        "times": measured.times,
        "loop": loop * 1e3,
        "findings": len(desk.reviewer._session.findings),
        "shown": desk.model.count,
        "was_busy": was_busy,
        "waited": waited,
    }
    volunteer.window.keeper._close(volunteer.window.close)
    return said


def rows(said: dict) -> Iterator[str]:
    """The table, line by line."""
    heads = "".join(f" {head:>8}" for head in ("least", "median", "95 %", "most", "loops"))
    yield f"{'milliseconds':36} {'bar':>6}{heads}"
    for what, times in said["times"].items():
        ordered = sorted(times)
        high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        bar = f"{BARS[what]:.0f}" if what in BARS else ""
        figures = (ordered[0], median(ordered), high, ordered[-1])
        columns = " ".join(f"{figure:8.1f}" for figure in figures)
        yield f"{what:36} {bar:>6} {columns} {high / said['loop']:8.2f}"
    memory = f"{said['peak_mb']:.0f} MB at its peak ({said['counted']}; at most {MEMORY_MB})"
    yield f"{said['findings']:,} findings, {said['shown']:,} shown; memory {memory}"
    if not said["was_busy"]:
        yield "The check was over before the typing was: it was not disturbed all the time."


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the window with a long book.")
    parser.add_argument("--pages", type=Path, default=PAGES, help="a folder of folders of pages")
    parser.add_argument("--words", type=int, default=WORDS)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        sys.stdout.write(json.dumps(work(asked.work, asked.work.parent)))
        return
    with TemporaryDirectory() as folder:
        path = Path(folder, "book.txt")
        path.write_text(book(asked.pages, asked.words), encoding="utf-8")
        command = [sys.executable, "-m", "tests.benchmarks.window", "--work", path]
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen(
            command, cwd=CHECKOUT, env=surroundings, stdout=subprocess.PIPE, text=True
        ) as process:
            memory = watched_peak(process, _MEMORY_S)
            said = json.loads(process.stdout.read())
    sys.stdout.write("\n".join(rows({**said, **memory})) + "\n")


if __name__ == "__main__":
    main()
