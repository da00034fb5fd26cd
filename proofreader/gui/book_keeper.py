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
from proofreader.gui.busy import busy
from proofreader.gui.export_keeper import ExportKeeper
from proofreader.gui.folders import KINDS, is_folder
from proofreader.gui.ocr_engine import tesseract
from proofreader.gui.ocr_keeper import OcrKeeper, Unread
from proofreader.gui.opening_progress import OpeningProgress, StoppedError
from proofreader.gui.questions import ask_to_save, ask_which_to_keep, tell_error
from proofreader.gui.saying import in_words
from proofreader.project import (
    Book,
    ConflictError,
    Keep,
    copy_sample,
    open_book,
    save,
)
from proofreader.project.gathering import UnreadPagesError, is_book, unread_images

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.gui.preferences import Preferences
    from proofreader.review.session import Session


class BookKeeper(QObject):
    """Holds the open book.

    Signals:
        opened: A `Book`.
        left: The `Book` that is being closed.
        folder_opened: The `Path` of a folder, whose texts are to be shown.
        saved: The text file was written.
        exported: Text and log were written.
        told: A notice for the volunteer, one or more sentences.

    Args:
        window: The parent of what is asked.
        preferences: For the recent files.
    """

    opened = Signal(object)
    left = Signal(object)
    folder_opened = Signal(object)
    saved = Signal()
    exported = Signal()
    told = Signal(str)

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self.book: Book | None = None
        self.is_for_practice = False
        """Whether the book is the letter of the tour, which nobody wants to keep."""
        self.ocr = OcrKeeper(tesseract(), window)
        self.ocr.read.connect(self.open)
        self.ocr.told.connect(self.told)
        self.ocr.failed.connect(lambda error: tell_error(self._window, error))
        self.ocr.language_chosen.connect(self._remember_language)
        self._exports = ExportKeeper(window, preferences)
        self._exports.told.connect(self.told)
        self._exports.written.connect(self.exported)
        self._exports.failed.connect(lambda error: tell_error(self._window, error))

    @property
    def session(self) -> Session | None:
        """The work on the open book; None where no book is open."""
        return None if self.book is None else self.book.session

    @property
    def is_unsaved(self) -> bool:
        """Whether there is a book whose text file lacks some of the work."""
        return self.book is not None and not self.book.is_saved

    @property
    def would_ask(self) -> bool:
        """Whether `leave` asks first: there is unsaved work that somebody may want to keep."""
        return self.is_unsaved and not self.is_for_practice

    def choose(self) -> None:
        """Ask for a file and open it."""
        self._choose(QFileDialog.FileMode.ExistingFile, self.tr("Open a text"))

    def choose_folder(self) -> None:
        """Ask for a folder, and open it as a book of pages, or show its texts."""
        self._choose(QFileDialog.FileMode.Directory, self.tr("Open a folder"))

    def open(self, path: Path) -> None:
        """Open ``path`` in the place of the book that is open.

        Of a folder that is no book, show the texts.
        """
        if is_folder(path) and not is_book(path):
            self.leave(lambda: self.folder_opened.emit(path))
        else:
            self.leave(lambda: self._open(path, None))

    def open_dropped(self, paths: tuple[Path, ...]) -> None:
        """Open the first of what was dropped, and say so if there is more."""
        self.open(paths[0])
        if len(paths) > 1:
            words = self.tr("%Ln file(s) were dropped; the first was opened.", "", len(paths))
            self.told.emit(words)

    def open_sample(self) -> None:
        """Open the letter that comes with the program, with what was done on it."""
        self.leave(lambda: self._open_sample(afresh=False))

    def open_fresh_sample(self) -> None:
        """Open another copy of that letter, with nothing done on it."""
        self.leave(lambda: self._open_sample(afresh=True))

    def save(self) -> bool:
        """Write the text file; False if that failed, which has been said then."""
        if self.book is None:
            return False
        try:
            with busy():
                save(self.book)
        except ProofreaderError as error:
            tell_error(self._window, error)
            return False
        self.saved.emit()
        return True

    def ask_what_to_export(self) -> None:
        """Ask for forms and a folder, and export there."""
        if self.book is not None:
            self._exports.ask(self.book)

    def leave(self, then: Callable[[], object]) -> None:
        """Close the book and go on with ``then``; ask first if the text file is not saved."""
        if self.book is not None and self.would_ask:
            ask_to_save(
                self._window,
                self.book.path,
                save=lambda: self._close(then) if self.save() else None,
                leave=lambda: self._close(then),
            )
        else:
            self._close(then)

    def _choose(self, mode: QFileDialog.FileMode, title: str) -> None:
        every = self.tr("Books and texts ({kinds})").format(
            kinds=" ".join(map("*{}".format, KINDS))
        )
        names = ";;".join((every, self.tr("All files (*)")))
        dialog = QFileDialog(self._window, title, str(self._preferences.folder), names)
        dialog.setFileMode(mode)
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)  # a long list of endings
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read_pages(self) -> None:
        """Offer to have those page images of the book read that have no text yet."""
        if self.book is None:
            return
        unread = self._unread(self.book)
        if unread is None:
            self.told.emit(self.tr("Every page image of this book has its text."))
        else:
            self._offer_ocr(unread)

    def _unread(self, book: Book) -> Unread | None:
        """The page images of a folder that have no text yet, if there are some."""
        try:
            images = unread_images(book.path) if is_folder(book.path) else ()
        except ProofreaderError:  # what can be read of it is open
            return None
        return Unread(book.path, len(images), images) if images else None

    def _offer_ocr(self, unread: Unread) -> None:
        self.ocr.offer(unread, self._preferences.ocr_language)

    def _remember_language(self, code: str) -> None:
        self._preferences.ocr_language = code

    def _close(self, then: Callable[[], object]) -> None:
        self.ocr.stop()
        if self.book is not None:
            self._exports.stop()
            book, self.book = self.book, None
            self.left.emit(book)
            book.close()
        then()

    def _open_sample(self, *, afresh: bool) -> None:
        try:
            path = copy_sample(afresh=afresh)
        except ProofreaderError as error:
            tell_error(self._window, error)
            return
        self._open(path, None, is_recent=not afresh)

    def _open(self, path: Path, choice: Keep | None, *, is_recent: bool = True) -> None:
        who = self._preferences.volunteer or None
        try:
            with busy(), OpeningProgress(path.name, self._window) as progress:
                book = open_book(path, choice=choice, who=who, watch=progress.watch)
        except StoppedError:
            return
        except ConflictError as error:
            ask_which_to_keep(
                self._window, error, lambda keep: self._open(path, keep, is_recent=is_recent)
            )
            return
        except UnreadPagesError as error:
            self._offer_ocr(Unread(error.path or path, error.count))
            return
        except ProofreaderError as error:
            tell_error(self._window, error)
            return
        self.book = book
        self.is_for_practice = not is_recent
        if is_recent:
            self._preferences.add_recent_file(book.path.absolute())
        with busy():
            self.opened.emit(book)
        notices = [*map(in_words, book.notices)]
        if self._unread(book) is not None:
            words = self.tr(
                "Some page images here have no text yet: see Pages, Read pages without text."
            )
            notices.append(words)
        if notices:
            self.told.emit(" ".join(notices))
