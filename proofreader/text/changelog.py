"""The change log as values, and its proof: replaying it onto the original.

The log says what became of every doubtful spot: changed by a suggestion, changed by hand, or
rejected. Its changes are the edits of *one* `ChangeSet` of the original: each has its place in
the original and in the corrected text, so their order in the log does not matter, and anyone can
carry them out again and must arrive at the same text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from proofreader.errors import ReplayError
from proofreader.text.document import Document, Position
from proofreader.text.findings import Kind
from proofreader.text.spans import ChangeSet, Edit, Span

_SHOWN = 40
"""How much of the text an error message quotes, in code points."""


class Origin(StrEnum):
    """How a change came about."""

    SUGGESTION = "suggestion"
    HAND = "hand"


class Verdict(StrEnum):
    """What the volunteer said of a spot."""

    CHANGED = "changed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What became of one spot.

    Raises:
        ValueError: if ``when`` has no time zone, or a rejection changes something.
    """

    number: int
    """From 1, in the order of the log."""
    verdict: Verdict
    page: int
    """Page, line and column of the start of ``original``, all from 1, column in code points."""
    line: int
    column: int
    original: Span
    """The place in the original text."""
    corrected: Span
    """The place in the corrected text."""
    before: str
    """What stands in ``original``; for a rejection, what stays."""
    after: str
    """What stands in ``corrected``; for a rejection the same as ``before``."""
    kind: Kind | None
    """The kind of fault; None for what was typed by hand."""
    reason: str
    """Why it was suggested, one line; empty for what was typed by hand."""
    probability: float | None
    """Chance of being an error, 0..1, as shown to the volunteer; None for what was typed."""
    reading: int | None
    """Which reading was taken, from 1; None when typed by hand or rejected."""
    origin: Origin
    who: str
    when: datetime
    """The moment of the decision, with its time zone (UTC)."""

    def __post_init__(self) -> None:
        if self.when.tzinfo is None:
            raise ValueError("a log entry needs a time zone")
        if self.verdict is Verdict.REJECTED and self.before != self.after:
            raise ValueError("a rejection changes nothing")

    @property
    def position(self) -> Position:
        """Where the spot is in the original, as people say it."""
        return Position(self.page, self.line, self.column)


def changes(entries: Iterable[LogEntry]) -> ChangeSet:
    """The one change of the original that the log stands for; rejections change nothing.

    Raises:
        ReplayError: naming the first entry that overlaps another.
    """
    edits = [Edit(entry.original, entry.after) for entry in _changed(entries)]
    try:
        return ChangeSet(tuple(edits))
    except ValueError as error:
        raise ReplayError(str(error)) from error


def replay(original: str, entries: Iterable[LogEntry]) -> str:
    """The corrected text, every change of the log carried out on ``original``.

    Rejections are not compared with the text: a spot may be rejected and typed over later.

    Raises:
        ReplayError: if the log does not fit; it names the entry and the first place that differs.
    """
    return changes(entries).apply(original)


def _changed(entries: Iterable[LogEntry]) -> list[LogEntry]:
    """The entries that change something, in order of place.

    Of two insertions at one place the corrected text knows which comes first.
    """
    changed = (entry for entry in entries if entry.verdict is Verdict.CHANGED)
    return sorted(changed, key=lambda entry: (entry.original, entry.corrected))
