"""Which part of a text each printed line is.

Dynamic programming over printed lines and the places where the text may break: the cheapest way
to go through both from top to bottom, in which each printed line is a part of the text or none of
it (a running head that the text lacks), and parts of the text are on no line (a note by the
editor). A part fits a line if it is as wide, and if its blanks fall on gaps of the ink.

Costs are about natural logarithms of odds: what speaks for a match costs less than nothing. They
were chosen on the pages of two of the four books that `tests.benchmarks.alignment` measures on, as
they are and with lines missing or foreign; there hardly one of them matters by a factor of 1.5.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from proofreader.scans.lines import PrintedLine
    from proofreader.scans.setting import Setting

    Numbers = NDArray[np.int64]
    Reals = NDArray[np.float64]

_BINS: Final = 256
"""A line's gaps are known at so many points between its ends."""
_WORD_GAP: Final = 0.36
"""From so many x-heights on a gap is rather a blank between words than room between letters."""
_SHARP: Final = 0.06
"""How many x-heights from there it is sure by the logistic function of 1."""
_NEAR: Final = 0.7
"""How far from where it is expected a blank is found, in x-heights (a standard deviation)."""
_DRIFT: Final = 0.5
"""How much farther it is in the middle of the line, in x-heights, for a line of 4 x-heights; it
grows with the square root of the length."""
_MISSED: Final = 0.8
"""What a blank costs that no gap is at."""
_HIT: Final = 1.8
"""What it costs less if a gap is at that very place: then it speaks for the match."""
_UNEXPLAINED: Final = 0.6
"""What a wide gap costs that no blank is at."""
_WIDTH: Final = 1.0
"""How heavy it weighs that a part is too wide or too narrow, if it is by far: titles may be set
wider than all else, and OCR reads specks as marks. Small differences weigh as a normal error."""
_WIDE: Final = 3.0
"""A gap of more x-heights, as between a title and a page number, is taken to be of `_SET` ones."""
_SET: Final = 1.0
_NO_TEXT: Final = (1.5, 4.0)
"""What a printed line costs that is not in the text: at least, and more if it is a full line."""
_NO_PLACE: Final = (0.5, 2.0)
"""What a part of the text costs that is not on the page: at least, and more for each full line."""
_APART: Final = 1.0
"""What it costs more at either end of what is skipped, however much it is."""
_TORN: Final = 3.0
"""What it costs more if what is skipped begins, or ends, inside a line or paragraph."""
_APPROXIMATE: Final = 2.5
"""So many standard deviations narrower or wider may be what ends inside a paragraph."""
_JOINED: Final = 2.5
"""What it costs that two lines of the text are one on the page: OCR took them apart."""
_TRIMMED: Final = 1.5
"""What it costs to leave out what stands off from a line at one end: dirt, a note, a number."""
_OFF: Final = 1.8
"""It stands off if the gap is so many x-heights wide."""
_LOST: Final = 20.0
"""Ways that cost so much more than the best so far are given up inside paragraphs."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A part of the text on a printed line."""

    line: int
    """Which of the printed lines."""
    start: int
    """Where it begins in the text."""
    end: int
    strokes: tuple[tuple[int, int], ...]
    """Its ink, without what is not of the text at either end."""
    cost: float
    """How badly it fits; 0 is perfect."""
    em: float
    """How many pixels an em is wide in this line, if it fits."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The cheapest way through a text and a page."""

    placed: tuple[Placed, ...]
    cost: float


@dataclass(frozen=True, slots=True)
class Scale:
    """How large the text is printed."""

    em: float
    """Pixels an em, for lines of the page's usual x-height."""
    spread: float
    """The standard deviation of a line's width about the expected one, as a share of it."""
    full: float
    """How wide a full line is, in pixels."""
    x_height: float
    """The page's usual one, in pixels."""

    def em_of(self, line: PrintedLine) -> float:
        """Pixels an em in a line, which may be of smaller or larger type."""
        return self.em * line.x_height / self.x_height


def match(setting: Setting, lines: Sequence[PrintedLine], scale: Scale) -> Matched:
    """Matches all lines, in this order, with the text."""
    places = len(setting.start)
    skips = _skips(setting, scale)
    torn = _APART + np.where(setting.is_line_end, 0.0, _TORN)
    costs = np.full(places, np.inf)
    costs[0] = 0.0
    steps: list[_Step] = []
    for line in lines:
        costs, step = _step(setting, line, scale, _skipped(costs, skips, torn))
        steps.append(step)
    last, came_from = _skipped(costs, skips, torn)
    return Matched(_traced(setting, lines, steps, int(came_from[-1])), float(last[-1]))


@dataclass(frozen=True, slots=True)
class _Step:
    """How the best ways to each place came over one printed line."""

    skipped_from: Numbers
    """From which place, skipping text, before the line."""
    begun: Numbers
    """Where the line begins that ends at the place; -1 if it is not in the text."""
    cost: Reals
    """What the match alone costs."""
    variant: Numbers
    """Which of the line's variants it is."""


def _skips(setting: Setting, scale: Scale) -> Reals:
    """What it costs to skip the text up to each place."""
    widths = np.diff(setting.begins) * scale.em / scale.full
    each = np.clip(widths, 0, None) * (_NO_PLACE[1] - _NO_PLACE[0])
    each += np.where(setting.is_line_end[1:], _NO_PLACE[0], 0.0)
    return np.concatenate([[0.0], np.cumsum(each)])


def _skipped(costs: Reals, skips: Reals, torn: Reals) -> tuple[Reals, Numbers]:
    """Costs if text may be skipped before each place, and from where it is."""
    relative = costs + torn - skips
    least = np.minimum.accumulate(relative)
    places = np.arange(len(costs))
    source = np.maximum.accumulate(np.where(relative == least, places, -1))
    skipped = least + skips + torn
    better = skipped < costs
    return np.where(better, skipped, costs), np.where(better, source, places)


def _step(
    setting: Setting, line: PrintedLine, scale: Scale, before: tuple[Reals, Numbers]
) -> tuple[Reals, _Step]:
    costs, skipped_from = before
    share = min(1.0, line.width / scale.full)
    best = costs + _NO_TEXT[0] + (_NO_TEXT[1] - _NO_TEXT[0]) * share
    begun = np.full(len(costs), -1)
    matched = np.zeros(len(costs))
    chosen = np.zeros(len(costs), dtype=np.int64)
    hopeful = setting.is_line_end | (costs < costs.min() + _LOST)
    starts = np.flatnonzero(hopeful & np.isfinite(costs))
    starts = starts[starts < len(costs) - 1]
    for number, strokes in enumerate(variants(line)):
        closed = _closed(strokes, line.x_height)
        width = (closed[-1][1] - closed[0][0]) / scale.em_of(line)
        start, end = _candidates(setting, starts, width, scale.spread)
        off = np.log(width / _widths(setting, start, end) + 1e-9) / scale.spread
        cost = _WIDTH * np.log1p(off * off / (2 * _WIDTH)) + setting.cost[end]
        cost += _by_gaps(setting, closed, line.x_height, (start, end))
        lost = line.width - (strokes[-1][1] - strokes[0][0])
        cost += (_TRIMMED + _NO_TEXT[1] * lost / scale.full) * (number > 0)
        total = costs[start] + cost
        order = np.argsort(-total, kind="stable")  # of several ways the last one, the best, stays
        arrived = np.full(len(costs), -1)
        arrived[end[order]] = order
        better = np.flatnonzero(arrived >= 0)
        better = better[total[arrived[better]] < best[better]]
        way = arrived[better]
        best[better], begun[better] = total[way], start[way]
        matched[better], chosen[better] = cost[way], number
    return best, _Step(skipped_from, begun, matched, chosen)


def variants(line: PrintedLine) -> list[tuple[tuple[int, int], ...]]:
    """The ink of a line: all, without what stands off at its left, at its right, and at both."""
    off = _OFF * line.x_height
    strokes = line.strokes
    wide = [k for k in range(1, len(strokes)) if strokes[k][0] - strokes[k - 1][1] > off]
    if not wide:
        return [strokes]
    found = [strokes, strokes[wide[0] :], strokes[: wide[-1]]]
    if wide[0] < wide[-1]:
        found.append(strokes[wide[0] : wide[-1]])
    return found


def _closed(strokes: tuple[tuple[int, int], ...], x_height: float) -> tuple[tuple[int, int], ...]:
    """The ink of a line without the width of its widest gaps."""
    ends = np.array(strokes, dtype=np.int64)
    gaps = ends[1:, 0] - ends[:-1, 1]
    surplus = np.where(gaps > _WIDE * x_height, gaps - int(_SET * x_height), 0)
    moved = ends - np.concatenate([[0], np.cumsum(surplus)])[:, None]
    return tuple((left, right) for left, right in moved.tolist())


def _widths(setting: Setting, start: Numbers, end: Numbers) -> Reals:
    """How wide the text is between these places, in em, above 0."""
    widths: Reals = np.maximum(setting.ends[end] - setting.begins[start], 0.1)
    return widths


def _candidates(
    setting: Setting, starts: Numbers, width: float, spread: float
) -> tuple[Numbers, Numbers]:
    """Pairs of places between which a line may stand: of its width, or to the next line ends."""
    begins, off = setting.begins[starts], np.exp(_APPROXIMATE * spread)
    lowest = np.searchsorted(setting.ends, begins + width / off - 0.5)
    highest = np.searchsorted(setting.ends, begins + width * off + 0.5, side="right")
    line_ends = np.flatnonzero(setting.is_line_end)
    following = np.searchsorted(line_ends, starts, "right")
    next_end = line_ends[np.minimum(following, len(line_ends) - 1)]
    lowest = np.minimum(np.maximum(lowest, starts + 1), next_end)
    counts = np.maximum(np.minimum(highest, next_end + 1) - lowest, 1)
    start = np.repeat(starts, counts)
    end = np.repeat(lowest, counts) + _counted(counts)
    two = (following + 1 < len(line_ends)) & setting.is_line_end[starts]
    two &= ~_flows(setting)[np.minimum(following, len(line_ends) - 1)]
    two &= line_ends[np.minimum(following + 1, len(line_ends) - 1)] < highest
    return (
        np.concatenate([start, starts[two]]),
        np.concatenate([end, line_ends[following[two] + 1]]),
    )


def _flows(setting: Setting) -> NDArray[np.bool_]:
    """For each line end whether what it ends, or begins, may break elsewhere too."""
    inside = np.diff(np.flatnonzero(setting.is_line_end), prepend=-1, append=len(setting.start)) > 1
    return inside[:-1] | inside[1:]


def _counted(counts: Numbers) -> Numbers:
    """0, 1, 2 … for each of the counts, one after another."""
    return np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)


def _by_gaps(
    setting: Setting,
    strokes: tuple[tuple[int, int], ...],
    x_height: float,
    parts: tuple[Numbers, Numbers],
) -> Reals:
    """What it costs, by its gaps and their blanks, that a line is each of these parts."""
    start, end = parts
    begins, width = setting.begins[start], _widths(setting, start, end)
    first = np.searchsorted(setting.blank_starts, setting.start[start])
    counts = np.searchsorted(setting.blank_starts, setting.end[end]) - first
    gaps, total = _gaps(strokes, x_height)
    owner = np.repeat(np.arange(len(start)), counts)
    blanks = setting.blanks[first[owner] + _counted(counts)]
    at = (blanks - begins[owner]) / width[owner]
    hits = gaps[np.clip((at * _BINS).astype(np.int64), 0, _BINS - 1)]
    hit = np.bincount(owner, weights=hits, minlength=len(start))
    crossed = np.cumsum(setting.is_line_end)
    joined = _JOINED * (crossed[end - 1] - crossed[start])
    unexplained = _UNEXPLAINED * np.maximum(total - hit, 0)
    return np.asarray(_MISSED * counts - _HIT * hit + unexplained + joined, dtype=np.float64)


def _gaps(strokes: tuple[tuple[int, int], ...], x_height: float) -> tuple[Reals, float]:
    """How surely there is a blank at each point of a line, 0..1, and how many there are."""
    ends = np.array(strokes, dtype=np.float64)
    left, right = ends[:-1, 1], ends[1:, 0]
    gaps = (right - left) / x_height
    usual = 2.0 * float(np.median(gaps)) if len(gaps) else 0.0
    limit = max(_WORD_GAP, min(usual, 2 * _WORD_GAP))  # a title's letters may be set apart
    sure = 1.0 / (1.0 + np.exp(np.clip((limit - gaps) / _SHARP, -30, 30)))
    if not len(sure):
        return np.zeros(_BINS), 0.0
    width = ends[-1, 1] - ends[0, 0]
    points = ends[0, 0] + (np.arange(_BINS) + 0.5) / _BINS * width
    inside = (points - ends[0, 0]) * (ends[-1, 1] - points) / width
    near = np.hypot(_NEAR * x_height, _DRIFT * np.sqrt(inside * x_height))
    away = np.abs(points[:, None] - (left + right) / 2) / near[:, None]
    return (sure * np.exp(-away * away / 2)).max(axis=1), float(sure.sum())


def _traced(
    setting: Setting, lines: Sequence[PrintedLine], steps: list[_Step], place: int
) -> tuple[Placed, ...]:
    """The way that ends at a place, from its first line on."""
    placed: list[Placed] = []
    for number in range(len(steps) - 1, -1, -1):
        step = steps[number]
        start = int(step.begun[place])
        if start < 0:
            place = int(step.skipped_from[place])
            continue
        strokes = variants(lines[number])[int(step.variant[place])]
        closed = _closed(strokes, lines[number].x_height)
        width = float(setting.ends[place] - setting.begins[start])
        placed.append(
            Placed(
                number,
                int(setting.start[start]),
                int(setting.end[place]),
                strokes,
                float(step.cost[place]),
                (closed[-1][1] - closed[0][0]) / max(width, 0.1),
            )
        )
        place = int(step.skipped_from[start])
    return tuple(reversed(placed))
