"""Words that an input method is still composing, as for Chinese or with a dead key.

Qt shows them in the text but keeps them out of it, in the paragraph that the cursor is in. If the
cursor leaves that paragraph, or the book changes below them, Qt forgets where they are: they stay
in sight and are never written. So they are finished before, or dropped where the book must not
change.

Qt also takes away what was selected as soon as something is composed, which would be a change of
its own, and lost when nothing is chosen in the end. So that stays until then, and what is chosen
replaces it: one change, one step to undo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

_MODIFIERS = frozenset(
    (
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_unknown,
    )
)
"""Keys that by themselves do nothing."""


class Composing:
    """What is being composed in one editor."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        self._editor = editor
        self._is_dropping = False
        self._over: QTextCursor | None = None
        """What was selected when it began."""

    @property
    def words(self) -> str:
        """What is being composed; empty if nothing is."""
        return self._editor.textCursor().block().layout().preeditAreaText()

    def heed(self, event: QEvent) -> None:
        """Finish when the keyboard goes elsewhere, or a key comes that is not the input method's.

        Who goes to another program comes back to what was begun.
        """
        if isinstance(event, QFocusEvent):
            is_over = event.type() == QEvent.Type.FocusOut
            is_over = is_over and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason
        elif isinstance(event, QKeyEvent):
            is_pressed = event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
            is_over = is_pressed and event.key() not in _MODIFIERS
        else:
            return
        if is_over:
            self.finish()

    def finish(self) -> None:
        """Write the words into the text, as the input method would or, if it does not, as seen."""
        if self.words and QGuiApplication.focusObject() is self._editor:
            QGuiApplication.inputMethod().commit()
        words = self.words
        if words:
            end = QInputMethodEvent()
            end.setCommitString(words)
            QApplication.sendEvent(self._editor, end)
            self._forget()

    def drop(self) -> None:
        """Take the words away unwritten."""
        if self.words:
            self._is_dropping = True
            self._forget()
            QApplication.sendEvent(self._editor, QInputMethodEvent())
            self._is_dropping = False

    def sifted(self, event: QInputMethodEvent, *, may_go: bool) -> QInputMethodEvent:
        """The event as the editor is to have it; nothing is written while words are dropped.

        Args:
            event: From the input method.
            may_go: Whether what is selected may be replaced; if not, that is found out at once.
        """
        if self._is_dropping:
            return QInputMethodEvent()
        cursor = self._editor.textCursor()
        is_choice = bool(event.commitString() or event.replacementLength())
        if event.preeditString() and not is_choice and cursor.hasSelection() and may_go:
            self._over = QTextCursor(cursor)
            cursor.setPosition(cursor.selectionEnd())
            self._editor.setTextCursor(cursor)
        elif is_choice and self._over is not None and not event.replacementLength():
            start, end = self._over.selectionStart(), self._over.selectionEnd()
            chosen = QInputMethodEvent(event.preeditString(), event.attributes())
            chosen.setCommitString(event.commitString(), start - cursor.position(), end - start)
            self._over = None
            return chosen
        return event

    def settle(self) -> None:
        """The editor has had the event: if nothing was chosen, select again what was selected."""
        if not self.words and self._over is not None:
            self._editor.setTextCursor(self._over)
            self._over = None

    def in_place(
        self, marked: Sequence[QTextEdit.ExtraSelection]
    ) -> list[QTextEdit.ExtraSelection]:
        """Those of ``marked`` that Qt paints where they belong.

        The words push on what stands behind them in the paragraph, but not what is marked there.
        """
        if not self.words:
            return [*marked]
        place = self._editor.textCursor().position()
        block = self._editor.textCursor().block()
        end = block.position() + block.length()
        return [
            one
            for one in marked
            if one.cursor.selectionEnd() <= place or one.cursor.selectionStart() >= end
        ]

    def _forget(self) -> None:
        """Have the input method begin anew."""
        if QGuiApplication.focusObject() is self._editor:
            QGuiApplication.inputMethod().reset()
