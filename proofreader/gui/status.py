"""The status bar: where one is, what the file is in, and how far the check has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from proofreader.gui.wording import in_figures

if TYPE_CHECKING:
    from proofreader.text.document import Position

_LINE_END_NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}

_MESSAGE_MS = 6000
"""How long a message stays."""
_GAP = 6
"""Beside what stays, in pixels."""
_BAR = (9, 0.7)
"""Width and height of the bar of the check, in heights of a line."""


class Status(QStatusBar):
    """Messages at the left, what stays at the right.

    Signals:
        cancel_asked: The check is to stop.
    """

    cancel_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status"))
        self._checking = QLabel(self.tr("Checking"), self)
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName(self.tr("How much of the book has been checked"))
        self._progress.setRange(0, 100)
        wide, high = (round(part * self.fontMetrics().height()) for part in _BAR)
        self._progress.setFixedWidth(wide)
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(high)
        self._cancel = QToolButton(self)
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setAccessibleName(self.tr("Stop checking"))
        self._cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cancel.clicked.connect(self.cancel_asked)
        self._counts = ShortLabel(self)
        self._counts.setAccessibleDescription(self.tr("Words and characters"))
        self._place = QLabel(self)
        self._place.setAccessibleDescription(self.tr("Place of the cursor"))
        self._file = QLabel(self)
        self._file.setAccessibleDescription(self.tr("Encoding and line ends of the file"))
        for widget in (self._checking, self._progress, self._cancel):
            self.addPermanentWidget(widget)
        for label in (self._counts, self._place, self._file):
            label.setContentsMargins(_GAP, 0, _GAP, 0)
            self.addPermanentWidget(label)
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
        words = self.tr("Line {line}, column {column}")
        self._place.setText(
            words.format(line=in_figures(position.line), column=in_figures(position.column))
        )

    def show_counts(self, words: str) -> None:
        """Show how many words and characters there are."""
        self._counts.setText(words)

    def show_file(self, encoding: str, newline: str) -> None:
        """Show how the file is written; both empty when no book is open."""
        self._file.setText(f"{encoding} · {_LINE_END_NAMES[newline]}" if encoding else "")
        for widget in (self._file, self._place, self._counts):
            widget.setVisible(bool(encoding))


class ShortLabel(QLabel):
    """Shows as much as there is room for; all of it is in the tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("elides", True)  # noqa: FBT003 - Qt's own signature

    def setText(self, text: str) -> None:
        """Show ``text``."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """None of it."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the beginning."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        side = Qt.TextElideMode.ElideRight
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), side, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
