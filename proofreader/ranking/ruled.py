"""Findings that rules of the volunteer's own make: nothing is weighed, they say what is wrong.

A rule is made from a fix that the volunteer has accepted with "always in this book", or is from a
list that many have used. Still it changes nothing by itself: its findings are asked about as all
others are. Only they stand where any other would overlap them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from proofreader.ranking.ranker import READINGS
from proofreader.text.findings import Finding, Kind, Proposal, Suggestion
from proofreader.text.spans import apart
from proofreader.text.tokens import chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from proofreader.language.rules import Hit
    from proofreader.text.spans import Span

RULE: Final = 0.99
"""The probability of what a rule says, by the product's own description: nothing is 100 % sure."""


def ruled(text: str, hits: Iterable[Hit]) -> list[Finding]:
    """The findings of hits, in order of place, none overlapping another.

    Rules for the very same characters share one finding, their readings in the order of the
    rules. Where others overlap, one with readings stays before one without, then the longer,
    then the one further to the left.
    """
    by_span: defaultdict[Span, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_span[hit.span if hit.readings else _word_of(text, hit.span)].append(hit)
    rivals = [_finding(text, span, found) for span, found in by_span.items()]
    rivals.sort(key=lambda one: (not one.suggestions, -len(one.span), one.span))
    return apart(rivals)


def _word_of(text: str, span: Span) -> Span:
    """What a rule without a reading points at: of a long match only the first word.

    A whole line that is too long would hide all else that is wrong in it.
    """
    first = next(chunks(text, span), None)
    return span if first is None else first.span


def _finding(text: str, span: Span, hits: Sequence[Hit]) -> Finding:
    hits = [hit for hit in hits if hit.readings] or hits
    readings = tuple(dict.fromkeys(reading for hit in hits for reading in hit.readings))
    proposal = Proposal(span, None, Kind.RULE, hits[0].rule.reason)
    return Finding.of(text, proposal, RULE, _suggestions(readings[:READINGS]))


def _suggestions(readings: Sequence[str]) -> tuple[Suggestion, ...]:
    """Readings in order; each is said to be twice as likely as the next."""
    whole = 2 ** len(readings) - 1
    return tuple(
        Suggestion(reading, round(RULE * 2 ** (len(readings) - number) / whole, 4))
        for number, reading in enumerate(readings, 1)
    )


def overruled(text: str, findings: Sequence[Finding], rulings: Sequence[Finding]) -> list[Finding]:
    """Rulings, and the findings that none of them overlaps, in order of place.

    A ruling that only points at a place takes the readings of the likeliest finding inside it.
    """
    kept = []
    within: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        place = bisect_left(rulings, finding.span, key=lambda other: other.span)
        near = range(max(0, place - 1), len(rulings))
        over = _overlapped(finding, rulings, near)
        if not over:
            kept.append(finding)
        for ruling in over:
            within[ruling].append(finding)
    kept += [_filled(text, ruling, within[number]) for number, ruling in enumerate(rulings)]
    return sorted(kept, key=lambda finding: finding.span)


def _overlapped(finding: Finding, rulings: Sequence[Finding], near: Iterable[int]) -> list[int]:
    """The indices of the rulings that a finding overlaps, from the left."""
    found = []
    for number in near:
        span = rulings[number].span
        if span.start >= finding.span.end:
            break
        if span.overlaps(finding.span):
            found.append(number)
    return found


def _filled(text: str, ruling: Finding, findings: Iterable[Finding]) -> Finding:
    """A ruling, with readings of a finding inside it if it has none of its own."""
    inside = [f for f in findings if f.suggestions and ruling.span.contains(f.span)]
    if ruling.suggestions or not inside:
        return ruling
    best = max(inside, key=lambda finding: finding.probability)
    share = ruling.probability / max(best.probability, 1e-9)  # as much likelier as the error
    span = ruling.span
    head, tail = text[span.start : best.span.start], text[best.span.end : span.end]
    suggestions = tuple(
        Suggestion(head + one.text + tail, round(one.probability * share, 4))
        for one in best.suggestions
    )
    proposal = Proposal(span, None, ruling.kind, ruling.reason)
    return Finding.of(text, proposal, ruling.probability, suggestions)
