"""Where two long, similar texts are cut so that each piece can be aligned by itself.

The cheapest edits between two texts cost time and memory in the product of their lengths. Runs
of words that stand once in either text, in the same order in both, surely belong together: cut
there, the work grows with the length alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STEP: Final = 6000
"""The least length of a window of the OCR text, in code points: two pages."""
_WHOLE: Final = 2.5
"""Texts shorter than so many steps are not cut at all."""
_SHORT: Final = 4
"""A window of the truth may be so much shorter than one of the OCR text, not more."""
_TOO_LONG: Final = 10
"""Windows longer than so many steps are cut again, at shorter runs."""
_RUNS: Final = (6, 3, 1)
"""The lengths of the runs, in words: six words hardly ever stand together twice by chance."""
_WORD = re.compile(r"\S+")


class _Cut(NamedTuple):
    """A place in the OCR text and the place in the truth that belongs to it."""

    read: int
    printed: int


def windows(read: str, printed: str, step: int = STEP) -> Iterator[tuple[Span, Span]]:
    """The windows of two texts that belong together, in order; they cover both.

    Args:
        read: The OCR text, with one blank between its words.
        printed: The truth, likewise.
        step: The least length of a window of ``read``, in code points.
    """
    yield from _windows((read, printed), (Span(0, len(read)), Span(0, len(printed))), step, _RUNS)


def _windows(
    texts: tuple[str, str], whole: tuple[Span, Span], step: int, runs: tuple[int, ...]
) -> Iterator[tuple[Span, Span]]:
    if not runs or min(map(len, whole)) < _WHOLE * step:
        yield whole
        return
    pieces = (whole[0].of(texts[0]), whole[1].of(texts[1]))
    for start, end in pairwise(_cuts(*pieces, step, runs[0])):
        window = (
            Span(start.read, end.read).shifted(whole[0].start),
            Span(start.printed, end.printed).shifted(whole[1].start),
        )
        if max(map(len, window)) > _TOO_LONG * step:
            yield from _windows(texts, window, step, runs[1:])
        else:
            yield window


def _cuts(read: str, printed: str, step: int, length: int) -> Iterator[_Cut]:
    """Both beginnings, the places to cut at, both ends."""
    last = _Cut(0, 0)
    yield last
    for cut in _rising(_shared_runs(read, printed, length)):
        if cut.read - last.read >= step and cut.printed - last.printed >= step // _SHORT:
            yield cut
            last = cut
    yield _Cut(len(read), len(printed))


def _shared_runs(read: str, printed: str, length: int) -> list[_Cut]:
    """Where runs of ``length`` words begin that stand once in either text, by place in ``read``."""
    in_printed = _single_runs(printed, length)
    return [
        _Cut(place, in_printed[run])
        for run, place in _single_runs(read, length).items()
        if run in in_printed
    ]


def _single_runs(text: str, length: int) -> dict[str, int]:
    """The runs of ``length`` words that stand once in ``text``, with their places, in order."""
    found = [match.span() for match in _WORD.finditer(text)]
    places: dict[str, int] = {}
    repeated = set()
    for first, last in zip(found, found[length - 1 :], strict=False):
        run = text[first[0] : last[1]]
        if run in places:
            repeated.add(run)
        places[run] = first[0]
    return {run: place for run, place in places.items() if run not in repeated}


def _rising(cuts: Sequence[_Cut]) -> list[_Cut]:
    """The most of ``cuts`` whose places rise in both texts (patience sorting)."""
    ends: list[int] = []  # for each length, the cut that ends the lowest chain so long
    lowest: list[int] = []  # the places in the truth of those cuts
    before: list[int | None] = []
    for number, cut in enumerate(cuts):
        length = bisect_left(lowest, cut.printed)
        before.append(ends[length - 1] if length else None)
        lowest[length : length + 1] = [cut.printed]
        ends[length : length + 1] = [number]
    chain: list[_Cut] = []
    at = ends[-1] if ends else None
    while at is not None:
        chain.append(cuts[at])
        at = before[at]
    return chain[::-1]
