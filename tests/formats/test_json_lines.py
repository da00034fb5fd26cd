"""The log itself: out, in, and refused when it is damaged."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.errors import FormatError
from proofreader.formats.changelog import ChangeLog, read_jsonl, write_jsonl
from proofreader.formats.plain import Codec
from proofreader.text.changelog import replay
from tests.strategies import change_logs, log_of

PATH = Path("letter.changes.jsonl")
ORIGINAL = "We, are, it\nhut also"
ENTRIES = log_of(ORIGINAL, (2, 3, ""), (12, 15, "but"))


def line_with(**fields):
    """The second line of a log, with some fields otherwise; None leaves one out."""
    text = write_jsonl(ENTRIES, Codec.UTF_8)
    first, second = text.splitlines()
    found = json.loads(second) | fields
    kept = {name: value for name, value in found.items() if value is not ...}
    return f"{first}\n{json.dumps(kept)}\n".encode()


@given(change_logs(), st.sampled_from(Codec))
def test_a_log_is_read_back_as_it_was_and_replays(case, codec):
    original, corrected, entries = case
    log = read_jsonl(write_jsonl(entries, codec).encode(), path=PATH)
    assert log == ChangeLog(entries, codec if entries else None)
    assert replay(original, log.entries) == corrected


def test_each_line_is_one_object_with_these_fields():
    text = write_jsonl(ENTRIES, Codec.WINDOWS_1252)
    assert text.endswith("}\n")
    assert [json.loads(line) for line in text.splitlines()][1] == {
        "number": 2,
        "verdict": "changed",
        "page": 1,
        "line": 2,
        "column": 1,
        "original_start": 12,
        "original_end": 15,
        "corrected_start": 11,
        "corrected_end": 14,
        "before": "hut",
        "after": "but",
        "kind": "real-word",
        "reason": "It fits better.",
        "probability": 0.9,
        "reading": 1,
        "origin": "suggestion",
        "who": "Anna",
        "when": "2025-03-01T12:00:00+00:00",
        "encoding": "cp1252",
    }


def test_line_separators_in_the_text_do_not_break_a_line():
    entries = log_of("a\N{LINE SEPARATOR}\x85b", (1, 3, "\r\n"))
    assert read_jsonl(write_jsonl(entries, Codec.UTF_8).encode(), path=PATH).entries == entries


def test_blank_lines_crlf_a_byte_order_mark_and_fields_of_tomorrow_are_passed_over():
    raw = line_with(colour="blue").replace(b"\n", b"\r\n\r\n")
    assert read_jsonl(Codec.UTF_8.bom + raw, path=PATH) == ChangeLog(ENTRIES, Codec.UTF_8)


def test_an_empty_log_has_no_encoding():
    assert read_jsonl(b"", path=PATH) == ChangeLog((), None)


@pytest.mark.parametrize(
    ("fields", "cause"),
    [
        ({"number": 3}, "number 3 where 2 should come"),
        ({"number": True}, "“number” should be a whole number, 1 or more"),
        ({"line": 0}, "“line” should be a whole number, 1 or more"),
        ({"column": 1.5}, "“column” should be"),
        ({"original_start": -1}, "“original_start” should be a whole number, 0 or more"),
        ({"original_start": 16}, "not a span"),
        ({"before": ...}, "“before” is missing"),
        ({"after": "\ud83d"}, "“after” has half of a surrogate pair"),
        ({"after": 7}, "“after” should be text"),
        ({"verdict": "maybe"}, "'maybe' is not a valid Verdict"),
        ({"verdict": "rejected"}, "a rejection changes nothing"),
        ({"kind": "typo"}, "'typo' is not a valid Kind"),
        ({"probability": 1.5}, "“probability” should be a number from 0 to 1"),
        ({"probability": True}, "“probability” should be a number from 0 to 1"),
        ({"probability": float("nan")}, "NaN is not JSON"),
        ({"reading": 0}, "“reading” should be"),
        ({"when": "yesterday"}, "Invalid isoformat string"),
        ({"when": "2025-03-01T12:00:00"}, "a log entry needs a time zone"),
        ({"encoding": "cp1252"}, "it says Windows-1252, the lines before say UTF-8"),
        ({"encoding": "ebcdic"}, "'ebcdic' is not a valid Codec"),
    ],
)
def test_an_entry_that_cannot_be_is_refused_with_its_line(fields, cause):
    with pytest.raises(FormatError, match=cause) as caught:
        read_jsonl(line_with(**fields), path=PATH)
    assert (caught.value.path, caught.value.line) == (PATH, 2)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        (b'{"number": 1', "it is not JSON"),
        (b"[1, 2]", "it is not a JSON object"),
        (b"\xff\xfe", "it is not UTF-8"),
        (b"[" * 100_000, "it is nested too deep"),
        (b"9" * 10_000, "it is not a JSON object|integer string"),
    ],
)
def test_a_line_that_is_no_object_is_refused(line, cause):
    with pytest.raises(FormatError, match=cause) as caught:
        read_jsonl(line_with() + b"\n" + line, path=PATH)
    assert caught.value.line == 4


@given(st.binary(max_size=40))
def test_any_bytes_are_a_log_or_a_format_error(raw):
    try:
        log = read_jsonl(raw, path=PATH)
    except FormatError:
        return
    assert log.entries == ()
