"""Letters chained to lines, from left to right.

Each letter joins the line whose letters before it stand at the same height, close enough before
it; otherwise it begins a line of its own. A line may so run askew or bend with the page, and needs
no page that was straightened first.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofreader.scans.blobs import Blobs

_REMEMBERED: Final = 7
"""A line runs at the middle height of so many of its last letters."""
_REACH: Final = 1.8
"""A letter follows another over a gap of so many x-heights: wider than nearly any blank between
words, narrower than the gutter between columns."""
_BACK: Final = 1.5
"""It may begin so many x-heights before the last one ends: kerned, slanted, or a drop cap."""
_OVERLAP: Final = 0.5
"""It stands in the line's x-height band with this share of its own height or of the band's."""


@dataclass(slots=True)
class _Chain:
    """A line that is being put together."""

    right: int
    bottoms: list[int]
    letters: list[int] = field(default_factory=list)

    @property
    def base(self) -> float:
        return median(self.bottoms[-_REMEMBERED:])


def chained(letters: Blobs, x_height: float) -> list[list[int]]:
    """Indices of ``letters`` by line, each from left to right; lines in no order."""
    shelves: defaultdict[int, list[_Chain]] = defaultdict(list)
    chains: list[_Chain] = []
    order = letters.left.argsort(kind="stable").tolist()
    boxes = list(
        zip(
            letters.left.tolist(),
            letters.top.tolist(),
            letters.right.tolist(),
            letters.bottom.tolist(),
            strict=True,
        )
    )
    for index in order:
        left, top, right, bottom = boxes[index]
        near = _near(shelves, top, bottom, x_height)
        chain = _best(near, (left, top, bottom), x_height)
        if chain is None:
            chain = _Chain(right, [])
            chains.append(chain)
        before = _shelf(chain.base, x_height) if chain.bottoms else None
        chain.bottoms.append(bottom)
        chain.letters.append(index)
        chain.right = max(chain.right, right)
        after = _shelf(chain.base, x_height)
        if after != before:
            if before is not None:
                shelves[before].remove(chain)
            shelves[after].append(chain)
    return [chain.letters for chain in chains]


def _shelf(base: float, x_height: float) -> int:
    """Lines lie on shelves by their height, so that few have to be looked at for a letter."""
    return int(base // (2 * x_height))


def _near(
    shelves: dict[int, list[_Chain]], top: int, bottom: int, x_height: float
) -> Iterable[_Chain]:
    first, last = _shelf(top, x_height), _shelf(bottom + x_height, x_height)
    for shelf in range(first, last + 1):
        yield from shelves.get(shelf, ())


def _best(chains: Iterable[_Chain], letter: tuple[int, int, int], x_height: float) -> _Chain | None:
    """The line that a letter of this left, top and bottom goes on with."""
    left, top, bottom = letter
    best, most = None, 0.0
    for chain in chains:
        gap = left - chain.right
        if not -_BACK * x_height <= gap <= _REACH * x_height:
            continue
        base = chain.base
        shared = min(bottom, base) - max(top, base - x_height)
        if shared < _OVERLAP * min(bottom - top, x_height):
            continue
        closeness = shared / x_height - abs(bottom - base) / (2 * x_height) - gap / (8 * x_height)
        if best is None or closeness > most:
            best, most = chain, closeness
    return best
