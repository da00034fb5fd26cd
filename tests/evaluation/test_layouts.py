"""Pages whose OCR is a layout file are read with the confidence of their words."""

from __future__ import annotations

import pytest

from proofreader.checking import Checker
from proofreader.errors import FormatError
from proofreader.evaluation.layouts import read_layout_pairs
from proofreader.text.confidences import Confidence
from tests.benchmarks.confidence import average_precision, book_of, measured, without
from tests.evaluation.hocr import hocr


def test_a_layout_file_is_paired_with_its_truth(tmp_path):
    (tmp_path / "one.hocr").write_text(hocr(("tbe", 34), ("house", 96)), encoding="utf-8")
    (tmp_path / "one.gt.txt").write_text("the house", encoding="utf-8")
    (tmp_path / "one.ocr.txt").write_text("tbe house", encoding="utf-8")
    (tmp_path / "two.hocr").write_text(hocr(("no", 90)), encoding="utf-8")
    (pair,) = read_layout_pairs(tmp_path)
    assert (pair.read.split(), pair.printed) == (["tbe", "house"], "the house")
    assert pair.confidences is not None
    assert [one.confidence for one in pair.confidences] == [
        Confidence(0.34, None),
        Confidence(0.96, None),
    ]


def test_a_folder_without_layout_files_is_refused(tmp_path):
    (tmp_path / "one.gt.txt").write_text("the house", encoding="utf-8")
    (tmp_path / "one.ocr.txt").write_text("tbe house", encoding="utf-8")
    with pytest.raises(FormatError, match="no layout file"):
        list(read_layout_pairs(tmp_path))


@pytest.mark.slow
def test_on_scans_with_truth_confidence_finds_more_with_as_few_false_alarms(shared, pack):
    folder = shared / "scans"
    if not folder.is_dir():
        pytest.skip(f"no scans in {folder}")
    pairs = list(read_layout_pairs(folder))[::3]
    checkers = dict.fromkeys(map(book_of, pairs), Checker(pack))
    alone = measured("alone", [without(pair) for pair in pairs], checkers, pack)
    told = measured("told", pairs, checkers, pack)
    assert average_precision(told.measures) > average_precision(alone.measures) + 0.02
    assert told.measures.recall_within(2) > alone.measures.recall_within(2)
