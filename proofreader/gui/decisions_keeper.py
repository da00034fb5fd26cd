"""Opens the decisions on the open book, and keeps the view true as long as it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from proofreader.checking import kinds
from proofreader.errors import ProofreaderError
from proofreader.gui.actions import key_name
from proofreader.gui.decisions_dialog import DecisionsDialog
from proofreader.gui.decisions_words import DecisionWords
from proofreader.gui.following import Following
from proofreader.gui.questions import tell_error
from proofreader.review.waivers import TrustedWord

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.book_keeper import BookKeeper
    from proofreader.gui.desk import Desk
    from proofreader.gui.preferences import Preferences
    from proofreader.review.session import Session
    from proofreader.review.waivers import Decision
    from proofreader.text.findings import Kind
    from proofreader.text.spans import Span

_SIZE = "decisions"
"""What the settings remember the size of the view by."""


class DecisionsKeeper(QObject):
    """Shows what was said of places, words and kinds, takes it back, and adds to it.

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
        self._undo, self._redo = QAction(self), QAction(self)
        self._words = DecisionWords(self)
        self._dialog: DecisionsDialog | None = None
        self._following = Following(self)
        self._following.changed.connect(self._show)
        books.left.connect(self._close)

    def reach(self, undo: QAction, redo: QAction) -> None:
        """Let these and their keys work in the view, too."""
        self._undo, self._redo = undo, redo
        undo.triggered.connect(self._catch_up)
        redo.triggered.connect(self._catch_up)

    def ask(self) -> None:
        """Show the decisions; nothing happens without a book."""
        session = self._books.session
        if session is None:
            return
        if self._dialog is None:
            self._dialog = self._new_dialog()
            self._following.follow(session)
            self._show()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._dialog.focus_list()

    def _new_dialog(self) -> DecisionsDialog:
        dialog = DecisionsDialog([one.kind for one in kinds()], self._window)
        dialog.addActions([self._undo, self._redo])
        dialog.withdraw_asked.connect(self._withdraw)
        dialog.trust_asked.connect(self._trust)
        dialog.mute_asked.connect(self._mute)
        dialog.undo_asked.connect(self._undo.trigger)
        dialog.place_asked.connect(self._go_to)
        dialog.finished.connect(self._forget)
        dialog.restoreGeometry(self._preferences.state(_SIZE))
        return dialog

    def _show(self) -> None:
        session = self._books.session
        if self._dialog is not None and session is not None:
            self._dialog.show_decisions(session.document, session.decisions)
            key = key_name(QKeySequence(self._undo.shortcut()))
            self._dialog.show_undo(key, is_possible=session.can_undo)

    def _catch_up(self) -> None:
        """Show at once what was undone in the view."""
        if self._dialog is not None:
            self._dialog.say("")
            self._following.catch_up()

    def _withdraw(self, decisions: Sequence[Decision]) -> None:
        back = self._do(lambda session: session.withdraw(decisions))
        if back is not None:
            self._say(self._words.withdrawn(back))

    def _trust(self, word: str) -> None:
        if self._books.session is None or self._dialog is None:
            return
        known = {one.word for one in self._books.session.decisions if isinstance(one, TrustedWord)}
        if word in known:
            words = self.tr("“{word}” is in the list already.")
            self._dialog.say(words.format(word=word))
            return
        self._add(lambda session: session.trust(word))

    def _mute(self, kind: Kind) -> None:
        self._add(lambda session: session.mute(kind))

    def _add(self, deed: Callable[[Session], None]) -> None:
        grown = self._do(deed)
        if grown is not None:
            self._say(self._words.left_out(-grown))

    def _do(self, deed: Callable[[Session], None]) -> int | None:
        """Change what was said; how many places are open that were not, None if it failed."""
        session, dialog = self._books.session, self._dialog
        if session is None or dialog is None:
            return None
        before = len(session.findings)
        try:
            deed(session)
        except ProofreaderError as error:
            tell_error(dialog, error)
            return None
        self._following.catch_up()
        return len(session.findings) - before

    def _say(self, words: str) -> None:
        """Say what was done, and how it is undone."""
        if self._dialog is not None:
            undo = self._dialog.undo
            self._dialog.say(f"{words} {undo.text()}: {undo.key}" if undo.key else words)

    def _go_to(self, place: Span) -> None:
        self._window.activateWindow()
        self._desk.text.select(place)
        self._desk.text.setFocus()

    def _close(self) -> None:
        """Put the view away: the book is being left."""
        if self._dialog is not None:
            self._dialog.reject()

    def _forget(self) -> None:
        self._following.follow(None)
        if self._dialog is not None:
            self._preferences.set_state(_SIZE, self._dialog.saveGeometry())
        self._dialog = None
