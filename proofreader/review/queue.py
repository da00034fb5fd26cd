"""The open findings, kept in step with the text and with what the volunteer's decisions teach.

Checks run beside the volunteer's typing, so a result may be of a text that has changed since,
and an old result may come in after a newer one for the same place. The queue knows which
stretch was checked when, and never lets an older look at a place replace a newer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate, compress
from time import perf_counter
from typing import TYPE_CHECKING

from proofreader.review.carried import Block, Findings, Opinion, Pair, carried
from proofreader.review.lessons import Topic
from proofreader.text.spans import ChangeSet, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from proofreader.text.findings import Finding


_AT_ONCE = 512
"""So many findings are judged again before anybody looks at the clock: all of a letter, so that
what a decision does to it does not hang on the machine."""
_SLICE_S = 0.008
"""How long the volunteer's next key may have to wait for the judging of the others."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of the text and the revision of its latest check."""

    span: Span
    revision: int


class Queue:
    """Open findings in order of place, none overlapping another.

    Args:
        adjusted: Makes of a finding of the check the one that the volunteer sees.
    """

    def __init__(self, adjusted: Callable[[Finding], Finding]) -> None:
        self._adjusted = adjusted
        self._blocks: list[Block] = []
        self._seen: Findings | None = Findings()
        """What was shown last; None when something is different since."""
        self._taken: list[Taken] = []
        """Stretches whose latest check is not of the first revision, in any order."""

    @property
    def findings(self) -> Findings:
        """The open findings as the volunteer sees them, by place."""
        if self._seen is None:
            self._seen = Findings(self._blocks)
        return self._seen

    def checked(self, finding: Finding) -> Finding:
        """An open finding as the check found it, in the place where it is now.

        Raises:
            ValueError: if ``finding`` is not open (any more).
        """
        findings = self.findings
        at = findings.number_of(finding)
        if at is None:
            raise ValueError(f"not an open finding: {finding}")
        block, number = findings.locate(at)
        return findings.blocks[block].row.opinions[number].on(findings[at])

    def reached(self, change: ChangeSet) -> tuple[Finding, ...]:
        """The open findings that ``change``, which is not empty, reaches into."""
        near = self.findings.touching(change.edits[0].span.start, change.edits[-1].span.end)
        there = self.findings[near.start : near.stop]
        after = change.carry_all(finding.span for finding in there)
        return tuple(f for f, span in zip(there, after, strict=True) if span is None)

    @property
    def is_behind(self) -> bool:
        """Whether some findings are still to be judged again; see `judge_on`."""
        return any(block.waiting for block in self._blocks)

    def judge_again(self, topics: frozenset[Topic]) -> tuple[Finding, ...]:
        """Look again at the findings on which ``topics`` bear; those that are different now.

        In a long book that is only begun: see `judge_on`.
        """
        if not topics:
            return ()
        self._set([block.made_wait(topics) for block in self._blocks])
        return self.judge_on()

    def judge_on(self) -> tuple[Finding, ...]:
        """Go on with what `judge_again` has begun, for a few milliseconds.

        Returns:
            The findings that are different now.
        """
        changed: list[Finding] = []
        looked = 0
        end = perf_counter() + _SLICE_S
        for number, block in enumerate(self._blocks):
            if looked >= _AT_ONCE and perf_counter() > end:
                break
            if block.waiting:
                self._blocks[number], different = block.judged(self._adjusted)
                changed += different
                looked += len(block)
        self._seen = None
        return tuple(changed)

    def carry(self, change: ChangeSet) -> tuple[Finding, ...]:
        """Follow ``change`` of the text; the findings that it reaches into are closed.

        Returns:
            The findings closed, as they were.
        """
        if not change:
            return ()
        spans = stretched_all((taken.span for taken in self._taken), change)
        self._taken = [
            Taken(span, taken.revision) for span, taken in zip(spans, self._taken, strict=True)
        ]
        starts = [edit.span.start for edit in change.edits]
        ends = [edit.span.end for edit in change.edits]
        growths = list(accumulate((edit.growth for edit in change.edits), initial=0))
        first = bisect_left(self._blocks, starts[0], key=lambda block: block.end)
        past = bisect_right(self._blocks, ends[-1], key=lambda block: block.start)
        near = self._blocks[first:past]
        if not self.findings.is_scattered:  # who types goes on typing there: then nothing is near
            near = [part for block in near for part in block.parted(starts[0], ends[-1])]
        blocks = self._blocks[:first]
        closed: list[Finding] = []
        for block in near:
            # Edits that end before it move it, those that begin behind it do not.
            before, behind = bisect_left(ends, block.start), bisect_right(starts, block.end)
            if before >= behind:
                blocks.append(block.shifted(growths[before]))
                continue
            kept, gone = carried(block, change)
            blocks += Block.of(kept, block.waiting)
            closed += gone
        blocks += [block.shifted(growths[-1]) for block in self._blocks[past:]]
        self._set(blocks)
        return tuple(closed)

    def close(self, findings: Collection[Finding]) -> tuple[Finding, ...]:
        """Take the spots of ``findings`` out; the findings that were open there."""
        spots = {(finding.span, finding.kind) for finding in findings}
        if not spots:
            return ()
        starts = sorted(span.start for span, _ in spots)
        closed: list[Finding] = []
        blocks: list[Block] = []
        for block in self._blocks:
            if bisect_left(starts, block.start) == bisect_right(starts, block.end):
                blocks.append(block)
                continue
            pairs = block.pairs()
            stays = [(finding.span, finding.kind) not in spots for finding, _ in pairs]
            closed += [f for (f, _), stay in zip(pairs, stays, strict=True) if not stay]
            blocks += (
                [block] if all(stays) else Block.of(list(compress(pairs, stays)), block.waiting)
            )
        self._set(blocks)
        return tuple(closed)

    def part(
        self, leaves: Callable[[Finding], bool], may_leave: Callable[[Finding], bool]
    ) -> list[Pair]:
        """Take out the findings that ``leaves`` is true of, by place, with what the check said.

        Args:
            leaves: Is asked of a finding in its place.
            may_leave: Is true of those, and asked first, of findings whose places may be out of
                date: it is quick.
        """
        left: list[Pair] = []
        blocks: list[Block] = []
        for block in self._blocks:
            may_go = list(map(may_leave, block.row.findings))
            if not any(may_go):
                blocks.append(block)
                continue
            pairs = block.pairs()
            goes = [may and leaves(one) for may, (one, _) in zip(may_go, pairs, strict=True)]
            left += compress(pairs, goes)
            stay = [pair for pair, go in zip(pairs, goes, strict=True) if not go]
            blocks += Block.of(stay, block.waiting) if any(goes) else [block]
        self._set(blocks)
        return left

    def join(self, pairs: Iterable[Pair]) -> tuple[Finding, ...]:
        """Put in what was taken out elsewhere, where nothing is in the way.

        Args:
            pairs: By place, none overlapping another, each with what the check said of it.

        Returns:
            The findings put in, as the volunteer sees them now.
        """
        findings, pairs = self.findings, list(pairs)
        joined = []
        nears = findings.touching_each([finding.span for finding, _ in pairs])
        for (finding, opinion), near in zip(pairs, nears, strict=True):
            if not any(in_the_way(finding.span, findings[at].span) for at in near):
                joined.append((self._adjusted(opinion.on(finding)), opinion))
        self._insert(joined)
        return tuple(finding for finding, _ in joined)

    def carry_back(
        self, change: ChangeSet, back: tuple[Finding, ...]
    ) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """Follow ``change``, which takes a decision back, and open its findings again.

        Args:
            change: Of the text; may be empty.
            back: What the decision was about, as the check found it, by place, in the text after
                ``change``.

        Returns:
            The findings that are open again, and those closed because they are in the way, as
            they were.
        """
        # To the findings of now the places of the others are as good as overwritten.
        closing = change.compose(ChangeSet(tuple(Edit(f.span, f.surface) for f in back)))
        points = [edit.span for edit in closing.edits if not edit.text]
        near = (finding for point in points for finding in self._touching(point))
        closed = self.close([finding for finding in near if _is_point_at(finding.span, points)])
        closed += self.carry(closing)
        opened = self._looked_at(back)
        self._insert(opened)
        return tuple(finding for finding, _ in opened), closed

    def take(
        self, span: Span, findings: Iterable[Finding], revision: int
    ) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """Replace what is open inside ``span`` by what a check of ``revision`` found there.

        Args:
            span: The stretch checked, in the text as it stands.
            findings: In order of place, none overlapping another, in the text as it stands.
            revision: Of the text that was checked. Where a later one was checked already, its
                findings stay.

        Returns:
            The findings that are new and those that are gone.
        """
        newer = [t.span for t in self._taken if t.revision > revision and t.span.touches(span)]
        taken = self._looked_at(f for f in findings if not _any_reach(newer, f.span))
        spots = [finding.span for finding, _ in taken]
        reach = Span(min([span, *spots]).start, max(spot.end for spot in [span, *spots]))
        near = self.findings.touching(reach.start, reach.end)
        there = self._pairs(near)
        stay = [
            (f, opinion)
            for f, opinion in there
            if not _any_reach(spots, f.span)
            and (_any_reach(newer, f.span) or not span.contains(f.span))
        ]
        between = sorted([*stay, *taken], key=_place)
        self._splice(near, between)
        self._note(Taken(span, revision))
        before, after = {f: None for f, _ in there}, {f: None for f, _ in between}
        return (
            tuple(f for f, _ in taken if f not in before),
            tuple(f for f in before if f not in after),
        )

    def _looked_at(self, findings: Iterable[Finding]) -> list[Pair]:
        """Findings of a check as the volunteer sees them, each with what the check said."""
        return [(self._adjusted(finding), Opinion(finding)) for finding in findings]

    def _touching(self, span: Span) -> tuple[Finding, ...]:
        near = self.findings.touching(span.start, span.end)
        return self.findings[near.start : near.stop]

    def _pairs(self, numbers: range) -> list[Pair]:
        pairs = []
        for at in numbers:
            block, number = self.findings.locate(at)
            there = self._blocks[block]
            pairs.append((there.at(number), there.row.opinions[number]))
        return pairs

    def _set(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._seen = None

    def _splice(self, numbers: range, pairs: list[Pair]) -> None:
        """Put ``pairs`` in the place of a run of findings, which may be empty."""
        if not self._blocks:
            self._set(Block.of(pairs))
            return
        first, start = self.findings.locate(numbers.start)
        last, stop = self.findings.locate(numbers.stop)
        before = self._blocks[first].pairs()[:start]
        behind = self._blocks[last].pairs()[stop:]
        waiting = frozenset[Topic]().union(*(b.waiting for b in self._blocks[first : last + 1]))
        blocks = Block.of([*before, *pairs, *behind], waiting)
        self._set([*self._blocks[:first], *blocks, *self._blocks[last + 1 :]])

    def _insert(self, pairs: list[Pair]) -> None:
        """Put in what overlaps nothing that is open."""
        if not self._blocks:
            self._set(Block.of(sorted(pairs, key=_place)))
            return
        starts = [block.start for block in self._blocks]
        coming: defaultdict[int, list[Pair]] = defaultdict(list)
        for pair in pairs:
            coming[max(0, bisect_right(starts, pair[0].span.start) - 1)].append(pair)
        blocks: list[Block] = []
        for number, block in enumerate(self._blocks):
            if number in coming:
                pairs = sorted([*block.pairs(), *coming[number]], key=_place)
                blocks += Block.of(pairs, block.waiting)
            else:
                blocks.append(block)
        self._set(blocks)

    def _note(self, taken: Taken) -> None:
        if not taken.revision:
            return
        self._taken = [
            t for t in self._taken if t.revision > taken.revision or not taken.span.contains(t.span)
        ]
        self._taken.append(taken)


def carry(
    findings: Sequence[Finding], change: ChangeSet
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """``findings``, ordered by place, after ``change``, and those that it reaches into."""
    after = list(change.carry_all(finding.span for finding in findings))
    moved = tuple(
        finding if finding.span == span else replace(finding, span=span)
        for finding, span in zip(findings, after, strict=True)
        if span is not None
    )
    return moved, tuple(f for f, span in zip(findings, after, strict=True) if span is None)


def stretched(span: Span, change: ChangeSet) -> Span:
    """Where ``span`` lies after ``change``, with all that was written in it or at its ends."""
    return next(stretched_all((span,), change))


def stretched_all(spans: Iterable[Span], change: ChangeSet) -> Iterator[Span]:
    """`stretched` for many spans, in any order."""
    starts = [edit.span.start for edit in change.edits]
    afters = list(change.after_spans())
    for span in spans:
        start, end = span.start, span.end
        at = bisect_right(starts, span.start) - 1
        if at >= 0:
            gone, after = change.edits[at].span, afters[at]
            start = start + after.end - gone.end if gone.end < start else after.start
        at = bisect_right(starts, span.end) - 1
        if at >= 0:
            gone, after = change.edits[at].span, afters[at]
            end = end + after.end - gone.end if gone.end <= end else after.end
        yield Span(start, end)


def _is_point_at(span: Span, points: list[Span]) -> bool:
    return not len(span) and any(span.touches(point) for point in points)


def in_the_way(span: Span, other: Span) -> bool:
    """Whether only one of two findings in these places can be open."""
    return span.overlaps(other) or span.contains(other) or other.contains(span)


def _any_reach(spots: Iterable[Span], span: Span) -> bool:
    """Whether one of ``spots`` shares a character with ``span``, or holds it, or is the same."""
    return any(spot.overlaps(span) or spot.contains(span) for spot in spots)


def _near(spots: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of ``spots``, ordered by place and not overlapping, that touch ``span``."""
    first = bisect_left(spots, span.start, key=lambda spot: spot.end)
    return spots[first : bisect_right(spots, span.end, key=lambda spot: spot.start)]


def _place(pair: Pair) -> Span:
    return pair[0].span
