"""Pages checked and measured, by one process or by several."""

from __future__ import annotations

import shutil

import numpy as np
import pytest

from proofreader.checking import DEFAULT_THRESHOLD
from proofreader.errors import ResourceError
from proofreader.evaluation.pairs import PageSet, Pair, fold_of
from proofreader.evaluation.trial import Trial, is_form_alone, run, weights_in
from proofreader.language.pack import resources
from proofreader.ranking.ranker import WEIGHTS
from proofreader.text.findings import Finding, Kind, Proposal, Suggestion
from proofreader.text.spans import Span
from tests.evaluation.pages import PRINTED, READ

SETS = [
    PageSet("one", (Pair("one/a.ocr.txt", READ, PRINTED), Pair("one/b.ocr.txt", "", ""))),
    PageSet("two", (Pair("two/a.ocr.txt", f"{READ}\n\n{READ}", f"{PRINTED}\n\n{PRINTED}"),)),
]


@pytest.fixture(scope="module")
def measured():
    done = []
    return run(SETS, Trial(), done.append), done


def test_each_set_has_its_pages_and_their_sum(measured):
    one, two = measured[0]
    assert (one.name, two.name) == ("one", "two")
    assert [page.name for page in one.pages] == ["one/a.ocr.txt", "one/b.ocr.txt"]
    assert one.measures == one.pages[0].measures + one.pages[1].measures
    assert two.measures.errors.number == 2 * one.measures.errors.number == 10


def test_faults_that_no_reader_would_doubt_are_found(measured):
    page = measured[0][0].pages[0]
    assert "tbe" in [finding.surface for finding in page.shown]
    assert all(finding.probability >= DEFAULT_THRESHOLD for finding in page.shown)
    assert page.measures.work.accepted > 0


def test_the_work_is_told_as_it_gets_on(measured):
    assert sum(measured[1]) == len(READ) + len(f"{READ}\n\n{READ}")


@pytest.mark.slow
def test_several_processes_count_the_same(measured):
    assert run(SETS, Trial(jobs=2), lambda _: None) == measured[0]


def test_the_truth_checked_as_ocr_has_no_errors():
    (found, _) = run(SETS, Trial(truth_as_read=True, threshold=0.0), lambda _: None)
    assert found.pages[0].name == "one/a.gt.txt"
    assert found.measures.errors.number == 0
    assert found.measures.alerts.number == found.measures.alerts.false.total()


def test_a_list_says_what_is_a_word(tmp_path):
    words = tmp_path / "words.txt"
    words.write_text("tbe\n", "utf-8")
    by_pack, by_list = (
        run(SETS[:1], Trial(words=path), lambda _: None)[0].measures.errors.all
        for path in (None, words)
    )
    assert by_list["real-word"] == 1  # tbe, not hut
    assert by_pack["real-word"] == 1
    assert by_list == by_pack


def test_each_page_is_judged_by_the_weights_of_its_fold(tmp_path):
    weights = resources() / "en" / WEIGHTS
    page = SETS[0].pairs[0]
    fold = fold_of(page.name, 2)
    shutil.copy(weights, tmp_path / f"{fold}.npz")
    (tmp_path / f"{1 - fold}.npz").write_bytes(b"not to be opened")
    trial = Trial(weights=weights_in(tmp_path))
    assert run([PageSet("one", (page,))], trial, lambda _: None)[0].measures.documents == 1
    other = Trial(weights=trial.weights[::-1])
    with pytest.raises(ResourceError):
        run([PageSet("one", (page,))], other, lambda _: None)


@pytest.mark.parametrize(
    ("text", "start", "end", "reading", "is_form"),
    [
        ("a  b", 1, 3, " ", True),
        ("a\n\nb", 1, 3, "\n", True),
        ("''So", 0, 2, '"', True),
        ("so\N{EN DASH}so", 2, 3, "\N{EM DASH}", True),
        ("tbe", 0, 3, "the", False),
        ("so, so", 2, 3, "", False),
    ],
)
def test_a_finding_about_house_style_counts_neither_way(text, start, end, reading, is_form):
    proposal = Proposal(Span(start, end), reading, Kind.SPACE, "a reason")
    finding = Finding.of(text, proposal, 0.9, (Suggestion(reading, 0.9),))
    assert is_form_alone(finding) == is_form
    assert not is_form_alone(Finding.of(text, proposal, 0.9, ()))


def test_weights_of_folds_are_those_that_are_numbered(tmp_path):
    for name in ("1.npz", "0.npz", "2.npz", "ranking.npz", "note.txt"):
        np.savez(tmp_path / name)
    assert [path.name for path in weights_in(tmp_path)] == ["0.npz", "1.npz", "2.npz"]
    assert weights_in(tmp_path / "ranking.npz") == (tmp_path / "ranking.npz",)


@pytest.mark.parametrize("names", [[], ["ranking.npz"], ["0.npz", "2.npz"], ["1.npz"]])
def test_a_folder_without_weights_of_every_fold_is_refused(tmp_path, names):
    for name in names:
        np.savez(tmp_path / name)
    with pytest.raises(ResourceError, match=r"0\.npz, 1\.npz"):
        weights_in(tmp_path)
