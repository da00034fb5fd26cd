"""The open findings, kept in step with the text and with what the volunteer's decisions teach.

Checks run beside the volunteer's typing, so a result may be of a text that has changed since,
and an old result may come in after a newer one for the same place. The queue knows which
stretch was checked when, and never lets an older look at a place replace a newer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import partial
from itertools import compress
from typing import TYPE_CHECKING

from proofreader.review.lessons import topics_of
from proofreader.text.spans import ChangeSet, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from proofreader.review.lessons import Topic
    from proofreader.text.findings import Finding, Suggestion

_HAND_WORK = 0.5
"""What a finding without a reading gains against one that a single key mends: it costs a look at
the page and some typing."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of the text and the revision of its latest check."""

    span: Span
    revision: int


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the check said of a finding, wherever the finding is now."""

    probability: float
    suggestions: tuple[Suggestion, ...]
    reason: str
    topics: tuple[Topic, ...]
    """All that may be learned about it."""

    @classmethod
    def of(cls, finding: Finding) -> Opinion:
        """What the check says with ``finding``."""
        return cls(finding.probability, finding.suggestions, finding.reason, topics_of(finding))

    def on(self, finding: Finding) -> Finding:
        """``finding`` as the check would have it."""
        return replace(
            finding,
            probability=self.probability,
            suggestions=self.suggestions,
            reason=self.reason,
        )


class Queue:
    """Open findings in order of place, none overlapping another.

    Args:
        adjusted: Makes of a finding of the check the one that the volunteer sees.
    """

    def __init__(self, adjusted: Callable[[Finding], Finding]) -> None:
        self._adjusted = adjusted
        self._findings: tuple[Finding, ...] = ()
        self._opinions: tuple[Opinion, ...] = ()
        """For each finding what the check said of it: typing moves the one and not the other."""
        self._taken: list[Taken] = []
        """Stretches whose latest check is not of the first revision, in any order."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The open findings as the volunteer sees them, by place."""
        return self._findings

    def checked(self, finding: Finding) -> Finding:
        """An open finding as the check found it, in the place where it is now.

        Raises:
            ValueError: if ``finding`` is not open (any more).
        """
        first = bisect_left(self._findings, finding.span, key=lambda f: f.span)
        for at in range(first, len(self._findings)):
            there = self._findings[at]
            if there.span != finding.span:
                break
            if (there.kind, there.surface) == (finding.kind, finding.surface):
                return self._opinions[at].on(there)
        raise ValueError(f"not an open finding: {finding}")

    def reached(self, change: ChangeSet) -> tuple[Finding, ...]:
        """The open findings that ``change``, which is not empty, reaches into."""
        start, end = change.edits[0].span.start, change.edits[-1].span.end
        first = bisect_left(self._findings, start, key=lambda f: f.span.end)
        past = bisect_right(self._findings, end, key=lambda f: f.span.start)
        near = self._findings[first:past]
        after = change.carry_all(finding.span for finding in near)
        return tuple(f for f, span in zip(near, after, strict=True) if span is None)

    def judge_again(self, topics: frozenset[Topic]) -> tuple[Finding, ...]:
        """Look again at the findings on which ``topics`` bear; those that are different now."""
        if not topics:
            return ()
        findings = list(self._findings)
        changed = []
        for at, opinion in enumerate(self._opinions):
            if topics.isdisjoint(opinion.topics):
                continue
            finding = self._adjusted(opinion.on(findings[at]))
            if finding != findings[at]:
                findings[at] = finding
                changed.append(finding)
        self._findings = tuple(findings)
        return tuple(changed)

    def carry(self, change: ChangeSet) -> tuple[Finding, ...]:
        """Follow ``change`` of the text; the findings that it reaches into are closed.

        Returns:
            The findings closed, as they were.
        """
        spans = stretched_all((taken.span for taken in self._taken), change)
        self._taken = [
            Taken(span, taken.revision) for span, taken in zip(spans, self._taken, strict=True)
        ]
        moved, closed = carry(self._findings, change)
        self.close(closed)
        self._findings = moved
        return closed

    def close(self, findings: Collection[Finding]) -> tuple[Finding, ...]:
        """Take the spots of ``findings`` out; the findings that were open there."""
        spots = {(finding.span, finding.kind) for finding in findings}
        if not spots:
            return ()
        stays = [(finding.span, finding.kind) not in spots for finding in self._findings]
        closed = tuple(f for f, stay in zip(self._findings, stays, strict=True) if not stay)
        self._findings = tuple(compress(self._findings, stays))
        self._opinions = tuple(compress(self._opinions, stays))
        return closed

    def part(self, leaves: Callable[[Finding], bool]) -> list[tuple[Finding, Opinion]]:
        """Take out the findings that ``leaves`` is true of, by place, with what the check said."""
        goes = [leaves(finding) for finding in self._findings]
        if not any(goes):
            return []
        pairs = self._pairs()
        self._set([pair for pair, go in zip(pairs, goes, strict=True) if not go])
        return list(compress(pairs, goes))

    def join(self, pairs: Iterable[tuple[Finding, Opinion]]) -> tuple[Finding, ...]:
        """Put in what was taken out elsewhere, where nothing is in the way.

        Args:
            pairs: By place, none overlapping another, each with what the check said of it.

        Returns:
            The findings put in, as the volunteer sees them now.
        """
        joined = []
        for finding, opinion in pairs:
            first = bisect_left(self._findings, finding.span.start, key=lambda f: f.span.end)
            past = bisect_right(self._findings, finding.span.end, key=lambda f: f.span.start)
            near = (there.span for there in self._findings[first:past])
            if not any(map(partial(in_the_way, finding.span), near)):
                joined.append((self._adjusted(opinion.on(finding)), opinion))
        if joined:
            self._set(sorted([*self._pairs(), *joined], key=lambda pair: pair[0].span))
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
        same_point = [f for f in self._findings if _is_point_at(f.span, points)]
        closed = self.close(same_point) + self.carry(closing)
        opened = self._looked_at(back)
        self._set(sorted([*self._pairs(), *opened], key=lambda pair: pair[0].span))
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
        first = bisect_left(self._findings, reach.start, key=lambda f: f.span.end)
        past = bisect_right(self._findings, reach.end, key=lambda f: f.span.start)
        pairs = self._pairs()
        there = pairs[first:past]
        stay = [
            (f, opinion)
            for f, opinion in there
            if not _any_reach(spots, f.span)
            and (_any_reach(newer, f.span) or not span.contains(f.span))
        ]
        between = sorted([*stay, *taken], key=lambda pair: pair[0].span)
        self._set([*pairs[:first], *between, *pairs[past:]])
        self._note(Taken(span, revision))
        before, after = [f for f, _ in there], [f for f, _ in between]
        return (
            tuple(f for f, _ in taken if f not in before),
            tuple(f for f in before if f not in after),
        )

    def _looked_at(self, findings: Iterable[Finding]) -> list[tuple[Finding, Opinion]]:
        """Findings of a check as the volunteer sees them, each with what the check said."""
        return [(self._adjusted(finding), Opinion.of(finding)) for finding in findings]

    def _pairs(self) -> list[tuple[Finding, Opinion]]:
        return list(zip(self._findings, self._opinions, strict=True))

    def _set(self, pairs: list[tuple[Finding, Opinion]]) -> None:
        self._findings = tuple(finding for finding, _ in pairs)
        self._opinions = tuple(opinion for _, opinion in pairs)

    def _note(self, taken: Taken) -> None:
        if not taken.revision:
            return
        self._taken = [
            t for t in self._taken if t.revision > taken.revision or not taken.span.contains(t.span)
        ]
        self._taken.append(taken)


def gain(finding: Finding) -> float:
    """How much of an error, 0..1, looking at ``finding`` probably removes with one key."""
    if finding.suggestions:
        return finding.suggestions[0].probability
    return finding.probability * _HAND_WORK


def carry(
    findings: tuple[Finding, ...], change: ChangeSet
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """``findings``, ordered by place, after ``change``, and those that it reaches into."""
    if not change:
        return findings, ()
    # Most typing is far from most findings: those before it stay the same objects.
    first = bisect_left(findings, change.edits[0].span.start, key=lambda f: f.span.end)
    after = list(change.carry_all(finding.span for finding in findings[first:]))
    moved = tuple(
        finding if finding.span == span else replace(finding, span=span)
        for finding, span in zip(findings[first:], after, strict=True)
        if span is not None
    )
    closed = tuple(f for f, span in zip(findings[first:], after, strict=True) if span is None)
    return findings[:first] + moved, closed


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
