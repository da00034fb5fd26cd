"""The frames round the current line and the current word of a page image.

Paper is white or black whatever the look of the window is, so each frame is drawn twice: a broad
line of the window's paper, and on it a narrower one of the frame's own colour. The line has a thin
frame with square corners, the word a thick one with round corners: nobody needs the colours.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from proofreader.gui.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette, QTransform

_LINE, _WORD = 1.4, 2.8
"""How thick the frames are, in pixels of the window."""

_CASING = 1.0
"""How much of the broad line is seen on each side."""

_CORNER = 4.0
_BESIDE, _ABOVE = 1.5, 3.0
"""Between the frame of a word and its letters: the gap between two words is narrow."""

_ROUND = 3.0
"""Between the frame of a word at the end of a line and that of the line."""

REACH = _ABOVE + _ROUND + _LINE + 2 * _CASING
"""How far a frame reaches out of its box, in pixels of the window."""

_HIGH = 24.0
"""Of lines that are less high than this, in pixels of the window, the frames are nearer, too."""

_NEAREST, _SLIGHTEST = 0.4, 0.8
"""The part of the distances and of the thickness that is left at least."""


@dataclass(frozen=True, slots=True)
class Frames:
    """What is framed, in pixels of the image."""

    line: QRectF | None = None
    """The current line, if its place is known."""
    words: tuple[QRectF, ...] = ()
    """The current word, or what the current finding is about: one part a line."""

    @property
    def target(self) -> QRectF | None:
        """What should be in sight before all: the word, or else the line."""
        return self.words[0] if self.words else self.line

    @property
    def all(self) -> tuple[QRectF, ...]:
        """Everything that is framed."""
        return self.words if self.line is None else (self.line, *self.words)


def paint_frames(
    painter: QPainter, frames: Frames, onto: QTransform, palette: QPalette, ratio: float
) -> None:
    """Paint them.

    Args:
        painter: Counts in pixels of the screen.
        frames: What is framed.
        onto: From the image to what is painted on.
        palette: Of the window.
        ratio: Pixels of the screen for one of the window.
    """
    theme = theme_of(palette)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    parts = [] if frames.line is None else [(frames.line, _LINE, theme.ring, 0.0, _ROUND)]
    parts += [(word, _WORD, theme.current_ring, _CORNER, 0.0) for word in frames.words]
    for part, width, colour, corner, more in parts:
        place = onto.mapRect(part)
        size = min(1.0, place.height() / (_HIGH * ratio))
        near, unit = ratio * max(_NEAREST, size), ratio * max(_SLIGHTEST, size)
        beside, above = (_BESIDE + more) * near, (_ABOVE + more) * near
        place.adjust(-beside, -above, beside, above)
        for ink, wide in ((theme.paper, width + 2 * _CASING), (colour, width)):
            pen = QPen(QColor(ink), wide * unit)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if corner else Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRoundedRect(place, corner * unit, corner * unit)
