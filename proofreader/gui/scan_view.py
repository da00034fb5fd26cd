"""The page image: scrolled, enlarged, turned, with frames round the line and the word.

It paints what is exposed from tiles that the thread has made, and waits for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QWidget

from proofreader.gui.scan_fitting import fitting
from proofreader.gui.scan_frames import REACH, Frames, paint_frames
from proofreader.gui.scan_lens import ScanLens
from proofreader.gui.scan_look import ZOOMS, Fit, ScanLook
from proofreader.gui.scan_mouse import ScanMouse
from proofreader.gui.scan_stance import QUARTERS, Stance
from proofreader.gui.scan_tiles import AROUND, ScanTiles
from proofreader.gui.scan_wishes import Asker
from proofreader.gui.slim_scroll_bar import SlimScrollBar
from proofreader.gui.zoom_wheel import ZoomWheel

if TYPE_CHECKING:
    from proofreader.gui.scan_loader import ScanThread
    from proofreader.gui.scan_wishes import PageImage
    from proofreader.scans.images import ImageRef

STEP = 1.25
"""How much larger or smaller the page becomes with one step."""

_CONTEXT = 0.4
"""Where a line is scrolled to, as a part of the height."""

_MARGIN = 0.12
"""So near to an edge of what is seen, as a part of it, a line is scrolled away from there."""

_LINE_STEP = 3
"""How far an arrow scrolls, in heights of a line of the window's letters."""

_IN_THE_MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap

_WAY = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ScanView(QAbstractScrollArea):
    """Shows one page.

    Signals:
        pointed: The point of the image, in its pixels, that was clicked at.
        double_clicked: The same, with two clicks.
        looked: The `ScanLook` is another now.
        turned: The page lies in another way.
        laid: The page may be larger or smaller now.
    """

    pointed = Signal(QPointF)
    double_clicked = Signal(QPointF)
    looked = Signal(object)
    turned = Signal()
    laid = Signal()

    def __init__(self, thread: ScanThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: PageImage | None = None
        self._instead = ""
        self._frames = Frames()
        self._look = ScanLook()
        self._set_up_viewport()
        self._turned: dict[ImageRef, int] = {}
        """The quarter turns of those pages that do not lie as they were scanned."""
        self._tiles = ScanTiles(thread, Asker.PAGE, self)
        self._tiles.came.connect(self._show_tile)
        self._wishing = QTimer(self)
        self._wishing.setSingleShot(True)
        self._wishing.setInterval(0)
        self._wishing.timeout.connect(self._wish)
        self.lens = ScanLens(thread, self.viewport())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setHorizontalScrollBar(SlimScrollBar(self, Qt.Orientation.Horizontal))
        self.setFocusProxy(self.viewport())
        ZoomWheel(self).turned.connect(self._turn_wheel)
        mouse = ScanMouse(self.viewport())
        mouse.clicked.connect(lambda at: self._point(at, is_double=False))
        mouse.double_clicked.connect(lambda at: self._point(at, is_double=True))
        mouse.dragged.connect(self._drag)
        mouse.moved.connect(self._move_lens)

    def _set_up_viewport(self) -> None:
        """Have the keyboard in a picture: of a scroll area Qt has nothing to tell.

        What makes a label a picture for screen readers is that it has one, of whatever size.
        """
        picture = QLabel()
        picture.setPixmap(QPixmap(1, 1))
        picture.setAccessibleName(self.tr("Page image"))
        self.setViewport(picture)
        picture.setFocusProxy(None)  # type: ignore[arg-type] # takes it away
        picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def describe(self, sentence: str) -> None:
        """Tell a screen reader which page it is."""
        self.viewport().setAccessibleDescription(sentence)

    @property
    def page(self) -> PageImage | None:
        """The page that is shown."""
        return self._page

    @property
    def look(self) -> ScanLook:
        """How pages are seen."""
        return self._look

    @property
    def zoom(self) -> float:
        """Pixels of the window for one of the image."""
        return self._tiles.stance.scale / self.devicePixelRatioF()

    def show_page(self, page: PageImage | None, instead: str = "") -> None:
        """Show another page, from its beginning, without frames; or some words ``instead``."""
        self._page, self._instead = page, instead
        self._frames = Frames()
        self._lay()
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)

    def frame(self, frames: Frames) -> None:
        """Frame this, and bring it into sight; nothing moves if there is nothing to frame."""
        if frames == self._frames:
            return
        self._frames = frames
        if frames.line is not None and self._look.fit is Fit.LINE:
            self._lay()
        self._bring_into_sight()
        self._refresh()

    def set_look(self, look: ScanLook) -> None:
        """Show pages so; what is in the middle stays there."""
        if look == self._look:
            return
        middle = self._point_at(self.viewport().rect().center())
        is_another_fit = look.fit is not self._look.fit
        self._look = look
        self._lay()
        self._put(middle, self.viewport().rect().center())
        if is_another_fit:
            self._bring_into_sight()
        self.looked.emit(look)

    def zoom_by(self, steps: int, at: QPoint | None = None) -> None:
        """Make the page larger or, with negative steps, smaller.

        Args:
            steps: How often by `STEP`.
            at: The place of the viewport that stays where it is; without, its middle.
        """
        at = at or self.viewport().rect().center()
        point = self._point_at(at)
        smallest, largest = min(ZOOMS[0], self.zoom), ZOOMS[1]  # what fits may be smaller still
        zoom = min(largest, max(smallest, self.zoom * STEP**steps))
        self.set_look(ScanLook(Fit.NOTHING, zoom, self._look.tone))
        self._put(point, at)

    def turn(self) -> None:
        """Turn the page by a quarter, clockwise."""
        if self._page is not None:
            middle = self._point_at(self.viewport().rect().center())
            self._turned[self._page.ref] = (self._turns() + 1) % QUARTERS
            self._lay()
            self._put(middle, self.viewport().rect().center())
            self._bring_into_sight()
            self.turned.emit()

    def turns_of(self, ref: ImageRef) -> int:
        """The quarter turns, clockwise, by which a page was turned."""
        return self._turned.get(ref, 0)

    def magnify(self, *, is_on: bool) -> None:
        """Put the magnifier over the word, or over the middle; or put it away."""
        self.lens.setVisible(is_on and self._page is not None)
        self._place_lens()

    def place_of(self, part: QRectF) -> QRectF:
        """Where a part of the image is in the viewport, in pixels of the window."""
        ratio = self.devicePixelRatioF()
        on_canvas = self._tiles.stance.onto(part).translated(-QPointF(self._origin()))
        return QRectF(on_canvas.topLeft() / ratio, on_canvas.size() / ratio)

    def sizeHint(self) -> QSize:
        """A third of a page is a good beginning."""
        line = self.fontMetrics().height()
        return QSize(30 * line, 15 * line)

    def minimumSizeHint(self) -> QSize:
        """A few words of it."""
        line = self.fontMetrics().height()
        return QSize(8 * line, 3 * line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        ratio = self.devicePixelRatioF()
        origin = self._origin()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().window())
        if self._page is None:
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self.viewport().rect(), _IN_THE_MIDDLE, self._instead)
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(-origin)
        exposed = event.rect()
        part = QRect(exposed.topLeft() * ratio, exposed.size() * ratio).adjusted(-1, -1, 1, 1)
        self._tiles.paint(painter, part.translated(origin))
        if self._page is not None:
            onto = self._tiles.stance.transform
            paint_frames(painter, self._frames, onto, self.palette(), ratio)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already; only what comes into sight is painted."""
        self.viewport().scroll(dx, dy, self.viewport().rect())
        self._wishing.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page anew, with the line in sight."""
        super().resizeEvent(event)
        self._lay()
        self._bring_into_sight()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows scroll, as do Page Up and Down, Home and End; plus and minus change the size."""
        key = Qt.Key(event.key())
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        step = _LINE_STEP * self.fontMetrics().height()
        if key in _WAY:
            x, y = _WAY[key]
            across.setValue(across.value() + x * step)
            down.setValue(down.value() + y * step)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            way = 1 if key == Qt.Key.Key_PageDown else -1
            down.setValue(down.value() + way * max(step, down.pageStep() - step))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            down.setValue(down.maximum() if key == Qt.Key.Key_End else 0)
            across.setValue(0)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom_by(-1 if key == Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

    def _point(self, at: QPoint, *, is_double: bool) -> None:
        point = self._point_at(at)
        if self._page is not None and QRectF(0, 0, *map(float, self._page.size)).contains(point):
            (self.double_clicked if is_double else self.pointed).emit(point)

    def _drag(self, way: QPoint) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - way.x())
        down.setValue(down.value() - way.y())

    def _move_lens(self, at: QPoint) -> None:
        if not self.lens.isHidden():
            self.lens.point(self._point_at(at), at)

    def _turn_wheel(self, steps: int) -> None:
        at = self.viewport().mapFromGlobal(self.cursor().pos())
        self.zoom_by(steps, at if self.viewport().rect().contains(at) else None)

    def _turns(self) -> int:
        return self.turns_of(self._page.ref) if self._page is not None else 0

    def _lay(self) -> None:
        """Find the size of the page, and tell those who paint it."""
        size = self._page.size if self._page is not None else (1, 1)
        ratio = self.devicePixelRatioF()
        flat = Stance(size, self._turns())
        bar = self.verticalScrollBar().sizeHint().width()
        zoom = fitting(self._look, flat, self._frames.line, self.maximumViewportSize(), bar)
        stance = Stance(size, self._turns(), zoom * ratio)
        self._tiles.show(self._page, stance, self._look.tone)
        self._set_bars()
        self._refresh()
        self.laid.emit()

    def _refresh(self) -> None:
        self.lens.show_page(self._page, self._tiles.stance, self._look.tone, self._frames)
        self._place_lens()
        self._wishing.start()
        self.viewport().update()

    def _set_bars(self) -> None:
        ratio = self.devicePixelRatioF()
        canvas, room = self._tiles.stance.canvas.size() / ratio, self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        has_down = canvas.height() > room.height()
        has_across = canvas.width() > room.width() - has_down * bar
        has_down = canvas.height() > room.height() - has_across * bar
        seen = QSize(room.width() - has_down * bar, room.height() - has_across * bar)
        for scroll, whole, part in (
            (self.horizontalScrollBar(), canvas.width(), seen.width()),
            (self.verticalScrollBar(), canvas.height(), seen.height()),
        ):
            scroll.setPageStep(part)
            scroll.setSingleStep(_LINE_STEP * self.fontMetrics().height())
            scroll.setRange(0, max(0, whole - part))

    def _origin(self) -> QPoint:
        """What of the canvas is at the left top of the viewport; a small page is in the middle."""
        ratio = self.devicePixelRatioF()
        canvas, room = self._tiles.stance.canvas.size(), self.viewport().size() * ratio
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        spare = room.width() - canvas.width(), room.height() - canvas.height()
        x, y = (
            -(left // 2) if left > 0 else round(bar.value() * ratio)
            for bar, left in zip(bars, spare, strict=True)
        )
        return QPoint(x, y)

    def _point_at(self, at: QPoint) -> QPointF:
        """The point of the image at a place of the viewport."""
        on_canvas = QPointF(at) * self.devicePixelRatioF() + QPointF(self._origin())
        return self._tiles.stance.under(on_canvas)

    def _put(self, point: QPointF, at: QPoint) -> None:
        """Scroll a point of the image to a place of the viewport, as far as that goes."""
        there = self.place_of(QRectF(point, point)).topLeft() - QPointF(at)
        for bar, way in (
            (self.horizontalScrollBar(), there.x()),
            (self.verticalScrollBar(), there.y()),
        ):
            bar.setValue(bar.value() + round(way))

    def _bring_into_sight(self) -> None:
        """Scroll to the line and its word, unless they are in sight and not at the edge."""
        target = self._frames.target
        if target is None or self._page is None:
            return
        line = self._frames.line if self._frames.line is not None else target
        room = self.viewport().rect()
        place, whole = self.place_of(target), self.place_of(line)
        across, down = room.width() * _MARGIN, room.height() * _MARGIN
        if whole.top() < down or whole.bottom() > room.height() - down:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(whole.center().y() - room.height() * _CONTEXT))
        bar = self.horizontalScrollBar()
        if self._look.fit is Fit.LINE or whole.width() + 2 * REACH <= room.width():
            if whole.left() < REACH or whole.right() > room.width() - REACH:
                bar.setValue(bar.value() + round(whole.center().x() - room.width() / 2))
        elif place.left() < across or place.right() > room.width() - across:
            bar.setValue(bar.value() + round(place.center().x() - room.width() / 2))
        self._wishing.start()

    def _place_lens(self) -> None:
        """Have the magnifier over the mouse if that is over the page; else over the word."""
        if self.lens.isHidden() or self._page is None:
            return
        at = self.viewport().mapFromGlobal(self.cursor().pos())
        target = self._frames.target
        if target is not None:
            self.lens.point(target.center(), self.place_of(target).center().toPoint())
        elif self.viewport().underMouse() and self.viewport().rect().contains(at):
            self.lens.point(self._point_at(at), at)
        else:
            middle = self.viewport().rect().center()
            self.lens.point(self._point_at(middle), middle)

    def _show_tile(self, place: QRect) -> None:
        ratio = self.devicePixelRatioF()
        seen = place.translated(-self._origin())
        corner = QPoint(int(seen.left() / ratio) - 1, int(seen.top() / ratio) - 1)
        self.viewport().update(QRect(corner, seen.size() / ratio + QSize(3, 3)))

    def _wish(self) -> None:
        """Ask for the tiles in sight and round it."""
        if self.isVisible():
            seen = QRect(self._origin(), self.viewport().size() * self.devicePixelRatioF())
            self._tiles.wish_for(seen, around=AROUND)
