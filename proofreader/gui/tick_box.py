"""A box to tick, as large as the letters beside it.

That of Qt's own style has no edge in the dark and stays small beside large letters.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from proofreader.gui.theme import Theme, theme_of

_TICK = ((0.24, 0.52), (0.43, 0.72), (0.77, 0.3))
"""The corners of a tick, as parts of its box."""
_FAINT = 0.45
"""How much of a box is seen that cannot be ticked, 0..1."""
_GAP = 6
"""Between a box and its words, in pixels."""


class TickBox(QCheckBox):
    """A check box that is painted here."""

    def sizeHint(self) -> QSize:
        """Room for box and words."""
        metrics = self.fontMetrics()
        width = side_of(metrics) + _GAP + metrics.horizontalAdvance(self.text())
        return QSize(width + _GAP, metrics.height() + _GAP)

    def minimumSizeHint(self) -> QSize:
        """The same: words are not cut."""
        return self.sizeHint()

    def hitButton(self, place: object) -> bool:  # noqa: ARG002 - Qt's own signature
        """A click on the words is one on the box."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and its words."""
        painter = QPainter(self)
        side = side_of(self.fontMetrics())
        box = QRectF(1, (self.height() - side) / 2, side, side)
        painter.setOpacity(1.0 if self.isEnabled() else _FAINT)
        paint_box(painter, box, theme_of(self.palette()), is_ticked=self.isChecked())
        painter.setOpacity(1.0)
        painter.setPen(self.palette().windowText().color())
        room = self.rect().adjusted(side + _GAP, 0, 0, 0)
        shows_letter = int(Qt.TextFlag.TextShowMnemonic)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter) | shows_letter, self.text())
        painter.end()


def side_of(metrics: QFontMetrics) -> int:
    """How wide and high a box beside such letters is, in pixels."""
    return metrics.ascent()


def paint_box(painter: QPainter, square: QRectF, theme: Theme, *, is_ticked: bool) -> None:
    """Paint a box with a tick or without; its edge fills whole dots, or it would be pale."""
    square = QRectF(square.toRect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.quiet_ink), 1))
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(square, 2.5, 2.5)
    if is_ticked:
        painter.setPen(QPen(QColor(theme.ink), max(2.0, square.width() / 7)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner, side = square.topLeft(), square.width()
        painter.drawPolyline(QPolygonF([corner + QPointF(x, y) * side for x, y in _TICK]))
    painter.restore()
