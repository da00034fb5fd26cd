"""Measures how long a book of 500 pages takes from its folder to the first readable page.

``python -m tests.benchmarks.book`` makes two folders of the shared page scans, used over and over:
one of plain texts and one of hOCR files, each page with its image. Each is opened in a window that
nobody sees, for the first time and again with work in it; the page is readable when its text and
its image have been painted. Images are links, as nobody looks at more than a few.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from proofreader.gui.application import load_checker
from proofreader.gui.checking_thread import CheckingThread
from proofreader.gui.preferences import Preferences
from proofreader.gui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT = Path(__file__).resolve().parents[2]
SCANS = CHECKOUT.parent / "shared" / "scans"
PAGES = 500
BAR_S = 3.0
LONGEST_S = 60.0


def bind(folder: Path, scans: Path, ending: str, suffix: str) -> None:
    """Make a book: ``0001.png`` with ``0001.txt`` or ``0001.hocr``, and so on."""
    images = sorted(scans.glob("*.png"))
    folder.mkdir()
    for number in range(PAGES):
        image = images[number % len(images)]
        (folder / f"{number + 1:04}.png").symlink_to(image)
        text = image.with_name(f"{image.stem}{ending}").read_bytes()
        (folder / f"{number + 1:04}{suffix}").write_bytes(text)


def opened(folder: Path) -> float:
    """The seconds until the first page of the book can be read."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    preferences = Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(application, preferences, CheckingThread(load_checker))
    window.resize(1366, 768)
    window.show()
    QCoreApplication.processEvents()
    begun = time.perf_counter()
    window.open(folder)
    while window.desk.scan.view.page is None and time.perf_counter() - begun < LONGEST_S:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    took = time.perf_counter() - begun
    window.keeper.is_for_practice = True
    window.close()
    return took


def measured(scans: Path) -> Iterator[tuple[str, float]]:
    """What was opened, and how long it took."""
    with TemporaryDirectory() as place:
        for ending, suffix in ((".ocr.txt", ".txt"), (".hocr", ".hocr")):
            folder = Path(place) / suffix[1:]
            bind(folder, scans, ending, suffix)
            yield f"{PAGES} pages of {suffix}, for the first time", opened(folder)
            yield f"{PAGES} pages of {suffix}, again", opened(folder)


def main() -> None:
    """Print a row for each; the status is 1 if one takes longer than it may."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scans", type=Path, nargs="?", default=SCANS, help="pages with hOCR")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows = list(measured(parser.parse_args().scans))
    for name, seconds in rows:
        sys.stdout.write(f"{name:45} {seconds:5.2f} s (at most {BAR_S:.0f} s)\n")
    sys.exit(any(seconds > BAR_S for _, seconds in rows))


if __name__ == "__main__":
    main()
