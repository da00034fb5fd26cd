"""The window that lists what the book does on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDTH, _HEIGHT = 90, 26
"""Of the window at first, in letters and lines: a saying with its figures is on one line."""


class HabitsDialog(QDialog):
    """A tick box for each habit: ticked, it is heeded.

    Signals:
        chosen: The names of those that are not ticked.

    Args:
        parent: The window.
        texts: What is said of each habit, by its name.
        overruled: The names of those that are not heeded now.
    """

    chosen = Signal(object)

    def __init__(
        self, parent: QWidget, texts: Mapping[str, str], overruled: frozenset[str]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What this book does on purpose"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self.boxes = {
            name: QCheckBox(text.replace("&", "&&"), self) for name, text in texts.items()
        }
        for name, box in self.boxes.items():
            box.setChecked(name not in overruled)
        advice = QLabel(self._advice() if texts else self._nothing(), self)
        advice.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(14)
        whole.addWidget(advice)
        whole.addWidget(self._scrolling(), 1)
        whole.addWidget(buttons)
        metrics = self.fontMetrics()
        size = QSize(_WIDTH * metrics.averageCharWidth(), _HEIGHT * metrics.height())
        self.resize(size.boundedTo(self.screen().availableSize()))

    def _scrolling(self) -> QScrollArea:
        """The boxes, which scroll where there are many or the letters are large."""
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(3, 3, 3, 3)  # for the focus ring
        column.setSpacing(10)
        for box in self.boxes.values():
            column.addWidget(box)
        column.addStretch()
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _advice(self) -> str:
        return self.tr(
            "What a book does all over is no fault in it. Take a tick away to have it found all "
            "the same: the book is checked again, and the choice is kept with it."
        )

    def _nothing(self) -> str:
        return self.tr("Nothing unusual has been seen in this book.")

    def _choose(self) -> None:
        self.chosen.emit(frozenset(name for name, box in self.boxes.items() if not box.isChecked()))
        self.accept()
