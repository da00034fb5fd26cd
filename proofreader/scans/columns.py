"""The order in which the pieces of lines of a page are read.

A gutter is a stretch from top to bottom that no line crosses, with lines beside one another to its
left and right. What is to its left is read before what is to its right; what is above it, such as
a heading over both columns, before both. Without a gutter pieces at one height are one line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_ROWS: Final = 4
"""A gutter has so many lines on either side: fewer are a signature, or a short table."""
_BREADTH: Final = 0.2
"""A column is on average at least this share of all print wide: less are the page numbers of a
table of contents, or notes on the margin."""
_SAME_HEIGHT: Final = 0.7
"""Pieces of one line differ in height by less than so many x-heights."""
_FINENESS: Final = 2
"""Gutters are looked for at every half x-height."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pieces of lines on a page that is straight, one entry a piece; in x-heights."""

    left: NDArray[np.float64]
    right: NDArray[np.float64]
    base: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.left)

    def chosen(self, which: NDArray[np.bool_] | NDArray[np.int64]) -> Pieces:
        """Some of them."""
        return Pieces(self.left[which], self.right[which], self.base[which])


def in_columns(pieces: Pieces) -> list[list[int]]:
    """The indices of the pieces of each line, lines in the order in which they are read."""
    return list(_read(pieces, np.arange(len(pieces))))


def across(pieces: Pieces) -> list[list[int]]:
    """The same for a page that has no columns whatever it looks like."""
    return list(_rows(pieces, np.arange(len(pieces))))


def _read(pieces: Pieces, which: NDArray[np.int64]) -> Iterator[list[int]]:
    gutter = _gutter(pieces.chosen(which))
    if gutter is None:
        yield from _rows(pieces, which)
        return
    x, top, bottom = gutter
    base = pieces.base[which]
    beside = (base >= top) & (base < bottom)
    middle = (pieces.left[which] + pieces.right[which]) / 2
    yield from _read(pieces, which[base < top])
    yield from _read(pieces, which[beside & (middle < x)])
    yield from _read(pieces, which[beside & (middle >= x)])
    yield from _read(pieces, which[base >= bottom])


def _gutter(pieces: Pieces) -> tuple[float, float, float] | None:
    """Where the longest gutter is: its x, and the heights between which it runs."""
    if len(pieces) < 2 * _ROWS:
        return None
    order = np.argsort(pieces.base, kind="stable")
    pieces = pieces.chosen(order)
    breadth = pieces.right.max() - pieces.left.min()
    best, most = None, 0
    inner = np.arange(pieces.left.min() + _BREADTH * breadth, pieces.right.max(), 1 / _FINENESS)
    for x in inner:
        crossing = np.flatnonzero((pieces.left < x) & (pieces.right > x))
        ends = np.r_[-1, crossing, len(pieces)]
        longest = int(np.argmax(np.diff(ends)))
        run = slice(int(ends[longest]) + 1, int(ends[longest + 1]))
        rows = _beside(pieces, run, float(x), _BREADTH * breadth)
        if rows > most:
            top = -np.inf if run.start == 0 else float(pieces.base[run.start])
            bottom = np.inf if run.stop == len(pieces) else float(pieces.base[run.stop])
            best, most = (float(x), top, bottom), rows
    return best


def _beside(pieces: Pieces, run: slice, x: float, least: float) -> int:
    """How many lines a stretch has on the poorer side of ``x``; 0 if that is no column."""
    left, right, base = pieces.left[run], pieces.right[run], pieces.base[run]
    rows = []
    for side in (right <= x, left >= x):
        heights = np.unique(np.round(base[side])).size
        if heights < _ROWS or float((right - left)[side].sum()) < least * heights:
            return 0
        rows.append(heights)
    return min(rows)


def _rows(pieces: Pieces, which: NDArray[np.int64]) -> Iterator[list[int]]:
    """Pieces at one height together, each row from left to right, rows from the top."""
    rows: list[list[int]] = []
    for index in which[np.argsort(pieces.base[which], kind="stable")].tolist():
        row = next((row for row in reversed(rows[-4:]) if _joins(pieces, row, index)), None)
        if row is None:
            rows.append([index])
        else:
            row.append(index)
    for row in rows:
        yield sorted(row, key=lambda index: float(pieces.left[index]))


def _joins(pieces: Pieces, row: list[int], index: int) -> bool:
    heights = abs(float(pieces.base[row].mean()) - float(pieces.base[index]))
    apart = (pieces.right[row] <= pieces.left[index] + 1) | (
        pieces.left[row] >= pieces.right[index] - 1
    )
    return heights < _SAME_HEIGHT and bool(apart.all())
