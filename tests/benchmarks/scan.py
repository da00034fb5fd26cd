"""Measures the page image: turning pages, scrolling, and memory with a book of 1,000 pages.

``python -m tests.benchmarks.scan`` draws a few pages of A4 at 600 dots an inch, black and white and
grey, links 1,000 files to them, and goes through the book in a window that nobody sees, with the
list of pages and their pictures, and with words that have to be found on each page. A page counts
as turned when the pane has painted its image, and its time runs from when the cursor came to its
text. Memory is that of the whole process; how much of it the page images take is seen by
``--without``, which does the same with the pane and the line on the card put away. What the checker
takes comes on top: ``--checked`` counts it, too.
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
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PIL import Image, ImageFilter

from tests.benchmarks.memory import watched_peak
from tests.gui.scan_pages import drawn, page_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHECKOUT = Path(__file__).resolve().parents[2]
SEED = 1963
PAGES = 1000
DPI = 600
BOOK = "book"
LINES = 20
DIFFERENT = 6
"""So many pages are drawn of each kind; all others are links to them."""
READING_S = 0.3
"""How long a page is looked at before the next: nobody reads one as quickly."""
FRAMES = 200
"""Of scrolling, each by so many pixels of the window:"""
SCROLLED = 60
JUMPS = 30
LONGEST_S = 60
BARS = {"next page": 100.0, "page before": 100.0, "scrolling at 100 %": 16.0}
"""At most so many milliseconds, of the 95th percentile."""
MEMORY_MB = 300
_MEMORY_S = 0.1
"""How often memory is looked at."""


def draw(folder: Path, count: int) -> None:
    """Write large images as a scanner does, of each kind some, and a book that links to them."""
    book = folder / BOOK
    book.mkdir()
    paths = []
    for number in range(DIFFERENT):
        page = drawn(page_text(number, LINES), dpi=DPI)
        bits = folder / f"bits{number}.png"
        page.convert("1").save(bits, dpi=(DPI, DPI))
        fax = folder / f"fax{number}.tif"
        page.convert("1").save(fax, compression="group4", dpi=(DPI, DPI))
        noise = Image.effect_noise(page.size, 12).filter(ImageFilter.GaussianBlur(1))
        grey = folder / f"grey{number}.jpg"
        Image.blend(page, noise, 0.2).save(grey, quality=80, dpi=(DPI, DPI))
        paths += [bits, fax, grey]
    for number in range(count):
        at = number % len(paths)
        (book / f"{number + 1:04}{paths[at].suffix}").symlink_to(paths[at])
        text = page_text(at // (len(paths) // DIFFERENT), LINES)
        (book / f"{number + 1:04}.txt").write_text(text, encoding="utf-8")


@dataclass
class Measured:
    """What was timed, in milliseconds, by what it is."""

    times: dict[str, list[tuple[float, float]]] = field(default_factory=dict)
    """What passed by the clock, and what the window's thread worked of it."""

    def add(self, what: str, since: tuple[float, float]) -> None:
        now = clocks()
        passed = [(after - before) * 1e3 for before, after in zip(since, now, strict=True)]
        self.times.setdefault(what, []).append((passed[0], passed[1]))


def clocks() -> tuple[float, float]:
    """The time, and how much of it this thread has worked, in seconds."""
    return time.perf_counter(), time.thread_time()


class Reader:
    """Goes through a book in the window of this process."""

    def __init__(self, folder: Path, *, has_pane: bool, checks: bool) -> None:
        from PySide6.QtCore import QSettings  # noqa: PLC0415 - only where it is measured
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        from proofreader.gui.application import load_checker  # noqa: PLC0415
        from proofreader.gui.checking_thread import CheckingThread  # noqa: PLC0415
        from proofreader.gui.preferences import Preferences  # noqa: PLC0415
        from proofreader.gui.window import MainWindow  # noqa: PLC0415
        from tests.gui.hand_made import Fault, HandChecker  # noqa: PLC0415

        self.application = QApplication([])
        self.application.setStyle("Fusion")
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        fault = Fault("quay", "quay", "key", probability=0.9)
        load = partial(load_checker, "en", None) if checks else lambda: HandChecker((fault,))
        thread = CheckingThread(load)
        self.window = MainWindow(self.application, Preferences(settings), thread)
        self.desk, self.measured = self.window.desk, Measured()
        self.window.resize(1680, 1050)
        self.window.show()
        start = clocks()
        self.window.open(folder / BOOK)
        self.measured.add("opening the folder", start)
        self.sheets = self.window.keeper.book.sheets
        self.has_pane = has_pane
        if has_pane:
            self.until(lambda: self._shows(0))
            self.measured.add("the first page", start)
        else:
            self.desk.show_sheets(None)
        self.until(lambda: not self.desk.checking.is_busy)

    def wait(self, seconds: float) -> None:
        """Let the window do what it has to do."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self.application.processEvents()
            time.sleep(min(0.001, max(0.0, left)))

    def until(self, what: Callable[[], bool]) -> None:
        """Wait for something."""
        end = time.perf_counter() + LONGEST_S
        while not what():
            if time.perf_counter() > end:
                sys.exit("The window never came so far.")
            self.application.processEvents()
            time.sleep(0.0005)

    def turn(self, what: str, number: int) -> None:
        """Go to a page, and wait until its image is painted."""
        start = clocks()
        self.desk.go_to(self.sheets.span(number).start)
        if self.has_pane:
            self.until(lambda: self._shows(number))
            self.desk.scan.view.viewport().repaint()
        self.measured.add(what, start)
        if self.has_pane:
            view = self.desk.scan.view
            self.until(lambda: not (view._wishing.isActive() or view._tiles._awaited))
            self.measured.add(f"{what}, sharp", start)
        self.wait(READING_S)

    def scroll(self, what: str) -> None:
        """Scroll down the page and up again."""
        view = self.desk.scan.view
        bar = view.verticalScrollBar()
        self.wait(1.0)
        way = SCROLLED
        for _ in range(FRAMES):
            start = clocks()
            if not 0 <= bar.value() + way <= bar.maximum():
                way = -way
            bar.setValue(bar.value() + way)
            self.application.processEvents()
            self.measured.add(what, start)
            self.wait(0.008)

    def zoom(self) -> None:
        """See the page in other sizes."""
        view = self.desk.scan.view
        for steps in (1, 2, 3, -3, 4, 5, -6):
            start = clocks()
            view.zoom_by(steps)
            view.viewport().repaint()
            self.measured.add("another size", start)
            self.until(lambda: not (view._wishing.isActive() or view._tiles._awaited))
            self.measured.add("another size, sharp", start)

    def _shows(self, number: int) -> bool:
        page = self.desk.scan.view.page
        return page is not None and page.ref == self.sheets.image(number)


def work(folder: Path, pages: int, *, has_pane: bool, checks: bool) -> dict:
    """Go through the book; what was measured."""
    reader = Reader(folder, has_pane=has_pane, checks=checks)
    for number in range(1, pages):
        reader.turn("next page", number)
    for number in range(pages - 2, max(0, pages - 2 - JUMPS), -1):
        reader.turn("page before", number)
    if has_pane:
        numbers = random.Random(SEED)
        for _ in range(JUMPS):
            reader.turn("page far away", numbers.randrange(pages))
        for kind, number in (("black and white", 0), ("grey", 2)):
            reader.turn("page far away", number)
            reader.desk.scan.view.zoom_by(7)
            reader.scroll(f"scrolling at {round(100 * reader.desk.scan.view.zoom)} %, {kind}")
            reader.zoom()
    reader.window.keeper._close(reader.window.close)
    return {"times": reader.measured.times}


def rows(said: dict) -> Iterator[str]:
    """The table, line by line; work is the median of what the window's thread did itself."""
    heads = "".join(f" {head:>8}" for head in ("least", "median", "95 %", "most", "work"))
    yield f"{'milliseconds':36} {'bar':>6}{heads}"
    for what, times in said["times"].items():
        ordered = sorted(passed for passed, _worked in times)
        high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        bar = f"{BARS[what]:.0f}" if what in BARS else ""
        worked = median(worked for _passed, worked in times)
        figures = (ordered[0], median(ordered), high, ordered[-1], worked)
        yield f"{what:36} {bar:>6} " + " ".join(f"{figure:8.1f}" for figure in figures)
    yield f"memory {said['peak_mb']:.0f} MB at its peak ({said['counted']}; at most {MEMORY_MB})"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the page image with a long book.")
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--without", action="store_true", help="with no page images shown")
    parser.add_argument("--checked", action="store_true", help="by the program's own checker")
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        said = work(asked.work, asked.pages, has_pane=not asked.without, checks=asked.checked)
        sys.stdout.write(json.dumps(said))
        return
    with TemporaryDirectory() as folder:
        draw(Path(folder), asked.pages)
        command = [sys.executable, "-m", "tests.benchmarks.scan", "--work", folder]
        command += ["--pages", str(asked.pages)]
        command += [f"--{option}" for option in ("without", "checked") if vars(asked)[option]]
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen(
            command, cwd=CHECKOUT, env=surroundings, stdout=subprocess.PIPE, text=True
        ) as process:
            memory = watched_peak(process, _MEMORY_S)
            said = json.loads(process.stdout.read())
    sys.stdout.write("\n".join(rows({**said, **memory})) + "\n")


if __name__ == "__main__":
    main()
