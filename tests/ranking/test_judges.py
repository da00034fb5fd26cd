"""Words and marks have judges of their own, and all proposals one that looks at them first."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from proofreader.errors import ResourceError
from proofreader.ranking.evidence import AGAIN, FEATURES
from proofreader.ranking.judges import Judges, about_marks, first_opinion
from proofreader.text.findings import WEIGHED, Kind
from tests.ranking.toys import judges_of, sure


@pytest.fixture
def judges():
    """Right: words yes, marks no. Wrong: words no, marks yes."""
    return judges_of(2.0, (5.0, -5.0), (-5.0, 5.0))


def evidence_of(*kinds, columns=AGAIN):
    """A row of evidence for each kind, empty but for its kind."""
    rows = np.zeros((len(kinds), len(columns)), np.float32)
    for row, kind in enumerate(kinds):
        rows[row, columns.index(f"kind {kind.value}")] = 1
    return rows


def test_some_kinds_are_about_marks_and_the_rest_about_words():
    marks = about_marks(evidence_of(*WEIGHED))
    assert {kind for kind, mark in zip(WEIGHED, marks, strict=True) if mark} == {
        Kind.STRAY_MARK,
        Kind.MISSING_MARK,
        Kind.WRONG_MARK,
        Kind.MARK_SPACING,
        Kind.DOUBLE_MARK,
        Kind.DASH,
    }


def test_each_row_is_judged_by_its_own_trees(judges):
    rows = evidence_of(Kind.STRAY_MARK, Kind.REAL_WORD, Kind.MARK_SPACING)
    assert (judges.right(rows) > 0.5).tolist() == [False, True, False]
    assert (judges.wrong(rows) > 0.5).tolist() == [True, False, True]


def test_nothing_to_judge_has_no_answers(judges):
    assert judges.right(evidence_of()).shape == (0,)
    assert first_opinion(judges.first, evidence_of(columns=FEATURES)).shape == (0,)


@pytest.mark.parametrize("log_odds", [-50.0, -3.0, 0.0, 3.0, 50.0])
def test_a_first_opinion_is_never_so_sure_that_its_log_odds_are_infinite(log_odds):
    opinion = first_opinion(sure(log_odds), evidence_of(*WEIGHED, columns=FEATURES))
    assert ((opinion > 0) & (opinion < 1)).all()
    assert np.isfinite(np.log(opinion / (1 - opinion))).all()
    assert opinion == pytest.approx(1 / (1 + np.exp(-log_odds)), abs=1e-5)


def test_judges_written_and_read_judge_as_before(judges, tmp_path):
    path = tmp_path / "ranking.npz"
    judges.save(path)
    rows = evidence_of(*WEIGHED)
    read = Judges.load(path)
    assert read.right(rows).tolist() == judges.right(rows).tolist()
    assert read.wrong(rows).tolist() == judges.wrong(rows).tolist()
    assert read.first.log_odds(rows).tolist() == judges.first.log_odds(rows).tolist()


def test_the_same_judges_make_the_same_bytes(judges, tmp_path):
    paths = [tmp_path / name for name in ("one.npz", "two.npz")]
    for path in paths:
        judges.save(path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ResourceError, match=r"ranking\.npz"):
        Judges.load(tmp_path / "ranking.npz")


@pytest.mark.parametrize("name", ["first", "right_words"])
def test_judges_of_other_evidence_are_refused(name, judges, tmp_path):
    path = tmp_path / "ranking.npz"
    replace(judges, **{name: replace(getattr(judges, name), columns=("another",))}).save(path)
    with pytest.raises(ResourceError, match="other evidence"):
        Judges.load(path)
