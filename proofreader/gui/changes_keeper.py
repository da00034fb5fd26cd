"""Opens the changes view on the open book, and keeps it true as long as it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from proofreader.errors import ProofreaderError
from proofreader.gui.actions import key_name
from proofreader.gui.changes_dialog import ChangesDialog
from proofreader.gui.questions import tell_error
from proofreader.review.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.book_keeper import BookKeeper
    from proofreader.gui.desk import Desk
    from proofreader.gui.preferences import Preferences
    from proofreader.review.session import Session, SessionChange
    from proofreader.text.changelog import LogEntry
    from proofreader.text.spans import Span

_SIZE = "changes"
"""What the settings remember the size of the view by."""


class ChangesKeeper(QObject):
    """Shows what has been changed, and takes it back.

    Args:
        window: The parent of the view.
        books: Has the open book.
        desk: Where the book lies.
        preferences: Remember the size of the view.
    """

    def __init__(
        self, window: QWidget, books: BookKeeper, desk: Desk, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._books = books
        self._desk = desk
        self._preferences = preferences
        self._undo = QAction(self)
        self._redo = QAction(self)
        self._dialog: ChangesDialog | None = None

    def reach(self, undo: QAction, redo: QAction) -> None:
        """Let these and their keys work in the view, too."""
        self._undo, self._redo = undo, redo

    def ask(self) -> None:
        """Show the changes; nothing happens without a book."""
        session = self._books.session
        if session is None:
            return
        dialog = self._dialog = ChangesDialog(self._window)
        dialog.addActions([self._undo, self._redo])
        dialog.take_back_asked.connect(self._take_back)
        dialog.undo_asked.connect(self._undo.trigger)
        dialog.place_asked.connect(self._go_to)
        end_subscription = session.subscribe(self._follow)
        dialog.finished.connect(lambda: self._forget(end_subscription))
        dialog.restoreGeometry(self._preferences.state(_SIZE))
        self._show(session)
        dialog.open()
        dialog.table.setFocus()

    def _go_to(self, place: Span) -> None:
        self._desk.text.select(place)
        self._desk.text.setFocus()

    def _show(self, session: Session) -> None:
        if self._dialog is not None:
            document = session.document
            self._dialog.show_changes(document, Comparison(document.text, session.log()))
            self._show_undo(session)

    def _show_undo(self, session: Session) -> None:
        if self._dialog is not None:
            key = key_name(QKeySequence(self._undo.shortcut()))
            self._dialog.show_undo(key, is_possible=session.can_undo)

    def _take_back(self, entries: tuple[LogEntry, ...]) -> None:
        session, dialog = self._books.session, self._dialog
        if session is None or dialog is None:
            return
        try:
            session.take_back(entries)
        except ProofreaderError as error:
            tell_error(dialog, error)
            return
        dialog.tell_taken_back(entries)

    def _follow(self, change: SessionChange) -> None:
        """Where the text is another, show it, at the same place."""
        session = self._books.session
        if session is None or self._dialog is None:
            return
        if change.change:
            self._dialog.say("")
            self._show(session)
        else:
            self._show_undo(session)

    def _forget(self, end_subscription: Callable[[], None]) -> None:
        end_subscription()
        if self._dialog is not None:
            self._preferences.set_state(_SIZE, self._dialog.saveGeometry())
        self._dialog = None
