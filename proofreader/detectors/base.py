"""What detectors are: those that propose, and those that remark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.text.findings import Proposal, Remark


class Detector(Protocol):
    """Proposes readings for one kind of fault; knows no other detector and keeps no state."""

    def __call__(self, passage: Passage, pack: LanguagePack, /) -> Iterator[Proposal]:
        """Yield proposals in any order; several for one spot are welcome."""
        ...


class Remarker(Protocol):
    """Points at faults of one kind that need no weighing; keeps no state.

    It sees paragraphs and the blanks behind them: its spans lie in those, and what it says of them
    is the same whichever paragraphs are looked at together.
    """

    def __call__(self, passage: Passage, pack: LanguagePack, habits: Habits, /) -> Iterator[Remark]:
        """Yield remarks in any order; none need be made where the book's habits forbid it."""
        ...
