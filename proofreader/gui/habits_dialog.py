"""The window that lists what the book does on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.theme import theme_of
from proofreader.gui.tick_box import TickBox, paint_box, side_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDTH, _HEIGHT = 90, 30
"""Of the window at first, in letters and lines: a saying with its figures is on one line."""

_LEAST = 30
"""The least room of a saying, in letters."""
_AIR = 8
"""Round the words of a saying, in pixels."""


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
        self.boxes = {name: _SayingBox(text, self) for name, text in texts.items()}
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


class _SayingBox(TickBox):
    """A box to tick whose words go on in the next line where they have no room."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setShortcut(QKeySequence())  # an "&" of the book is no key
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Room for some words; the others go below them."""
        hint = super().minimumSizeHint()
        return QSize(
            min(hint.width(), _LEAST * self.fontMetrics().averageCharWidth()), hint.height()
        )

    def heightForWidth(self, width: int) -> int:
        """The height of the words."""
        room = QRect(0, 0, max(1, width - self._indent()), 0)
        words = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return words.height() + _AIR

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box beside the first line of the words."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        side = side_of(metrics)
        top = (metrics.height() + _AIR - side) / 2
        paint_box(
            painter,
            QRectF(1, top, side, side),
            theme_of(self.palette()),
            is_ticked=self.isChecked(),
        )
        painter.setPen(self.palette().windowText().color())
        room = self.rect().adjusted(self._indent(), _AIR // 2, 0, 0)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self.text())
        painter.end()

    def _indent(self) -> int:
        return side_of(self.fontMetrics()) + _AIR
