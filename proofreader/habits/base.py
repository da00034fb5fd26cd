"""What a habit is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.text.findings import Finding


@dataclass(frozen=True, slots=True)
class Saying:
    """One line about what the book does, for the volunteer, who may overrule it."""

    habit: str
    """The name of the habit, by which it is overruled: that of its field in `Habits`."""
    text: str
    """A sentence with its figures: "This book has a blank before ; : ! ? (212 of 220)."."""


class Habit(Protocol):
    """One habit of a book; made without arguments it is the habit of a book that shows none."""

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence; None where it does nothing unusual."""
        ...

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether what was found is no fault in this book."""
        ...
