"""Confusable neighbours of known words: what "hut" may be when it is not "hut".

Searching the lexicon for every known word of a book would take minutes; the search is done once,
when the pack is built, and its result is three small arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from proofreader.language.arrays import open_array, write_arrays
from proofreader.language.ngrams import UNKNOWN, VOCABULARY_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from proofreader.language.candidates import Candidates
    from proofreader.language.lexicon import Lexicon

COST_LIMIT: Final = 14.0
"""Neighbours less likely than e^-14 to be read as the word are left out."""
KEPT: Final = 12
"""The most neighbours of a word."""
_STEP: Final = 16.0
"""Costs are stored as ``round(_STEP * cost)`` in one byte: 0..15.9."""
_NAMES: Final = ("neighbour_starts", "neighbour_numbers", "neighbour_costs")


class Neighbours:
    """The table of neighbours.

    Args:
        folder: Holds the arrays that `pack_neighbours` writes.

    Raises:
        ResourceError: if an array is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._starts, self._numbers, self._costs = (open_array(folder, name) for name in _NAMES)

    def of(self, number: int) -> Iterator[tuple[int, float]]:
        """The numbers and costs of the neighbours of the word ``number``, the likeliest first."""
        start, end = int(self._starts[number]), int(self._starts[number + 1])
        for place in range(start, end):
            yield int(self._numbers[place]), float(self._costs[place]) / _STEP


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
