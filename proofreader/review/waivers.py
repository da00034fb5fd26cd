"""What the volunteer said in words and may take back: not here, not this word, not this kind.

A rejection is about one place, a trusted word and a muted kind are about the whole book. All of
them stand until they are undone or withdrawn; what is withdrawn may be said again later.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proofreader.review.events import Command, Muted, Rejected, Trusted, Withdrawn
from proofreader.text.whole_words import ABOUT_WORDS, word_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from proofreader.text.findings import Finding, Kind
    from proofreader.text.spans import Span


@dataclass(frozen=True, slots=True)
class RefusedPlace:
    """A spot that is not an error, as the volunteer said."""

    finding: Finding
    """As it was when it was rejected."""
    span: Span | None
    """Where the spot is today; None if its text was changed since."""
    when: datetime
    who: str


@dataclass(frozen=True, slots=True)
class TrustedWord:
    """A word that is right in this book."""

    word: str
    when: datetime
    who: str


@dataclass(frozen=True, slots=True)
class MutedKind:
    """A kind that is not shown in this book."""

    kind: Kind
    when: datetime
    who: str


Decision = RefusedPlace | TrustedWord | MutedKind
"""What can be withdrawn."""


@dataclass(slots=True)
class Waivers:
    """The words and kinds of which nothing is asked in this book; a value, never changed."""

    words: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    _letters: str = field(init=False)
    """All words in one string, to be searched at once."""

    def __post_init__(self) -> None:
        self._letters = "\n".join(self.words)

    @classmethod
    def of(cls, commands: Iterable[Command]) -> Waivers:
        """Those that stand after ``commands``, which are in order, oldest first."""
        waivers = cls()
        for command in commands:
            waivers = waivers.after(command)
        return waivers

    def after(self, command: Command) -> Waivers:
        """What stands after one more command; the same object if nothing becomes different."""
        match command:
            case Trusted():
                return Waivers(self.words | {command.word}, self.kinds)
            case Muted():
                return Waivers(self.words, self.kinds | {command.kind})
            case Withdrawn() if command.words or command.kinds:
                return Waivers(self.words - {*command.words}, self.kinds - {*command.kinds})
            case _:
                return self

    def may_waive(self, finding: Finding) -> bool:
        """Whether it is worth while to look at the words around ``finding``.

        Of a hundred thousand findings it is with a few.
        """
        if finding.kind in self.kinds:
            return True
        if not self.words or finding.kind not in ABOUT_WORDS:
            return False
        return not finding.surface.isalnum() or finding.surface in self._letters

    def waive(self, finding: Finding, text: str) -> bool:
        """Whether nothing is asked about ``finding`` in ``text``."""
        if finding.kind in self.kinds:
            return True
        return self.may_waive(finding) and word_at(text, finding) in self.words


def standing(commands: Sequence[Command]) -> Iterator[tuple[Command, Finding | None]]:
    """What was said by ``commands``, oldest first, and not withdrawn by a later one.

    Yields:
        Newest first: a rejection with one of its findings, or a word that was trusted or a kind
        that was muted, with None.
    """
    names: set[str] = set()
    words: set[str] = set()
    kinds: set[Kind] = set()
    for command in reversed(commands):
        match command:
            case Withdrawn():
                names.update(command.fingerprints)
                words.update(command.words)
                kinds.update(command.kinds)
            case Rejected():
                stand = (f for f in reversed(command.findings) if f.fingerprint not in names)
                yield from ((command, finding) for finding in stand)
            case Trusted() if command.word not in words:
                yield command, None
            case Muted() if command.kind not in kinds:
                yield command, None
            case _:
                pass


def withdrawal(
    said: Iterable[Decision], refused: frozenset[str], waivers: Waivers
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Kind, ...]]:
    """The fingerprints, words and kinds that ``said`` is about, as far as they stand.

    Args:
        said: Decisions to be withdrawn.
        refused: The fingerprints of the rejections that stand.
        waivers: The words and kinds that stand.
    """
    said = tuple(said)
    names = {one.finding.fingerprint for one in said if isinstance(one, RefusedPlace)}
    words = {one.word for one in said if isinstance(one, TrustedWord)}
    kinds = {one.kind for one in said if isinstance(one, MutedKind)}
    return (
        tuple(sorted(names & refused)),
        tuple(sorted(words & waivers.words)),
        tuple(sorted(kinds & waivers.kinds)),
    )


def decisions(
    commands: Sequence[Command], place: Callable[[Finding], Span | None]
) -> Iterator[Decision]:
    """The decisions that stand after ``commands``, newest first.

    Args:
        commands: In order, oldest first.
        place: Where the spot of a rejected finding, one and the same object, is today.
    """
    for command, finding in standing(commands):
        match command:
            case Trusted():
                yield TrustedWord(command.word, command.when, command.who)
            case Muted():
                yield MutedKind(command.kind, command.when, command.who)
            case _ if finding is not None:
                yield RefusedPlace(finding, place(finding), command.when, command.who)
            case _:
                pass
