"""The choice of page images for a text that lies elsewhere than they do, and its memory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from proofreader.errors import ProofreaderError
from proofreader.gui.busy import busy
from proofreader.gui.questions import tell_error
from proofreader.project import choose_images
from proofreader.project.book import is_there

if TYPE_CHECKING:
    from proofreader.gui.desk import Desk
    from proofreader.gui.preferences import Preferences
    from proofreader.project import Book

_NAME = "page-images"
"""Of the setting."""
_MOST = 200
"""Books whose images are remembered, those that were chosen last."""


class ImagesKeeper(QObject):
    """Asks where the images of the open book's pages are, and knows it the next time.

    Args:
        window: The parent of what is asked.
        desk: Shows the images.
        preferences: Where the choices are kept.
    """

    def __init__(self, window: QWidget, desk: Desk, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        desk.scan.images_wanted.connect(self.ask)
        self._preferences = preferences
        self._book: Book | None = None

    def open(self, book: Book | None) -> None:
        """Go on with this book, and the images that were chosen for it if they are still there."""
        self._book = book
        place = None if book is None else self._remembered().get(_key(book))
        if book is not None and place is not None and is_there(Path(place)):
            try:
                choose_images(book, Path(place))
            except ProofreaderError:
                return  # those that lie beside the book are as good as any

    def ask(self) -> None:
        """Ask for the folder of the images."""
        if self._book is None:
            return
        start = str(self._book.path.parent)
        dialog = QFileDialog(self._window, self.tr("Choose the folder of the page images"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.choose(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_file(self) -> None:
        """Ask for the one file that holds all images."""
        if self._book is None:
            return
        names = self.tr("Page images in one file (*.pdf *.tif *.tiff);;All files (*)")
        title = self.tr("Choose the file of the page images")
        dialog = QFileDialog(self._window, title, str(self._book.path.parent), names)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.choose(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose(self, place: Path) -> None:
        """Have the images of ``place``, a folder or a file, and remember it."""
        book = self._book
        if book is None:
            return
        try:
            with busy():
                count = choose_images(book, place)
        except ProofreaderError as error:
            tell_error(self._window, error)
            return
        chosen = self._remembered()
        chosen.pop(_key(book), None)
        chosen[_key(book)] = str(place.absolute())
        kept = dict(list(chosen.items())[-_MOST:])
        self._preferences.set_state(_NAME, QByteArray(json.dumps(kept).encode()))
        self._desk.show_sheets(book.sheets)
        self._desk.notices.say(
            self.tr("Pages that have an image now: {count}.").format(
                count=QLocale().toString(count)
            )
        )

    def _remembered(self) -> dict[str, str]:
        try:
            kept = json.loads(bytes(self._preferences.state(_NAME).data()) or b"{}")
            return {str(book): str(place) for book, place in kept.items()}
        except (AttributeError, ValueError, RecursionError):
            return {}


def _key(book: Book) -> str:
    return str(book.path.absolute())
