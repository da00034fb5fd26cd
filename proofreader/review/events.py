"""What is written down of a volunteer's work: one frozen event for each command.

Events are only ever appended; the state of a session is what they add up to (event sourcing).
Each carries the text that it replaced, so that it can be taken back, and its place in the log be
found, without the text of that moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final, Protocol

from proofreader.text.spans import ChangeSet, Edit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from proofreader.language.kept_lists import KeptList
    from proofreader.text.findings import Finding, Kind
    from proofreader.text.spans import Span


_NOTHING: Final = ChangeSet()
"""What becomes of the text when something is only said."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A finding with the reading that the volunteer took for it."""

    finding: Finding
    """As the check found it, its span in the text of the moment when the choice was made."""
    text: str

    @property
    def reading(self) -> int | None:
        """Which of the check's readings was taken, from 0; None if it was none of them."""
        texts = [suggestion.text for suggestion in self.finding.suggestions]
        return texts.index(self.text) if self.text in texts else None


@dataclass(frozen=True, slots=True)
class Accepted:
    """Readings were put in the place of their findings, all at once."""

    when: datetime
    who: str
    choices: tuple[Choice, ...]
    """At least one, in order of place, none overlapping another."""

    @property
    def change(self) -> ChangeSet:
        """What became of the text."""
        return ChangeSet(tuple(Edit(choice.finding.span, choice.text) for choice in self.choices))

    @property
    def inverse(self) -> ChangeSet:
        """The change that takes it back."""
        return _inverse(self.change, (choice.finding.surface for choice in self.choices))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that it decides."""
        return tuple(choice.finding for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Rejected:
    """Findings were refused: their spots stay as they are."""

    when: datetime
    who: str
    findings: tuple[Finding, ...]
    """The ones refused and those with their fingerprints, in order of place, as the check found
    them; fingerprints and spans are those of the text of that moment."""
    change: ClassVar[ChangeSet] = _NOTHING
    inverse: ClassVar[ChangeSet] = _NOTHING


@dataclass(frozen=True, slots=True)
class Edited:
    """The text was changed by hand."""

    when: datetime
    who: str
    change: ChangeSet
    before: tuple[str, ...]
    """For each edit of the change, what it replaced."""
    joins: bool
    """Whether it belongs to the same undo step as the event before it.

    Kept rather than worked out again, so that old work undoes as it did when it was done.
    """
    mended: Finding | None = None
    """The one open finding that it reached into, as the check found it and before the change; None
    if there was none, or several. It is kept for `proofreader.review.learning`."""
    origins: tuple[Span, ...] = ()
    """Where it puts back what the original has: for each edit of the change, what place of the
    original that is. Empty for anything else that is done by hand."""
    findings: ClassVar[tuple[Finding, ...]] = ()

    @property
    def inverse(self) -> ChangeSet:
        """The change that takes it back."""
        return _inverse(self.change, self.before)


@dataclass(frozen=True, slots=True)
class Trusted:
    """A word is right in this book."""

    when: datetime
    who: str
    word: str
    """As `proofreader.text.whole_words.word_at` gives it; upper and lower case matter."""
    change: ClassVar[ChangeSet] = _NOTHING
    inverse: ClassVar[ChangeSet] = _NOTHING
    findings: ClassVar[tuple[Finding, ...]] = ()


@dataclass(frozen=True, slots=True)
class Muted:
    """Faults of a kind are not shown in this book."""

    when: datetime
    who: str
    kind: Kind
    change: ClassVar[ChangeSet] = _NOTHING
    inverse: ClassVar[ChangeSet] = _NOTHING
    findings: ClassVar[tuple[Finding, ...]] = ()


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What was said earlier of places, words and kinds holds no longer."""

    when: datetime
    who: str
    fingerprints: tuple[str, ...]
    """Of the rejections taken back: all those before this event that have one of them."""
    words: tuple[str, ...]
    kinds: tuple[Kind, ...]
    returning: tuple[Finding, ...]
    """The rejected findings whose spots are as they were, in order of place, none overlapping
    another; fingerprints and spans are those of the text of this moment."""
    change: ClassVar[ChangeSet] = _NOTHING
    inverse: ClassVar[ChangeSet] = _NOTHING
    findings: ClassVar[tuple[Finding, ...]] = ()


class PageMark(StrEnum):
    """What a volunteer says of a whole page."""

    DONE = "done"
    """There is nothing left to do on it."""
    PROBLEM = "problem"
    """Somebody else has to look at it: it cannot be read, or lies elsewhere."""


@dataclass(frozen=True, slots=True)
class PageMarked:
    """Something was said of a whole page, or is no longer said."""

    when: datetime
    who: str
    page: int
    """Which page of the document, from 0."""
    mark: PageMark | None
    """None takes back what was said before."""
    change: ClassVar[ChangeSet] = _NOTHING
    inverse: ClassVar[ChangeSet] = _NOTHING
    findings: ClassVar[tuple[Finding, ...]] = ()


@dataclass(frozen=True, slots=True)
class Undone:
    """The last step that stood was taken back."""

    when: datetime
    who: str


@dataclass(frozen=True, slots=True)
class Redone:
    """The step undone last was done again."""

    when: datetime
    who: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The text file was about to be written."""

    when: datetime
    who: str
    digest: str
    """SHA-256 of the bytes written, in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of the volunteer's own was put to the book, or taken from it; it is no undo step."""

    when: datetime
    who: str
    kept: KeptList
    """The list; it takes the place of an earlier one of its role and name."""
    is_gone: bool = False
    """Whether it was taken from the book."""


Command = Accepted | Rejected | Edited | Trusted | Muted | Withdrawn | PageMarked
"""What can be undone."""
Event = Command | Undone | Redone | Saved | Listed


class Journal(Protocol):
    """Where events are kept, in order."""

    def append(self, event: Event) -> None:
        """Keep ``event``: when this returns it outlives the program.

        Raises:
            StoreError: if it cannot be kept; then nothing of it is.
        """
        ...

    def events(self) -> Iterable[Event]:
        """Everything kept so far, oldest first."""
        ...


class MemoryJournal:
    """A journal that lives as long as the program: for the command line and for tests."""

    def __init__(self) -> None:
        self._events: list[Event] = []

    def append(self, event: Event) -> None:
        """Keep ``event``."""
        self._events.append(event)

    def events(self) -> tuple[Event, ...]:
        """Everything kept so far, oldest first."""
        return tuple(self._events)


def _inverse(change: ChangeSet, before: Iterable[str]) -> ChangeSet:
    return ChangeSet(
        tuple(Edit(after, text) for after, text in zip(change.after_spans(), before, strict=True))
    )
