"""Says what has changed on the disk since the book was open last, and what became of the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from proofreader.gui.buttons import KeyButton, presses_button
from proofreader.gui.flow_layout import FlowLayout
from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.merge_list import ConflictsList, ConflictsModel
from proofreader.gui.merge_words import MergeWords

if TYPE_CHECKING:
    from proofreader.review.merging import MergeReport

_LETTERS = (92, 24)
"""Width and height of the window at first, in widths and heights of a letter."""
_LARGER = 1.25
"""The size of the heading, in that of the window's letters."""
_RING = 3
"""Round what can have the focus, in pixels."""


class MergeDialog(QDialog):
    """Shows a `MergeReport`.

    Signals:
        conflict_asked: The `Conflict` whose place is to be shown in the text.

    Args:
        report: What is to be said.
        parent: The window.
    """

    conflict_asked = Signal(object)

    def __init__(self, report: MergeReport, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What has changed on disk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        words = MergeWords(self)
        heading = self._label(words.heading(report))
        font = QFont(heading.font())
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        heading.setFont(font)
        self.sentences = [self._label(sentence) for sentence in words.sentences(report)]
        self.conclusion = self._label(words.conclusion(report))
        self.list = ConflictsList(ConflictsModel(report.conflicts), self)
        self.to_text = KeyButton(self.tr("Show in the text"), self.tr("Enter"), self, is_main=True)
        self.to_text.clicked.connect(self._go)
        self.leave = KeyButton(self.tr("Close"), self.tr("Esc"), self)
        self.leave.clicked.connect(self.reject)
        self.list.pointed.connect(self._point)
        self.list.activated.connect(self._go)
        self._lay_out(heading, has_conflicts=bool(report.conflicts))
        self._point()
        (self.list if report.conflicts else self.leave).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On a button, Enter presses that button."""
        if not presses_button(event, self):
            super().keyPressEvent(event)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self, heading: QLabel, *, has_conflicts: bool) -> None:
        self.list.setVisible(has_conflicts)
        self.to_text.setVisible(has_conflicts)
        around = QVBoxLayout()
        around.setContentsMargins(_RING, _RING, _RING, _RING)
        around.addWidget(self.list)
        buttons = FlowLayout(8)
        buttons.addWidget(self.to_text)
        buttons.addWidget(self.leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(10)
        for label in (heading, *self.sentences, self.conclusion):
            whole.addWidget(label)
        whole.addLayout(around, 1)
        whole.addLayout(buttons)
        metrics, room = self.fontMetrics(), self.screen().availableSize()
        width = min(_LETTERS[0] * metrics.averageCharWidth(), room.width())
        height = whole.heightForWidth(width)
        if has_conflicts:
            height = max(height, _LETTERS[1] * metrics.height())
        self.resize(width, min(height, room.height()))

    def _point(self) -> None:
        current = self.list.current
        self.to_text.setEnabled(current is not None and current.place is not None)

    def _go(self) -> None:
        current = self.list.current
        if current is not None and current.place is not None:
            self.accept()
            self.conflict_asked.emit(current)
