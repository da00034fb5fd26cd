"""The letter of 1963 from the command line: found, mended, logged, replayed.

These tests measure the checker as it is shipped, not only the command line.
"""

from __future__ import annotations

import json

import pytest

from tests.cli.pages import call
from tests.letter import FAULTS, MOST_OTHERS, WELCOME


@pytest.fixture(scope="module")
def found(letter):
    result = call("check", letter / "letter.txt", "--domain", "politics", "--format", "jsonl")
    assert result.exit_code == 1
    return [json.loads(line) for line in result.stdout.splitlines()]


def mended(text: str, one: dict) -> str:
    """The text with the first reading of a finding taken."""
    return text[: one["start"]] + one["suggestions"][0]["text"] + text[one["end"] :]


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_found_with_the_right_reading_first(fault, found, letter):
    text = (letter / "letter.txt").read_bytes().decode()
    right = text.replace(fault, FAULTS[fault])
    assert any(mended(text, one) == right for one in found if one["suggestions"])


def test_the_missing_dash_is_pointed_at(found, letter):
    text = (letter / "letter.txt").read_bytes().decode()
    place = text.index("documents the Declaration")
    line = text[:place].count("\n") + 1
    assert "missing-mark" in [one["kind"] for one in found if one["line"] == line]


def test_hardly_anything_else_is_found(found, letter):
    text = (letter / "letter.txt").read_bytes().decode()
    right = {text.replace(fault, reading) for fault, reading in (FAULTS | WELCOME).items()}
    others = [
        one["text"]
        for one in found
        if one["kind"] != "missing-mark"
        and (not one["suggestions"] or mended(text, one) not in right)
    ]
    assert len(others) <= MOST_OTHERS, others


def test_fixed_and_replayed_it_comes_near_the_truth(letter, tmp_path):
    original = letter / "letter.txt"
    out, log = tmp_path / "fixed.txt", tmp_path / "changes.jsonl"
    arguments = ("--domain", "politics", "--threshold", "0.2", "-o", out, "--log", log)
    assert call("fix", original, *arguments).exit_code == 0
    assert call("replay", original, log).stdout_bytes == out.read_bytes()
    text, truth = out.read_bytes().decode(), (letter / "truth.txt").read_bytes().decode()
    for reading in FAULTS.values():
        assert reading in text
        assert reading in truth
