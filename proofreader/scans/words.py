"""Which ink of a printed line is which word.

The line is cut at as many gaps as the words have blanks between them, so that the words are as wide
as their letters should be and the gaps as wide as blanks are. Words that touch are cut apart where
their widths say.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Reals = NDArray[np.float64]

_SPREAD: Final = (0.12, 0.08)
"""How far a word's width is off: in em, and as a share of the width (a standard deviation)."""
_BLANK: Final = 0.19
"""From so many em on a gap is rather a blank than room between letters: 0.42 x-heights."""
_SHARP: Final = 0.025
"""How many em from there it is sure by the logistic function of 1."""
_TOUCHING: Final = 5.0
"""What it costs to cut where there is no gap: it is done where nothing else fits."""
_WORST: Final = 4.0
"""No gap costs more, whether it is cut at or passed over."""
_FINE: Final = 0.25
"""Ink without a gap may be cut every so many em."""
_TOO_WIDE: Final = 1.2
"""Ink that is wider than so many em may be of two words."""


def divided(
    strokes: Sequence[tuple[int, int]], widths: Sequence[float], em: float
) -> list[tuple[int, int]]:
    """The left and right end of each word, in pixels.

    Args:
        strokes: Where the line's ink is, as `proofreader.scans.lines.PrintedLine` has it.
        widths: How wide each of the words should be, in em; at least one.
        em: How many pixels an em is.
    """
    cuts = _cuts(strokes, em)
    last = len(cuts.left) - 1
    if len(widths) > last:
        return _shared(strokes[0][0], strokes[-1][1], widths)
    room = cuts.right[None, :] - cuts.left[:, None]  # of a word from one cut to another
    passed = np.cumsum(cuts.passed)
    between = (passed - cuts.passed)[None, :] - passed[:, None]
    between[np.tri(last + 1, dtype=bool)] = np.inf
    costs = np.where(np.arange(last + 1) == 0, 0.0, np.inf)
    sources = []
    for width in widths:
        spread = em * (_SPREAD[0] + _SPREAD[1] * width)
        ways = costs[:, None] + between + ((room - width * em) / spread) ** 2 / 2
        sources.append(ways.argmin(axis=0))
        costs = ways.min(axis=0) + cuts.cut
    ends = [last]
    for source in reversed(sources):
        ends.append(int(source[ends[-1]]))
    ends.reverse()
    left, right = cuts.left.astype(int).tolist(), cuts.right.astype(int).tolist()
    return [(left[start], max(left[start] + 1, right[end])) for start, end in pairwise(ends)]


@dataclass(frozen=True, slots=True)
class _Cuts:
    """Where a line may be cut, its ends included; an entry a cut in each array."""

    left: Reals
    """Where the next word begins."""
    right: Reals
    """Where the one before ends."""
    cut: Reals
    """What it costs to cut here."""
    passed: Reals
    """What it costs that one word is on both sides."""


def _cuts(strokes: Sequence[tuple[int, int]], em: float) -> _Cuts:
    first, last = float(strokes[0][0]), float(strokes[-1][1])
    places = [(one[1], other[0]) for one, other in pairwise(strokes)]
    for start, end in strokes:
        if end - start > _TOO_WIDE * em:
            parts = int((end - start) / (_FINE * em))
            places += [(x, x) for x in np.linspace(start, end, parts + 1)[1:-1].astype(int)]
    places.sort()
    right, left = (np.array([place[k] for place in places], dtype=np.float64) for k in (0, 1))
    odds = np.clip(((left - right) / em - _BLANK) / _SHARP, -30, 30)
    touching = left == right
    cut = np.where(touching, _TOUCHING, np.minimum(np.log1p(np.exp(-odds)), _WORST))
    passed = np.where(touching, 0.0, np.minimum(np.log1p(np.exp(odds)), _WORST))
    return _Cuts(
        np.r_[first, left, last],
        np.r_[first, right, last],
        np.r_[0.0, cut, 0.0],
        np.r_[0.0, passed, 0.0],
    )


def _shared(left: int, right: int, widths: Sequence[float]) -> list[tuple[int, int]]:
    """A line shared out by widths alone: there are more words than ink could be cut into."""
    shares = np.cumsum([0.0, *widths]) / max(sum(widths), 0.1)
    places = (left + shares * (right - left)).astype(int).tolist()
    return [(start, max(end, start + 1)) for start, end in pairwise(places)]
