"""Fits the two ensembles of the ranking on documents with truth.

The second ensemble is asked about answers of the first. So that it learns how sure those are on
documents the first has not seen, the documents are dealt into two halves and each half is
answered by trees grown on the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from proofreader.ranking.ranker import spot_evidence, spots
from proofreader.training.growing import grow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from proofreader.ranking.trees import Trees
    from proofreader.training.examples import Examples

_HALVES = 2


@dataclass(frozen=True, slots=True)
class Weights:
    """What ranking needs: is this reading right, is this spot wrong."""

    right: Trees
    wrong: Trees

    def save(self, path: Path) -> None:
        """Write the file that `proofreader.ranking.ranker.Ranker` loads."""
        arrays = self.right.arrays("right") | self.wrong.arrays("wrong")
        with path.open("wb") as file:
            np.savez(file, allow_pickle=False, **arrays)


def fit(documents: Sequence[Examples]) -> Weights:
    """Fit both ensembles; the same documents in the same order give the same weights."""
    halves = [documents[half::_HALVES] for half in range(_HALVES)]
    wrong_evidence, wrong_claims = [], []
    for half in range(_HALVES):
        trees = _grow_right(halves[1 - half])
        for document in halves[half]:
            evidence, claims = _spots(document, trees)
            wrong_evidence.append(evidence)
            wrong_claims.append(claims)
    wrong = grow(np.concatenate(wrong_evidence), np.concatenate(wrong_claims))
    return Weights(_grow_right(documents), wrong)


def _grow_right(documents: Sequence[Examples]) -> Trees:
    return grow(
        np.concatenate([document.evidence for document in documents]),
        np.concatenate([document.right for document in documents]),
    )


def _spots(document: Examples, trees: Trees) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """The evidence about each spot of a document, and whether the spot is wrong."""
    right = trees.probability(document.evidence)
    found = spots(document.proposals, right)
    best = [spot.proposals[0] for spot in found]
    return spot_evidence(found, document.evidence, right), document.wrong[best]
