"""``proofread check`` and ``fix`` with rules and word lists of the volunteer's own."""

from __future__ import annotations

import json

import pytest

from proofreader.cli.checks import MUCH
from tests.cli.pages import CLEAN, FAULTY, call

PAGE = (
    "Quxling had bad a hut by the river,\r\n"
    "and men arid women came to it, &c and so on.\r\n"
    "\r\n"
    "Quxling bad arid ground.\r\n"
)
SCANNOS = """\
{
"wholeword": true,
"scannos": [
{
"match": "arid",
"replacement": "and",
"hint": "arid is often and"
},
{"match": "bad", "replacement": ["had", "lad"]},
{"match": "so on"}
]
}
"""
"""A file as Guiguts has it for whole words."""

PATTERNS = r"""{"scannos": [{"match": "&c(,| |$)", "replacement": "&c.\\1", "hint": "no stop"}]}"""
"""A file as Guiguts has it for patterns."""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode())
    return path


@pytest.fixture
def options(tmp_path):
    """A file for each option, which is given with it."""
    files = {
        "words.json": ("--rules", SCANNOS.encode()),
        "regex.json": ("--rules", PATTERNS.encode()),
        "good_words.txt": ("--good-words", b"\xef\xbb\xbfQuxling\r\n\r\n"),
        "bad_words.txt": ("--bad-words", b"caf\xe9\nriver\n"),
    }
    given = []
    for name, (option, content) in files.items():
        (tmp_path / name).write_bytes(content)
        given += [option, tmp_path / name]
    return given


def objects(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_rules_are_findings_of_their_own_kind_with_their_replacements(page, options):
    result = call("check", page, "--format", "jsonl", *options)
    assert (result.exit_code, result.stderr) == (1, "")
    rules = [one for one in objects(result) if one["kind"] == "rule"]
    assert [
        (one["text"], one["line"], [each["text"] for each in one["suggestions"]]) for one in rules
    ] == [
        ("bad", 1, ["had", "lad"]),
        ("arid", 2, ["and"]),
        ("&c ", 2, ["&c. "]),
        ("so", 2, []),
        ("bad", 4, ["had", "lad"]),
        ("arid", 4, ["and"]),
    ]
    assert {one["probability"] for one in rules} == {0.99}
    assert [one["reason"] for one in rules][:3] == [
        "your rule for “bad” in words.json",
        "arid is often and",
        "no stop",
    ]


def test_the_table_names_the_kind(page, options):
    (row, *_) = [line for line in call("check", page, *options).stdout.splitlines() if "&c" in line]
    assert "rule" in row
    assert "99%" in row


def test_a_good_word_is_no_fault_and_a_bad_word_is_one_though_it_is_known(page, options):
    asked = ("check", page, "--format", "jsonl", "--threshold", 0)
    before, after = objects(call(*asked)), objects(call(*asked, *options))
    assert "Quxling" in {one["text"] for one in before}
    assert "Quxling" not in {one["text"] for one in after}
    (river,) = [one for one in after if one["text"] == "river"]
    assert (river["kind"], river["probability"]) == ("misread-word", 0.9)
    assert river["reason"] == "“river” is among your bad words"


def test_fix_takes_a_rule_that_has_one_replacement_and_leaves_the_rest(page, options, tmp_path):
    out, log = tmp_path / "out.txt", tmp_path / "log.jsonl"
    result = call("fix", page, "-o", out, "--log", log, *options)
    assert result.exit_code == 0
    text = out.read_bytes().decode()
    assert text == PAGE.replace("arid", "and").replace("&c ", "&c. ")
    again = call("replay", page, log)
    assert again.stdout_bytes == out.read_bytes()


def test_a_page_that_only_a_rule_doubts_ends_with_1(tmp_path, clean):
    rules = tmp_path / "rules.json"
    rules.write_text('{"scannos": [{"match": "deeply"}]}', "utf-8")
    assert call("check", clean).exit_code == 0
    assert call("check", clean, "--rules", rules).exit_code == 1


@pytest.mark.parametrize(
    ("option", "content", "complaint"),
    [
        ("--rules", b"match,replacement\n", "own: This is not JSON"),
        ("--rules", b'{"scannos": [\n{"match": "a"}\n', "own, line 3: This is not JSON"),
        ("--rules", b'{"scannos": [{"match": "a"}, {"match": ""}]}', "own: Entry 2: "),
        ("--rules", b'{"scannos": [{"match": "(a"}]}', "own: Entry 1: The pattern “(a”"),
        ("--rules", b"\x89PNG\r\n\x1a\n\0", "own: This is not a text file."),
        ("--rules", None, "own: This file cannot be read"),
        ("--good-words", None, "own: This file cannot be read"),
        ("--bad-words", None, "own: This file cannot be read"),
        ("--good-words", b"PK\x03\x04\0\0", "own: This is not a text file."),
        ("--bad-words", b"PK\x03\x04\0\0", "own: This is not a text file."),
    ],
)
@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_file_that_cannot_be_used_is_said_and_ends_with_2(
    command, option, content, complaint, clean
):
    own = clean.with_name("own")
    if content is not None:
        own.write_bytes(content)
    result = call(command, clean, option, own)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint.replace("own: This is not JSON", "own, line 1: This is not JSON") in (
        result.stderr
    )
    assert "Traceback" not in result.stderr


def test_a_folder_is_no_file_of_rules(clean, tmp_path):
    result = call("check", clean, "--rules", tmp_path)
    assert result.exit_code == 2
    assert "cannot be read" in result.stderr


@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_pattern_gone_wild_ends_with_2_and_is_named(command, tmp_path):
    page, rules = tmp_path / "page.txt", tmp_path / "wild.json"
    page.write_text("a" * 5000 + "!", "utf-8")
    rules.write_text('{"scannos": [{"match": "b"}, {"match": "(a+)+$"}]}', "utf-8")
    result = call(command, page, "--rules", rules)
    assert result.exit_code == 2
    assert "wild.json: Entry 2: The pattern “(a+)+$” takes too long" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.slow
def test_rules_are_followed_the_same_by_any_number_of_processes(options, tmp_path):
    pages = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(pages):
        lines = 1000 if number == 1 else 800
        path.write_text(FAULTY + PAGE + "\n".join([CLEAN] * lines) + PAGE, "utf-8")
    assert sum(path.stat().st_size for path in pages) > MUCH
    one, two = (
        call("check", *pages, "--format", "jsonl", *options, "--jobs", jobs) for jobs in (1, 2)
    )
    assert one.exit_code == two.exit_code == 1
    assert one.stdout == two.stdout
    assert '"rule"' in one.stdout
