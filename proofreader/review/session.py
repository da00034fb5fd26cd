"""The one door through which a book is changed.

Whatever the volunteer does (accept, reject, type, undo) goes through a `Session`: it writes the
command down first and does it afterwards, so that what is seen is never ahead of what is kept.
The faces listen to its changes and never alter text or queue themselves. The idea is from
Gaphor (one transaction door) and CodeMirror (changes as values).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from proofreader.text.document import Document
from proofreader.text.findings import Finding
from proofreader.text.spans import ChangeSet, Span

if TYPE_CHECKING:
    from proofreader.checking import Checked
    from proofreader.review.events import Journal
    from proofreader.text.changelog import LogEntry


class Cause(StrEnum):
    """What brought a change of the session about."""

    CHECK = "check"
    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class SessionChange:
    """What became different in a session, told to its listeners right afterwards."""

    cause: Cause
    revision: int
    """The session's revision after the change."""
    change: ChangeSet = ChangeSet()
    """From the text before to the text after; empty when the text stays."""
    added: tuple[Finding, ...] = ()
    """Findings that are new in the queue or came back, places in the text after."""
    removed: tuple[Finding, ...] = ()
    """Findings that left the queue, as they were, places in the text before.

    Findings that only moved with the text are neither added nor removed.
    """
    touched: Span | None = None
    """What an accept, undo or redo changed, in the text after: where to scroll to."""


def utc_now() -> datetime:
    """The time of day, in UTC."""
    return datetime.now(UTC)


class Session:
    """One volunteer's work on one book: the text, the open findings, the decisions.

    Every command is kept by the journal before it takes effect. When the journal cannot keep it,
    its `StoreError` comes through and the session is as it was.

    Args:
        original: The text as it was before any work.
        journal: Where commands are kept; what it holds already is replayed. None keeps them in
            memory only.
        who: The volunteer's name for the change log.
        clock: Gives the time of each command, in UTC.
    """

    def __init__(
        self,
        original: str,
        journal: Journal | None = None,
        *,
        who: str = "",
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._document = Document(original)
        self._journal = journal
        self._who = who
        self._clock = clock
        self._findings: tuple[Finding, ...] = ()
        self._listeners: list[Callable[[SessionChange], None]] = []

    @property
    def document(self) -> Document:
        """The text as it stands."""
        return self._document

    @property
    def revision(self) -> int:
        """Grows by one with every change of the text; a check says which one it has read."""
        return 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The open findings of every probability, by place, none overlapping another."""
        return self._findings

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return False

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to redo: something was undone and no command came since."""
        return False

    def take(self, checked: Checked, revision: int) -> None:
        """Take in what a check of the text of ``revision`` found.

        Findings are carried through the changes made since; they replace the open ones inside
        ``checked.span``. What the volunteer has decided is left out.

        Raises:
            ValueError: if there has been no such revision.
        """
        raise NotImplementedError

    def accept(self, finding: Finding, reading: int = 0) -> None:
        """Put the given reading, counted from 0, in the place of an open finding.

        Raises:
            ValueError: if ``finding`` is not open (any more).
            IndexError: if it has no such reading.
        """
        raise NotImplementedError

    def accept_all(self, findings: Sequence[Finding], reading: str) -> None:
        """Put the text ``reading`` in the place of each of ``findings``, in one undo step.

        Raises:
            ValueError: if one is not open, or if there are none.
        """
        raise NotImplementedError

    def alike(self, finding: Finding) -> tuple[Finding, ...]:
        """The open findings with the same surface, kind and first reading, by place.

        ``finding`` itself is among them when it is open.
        """
        raise NotImplementedError

    def reject(self, finding: Finding) -> None:
        """Leave the spot as it is and never ask about it again.

        Raises:
            ValueError: if ``finding`` is not open (any more).
        """
        raise NotImplementedError

    def edit(self, change: ChangeSet) -> None:
        """Change the text by hand; a run of typing becomes one undo step.

        A change that leaves every character as it is does nothing.

        Raises:
            ValueError: if the change reaches past the end of the text.
        """
        raise NotImplementedError

    def undo(self) -> None:
        """Take back the last step; nothing happens when there is none."""
        raise NotImplementedError

    def redo(self) -> None:
        """Do the step again that was undone last; nothing happens when there is none."""
        raise NotImplementedError

    def subscribe(self, listener: Callable[[SessionChange], None]) -> Callable[[], None]:
        """Tell ``listener`` of every change; calling the result ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def log(self) -> tuple[LogEntry, ...]:
        """Every difference between the original and the text, and every rejection, by place.

        What was undone is not in it. `replay` of it on the original gives the text.
        """
        raise NotImplementedError
