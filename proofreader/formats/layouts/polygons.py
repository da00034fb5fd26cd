"""The outlines that layout files draw round words, as text and as points."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proofreader.formats.layouts.figures import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from proofreader.text.layout import Box

_CORNERS_OF_BOX = 3
"""Fewer points than this have no inside."""
_NUMBER = re.compile(r"[^\s,]+")


def points_of(text: str) -> tuple[tuple[float, float], ...]:
    """The points of ``1,2 3,4`` (PAGE, ALTO) or ``1 2 3 4`` (ALTO); none if it is not so."""
    numbers = [number(found) for found in _NUMBER.findall(text)]
    sound = [value for value in numbers if value is not None]
    if len(sound) != len(numbers) or len(sound) % 2:
        return ()
    return tuple(zip(sound[::2], sound[1::2], strict=True))


def around(points: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """The convex outline of all points, without repeating the first.

    Source: Andrew's monotone chain, Information Processing Letters 9 (1979).
    """
    ordered = sorted(set(points))
    if len(ordered) < _CORNERS_OF_BOX:
        return tuple(ordered)
    return (*_chain(ordered), *_chain(ordered[::-1]))


def corners(box: Box) -> tuple[tuple[float, float], ...]:
    """The four corners of a box, clockwise from the upper left."""
    return (
        (box.left, box.top),
        (box.right, box.top),
        (box.right, box.bottom),
        (box.left, box.bottom),
    )


def written(points: Iterable[tuple[float, float]]) -> str:
    """Points as PAGE and ALTO have them, in whole numbers that are not negative."""
    return " ".join(f"{max(0, round(x))},{max(0, round(y))}" for x, y in points)


def _chain(ordered: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """One half of the outline, without its last point."""
    chain: list[tuple[float, float]] = []
    for point in ordered:
        while len(chain) > 1 and not _turns(chain[-2], chain[-1], point):
            chain.pop()
        chain.append(point)
    return chain[:-1]


def _turns(one: tuple[float, float], two: tuple[float, float], to: tuple[float, float]) -> bool:
    """Whether the way over the three points turns left."""
    return (two[0] - one[0]) * (to[1] - one[1]) - (two[1] - one[1]) * (to[0] - one[0]) > 0
