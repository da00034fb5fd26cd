"""What stands between two words in print: nothing but a blank, a comma, a stop, a dash …

P(separator | first, second), for the pairs that books have often the share of plain blanks,
else from what follows the first word and what precedes the second.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from proofreader.errors import ResourceError
from proofreader.language.ngrams import Floats, Ids, KeyTable, bigram_keys, find

KINDS: Final = 7
"""How many separators there are (see `proofreader.language.passage.Separator`)."""
STEP: Final = 16.0
"""Log-probabilities are stored as ``round(-STEP * ln p)`` in one byte: down to e^-16."""
WEIGHT: Final = 3.0
"""How many sightings of a pair weigh as much as what its two words say."""


class SeparatorModel:
    """ln P(separator | first, second) for whole arrays.

    Args:
        folder: Holds the arrays that `proofreader.language.packing` writes.

    Raises:
        ResourceError: if an array is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        def load(name: str) -> NDArray[np.generic]:
            try:
                return np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False)
            except (OSError, ValueError) as error:
                raise ResourceError(
                    "This table of the language pack cannot be read.",
                    "Install the program again, or rebuild the pack.",
                    path=folder / f"{name}.npy",
                ) from error

        self._after = load("separator_after")
        self._before = load("separator_before")
        self._overall = np.asarray(load("separator_overall"), np.float32)
        self._pairs = KeyTable(load("separator_starts"), load("separator_lows")).keys()
        self._pair_costs = load("separator_costs")

    def log_probability(self, first: Ids, separators: Ids, second: Ids) -> Floats:
        """ln P(separator | first, second) for arrays of equal length."""
        after = np.exp(self._after[first].astype(np.float32) / -STEP)
        before = np.exp(self._before[second].astype(np.float32) / -STEP)
        joint = after * before / np.maximum(self._overall, 1e-6)
        joint /= joint.sum(axis=1, keepdims=True)
        place, known = find(self._pairs, bigram_keys(first, second))
        seen = np.exp(self._pair_costs[place].astype(np.float32) / -STEP)
        probability = np.where(known[:, None], seen, joint)
        return np.log(probability[np.arange(len(first)), separators] + 1e-7).astype(np.float32)
