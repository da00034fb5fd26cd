"""``proofread kinds``: the kinds of fault in print, for people and for programs."""

from __future__ import annotations

import json
import re
import sys
from textwrap import fill
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from proofreader.checking import kinds
from proofreader.cli.options import Form
from proofreader.text.visible import with_signs

if TYPE_CHECKING:
    from proofreader.detectors.describing import Description, Example

_CODE = re.compile("`+")
"""What stands round an example in a docstring; a terminal has no other type for it."""
_INDENT = "  "
_WIDTH_WITHOUT_A_TERMINAL = 120
"""Columns of a table that goes to a file or a pipe."""


def print_kinds(kind: str | None, form: Form) -> None:
    """Print all kinds, or one; one in a form for people with all that is said of it."""
    wanted = [one for one in kinds() if kind in (None, one.kind)]
    if form is Form.JSONL:
        for one in wanted:
            sys.stdout.write(json.dumps(_as_json(one), ensure_ascii=False) + "\n")
        return
    console = Console(
        file=sys.stdout,
        width=None if sys.stdout.isatty() else _WIDTH_WITHOUT_A_TERMINAL,
        highlight=False,
    )
    if kind is None:
        console.print(_table(wanted))
        return
    for one in wanted:
        _print_whole(one, console)


def _table(kinds: list[Description]) -> Table:
    table = Table(show_lines=True)
    table.add_column("Kind", no_wrap=True)
    table.add_column("What it is", ratio=2)
    table.add_column("Catches", ratio=3)
    table.add_column("Leaves", ratio=2)
    for one in kinds:
        table.add_row(
            Text(one.kind.value),
            *(Text(_plain(text)) for text in (one.title, one.catches, one.leaves)),
        )
    return table


def _print_whole(one: Description, console: Console) -> None:
    console.print(Text.assemble((one.kind.value, "bold"), ": ", _plain(one.title)))
    if one.why:
        console.print(Text("\n" + fill(_plain(one.why), console.width)))
    for heading, text in (("Catches", one.catches), ("Leaves", one.leaves)):
        lines = fill(_plain(text), console.width, initial_indent=_INDENT, subsequent_indent=_INDENT)
        console.print(Text.assemble((f"\n{heading}:\n", "bold"), lines))
    console.print(Text("\nExamples:", "bold"))
    for example in one.examples:
        console.print(Text(_INDENT + _in_one_line(example)), soft_wrap=True)


def _in_one_line(example: Example) -> str:
    printed = "please look here" if example.printed is None else example.printed
    return f"{with_signs(example.read)} → {with_signs(printed)}"


def _plain(text: str) -> str:
    return _CODE.sub("", text)


def _as_json(one: Description) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "title": _plain(one.title),
        "why": _plain(one.why),
        "catches": _plain(one.catches),
        "leaves": _plain(one.leaves),
        "examples": [{"read": each.read, "printed": each.printed} for each in one.examples],
    }
