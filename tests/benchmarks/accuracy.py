"""Puts the accuracy into the README: a row for each set of pages, beside what the field's best do.

``proofread train … --folds N`` and two runs of ``proofread evaluate --weights FOLDS`` measure it,
the second with ``--truth-as-ocr``; ``make accuracy`` does all three. This only writes the table::

    python -m tests.benchmarks.accuracy report/report.json clean/report.json --write
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.benchmarks.readme import write

if TYPE_CHECKING:
    from collections.abc import Callable


class Column(NamedTuple):
    """A column of the table: its title, where the figure stands, and how it is written."""

    title: str
    path: tuple[str, ...]
    written: Callable[[float], str]


def percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def change(share: float) -> str:
    return f"{100 * share:+.0f} %".replace("-", "\N{MINUS SIGN}")


def few(number: float) -> str:
    return f"{number:.1f}"


def fine(number: float) -> str:
    return f"{number:.2f}"


COLUMNS = (
    Column("words", ("words",), "{:,}".format),
    Column("errors / 1000", ("errors_per_1000_words",), "{:.0f}".format),
    Column("F1", ("detection", "f1"), percent),
    Column("found", ("detection", "error_recall"), percent),
    Column("first right", ("readings", "first_right_of_all_errors"), percent),
    Column("among five", ("readings", "five_right_of_all_errors"), percent),
    Column("characters wrong", ("text", "change_of_character_errors", "first readings"), change),
    Column("real words found", ("classes", "real-word", "detected"), percent),
    Column("calibration: place", ("calibration", "is_an_error", "error"), fine),
    Column("reading", ("calibration", "first_reading_is_right", "error"), fine),
)
FALSE = ("detection", "false_alarms_per_1000_words")


def figure(figures: dict[str, Any], path: tuple[str, ...]) -> float | None:
    """A figure of a report; None where there was nothing to measure."""
    found: Any = figures
    for name in path:
        if found is None or name not in found:
            return None
        found = found[name]
    return found


def table(report: dict[str, Any], clean: dict[str, Any]) -> str:
    """The table in Markdown."""
    titles = ["set", *(column.title for column in COLUMNS), "false alarms on the truth"]
    rows = ["| " + " | ".join(titles) + " |", "| --- |" + " ---: |" * (len(titles) - 1)]
    for name, figures in report["sets"].items():
        cells = [name]
        for column in COLUMNS:
            found = figure(figures, column.path)
            cells.append("\N{EN DASH}" if found is None else column.written(found))
        false = figure(clean["sets"].get(name, {}), FALSE)
        cells.append("\N{EN DASH}" if false is None else few(false))
        rows.append("| " + " | ".join(cells) + " |")
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("report", type=Path, help="report.json of the OCR texts")
    parser.add_argument("clean", type=Path, help="report.json of the truths, checked as OCR")
    parser.add_argument("--write", action="store_true", help="write it into the README")
    chosen = parser.parse_args()
    report, clean = (
        json.loads(path.read_text(encoding="utf-8")) for path in (chosen.report, chosen.clean)
    )
    section = table(report, clean)
    sys.stdout.write(section + "\n")
    if chosen.write:
        write("accuracy", section)


if __name__ == "__main__":
    main()
