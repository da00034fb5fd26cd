"""The book that is open in the window, and the questions that go with files.

Opens, saves, exports and leaves a book through `proofreader.project`; asks where that module says
that only the volunteer can know.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from proofreader.errors import ProofreaderError
from proofreader.gui.dialogs import ExportDialog
from proofreader.gui.questions import ask_to_save, ask_which_to_keep, tell_error
from proofreader.project import Book, ConflictError, Keep, export, open_book, save

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.gui.preferences import Preferences

_FILTER = "Texts (*.txt *.text *.proof);;All files (*)"


class BookKeeper(QObject):
    """Holds the open book.

    Signals:
        opened: A `Book`.
        left: The book was closed.
        saved: The text file was written.
        told: A notice for the volunteer, one or more sentences.

    Args:
        window: The parent of what is asked.
        preferences: For the recent files.
    """

    opened = Signal(object)
    left = Signal()
    saved = Signal()
    told = Signal(str)

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self.book: Book | None = None

    @property
    def is_unsaved(self) -> bool:
        """Whether there is a book whose text file lacks some of the work."""
        return self.book is not None and not self.book.is_saved

    def choose(self) -> None:
        """Ask for a file and open it."""
        dialog = QFileDialog(self._window, "Open a text", str(self._preferences.folder), _FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open(self, path: Path) -> None:
        """Open ``path`` in the place of the book that is open."""
        self.leave(lambda: self._open(path, None))

    def save(self) -> bool:
        """Write the text file; False if that failed, which has been said then."""
        if self.book is None:
            return False
        try:
            save(self.book)
        except ProofreaderError as error:
            tell_error(self._window, error)
            return False
        self.saved.emit()
        return True

    def ask_where_to_export(self) -> None:
        """Ask for a folder and export there."""
        if self.book is not None:
            path = self.book.path
            ExportDialog(path.parent, path.stem, self.export, self._window).open()

    def export(self, folder: Path) -> None:
        """Write the corrected text and its log into ``folder``."""
        if self.book is None:
            return
        try:
            written = export(self.book, folder)
        except ProofreaderError as error:
            tell_error(self._window, error)
            return
        self.told.emit(
            f"Exported to {folder}: {written.corrected.name}, and the log as "
            f"{written.html.name}, {written.jsonl.name}, {written.csv.name} "
            f"and {written.diff.name}."
        )

    def leave(self, then: Callable[[], object]) -> None:
        """Close the book and go on with ``then``; ask first if the text file is not saved."""
        if self.book is not None and self.is_unsaved:
            ask_to_save(
                self._window,
                self.book.path,
                save=lambda: self._close(then) if self.save() else None,
                leave=lambda: self._close(then),
            )
        else:
            self._close(then)

    def _close(self, then: Callable[[], object]) -> None:
        if self.book is not None:
            book, self.book = self.book, None
            self.left.emit()
            book.close()
        then()

    def _open(self, path: Path, choice: Keep | None) -> None:
        try:
            book = open_book(path, choice=choice)
        except ConflictError as error:
            ask_which_to_keep(self._window, error, lambda keep: self._open(path, keep))
            return
        except ProofreaderError as error:
            tell_error(self._window, error)
            return
        self.book = book
        self._preferences.add_recent_file(book.path.absolute())
        self.opened.emit(book)
        if book.notices:
            self.told.emit(" ".join(book.notices))
