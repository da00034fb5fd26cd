"""Findings in print, for people: a table."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from proofreader.review.grouping import grouped
from proofreader.text.visible import is_unseen, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.cli.checks import CheckedFile
    from proofreader.review.grouping import Entry
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_LINE_END = re.compile(r"\r\n|[\r\n\f]")
_SIDE = 24
"""How much of the text stands on either side of the fault, in code points."""
_SUREST = 0.99
"""Nothing is shown as 100 %: only the page knows."""
_WIDTH_WITHOUT_A_TERMINAL = 120
"""Columns of a table that goes to a file or a pipe."""


def print_table(file: CheckedFile, findings: Sequence[Finding]) -> None:
    """A table for people, or one line that says that nothing was found.

    Faults of one class are one row, with their number and the first of them.
    """
    console = Console(
        file=sys.stdout,
        width=None if sys.stdout.isatty() else _WIDTH_WITHOUT_A_TERMINAL,
        highlight=False,
    )
    name = _printable(str(file.path))
    if not findings:
        console.print(Text(f"{name}: nothing found"), soft_wrap=True)
        return
    places = "place" if len(findings) == 1 else "places"
    table = Table(title=Text(f"{name}: {len(findings)} {places} to look at"), title_justify="left")
    columns = "Page:line:column" if _has_pages(file) else "Line:column"
    table.add_column(columns, justify="right", no_wrap=True)
    table.add_column("Kind", no_wrap=True)
    table.add_column("In the text", ratio=2)
    table.add_column("The page may say", ratio=1)
    table.add_column("Wrong?", justify="right", no_wrap=True)
    for entry in grouped(findings):
        finding = entry.first
        table.add_row(
            _place(file, finding),
            _kind(entry),
            _marked(file.document, finding),
            _first_reading(file.document, finding),
            f"{min(entry.probability, _SUREST):.0%}",
        )
    console.print(table)


def _marked(document: Document, finding: Finding) -> Text:
    """The fault between ‹ and ›, with the words around it; colour is never the only mark."""
    text, span = document.text, finding.span
    fault = visible(finding.surface) if is_unseen(text, finding) else finding.surface
    start, end = max(0, span.start - _SIDE), min(len(text), span.end + _SIDE)
    before, after = text[start : span.start], text[span.end : end]
    if start > 0:  # words that are cut in two are left out
        before = "… " + before.partition(" ")[2]
    if end < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Text.assemble(
        _printable(before), (f"‹{_printable(fault)}›", "bold red"), _printable(after)
    )


def _has_pages(file: CheckedFile) -> bool:
    """Whether the lines of a text are those of many pages, each with a name."""
    return file.files is not None and len(file.files.pages) > 1


def _place(file: CheckedFile, finding: Finding) -> str:
    """Line and column, counted from 1; in a book of layout files, on which page and in it."""
    document = file.document
    position = document.position(finding.span.start)
    if file.files is None or not _has_pages(file):
        return f"{position.line}:{position.column}"
    number = position.page - 1
    first = document.position(document.pages[number].span.start).line
    name = _printable(file.files.pages[number].name)
    return f"{name}:{position.line - first + 1}:{position.column}"


def _kind(entry: Entry) -> str:
    """Of a group its words and how often, below its kind."""
    kind = entry.first.kind.value
    name = _printable(entry.first.group)
    return (
        f"{kind}\n{name} \N{MULTIPLICATION SIGN} {len(entry.findings)}" if entry.is_group else kind
    )


def _first_reading(document: Document, finding: Finding) -> Text:
    if not finding.suggestions:
        return Text("please look here", "italic")
    reading = finding.suggestions[0].text
    if is_unseen(document.text, finding) and reading:
        return Text(_printable(visible(reading)))
    if reading.strip():
        return Text(_printable(reading))
    return Text("(a space)" if reading else "(nothing)", "italic")


def _printable(text: str) -> str:
    """``text`` on one line; what a terminal would obey instead of showing becomes a �."""
    one_line = _LINE_END.sub("⏎", text).replace("\t", " ")
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in one_line
    )
