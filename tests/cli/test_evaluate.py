"""``proofread evaluate``: what it reads, prints and writes, and how it ends."""

from __future__ import annotations

import json
import sys

import pytest

from tests.cli.pages import CLEAN, FAULTY, MENDED, call
from tests.cli.terminal import ended
from tests.evaluation.hocr import hocr


@pytest.fixture
def books(tmp_path):
    """A folder with a faulty page and a clean one, each with its truth."""
    folder = tmp_path / "books"
    folder.mkdir()
    for name, read, printed in (("001", FAULTY, MENDED), ("002", CLEAN, CLEAN)):
        (folder / f"{name}.ocr.txt").write_bytes(read.encode())
        (folder / f"{name}.gt.txt").write_bytes(printed.encode())
    return folder


def test_a_report_for_people_is_printed(books):
    result = call("evaluate", books, "--jobs", 1)
    assert result.exit_code == 0
    assert result.stdout.startswith("# Measured against the truth\n")
    assert "| books | 2 |" in result.stdout
    assert result.stderr == ""


def test_every_fault_of_the_page_is_found_and_mended(books):
    result = call("evaluate", books, "--format", "json", "--jobs", 1)
    found = json.loads(result.stdout)["sets"]["books"]
    assert found["errors"] == 4
    assert found["detection"]["error_recall"] == 1
    assert found["readings"]["first_right_of_all_errors"] == 1
    assert found["text"]["cer"]["first readings"] == 0
    assert found["text"]["documents_made_worse"] == 0


def test_one_page_has_its_truth_named(tmp_path, faulty):
    truth = tmp_path / "what-it-says.txt"
    truth.write_bytes(MENDED.encode())
    result = call("evaluate", faulty, "--truth", truth, "--format", "json")
    (found,) = json.loads(result.stdout)["sets"].values()
    assert found["errors"] == 4


def test_a_threshold_of_one_hides_what_is_less_sure(books):
    hidden = call("evaluate", books, "--threshold", 1, "--format", "json", "--jobs", 1)
    found = json.loads(hidden.stdout)["sets"]["books"]
    assert found["detection"]["error_recall"] < 1
    assert found["calibration"]["is_an_error"]["claims"] >= 4


def test_the_truth_itself_has_false_alarms_alone(books):
    result = call("evaluate", books, "--truth-as-ocr", "--jobs", 1)
    assert result.exit_code == 0
    assert "## False alarms" in result.stdout
    assert "CER" not in result.stdout


def test_everything_is_written_to_a_folder(books, tmp_path):
    out = tmp_path / "made" / "here"
    result = call("evaluate", books, "-o", out, "--jobs", 1)
    assert result.exit_code == 0
    assert (out / "report.md").read_text("utf-8") == result.stdout
    assert json.loads((out / "report.json").read_text("utf-8"))["sets"]["books"]["documents"] == 2
    lines = (out / "books.jsonl").read_text("utf-8").splitlines()
    assert "tbe" in [FAULTY[one["start"] : one["end"]] for one in map(json.loads, lines)]
    for name in ("calibration.png", "precision-recall.png"):
        assert (out / name).read_bytes().startswith(b"\x89PNG")
        assert f"written: {out / name}" in result.stderr


def test_of_the_truth_itself_nothing_is_drawn(books, tmp_path):
    result = call("evaluate", books, "--truth-as-ocr", "-o", tmp_path / "out", "--jobs", 1)
    assert result.exit_code == 0
    assert not list((tmp_path / "out").glob("*.png"))


def test_without_matplotlib_all_but_the_pictures_is_written(books, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)  # as if it were not installed
    monkeypatch.delitem(sys.modules, "proofreader.evaluation.plots", raising=False)
    monkeypatch.delattr("proofreader.evaluation.plots", raising=False)
    for name in [name for name in sys.modules if name.startswith("matplotlib.")]:
        monkeypatch.setitem(sys.modules, name, None)
    result = call("evaluate", books, "-o", tmp_path / "out", "--jobs", 1)
    assert result.exit_code == 0
    assert 'pip install "proofreader[plots]"' in result.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "books.jsonl",
        "report.json",
        "report.md",
    ]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["nowhere"], "There is no such file or folder"),
        (["."], "No text here has a truth"),
        (["books", "--truth", "nowhere"], "There is no such file or folder"),
        (["books", "--weights", "books"], "0.npz, 1.npz"),
        (["books", "--weights", "nowhere.npz", "--jobs", "1"], "nowhere.npz"),
        (["books", "--pack", "nowhere", "--jobs", "1"], "no language pack"),
        (["books", "--words", "nowhere.txt", "--jobs", "1"], "This word list cannot be read"),
        (["books", "-o", "books/001.gt.txt", "--jobs", "1"], "This folder cannot be made"),
        (["books", "--threshold", "2"], "--threshold"),
    ],
)
def test_what_is_wrong_is_said_with_status_2(books, monkeypatch, arguments, complaint):
    monkeypatch.chdir(books.parent)
    result = call("evaluate", *arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert result.stdout == ""


@pytest.mark.slow
@pytest.mark.parametrize("sight", [b"measuring", rb"\d:\d\d:\d\d"])
@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_ctrl_c_ends_it_with_status_130_and_no_traceback(tmp_path, sight):
    """As soon as the bar is there, or when the first pages are done."""
    for page in range(400):
        (tmp_path / f"{page}.ocr.txt").write_text(FAULTY * 10, "utf-8")
        (tmp_path / f"{page}.gt.txt").write_text(MENDED * 10, "utf-8")
    status, printed, seen = ended(["evaluate", tmp_path], sight)
    assert (status, printed) == (130, b"")
    assert b"proofread: stopped" in seen
    assert b"Traceback" not in seen


def test_layout_files_are_measured_with_the_confidence_of_their_words(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    words = [(word, 96) for word in ("the", "old", "men", "came", "to", "the", "river")] * 5
    for name, sure in (("doubted", 20), ("trusted", 96)):
        (folder / f"{name}.hocr").write_text(hocr(*words, ("Kilmorran", sure)), encoding="utf-8")
        truth = " ".join([*(word for word, _ in words), "Kilmorran"])
        (folder / f"{name}.gt.txt").write_text(truth, encoding="utf-8")
    options = ("--layouts", "--threshold", "0.02", "--jobs", 1, "-o", tmp_path / "report")
    assert call("evaluate", folder, *options).exit_code == 0
    lines = (tmp_path / "report" / "pages.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    chances = {one["file"]: one["probability"] for one in found if one["end"] - one["start"] == 9}
    assert chances["doubted.hocr"] > chances.get("trusted.hocr", 0)


def test_layouts_are_looked_for_in_folders(books):
    assert "no folder" in call("evaluate", "--layouts", books / "001.ocr.txt").stderr
    assert "no layout file" in call("evaluate", "--layouts", books).stderr
