"""What a check found in a text that has changed since, brought to where it is now.

A check of a long book goes on for minutes while somebody types: each of its stretches comes
hundreds of changes late. Most of them lie wholly before a stretch or behind it, and those only move
it as a whole.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proofreader.review.queue import carry, stretched

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofreader.text.findings import Finding
    from proofreader.text.spans import ChangeSet, Span


def caught_up(
    span: Span, findings: tuple[Finding, ...], changes: Iterable[ChangeSet]
) -> tuple[Span, tuple[Finding, ...]]:
    """A stretch and its findings, by place, after some changes, each of the text after the last.

    What a change reaches into is left out.
    """
    start, end = _reach(span, findings)
    moved = 0
    """By how much all of it has moved and is not said to have yet."""
    for change in changes:
        if not change or change.edits[0].span.start > end + moved:
            continue
        if change.edits[-1].span.end < start + moved:
            moved += sum(edit.growth for edit in change.edits)
            continue
        findings, _ = carry(_shifted(findings, moved), change)
        span, moved = stretched(span.shifted(moved), change), 0
        start, end = _reach(span, findings)
    return span.shifted(moved), _shifted(findings, moved)


def _reach(span: Span, findings: tuple[Finding, ...]) -> tuple[int, int]:
    spans = [span, *(finding.span for finding in findings)]
    return min(one.start for one in spans), max(one.end for one in spans)


def _shifted(findings: tuple[Finding, ...], by: int) -> tuple[Finding, ...]:
    return tuple(replace(one, span=one.span.shifted(by)) for one in findings) if by else findings
