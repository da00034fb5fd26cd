"""How long the lines of the text may become: longer ones are hard to follow."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFontMetrics

MEASURE = 78
"""The longest line in letters; books have 60 to 75, and a page's own lines should fit."""

_WIDEST = 110
"""No line is shown wider, in letters: the eye does not find the next one."""
_FITTING = 0.98
"""So many of the lines of a page are to fit."""
_LOOKED_AT = 1000
"""So many lines tell how long the others are."""

_SAMPLE = "the quick brown fox jumps over the lazy dog "
"""What the width of a letter is measured on; Qt's own average is that of the whole alphabet."""

MARGIN = 28
"""The least room beside the text, in pixels."""


def measure_of(lines: Iterable[int]) -> int:
    """The longest line for a text, in letters: its own lines fit, if there is room for them.

    Args:
        lines: How long its first lines are, in letters; those that no printer wrapped count not.
    """
    lengths = sorted(length for length in islice(lines, _LOOKED_AT) if length <= _WIDEST)
    usual = lengths[int(len(lengths) * _FITTING)] if lengths else 0
    return max(MEASURE, usual + 1)


def margin_beside(metrics: QFontMetrics, room: int, measure: int = MEASURE) -> int:
    """What is left on either side, in pixels, of a text in a ``room`` so wide."""
    widest = metrics.horizontalAdvance(_SAMPLE) * measure // len(_SAMPLE)
    return max(MARGIN, (room - widest) // 2)
