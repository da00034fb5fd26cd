"""The pictures of a page that have come so far, painted wherever they are wanted.

Where a tile is not there yet, the small picture of the page stands in for it: one sees where one
is at once, and the letters become sharp a moment later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QRegion

from proofreader.gui.scan_look import Tone
from proofreader.gui.scan_stance import TILE, Stance

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from proofreader.gui.scan_loader import ScanThread
    from proofreader.gui.scan_wishes import Asker, PageImage, Part, Wish


class ScanTiles(QObject):
    """The tiles of one page at a time, for one asker.

    Signals:
        came: A `QRect` of the canvas that is sharp now.

    Args:
        thread: Makes them.
        asker: For whom.
        parent: Who paints them.
    """

    came = Signal(QRect)

    def __init__(self, thread: ScanThread, asker: Asker, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = thread
        self._asker = asker
        self._page: PageImage | None = None
        self._tone = Tone()
        self._overview: QImage | None = None
        self._tiles: dict[tuple[int, int], QImage] = {}
        self._awaited: dict[Part, tuple[int, int]] = {}
        self.stance = Stance((1, 1))
        """How the page lies."""
        thread.given.connect(self._take)

    def show(self, page: PageImage | None, stance: Stance, tone: Tone) -> None:
        """Paint this page so from now on."""
        if page is not self._page or stance != self.stance:
            self._tiles.clear()
            self._ask({})
        if page is not self._page or tone != self._tone:
            self._overview = page.picture.copy() if page is not None else None
            for picture in (self._overview, *self._tiles.values()):
                if picture is not None:
                    picture.setColorTable(tone.table())
        self._page, self.stance, self._tone = page, stance, tone

    def wish_for(self, seen: QRect, *, around: int = 0) -> None:
        """Ask for the tiles that are missing; leave those that are far away.

        Args:
            seen: A part of the canvas.
            around: How far round it, in pixels of the screen, may be seen soon.
        """
        page = self._page
        if page is None:
            return
        near = list(self.stance.tiles(seen))
        far = list(self.stance.tiles(seen.adjusted(-around, -around, around, around)))
        kept = set(far)
        self._tiles = {tile: its for tile, its in self._tiles.items() if tile in kept}
        missing = dict.fromkeys(tile for tile in (*near, *far) if tile not in self._tiles)
        wishes = {self.stance.part(page.ref, self.stance.place(tile)): tile for tile in missing}
        if wishes.keys() != self._awaited.keys():
            self._ask(wishes)

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """Paint a part of the canvas; the painter counts in its pixels."""
        overview = self._overview
        if overview is None or self._page is None:
            return
        missing = QRegion()
        for tile in self.stance.tiles(exposed):
            place = self.stance.place(tile)
            part = place.intersected(exposed)
            picture = self._tiles.get(tile)
            if picture is not None:
                painter.drawImage(part.topLeft(), picture, part.translated(-place.topLeft()))
            else:
                missing += part
        if not missing.isEmpty():
            self._paint_overview(painter, overview, missing)

    def _paint_overview(self, painter: QPainter, overview: QImage, missing: QRegion) -> None:
        painter.save()
        painter.setClipRegion(missing)
        painter.setTransform(self.stance.transform, combine=True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, *map(float, self.stance.size)), overview)
        painter.restore()

    def _ask(self, wishes: dict[Part, tuple[int, int]]) -> None:
        if wishes or self._awaited:
            self._awaited = wishes
            self._thread.ask(self._asker, wishes)

    def _take(self, wish: Wish, answer: object) -> None:
        tile = self._awaited.pop(wish, None)  # type: ignore[arg-type] # of other wishes it has none
        if tile is None:
            return
        picture: QImage = answer  # type: ignore[assignment] # what is given for a part
        picture.setColorTable(self._tone.table())
        self._tiles[tile] = picture
        self.came.emit(self.stance.place(tile))


AROUND = TILE
"""How far round what is seen tiles are made ahead, in pixels of the screen."""
