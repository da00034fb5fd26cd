"""Opens the progress of the open book, and keeps it true as long as it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from proofreader.gui.following import Following
from proofreader.gui.progress_dialog import ProgressDialog, Report
from proofreader.review.progress import done, kinds, left, pace, pages, sitting

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from proofreader.gui.book_keeper import BookKeeper
    from proofreader.gui.desk import Desk
    from proofreader.gui.preferences import Preferences
    from proofreader.review.session import Session

_SIZE = "progress-dialog"
"""What the settings remember the size of the view by."""


class ProgressKeeper(QObject):
    """Knows the numbers of the open book when somebody wants to see them.

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
        self._actions: tuple[QAction, ...] = ()
        self._dialog: ProgressDialog | None = None
        self._following = Following(self)
        self._following.changed.connect(self._show)
        desk.settled.connect(self._show)
        books.left.connect(self._close)

    def reach(self, *actions: QAction) -> None:
        """Let the keys of these work in the view, too."""
        self._actions = actions

    def ask(self) -> None:
        """Show the progress; nothing happens without a book."""
        session = self._books.session
        if session is None:
            return
        if self._dialog is None:
            self._dialog = ProgressDialog(self._window)
            self._dialog.addActions(self._actions)
            self._dialog.page_asked.connect(self._go_to_page)
            self._dialog.pages_shown.connect(self._show)
            self._dialog.finished.connect(self._forget)
            self._dialog.restoreGeometry(self._preferences.state(_SIZE))
            self._following.follow(session)
            self._show()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _close(self) -> None:
        """Put the view away: the book is being left."""
        if self._dialog is not None:
            self._dialog.reject()

    def _show(self) -> None:
        session = self._books.session
        if self._dialog is not None and session is not None:
            shows_pages = self._dialog.shows_pages
            self._dialog.show_report(self._report(session, shows_pages=shows_pages))

    def _report(self, session: Session, *, shows_pages: bool) -> Report:
        sieve, commands = self._desk.model.sieve, [*session.commands]
        findings, document = session.findings, session.document
        by_page = None
        if shows_pages:
            by_page = pages(document, session.log(), findings, sieve.is_probable)
        return Report(
            done(commands),
            pace(commands),
            left(findings, sieve.is_probable),
            sitting(commands),
            kinds(commands, findings, sieve.is_probable),
            by_page,
            len(document.pages) > 1,
            sieve.threshold,
            self._desk.checking.is_reading,
        )

    def _go_to_page(self, number: int) -> None:
        pages = self._books.session.document.pages if self._books.session else ()
        if number <= len(pages):
            self._window.activateWindow()
            self._desk.go_to(pages[number - 1].span.start)

    def _forget(self) -> None:
        self._following.follow(None)
        if self._dialog is not None:
            self._preferences.set_state(_SIZE, self._dialog.saveGeometry())
        self._dialog = None
