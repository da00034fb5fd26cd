"""The bar under the text that finds words in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from proofreader.text.spans import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def occurrences(text: str, wanted: str) -> list[Span]:
    """Where ``wanted`` stands in ``text``, in either case; a space in it is any white space.

    That way words are found that a line end parts.
    """
    words = wanted.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    return [Span(*match.span()) for match in pattern.finditer(text)]


class FindBar(QWidget):
    """Asks what to find; its owner knows the text.

    Signals:
        sought: The words, and +1 or -1 for the direction.
        closed: The bar was closed.
    """

    sought = Signal(str, int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText("Find in the text")
        self.words.setAccessibleName("Words to find")
        self.words.setClearButtonEnabled(True)
        self._answer = QLabel(self)
        self._answer.setAccessibleDescription("How often the words were found")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self.words, 1)
        layout.addWidget(self._answer)
        for name, arrow, way in (
            ("Find the one before", Qt.ArrowType.UpArrow, -1),
            ("Find the next one", Qt.ArrowType.DownArrow, 1),
        ):
            button = QToolButton(self)
            button.setArrowType(arrow)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda *_, way=way: self.sought.emit(self.words.text(), way))
            layout.addWidget(button)
        self.words.textEdited.connect(lambda _text: self.answer(""))
        self.hide()

    def ask(self, words: str) -> None:
        """Open the bar, with ``words`` to begin with."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus()

    def answer(self, text: str) -> None:
        """Say what came of it."""
        self._answer.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter finds the next, Shift+Enter the one before, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.sought.emit(self.words.text(), -1 if back else 1)
        else:
            super().keyPressEvent(event)
