"""Gradient-boosted decision trees, read and asked: NumPy is all they need.

They are grown by `proofreader.training.growing` and beat a logistic regression on the same
evidence by far: average precision 0.73 against 0.52 on newspapers held out. A tree is rows of
four columns; all trees are asked at once, level by level, for many rows of evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile

import numpy as np

from proofreader.errors import ResourceError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Trees:
    """An ensemble whose answers, added up, are the log-odds of a claim."""

    columns: tuple[str, ...]
    """The names of the columns it asks about."""
    baseline: float
    roots: NDArray[np.int32]
    """Where each tree begins."""
    features: NDArray[np.int32]
    """For each node the column it asks about; -1 for a leaf."""
    thresholds: NDArray[np.float32]
    """For each node: up to here (and here) go left; for a leaf its answer."""
    lefts: NDArray[np.int32]
    """For each node its left child; the right one stands behind it. A leaf is its own child."""

    @classmethod
    def load(cls, path: Path, name: str) -> Trees:
        """The ensemble ``name`` of a file written by `save`.

        Raises:
            ResourceError: if the file is missing or damaged.
        """
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
                return cls(
                    tuple(arrays[f"{name}_columns"].tolist()),
                    float(arrays[f"{name}_baseline"]),
                    *(arrays[f"{name}_{part}"] for part in _PARTS),
                )
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            raise ResourceError(
                "The ranking of the language pack cannot be read.",
                "Install the program again, or rebuild the pack.",
                path=path,
            ) from error

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """What `save` writes for this ensemble."""
        return {
            f"{name}_columns": np.array(self.columns),
            f"{name}_baseline": np.array(self.baseline),
            **{f"{name}_{part}": getattr(self, part) for part in _PARTS},
        }

    def log_odds(self, evidence: NDArray[np.float32]) -> NDArray[np.float32]:
        """The log-odds for each row of ``evidence``."""
        step = max(1, _AT_ONCE // len(self.roots))
        parts = [self._sums(evidence[row : row + step]) for row in range(0, len(evidence), step)]
        return np.concatenate([*parts, np.zeros(0, np.float32)]) + np.float32(self.baseline)

    def _sums(self, evidence: NDArray[np.float32]) -> NDArray[np.float32]:
        """The sum of the answers of all trees for each row; every row is in every tree at once."""
        rows, columns = evidence.shape
        values = evidence.ravel()
        node = np.tile(self.roots, rows)
        begins = np.repeat(np.arange(rows, dtype=np.int32) * np.int32(columns), len(self.roots))
        active = np.arange(len(node), dtype=np.int32)
        while len(active):
            at = node[active]
            inner = np.flatnonzero(self.features[at] >= 0)
            active, at, begins = active[inner], at[inner], begins[inner]
            right = values[begins + self.features[at]] > self.thresholds[at]
            node[active] = self.lefts[at] + right
        answers = self.thresholds[node].reshape(rows, -1)
        return np.asarray(answers.sum(axis=1), np.float32)

    def probability(self, evidence: NDArray[np.float32]) -> NDArray[np.float32]:
        """The chance of the claim for each row of ``evidence``, 0..1."""
        return np.asarray(1 / (1 + np.exp(-self.log_odds(evidence))), np.float32)


_AT_ONCE: Final = 1 << 17
"""So many rows times trees fit a processor's cache."""
_PARTS = ("roots", "features", "thresholds", "lefts")
