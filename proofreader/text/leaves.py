"""A long text in leaves, so that a change costs what it touches and not the whole book.

Whoever looks for something all over a text (its line ends, its letters of two units) looks leaf by
leaf and keeps what was found by places that count from the start of the leaf. After a change only
the leaves that it touches are looked through again; the others stay as they are, wherever they lie
now. The idea is that of a rope, of which only the knots are kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from proofreader.text.spans import ChangeSet

LINE_END = re.compile(r"\r\n|[\r\n\f]")
_LEAF = 1 << 14
"""A leaf ends with the first line end after so many code points, the last one later: a long book
has some hundreds."""


class Seen(Protocol):
    """What was found in one leaf."""

    @property
    def length(self) -> int:
        """Of the leaf, in code points."""
        ...


SeenT = TypeVar("SeenT", bound=Seen)


class Leaves(Generic[SeenT]):
    """What was found in the leaves of one text; never changed.

    Args:
        look: Finds what is wanted in a leaf, which is whole lines.
        seen: What was found in each, in order; at least one leaf.
    """

    def __init__(self, look: Callable[[str], SeenT], seen: list[SeenT]) -> None:
        self._look = look
        self.seen = seen
        self.starts = [*accumulate((leaf.length for leaf in seen[:-1]), initial=0)]
        """Where each leaf begins in the text."""

    @classmethod
    def of(cls, text: str, look: Callable[[str], SeenT]) -> Leaves[SeenT]:
        """Look through a whole text."""
        return cls(look, [look(leaf) for leaf in _leaves(text, 0, len(text))])

    def at(self, place: int) -> int:
        """Which leaf ``place`` lies in; the end of the text lies in the last."""
        return bisect_right(self.starts, place) - 1

    def after(self, change: ChangeSet, text: str) -> Leaves[SeenT]:
        """The same of ``text``, which ``change`` has made of the text of this."""
        if not change:
            return self
        # A "\n" that is typed behind the "\r" of the leaf before belongs to that.
        first = self.at(max(0, change.edits[0].span.start - 1))
        last = self.at(change.edits[-1].span.end)
        growth = sum(edit.growth for edit in change.edits)
        start, end = self.starts[first], self.starts[last] + self.seen[last].length + growth
        between = [self._look(leaf) for leaf in _leaves(text, start, end)]
        seen = [*self.seen[:first], *between, *self.seen[last + 1 :]]
        return Leaves(self._look, seen or [self._look("")])


def _leaves(text: str, start: int, end: int) -> Iterator[str]:
    """A stretch of whole lines in leaves; of an empty one, an empty leaf."""
    while end - start > 2 * _LEAF:  # what has grown a little stays one
        match = LINE_END.search(text, start + _LEAF, end)
        cut = match.end() if match else end
        yield text[start:cut]
        start = cut
    yield text[start:end]
