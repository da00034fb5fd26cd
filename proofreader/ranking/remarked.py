"""From remarks to findings, and both sorts of findings in one row."""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING

from proofreader.ranking.ranker import LEAST_PROBABILITY, READINGS
from proofreader.text.findings import Finding, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from proofreader.text.findings import Remark


def remarked(text: str, remarks: Iterable[Remark]) -> list[Finding]:
    """The findings of remarks, one for each span and kind.

    Args:
        text: All of it.
        remarks: By place, those of one place by kind, the likeliest first.
    """
    spots = groupby(remarks, key=lambda remark: (remark.span, remark.kind))
    found = [_finding(text, list(spot)) for _, spot in spots]
    return [finding for finding in found if finding.probability >= LEAST_PROBABILITY]


def _finding(text: str, remarks: Sequence[Remark]) -> Finding:
    readings = [remark for remark in remarks if remark.reading is not None][:READINGS]
    flags = [remark.probability for remark in remarks if remark.reading is None]
    chance = min(1.0, sum(remark.probability for remark in readings))
    suggestions = tuple(
        Suggestion(remark.reading, round(remark.probability, 4))
        for remark in readings
        if remark.reading is not None
    )
    best = readings[0] if readings else remarks[0]
    return Finding.of(text, best, round(max([chance, *flags]), 4), suggestions)


def merged(*several: Iterable[Finding]) -> list[Finding]:
    """All findings in order of place; of those that overlap the one that helps most stays.

    One that only points counts half: a reading beside it, if it is half as likely, says more.
    """
    everything = [finding for findings in several for finding in findings]
    everything.sort(key=lambda one: (-_help(one), one.span))
    kept: list[Finding] = []
    for finding in everything:
        place = bisect_left(kept, finding.span, key=lambda one: one.span)
        if not any(one.span.overlaps(finding.span) for one in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, finding)
    return kept


def _help(finding: Finding) -> float:
    return finding.probability if finding.suggestions else finding.probability / 2
