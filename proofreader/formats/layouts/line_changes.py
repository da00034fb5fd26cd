"""What corrections come to in each line of a page, and in each element that holds words there.

A `Rewriting` may reach over line ends (a word cut in two there is joined); a layout file keeps its
lines apart. So each is first divided among the lines. An element of a file, a *cell* here, mostly
holds one word. In files without word boxes it holds all words of a line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import accumulate, pairwise, zip_longest
from typing import TYPE_CHECKING

from proofreader.text.rewriting import Rewriting, Rewritten

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(slots=True)
class Outcome:
    """What stands in a line after the change, in the place of one cell or between two."""

    cell: int | None
    """Its index in the line; None for a word that needs an element of its own."""
    before: range
    """The words that stood in it before the change, by their indices in the line."""
    words: list[Rewritten | int]
    """The words in it: new ones, and the indices of those that stay. Empty: the cell goes."""
    beside: int = 0
    """For a word without a cell, the cell whose looks it takes."""
    joined: list[int] = field(default_factory=list)
    """Further cells whose words have become one with its own."""
    is_split: bool = False
    """Whether further words have come of its own."""

    @property
    def is_changed(self) -> bool:
        """Whether it holds other words than before."""
        return self.words != list(self.before)


def ranges(counts: Iterable[int]) -> list[range]:
    """Ranges of these lengths, one after another, from 0."""
    ends = [0, *accumulate(counts)]
    return [range(start, end) for start, end in pairwise(ends)]


def by_line(lines: Sequence[range], changed: Iterable[Rewriting]) -> dict[int, list[Rewriting]]:
    """The rewritings of a page divided among its lines.

    Args:
        lines: Of each line, the indices of its words in the page; one after another, no gaps.
        changed: The rewritings of the page, in order.

    Returns:
        By the index of the line, only where something changes. The old words are told by their
        indices in the line.
    """
    line_of = {word: index for index, line in enumerate(lines) for word in line}
    found: defaultdict[int, list[Rewriting]] = defaultdict(list)
    for one in changed:
        touched = {line_of[word] for word in one.old}
        for index in sorted(touched | {line_of[new.beside] for new in one.new}):
            line = lines[index]
            start = min(max(one.old.start, line.start), line.stop) - line.start
            stop = min(max(one.old.stop, line.start), line.stop) - line.start
            old = range(start, max(start, stop))
            new = tuple(word for word in one.new if line_of[word.beside] == index)
            found[index].append(Rewriting(old, new))
    for rewritten in found.values():
        rewritten.sort(key=lambda one: (one.old.start, one.old.stop))
    return found


def outcomes(cells: Sequence[range], rewritten: Sequence[Rewriting]) -> list[Outcome]:
    """What becomes of the cells of a line, in order of place.

    A changed word takes over the cell of the word that it replaces, in order; further ones get
    none. A new word amid the words of one cell belongs to that cell. Where words are left, at least
    one of them has a cell.

    Args:
        cells: Of each cell, the indices of its words in the line, one after another; at least one.
        rewritten: The rewritings of this line, as `by_line` gives them.
    """
    own = [Outcome(index, cell, list(cell)) for index, cell in enumerate(cells)]
    before: list[list[Outcome]] = [[] for _ in range(len(cells) + 1)]
    for one in reversed(rewritten):
        touched = _touched(cells, one.old)
        near = touched or _around(cells, one.old.start)
        shared = next((i for i in near if len(cells[i]) > 1), None)
        if shared is not None:
            for i in touched or (shared,):
                _put_in(own[i], one, is_home=i == shared)
            continue
        for i, new in zip_longest(touched, one.new[: len(touched)]):
            own[i].words = [] if new is None else [new]
        if len(one.new) == 1 and touched:
            own[touched[0]].joined.extend(touched[1:])
        place = touched[-1] + 1 if touched else bisect_right(cells, one.old.start, key=_stop)
        homeless = one.new[len(touched) :]
        if touched:
            own[touched[-1]].is_split = bool(homeless)
        before[place][:0] = [Outcome(None, range(0), [new], max(0, place - 1)) for new in homeless]
    first = next((group for group in before if group), [])
    if first and not any(outcome.words for outcome in own):
        own[0].words = first.pop(0).words
    pairs = zip_longest(before, own)
    return [one for group, cell in pairs for one in (*group, *([cell] if cell else []))]


def _touched(cells: Sequence[range], old: range) -> range:
    """The cells that hold some of the old words."""
    if not old:
        return range(0)
    first = bisect_right(cells, old.start, key=_stop)
    return range(first, bisect_left(cells, old.stop, lo=first, key=_start))


def _around(cells: Sequence[range], place: int) -> range:
    """The cells that an insertion falls into or stands at the edge of."""
    first = bisect_left(cells, place, key=_stop)
    return range(first, bisect_right(cells, place, lo=first, key=_start))


def _put_in(outcome: Outcome, one: Rewriting, *, is_home: bool) -> None:
    """Put the new words where the old ones were, or only take these away.

    What comes before them is as it was: the last change of a line is the first to be made.
    """
    cell = outcome.before
    start = max(0, one.old.start - cell.start)
    stop = max(start, min(one.old.stop, cell.stop) - cell.start)
    outcome.words[start:stop] = one.new if is_home else ()


def _start(cell: range) -> int:
    return cell.start


def _stop(cell: range) -> int:
    return cell.stop
