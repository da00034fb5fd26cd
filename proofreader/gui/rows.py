"""How the rows of the lists are painted that show places of the book.

Queue, groups, decisions, replacements and recent books show the same things (a ground, where it
is, the words around with what is in doubt among them), and look alike because they are painted
here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle

from proofreader.gui.wording import in_figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofreader.gui.theme import Theme
    from proofreader.text.document import Document

translate = QCoreApplication.translate

GAP = 8.0
"""Between the parts of a row, in pixels."""
BEFORE = 0.4
"""How much of the room beside what is in doubt the words before it may take."""
_BAR, _NARROW_BAR = 4, 3
"""At the left of the current row, in pixels; narrow where a box to tick stands beside it."""


def where(document: Document, place: int) -> str:
    """Page, if there are several, and line of a place, short."""
    position = document.position(place)
    words = translate("rows", "line {line}")
    if len(document.pages) > 1:
        words = translate("rows", "p. {page}, line {line}")
    return words.format(page=in_figures(position.page), line=in_figures(position.line))


def width_of_where(document: Document, metrics: QFontMetrics) -> int:
    """The room for any `where` in the document, in pixels: none is longer than the last."""
    return metrics.horizontalAdvance(where(document, len(document.text)))


def paint_ground(painter: QPainter, row: QRectF, state: QStyle.StateFlag, theme: Theme) -> None:
    """The ground of a row that can be selected, a line below it, and a frame for the focus."""
    if state & QStyle.StateFlag.State_Selected:
        _paint_current(painter, row, theme, _BAR)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(row, QColor(theme.stripe))
    painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), QColor(theme.line))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(theme.ring), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(row.adjusted(1, 1, -1, -2))


def paint_ticked_ground(
    painter: QPainter, row: QRect, state: QStyle.StateFlag, theme: Theme
) -> None:
    """The ground of a row that can be ticked: of the current one only, with the focus."""
    if state & QStyle.StateFlag.State_HasFocus:
        _paint_current(painter, QRectF(row), theme, _NARROW_BAR)


def paint_pieces(painter: QPainter, line: QRectF, pieces: Iterable[tuple[str, QFont, str]]) -> None:
    """Paint words one after the other, each in its face and colour; the last may be cut off."""
    left = line.left()
    for piece, font, colour in pieces:
        metrics = QFontMetricsF(font)
        room = QRectF(left, line.top(), max(0.0, line.right() - left), line.height())
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        left += metrics.horizontalAdvance(shown)


def _paint_current(painter: QPainter, row: QRectF, theme: Theme, bar: int) -> None:
    painter.fillRect(row, QColor(theme.current_tint))
    painter.fillRect(QRectF(row.left(), row.top(), bar, row.height()), QColor(theme.current_ring))
