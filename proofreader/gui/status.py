"""The status bar: where one is, what the file is in, and how far the check has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

if TYPE_CHECKING:
    from proofreader.text.document import Position

_LINE_END_NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}

_MESSAGE_MS = 6000
"""How long a message stays."""


class Status(QStatusBar):
    """Messages at the left, what stays at the right.

    Signals:
        cancel_asked: The check is to stop.
    """

    cancel_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Status")
        self._checking = QLabel("Checking", self)
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName("How much of the book has been checked")
        self._progress.setRange(0, 100)
        self._progress.setFixedWidth(140)
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(12)
        self._cancel = QToolButton(self)
        self._cancel.setText("Stop")
        self._cancel.setAccessibleName("Stop checking")
        self._cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cancel.clicked.connect(self.cancel_asked)
        self._place = QLabel(self)
        self._place.setAccessibleDescription("Place of the cursor")
        self._file = QLabel(self)
        self._file.setAccessibleDescription("Encoding and line ends of the file")
        for widget in (self._checking, self._progress, self._cancel, self._place, self._file):
            self.addPermanentWidget(widget)
        self.show_progress(None)
        self.show_file("", "")

    def tell(self, message: str) -> None:
        """Show a message for some seconds."""
        self.showMessage(message, _MESSAGE_MS)

    def show_progress(self, part: float | None) -> None:
        """Show that ``part`` of the book, 0..1, has been checked; None: nothing is checked."""
        for widget in (self._checking, self._progress, self._cancel):
            widget.setVisible(part is not None)
        self._progress.setValue(round((part or 0) * 100))

    def show_place(self, position: Position) -> None:
        """Show where the cursor is."""
        self._place.setText(f"Line {position.line}, column {position.column}")

    def show_file(self, encoding: str, newline: str) -> None:
        """Show how the file is written; both empty when no book is open."""
        self._file.setText(f"{encoding} · {_LINE_END_NAMES[newline]}" if encoding else "")
        self._file.setVisible(bool(encoding))
        self._place.setVisible(bool(encoding))
