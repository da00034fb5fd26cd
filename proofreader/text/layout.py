"""Where words stand on the image of their page, as layout files have it.

A layout file (hOCR, ALTO, PAGE XML, …) says of each word in which rectangle of the page image it
was read. All coordinates of a page are in the units of that file, usually pixels of the image that
the OCR engine read; how many of them the page is wide and high is in `PageLayout.size`, so that
they can be laid over an image of any resolution.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofreader.text.spans import Span


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle of a page: ``left <= x < right`` and ``top <= y < bottom``, y downwards.

    Raises:
        ValueError: if ``left`` is past ``right``, or ``top`` past ``bottom``.
    """

    left: int
    top: int
    right: int
    bottom: int

    def __post_init__(self) -> None:
        if self.left > self.right or self.top > self.bottom:
            raise ValueError(f"not a box: {self.left} {self.top} {self.right} {self.bottom}")

    @property
    def width(self) -> int:
        """From ``left`` to ``right``."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """From ``top`` to ``bottom``."""
        return self.bottom - self.top

    def cover(self, other: Box) -> Box:
        """The smallest box that contains both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x < self.right and self.top <= y < self.bottom


def covering(boxes: Iterable[Box]) -> Box:
    """The smallest box that contains all of at least one.

    Raises:
        ValueError: if there is none.
    """
    boxes = tuple(boxes)
    if not boxes:
        raise ValueError("no boxes to cover")
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


@dataclass(frozen=True, slots=True)
class WordBox:
    """A word and its place on the page."""

    span: Span
    """In the text: a stretch without white space."""
    box: Box
    confidence: float | None = None
    """How sure the OCR engine was of the word, 0..1; None where the file does not say."""
    weakest: float | None = None
    """How sure it was of the character that it was least sure of, 0..1; None if it does not say."""


@dataclass(frozen=True, slots=True)
class LineBox:
    """A printed line and its place on the page."""

    span: Span
    """In the text, without its line end."""
    box: Box


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Where the words of one page stand on its image."""

    size: tuple[int, int]
    """Width and height of the page in the units of its boxes; (0, 0) where the file is silent."""
    words: tuple[WordBox, ...] = ()
    """In order of place in the text, none overlapping another."""
    lines: tuple[LineBox, ...] = ()
    """In order of place in the text, none overlapping another."""
    image: str = ""
    """The name of the page's image file, as the layout file gives it; empty where it is silent."""
    frame: int = 0
    """Which picture of an image file with several it is, from 0."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One page as a layout file has it."""

    text: str
    """Words parted by blanks, lines ended by LF, blocks parted by a blank line; no form feed."""
    layout: PageLayout
    """Its spans count in ``text``."""
