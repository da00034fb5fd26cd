"""The figures of layout files: coordinates, sizes and confidences that may be wrong or missing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from proofreader.text.layout import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

FARTHEST = 10**7
"""The largest coordinate that is believed; a map scanned at 1,200 dpi has a hundredth of it."""


def number(text: str | None) -> float | None:
    """What ``text`` says, if it is a number that a page can have, else None."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) and abs(value) <= FARTHEST else None


def share(text: str | None, whole: float = 1.0) -> float | None:
    """A confidence of 0 to ``whole`` as one of 0..1; None if ``text`` is no number."""
    value = number(text)
    return None if value is None else min(1.0, max(0.0, value / whole))


def box_of(left: float, top: float, right: float, bottom: float) -> Box:
    """The box with these sides, rounded; a side past its opposite is moved to it."""
    x, y = round(left), round(top)
    return Box(x, y, max(x, round(right)), max(y, round(bottom)))


def size_of(width: str | None, height: str | None) -> tuple[int, int]:
    """The size of a page; (0, 0) if the file does not say it."""
    wide, high = number(width), number(height)
    if not wide or not high or wide < 0 or high < 0:
        return (0, 0)
    return (round(wide), round(high))


def box_around(points: Sequence[tuple[float, float]]) -> Box | None:
    """The smallest box that contains all points; None if there are none."""
    if not points:
        return None
    across, down = zip(*points, strict=True)
    return box_of(min(across), min(down), max(across), max(down))
