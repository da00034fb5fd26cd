"""Spaces as dots, tabs as arrows, no-break spaces as rings; blanks before a line end are tinted.

They are painted over the text, so that no line is broken elsewhere because of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine

from proofreader.gui.places import Places
from proofreader.gui.theme import Theme, theme_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QPlainTextEdit

_BLANK = re.compile(r"[^\S\r\n]")
_NO_BREAK = "\u00a0\u202f\u2007"
_RADIUS = 0.055
"""Of a dot, in heights of the line."""
_MIDDLE = 0.6
"""Where the dot stands between top and base line: in the middle of a small letter."""
_POINT = 4.0
"""Length of the point of an arrow, in pixels."""


def paint_spaces(editor: QPlainTextEdit, blocks: Iterator[tuple[QTextBlock, QRectF]]) -> None:
    """Paint those in ``blocks``, each with its place in the editor's viewport."""
    theme = theme_of(editor.palette())
    painter = QPainter(editor.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = editor.fontMetrics().horizontalAdvance(" ") / 2
    dots: list[QPointF] = []  # at once, because there are a thousand of them
    for block, room in blocks:
        text = block.text()
        if block.layout().preeditAreaText():
            continue  # Qt counts what is being composed as well
        places = Places(text)
        trailing = len(text.rstrip())
        for line in _lines_in_sight(block, room, editor.viewport().height()):
            start = places.to_points(line.textStart())
            end = places.to_points(line.textStart() + line.textLength())
            top = room.top() + line.y()
            middle = top + line.height() * _MIDDLE
            for match in _BLANK.finditer(text, start, end):
                unit = places.to_units(match.start())
                left = room.left() + _x(line, unit)
                if match[0] == " " and match.start() < trailing:
                    dots.append(QPointF(left + half, middle))
                    continue
                right = room.left() + _x(line, unit + 1)
                place = QRectF(left, top, right - left, line.height())
                if match.start() >= trailing:
                    painter.fillRect(place, QColor(theme.mark_tint))
                _paint_blank(painter, place, match[0], theme)
    thick = 2 * _RADIUS * editor.fontMetrics().height()
    painter.setPen(QPen(QColor(theme.handle), thick, c=Qt.PenCapStyle.RoundCap))
    painter.drawPoints(dots)
    painter.end()


def _lines_in_sight(block: QTextBlock, room: QRectF, bottom: int) -> Iterator[QTextLine]:
    """Of a long paragraph most lines are out of sight."""
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if room.top() + line.y() > bottom:
            return
        if room.top() + line.y() + line.height() >= 0:
            yield line


def _x(line: QTextLine, unit: int) -> float:
    """Where a unit begins; the stubs of Qt do not agree on what comes back."""
    found: object = line.cursorToX(unit)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _paint_blank(painter: QPainter, place: QRectF, blank: str, theme: Theme) -> None:
    """A sign in the room that a blank takes."""
    colour = QColor(theme.handle)
    middle = QPointF(place.center().x(), place.top() + place.height() * _MIDDLE)
    radius = place.height() * _RADIUS
    if blank == "\t":
        painter.setPen(QPen(colour, 1.2))
        right = QPointF(place.right() - 2, middle.y())
        painter.drawLine(QLineF(QPointF(place.left() + 2, middle.y()), right))
        painter.drawLine(QLineF(right - QPointF(_POINT, _POINT), right))
        painter.drawLine(QLineF(right - QPointF(_POINT, -_POINT), right))
    elif blank in _NO_BREAK:
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 2 * radius, 2 * radius)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(middle, radius, radius)
