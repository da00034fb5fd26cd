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

_LINE, _WORD = 1.5, 3.0
"""How thick the frames are, in pixels of the window."""

_CASING = 1.5
"""How much of the broad line is seen on each side."""

_CORNER = 5.0
_APART = 3.0
"""Between a frame and what it is round, so that it hides no ink."""

REACH = _APART + _WORD + 2 * _CASING
"""How far a frame reaches out of its box, in pixels of the window."""


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
    parts = [] if frames.line is None else [(frames.line, _LINE, theme.ring, 0.0)]
    parts += [(word, _WORD, theme.current_ring, _CORNER) for word in frames.words]
    for part, width, colour, corner in parts:
        apart = (_APART if corner else _APART + _WORD) * ratio
        place = onto.mapRect(part).adjusted(-apart, -apart, apart, apart)
        for ink, wide in ((theme.paper, width + 2 * _CASING), (colour, width)):
            pen = QPen(QColor(ink), wide * ratio)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if corner else Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRoundedRect(place, corner * ratio, corner * ratio)
