"""The changes view: original and corrected side by side, and each change can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.announcer import Announcer
from proofreader.gui.buttons import KeyButton, presses_button
from proofreader.gui.changes_model import ChangesModel
from proofreader.gui.changes_table import ChangesTable
from proofreader.gui.changes_words import ChangesWords
from proofreader.gui.flow_layout import FlowLayout
from proofreader.gui.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.review.comparison import Comparison
    from proofreader.text.changelog import LogEntry
    from proofreader.text.document import Document

_PART = 0.9
"""Of the window that it is opened from, at first."""
_SIDE = 3
"""Round what can have the focus, in pixels: room for the ring."""


class ChangesDialog(QDialog):
    """All changes of a book.

    Signals:
        take_back_asked: The `LogEntry` values of the changes to take back.
        place_asked: Where to go in the text, a `Span` of it.
        undo_asked: The last step is to be undone.

    Args:
        parent: The window.
    """

    take_back_asked = Signal(object)
    place_asked = Signal(object)
    undo_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Changes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self._words = ChangesWords(self)
        self._announcer = Announcer(self)
        self.model = ChangesModel()
        self.table = ChangesTable(self.model, self)
        self.all_lines = QCheckBox(self.tr("All &lines, not only changed ones"), self)
        self.summary = self._label()
        self.detail = self._label()
        self.notice = self._label()
        self.notice.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.take_back = self._button(self._words.to_take_back(1), self.tr("Del"), self._take_back)
        self.undo = self._button(self.tr("Undo"), "", self.undo_asked.emit)
        self.to_text = self._button(self.tr("Show in the text"), self.tr("Enter"), self._go)
        self.leave = self._button(self.tr("Close"), self.tr("Esc"), self.reject)
        self._lay_out()
        self.all_lines.toggled.connect(self._show_all)
        self.table.pointed.connect(self._tell)
        self.table.take_back_asked.connect(self._take_back)
        self.table.place_asked.connect(self._go)
        self.resize(self._first_size(parent))

    def show_changes(self, document: Document, comparison: Comparison) -> None:
        """Show these, at the same place of the original as before."""
        at = self.table.currentIndex().row()
        place = self.model.row(at).original.start if at >= 0 else None
        self.model.show(document, comparison)
        self.summary.setText(
            self._words.summary(comparison.entries)
            if comparison.entries
            else self.tr("The text is as it was in the beginning: nothing has been changed.")
        )
        self.table.point(0 if place is None else self.model.row_at(place))
        self._tell()

    def show_undo(self, key: str, *, is_possible: bool) -> None:
        """Say whether there is a step to undo, and with which key."""
        self.undo.show_key(key)
        self.undo.setEnabled(is_possible)

    def tell_taken_back(self, entries: Sequence[LogEntry]) -> None:
        """Say that these were taken back, and how they come again."""
        words = self._words.taken_back(entries)
        self.say(f"{words}. {self.undo.text()}: {self.undo.key}" if self.undo.key else words)

    def say(self, words: str) -> None:
        """Say something below the table; "" for nothing."""
        self.notice.setText(words)
        if words:
            self._announcer.say(words, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On a button, Enter presses that button."""
        if not presses_button(event, self):
            super().keyPressEvent(event)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _button(self, text: str, key: str, deed: object) -> KeyButton:
        button = KeyButton(text, key, self)
        button.clicked.connect(deed)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self.summary, 1)
        head.addWidget(self.all_lines)
        table = QVBoxLayout()
        table.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        table.addWidget(self.table)
        buttons = FlowLayout(8)
        for button in (self.take_back, self.undo, self.to_text, self.leave):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addLayout(table, 1)
        whole.addWidget(self.detail)
        whole.addWidget(self.notice)
        whole.addLayout(buttons)

    def _first_size(self, parent: QWidget) -> QSize:
        return (parent.size() * _PART).boundedTo(self.screen().availableSize())

    def _show_all(self, has_all: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        at = self.table.currentIndex().row()
        place = self.model.row(at).original.start if at >= 0 else 0
        self.model.show_all(has_all=has_all)
        self.table.point(self.model.row_at(place))
        self.table.setFocus()

    def _tell(self) -> None:
        """Say all of the current change, and what the buttons do now."""
        chosen, current = self.table.chosen, self.table.current
        has_row = self.table.currentIndex().isValid()
        said = ""
        if len(chosen) > 1:
            said = self._words.summary(chosen)
        elif current is not None:
            said = self._words.told(current, *self.table.number)
            self._announcer.say((current, self.table.number), said)
        elif has_row:
            said = self.tr("This line is as it was")
        self.detail.setText(said)
        self.take_back.show_text(self._words.to_take_back(len(chosen)))
        self.take_back.setEnabled(bool(chosen))
        self.to_text.setEnabled(has_row)
        self.table.setEnabled(self.model.rowCount() > 0)

    def _take_back(self) -> None:
        chosen = self.table.chosen
        if chosen:
            self.take_back_asked.emit(chosen)

    def _go(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            current = self.table.current
            span = self.model.row(row).corrected if current is None else current.corrected
            self.accept()
            self.place_asked.emit(span)
