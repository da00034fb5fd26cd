"""``proofread kinds``, and the options of ``check`` and ``fix`` that choose kinds and habits."""

from __future__ import annotations

import json

import pytest

from proofreader.checking import kinds
from proofreader.habits.habits import Habits
from tests.cli.pages import FAULTY, call

SPACED = "He came ; he saw the house .\n\n" + "They went to the old house : it was theirs !\n" * 12
"""A book that means its blanks before colons."""


def objects(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def kinds_found(*arguments):
    return {one["kind"] for one in objects(call("check", *arguments, "--format", "jsonl"))}


@pytest.fixture
def spaced(tmp_path):
    path = tmp_path / "spaced.txt"
    path.write_text(SPACED, "utf-8")
    return path


def test_all_kinds_are_listed_with_what_they_catch_and_leave():
    result = call("kinds")
    assert (result.exit_code, result.stderr) == (0, "")
    for one in kinds():
        assert one.kind.value in result.stdout
    assert "tbe" in result.stdout
    assert "`" not in result.stdout


def test_one_kind_is_described_in_full_with_both_its_examples():
    result = call("kinds", "proofer-note")
    assert result.exit_code == 0
    for part in (
        "proofer-note: A note of an earlier proofreader: [**illegible]",
        "Distributed Proofreaders leave such notes",
        "Catches:",
        "Leaves:",
        "\n  the [**illegible] of men → please look here\n",
        "\n  he was here[**typo for hear?] to say → please look here\n",
    ):
        assert part in result.stdout


def test_programs_get_one_object_a_kind():
    listed = objects(call("kinds", "--format", "jsonl"))
    assert [one["kind"] for one in listed] == [one.kind.value for one in kinds()]
    (note,) = objects(call("kinds", "proofer_note", "--format", "jsonl"))
    assert list(note) == ["kind", "title", "why", "catches", "leaves", "examples"]
    assert note["examples"][0] == {"read": "the [**illegible] of men", "printed": None}


@pytest.mark.parametrize(
    "arguments", [("kinds", "splitword"), ("check", "x.txt", "--kind", "splitword")]
)
def test_an_unknown_kind_is_refused_with_those_that_are_near(arguments):
    result = call(*arguments)
    assert result.exit_code == 2
    assert "splitword" in result.stderr
    assert "do you mean split-word" in " ".join(result.stderr.split())


def test_a_kind_that_is_near_to_none_is_refused_with_the_way_to_the_list():
    result = call("check", "x.txt", "--without", "xyz")
    assert result.exit_code == 2
    assert "“proofread kinds” lists them" in " ".join(result.stderr.split())


def test_only_the_kinds_that_are_asked_for_are_found(faulty):
    assert kinds_found(faulty) == {"misread-word", "split-word"}
    assert kinds_found(faulty, "--kind", "split-word") == {"split-word"}
    assert kinds_found(faulty, "--kind", "split-word", "--kind", "misread_word") == {
        "misread-word",
        "split-word",
    }
    assert kinds_found(faulty, "--without", "split-word") == {"misread-word"}
    assert call("check", faulty, "--kind", "proofer-note").exit_code == 0


def test_fix_mends_only_the_kinds_that_are_asked_for(faulty, tmp_path):
    out = tmp_path / "out.txt"
    chosen = ("--threshold", 0.5, "-o", out)
    assert call("fix", faulty, "--kind", "split-word", *chosen).exit_code == 0
    assert out.read_bytes().decode() == FAULTY.replace("dif ferences", "differences")
    assert call("fix", faulty, "--without", "split-word", *chosen).exit_code == 0
    assert "dif ferences" in out.read_bytes().decode()
    assert "tbe" not in out.read_bytes().decode()


def test_what_the_book_does_on_purpose_is_said_once_with_the_way_to_overrule_it(spaced):
    result = call("check", spaced, "--format", "jsonl")
    assert result.stderr == (
        f"{spaced}: This book has a blank before ; : ! ? (25 of 25)."
        " To overrule it: --despite spaced-marks\n"
    )
    assert "blank before" not in result.stdout


@pytest.mark.parametrize("name", ["spaced-marks", "spaced_marks"])
def test_a_habit_that_is_overruled_is_not_heeded(name, spaced):
    result = call("check", spaced, "--format", "jsonl", "--despite", name)
    assert "This book has a blank" not in result.stderr


@pytest.mark.slow
def test_several_processes_say_the_same_of_the_book(spaced):
    spaced.write_text(SPACED * 300, "utf-8")
    one, two = (
        call("check", spaced, "--format", "jsonl", "--jobs", jobs, "--without", "mark-spacing")
        for jobs in (1, 2)
    )
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr
    assert "(7,500 of 7,500)" in one.stderr


def test_an_unknown_habit_is_refused_with_all_there_are(spaced):
    result = call("check", spaced, "--despite", "gothic-type")
    assert result.exit_code == 2
    said = " ".join(result.stderr.split())
    assert "gothic-type" in said
    for name in Habits.names():
        assert name.replace("_", "-") in said
