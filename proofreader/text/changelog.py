"""The change log as values, and its proof: replaying it onto the original.

The log says what became of every doubtful spot: changed by a suggestion, changed by hand, or
rejected. Its changes are the edits of *one* `ChangeSet` of the original: each has its place in
the original and in the corrected text, so their order in the log does not matter, and anyone can
carry them out again and must arrive at the same text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from proofreader.errors import ReplayError
from proofreader.text.document import Document, Position
from proofreader.text.spans import ChangeSet, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from proofreader.text.findings import Kind

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
    """Which of the check's readings was taken, from 1; None if it was none of them."""
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
        ReplayError: if two entries overlap.
    """
    return _change(_changed(entries))


def replay(original: str, entries: Iterable[LogEntry]) -> str:
    """The corrected text: every change of the log, in any order, carried out on ``original``.

    Rejections are not compared with the text: a spot may be rejected and typed over later.

    Raises:
        ReplayError: if the log does not fit; names the first place of ``original`` that differs.
    """
    changed = _changed(entries)
    change = _change(changed)
    document = Document(original)
    for entry, corrected in zip(changed, change.after_spans(), strict=True):
        _verify(document, entry, corrected)
    return change.apply(original)


def _changed(entries: Iterable[LogEntry]) -> list[LogEntry]:
    """The entries that change something, in order of place.

    Of two insertions at one place the corrected text knows which comes first.
    """
    changed = (entry for entry in entries if entry.verdict is Verdict.CHANGED)
    return sorted(changed, key=lambda entry: (entry.original, entry.corrected))


def _change(changed: list[LogEntry]) -> ChangeSet:
    for one, next_ in pairwise(changed):
        if one.original.end > next_.original.start:
            raise ReplayError(
                f"Changes {one.number} and {next_.number} of the log overlap.",
                "Export the log again: this one is damaged.",
            )
    return ChangeSet(tuple(Edit(entry.original, entry.after) for entry in changed))


def _verify(document: Document, entry: LogEntry, corrected: Span) -> None:
    """Refuse ``entry`` unless it stands where and for what the log says.

    Raises:
        ReplayError: if its offset, its characters or its place in the corrected text differ.
    """
    found = entry.original.of(document.text)
    if found != entry.before:
        same = _common_start(found, entry.before)
        there = document.position(min(entry.original.start + same, len(document.text)))
        expected, got = _quoted(entry.before[same:]), _quoted(found[same:])
        raise _misfit(entry, there, f"the log expects {expected}, the text has {got}")
    if entry.original.end > len(document.text):
        raise _misfit(entry, document.position(len(document.text)), "the text ends here")
    there = document.position(entry.original.start)
    if there != entry.position:
        raise _misfit(entry, there, f"the log counts {_said(entry.position)}")
    if corrected != entry.corrected:
        raise _misfit(
            entry,
            there,
            f"the log puts it at {entry.corrected.start} to {entry.corrected.end} of the "
            f"corrected text, but it comes to {corrected.start} to {corrected.end}",
        )


def _misfit(entry: LogEntry, there: Position, difference: str) -> ReplayError:
    return ReplayError(
        f"The log does not fit this original. The first difference is at {_said(there)} "
        f"(change {entry.number}): {difference}.",
        "Use the very file that the log was made for.",
    )


def _said(position: Position) -> str:
    return f"page {position.page}, line {position.line}, column {position.column}"


def _quoted(text: str) -> str:
    if not text:
        return "nothing"
    return ascii(text[:_SHOWN]) if not text[:_SHOWN].isprintable() else f"“{text[:_SHOWN]}”"


def _common_start(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
