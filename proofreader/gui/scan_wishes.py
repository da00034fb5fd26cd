"""What is asked of the thread that works on page images, and what it gives for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from proofreader.scans.images import ImageRef


class Asker(IntEnum):
    """Who asks, the most urgent first; each has one list of wishes at a time."""

    LENS = 0
    OPEN = 1
    """For the pages that are looked at."""
    PAGE = 2
    STRIP = 3
    AHEAD = 4
    """For the pages that will be gone to next."""
    WORDS = 5
    """For the places of words."""


@dataclass(frozen=True, slots=True)
class Overview:
    """A whole page, small; the answer is a `PageImage`."""

    ref: ImageRef


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page, scaled and turned; the answer is a `QImage` of 256 greys."""

    ref: ImageRef
    box: tuple[float, float, float, float]
    """Left, top, right and bottom in pixels of the image."""
    sides: tuple[int, int]
    """Width and height of the picture before it is turned."""
    turns: int = 0
    """Quarter turns clockwise."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The places of the words of a page that has none; the answer is a `PageLayout`."""

    number: int
    """Of the page, from 0."""
    ref: ImageRef
    text: str
    """All of the page."""


Wish = Overview | Part | Alignment


@dataclass(frozen=True, slots=True, eq=False)
class PageImage:
    """A page that can be shown."""

    ref: ImageRef
    size: tuple[int, int]
    """Width and height of the image in its own pixels."""
    picture: QImage
    """All of it, smaller, in 256 greys."""
