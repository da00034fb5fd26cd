"""A small chart of columns, for numbers that are told in words as well.

It is made for a glance and not for a report: columns, a few lines to read their height by, and as
many names below as have room. Its accessible description says every number.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log10
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from proofreader.gui.theme import Theme, theme_of
from proofreader.gui.wording import in_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEAST_LINES, _USUAL_LINES = 8, 11
"""The height of the chart, in heights of a line of its letters."""
_GAP = 6.0
"""Between letters and what they name, in pixels."""
_MOST_LINES = 4
"""How many heights are named at most."""
_FILLED, _WIDEST = 0.7, 48.0
"""How much of its room a column takes, and how much at most, in pixels."""
_ROUND = (1, 2, 5, 10)
"""What is between two heights that are named, times a power of ten."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a chart."""

    name: str
    value: int
    """0 or more."""


class Chart(QWidget):
    """Shows columns beside each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[Column] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these from now on."""
        self._columns = columns
        said = (f"{column.name}: {in_figures(column.value)}" for column in columns)
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Low, and as wide as there is room."""
        line = self.fontMetrics().height()
        return QSize(3 * _USUAL_LINES * line, _USUAL_LINES * line)

    def minimumSizeHint(self) -> QSize:
        """High enough for the lines to be told apart."""
        line = self.fontMetrics().height()
        return QSize(2 * _LEAST_LINES * line, _LEAST_LINES * line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lines, columns and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self.palette())
        metrics = QFontMetricsF(self.font())
        highest = max((column.value for column in self._columns), default=0)
        heights = list(named_heights(highest))
        side = max(metrics.horizontalAdvance(in_figures(height)) for height in heights)
        room = QRectF(self.rect()).adjusted(
            side + _GAP, metrics.height(), -1, -metrics.height() - _GAP
        )
        _paint_lines(painter, room, heights, theme)
        if self._columns:
            self._paint_columns(painter, room, heights[-1], theme)
        painter.end()

    def _paint_columns(self, painter: QPainter, room: QRectF, top: int, theme: Theme) -> None:
        """Paint the columns, each with its value above it and, if there is room, its name below."""
        metrics = QFontMetricsF(self.font())
        width = room.width() / len(self._columns)
        thick = min(_WIDEST, width * _FILLED)
        align = Qt.AlignmentFlag
        named_to = self.rect().left() - _GAP
        for number, column in enumerate(self._columns):
            middle = room.left() + (number + 0.5) * width
            height = room.height() * column.value / top
            bar = QRectF(middle - thick / 2, room.bottom() - height, thick, height)
            painter.fillRect(bar, QColor(theme.ring))
            value = in_figures(column.value)
            painter.setPen(QColor(theme.ink))
            if column.value and metrics.horizontalAdvance(value) <= width:
                above = QRectF(middle - width / 2, bar.top() - metrics.height(), width, 0)
                above.setHeight(metrics.height())
                painter.drawText(above, align.AlignCenter, value)
            long = metrics.horizontalAdvance(column.name)
            start = min(middle - long / 2, self.rect().right() - long)
            if start >= named_to + _GAP:
                below = QRectF(start, room.bottom() + _GAP, long + 1, metrics.height())
                painter.setPen(QColor(theme.quiet_ink))
                painter.drawText(below, align.AlignCenter, column.name)
                named_to = start + long + _GAP


def named_heights(highest: int) -> Iterator[int]:
    """0 and the round heights up to the first that is not below ``highest``, but at least 1."""
    highest = max(1, highest)
    power = 10 ** int(log10(max(1, highest / _MOST_LINES)))
    step = next(times * power for times in _ROUND if highest <= times * power * _MOST_LINES)
    yield from range(0, step * ceil(highest / step) + 1, step)


def _paint_lines(painter: QPainter, room: QRectF, heights: Sequence[int], theme: Theme) -> None:
    """Paint the lines by which heights are read, with the heights at their left."""
    align = Qt.AlignmentFlag
    line = QFontMetricsF(painter.font()).height()
    for height in heights:
        y = room.bottom() - room.height() * height / heights[-1]
        is_ground = height == 0
        painter.setPen(QPen(QColor(theme.handle if is_ground else theme.line), 1))
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        painter.setPen(QColor(theme.quiet_ink))
        beside = QRectF(0, y - line / 2, room.left() - _GAP, line)
        painter.drawText(beside, align.AlignRight | align.AlignVCenter, in_figures(height))
