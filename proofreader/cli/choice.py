"""Which findings the options of a command ask for, and what is said of those left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from proofreader.checking import DEFAULT_THRESHOLD
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofreader.checking import Checked
    from proofreader.habits.base import Saying


@dataclass(frozen=True, slots=True)
class Choice:
    """Which findings are wanted."""

    threshold: float = DEFAULT_THRESHOLD
    """Findings less probable than this are left out, 0..1."""
    kinds: frozenset[Kind] = frozenset(Kind)
    """Findings of others are left out."""

    def among(self, checked: Checked) -> Checked:
        """A stretch with its findings of these kinds, of every probability."""
        findings = tuple(one for one in checked.findings if one.kind in self.kinds)
        return replace(checked, findings=findings)


def chosen(
    threshold: float | None, only: Iterable[str] | None, without: Iterable[str] | None
) -> Choice:
    """What the options ask for.

    Args:
        threshold: None takes that of the window.
        only: The codes of the kinds that are wanted; None or none: of all.
        without: Of those that are not.
    """
    kinds = frozenset(map(Kind, only or Kind)) - frozenset(map(Kind, without or ()))
    return Choice(DEFAULT_THRESHOLD if threshold is None else threshold, kinds)


def with_remedy(saying: Saying) -> str:
    """What the book does, and what to do if it should not be heeded."""
    return f"{saying.text} To overrule it: --despite {saying.habit.replace('_', '-')}"
