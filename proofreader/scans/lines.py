"""The printed lines of a page image.

Ink is taken apart in blobs (`proofreader.scans.blobs`). The commonest height of a blob is the
x-height of the print; what is of about the size of a letter is chained to pieces of lines
(`proofreader.scans.chains`), and what is much larger (pictures, rules, the black border of the
scan) or cut off by the edge of the image (the page beside this one) is left out. Dots, commas and
quotation marks join the piece that they stand in, and pieces are put in reading order
(`proofreader.scans.columns`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.scans.blobs import Blobs, blobs_of
from proofreader.scans.chains import chained
from proofreader.scans.columns import Pieces, across, in_columns
from proofreader.scans.ink import Ink, ink_of
from proofreader.text.layout import Box

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

    Reals = NDArray[np.float64]

_SMALLEST: Final = 5
"""No letter of a page that can be read at all is lower, in dots of the reduced image."""
_LETTERS: Final = (0.7, 4.0)
"""The height of a letter, in x-heights: from a worn "r" to the capitals of a title."""
_LONGEST: Final = 25
"""No letters that touch are wider than so many x-heights: what is, is a rule or a picture."""
_FINE: Final = 8
"""Print whose x-height is fewer dots is looked at in an image that is reduced less."""
_MANY: Final = 40_000
"""More blobs are noise, and the largest of them will do: a page of a newspaper has 30,000."""
_AT_ONCE: Final = 1_000
"""So many marks are compared with all lines at once: some ten megabytes."""
_SPECK: Final = 3
"""Fewer dots are dust."""
_DASH: Final = 4
"""The longest mark of a line is a dash of two em, or a row of points that touch, in x-heights."""
_ABOVE, _BELOW = 2.3, 0.8
"""How far a line's marks are above and below its baseline, in x-heights."""
_BESIDE: Final = 1.8
"""How far a mark may stand from the letters of its line, in x-heights."""
_STEADY: Final = 8
"""From so many letters on a piece has a slope of its own."""
_SMALL_LETTERS: Final = 35
"""So many per cent of a line's letters and more are no higher than "x"."""
_SMALLER, _LARGER = 0.9, 1.25
"""Between these shares of the page's x-height a line has the same type, or small capitals."""
_CAPITALS: Final = 1.4
"""Capitals are so many times as high as small letters: a line of them is taken for a title."""
_FEW: Final = 3
"""Fewer letters in a row are no line where they stand in the reach of one: tails of a broken g."""
_FLAT: Final = 0.85
"""Letters in a row that are mostly lower than so many x-heights are commas, or lower halves."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line on the page, in pixels of the image."""

    box: Box
    """Round its ink, without a drop cap's lower part."""
    baseline: float
    """The height at which its letters stand, at the left of the box."""
    slope: float
    """By how much the baseline falls from one pixel to the next to the right."""
    x_height: float
    """The height of its small letters."""
    ascent: float
    """How far it reaches above its baseline."""
    descent: float
    """How far it reaches below."""
    strokes: tuple[tuple[int, int], ...]
    """Where there is ink from left to right: half-open ranges with gaps between, in order."""

    @property
    def width(self) -> int:
        """From its first ink to its last."""
        return self.box.width

    def band(self, left: int, right: int) -> Box:
        """The box round the part of it that lies between two places, not empty."""
        middle = self.baseline + self.slope * ((left + right) / 2 - self.box.left)
        tilt = abs(self.slope) * (right - left) / 2
        top = max(self.box.top, int(middle - self.ascent - tilt))
        bottom = min(self.box.bottom, int(middle + self.descent + tilt) + 1)
        return Box(left, min(top, bottom - 1), max(right, left + 1), bottom)


@dataclass(frozen=True, slots=True)
class PagePrint:
    """The lines of a page, and what they have in common."""

    lines: tuple[PrintedLine, ...] = ()
    """In reading order, column after column."""
    rows: tuple[PrintedLine, ...] = ()
    """In the order of their height, as if the page had no columns; often the same."""
    x_height: float = 0.0
    """Of most of its print, in pixels; 0 where there is none."""
    slope: float = 0.0
    """How the page is askew: by how much its lines fall from one pixel to the next."""


def find_lines(image: Image) -> PagePrint:
    """What is printed on a page image of any mode, size and quality; maybe nothing."""
    if min(image.size) < 2 * _SMALLEST:
        return PagePrint()
    ink = ink_of(image)
    blobs = _on_the_page(ink)
    x_height = _x_height(blobs)
    if x_height < _FINE and ink.reduction > 1:  # a newspaper
        ink = ink_of(image, fineness=2)
        blobs = _on_the_page(ink)
        x_height = _x_height(blobs)
    if not x_height:
        return PagePrint()
    size = blobs.height / x_height
    lettersized = (size >= _LETTERS[0]) & (size < _LETTERS[1]) & (blobs.width < _LONGEST * x_height)
    letters = blobs.chosen(lettersized)
    chains = [np.array(chain) for chain in chained(letters, x_height)]
    if not chains:
        return PagePrint()
    marks = blobs.chosen((size < _LETTERS[0]) & (blobs.width < _DASH * x_height))
    found = _Found(letters, marks, chains, x_height)
    return _put_together(_without_fragments(found), image, ink.reduction)


@dataclass(frozen=True, slots=True)
class _Found:
    letters: Blobs
    marks: Blobs
    chains: list[NDArray[np.int64]]
    x_height: float


def _on_the_page(ink: Ink) -> Blobs:
    """Blobs without dust, and without what the image's edge cuts off."""
    blobs, (height, width) = blobs_of(ink.dark), ink.dark.shape
    inside = (blobs.left > 0) & (blobs.top > 0) & (blobs.right < width) & (blobs.bottom < height)
    blobs = blobs.chosen(inside & (blobs.area >= _SPECK))
    if len(blobs) <= _MANY:
        return blobs
    return blobs.chosen(np.sort(np.argpartition(blobs.area, -_MANY)[-_MANY:]))


def _x_height(blobs: Blobs) -> float:
    """The commonest height of what could be a letter, in dots; 0 if there is none."""
    heights = blobs.height[(blobs.width < 3 * blobs.height) & (blobs.height < 4 * blobs.width)]
    counts = np.bincount(heights[heights >= _SMALLEST])
    if not len(counts):
        return 0.0
    weights = np.convolve(counts * np.arange(len(counts)), (0.5, 1, 0.5), mode="same")
    return float(np.argmax(weights))


def _without_fragments(found: _Found) -> _Found:
    """With those letters as marks that are no line of their own but stand in one."""
    letters, unit = found.letters, found.x_height
    short = [len(chain) < _FEW for chain in found.chains]
    short = [
        few or float(np.median(letters.height[chain])) < _FLAT * unit
        for few, chain in zip(short, found.chains, strict=True)
    ]
    lines = [chain for chain, is_short in zip(found.chains, short, strict=True) if not is_short]
    rest = [chain for chain, is_short in zip(found.chains, short, strict=True) if is_short]
    if not lines or not rest:
        return found
    loose = np.concatenate(rest)
    owners = _owners(letters.chosen(loose), _base_lines(letters, lines), unit)
    owned = dict(zip(loose.tolist(), (owners >= 0).tolist(), strict=True))
    lines += [chain for chain in rest if not all(owned[letter] for letter in chain.tolist())]
    marks = _together(found.marks, letters.chosen(loose[owners >= 0]))
    return _Found(letters, marks, lines, unit)


def _together(one: Blobs, other: Blobs) -> Blobs:
    return Blobs(
        np.r_[one.left, other.left],
        np.r_[one.top, other.top],
        np.r_[one.right, other.right],
        np.r_[one.bottom, other.bottom],
        np.r_[one.area, other.area],
    )


def _put_together(found: _Found, image: Image, reduction: int) -> PagePrint:
    bases = _base_lines(found.letters, found.chains)
    make = _Making(found, bases, _owners(found.marks, bases, found.x_height), image.size, reduction)
    pieces = bases.straightened(found.x_height)
    lines = [make.line(row) for row in in_columns(pieces)]
    rows = [make.line(row) for row in across(pieces)]
    return PagePrint(tuple(lines), tuple(rows), found.x_height * reduction, bases.usual)


@dataclass(frozen=True, slots=True)
class _BaseLines:
    """The lines that letters stand on, an entry a piece, in dots."""

    starts: Reals
    """Heights at x = 0."""
    slopes: Reals
    left: Reals
    right: Reals
    usual: float
    """The slope of most."""

    def straightened(self, unit: float) -> Pieces:
        """The pieces as they would stand on a straight page, in units of so many dots."""
        middle = (self.left + self.right) / 2
        base = self.starts + self.slopes * middle
        shift = self.usual * base
        return Pieces(
            (self.left + shift) / unit,
            (self.right + shift) / unit,
            (base - self.usual * middle) / unit,
        )


def _base_lines(letters: Blobs, chains: list[NDArray[np.int64]]) -> _BaseLines:
    fits = np.array([_fitted(letters, chain) for chain in chains])
    steady = np.array([len(chain) >= _STEADY for chain in chains])
    usual = float(np.median(fits[steady, 1])) if steady.any() else 0.0
    slopes = np.where(steady, fits[:, 1], usual)
    return _BaseLines(
        fits[:, 0] - slopes * fits[:, 2],
        slopes,
        np.array([letters.left[chain].min() for chain in chains], dtype=float),
        np.array([letters.right[chain].max() for chain in chains], dtype=float),
        usual,
    )


def _fitted(letters: Blobs, chain: NDArray[np.int64]) -> tuple[float, float, float]:
    """The height of a baseline, its slope, and the x for which the height holds."""
    x = (letters.left[chain] + letters.right[chain]) / 2
    y = letters.bottom[chain].astype(float)
    middle, height, slope = float(x.mean()), float(np.median(y)), 0.0
    if len(chain) < _STEADY:
        return height, slope, middle
    for _ in range(3):  # letters that end below the line are left out, ever more of them
        off = y - height - slope * (x - middle)
        kept = np.abs(off) <= max(1.0, 2 * float(np.median(np.abs(off))))
        dx, dy = x[kept] - x[kept].mean(), y[kept] - y[kept].mean()
        slope = float((dx * dy).sum() / max(1.0, float((dx * dx).sum())))
        height = float(y[kept].mean() + slope * (middle - x[kept].mean()))
    return height, slope, middle


def _owners(marks: Blobs, bases: _BaseLines, unit: float) -> NDArray[np.int64]:
    """For each mark the piece that it stands in, or -1."""
    places = np.arange(len(marks))
    some = [places[start : start + _AT_ONCE] for start in range(0, len(marks), _AT_ONCE)]
    found = [_owners_of_some(marks.chosen(which), bases, unit) for which in some]
    return np.concatenate([places[:0], *found])


def _owners_of_some(marks: Blobs, bases: _BaseLines, unit: float) -> NDArray[np.int64]:
    x = ((marks.left + marks.right) / 2)[:, None]
    y = ((marks.top + marks.bottom) / 2)[:, None]
    above = bases.starts + bases.slopes * x - y
    aside = np.maximum(bases.left - marks.right[:, None], marks.left[:, None] - bases.right)
    aside = np.maximum(aside, 0)
    near = (above < _ABOVE * unit) & (above > -_BELOW * unit) & (aside < _BESIDE * unit)
    distance = np.where(near, np.abs(above - 0.6 * unit) + aside, np.inf)
    return np.where(near.any(axis=1), distance.argmin(axis=1), -1)


@dataclass(frozen=True, slots=True)
class _Making:
    """Makes lines of pieces."""

    found: _Found
    bases: _BaseLines
    owners: NDArray[np.int64]
    size: tuple[int, int]
    reduction: int

    def line(self, row: list[int]) -> PrintedLine:
        """The line that some pieces are, from left to right."""
        letters = self.found.letters.chosen(np.concatenate([self.found.chains[i] for i in row]))
        marks = self.found.marks.chosen(np.isin(self.owners, row))
        x_height = self._x_height(letters)
        left = np.r_[letters.left, marks.left]
        right = np.r_[letters.right, marks.right]
        slope = float(np.median(self.bases.slopes[row]))
        start = float(np.median(self.bases.starts[row]))
        tops = letters.top - slope * letters.left
        top = int(max(np.percentile(tops, 5), start - _ABOVE * x_height))
        down = np.percentile(letters.bottom - slope * letters.left, 97)
        bottom = int(min(down, start + _BELOW * x_height)) + 1
        first, last = int(left.min()), int(right.max())
        ends = sorted((slope * first, slope * last))
        return PrintedLine(
            self._box((first, int(top + ends[0]), last, int(bottom + ends[1]) + 1)),
            (start + slope * first) * self.reduction,
            slope,
            x_height * self.reduction,
            (start - top) * self.reduction,
            (bottom - start) * self.reduction,
            _strokes(left * self.reduction, right * self.reduction),
        )

    def _x_height(self, letters: Blobs) -> float:
        """The height of the small letters of a line: nearly always the page's."""
        usual = self.found.x_height
        low = float(np.percentile(letters.height, _SMALL_LETTERS))
        if low > _LARGER * usual:
            return low / _CAPITALS
        return low if low < _SMALLER * usual and len(letters) >= _STEADY else usual

    def _box(self, dots: tuple[int, int, int, int]) -> Box:
        width, height = self.size
        left, top, right, bottom = (max(0, dot * self.reduction) for dot in dots)
        right, bottom = min(right, width), min(bottom, height)
        return Box(min(left, right), min(top, bottom), right, bottom)


def _strokes(left: NDArray[np.int64], right: NDArray[np.int64]) -> tuple[tuple[int, int], ...]:
    """The ranges that overlapping ones cover together."""
    order = np.argsort(left, kind="stable")
    left, reached = left[order], np.maximum.accumulate(right[order])
    first = np.flatnonzero(np.r_[True, left[1:] > reached[:-1]])
    last = np.r_[first[1:], len(left)] - 1
    return tuple(zip(left[first].tolist(), reached[last].tolist(), strict=True))
