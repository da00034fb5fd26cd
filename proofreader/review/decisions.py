"""What the volunteer has decided, so that nothing is asked twice.

What stands is a function of the commands that stand, in their order: after an undo, and at
opening, it is made anew from them, and so can never drift.

A check's finding is left out when

1. it was **rejected**: the same fingerprint; or the very spot that was rejected, wherever edits
   elsewhere have moved it, with the same kind or with a reading that was refused there (an
   accepted neighbour changes the fingerprint, not the spot). A rejection ends when the volunteer
   himself changes the spot, unless its fingerprint comes back, and when he withdraws it;
2. it would **put back** what the volunteer replaced, by whatever edit;
3. it doubts **exactly what he wrote**: an accepted reading as a whole, or the word in which he
   typed or deleted letters by hand.

A finding of more or less than that is news and comes through: a second fault in a word whose
stray mark was removed, a slip in a sentence typed by hand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from proofreader.review.events import (
    Accepted,
    Command,
    Edited,
    PageMark,
    PageMarked,
    Rejected,
    Withdrawn,
)
from proofreader.review.ledger import Change, Ledger
from proofreader.review.queue import in_the_way
from proofreader.review.waivers import standing
from proofreader.text.spans import Edit, Span
from proofreader.text.tokens import chunks, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from proofreader.text.findings import Finding
    from proofreader.text.spans import ChangeSet

_LONGEST_WORD = 100
"""How far a word is followed on either side of what was typed, in code points."""
_LONGEST_RUN = 20
"""How far apart two edits with one outcome are looked for: a row of dots is seldom longer."""


@dataclass(frozen=True, slots=True)
class Written:
    """One edit of a command: who stands behind a change in the ledger."""

    command: Accepted | Edited
    edit: int
    """Which of its edits, from 0."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A rejection whose spot is as it was."""

    span: Span
    """Where the spot is today."""
    finding: Finding
    """As it was when it was rejected."""
    command: Rejected


class Decisions:
    """What the commands that stand add up to.

    Args:
        commands: Those that stand, oldest first; the first counts in the original.
    """

    def __init__(self, commands: Iterable[Command] = ()) -> None:
        commands = list(commands)
        self.ledger: Ledger[Written] = Ledger()
        """The net changes since the original, with the edits behind each."""
        self.page_marks: dict[int, PageMark] = {}
        """What is said of pages, by their numbers from 0."""
        for command in commands:
            self._write(command)
            self._mark(command)
        self._refused = sorted(_untouched(commands), key=lambda refused: refused.span)
        rejected = [finding for _, finding in standing(commands) if finding is not None]
        self._fingerprints = {finding.fingerprint for finding in rejected}
        self._longest = max((len(finding.span) for finding in rejected), default=0)
        """Of the rejected spots: they may overlap, and a long one begins far before its end."""

    @property
    def refused(self) -> tuple[Refused, ...]:
        """The rejections whose spots are as they were, by place."""
        return tuple(self._refused)

    @property
    def fingerprints(self) -> frozenset[str]:
        """Of all rejections that stand, also of those whose spots were changed since."""
        return frozenset(self._fingerprints)

    def spots(self, fingerprints: Collection[str]) -> list[Finding]:
        """The refused findings of some fingerprints where they are now, none in another's way."""
        found: list[Finding] = []
        for refused in self._refused:
            is_asked = refused.finding.fingerprint in fingerprints
            if is_asked and not (found and in_the_way(found[-1].span, refused.span)):
                found.append(replace(refused.finding, span=refused.span))
        return found

    def add(self, command: Command) -> None:
        """Follow one more command."""
        match command:
            case Rejected():
                self._refuse(command)
            case Withdrawn():
                gone = set(command.fingerprints)
                self._fingerprints -= gone
                self._refused = [r for r in self._refused if r.finding.fingerprint not in gone]
            case Accepted() | Edited():
                self._write(command)
                self._carry(command.change)
            case _:
                self._mark(command)

    def _mark(self, command: Command) -> None:
        if isinstance(command, PageMarked):
            self.page_marks.pop(command.page, None)
            if command.mark is not None:
                self.page_marks[command.page] = command.mark

    def _refuse(self, command: Rejected) -> None:
        added = [Refused(finding.span, finding, command) for finding in command.findings]
        self._refused = sorted([*self._refused, *added], key=lambda refused: refused.span)
        self._fingerprints.update(finding.fingerprint for finding in command.findings)
        self._longest = max([self._longest, *(len(refused.span) for refused in added)])

    def _carry(self, change: ChangeSet) -> None:
        spans = change.carry_all(refused.span for refused in self._refused)
        self._refused = [
            refused if span == refused.span else replace(refused, span=span)
            for refused, span in zip(self._refused, spans, strict=True)
            if span is not None
        ]

    def settles(self, finding: Finding, original: str, text: str) -> bool:
        """Whether the volunteer has said already what becomes of ``finding``.

        Args:
            finding: What a check found in ``text``.
            original: The text before the first command.
            text: The text after the last.
        """
        return (
            finding.fingerprint in self._fingerprints
            or self._was_refused(finding, text)
            or self._was_written(finding, original, text)
        )

    def _write(self, command: Command) -> None:
        if isinstance(command, Edited) and command.origins:
            self.ledger.restore(zip(command.origins, command.change.edits, strict=True))
        elif isinstance(command, Accepted | Edited):
            numbers = range(len(command.change.edits))
            self.ledger.write(command.change, (Written(command, at) for at in numbers))

    def _was_refused(self, finding: Finding, text: str) -> bool:
        spot = finding.span
        first = bisect_left(self._refused, spot.start - self._longest, key=lambda r: r.span.start)
        past = bisect_right(self._refused, spot.end, key=lambda r: r.span.start)
        return any(_asks_again(finding, old, text) for old in self._refused[first:past])

    def _was_written(self, finding: Finding, original: str, text: str) -> bool:
        wanted = _first_edit(finding, text)
        around = Span(max(0, finding.span.start - _LONGEST_RUN), finding.span.end + _LONGEST_RUN)
        for change in runs(self.ledger.near(around)):
            before = change.original.of(original)
            if before == change.text:
                continue
            if wanted == canonical(Edit(change.corrected, before), text):
                return True
            if finding.span in _own_words(change, before, text):
                return True
        return False


def runs(changes: Iterable[Change[Written]]) -> Iterator[Change[Written]]:
    """``changes``, ordered by place, with touching ones that were typed by hand made one."""
    run: Change[Written] | None = None
    for change in changes:
        if run is None:
            run = change
        elif _is_one_run(run, change):
            run = Change(
                run.original.cover(change.original),
                run.corrected.cover(change.corrected),
                run.text + change.text,
                run.makers + change.makers,
            )
        else:
            yield run
            run = change
    if run is not None:
        yield run


def is_by_hand(change: Change[Written]) -> bool:
    """Whether the last that was done to the place was typing."""
    return isinstance(change.makers[-1].command, Edited)


def _is_one_run(one: Change[Written], next_: Change[Written]) -> bool:
    touch = one.original.end == next_.original.start
    return touch and is_by_hand(one) and is_by_hand(next_)


def canonical(edit: Edit, text: str) -> Edit:
    """One edit for all that make the same of ``text``.

    Of two commas the first or the second may be deleted, with one outcome: what is only inserted
    or deleted is moved on as far as the outcome allows.
    """
    edit = edit.trimmed(text)
    start, end, written = edit.span.start, edit.span.end, edit.text
    if written and start < end:
        return edit
    if not written and start == end:
        return Edit(Span(start, end), "")
    while end < len(text) and text[end] == (written[0] if written else text[start : start + 1]):
        written = written[1:] + written[:1]
        start, end = start + 1, end + 1
    return Edit(Span(start, end), written)


def _untouched(commands: list[Command]) -> Iterator[Refused]:
    """The rejections that stand and whose spots no later command reached into, where they are now.

    Read from the end backwards, with a ledger from the last text to the one before each command:
    carrying each spot forward through all later commands would take hours in a long book.
    """
    back: Ledger[None] = Ledger()
    gone: set[str] = set()
    for command in reversed(commands):
        match command:
            case Accepted() | Edited():
                back.write(command.inverse, (None for _ in command.inverse.edits))
            case Withdrawn():
                gone.update(command.fingerprints)
            case Rejected():
                for finding in command.findings:
                    span, untouched = back.origin(finding.span)
                    if untouched and finding.fingerprint not in gone:
                        yield Refused(span, finding, command)
            case _:
                pass


def _asks_again(finding: Finding, refused: Refused, text: str) -> bool:
    old = refused.finding
    if finding.span == refused.span and finding.kind == old.kind:
        return True
    wanted = _first_edit(finding, text)
    return wanted is not None and any(
        wanted == canonical(Edit(refused.span, reading.text), text) for reading in old.suggestions
    )


def _first_edit(finding: Finding, text: str) -> Edit | None:
    return canonical(finding.edit(), text) if finding.suggestions else None


def _own_words(change: Change[Written], before: str, text: str) -> Iterator[Span]:
    """The places that are the volunteer's own words, because of ``change``."""
    yield change.corrected
    if not is_by_hand(change) or not any(map(str.isalnum, before + change.text)):
        return
    typed = change.text.strip()
    at = change.corrected.start + len(change.text) - len(change.text.lstrip())
    place = Span(at, at + len(typed)) if typed else change.corrected
    start = max(0, place.start - _LONGEST_WORD)
    around = text[start : place.end + _LONGEST_WORD]
    for token in (*words(around), *chunks(around)):
        if token.span.shifted(start).contains(place):
            yield token.span.shifted(start)
