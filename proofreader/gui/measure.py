"""How long the lines of the text may become: longer ones are hard to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

MEASURE = 78
"""The longest line in letters; books have 60 to 75, and a page's own lines should fit."""

_SAMPLE = "the quick brown fox jumps over the lazy dog "
"""What the width of a letter is measured on; Qt's own average is that of the whole alphabet."""

MARGIN = 28
"""The least room beside the text, in pixels."""


def margin_beside(metrics: QFontMetrics, room: int) -> int:
    """What is left on either side, in pixels, of a text in a ``room`` so wide."""
    widest = metrics.horizontalAdvance(_SAMPLE) * MEASURE // len(_SAMPLE)
    return max(MARGIN, (room - widest) // 2)
