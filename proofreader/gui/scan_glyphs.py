"""The small pictures on the buttons of the page image, drawn in the ink of the letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

_GLYPH = 0.62
"""The side of a glyph, in heights of a line."""
_ROUND = 10
"""The room round it, in pixels."""
_CORNER = 4.0
_TIP = 0.2
"""Of an arrow, as a part of the glyph's side."""


class GlyphButton(QAbstractButton):
    """A button that is its glyph; one that is on has a frame and a ground.

    Args:
        paint: Paints the glyph into a square, with the pen that the painter has.
        name: What the button does.
        parent: The row that it is in.
    """

    def __init__(
        self, paint: Callable[[QPainter, QRectF], None], name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._paint = paint
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """A square, somewhat larger than a letter."""
        side = self.fontMetrics().height() + _ROUND
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """It is never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the glyph, with a ground under the mouse and a frame while it is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        ink = palette.windowText().color()
        square = QRectF(0, 0, self.sizeHint().width() - 2, self.sizeHint().height() - 2)
        square.moveCenter(QRectF(self.rect()).center())
        if self.isChecked() or self.underMouse() or self.isDown():
            painter.setPen(QPen(ink, 1.5) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(palette.alternateBase())
            painter.drawRoundedRect(square, _CORNER, _CORNER)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        wide = max(1, round(self.fontMetrics().height() * _GLYPH / 8))
        painter.setPen(QPen(ink, wide))
        self._paint(painter, self._square(wide))
        painter.end()

    def _square(self, wide: int) -> QRectF:
        """Where the glyph is: with a pen so wide, lines lie on whole pixels and are sharp."""
        side = round(self.fontMetrics().height() * _GLYPH / 2) * 2
        square = QRectF(0, 0, side, side)
        middle = self.rect().center()
        half = wide % 2 / 2
        square.moveCenter(QPointF(middle.x() + half, middle.y() + half))
        return square


def paint_larger(painter: QPainter, square: QRectF) -> None:
    """A plus."""
    middle = square.center()
    painter.drawLine(QPointF(square.left(), middle.y()), QPointF(square.right(), middle.y()))
    painter.drawLine(QPointF(middle.x(), square.top()), QPointF(middle.x(), square.bottom()))


def paint_smaller(painter: QPainter, square: QRectF) -> None:
    """A minus."""
    middle = square.center()
    painter.drawLine(QPointF(square.left(), middle.y()), QPointF(square.right(), middle.y()))


def paint_width(painter: QPainter, square: QRectF) -> None:
    """An arrow from side to side, between two bars."""
    for x in (square.left(), square.right()):
        painter.drawLine(QPointF(x, square.top()), QPointF(x, square.bottom()))
    gap = square.width() * _TIP
    middle = square.center().y()
    _paint_arrow(
        painter, QPointF(square.left() + gap, middle), QPointF(square.right() - gap, middle)
    )


def paint_height(painter: QPainter, square: QRectF) -> None:
    """An arrow from top to bottom, between two bars."""
    for y in (square.top(), square.bottom()):
        painter.drawLine(QPointF(square.left(), y), QPointF(square.right(), y))
    gap = square.height() * _TIP
    middle = square.center().x()
    _paint_arrow(
        painter, QPointF(middle, square.top() + gap), QPointF(middle, square.bottom() - gap)
    )


def paint_line(painter: QPainter, square: QRectF) -> None:
    """A frame round the middle one of three lines."""
    third = square.height() / 3
    for y in (square.top(), square.bottom()):
        inset = square.width() * _TIP
        painter.drawLine(QPointF(square.left() + inset, y), QPointF(square.right() - inset, y))
    painter.drawRect(square.adjusted(0, third * 0.8, 0, -third * 0.8))


def paint_turn(painter: QPainter, square: QRectF) -> None:
    """Three quarters of a circle, with a tip."""
    tip = square.width() * _TIP
    painter.drawArc(square, 0, -270 * 16)
    top = QPointF(square.center().x(), square.top())
    painter.drawPolyline(
        [top + QPointF(-tip, -tip), top + QPointF(tip / 2, 0), top + QPointF(-tip, tip)]
    )


def paint_inverted(painter: QPainter, square: QRectF) -> None:
    """A circle, one half of it filled."""
    painter.drawEllipse(square)
    half = QPainterPath(square.center())
    half.arcTo(square, -90, 180)
    half.closeSubpath()
    painter.fillPath(half, painter.pen().color())


def paint_tone(painter: QPainter, square: QRectF) -> None:
    """A sun."""
    quarter = square.width() / 4
    painter.drawEllipse(square.adjusted(quarter, quarter, -quarter, -quarter))
    painter.save()
    painter.translate(square.center())
    for _ in range(8):
        painter.drawLine(QPointF(0, -1.45 * quarter), QPointF(0, -2.1 * quarter))
        painter.rotate(45)
    painter.restore()


def paint_lens(painter: QPainter, square: QRectF) -> None:
    """A magnifying glass."""
    third = square.width() / 3
    glass = square.adjusted(0, 0, -third, -third)
    painter.drawEllipse(glass)
    reach = glass.width() / 2 * 0.7071
    painter.drawLine(glass.center() + QPointF(reach, reach), square.bottomRight())


def _paint_arrow(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """A line with tips at both ends; it lies or stands."""
    painter.drawLine(start, end)
    way = end - start
    length = max(abs(way.x()), abs(way.y()))
    along = way / length * (length * 0.3)
    across = QPointF(-along.y(), along.x())
    for tip, back in ((start, along), (end, -along)):
        painter.drawPolyline([tip + back + across, tip, tip + back - across])
