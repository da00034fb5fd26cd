"""Looking for the words of a page once more, with Tesseract's help, when the volunteer asks for it.

It takes some seconds, so it goes on beside the work, one page at a time.
"""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from proofreader.errors import ProofreaderError
from proofreader.gui.questions import tell_error
from proofreader.gui.wording import Counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.desk import Desk
    from proofreader.project import Book
    from proofreader.project.sheets import Sheets
    from proofreader.scans.images import ImageRef
    from proofreader.text.layout import PageLayout

    Places = Callable[[str, ImageRef, str, Event], PageLayout]


class _Search(QThread):
    """Looks for the words of one page."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, places: Callable[[Event], PageLayout], number: int, parent: QObject) -> None:
        super().__init__(parent)
        self.number = number
        self._places = places
        self._cancel = Event()

    def run(self) -> None:
        """Work until it is found or stopped."""
        try:
            layout = self._places(self._cancel)
        except ProofreaderError as error:
            if not self._cancel.is_set():
                self.failed.emit(error)
        else:
            if not self._cancel.is_set():
                self.found.emit(layout)

    def stop(self) -> None:
        """End it, and wait for that."""
        self._cancel.set()
        self.wait()


class PlacesKeeper(QObject):
    """Has the words of the page that one is on looked for.

    Args:
        window: The parent of what is said.
        desk: Shows the page.
        places: Where the words of a text stand on an image, see
            `proofreader.project.recognising.places_by_tesseract`.
        language: What the text is written in.
    """

    def __init__(self, window: QWidget, desk: Desk, places: Places, language: str = "en") -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._places = places
        self._language = language
        self._sheets: Sheets | None = None
        self._search: _Search | None = None

    def open(self, book: Book | None) -> None:
        """Go on with this book; a search in another one is given up."""
        self.stop()
        self._sheets = None if book is None else book.sheets

    def stop(self) -> None:
        """Give up a search that is under way."""
        if self._search is not None:
            self._search.stop()
            self._search = None

    def ask(self) -> None:
        """Look for the words of the page that the cursor is on."""
        sheets = self._sheets
        if sheets is None or self._search is not None:
            return
        number = sheets.number_at(self._desk.text.place)
        ref, text = sheets.image(number), sheets.original(number)
        if ref is None or not text.strip():
            self._desk.notices.say(self.tr("This page has no image, or no words to look for."))
            return
        words = self.tr("Tesseract looks for the words of page {page}. You can go on meanwhile.")
        self._desk.notices.say(words.format(page=sheets.name(number)))
        search = _Search(
            lambda cancel: self._places(text, ref, self._language, cancel), number, self
        )
        search.found.connect(self._take)
        search.failed.connect(self._tell)
        search.finished.connect(self._end)
        self._search = search
        search.start()

    def _take(self, layout: PageLayout) -> None:
        sheets, search = self._sheets, self._search
        if sheets is None or search is None:
            return  # given up
        sheets.aligned(search.number, layout)
        self._desk.scans.follow()
        words = Counted().words(len(layout.words))
        found = self.tr("Tesseract has looked at page {page}: {words} found.")
        self._desk.notices.say(found.format(page=sheets.name(search.number), words=words))

    def _tell(self, error: ProofreaderError) -> None:
        if self._search is not None:
            tell_error(self._window, error)

    def _end(self) -> None:
        if self._search is not None and self._search.isFinished():
            self._search.deleteLater()
            self._search = None
