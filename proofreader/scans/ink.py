"""The ink on the image of a page: what is dark against the paper about it.

The image is made smaller first: lines and gaps show at 150 dots an inch as well as at 600, and
the work grows with the square. Paper that is yellow, or lies in the shadow of the binding, is
levelled by dividing each dot by the paper around it. The threshold is Otsu's (1979): the grey
that parts the dots into the two classes with the least spread.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LONGEST: Final = 2000
"""No side of the reduced image is longer, in dots: A4 at 170 dots an inch, type of 6 points. A
strip is longer: it has the height of several pages."""
_STRIP: Final = 3
"""An image that is longer than so many times its width is a strip, as a letter on one sheet."""
_MOST: Final = 12_000_000
"""More dots than the reduced image of any page: a strip of six."""
_PATCH: Final = 16
"""Paper is judged in squares of so many dots: about a line of print."""
_SHADOW: Final = 0.5
"""Paper is never taken to be darker than this share of the page's: what is, is a black border."""
_CONTRAST: Final = 0.25
"""Ink is at least so much darker than paper (0..1): less is the paper's own grain."""
_BRIGHT: Final = 0.85
"""What is brighter than this share of its paper is no ink, wherever the two classes part."""
_MOSTLY: Final = 0.6
"""A page of which more than this share is dark is printed white on black."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The dots of a reduced image."""

    dark: NDArray[np.bool_]
    """Rows from the top, True where there is ink."""
    reduction: int
    """How many dots of the image, each way, became one."""


def ink_of(image: Image.Image, fineness: int = 1) -> Ink:
    """The ink of an image of any mode and size, reduced less for small type if that is wanted."""
    reduction = _reduction(min(image.size), max(image.size), fineness)
    grey = _grey(image)
    if reduction > 1:
        grey = grey.reduce(reduction)
    share = np.asarray(grey, dtype=np.float32) / _paper(grey)
    dark = share < _threshold(share)
    if dark.mean() > _MOSTLY:
        dark = ~dark
    return Ink(dark, reduction)


def _reduction(shortest: int, longest: int, fineness: int) -> int:
    """How many dots, each way, become one."""
    length = min(longest, _STRIP * shortest)
    return math.ceil(max(1, length / (_LONGEST * fineness), math.sqrt(shortest * longest / _MOST)))


def _grey(image: Image.Image) -> Image.Image:
    """The image in 256 greys, what is transparent on white paper."""
    if image.mode.startswith(("I", "F")):  # 16 bits and more, which Pillow would cut off at 255
        deep = np.asarray(image, dtype=np.float32)
        deep = deep * (255 / max(float(deep.max(initial=0)), 1.0))
        return Image.fromarray(deep.clip(0, 255).astype(np.uint8))
    if image.mode in {"LA", "PA", "RGBA", "La", "RGBa"} or "transparency" in image.info:
        clear = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)
    return image if image.mode == "L" else image.convert("L")


def _paper(grey: Image.Image) -> NDArray[np.float32]:
    """How bright the paper is under each dot, above 0."""
    small = grey.reduce(_PATCH // 4).filter(ImageFilter.MaxFilter(5))
    small = small.reduce(4).filter(ImageFilter.MedianFilter(3))
    least = max(1.0, float(np.percentile(np.asarray(small), 90)) * _SHADOW)
    paper = small.resize(grey.size, Image.Resampling.BILINEAR)
    return np.maximum(np.asarray(paper, dtype=np.float32), np.float32(least))


def _threshold(share: NDArray[np.float32]) -> float:
    """The share of the paper's brightness, below which a dot is ink."""
    counts, edges = np.histogram(share[::2, ::2], bins=64, range=(0, 1))
    middles = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)
    above = below[-1] - below
    weight = np.cumsum(counts * middles)
    apart = weight / np.maximum(below, 1) - (weight[-1] - weight) / np.maximum(above, 1)
    best = int(np.argmax(below * above * apart * apart))
    if abs(float(apart[best])) < _CONTRAST:
        return 1 - 2 * _CONTRAST
    return min(_BRIGHT, float(edges[best + 1]))
