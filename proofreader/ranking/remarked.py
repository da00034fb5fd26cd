"""From remarks to findings, and both sorts of findings in one row."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from proofreader.ranking.ranker import LEAST_PROBABILITY, READINGS
from proofreader.text.findings import Finding, Suggestion
from proofreader.text.spans import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from proofreader.text.findings import Remark
    from proofreader.text.spans import Span

_SURE: Final = 0.9
"""So sure is only what needs no weighing: a blank at a line end, a note of a proofreader."""


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


def merged(ranked: Iterable[Finding], remarks: Iterable[Finding]) -> list[Finding]:
    """All findings in order of place; of those that overlap the one that helps most stays.

    A remark that is as good as sure goes before any other finding. What only points counts half: a
    reading beside it, if it is half as likely, says more. Where both say the same, the remark names
    the fault.
    """
    same = {_edit(finding): finding for finding in ranked if finding.suggestions}
    named = [_as_likely(remark, same.get(_edit(remark))) for remark in remarks]
    rivals = [(_order(one, is_remark=True), one) for one in named]
    rivals += [(_order(one, is_remark=False), one) for one in ranked]
    rivals.sort(key=lambda rival: rival[0])
    return apart(finding for _, finding in rivals)


def _edit(finding: Finding) -> tuple[Span, str | None]:
    return finding.span, finding.suggestions[0].text if finding.suggestions else None


def _as_likely(remark: Finding, ranked: Finding | None) -> Finding:
    """A remark as likely as a finding that says the same, if that is likelier."""
    if ranked is None or ranked.probability <= remark.probability:
        return remark
    return replace(remark, probability=ranked.probability, suggestions=ranked.suggestions)


def _order(finding: Finding, *, is_remark: bool) -> tuple[bool, float, bool, Span]:
    """What stays comes first."""
    is_sure = is_remark and finding.probability >= _SURE
    help_ = finding.probability if finding.suggestions else finding.probability / 2
    return not is_sure, -help_, not is_remark, finding.span
