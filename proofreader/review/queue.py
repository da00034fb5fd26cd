"""The open findings, kept in step with the text.

Checks run beside the volunteer's typing, so a result may be of a text that has changed since,
and an old result may come in after a newer one for the same place. The queue knows which
stretch was checked when, and never lets an older look at a place replace a newer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from proofreader.text.spans import ChangeSet, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from proofreader.text.findings import Finding


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of the text and the revision of its latest check."""

    span: Span
    revision: int


class Queue:
    """Open findings in order of place, none overlapping another."""

    def __init__(self) -> None:
        self._findings: tuple[Finding, ...] = ()
        self._taken: list[Taken] = []
        """Stretches whose latest check is not of the first revision, in any order."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The open findings, by place."""
        return self._findings

    def carry(self, change: ChangeSet) -> tuple[Finding, ...]:
        """Follow ``change`` of the text; the findings that it reaches into are closed.

        Returns:
            The findings closed, as they were.
        """
        self._taken = [Taken(stretched(t.span, change), t.revision) for t in self._taken]
        before = self._findings
        self._findings, closed = carry(before, change)
        return closed

    def close(self, findings: Collection[Finding]) -> tuple[Finding, ...]:
        """Take the spots of ``findings`` out; the findings that were open there."""
        spots = {(finding.span, finding.kind) for finding in findings}
        closed = tuple(f for f in self._findings if (f.span, f.kind) in spots)
        self._findings = tuple(f for f in self._findings if (f.span, f.kind) not in spots)
        return closed

    def carry_back(self, change: ChangeSet, back: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Follow ``change``, which takes a decision back, and open its findings again.

        Args:
            change: Of the text; may be empty.
            back: What the decision was about, by place, in the text after ``change``.

        Returns:
            The findings closed because they are in the way, as they were.
        """
        # To the findings of now the places of the others are as good as overwritten.
        closing = change.compose(ChangeSet(tuple(Edit(f.span, f.surface) for f in back)))
        points = [edit.span for edit in closing.edits if not edit.text]
        same_point = [f for f in self._findings if _is_point_at(f.span, points)]
        closed = self.close(same_point) + self.carry(closing)
        self._findings = tuple(sorted([*self._findings, *back], key=lambda finding: finding.span))
        return closed

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
        taken = [f for f in findings if not _any_reach(newer, f.span)]
        spots = [finding.span for finding in taken]
        reach = Span(min([span, *spots]).start, max(spot.end for spot in [span, *spots]))
        first = bisect_left(self._findings, reach.start, key=lambda f: f.span.end)
        past = bisect_right(self._findings, reach.end, key=lambda f: f.span.start)
        there = self._findings[first:past]
        stay = [
            f
            for f in there
            if not _any_reach(spots, f.span)
            and (_any_reach(newer, f.span) or not span.contains(f.span))
        ]
        between = sorted([*stay, *taken], key=lambda finding: finding.span)
        self._findings = (*self._findings[:first], *between, *self._findings[past:])
        self._note(Taken(span, revision))
        return (
            tuple(f for f in taken if f not in there),
            tuple(f for f in there if f not in between),
        )

    def _note(self, taken: Taken) -> None:
        if not taken.revision:
            return
        self._taken = [
            t for t in self._taken if t.revision > taken.revision or not taken.span.contains(t.span)
        ]
        self._taken.append(taken)


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
    start, end = span.start, span.end
    for edit, after in zip(change.edits, change.after_spans(), strict=True):
        if edit.span.end < span.start:
            start = span.start + after.end - edit.span.end
        elif edit.span.start <= span.start:
            start = after.start
        if edit.span.end <= span.end:
            end = span.end + after.end - edit.span.end
        elif edit.span.start <= span.end:
            end = after.end
    return Span(start, end)


def _is_point_at(span: Span, points: list[Span]) -> bool:
    return not len(span) and any(span.touches(point) for point in points)


def _any_reach(spots: Iterable[Span], span: Span) -> bool:
    """Whether one of ``spots`` shares a character with ``span``, or holds it, or is the same."""
    return any(spot.overlaps(span) or spot.contains(span) for spot in spots)
