"""What is written in a widget, and in which colours it really stands there.

A drawing of the widget as SVG says which words are drawn and where; a picture of it says which
colours the dots have there, whatever palette, style and painting have made of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtSvg import QSvgGenerator

from proofreader.gui.theme import contrast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TRANSFORM = re.compile(r'<g [^>]*?transform="matrix\(([^)]*)\)"|<text ([^>]*)>([^<]*)</text>')
_NEAR = 3
"""Dots that are no further from an ink are what it stands on."""
_OUTSIDE = 3
"""So many dots before a control begins, one is outside of it."""
_EDGE = 4
"""An edge lies in so many dots from where a control begins."""
_SAME = 24
"""Colours that differ by no more in each channel, of 255, are taken as the same."""


@dataclass(frozen=True)
class Ink:
    """Words as they are seen."""

    words: str
    drawn: QColor
    """What the program drew them in."""
    ground: QColor
    ratio: float
    """The contrast of the darkest, or lightest, dots with those around."""


def dots(widget: QWidget) -> np.ndarray:
    """A picture of a widget: rows, columns, and red, green and blue from 0 to 255."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return flat[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.int16)


def inks(widget: QWidget) -> list[Ink]:
    """All words that are in sight in ``widget``; not what is scrolled away or covered."""
    picture = dots(widget)
    found = (_ink(picture, place, words, colour) for place, words, colour in _drawn(widget))
    return [ink for ink in found if ink is not None]


def _drawn(widget: QWidget):
    """Where words are drawn, which, and in what colour."""
    left = top = 0.0
    for match in _TRANSFORM.finditer(_svg(widget)):
        matrix, attributes, words = match.groups()
        if matrix is not None:
            *_, left, top = map(float, matrix.split(","))
            continue
        its = dict(re.findall(r'([\w-]+)="([^"]*)"', attributes))
        font = QFont(its["font-family"].split(","))
        font.setPixelSize(max(1, round(float(its["font-size"]))))
        font.setWeight(QFont.Weight(int(its["font-weight"])))
        metrics = QFontMetricsF(font)
        said = unescape(words).strip()
        if not said:
            continue
        x, y = left + float(its["x"]), top + float(its["y"])
        width = metrics.horizontalAdvance(unescape(words))
        place = QRectF(x, y - metrics.ascent(), width, metrics.height()).toAlignedRect()
        colour = QColor(its["fill"])
        yield place, said, colour


def _svg(widget: QWidget) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(widget.size())
    drawing.setViewBox(widget.rect())
    drawing.setResolution(widget.logicalDpiX())
    widget.render(drawing)
    text = bytes(buffer.data()).decode()
    buffer.close()
    return text


def _ink(picture: np.ndarray, place: QRect, words: str, drawn: QColor) -> Ink | None:
    height, width, _ = picture.shape
    place = place.intersected(QRect(0, 0, width, height))
    if place.isEmpty():
        return None
    part = picture[place.top() : place.bottom() + 1, place.left() : place.right() + 1]
    colour = np.array([drawn.red(), drawn.green(), drawn.blue()])
    is_ink = np.abs(part - colour).max(axis=2) <= _SAME
    if not is_ink.any():
        return None
    ground = _commonest(part[_around(is_ink)])
    if ground is None:
        return None
    seen = part[is_ink].reshape(-1, 3)
    ratio = max(contrast(QColor(*map(int, dot)), ground) for dot in np.unique(seen, axis=0))
    return Ink(words, drawn, ground, ratio)


def _around(mask: np.ndarray) -> np.ndarray:
    """The dots that are near to those of ``mask`` and none of them."""
    wide = np.pad(mask, _NEAR)
    rows, columns = mask.shape
    near = np.zeros_like(mask)
    for down in range(2 * _NEAR + 1):
        for right in range(2 * _NEAR + 1):
            near |= wide[down : down + rows, right : right + columns]
    return near & ~mask


def _commonest(colours: np.ndarray) -> QColor | None:
    if not len(colours):
        return None
    different, counts = np.unique(colours, axis=0, return_counts=True)
    return QColor(*map(int, different[counts.argmax()]))


def edge(picture: np.ndarray, place: QRect) -> float:
    """The contrast of a control's edge with what is outside of it, on its weakest side.

    Args:
        picture: As `dots` makes it.
        place: The control in it.
    """
    ratios = [_side(turned, rect) for turned, rect in _turns(picture, place)]
    return min((ratio for ratio in ratios if ratio is not None), default=0.0)


def glyph(picture: np.ndarray, place: QRect) -> float:
    """The greatest contrast of what is drawn in a place with the ground that it is on."""
    left, top, right, bottom = place.getCoords()
    colours = picture[top : bottom + 1, left : right + 1].reshape(-1, 3)
    ground = _commonest(colours)
    assert ground is not None
    different = np.unique(colours, axis=0)
    return max(contrast(QColor(*map(int, colour)), ground) for colour in different)


def _turns(picture: np.ndarray, place: QRect):
    """The picture and the place in it turned so that each side comes to be the left one."""
    left, top, right, bottom = place.getCoords()
    height, width, _ = picture.shape
    sideways = picture.transpose(1, 0, 2)
    yield picture, (left, top, bottom)
    yield picture[:, ::-1], (width - 1 - right, top, bottom)
    yield sideways, (top, left, right)
    yield sideways[:, ::-1], (height - 1 - bottom, left, right)


def _side(picture: np.ndarray, place: tuple[int, int, int]) -> float | None:
    """The contrast in the middle of the left side; None where there is nothing outside."""
    left, top, bottom = place
    outside = left - _OUTSIDE
    if outside < 0:
        return None
    third = (bottom - top) // 3
    rows = picture[top + third : bottom - third + 1]
    ground = _commonest(rows[:, outside])
    line = rows[:, max(0, left - 1) : left + _EDGE]
    if ground is None or not line.size:
        return None
    columns = np.median(line, axis=0).astype(int)
    return max(contrast(QColor(*map(int, colour)), ground) for colour in columns)
