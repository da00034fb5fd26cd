"""The change log as CSV, for spreadsheets.

A byte-order mark and CRLF line ends let every spreadsheet open it with its accents right. The
text of the book is *not* altered: a spot that begins with ``=`` or ``-`` is written as it is,
though a spreadsheet may take it for a formula. The usual guard, an apostrophe in front, would put
stray marks of our own into a list of stray marks. The text is the volunteer's own book,
spreadsheets ask before they run anything that reaches out of the sheet, and for mere reading
there is the HTML page.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from proofreader.formats.changelog.fields import COLUMNS, fields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofreader.text.changelog import LogEntry

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def write_csv(entries: Iterable[LogEntry]) -> str:
    """The log as CSV with a heading, to be written as UTF-8; empty cells where nothing is known."""
    table = io.StringIO(newline="")
    table.write(_BYTE_ORDER_MARK)
    writer = csv.DictWriter(table, COLUMNS)
    writer.writeheader()
    writer.writerows(fields(entry) for entry in entries)
    return table.getvalue()
