"""Asks what is to be exported of the open book, has it written, and says where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.errors import ProofreaderError
from proofreader.gui.busy import busy
from proofreader.gui.export_dialog import ExportDialog
from proofreader.gui.export_forms import FORMS, LAYOUTS, Offered, Written, form_title
from proofreader.gui.exporter import Exporter
from proofreader.gui.folders import is_folder
from proofreader.project import (
    Conversion,
    Export,
    ExportForm,
    begin_conversion,
    begin_export,
    has_places,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.exporter import Task
    from proofreader.gui.preferences import Preferences
    from proofreader.project import Book, Exported


class ExportKeeper(QObject):
    """Exports one book at a time.

    Signals:
        told: What was written where, in words.
        written: Everything is written.
        failed: The `ProofreaderError` that ended it.

    Args:
        window: The parent of what is asked.
        preferences: Remember the forms that were chosen last.
    """

    told = Signal(str)
    written = Signal()
    failed = Signal(object)

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._exporter = Exporter(window)
        self._exporter.written.connect(self._tell)
        self._exporter.failed.connect(self.failed)

    def ask(self, book: Book) -> None:
        """Ask for forms and folder, and export there."""
        offered = [*self._offered(book)]
        ticked = self._preferences.export_forms
        folder = book.path if is_folder(book.path) else book.path.parent
        dialog = ExportDialog(folder, offered, ticked, self._window)
        dialog.chosen.connect(lambda folder, forms: self._choose(book, folder, forms))
        dialog.open()

    def export(self, book: Book, folder: Path, forms: Sequence[Written]) -> None:
        """Write a book into ``folder`` in some forms."""
        try:
            with busy():
                tasks = [_begun(book, folder, form) for form in forms]
        except ProofreaderError as error:
            self.failed.emit(error)
        else:
            self._exporter.start(tasks)

    def stop(self) -> None:
        """Write no further file: the book is being left."""
        self._exporter.stop()

    def _choose(self, book: Book, folder: Path, forms: Sequence[Written]) -> None:
        self._preferences.export_forms = frozenset(forms)
        self.export(book, folder, forms)

    def _offered(self, book: Book) -> Iterator[Offered]:
        """The forms, each with the reason why it makes no sense for ``book``, if it does not."""
        has_pages = len(book.session.document.pages) > 1
        is_laid_out = has_places(book)
        known = {form.value for form in ExportForm}
        for form in FORMS:
            if form in LAYOUTS and not is_laid_out:
                reason = self.tr("No word of this book has a place on a page image.")
            elif form is Written.PAGES and not has_pages:
                reason = self.tr("This text has one page only.")
            else:
                reason = ""
            if form is Written.RECORD or form.value in known:
                yield Offered(form, reason)

    def _tell(self, tasks: Sequence[Task]) -> None:
        said = [self._record(task.files) for task in tasks if isinstance(task, Export)]
        others = [task for task in tasks if isinstance(task, Conversion)]
        if others:
            names = (form_title(Written(task.form)).replace("&", "") for task in others)
            words = self.tr("Exported to {folder}: {forms}.")
            said.append(words.format(folder=others[0].folder.parent, forms=", ".join(names)))
        self.told.emit(" ".join(said))
        self.written.emit()

    def _record(self, written: Exported) -> str:
        words = self.tr(
            "Exported to {folder}: {text}, and the log as {html}, {jsonl}, {csv} and {diff}."
        )
        return words.format(
            folder=written.corrected.parent,
            text=written.corrected.name,
            html=written.html.name,
            jsonl=written.jsonl.name,
            csv=written.csv.name,
            diff=written.diff.name,
        )


def _begun(book: Book, folder: Path, form: Written) -> Task:
    if form is Written.RECORD:
        return begin_export(book, folder)
    return begin_conversion(book, ExportForm(form.value), folder)
