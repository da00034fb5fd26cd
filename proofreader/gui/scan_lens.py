"""The magnifier: a part of the page larger, above the page, under the mouse or over the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from proofreader.gui.scan_frames import Frames, paint_frames
from proofreader.gui.scan_stance import Stance
from proofreader.gui.scan_tiles import ScanTiles
from proofreader.gui.scan_wishes import Asker
from proofreader.gui.theme import theme_of

if TYPE_CHECKING:
    from proofreader.gui.scan_loader import ScanThread
    from proofreader.gui.scan_look import Tone
    from proofreader.gui.scan_wishes import PageImage

TIMES = 2.5
"""How much larger than round it the page is seen."""

_WIDE, _HIGH = 18, 6
"""Its size in heights of a line of the window's letters."""

_LINE = 1.6
"""How high a printed line is in it at least, in the same heights."""

_LARGEST = 0.8
"""The part of what it lies on that it may take, on either side."""

_EDGE = 2.0


class ScanLens(QWidget):
    """Lies over the page; the mouse goes through it.

    Args:
        thread: Makes its pictures.
        viewport: What it lies on.
    """

    def __init__(self, thread: ScanThread, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._tiles = ScanTiles(thread, Asker.LENS, self)
        self._tiles.came.connect(lambda _place: self.update())
        self._frames = Frames()
        self._middle = QPointF()
        """The point of the image that is in the middle."""
        self.hide()

    @property
    def middle(self) -> QPointF:
        """The point of the image that is in the middle."""
        return self._middle

    def show_page(self, page: PageImage | None, stance: Stance, tone: Tone, frames: Frames) -> None:
        """Show this page; ``stance`` is that of the page round it."""
        scale = stance.scale * TIMES
        if frames.line is not None:  # a whole page may be so small that this is not enough
            line = Stance(stance.size, stance.turns).onto(frames.line).height()
            least = _LINE * self.fontMetrics().height() * self.devicePixelRatioF() / max(1, line)
            scale = max(scale, least)
        larger = Stance(stance.size, stance.turns, scale)
        self._tiles.show(page, larger, tone)
        self._frames = frames
        self.update()

    def point(self, middle: QPointF, at: QPoint) -> None:
        """Show what is round a point of the image, with that point at a place of the viewport."""
        self._middle = middle
        line = self.fontMetrics().height()
        room = self._viewport.size()
        wide = min(_WIDE * line, round(room.width() * _LARGEST))
        high = min(_HIGH * line, round(room.height() * _LARGEST))
        self.resize(wide, high)
        self.move(at - self.rect().center())
        self._tiles.wish_for(self._seen())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the part of the page and an edge."""
        theme = theme_of(self.palette())
        ratio = self.devicePixelRatioF()
        seen = self._seen()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(-seen.topLeft())
        self._tiles.paint(painter, seen)
        paint_frames(painter, self._frames, self._tiles.stance.transform, self.palette(), ratio)
        painter.restore()
        edge = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        for colour, width in ((theme.paper, 2 * _EDGE), (theme.ink, _EDGE)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRect(edge)
        painter.end()

    def _seen(self) -> QRect:
        """The part of its canvas that is in it, in pixels of the screen."""
        ratio = self.devicePixelRatioF()
        seen = QRect(QPoint(), self.size() * ratio)
        seen.moveCenter(self._tiles.stance.transform.map(self._middle).toPoint())
        return seen
