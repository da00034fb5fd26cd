"""Connected blobs of ink: mostly letters, also specks, rules, pictures and black borders.

Two dots belong together if they touch, also at a corner. The dots of a row are taken in runs, runs
that touch across rows are joined, and the smallest number among the joined spreads until nothing
changes. So everything is done for all runs at once, by NumPy.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Blobs:
    """Boxes round connected ink, one entry a blob in each array; half-open, in dots."""

    left: Numbers
    top: Numbers
    right: Numbers
    bottom: Numbers
    area: Numbers
    """How many dots are dark."""

    def __len__(self) -> int:
        return len(self.left)

    @property
    def width(self) -> Numbers:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> Numbers:
        """From top to bottom."""
        return self.bottom - self.top

    def chosen(self, which: NDArray[np.bool_] | Numbers) -> Blobs:
        """Some of them: a mask, or indices in the order wanted."""
        return Blobs(
            self.left[which],
            self.top[which],
            self.right[which],
            self.bottom[which],
            self.area[which],
        )


def blobs_of(dark: NDArray[np.bool_]) -> Blobs:
    """All blobs of ink, in order of their first row."""
    row, start, end = _runs(dark)
    if not len(row):
        return Blobs(row, row, row, row, row)
    label = _joined(len(row), *_touching(row, start, end, dark.shape[1] + 2))
    order = np.argsort(label, kind="stable")
    sorted_labels = label[order]
    first = np.flatnonzero(np.r_[True, sorted_labels[1:] != sorted_labels[:-1]])
    return Blobs(
        np.minimum.reduceat(start[order], first),
        np.minimum.reduceat(row[order], first),
        np.maximum.reduceat(end[order], first),
        np.maximum.reduceat(row[order], first) + 1,
        np.add.reduceat((end - start)[order], first),
    )


def _runs(dark: NDArray[np.bool_]) -> tuple[Numbers, Numbers, Numbers]:
    """Row, start and end (half-open) of each run of dark dots, row after row."""
    framed = np.pad(dark, ((0, 0), (1, 1))).ravel()
    changes = np.flatnonzero(framed[1:] != framed[:-1])
    row, start = np.divmod(changes[::2], dark.shape[1] + 2)
    return row, start, changes[1::2] - row * (dark.shape[1] + 2)


def _touching(row: Numbers, start: Numbers, end: Numbers, stride: int) -> tuple[Numbers, Numbers]:
    """Pairs of runs of neighbouring rows that touch."""
    below = (row + 1) * stride
    first = np.searchsorted(row * stride + end, below + start)
    stop = np.searchsorted(row * stride + start, below + end, side="right")
    counts = np.maximum(stop - first, 0)
    upper = np.repeat(np.arange(len(row)), counts)
    within = np.arange(len(upper)) - np.repeat(np.cumsum(counts) - counts, counts)
    return upper, np.repeat(first, counts) + within


def _joined(count: int, one: Numbers, other: Numbers) -> Numbers:
    """For each run the smallest run that it is joined with, by way of any others."""
    label = np.arange(count)
    while len(one):
        smaller = np.minimum(label[one], label[other])
        np.minimum.at(label, label[one], smaller)
        np.minimum.at(label, label[other], smaller)
        while not np.array_equal(label, nearer := label[label]):
            label = nearer
        apart = label[one] != label[other]
        one, other = one[apart], other[apart]
    return label
