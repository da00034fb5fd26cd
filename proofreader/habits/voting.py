"""Votes: of two forms of one word the book's own is the one that it has far oftener."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.messages import Message, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LEAST: Final = 5
"""So many times the usual form has to stand in the book; estimated, as the two below."""
CLEAR: Final = 5
"""So many times as often as the rare one."""
VERY_CLEAR: Final = 20
"""The same where the book hardly ever has the rare form."""
_NAMED: Final = 3
"""So many words a saying names."""
_TIMES: Final = {1: Message("once"), 2: Message("twice")}


@dataclass(frozen=True, slots=True)
class Vote:
    """How often a book has two forms of a word."""

    rare: str
    usual: str
    """Both as they are counted: in lower case, but for names and titles."""
    seldom: int
    often: int
    chance: float
    """Chance that the page has the usual form where the text has the rare one."""

    @property
    def reason(self) -> str:
        """Why the usual form is proposed."""
        often, seldom = times(self.often), times(self.seldom)
        return Message(
            "this book has “{usual}” {often} and “{rare}” {seldom}",
            usual=self.usual,
            often=often,
            rare=self.rare,
            seldom=seldom,
        )


def is_clear(seldom: int, often: int, ratio: int = CLEAR) -> bool:
    """Whether a book means the form that it has so often."""
    return seldom > 0 and often >= max(LEAST, ratio * seldom)


def times(count: int) -> str:
    """How often, in words."""
    return _TIMES.get(count, Message("{count:,} times", count=count))


def told(votes: Iterable[Vote], faults: str) -> str | None:
    """A sentence about what was voted on; None where nothing was.

    Args:
        votes: The votes.
        faults: What there are: "Words spelt in two ways".
    """
    ranked = sorted(votes, key=lambda vote: (-vote.often, vote.rare))
    if not ranked:
        return None
    named = [
        Message(
            "{usual} ({often:,}) and {rare} ({seldom:,})",
            usual=v.usual,
            often=v.often,
            rare=v.rare,
            seldom=v.seldom,
        )
        for v in ranked[:_NAMED]
    ]
    if len(ranked) > _NAMED:
        named.append(Message("{count:,} more", count=len(ranked) - _NAMED))
    return Message("{faults}: {named}.", faults=faults, named=listed(named, "; "))


def written_like(surface: str, usual: str) -> str:
    """The usual form with the capitals of what stands in the text."""
    if surface.isupper() and len(surface) > 1:
        return usual.upper()
    return usual[:1].upper() + usual[1:] if surface[:1].isupper() else usual


def fold(written: Mapping[str, int]) -> Counter[str]:
    """How often each word stands in a book, all in lower case."""
    folded: Counter[str] = Counter()
    for word, count in written.items():
        folded[word.lower()] += count
    return folded
