"""Confusable neighbours of known words: what "hut" may be when it is not "hut".

Searching the lexicon for every known word of a book would take minutes; the search is done once,
when the pack is built, and its result is three small arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from proofreader.language.arrays import open_array, write_arrays
from proofreader.language.ngrams import UNKNOWN, VOCABULARY_LIMIT, Floats, Ids

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from proofreader.language.candidates import Candidates
    from proofreader.language.lexicon import Lexicon

COST_LIMIT: Final = 16.0
"""Neighbours less likely than e^-16 to be read as the word are left out."""
KEPT: Final = 20
"""The most neighbours of a word."""
_STEP: Final = 15.0
"""Costs are stored as ``round(_STEP * cost)`` in one byte: 0..17."""
_NAMES: Final = ("neighbour_starts", "neighbour_numbers", "neighbour_costs")


@dataclass(frozen=True, slots=True)
class Near:
    """The words that another may be a misreading of, the likeliest first."""

    numbers: Ids
    """Of the words in the context model."""
    costs: Floats
    """For each, -ln P(the other word was read | this was printed)."""


class Neighbours:
    """The neighbours of known words: from the table, or searched for words without a number.

    Args:
        folder: Holds the arrays that `pack_neighbours` writes.
        lexicon: The words of the numbers.
        candidates: Finds the neighbours of words that books hardly have.

    Raises:
        ResourceError: if an array is missing or damaged.
    """

    def __init__(self, folder: Path, lexicon: Lexicon, candidates: Candidates) -> None:
        self._starts, self._numbers, self._costs = (
            np.asarray(open_array(folder, name)) for name in _NAMES
        )
        self._lexicon = lexicon
        self._candidates = candidates
        self.of = lru_cache(maxsize=1 << 16)(self._of)

    def _of(self, word: str) -> Near:
        """The neighbours of a known word."""
        number = self._lexicon.number(word)
        if number != UNKNOWN:
            row = slice(int(self._starts[number]), int(self._starts[number + 1]))
            return Near(
                self._numbers[row].astype(np.int64), self._costs[row].astype(np.float32) / _STEP
            )
        rows = [(self._lexicon.number(c.text), c.cost) for c in self._candidates.near(word)]
        rows = [row for row in rows if row[1] < COST_LIMIT and row[0] != UNKNOWN]
        return Near(
            np.array([number for number, _ in rows], np.int64),
            np.array([cost for _, cost in rows], np.float32),
        )


def pack_neighbours(lexicon: Lexicon, candidates: Candidates, out: Path) -> int:
    """Search the neighbours of every numbered word, write the table, return how many there are."""
    starts, numbers, costs = [0], [], []
    words = {lexicon.number(word): word for word in lexicon if lexicon.knows(word)}
    for number in range(VOCABULARY_LIMIT):
        word = words.get(number)
        if word is not None and number > UNKNOWN and len(word) > 1:
            found = [
                (lexicon.number(near.text), near.cost)
                for near in candidates.near(word)
                if near.cost < COST_LIMIT and lexicon.knows(near.text)
            ]
            found = [row for row in found if row[0] != UNKNOWN][:KEPT]
            numbers += [row[0] for row in found]
            costs += [min(255, round(row[1] * _STEP)) for row in found]
        starts.append(len(numbers))
    arrays: tuple[NDArray[Any], ...] = (
        np.array(starts, np.uint32),
        np.array(numbers, np.uint16),
        np.array(costs, np.uint8),
    )
    write_arrays(out, dict(zip(_NAMES, arrays, strict=True)))
    return len(numbers)
