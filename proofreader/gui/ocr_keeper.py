"""Has pages without text read by Tesseract, beside the window, if the volunteer wants that.

Each page that is read lies on the disk before the next one begins, so stopping loses nothing: who
opens the book again goes on with those that are left.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from proofreader.errors import ProofreaderError
from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.ocr_offer import OcrMissing, OcrOffer, Offer
from proofreader.gui.ocr_words import OcrWords
from proofreader.gui.saying import in_words
from proofreader.gui.wording import in_figures

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

_SURE_AFTER = 3
"""So many pages tell how long the others take."""


class Reading(Protocol):
    """Pages that are to be read."""

    @property
    def pages(self) -> int:
        """How many there are."""
        ...

    @property
    def result(self) -> Path:
        """What to open when they are read."""
        ...

    @property
    def failures(self) -> Sequence[ProofreaderError]:
        """Why some of them have no text."""
        ...

    def run(self) -> Generator[int, None, None]:
        """Read one after the other; gives how many are done, which are on the disk then.

        Raises:
            ProofreaderError: if none can be read, or one not written; those before it are kept.
        """
        ...


@dataclass(frozen=True, slots=True)
class Engine:
    """What reads pages."""

    languages: Callable[[], Sequence[str]]
    """The languages that are installed, as Tesseract calls them; none where it is missing."""
    begin: Callable[[Path | Sequence[Path], str], Reading]
    """Makes ready to read the pages of a file or folder, or some images, in a language.

    Raises a `ProofreaderError` where that cannot be done."""
    how_to_get_it: Callable[[], str]
    """The command that installs it; empty where there is none."""
    cores: int
    """How many pages are read at a time."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Pages that have no text yet."""

    path: Path
    """The file or folder that they belong to."""
    count: int
    images: tuple[Path, ...] = ()
    """The images of those pages, where only some of a folder have none; else nothing."""


class OcrKeeper(QObject):
    """Offers, reads, and says what came of it.

    Signals:
        read: The `Path` to open: all pages are read.
        told: What came of it, where that is not all.
        failed: The `ProofreaderError` that ended it.
        language_chosen: Which language was taken, as Tesseract calls it.

    Args:
        engine: Reads the pages.
        window: The parent of what is shown.
    """

    read = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, engine: Engine, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._window = window
        self._words = OcrWords(self)
        self._unread: Unread | None = None
        self._thread: _ReadingThread | None = None
        self._progress: QProgressDialog | None = None

    def offer(self, unread: Unread, language: str) -> None:
        """Offer to have pages read; ``language`` is proposed, if it is there."""
        engine = self._engine
        languages = engine.languages()
        offer = Offer(unread.path.name, unread.count, languages, language, engine.cores)
        if not languages:
            OcrMissing(offer, engine.how_to_get_it(), self._window).open()
            return
        dialog = OcrOffer(offer, self._window)
        dialog.taken.connect(lambda chosen: self.start(unread, chosen))
        dialog.open()

    def start(self, unread: Unread, language: str) -> None:
        """Read the pages; while some are being read, no others are begun."""
        if self._thread is not None:
            return
        self.language_chosen.emit(language)
        try:
            reading = self._engine.begin(unread.images or unread.path, language)
        except ProofreaderError as error:
            self.failed.emit(error)
            return
        self._unread = unread
        thread = self._thread = _ReadingThread(reading, self)
        self._show_progress(thread, reading.pages)
        thread.read.connect(self._show_count)
        thread.finished.connect(self._finish)
        thread.start()

    def stop(self) -> None:
        """Read no further page; that which is being read is finished."""
        if self._thread is not None:
            self._thread.requestInterruption()
            self._thread.wait()
            self._thread.finished.disconnect(self._finish)
            self._put_away()

    def _show_progress(self, thread: _ReadingThread, pages: int) -> None:
        dialog = QProgressDialog(self._window)
        dialog.setWindowTitle(self.tr("Reading pages"))
        dialog.setCancelButtonText(self.tr("Stop"))
        dialog.setRange(0, pages)
        dialog.setMinimumDuration(0)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        FocusRing(dialog)
        dialog.setLabelText(self._words.progress(0, pages, None))
        dialog.canceled.connect(thread.requestInterruption)
        dialog.setValue(0)
        dialog.show()
        self._progress = dialog

    def _show_count(self, count: int, seconds: float) -> None:
        """Say how many are read, ``seconds`` after the start."""
        dialog, thread = self._progress, self._thread
        if dialog is None or thread is None or thread.isInterruptionRequested():
            return
        pages = thread.reading.pages
        left = seconds / count * (pages - count) if count >= _SURE_AFTER else None
        dialog.setLabelText(self._words.progress(count, pages, left))
        dialog.setValue(count)

    def _put_away(self) -> _ReadingThread | None:
        thread, self._thread = self._thread, None
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None
            self._window.activateWindow()  # not every desktop gives it the keyboard again
        if thread is not None:
            thread.deleteLater()
        return thread

    def _finish(self) -> None:
        """Tell what came of it, once."""
        thread, unread = self._put_away(), self._unread
        if thread is None or unread is None:
            return
        if thread.error is not None:
            self.failed.emit(thread.error)
        elif thread.is_done:
            self.read.emit(unread.path if unread.images else thread.reading.result)
            if thread.reading.failures:
                self.told.emit(self._not_read(thread.reading.failures))
        else:
            done = self.tr("{pages} read. Open {name} again to go on with the others.")
            if unread.path.is_dir():
                done = self.tr(
                    "{pages} read. To go on with the others, open {name} again and choose Read "
                    "pages without text in the menu Pages."
                )
            pages = self._words.pages(thread.count)
            self.told.emit(done.format(pages=pages, name=unread.path.name))

    def _not_read(self, failures: Sequence[ProofreaderError]) -> str:
        words = self.tr("Pages that could not be read: {count}. The first: {problem}")
        count, problem = in_figures(len(failures)), in_words(failures[0].problem)
        return words.format(count=count, problem=problem)


class _ReadingThread(QThread):
    """Reads the pages.

    Signals:
        read: How many are read, and in how many seconds.
    """

    read = Signal(int, float)

    def __init__(self, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self.reading = reading
        self.count = 0
        self.is_done = False
        self.error: ProofreaderError | None = None

    def run(self) -> None:
        """Read one after the other, unless somebody says stop."""
        begun = monotonic()
        try:
            with closing(self.reading.run()) as counts:
                for self.count in counts:
                    self.read.emit(self.count, monotonic() - begun)
                    if self.isInterruptionRequested() and self.count < self.reading.pages:
                        return
        except ProofreaderError as error:
            self.error = error
        else:
            self.is_done = True
