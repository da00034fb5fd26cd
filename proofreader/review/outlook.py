"""How much work is left, and what it is worth.

A volunteer who moves the threshold wants to know what that costs and brings: how many places,
about how many minutes, and how many of the errors that were found are among them.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

USUAL_SECONDS: Final = 8.0
"""What a decision takes before anything is known of the volunteer: a look at the words around, at
the page, and a key. An estimate, in use for the first few decisions only."""
_LEAST: Final = 5
"""So many decisions say more of a volunteer than the estimate does."""
_REMEMBERED: Final = 60
BREAK: Final = timedelta(minutes=2)
"""After a longer pause the volunteer did something else. An estimate: to look a word up takes less,
to make tea takes more."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What lies before the volunteer."""

    places: int
    """How many are shown."""
    minutes: float
    """What they probably take."""
    share: float
    """How much of all expected errors, 0..1, those places hold; 1 where no errors are expected."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be done, whoever does it."""

    places: int = 0
    """How many are shown."""
    looks: int = 0
    """How many decisions they probably take."""
    shown: float = 0.0
    """How many errors are expected in them: the sum of their probabilities."""
    expected: float = 0.0
    """The same of all open findings, shown or not."""

    def outlook(self, seconds: float) -> Outlook:
        """What it means for a volunteer who takes so many ``seconds`` for a decision."""
        share = min(1.0, self.shown / self.expected) if self.expected else 1.0
        return Outlook(self.places, self.looks * seconds / 60, share)


class Pace:
    """How long the decisions of one volunteer take."""

    def __init__(self) -> None:
        self._last: datetime | None = None
        self._took: deque[float] = deque(maxlen=_REMEMBERED)

    def note(self, when: datetime) -> None:
        """A decision was made."""
        if self._last is not None and timedelta() <= when - self._last <= BREAK:
            self._took.append((when - self._last).total_seconds())
        self._last = when

    @property
    def seconds(self) -> float:
        """What a decision takes: the median of the latest ones, pauses left out."""
        return median(self._took) if len(self._took) >= _LEAST else USUAL_SECONDS
