"""``proofread fix`` and ``proofread replay``: sure readings, the log, and back again."""

from __future__ import annotations

import json

import pytest

from proofreader.checking import Checked
from proofreader.cli.fixing import accept_sure
from proofreader.review.session import Session
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import Span
from tests.cli.pages import FAULTY, MENDED, call


def finding(text: str, surface: str, *readings: tuple[str, float]) -> Finding:
    span = Span(text.index(surface), text.index(surface) + len(surface))
    return Finding(
        span,
        surface,
        Kind.REAL_WORD,
        "for the test",
        min(1.0, sum(probability for _, probability in readings) + 0.01),
        tuple(Suggestion(*reading) for reading in readings),
        fingerprint(text, span, Kind.REAL_WORD),
    )


def test_only_sure_first_readings_are_accepted():
    text = "You hut not I, or the bad day, lie down"
    session = Session(text)
    found = (
        finding(text, "hut", ("but", 0.97)),
        finding(text, "bad", ("had", 0.60), ("bed", 0.38)),
        finding(text, "lie", ("he", 0.95)),
    )
    session.take(Checked(Span(0, len(text)), found), session.revision)

    assert accept_sure(session, 0.95) == 2

    assert session.document.text == "You but not I, or the bad day, he down"
    assert [one.surface for one in session.findings] == ["bad"]
    assert [entry.before for entry in session.log()] == ["hut", "lie"]


def test_a_spot_without_readings_is_left_to_a_person():
    text = "Look (here"
    session = Session(text)
    session.take(Checked(Span(0, len(text)), (finding(text, "("),)), session.revision)
    assert accept_sure(session, 0.0) == 0
    assert session.document.text == text


@pytest.fixture(scope="module")
def fixed(tmp_path_factory):
    """The faulty page in UTF-16, mended: original, corrected file, log."""
    folder = tmp_path_factory.mktemp("fixed")
    original, out, log = (folder / name for name in ("page.txt", "out.txt", "log.jsonl"))
    original.write_bytes(FAULTY.encode("utf-16"))
    result = call("fix", original, "--threshold", "0.3", "-o", out, "--log", log)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "4 mended" in result.stderr
    return original, out, log


def test_the_corrected_file_keeps_its_encoding_and_line_ends(fixed):
    _, out, _ = fixed
    assert out.read_bytes() == MENDED.encode("utf-16")


def test_the_log_says_what_was_changed_and_how(fixed):
    _, _, log = fixed
    entries = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    assert [(entry["before"], entry["after"]) for entry in entries] == [
        ("tbe", "the"),
        ("dif ferences", "differences"),
        ("cornmon", "common"),
        ("wliich", "which"),
    ]
    assert {entry["origin"] for entry in entries} == {"suggestion"}


def test_the_log_replays_to_the_corrected_file_byte_for_byte(fixed, tmp_path):
    original, out, log = fixed
    again = tmp_path / "again.txt"
    assert call("replay", original, log).stdout_bytes == out.read_bytes()
    assert call("replay", original, log, "-o", again).exit_code == 0
    assert again.read_bytes() == out.read_bytes()


def test_a_log_of_another_original_is_refused_with_the_place(fixed, tmp_path):
    original, _, log = fixed
    other = tmp_path / "other.txt"
    other.write_bytes(original.read_bytes()[:40])
    result = call("replay", other, log)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "line 1" in result.stderr


def test_a_page_without_faults_comes_out_byte_for_byte_and_its_log_is_a_page(clean, tmp_path):
    log = tmp_path / "log.html"
    result = call("fix", clean, "-o", "-", "--log", log)
    assert result.exit_code == 0
    assert result.stdout_bytes == clean.read_bytes()
    assert log.read_text("utf-8").startswith("<!")


def test_a_log_in_no_known_form_is_refused_before_anything_is_written(faulty, tmp_path):
    out = tmp_path / "out.txt"
    result = call("fix", faulty, "-o", out, "--log", tmp_path / "log.xls")
    assert result.exit_code == 2
    assert ".jsonl, .csv, .diff, .html" in result.stderr
    assert not out.exists()


def test_the_input_is_never_written_over_unasked(faulty, tmp_path):
    before = faulty.read_bytes()
    link = tmp_path / "link.txt"
    link.hardlink_to(faulty)
    for output in (faulty, link):
        result = call("fix", faulty, "--threshold", "0.5", "-o", output)
        assert result.exit_code == 2
        assert "write over" in result.stderr
    assert faulty.read_bytes() == before


def test_text_and_log_cannot_have_one_name(faulty, tmp_path):
    both = tmp_path / "both.csv"
    assert call("fix", faulty, "-o", both, "--log", both).exit_code == 2
    assert not both.exists()


def test_the_input_is_written_over_when_asked(faulty):
    assert call("fix", faulty, "--threshold", "0.3", "-o", faulty, "--overwrite").exit_code == 0
    assert faulty.read_bytes() == MENDED.encode()


def test_neither_original_nor_log_is_written_over_by_a_replay(clean, tmp_path):
    log = tmp_path / "log.jsonl"
    log.write_bytes(b"")
    assert call("replay", clean, log, "-o", clean).exit_code == 2
    assert call("replay", clean, log, "-o", log).exit_code == 2


def test_an_output_that_cannot_be_written_is_an_error(clean, tmp_path):
    result = call("fix", clean, "-o", tmp_path / "nowhere" / "out.txt")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr
