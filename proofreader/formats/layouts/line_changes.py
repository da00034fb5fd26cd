"""What corrections come to in each line of a page, and in each element that holds words there.

A `Rewriting` may reach over line ends (a word cut in two there is joined); a layout file keeps its
lines apart. So each is first divided among the lines. An element of a file, a *cell* here, mostly
holds one word. In files without word boxes it holds all words of a line.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
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
    result = [Outcome(index, cell, list(cell)) for index, cell in enumerate(cells)]
    for one in reversed(rewritten):
        shared = _shared(cells, one)
        if shared is None:
            _replace(result, cells, one)
        else:
            _put_in(result, shared, one)
    homeless = [outcome for outcome in result if outcome.cell is None]
    if homeless and not any(outcome.words for outcome in result if outcome.cell is not None):
        result.remove(homeless[0])
        result[0].words = homeless[0].words
    return result


def _touched(cells: Sequence[range], old: range) -> list[int]:
    return [i for i, cell in enumerate(cells) if cell.start < old.stop and old.start < cell.stop]


def _shared(cells: Sequence[range], one: Rewriting) -> int | None:
    """The cell with several words that a rewriting reaches into, or that an insertion is at."""
    place = one.old.start
    near = [i for i, cell in enumerate(cells) if cell.start <= place <= cell.stop]
    touched = _touched(cells, one.old) if one.old else near
    return next((i for i in touched if len(cells[i]) > 1), None)


def _replace(result: list[Outcome], cells: Sequence[range], one: Rewriting) -> None:
    """Give new words the cells of the old ones, and further ones a place without a cell."""
    touched = _touched(cells, one.old) if one.old else []
    own = [_of(result, i) for i in touched]
    for outcome, new in zip(own, one.new, strict=False):
        outcome.words = [new]
    for outcome in own[len(one.new) :]:
        outcome.words = []
    if len(one.new) == 1:
        for outcome in own[:1]:
            outcome.joined.extend(touched[1:])
    before = sum(cell.stop <= one.old.start for cell in cells)
    beside = touched[-1] if touched else max(0, before - 1)
    place = result.index(_of(result, beside)) + 1 if touched or before else 0
    result[place:place] = [
        Outcome(None, range(0), [new], beside) for new in one.new[len(touched) :]
    ]


def _put_in(result: list[Outcome], shared: int, one: Rewriting) -> None:
    """Put the new words into a cell with several, where the old ones were."""
    for outcome in result:
        if outcome.cell == shared:
            before = [word for word in outcome.words if _stands_before(word, one.old.start)]
            after = outcome.words[len(before) :]
            outcome.words = [*before, *one.new, *(word for word in after if word not in one.old)]
        elif outcome.cell is not None:
            outcome.words = [word for word in outcome.words if word not in one.old]


def _stands_before(word: Rewritten | int, index: int) -> bool:
    return isinstance(word, int) and word < index


def _of(result: list[Outcome], cell: int) -> Outcome:
    return next(outcome for outcome in result if outcome.cell == cell)
