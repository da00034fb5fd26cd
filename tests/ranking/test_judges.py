"""Words and marks have judges of their own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from proofreader.errors import ResourceError
from proofreader.ranking.evidence import FEATURES
from proofreader.ranking.judges import Judges, about_marks
from proofreader.ranking.trees import Trees
from proofreader.text.findings import Kind


def sure(log_odds):
    """An ensemble without a tree: it always says the same."""
    none = np.zeros(0, np.int32)
    return Trees(FEATURES, log_odds, none, none, none.astype(np.float32), none)


@pytest.fixture
def judges():
    """Right: words yes, marks no. Wrong: words no, marks yes."""
    return Judges(sure(5.0), sure(-5.0), sure(-5.0), sure(5.0))


def evidence_of(*kinds):
    """A row of evidence for each kind, empty but for its kind."""
    rows = np.zeros((len(kinds), len(FEATURES)), np.float32)
    for row, kind in enumerate(kinds):
        rows[row, FEATURES.index(f"kind {kind.value}")] = 1
    return rows


def test_stray_marks_and_spacing_are_about_marks_and_the_rest_about_words():
    marks = about_marks(evidence_of(*Kind))
    assert {kind for kind, mark in zip(Kind, marks, strict=True) if mark} == {
        Kind.STRAY_MARK,
        Kind.MARK_SPACING,
    }


def test_each_row_is_judged_by_its_own_trees(judges):
    rows = evidence_of(Kind.STRAY_MARK, Kind.REAL_WORD, Kind.MARK_SPACING)
    assert (judges.right(rows) > 0.5).tolist() == [False, True, False]
    assert (judges.wrong(rows) > 0.5).tolist() == [True, False, True]


def test_nothing_to_judge_has_no_answers(judges):
    assert judges.right(evidence_of()).shape == (0,)


def test_judges_written_and_read_judge_as_before(judges, tmp_path):
    path = tmp_path / "ranking.npz"
    judges.save(path)
    rows = evidence_of(*Kind)
    read = Judges.load(path)
    assert read.right(rows).tolist() == judges.right(rows).tolist()
    assert read.wrong(rows).tolist() == judges.wrong(rows).tolist()


def test_the_same_judges_make_the_same_bytes(judges, tmp_path):
    paths = [tmp_path / name for name in ("one.npz", "two.npz")]
    for path in paths:
        judges.save(path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ResourceError, match=r"ranking\.npz"):
        Judges.load(tmp_path / "ranking.npz")


def test_judges_of_other_evidence_are_refused(judges, tmp_path):
    path = tmp_path / "ranking.npz"
    replace(judges, right_words=replace(judges.right_words, columns=("another",))).save(path)
    with pytest.raises(ResourceError, match="other evidence"):
        Judges.load(path)
