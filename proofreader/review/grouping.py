"""The open findings as a volunteer goes through them: what is of one class is one entry.

A fault that stands all over a book (two blanks, a running head) is decided once, not three hundred
times. The queue itself knows nothing of this: it keeps findings by place, and an entry is only a
way of looking at them.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.review.carried import gain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from proofreader.text.findings import Finding, Kind

_TAKEN_AT_ITS_WORD: Final = 0.85
"""A group whose readings are so often right is accepted after a look at its first places; one that
is less sure has to be gone through, place by place. An estimate: at 0.85 one look at seven places
is likely to show a false one."""


class Group(NamedTuple):
    """What all places of one entry have in common."""

    kind: Kind
    name: str
    """In words: "two blanks"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the queue: a finding that stands for itself, or all findings of a group."""

    findings: tuple[Finding, ...]
    """At least one, by place; of several, all have one kind and one group."""

    @property
    def first(self) -> Finding:
        """The first of its places."""
        return self.findings[0]

    @property
    def is_group(self) -> bool:
        """Whether it is more than one place."""
        return len(self.findings) > 1

    @property
    def group(self) -> Group | None:
        """What its places have in common, even if there is but one; None for what has no group."""
        return group_of(self.first)

    @property
    def probability(self) -> float:
        """Chance that one of its places is an error, 0..1; of a group, the mean."""
        if not self.is_group:
            return self.first.probability
        return fmean(finding.probability for finding in self.findings)

    @property
    def looks(self) -> int:
        """How many decisions it probably takes: one, if it can be taken at its word."""
        mean = fmean(gain(finding) for finding in self.findings)
        return 1 if mean >= _TAKEN_AT_ITS_WORD else len(self.findings)

    @property
    def gain(self) -> float:
        """How many errors a look at it and one key probably remove.

        A group that can be taken at its word counts all its places, and so comes before what
        stands for itself: it is one row and one key, and out of sight as soon as it is decided. One
        that must be gone through costs as many looks as it has places. It stands among the others
        as sure as its places are, so that it pushes no surer error out of sight.
        """
        gains = [gain(finding) for finding in self.findings]
        mean = fmean(gains)
        return sum(gains) if mean >= _TAKEN_AT_ITS_WORD else mean


def group_of(finding: Finding) -> Group | None:
    """The group that a finding belongs to; None if it stands for itself."""
    return Group(finding.kind, finding.group) if finding.group else None


def grouped(findings: Iterable[Finding], apart: Collection[Group] = ()) -> list[Entry]:
    """The entries of ``findings``, which are ordered by place: by the place of their first.

    Args:
        findings: Some of the open ones.
        apart: Groups whose places stand for themselves.
    """
    entries: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        group = group_of(finding)
        key = number if group is None or group in apart else group
        entries.setdefault(key, []).append(finding)
    return [Entry(tuple(places)) for places in entries.values()]


def alike(findings: Iterable[Finding], finding: Finding) -> tuple[Finding, ...]:
    """Those of ``findings`` with the surface, kind and first reading of ``finding``."""
    return tuple(one for one in findings if _sameness(one) == _sameness(finding))


def _sameness(finding: Finding) -> tuple[str, Kind, str | None]:
    first = finding.suggestions[0].text if finding.suggestions else None
    return finding.surface, finding.kind, first
