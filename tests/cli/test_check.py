"""``proofread check``: what it prints, for whom, and how it ends."""

from __future__ import annotations

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest

from proofreader.checking import Checked
from proofreader.cli.checks import MUCH, Proofreading, check_files, cores
from proofreader.cli.choice import Choice
from proofreader.text.spans import Span
from tests.cli.pages import CLEAN, FAULTY, MENDED, call

KEYS = [
    "file", "start", "end", "line", "column", "page", "kind", "text", "reason", "group",
    "probability", "suggestions",
]  # fmt: skip


def objects(result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """The faulty page in UTF-16 after a sign outside the first plane: path, text, result."""
    text = f"\N{GRINNING FACE}\r\n\r\n{FAULTY}"
    path = tmp_path_factory.mktemp("found") / "faulty.txt"
    path.write_bytes(text.encode("utf-16"))
    return path, text, call("check", path, "--format", "jsonl")


def test_a_clean_page_ends_with_0_and_says_so(clean):
    result = call("check", clean)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{clean}: nothing found\n"


def test_a_faulty_page_ends_with_1_and_every_fault_is_an_object(found):
    _, _, result = found
    assert result.exit_code == 1
    assert result.stderr == ""
    page = [one for one in objects(result) if one["line"] > 1]  # the sign itself may be doubted
    assert [(one["kind"], one["line"], one["text"]) for one in page] == [
        ("misread-word", 3, "tbe"),
        ("split-word", 3, "dif ferences"),
        ("misread-word", 5, "cornmon"),
        ("misread-word", 5, "wliich"),
    ]


def test_every_object_has_just_the_keys_of_the_contract(found):
    path, _, result = found
    for one in objects(result):
        assert list(one) == KEYS
        assert one["file"] == str(path)
        assert all(list(suggestion) == ["text", "probability"] for suggestion in one["suggestions"])


def test_places_count_code_points_of_the_decoded_file(found):
    _, text, result = found
    for one in objects(result):
        assert text[one["start"] : one["end"]] == one["text"]
        before = text[: one["start"]]
        assert one["page"] == 1
        assert one["line"] == before.count("\r\n") + 1
        assert one["column"] == len(before) - (before.rfind("\n") + 1) + 1


def test_chances_of_the_readings_sum_to_at_most_that_of_the_fault(found):
    _, _, result = found
    for one in objects(result):
        readings = sum(suggestion["probability"] for suggestion in one["suggestions"])
        assert 0 <= readings <= one["probability"] + 1e-9 <= 1 + 1e-9


def test_first_readings_mend_the_page(found):
    _, text, result = found
    for one in reversed(objects(result)):
        text = text[: one["start"]] + one["suggestions"][0]["text"] + text[one["end"] :]
    assert text.endswith(MENDED)


def test_the_table_shows_place_kind_words_reading_and_chance(faulty):
    result = call("check", faulty)
    assert result.exit_code == 1
    rows = [line for line in result.stdout.splitlines() if "split-word" in line]
    assert len(rows) == 1
    for part in ("1:30", "existing ‹dif ferences› can", "differences", "%"):
        assert part in rows[0]


def test_the_threshold_decides_what_is_shown_in_order_and_never_overlapping(faulty):
    everything = objects(call("check", faulty, "--format", "jsonl", "--threshold", "0"))
    highest = max(one["probability"] for one in everything)
    sure = objects(call("check", faulty, "--format", "jsonl", "--threshold", repr(highest)))
    assert sure == [one for one in everything if one["probability"] == highest]
    assert len(sure) < len(everything)
    assert all(one["end"] <= next_["start"] for one, next_ in pairwise(everything))


@pytest.mark.parametrize("threshold", ["-0.1", "1.1", "nan", "much"])
def test_a_threshold_that_is_no_probability_is_refused(clean, threshold):
    result = call("check", clean, "--threshold", threshold)
    assert result.exit_code == 2
    assert "--threshold" in result.stderr


def test_an_unknown_domain_is_refused_with_the_known_ones(clean):
    result = call("check", clean, "--domain", "beekeeping")
    assert result.exit_code == 2
    assert "beekeeping" in result.stderr
    assert "politics" in result.stderr


def test_a_word_of_the_users_own_lexicon_is_no_fault(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("The quxling is a small animal that lives in the wood.\n", "utf-8")
    words = tmp_path / "words.txt"
    words.write_text("quxling\n", "utf-8")
    without = call("check", page, "--format", "jsonl", "--threshold", "0.01")
    with_it = call("check", page, "--format", "jsonl", "--threshold", "0.01", "--lexicon", words)
    assert "quxling" in [one["text"] for one in objects(without)]
    assert "quxling" not in [one["text"] for one in objects(with_it)]


def test_a_missing_lexicon_is_an_error(clean, tmp_path):
    result = call("check", clean, "--lexicon", tmp_path / "nowhere.txt")
    assert result.exit_code == 2
    assert "nowhere.txt" in result.stderr


def test_what_cannot_be_read_is_named_and_the_rest_is_checked(faulty, tmp_path):
    image = tmp_path / "scan.png"
    image.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    missing = tmp_path / "nowhere.txt"
    empty = tmp_path / "empty"
    empty.mkdir()
    result = call("check", missing, empty, image, faulty, "--format", "jsonl")
    assert result.exit_code == 2
    assert {one["file"] for one in objects(result)} == {str(faulty)}
    lines = result.stderr.splitlines()
    assert [str(path) in line for path, line in zip((missing, tmp_path, image), lines, strict=True)]
    assert "Traceback" not in result.stderr


def test_one_faulty_page_among_clean_ones_ends_with_1_and_clean_ones_have_no_object(clean, faulty):
    result = call("check", clean, faulty, clean, "--format", "jsonl")
    assert result.exit_code == 1
    assert {one["file"] for one in objects(result)} == {str(faulty)}


def test_a_guessed_encoding_is_said_on_standard_error(tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("The café is open, and the fête is on.\n".encode("cp1252") * 5)
    result = call("check", path, "--format", "jsonl")
    assert "guessed" in result.stderr
    assert "guessed" not in result.stdout


@pytest.fixture
def much(tmp_path):
    """Much text in a long file and in short ones, and a file that cannot be read."""
    pages = [tmp_path / f"{number}.txt" for number in range(5)]
    for number, page in enumerate(pages):
        lines = 1000 if number == 1 else 450
        page.write_text(FAULTY + "\n".join([CLEAN] * lines) + FAULTY, "utf-8")
    return [*pages[:3], tmp_path / "nowhere.txt", *pages[3:]]


@pytest.mark.slow
def test_much_text_is_shown_the_same_by_any_number_of_processes(much):
    assert sum(path.stat().st_size for path in much if path.exists()) > MUCH
    one, two = (call("check", *much, "--format", "jsonl", "--jobs", jobs) for jobs in (1, 2))
    assert one.exit_code == two.exit_code == 2
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr


def test_there_is_at_least_one_core():
    assert 1 <= cores() <= os.cpu_count()


def test_a_name_that_is_too_long_is_no_fault_of_the_program(faulty):
    result = call("check", "n" * 5000, faulty)
    assert result.exit_code == 2
    assert "too long" in result.stderr
    assert "wliich" in result.stdout


def test_files_are_begun_ahead_only_as_long_as_there_is_too_little_to_do(tmp_path):
    paths = [tmp_path / f"{number}.txt" for number in range(6)]
    for path in paths:
        path.write_text(CLEAN * 10)
    length = len(CLEAN) * 10
    said = []

    def check(_document):
        said.append("begun")
        return iter([Checked(Span(0, length // 2), ()), Checked(Span(length // 2, length), ())])

    check_files(
        paths, Proofreading(check, Choice(0.5), ahead=2 * length), lambda *_: said.append("shown")
    )
    assert said[:4] == ["begun", "begun", "begun", "shown"]
    assert said.count("begun") == said.count("shown") == len(paths)


@pytest.mark.parametrize("ahead", [0, 1])
def test_a_long_file_is_shown_before_the_next_is_begun(ahead, faulty, clean):
    said = []

    def check(document):
        said.append("begun")
        return iter([Checked(Span(0, len(document.text)), ())])

    check_files(
        [faulty, clean, Path("nowhere.txt")],
        Proofreading(check, Choice(0.5), ahead=ahead),
        lambda file, _: said.append(file.path),
    )
    assert said == ["begun", faulty, "begun", clean]
