"""Grown trees say what scikit-learn says."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier
from threadpoolctl import threadpool_limits

from proofreader.training.growing import flattened, grow

COLUMNS = 5
FLAT = {f"column {number}": 0 for number in range(COLUMNS)}
COUNT = 80


def cases(seed, rows=600):
    """Random evidence, and claims that depend on it but for some noise."""
    draw = np.random.default_rng(seed)
    evidence = draw.normal(size=(rows, COLUMNS)).astype(np.float32)
    evidence[:, 3] = draw.integers(0, 3, rows)  # a column of few values, as flags are
    noise = draw.normal(scale=0.3, size=rows)
    return evidence, evidence[:, 0] * (evidence[:, 3] - 1) + noise > 0


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """Cases so few are grown on fastest by one thread, most of all on a busy machine."""
    with threadpool_limits(1):
        yield


@pytest.fixture(scope="module")
def trees():
    return grow(*cases(0), FLAT, COUNT)


@pytest.mark.parametrize("seed", range(3))
def test_trees_agree_with_those_of_scikit_learn(seed):
    evidence, claims = cases(seed)
    model = HistGradientBoostingClassifier(max_iter=20, early_stopping=False, random_state=0)
    model.fit(evidence, claims)
    grown = [predictor.nodes for (predictor,) in model._predictors]
    trees = flattened(grown, float(model._baseline_prediction[0, 0]), tuple(FLAT))
    unseen, _ = cases(seed + 100)
    expected = model.predict_proba(unseen)[:, 1]
    assert trees.probability(unseen) == pytest.approx(expected, abs=1e-5)


def test_as_many_trees_are_grown_as_are_asked_for(trees):
    assert len(trees.roots) == COUNT
    assert len(grow(*cases(0), FLAT, 3).roots) == 3


def test_grown_trees_tell_true_claims_from_false_ones(trees):
    evidence, claims = cases(1)
    told = trees.probability(evidence) > 0.5
    assert (told == claims).mean() > 0.7


def test_the_same_cases_grow_the_same_trees(trees):
    again = grow(*cases(0), FLAT, COUNT)
    for name, array in trees.arrays("right").items():
        assert array.tobytes() == again.arrays("right")[name].tobytes()


def test_trees_remember_the_names_of_the_columns(trees):
    assert trees.columns == tuple(FLAT)


@pytest.mark.parametrize("slope", [1, -1])
def test_where_more_can_only_speak_for_a_claim_it_does(slope):
    evidence, claims = cases(0)
    trees = grow(evidence, claims, FLAT | {"column 0": slope}, COUNT)
    ladder = np.zeros((50, COLUMNS), np.float32)
    ladder[:, 0] = np.linspace(-3, 3, 50)
    steps = np.diff(trees.log_odds(ladder)) * slope
    assert (steps >= -1e-5).all()


@pytest.mark.parametrize("claim", [True, False])
def test_where_all_cases_are_alike_one_leaf_says_so_the_surer_the_more_there_are(claim):
    evidence, claims = cases(0)
    few, many = (
        grow(evidence[:rows], np.full(rows, claim), FLAT, COUNT) for rows in (3, len(claims))
    )
    assert len(few.roots) == len(few.features) == 1
    told = [trees.probability(evidence) for trees in (few, many)]
    assert ((told[0] > 0.5) == claim).all()
    assert (np.abs(told[1] - 0.5) > np.abs(told[0] - 0.5)).all()


def test_of_no_cases_nothing_is_known():
    none = np.zeros((0, COLUMNS), np.float32)
    trees = grow(none, np.zeros(0, bool), FLAT, COUNT)
    assert trees.probability(cases(0)[0]) == pytest.approx(0.5)
