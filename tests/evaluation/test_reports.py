"""The report, for people and for programs, and its pictures."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from proofreader.evaluation.figures import figures, findings_jsonl, report_json
from proofreader.evaluation.markdown import report_markdown
from proofreader.evaluation.measures import Measures, total
from proofreader.evaluation.measuring import measure
from proofreader.evaluation.plots import calibration_png, precision_recall_png
from proofreader.evaluation.trial import MeasuredPage, MeasuredSet, Trial
from proofreader.text.findings import Kind
from tests.evaluation.pages import finding, page

FOUND = (
    finding("tbe", "the", "tie"),
    finding("hut", "but", kind=Kind.REAL_WORD, sure=0.6),
    finding("were", "where", kind=Kind.STRAY_MARK, sure=0.55),
    finding("men", "man", sure=0.1),
)


def one_set(name, *findings):
    shown = tuple(one for one in findings if one.probability >= 0.5)
    measures = measure(page(), findings, 0.5)
    return MeasuredSet(name, (MeasuredPage(f"{name}/001.ocr.txt", measures, shown),), measures)


BOOKS = one_set("books", *FOUND)
PAPERS = one_set("papers")


@pytest.fixture(scope="module")
def report():
    return report_markdown([BOOKS, PAPERS], Trial())


def test_every_table_has_a_row_for_each_set(report):
    assert report.count("| books |") == report.count("| papers |") == 7


def test_classes_and_kinds_are_told_set_by_set(report):
    books = report[report.index("## books") : report.index("## papers")]
    assert "| non-word | 2 | 50.0 % | 50.0 % | 50.0 % |" in books
    assert "| case | 0 | – | – | – |" in books
    assert "| real-word | 1 | 100.0 % | 100.0 % |" in books
    assert "Nothing was found." in report[report.index("## papers") :]


def test_a_kind_that_is_wrong_more_often_than_right_is_named(report):
    assert "**Wrong more often than right: stray-mark.**" in report


def test_the_report_says_how_it_was_made(report):
    assert "at least 30 % sure" in report
    assert "fold" not in report
    folded = report_markdown([PAPERS], Trial(weights=(Path("0.npz"), Path("1.npz"))))
    assert "the weights of its fold, one of 2" in folded


def test_fewer_character_errors_are_a_change_below_zero(report):
    assert "\N{MINUS SIGN}40.0 %" in report


def test_of_the_truth_only_false_alarms_are_told():
    report = report_markdown([BOOKS, PAPERS], Trial(truth_as_read=True))
    assert "| books | 1 | 13 | 1 | 76.9 |" in report
    assert "CER" not in report
    assert "| stray-mark | 1 |" in report
    assert report.rstrip().endswith("Nothing was found.")


def test_programs_get_every_figure_of_every_set():
    report = json.loads(report_json([BOOKS, PAPERS], Trial()))
    assert list(report["sets"]) == ["books", "papers"]
    books = report["sets"]["books"]
    assert books["detection"]["precision"] == pytest.approx(2 / 3)
    assert books["readings"]["first_right_of_all_errors"] == pytest.approx(2 / 5)
    assert books["readings"]["first_right_of_detected_errors"] == 1
    assert books["classes"]["case"]["detected"] is None
    assert books["kinds"]["stray-mark"] == {"findings": 1, "precision": 0, "first_right": 0}
    assert books["calibration"]["is_an_error"]["claims"] == 4
    assert books["work"]["character_errors_removed_per_finding"] == pytest.approx(2 / 3)
    assert books["work"]["character_errors_removed_per_decision"] == 1


def test_a_kind_found_in_house_style_alone_has_no_precision():
    alerts = replace(BOOKS.measures.alerts, justified=Measures().alerts.shown)
    kinds = figures(replace(BOOKS.measures, alerts=alerts))["kinds"]
    assert kinds["real-word"]["precision"] is None


def test_findings_go_out_one_a_line_with_the_name_of_their_page():
    lines = [json.loads(line) for line in findings_jsonl(BOOKS).splitlines()]
    assert [(one["file"], one["start"], one["end"]) for one in lines] == [
        ("001.ocr.txt", 11, 14),
        ("001.ocr.txt", 22, 25),
        ("001.ocr.txt", 49, 53),
    ]
    assert lines[0]["suggestions"][0] == {"text": "the", "probability": 0.9}


@pytest.mark.parametrize("number", [1, 2, 5])
def test_calibration_is_drawn_for_any_number_of_sets(number):
    many = [replace(BOOKS, measures=total([BOOKS.measures] * 30)), PAPERS, BOOKS, BOOKS, BOOKS]
    with Image.open(io.BytesIO(calibration_png(many[:number]))) as picture:
        assert picture.format == "PNG"
        assert picture.width > 600


def test_the_curves_of_many_sets_are_drawn_and_drawn_alike_twice():
    sets = [BOOKS, PAPERS] * 8
    drawn = precision_recall_png(sets, 0.5)
    assert drawn.startswith(b"\x89PNG")
    assert precision_recall_png(sets, 0.5) == drawn
