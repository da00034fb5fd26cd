"""A log entry as named fields: what JSON Lines and CSV share."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proofreader.text.changelog import LogEntry

COLUMNS = (
    "number",
    "verdict",
    "page",
    "line",
    "column",
    "original_start",
    "original_end",
    "corrected_start",
    "corrected_end",
    "before",
    "after",
    "kind",
    "reason",
    "probability",
    "reading",
    "origin",
    "who",
    "when",
)
"""The names of the fields, in order; a contract with everyone who reads our logs."""


def fields(entry: LogEntry) -> dict[str, str | int | float | None]:
    """The fields of ``entry`` by name, in the order of `COLUMNS`; ``when`` in UTC, ISO 8601."""
    values = (
        entry.number,
        entry.verdict.value,
        entry.page,
        entry.line,
        entry.column,
        entry.original.start,
        entry.original.end,
        entry.corrected.start,
        entry.corrected.end,
        entry.before,
        entry.after,
        None if entry.kind is None else entry.kind.value,
        entry.reason,
        entry.probability,
        entry.reading,
        entry.origin.value,
        entry.who,
        entry.when.astimezone(UTC).isoformat(),
    )
    return dict(zip(COLUMNS, values, strict=True))
