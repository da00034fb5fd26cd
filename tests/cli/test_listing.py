"""The table for people, on findings made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofreader.cli.checks import CheckedFile
from proofreader.cli.listing import print_table
from proofreader.formats.plain import Codec, Encoding, TextFile
from proofreader.text.document import Document
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import Span


def table(capsys, text: str, surface: str, *readings: str, name: str = "page.txt") -> str:
    """What is printed of a text with one finding."""
    span = Span(text.index(surface), text.index(surface) + len(surface))
    finding = Finding(
        span,
        surface,
        Kind.STRAY_MARK,
        "for the test",
        0.999,
        tuple(Suggestion(reading, 0.9) for reading in readings),
        fingerprint(text, span, Kind.STRAY_MARK),
    )
    text_file = TextFile(text, Encoding(Codec.UTF_8), "\n")
    print_table(CheckedFile(Path(name), text_file, Document(text), ()), [finding])
    return capsys.readouterr().out


def test_a_row_has_place_kind_words_with_the_fault_marked_reading_and_chance(capsys):
    printed = table(capsys, "One\nof forces in 'the world, the", "'the", "the")
    (row,) = (line for line in printed.splitlines() if "stray-mark" in line)
    cells = [cell.strip() for cell in row.split("│")[1:-1]]
    assert cells == ["2:14", "stray-mark", "One⏎of forces in ‹'the› world, the", "the", "99%"]


@pytest.mark.parametrize(
    ("readings", "shown"), [((), "please look here"), (("",), "(nothing)"), ((" ",), "(a space)")]
)
def test_what_has_no_letters_to_show_is_said_in_words(capsys, readings, shown):
    assert shown in table(capsys, "a faulty place", "faulty", *readings)


def test_the_terminal_obeys_nothing_that_stands_in_the_text_or_the_name(capsys):
    printed = table(capsys, "\x1b[2J [bold]a\u202etlu", "a", "[red]", name="\x1b]0;x.txt")
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert "[bold]" in printed
    assert "[red]" in printed


def test_far_words_are_left_out(capsys):
    text = "far " * 20 + "near fault near" + " far" * 20
    printed = table(capsys, text, "fault", "vault")
    assert "…" in printed
    assert "near ‹fault› near" in printed
    assert printed.count("far") < 15


def test_a_line_break_in_the_fault_is_shown(capsys):
    assert "‹over⏎power›" in table(capsys, "to over\r\npower the", "over\r\npower", "overpower")
