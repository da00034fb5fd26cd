"""The printed line that the current finding is in, on its card.

The strip is as high whatever line it shows, so that the card does not jump from place to place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from proofreader.gui.scan_frames import Frames, paint_frames
from proofreader.gui.scan_look import Tone
from proofreader.gui.scan_stance import Stance
from proofreader.gui.scan_tiles import ScanTiles
from proofreader.gui.scan_wishes import Asker

if TYPE_CHECKING:
    from proofreader.gui.scan_loader import ScanThread
    from proofreader.gui.scan_wishes import PageImage

_LINE, _STRIP = 2.0, 3.4
"""How high a printed line is, and the strip, in heights of a line of the window's letters: a little
of the lines above and below is seen."""

_BESIDE = 0.06
"""Beside the word, as a part of the strip, if it alone is as wide."""

_NARROWEST = 40
"""In pixels: it takes whatever width there is."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What the strip shows: a line of a page, or a part of it."""

    page: PageImage
    frames: Frames
    """The line, and the words that the finding is about, if their place is known."""
    middle: QPointF
    """What should be in the middle, in pixels of the image."""
    height: float
    """Of the lines of this page, in pixels of the image."""
    turns: int
    tone: Tone


class ScanStrip(QWidget):
    """Shows a stretch in a frame, or nothing: an empty frame would look as if something failed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tiles: ScanTiles | None = None
        self._stretch: Stretch | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("The line on the page image"))

    def draw_by(self, thread: ScanThread) -> None:
        """Have the pictures made by this thread."""
        self._tiles = ScanTiles(thread, Asker.STRIP, self)
        self._tiles.came.connect(lambda _place: self.update())

    def show_stretch(self, stretch: Stretch | None) -> None:
        """Show this; None: the place is not known."""
        self._stretch = stretch
        self._lay()

    def sizeHint(self) -> QSize:
        """Always as high."""
        return QSize(self.width(), round(_STRIP * self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        """As high as that."""
        return QSize(_NARROWEST, self.sizeHint().height())

    def resizeEvent(self, _event: object) -> None:
        """Another width has more or less of the line."""
        self._lay()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the part of the page, and the frame of the word."""
        painter = QPainter(self)
        stretch, tiles = self._stretch, self._tiles
        if stretch is not None and tiles is not None:
            ratio = self.devicePixelRatioF()
            seen = self._seen(stretch, tiles.stance)
            painter.fillRect(self.rect(), self.palette().window())
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            painter.translate(-seen.topLeft())
            tiles.paint(painter, seen)
            words = Frames(None, stretch.frames.words)
            paint_frames(painter, words, tiles.stance.transform, self.palette(), ratio)
            painter.restore()
            painter.setPen(self.palette().mid().color())
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _lay(self) -> None:
        stretch, tiles = self._stretch, self._tiles
        if tiles is None:
            return
        if stretch is None:
            tiles.show(None, Stance((1, 1)), Tone())
        else:
            scale = self._scale(stretch) * self.devicePixelRatioF()
            stance = Stance(stretch.page.size, stretch.turns, scale)
            tiles.show(stretch.page, stance, stretch.tone)
            tiles.wish_for(self._seen(stretch, stance))
        self.update()

    def _scale(self, stretch: Stretch) -> float:
        """Pixels of the window for one of the image: by the line, smaller for a very long word."""
        scale = _LINE * self.fontMetrics().height() / max(1.0, stretch.height)
        if stretch.frames.words:
            flat = Stance(stretch.page.size, stretch.turns)
            word = max(flat.onto(word).width() for word in stretch.frames.words[:1])
            scale = min(scale, self.width() * (1 - 2 * _BESIDE) / max(1.0, word))
        return scale

    def _seen(self, stretch: Stretch, stance: Stance) -> QRect:
        """The part of the canvas that is in the strip: past the ends of the line there is none."""
        ratio = self.devicePixelRatioF()
        wide, high = round(self.width() * ratio), round(self.height() * ratio)
        middle = stance.transform.map(stretch.middle)
        left = middle.x() - wide / 2
        if stretch.frames.line is not None:
            line = stance.onto(stretch.frames.line)
            beside = wide * _BESIDE / 2
            first, last = line.left() - beside, line.right() + beside - wide
            left = min(max(left, first), last) if first < last else line.center().x() - wide / 2
        return QRectF(left, middle.y() - high / 2, wide, high).toRect()
