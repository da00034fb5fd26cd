"""Decisions carried over to another original.

Pages come, go, and are read again by a better OCR engine; what was decided on the earlier text is
not to be done again. Each net change goes to where its place lies in the new text, if what it
replaced stands there, too. Where the new text has what the volunteer made of the place already,
nothing is left to do; where it has something else, that is a conflict, and the volunteer is shown
both.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Indel

from proofreader.review.decisions import Decisions, runs
from proofreader.review.events import (
    Accepted,
    Choice,
    Edited,
    Muted,
    PageMarked,
    Rejected,
    Trusted,
)
from proofreader.review.waivers import standing
from proofreader.text.findings import fingerprint
from proofreader.text.spans import ChangeSet, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from proofreader.review.decisions import Written
    from proofreader.review.events import Command
    from proofreader.review.ledger import Change

_TOKEN: Final = re.compile(r"\s+|\w+|[^\w\s]")
_WORD_BEFORE: Final = re.compile(r"\w+\Z")
_WORD_BEHIND: Final = re.compile(r"\w*")
_LONGEST_WORD: Final = 30
"""In code points; more of one is not shown around a change."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the earlier original that is there again, as it was or otherwise."""

    before: Span
    """In the earlier original."""
    now: Span
    """In the new one."""
    difference: ChangeSet
    """What became of it; its places count from the start of ``before``."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A change that cannot be carried over."""

    original: Span
    """Its place in the earlier original."""
    before: str
    """What stood there, with the rest of the words that it lies in."""
    after: str
    """What the volunteer had made of it, with the same around."""
    now: Span | None
    """What stands there in the new original; None if the passage is gone."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """What became of the decisions."""

    commands: tuple[Command, ...]
    """What has to be done to the new original, in this order."""
    carried: int
    """How many decisions are among them, or were in the new text already."""
    lost: tuple[Lost, ...]
    """By place."""


def passage(before: Span, earlier: str, now: Span, new: str) -> Passage:
    """Compare a stretch of the earlier original with what it is now, word by word."""
    old, fresh = before.of(earlier), now.of(new)
    return Passage(before, now, ChangeSet() if old == fresh else difference(old, fresh))


def difference(old: str, new: str) -> ChangeSet:
    """The change that makes ``new`` of ``old``, whole words and marks at a time."""
    first, second = _TOKEN.findall(old), _TOKEN.findall(new)
    starts, targets = _places(first), _places(second)
    edits = [
        Edit(
            Span(starts[code.src_start], starts[code.src_end]),
            new[targets[code.dest_start] : targets[code.dest_end]],
        )
        for code in Indel.opcodes(first, second)
        if code.tag != "equal"
    ]
    return ChangeSet(tuple(edits)).merged()


def transfer(
    commands: Sequence[Command],
    earlier: str,
    new: str,
    passages: Sequence[Passage],
    pages: Sequence[int | None],
) -> Transfer:
    """Carry over what ``commands`` add up to.

    Args:
        commands: Those that stand, on the earlier original, oldest first.
        earlier: The earlier original.
        new: The new one.
        passages: What the earlier one has in common with it, in the order of the earlier one.
        pages: For each page of the earlier one its number in the new one, from 0, or None.
    """
    carrier = _Carrier(earlier, new, passages)
    decisions = Decisions(commands)
    outcomes = [carrier.carry(change) for change in runs(decisions.ledger.changes())]
    lost = tuple(one for one in outcomes if isinstance(one, Lost))
    # From the last to the first: each finds all before its place as the new original has it.
    done = [one for one in reversed(outcomes) if isinstance(one, Accepted | Edited)]
    refused = list(carrier.refused(decisions, Decisions(done).ledger.change()))
    said = [*_said(commands), *_marks(commands, pages)]
    carried = len(outcomes) - len(lost) + sum(len(one.findings) for one in refused) + len(said)
    return Transfer((*done, *refused, *said), carried, lost)


class _Carrier:
    """Carries places and changes from one original to another."""

    def __init__(self, earlier: str, new: str, passages: Sequence[Passage]) -> None:
        self._earlier = earlier
        self._new = new
        self._passages = passages

    def carry(self, change: Change[Written]) -> Accepted | Edited | Lost | None:
        """What does a change again in the new original; None where it has been done there."""
        before = change.original.of(self._earlier)
        found = self._passage(change.original)
        if found is None:
            return Lost(change.original, *_in_its_word(change, self._earlier), None)
        local = change.original.shifted(-found.before.start)
        carried = found.difference.carry(local)
        if carried is not None:
            return _again(change, before, carried.shifted(found.now.start), self._new)
        around, image = _image(found.difference, local)
        old = found.before.of(self._earlier)
        wanted = f"{old[around.start : local.start]}{change.text}{old[local.end : around.end]}"
        now = image.shifted(found.now.start)
        if now.of(self._new) == wanted:
            return None
        return Lost(change.original, around.of(old), wanted, now)

    def refused(self, decisions: Decisions, change: ChangeSet) -> Iterator[Rejected]:
        """The rejections whose spots are there again, one for each command.

        Args:
            decisions: On the earlier original.
            change: What is done to the new original before.
        """
        corrected = change.apply(self._new)
        by_command: dict[int, Rejected] = {}
        for one in decisions.refused:
            origin, is_whole = decisions.ledger.origin(one.span)
            found = self._passage(origin) if is_whole else None
            local = found and found.difference.carry(origin.shifted(-found.before.start))
            spot = local and found and change.carry(local.shifted(found.now.start))
            if not spot or spot.of(corrected) != one.finding.surface:
                continue
            name = fingerprint(corrected, spot, one.finding.kind)
            again = replace(one.finding, span=spot, fingerprint=name)
            known = by_command.get(id(one.command))
            findings = (*known.findings, again) if known else (again,)
            by_command[id(one.command)] = replace(one.command, findings=findings)
        yield from by_command.values()

    def _passage(self, span: Span) -> Passage | None:
        """The passage that a place of the earlier original lies in, if it is there again."""
        at = bisect_right(self._passages, span.start, key=lambda one: one.before.start) - 1
        for found in self._passages[max(0, at) : at + 1]:
            if found.before.contains(span):
                return found
        return None


def _in_its_word(change: Change[Written], earlier: str) -> tuple[str, str]:
    """What stood in the place of a change and what it has made of it, as whole words."""
    span = change.original
    before = _WORD_BEFORE.search(earlier, max(0, span.start - _LONGEST_WORD), span.start)
    behind = _WORD_BEHIND.match(earlier, span.end, span.end + _LONGEST_WORD)
    head, tail = before[0] if before else "", behind[0] if behind else ""
    return f"{head}{span.of(earlier)}{tail}", f"{head}{change.text}{tail}"


def _again(change: Change[Written], before: str, place: Span, new: str) -> Accepted | Edited:
    """The command that brings a change about at its place in the new original."""
    command = change.makers[-1].command
    if isinstance(command, Accepted):
        choice = command.choices[change.makers[-1].edit]
        if choice.finding.surface == before and choice.text == change.text:
            name = fingerprint(new, place, choice.finding.kind)
            finding = replace(choice.finding, span=place, fingerprint=name)
            return replace(command, choices=(Choice(finding, change.text),))
    edit = ChangeSet((Edit(place, change.text),))
    return Edited(command.when, command.who, edit, (before,), joins=False)


def _image(difference: ChangeSet, local: Span) -> tuple[Span, Span]:
    """A place widened by what has become different in it, and where that is afterwards."""
    start, end, growth, inside = local.start, local.end, 0, 0
    for edit in difference.edits:
        if edit.span.end < local.start:
            growth += edit.growth
        elif edit.span.start <= local.end:
            start, end = min(start, edit.span.start), max(end, edit.span.end)
            inside += edit.growth
    return Span(start, end), Span(start + growth, end + growth + inside)


def _said(commands: Sequence[Command]) -> Iterator[Command]:
    """The trusted words and muted kinds that stand, oldest first."""
    stands = [command for command, _ in standing(commands)]
    yield from (one for one in reversed(stands) if isinstance(one, Trusted | Muted))


def _marks(commands: Iterable[Command], pages: Sequence[int | None]) -> Iterator[PageMarked]:
    """What is said of the pages that are there again."""
    last = {one.page: one for one in commands if isinstance(one, PageMarked)}
    for page, command in last.items():
        now = pages[page] if page < len(pages) else None
        if now is not None and command.mark is not None:
            yield replace(command, page=now)


def _places(tokens: Iterable[str]) -> list[int]:
    return [*accumulate(map(len, tokens), initial=0)]
