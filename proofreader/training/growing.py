"""Grows the trees of the ranking with scikit-learn, which only building a pack needs."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from proofreader.ranking.trees import Trees

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray


def grow(
    evidence: NDArray[np.float32],
    claims: NDArray[np.bool_],
    slopes: Mapping[str, int],
    count: int,
) -> Trees:
    """Trees that tell from rows of ``evidence`` whether the claim of each row is true.

    Args:
        evidence: One row a case.
        claims: Whether the claim is true of each.
        slopes: For each column, by its name, 1 or -1 where more of it can only speak for (or
            against) the claim, else 0. What cannot be otherwise need not be learned, and is not
            unlearned on pages of another sort.
        count: How many trees.
    """
    if claims.all() or not claims.any():
        return _unanimous(claims, tuple(slopes))
    model = HistGradientBoostingClassifier(
        max_iter=count,
        learning_rate=0.1,
        max_leaf_nodes=24,
        min_samples_leaf=40,
        l2_regularization=1.0,
        random_state=0,
        early_stopping=False,
        monotonic_cst=list(slopes.values()),
    )
    model.fit(evidence, claims)
    # scikit-learn has no public way to its trees; their layout is that of version 1.9.
    grown = [predictor.nodes for (predictor,) in model._predictors]  # noqa: SLF001
    baseline = float(model._baseline_prediction[0, 0])  # noqa: SLF001
    return flattened(grown, baseline, tuple(slopes))


def _unanimous(claims: NDArray[np.bool_], columns: tuple[str, ...]) -> Trees:
    """One leaf, where all cases are alike and there is nothing to tell apart (Jeffreys' prior)."""
    true = int(claims.sum())
    baseline = math.log((true + 0.5) / (len(claims) - true + 0.5))
    none = np.zeros(1, np.int32)
    return Trees(columns, baseline, none, none - 1, np.zeros(1, np.float32), none)


def flattened(
    trees: Sequence[NDArray[np.void]], baseline: float, columns: tuple[str, ...]
) -> Trees:
    """The nodes of all trees in one row, so that the children of each stand side by side."""
    roots: list[int] = []
    nodes: list[tuple[int, float, int]] = []  # feature, threshold or answer, left child
    for tree in trees:
        roots.append(len(nodes))
        queue = [(tree[0], len(nodes))]
        nodes.append((-1, 0.0, 0))
        while queue:
            node, place = queue.pop()
            if node["is_leaf"]:
                nodes[place] = (-1, float(node["value"]), place)
                continue
            left = len(nodes)
            nodes[place] = (int(node["feature_idx"]), float(node["num_threshold"]), left)
            nodes += [(-1, 0.0, 0), (-1, 0.0, 0)]
            queue += [(tree[node["left"]], left), (tree[node["right"]], left + 1)]
    features, thresholds, lefts = zip(*nodes, strict=True)
    return Trees(
        columns,
        baseline,
        np.array(roots, np.int32),
        np.array(features, np.int32),
        np.array(thresholds, np.float32),
        np.array(lefts, np.int32),
    )
