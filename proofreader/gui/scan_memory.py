"""The page images that are in memory: few, grey, and as small as they can be.

A scan of 600 dots an inch has 35 million of them. Of most pages only a small picture is kept, from
which all is shown that is not larger; the full size stays of the page that is looked at closely,
with eight dots a byte where it is black and white.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from math import ceil, sqrt
from typing import TYPE_CHECKING

from PIL import Image

from proofreader.scans.images import open_image, scaled, size

if TYPE_CHECKING:
    from proofreader.gui.scan_wishes import Part
    from proofreader.scans.images import ImageRef

MOST_BYTES = 48 * 1024 * 1024
"""What the pages in memory may take together, beside the one that is being opened."""

MOST_PAGES = 6
"""So many are in memory: that of the cursor, that of the finding, and those beside them."""

_OVERVIEW = 3_000_000
"""Dots of a small picture: more than a pane of 1,200 pixels shows of a page."""

_STRIP = 3
"""An image that is longer than so many times its width is a strip."""

_LIGHT = 12 * 1024 * 1024
"""Bytes of a page in full size that is kept though nobody looks at it closely yet."""

_MOST_DOTS = 48_000_000
"""Of a page that is kept in full size; a larger one is kept smaller."""

_BAND = 512
"""Rows that are made grey at a time: a copy of a whole page in colour would be too large."""

_ROUND = 4
"""Dots round a part that smooth its edge."""


@dataclass(frozen=True, slots=True)
class _Bits:
    """A page in black and white, eight dots a byte."""

    size: tuple[int, int]
    rows: bytes

    @property
    def weight(self) -> int:
        """In bytes."""
        return len(self.rows)

    def scaled(self, box: tuple[float, float, float, float], sides: tuple[int, int]) -> Image.Image:
        """A part, in greys; see `Part`."""
        left, top, right, bottom = box
        width, height = self.size
        stride = (width + 7) // 8
        first, last = max(0, int(top) - _ROUND), min(height, ceil(bottom) + _ROUND)
        rows = self.rows[first * stride : last * stride]
        band = Image.frombytes("1", (width, last - first), rows)
        start = max(0, int(left) - _ROUND)
        greys = band.crop((start, 0, min(width, ceil(right) + _ROUND), last - first)).convert("L")
        within = (left - start, top - first, right - start, bottom - first)
        return greys.resize(sides, Image.Resampling.BICUBIC, within)


@dataclass(frozen=True, slots=True)
class _Greys:
    """A page in greys."""

    image: Image.Image

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self.image.size

    @property
    def weight(self) -> int:
        """In bytes."""
        return self.image.width * self.image.height

    def scaled(self, box: tuple[float, float, float, float], sides: tuple[int, int]) -> Image.Image:
        """A part; see `Part`."""
        return self.image.resize(sides, Image.Resampling.BICUBIC, box)


@dataclass(slots=True)
class _Kept:
    """What is in memory of one page."""

    size: tuple[int, int]
    """Of the image, in its own dots."""
    small: _Greys
    full: _Bits | _Greys | None = None

    @property
    def weight(self) -> int:
        """In bytes."""
        return self.small.weight + (self.full.weight if self.full else 0)


class ScanMemory:
    """The pages, those used last at the end.

    Args:
        most_bytes: What they may take together; the one that is asked for stays in any case.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._kept: OrderedDict[ImageRef, _Kept] = OrderedDict()

    @property
    def weight(self) -> int:
        """Of all pages, in bytes."""
        return sum(kept.weight for kept in self._kept.values())

    def small(self, ref: ImageRef) -> tuple[tuple[int, int], Image.Image]:
        """The size of a page, and a small picture of it in greys.

        Raises:
            FormatError: if it cannot be read.
        """
        kept = self._opened(ref)
        return kept.size, kept.small.image

    def for_words(self, ref: ImageRef) -> Image.Image:
        """A page as large as it takes to find the words on it, which is smaller than it is.

        Who looks for lines makes a page as small as the pictures here are; but a strip that is as
        long as several pages has too few dots in one of these.

        Raises:
            FormatError: if it cannot be read.
        """
        kept = self._opened(ref)
        if max(kept.size) > _STRIP * min(kept.size):
            return open_image(ref)
        return kept.small.image

    def part(self, wish: Part) -> Image.Image:
        """A part of a page, scaled and turned.

        Raises:
            FormatError: if the page cannot be read.
        """
        kept = self._opened(wish.ref)
        source: _Bits | _Greys = kept.small
        if _is_larger(wish, kept):
            source = kept.full = kept.full or self._in_full(wish.ref)
            self._keep(wish.ref, kept)
        wide, high = source.size
        across, down = wide / kept.size[0], high / kept.size[1]
        left, top, right, bottom = wish.box
        box = left * across, top * down, min(wide, right * across), min(high, bottom * down)
        picture = source.scaled(box, wish.sides)
        return picture.transpose(_TURNS[wish.turns]) if wish.turns else picture

    def _opened(self, ref: ImageRef) -> _Kept:
        kept = self._kept.get(ref)
        if kept is None:
            wide, high = dimensions = size(ref)
            step = max(1, ceil(sqrt(wide * high / _OVERVIEW)))  # a whole number is made quickly
            image = scaled(ref, ceil(wide / step), ceil(high / step))
            kept = _Kept(dimensions, _Greys(_grey(image)))
        self._keep(ref, kept)
        return kept

    def _in_full(self, ref: ImageRef) -> _Bits | _Greys:
        for kept in self._kept.values():  # one more is about to be opened
            if kept.full is not None and kept.full.weight > _LIGHT:
                kept.full = None
        image = open_image(ref)
        while image.width * image.height > _MOST_DOTS:
            image = _grey(image).reduce(2)
        if image.mode == "1":
            return _Bits(image.size, image.tobytes())
        return _Greys(_grey(image))

    def _keep(self, ref: ImageRef, kept: _Kept) -> None:
        self._kept[ref] = kept
        self._kept.move_to_end(ref)
        for each in self._kept.values():
            if self.weight <= self._most_bytes:
                break
            if each is not kept:
                each.full = None
        while len(self._kept) > MOST_PAGES or (
            self.weight > self._most_bytes and len(self._kept) > 1
        ):
            self._kept.popitem(last=False)


_TURNS = {
    1: Image.Transpose.ROTATE_270,  # Pillow turns the other way round
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_90,
}


def _is_larger(wish: Part, kept: _Kept) -> bool:
    """Whether the small picture has too few dots for a part."""
    left, _top, right, _bottom = wish.box
    return wish.sides[0] / max(1e-6, right - left) > kept.small.image.width / kept.size[0]


def _grey(image: Image.Image) -> Image.Image:
    """The image in greys, made some rows at a time."""
    if image.mode == "L":
        return image
    greys = Image.new("L", image.size)
    for top in range(0, image.height, _BAND):
        end = min(image.height, top + _BAND)
        greys.paste(image.crop((0, top, image.width, end)).convert("L"), (0, top))
    return greys
