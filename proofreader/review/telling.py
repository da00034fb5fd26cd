"""What a session tells its listeners, who show it and never alter text or queue themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from functools import reduce
from typing import TYPE_CHECKING

from proofreader.text.spans import ChangeSet, Span

if TYPE_CHECKING:
    from proofreader.text.findings import Finding


def utc_now() -> datetime:
    """The time of day, in UTC."""
    return datetime.now(UTC)


class Cause(StrEnum):
    """What brought a change of the session about."""

    CHECK = "check"
    ACCEPT = "accept"
    REJECT = "reject"
    TRUST = "trust"
    MUTE = "mute"
    WITHDRAW = "withdraw"
    MARK = "mark"
    """Something was said of a whole page."""
    EDIT = "edit"
    """By hand; also where the original was put back."""
    UNDO = "undo"
    REDO = "redo"
    LEARN = "learn"
    """More of what was decided before has reached the rest of a long book."""


@dataclass(frozen=True, slots=True)
class SessionChange:
    """What became different in a session, told to its listeners right afterwards."""

    cause: Cause
    revision: int
    """The session's revision after the change."""
    change: ChangeSet = field(default_factory=ChangeSet)
    """From the text before to the text after; empty when the text stays."""
    added: tuple[Finding, ...] = ()
    """Findings that are new in the queue or came back, places in the text after."""
    removed: tuple[Finding, ...] = ()
    """Findings that left the queue, as they were, places in the text before.

    Findings that only moved with the text are neither added nor removed.
    """
    judged: tuple[Finding, ...] = ()
    """Open findings that have other probabilities now, because of what was decided; as they are,
    places in the text after."""
    touched: Span | None = None
    """What an accept, undo or redo changed, in the text after: where to scroll to."""


def touched_by(change: ChangeSet, back: tuple[Finding, ...]) -> Span | None:
    """The smallest span of the text after that holds all that changed or came back."""
    spans = [*change.after_spans(), *(finding.span for finding in back)]
    return reduce(Span.cover, spans) if spans else None
