"""Trees: a row goes from the root to a leaf of each, and what they say outlives their file."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import ResourceError
from proofreader.ranking.trees import Trees

COLUMNS = ("one", "two", "three")
NUMBERS = st.integers(-4, 4).map(float)
ROWS = st.lists(st.tuples(*[NUMBERS] * len(COLUMNS)), max_size=12)


@dataclass(frozen=True)
class Leaf:
    """An answer."""

    answer: float


@dataclass(frozen=True)
class Branch:
    """Up to the threshold a row goes left."""

    column: int
    threshold: float
    left: Leaf | Branch
    right: Leaf | Branch


GROWN = st.recursive(
    st.builds(Leaf, NUMBERS),
    lambda below: st.builds(Branch, st.integers(0, len(COLUMNS) - 1), NUMBERS, below, below),
    max_leaves=8,
)


def answer(node, row):
    """What a tree says of a row: a walk of its branches, one by one."""
    while isinstance(node, Branch):
        node = node.left if row[node.column] <= node.threshold else node.right
    return node.answer


def laid_out(grown, baseline=0.0):
    """The nodes of trees in one row, the children of each side by side."""
    roots, nodes = [], []
    for tree in grown:
        roots.append(len(nodes))
        nodes.append(None)
        waiting = [(tree, roots[-1])]
        for node, place in waiting:
            if isinstance(node, Leaf):
                nodes[place] = (-1, node.answer, place)
                continue
            nodes[place] = (node.column, node.threshold, len(nodes))
            waiting += [(node.left, len(nodes)), (node.right, len(nodes) + 1)]
            nodes += [None, None]
    features, thresholds, lefts = zip(*nodes, strict=True)
    return Trees(
        COLUMNS,
        baseline,
        np.array(roots, np.int32),
        np.array(features, np.int32),
        np.array(thresholds, np.float32),
        np.array(lefts, np.int32),
    )


@pytest.fixture
def trees():
    bushy = Branch(0, 0.5, Leaf(1.0), Branch(2, -1.0, Leaf(-2.0), Leaf(3.0)))
    return laid_out([bushy, Leaf(0.25), Branch(1, 0.0, bushy, Leaf(-1.0))], baseline=-0.5)


@settings(deadline=None)
@given(st.lists(GROWN, min_size=1, max_size=6), ROWS, NUMBERS)
def test_trees_say_what_a_walk_from_each_root_says(grown, rows, baseline):
    evidence = np.array(rows, np.float32).reshape(-1, len(COLUMNS))
    expected = [baseline + sum(answer(tree, row) for tree in grown) for row in rows]
    assert laid_out(grown, baseline).log_odds(evidence).tolist() == expected


def test_many_rows_are_answered_as_each_is_alone(trees):
    draw = np.random.default_rng(0)
    evidence = draw.normal(size=(50_000, len(COLUMNS))).astype(np.float32)
    answers = trees.log_odds(evidence)
    assert answers.shape == (50_000,)
    for row in (0, 1, 43_689, 43_690, 43_691, 49_999):
        assert trees.log_odds(evidence[row : row + 1])[0] == answers[row]


def test_a_chance_is_the_logistic_of_the_log_odds(trees):
    evidence = np.array([[0, 0, 0], [1, 1, 1], [1, -1, -2]], np.float32)
    chances = trees.probability(evidence)
    assert ((chances > 0) & (chances < 1)).all()
    assert np.log(chances / (1 - chances)) == pytest.approx(trees.log_odds(evidence), abs=1e-5)


def test_a_row_at_the_threshold_goes_left():
    tree = laid_out([Branch(0, 2.0, Leaf(-1.0), Leaf(1.0))])
    evidence = np.array([[1.5, 0, 0], [2.0, 0, 0], [2.5, 0, 0]], np.float32)
    assert tree.log_odds(evidence).tolist() == [-1, -1, 1]


def test_a_tree_with_too_many_leaves_is_refused():
    bushy = Leaf(0.0)
    for threshold in range(32):
        bushy = Branch(0, float(threshold), Leaf(1.0), bushy)
    with pytest.raises(ValueError, match="33 leaves"):
        laid_out([bushy]).log_odds(np.zeros((1, len(COLUMNS)), np.float32))


def test_the_last_leaf_of_a_big_tree_is_reached():
    bushy = Leaf(0.0)
    for threshold in reversed(range(31)):
        bushy = Branch(0, float(threshold), Leaf(threshold + 1.0), bushy)
    evidence = np.array([[-1, 0, 0], [15.5, 0, 0], [30, 0, 0], [31, 0, 0]], np.float32)
    assert laid_out([bushy]).log_odds(evidence).tolist() == [1, 17, 31, 0]


def test_no_rows_have_no_answers(trees):
    assert trees.probability(np.zeros((0, len(COLUMNS)), np.float32)).shape == (0,)


def test_trees_written_and_read_answer_as_before(trees, tmp_path):
    path = tmp_path / "ranking.npz"
    np.savez(path, **trees.arrays("right"), **trees.arrays("wrong"))
    evidence = np.random.default_rng(1).normal(size=(50, len(COLUMNS))).astype(np.float32)
    for name in ("right", "wrong"):
        read = Trees.load(path, name)
        assert read.columns == COLUMNS
        assert read.log_odds(evidence).tolist() == trees.log_odds(evidence).tolist()


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
