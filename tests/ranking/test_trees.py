"""Trees: they say what scikit-learn says, and outlive their file."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier
from threadpoolctl import threadpool_limits

from proofreader.errors import ResourceError
from proofreader.ranking.trees import Trees
from proofreader.training.growing import flattened, grow

COLUMNS = 5
FLAT = {f"column {number}": 0 for number in range(COLUMNS)}


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
    return grow(*cases(0), FLAT)


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


def test_grown_trees_tell_true_claims_from_false_ones(trees):
    evidence, claims = cases(1)
    told = trees.probability(evidence) > 0.5
    assert (told == claims).mean() > 0.7


def test_the_same_cases_grow_the_same_trees(trees):
    again = grow(*cases(0), FLAT)
    for name, array in trees.arrays("right").items():
        assert array.tobytes() == again.arrays("right")[name].tobytes()


@pytest.mark.parametrize("slope", [1, -1])
def test_where_more_can_only_speak_for_a_claim_it_does(slope):
    evidence, claims = cases(0)
    trees = grow(evidence, claims, FLAT | {"column 0": slope})
    ladder = np.zeros((50, COLUMNS), np.float32)
    ladder[:, 0] = np.linspace(-3, 3, 50)
    steps = np.diff(trees.log_odds(ladder)) * slope
    assert (steps >= -1e-5).all()


def test_trees_written_and_read_answer_as_before(trees, tmp_path):
    path = tmp_path / "ranking.npz"
    np.savez(path, **trees.arrays("right"), **trees.arrays("wrong"))
    evidence, _ = cases(2)
    for name in ("right", "wrong"):
        read = Trees.load(path, name)
        assert read.log_odds(evidence).tolist() == trees.log_odds(evidence).tolist()


def test_no_rows_have_no_answers(trees):
    assert trees.probability(np.zeros((0, COLUMNS), np.float32)).shape == (0,)


def test_a_file_without_the_ensemble_is_refused(trees, tmp_path):
    path = tmp_path / "ranking.npz"
    np.savez(path, **trees.arrays("right"))
    with pytest.raises(ResourceError, match=r"ranking\.npz.*rebuild"):
        Trees.load(path, "wrong")


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ResourceError, match=r"ranking\.npz"):
        Trees.load(tmp_path / "ranking.npz", "right")


@pytest.mark.parametrize("kept", [0, 3, 0.3, 0.9])
def test_a_file_cut_short_is_refused(kept, trees, tmp_path):
    path = tmp_path / "ranking.npz"
    np.savez(path, **trees.arrays("right"))
    whole = path.read_bytes()
    path.write_bytes(whole[: kept if isinstance(kept, int) else int(len(whole) * kept)])
    with pytest.raises(ResourceError, match=r"ranking\.npz"):
        Trees.load(path, "right")
