"""A hundred thousand findings that move with the text at every keystroke, and cost next to nothing.

A letter typed on the first page moves every finding behind it. They lie in blocks, each with one
shift for all its findings, so that a few hundred numbers change and not a hundred thousand
findings; a finding gets its place when somebody looks at it. The idea is that of ropes and of the
gap buffers of editors.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple, overload

import numpy as np

from proofreader.review.lessons import topics_of
from proofreader.text.findings import Kind
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from proofreader.review.lessons import Topic
    from proofreader.text.findings import Finding
    from proofreader.text.spans import ChangeSet

KINDS: Final = {kind: number for number, kind in enumerate(Kind)}
"""The number of each kind in a column."""
_HAND_WORK: Final = 0.5
"""What a finding without a reading gains against one that a single key mends: it costs a look at
the page and some typing."""
_FULL = 4
"""So many times as many blocks as there need be are enough: no more of them are parted."""
_MOST = 256
"""Findings in a block: of 250,000 there are a thousand blocks, which move in half a millisecond,
and the block that is typed in is made anew in one or two."""


class Opinion:
    """What the check said of a finding, wherever the finding is now."""

    __slots__ = ("_said", "_topics")

    def __init__(self, finding: Finding) -> None:
        self._said = finding
        self._topics: tuple[Topic, ...] | None = None

    @property
    def topics(self) -> tuple[Topic, ...]:
        """All that may be learned about it; found when somebody asks, because that takes long."""
        if self._topics is None:
            self._topics = topics_of(self._said)
        return self._topics

    def on(self, finding: Finding) -> Finding:
        """``finding`` as the check would have it."""
        said = self._said
        return replace(
            finding,
            probability=said.probability,
            suggestions=said.suggestions,
            reason=said.reason,
        )


Pair = tuple["Finding", Opinion]
"""A finding as the volunteer sees it, and what the check said of it."""


class Columns(NamedTuple):
    """What the queue is sorted and sifted by, an array each, in the order of the findings."""

    probability: NDArray[np.float64]
    kind: NDArray[np.uint8]
    """As `KINDS` counts them."""
    gain: NDArray[np.float64]
    name: NDArray[np.int64]
    """A hash of the fingerprint."""
    group: NDArray[np.int64]
    """A hash of kind and group; 0 for what stands for itself."""
    surface: NDArray[np.int64]
    """A hash of what stands there."""

    @classmethod
    def of(cls, findings: Sequence[Finding]) -> Columns:
        """The columns of some findings."""
        return cls(
            np.array([one.probability for one in findings], np.float64),
            np.array([KINDS[one.kind] for one in findings], np.uint8),
            np.array([gain(one) for one in findings], np.float64),
            np.array([hash(one.fingerprint) for one in findings], np.int64),
            np.array([_group_name(one) for one in findings], np.int64),
            np.array([hash(one.surface) for one in findings], np.int64),
        )


class Row:
    """Findings in a row and what is known of them all, wherever they have moved to.

    Args:
        findings: At least one, by place, none overlapping another.
        opinions: For each what the check said of it.
        waiting: The topics on which more is known now, and on which they are to be judged again.
    """

    def __init__(
        self,
        findings: tuple[Finding, ...],
        opinions: tuple[Opinion, ...],
        waiting: frozenset[Topic] = frozenset(),
    ) -> None:
        self.findings = findings
        self.opinions = opinions
        self.waiting = waiting

    @cached_property
    def columns(self) -> Columns:
        """What the queue goes by."""
        return Columns.of(self.findings)

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """Where each finding begins, before any shift."""
        return np.array([one.span.start for one in self.findings], np.int64)

    @cached_property
    def ends(self) -> NDArray[np.int64]:
        """Where each finding ends, before any shift."""
        return np.array([one.span.end for one in self.findings], np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A row of findings that have all moved by the same way."""

    row: Row
    shift: int = 0
    """How far they have moved, in code points."""

    @classmethod
    def of(cls, pairs: Sequence[Pair], waiting: frozenset[Topic] = frozenset()) -> list[Block]:
        """Blocks of these pairs, which are by place; none of none."""
        stretches = (pairs[at : at + _MOST] for at in range(0, len(pairs), _MOST))
        return [
            cls(
                Row(
                    tuple(finding for finding, _ in stretch),
                    tuple(opinion for _, opinion in stretch),
                    waiting,
                )
            )
            for stretch in stretches
        ]

    def __len__(self) -> int:
        return len(self.row.findings)

    @property
    def start(self) -> int:
        """Where the first finding begins."""
        return self.row.findings[0].span.start + self.shift

    @property
    def end(self) -> int:
        """Where the last finding ends."""
        return self.row.findings[-1].span.end + self.shift

    @property
    def waiting(self) -> frozenset[Topic]:
        """See `Row`."""
        return self.row.waiting

    def at(self, number: int) -> Finding:
        """One finding, in its place."""
        return self.placed_as(self.row.findings[number])

    def placed_as(self, finding: Finding) -> Finding:
        """``finding``, which is one of the block's or stands for one, in its place."""
        if not self.shift:
            return finding
        span = finding.span
        return _put(finding, Span(span.start + self.shift, span.end + self.shift))

    def placed(self) -> Iterator[Finding]:
        """All findings, in their places."""
        return map(self.placed_as, self.row.findings) if self.shift else iter(self.row.findings)

    def pairs(self) -> list[Pair]:
        """All findings, in their places, each with its opinion."""
        return list(zip(self.placed(), self.row.opinions, strict=True))

    def shifted(self, by: int) -> Block:
        """The same, moved."""
        return Block(self.row, self.shift + by) if by else self

    def parted(self, start: int, end: int) -> list[Block]:
        """What lies before a stretch of the text, what touches it, and what lies behind it."""
        findings = self.row.findings
        low = bisect_left(findings, start - self.shift, key=lambda one: one.span.end)
        high = bisect_right(findings, end - self.shift, key=lambda one: one.span.start)
        bounds = ((0, low), (low, high), (high, len(self)))
        return [self._part(first, past) for first, past in bounds if first < past]

    def _part(self, first: int, past: int) -> Block:
        row = self.row
        if past - first == len(self):
            return self
        return Block(
            Row(row.findings[first:past], row.opinions[first:past], row.waiting), self.shift
        )

    def made_wait(self, topics: frozenset[Topic]) -> Block:
        """The same, to be judged again on these topics, too."""
        row = copy(self.row)  # with all that has been worked out of the same findings
        row.waiting |= topics
        return Block(row, self.shift)

    def judged(self, adjusted: Callable[[Finding], Finding]) -> tuple[Block, list[Finding]]:
        """The same with the chances of now, and the findings that are different."""
        findings = list(self.row.findings)
        changed = []
        for at, opinion in enumerate(self.row.opinions):
            if self.waiting.isdisjoint(opinion.topics):
                continue
            finding = adjusted(opinion.on(findings[at]))
            if finding != findings[at]:
                findings[at] = finding
                changed.append(self.placed_as(finding))
        return Block(Row(tuple(findings), self.row.opinions), self.shift), changed


class Findings(Sequence["Finding"]):
    """The open findings at one moment, by place; it never changes.

    Args:
        blocks: Where they lie.
    """

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        self.blocks = tuple(blocks)
        self._counts = list(accumulate(map(len, self.blocks), initial=0))

    @overload
    def __getitem__(self, at: int) -> Finding: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, at: int | slice) -> Finding | tuple[Finding, ...]:
        if isinstance(at, slice):
            return tuple(self[number] for number in range(*at.indices(len(self))))
        block, number = self.locate(range(len(self))[at])
        return self.blocks[block].at(number)

    def __len__(self) -> int:
        return self._counts[-1]

    def __iter__(self) -> Iterator[Finding]:
        for block in self.blocks:
            yield from block.placed()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(_same, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Findings({list(self)})"

    @cached_property
    def columns(self) -> Columns:
        """What the queue goes by, of all findings."""
        if not self.blocks:
            return Columns.of(())
        columns = [block.row.columns for block in self.blocks]
        return Columns(*map(np.concatenate, zip(*columns, strict=True)))

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """Where each finding begins."""
        if not self.blocks:
            return np.zeros(0, np.int64)
        return np.concatenate([block.row.starts + block.shift for block in self.blocks])

    @cached_property
    def ends(self) -> NDArray[np.int64]:
        """Where each finding ends."""
        if not self.blocks:
            return np.zeros(0, np.int64)
        return np.concatenate([block.row.ends + block.shift for block in self.blocks])

    @property
    def is_scattered(self) -> bool:
        """Whether they lie in many more blocks than there need be."""
        return len(self.blocks) > _FULL * (len(self) // _MOST + 4)

    def unplaced(self, at: int) -> Finding:
        """One finding with a span that may be out of date: for who asks for all but its place."""
        block, number = self.locate(at)
        return self.blocks[block].row.findings[number]

    def number_of(self, finding: Finding) -> int | None:
        """The number of the finding of the same kind in just this place; None if there is none.

        It may be judged otherwise than ``finding``.
        """
        wanted = (finding.span, finding.kind, finding.surface)
        for at in range(int(np.searchsorted(self.starts, finding.span.start)), len(self)):
            there = self[at]
            if (there.span, there.kind, there.surface) == wanted:
                return at
            if there.span.start > finding.span.start:
                break
        return None

    def reading(self, surfaces: Collection[str]) -> Iterator[Finding]:
        """All whose surface is one of these."""
        hashes = [hash(surface) for surface in surfaces]
        for at in np.flatnonzero(np.isin(self.columns.surface, hashes)).tolist():
            if self.unplaced(at).surface in surfaces:
                yield self[at]

    def locate(self, at: int) -> tuple[int, int]:
        """The block that a finding is in, and its number there; past the end for ``len(self)``."""
        block = min(bisect_right(self._counts, at), len(self.blocks)) - 1
        return (block, at - self._counts[block]) if self.blocks else (0, 0)

    def touching(self, start: int, end: int) -> range:
        """The numbers of those that touch the text between two code points."""
        first = bisect_left(self, start, key=lambda finding: finding.span.end)
        return range(first, bisect_right(self, end, key=lambda finding: finding.span.start))

    def touching_each(self, spans: Sequence[Span]) -> list[range]:
        """`touching` for many spans at once."""
        firsts = np.searchsorted(self.ends, [span.start for span in spans])
        pasts = np.searchsorted(self.starts, [span.end for span in spans], "right")
        return list(map(range, firsts.tolist(), pasts.tolist()))


def gain(finding: Finding) -> float:
    """How much of an error, 0..1, looking at ``finding`` probably removes with one key."""
    if finding.suggestions:
        return finding.suggestions[0].probability
    return finding.probability * _HAND_WORK


def carried(block: Block, change: ChangeSet) -> tuple[list[Pair], list[Finding]]:
    """The findings of ``block`` after ``change``, and those that it reaches into, as they were."""
    kept: list[Pair] = []
    closed: list[Finding] = []
    pairs = block.pairs()
    spans = change.carry_all(finding.span for finding, _ in pairs)
    for (finding, opinion), span in zip(pairs, spans, strict=True):
        if span is None:
            closed.append(finding)
        else:
            kept.append((_put(finding, span), opinion))
    return kept, closed


def _group_name(finding: Finding) -> int:
    return hash((finding.kind, finding.group)) if finding.group else 0


def _put(finding: Finding, span: Span) -> Finding:
    return finding if finding.span == span else replace(finding, span=span)


def _same(one: object, other: object) -> bool:
    return one == other
