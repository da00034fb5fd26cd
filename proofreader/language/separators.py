"""What stands between two words in print: nothing but a blank, a comma, a stop, a dash ….

P(separator | first, second), for the pairs that books have often the share of plain blanks,
else from what follows the first word and what precedes the second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.language.arrays import open_array
from proofreader.language.ngrams import Floats, Ids, KeyTable, bigram_keys, find

if TYPE_CHECKING:
    from pathlib import Path


KINDS: Final = 7
"""How many separators there are (see `proofreader.language.passage.Separator`)."""
STEP: Final = 16.0
"""Log-probabilities are stored as ``round(-STEP * ln p)`` in one byte: down to e^-16."""
LEAST: Final = 1e-6
"""The share of a separator that the books never have."""
WEIGHT: Final = 3.0
"""How many sightings of a pair weigh as much as what its two words say."""


class SeparatorModel:
    """ln P(separator | first, second) for whole arrays.

    Args:
        folder: Holds the arrays that `proofreader.training.separator_packing` writes.

    Raises:
        ResourceError: if an array is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._after = open_array(folder, "separator_after")
        self._before = open_array(folder, "separator_before")
        overall = np.asarray(open_array(folder, "separator_overall"), np.float32)
        self._shares = np.exp(np.arange(256, dtype=np.float32) / -STEP)
        self._weights = 1 / np.maximum(overall, LEAST)
        self._pairs = KeyTable(
            open_array(folder, "separator_starts"), open_array(folder, "separator_lows")
        ).keys()
        self._pair_costs = open_array(folder, "separator_costs")

    def log_probability(self, first: Ids, separators: Ids, second: Ids) -> Floats:
        """The logarithm of P(separator | first, second), for arrays of equal length."""
        chosen = self._probabilities(first, second)[np.arange(len(first)), separators]
        return np.asarray(np.log(chosen), np.float32)

    def log_probabilities(self, first: Ids, second: Ids) -> Floats:
        """The same for every separator: one row a pair of words, `KINDS` columns."""
        return np.asarray(np.log(self._probabilities(first, second)), np.float32)

    def _probabilities(self, first: Ids, second: Ids) -> Floats:
        """P of every separator, none of them 0."""
        joint = self._shares[self._after[first]]
        joint *= self._shares[self._before[second]]
        joint *= self._weights
        joint /= joint.sum(axis=1, keepdims=True)
        place, known = find(self._pairs, bigram_keys(first, second))
        joint[known] = self._shares[self._pair_costs[place[known]]]
        return np.asarray(joint + np.float32(1e-7), np.float32)
