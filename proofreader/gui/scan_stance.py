"""How a page image lies on the screen: turned, scaled, and cut into tiles.

A canvas is the whole page as it would be painted, in pixels of the screen; what is seen of it is a
part. Its pictures are made tile by tile, so that a large page costs no more than what is seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QTransform

from proofreader.gui.scan_wishes import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.scans.images import ImageRef

TILE = 512
"""The side of a tile, in pixels of the screen: large enough to be few, small enough to be quick."""

QUARTERS = 4
"""So many quarter turns, and a page stands upright again."""


@dataclass(frozen=True)
class Stance:
    """A page of some size, turned and scaled."""

    size: tuple[int, int]
    """Width and height of the image in its own pixels."""
    turns: int = 0
    """Quarter turns clockwise, 0 to 3."""
    scale: float = 1.0
    """Pixels of the screen for one of the image."""

    @cached_property
    def canvas(self) -> QRect:
        """The whole page, in pixels of the screen; its left upper corner is the origin."""
        width, height = self.turned_size
        return QRect(0, 0, max(1, round(width * self.scale)), max(1, round(height * self.scale)))

    @property
    def turned_size(self) -> tuple[int, int]:
        """Width and height of the page as it is turned, in pixels of the image."""
        width, height = self.size
        return (height, width) if self.turns % 2 else (width, height)

    @cached_property
    def transform(self) -> QTransform:
        """From the image's own pixels to the canvas."""
        width, height = self.size
        corner = {0: (0, 0), 1: (height, 0), 2: (width, height), 3: (0, width)}[self.turns]
        turned_width, turned_height = self.turned_size
        across = self.canvas.width() / turned_width
        down = self.canvas.height() / turned_height
        stance = QTransform.fromScale(across, down)
        stance.translate(*map(float, corner))
        stance.rotate(90 * self.turns)
        return stance

    def onto(self, part: QRectF) -> QRectF:
        """Where a part of the image lies on the canvas."""
        return self.transform.mapRect(part)

    def under(self, point: QPointF) -> QPointF:
        """The point of the image that lies at a point of the canvas."""
        inverse, _ = self.transform.inverted()
        return inverse.map(point)

    def tiles(self, seen: QRect) -> Iterator[tuple[int, int]]:
        """Column and row of the tiles that a part of the canvas touches, from its left top."""
        seen = seen.intersected(self.canvas)
        if seen.isEmpty():
            return
        for row in range(seen.top() // TILE, seen.bottom() // TILE + 1):
            for column in range(seen.left() // TILE, seen.right() // TILE + 1):
                yield column, row

    def place(self, tile: tuple[int, int]) -> QRect:
        """Where a tile lies on the canvas."""
        column, row = tile
        return QRect(column * TILE, row * TILE, TILE, TILE).intersected(self.canvas)

    def part(self, ref: ImageRef, place: QRect) -> Part:
        """The wish for the picture of a part of the canvas."""
        inverse, _ = self.transform.inverted()
        box = inverse.mapRect(QRectF(place))
        width, height = self.size
        sides = place.width(), place.height()
        return Part(
            ref,
            (
                max(0.0, box.left()),
                max(0.0, box.top()),
                min(float(width), box.right()),
                min(float(height), box.bottom()),
            ),
            sides[::-1] if self.turns % 2 else sides,
            self.turns,
        )
