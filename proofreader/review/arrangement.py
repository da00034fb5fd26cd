"""The queue as a volunteer goes through it: sifted, grouped and sorted.

After each decision hundreds of thousands of findings are looked through again, so this goes by
arrays (see `proofreader.review.carried.Columns`), and a row knows its findings by their numbers.
What only moved with the text need not be arranged anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Final, overload

import numpy as np

from proofreader.review.carried import KINDS, Findings
from proofreader.review.grouping import Entry, Group
from proofreader.review.outlook import Work

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray

    from proofreader.review.sieve import Sieve
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding, Kind
    from proofreader.text.spans import Span

_NOWHERE: Final = -1
"""The row of a finding that is not shown."""


class Order(Enum):
    """How the queue is sorted; the value is what the settings remember."""

    GAIN = "gain"
    PLACE = "place"
    KIND = "kind"


class Arrangement(Sequence[Entry]):
    """The entries of the queue in their order, each put together when somebody looks at it.

    Args:
        findings: All open ones.
        sieve: What is shown.
        order: How it is sorted.
        apart: Groups whose places stand for themselves.
        page: Where the only page to be shown lies; None for all.
    """

    def __init__(
        self,
        findings: Findings | None = None,
        sieve: Sieve | None = None,
        order: Order = Order.PLACE,
        apart: Collection[Group] = (),
        page: Span | None = None,
    ) -> None:
        self._findings = Findings() if findings is None else findings
        self._groups: dict[int, tuple[int, ...]] = {}
        """The numbers of all findings of a group, by that of its first."""
        self._looked_at: dict[int, Entry] = {}
        """Entries put together already: the current one is asked for again and again."""
        columns = self._findings.columns
        if sieve is None:
            self._probable = np.zeros(0, bool)
            self._rows = self._row_of = np.zeros(0, np.int64)
            self.work = Work()
            return
        self._probable = _probable(self._findings, sieve)
        shown = self._probable.copy()
        if sieve.kind is not None:
            shown &= columns.kind == KINDS[sieve.kind]
        if page is not None:
            near = self._findings.touching(page.start, page.end)
            shown[: near.start] = shown[near.stop :] = False
        firsts = self._group(np.flatnonzero(shown), apart)
        self._rows = self._sorted(firsts, order)
        self._row_of = np.full(len(self._findings), _NOWHERE)
        self._row_of[self._rows] = np.arange(len(self._rows))
        for first, numbers in self._groups.items():
            self._row_of[list(numbers)] = self._row_of[first]
        self.work = self._work(shown)

    @overload
    def __getitem__(self, row: int) -> Entry: ...
    @overload
    def __getitem__(self, row: slice) -> list[Entry]: ...
    def __getitem__(self, row: int | slice) -> Entry | list[Entry]:
        if isinstance(row, slice):
            return [self._entry(first) for first in self._rows[row].tolist()]
        return self._entry(int(self._rows[row]))

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def probable(self) -> int:
        """How many places there are, whatever is filtered."""
        return int(self._probable.sum())

    @cached_property
    def kinds(self) -> Mapping[Kind, int]:
        """How many places of each kind there are, whatever is filtered."""
        counts = np.bincount(self._findings.columns.kind[self._probable], minlength=len(KINDS))
        counted = zip(KINDS, counts.tolist(), strict=True)
        return {kind: count for kind, count in counted if count}

    @property
    def names(self) -> NDArray[np.int64]:
        """What each row is known by: a group stays the same with more or fewer places."""
        columns = self._findings.columns
        names: NDArray[np.int64] = columns.name[self._rows]
        if self._groups:
            of_groups = np.isin(self._rows, list(self._groups))
            names = np.where(of_groups, columns.group[self._rows], names)
        return names

    def moved(self, findings: Findings) -> Arrangement:
        """The same rows, when the findings have only moved with the text."""
        other = Arrangement()
        other._findings = findings
        other._groups, other._rows, other._row_of = self._groups, self._rows, self._row_of
        other._probable, other.work = self._probable, self.work
        return other

    def pages(self, document: Document) -> list[tuple[int, int]]:
        """The numbers of the pages that have places, each with how many; whatever is filtered."""
        starts = [page.span.start for page in document.pages]
        pages = np.searchsorted(starts, self._findings.starts[self._probable], side="right")
        counts = np.bincount(pages, minlength=len(starts) + 1)
        return [(int(page), int(counts[page])) for page in np.flatnonzero(counts)]

    def left_between(self, start: int, end: int) -> int:
        """How many places begin in a stretch of the text or at its end; whatever is filtered."""
        first, past = np.searchsorted(self._findings.starts, (start, end + 1))
        return int(self._probable[first:past].sum())

    def between(self, start: int, end: int) -> list[Finding]:
        """The places shown that touch a stretch of the text, by place."""
        near = self._findings.touching(start, end)
        return [self._findings[at] for at in near if self._row_of[at] != _NOWHERE]

    def row_at(self, span: Span) -> int | None:
        """The row of the finding in just this place; None if none is shown there."""
        for at in self._findings.touching(span.start, span.end):
            if self._findings[at].span == span and self._row_of[at] != _NOWHERE:
                return int(self._row_of[at])
        return None

    def _entry(self, first: int) -> Entry:
        if first not in self._looked_at:
            numbers = self._groups.get(first, (first,))
            self._looked_at[first] = Entry(tuple(self._findings[at] for at in numbers))
        return self._looked_at[first]

    def _group(self, shown: NDArray[np.int64], apart: Collection[Group]) -> NDArray[np.int64]:
        """Put together what is of one group; the numbers of the first of each row, by place."""
        grouped = self._findings.columns.group[shown] != 0
        members: dict[Group, list[int]] = {}
        for at in shown[grouped].tolist():
            finding = self._findings.unplaced(at)
            group = Group(finding.kind, finding.group)
            if group not in apart:
                members.setdefault(group, []).append(at)
        several = [tuple(numbers) for numbers in members.values() if len(numbers) > 1]
        self._groups = {numbers[0]: numbers for numbers in several}
        rest = [at for numbers in several for at in numbers[1:]]
        return shown[~np.isin(shown, rest)] if rest else shown

    def _sorted(self, firsts: NDArray[np.int64], order: Order) -> NDArray[np.int64]:
        """Rows, which are by place, in the order that is wanted; of equal gain, by place."""
        if order is Order.PLACE:
            return firsts
        columns = self._findings.columns
        gains = columns.gain[firsts]
        if self._groups:
            at = np.searchsorted(firsts, list(self._groups))
            gains[at] = [self._entry(first).gain for first in self._groups]
        rows = firsts[np.argsort(-gains, kind="stable")]
        if order is Order.GAIN:
            return rows
        kinds, first_rows = np.unique(columns.kind[rows], return_index=True)
        rank = np.zeros(len(KINDS), np.int64)
        rank[kinds[np.argsort(first_rows)]] = np.arange(len(kinds))
        return rows[np.argsort(rank[columns.kind[rows]], kind="stable")]

    def _work(self, shown: NDArray[np.bool_]) -> Work:
        chances = self._findings.columns.probability
        looks = len(self._rows) - len(self._groups)
        return Work(
            places=int(shown.sum()),
            looks=looks + sum(self._entry(first).looks for first in self._groups),
            shown=float(chances[shown].sum()),
            expected=float(chances.sum()),
        )


def _probable(findings: Findings, sieve: Sieve) -> NDArray[np.bool_]:
    """For each finding, whether it is shown where nothing is filtered."""
    least = np.full(len(KINDS), sieve.threshold)
    for kind, threshold in sieve.own.items():
        least[KINDS[kind]] = threshold
    for kind in sieve.off:
        least[KINDS[kind]] = np.inf
    columns = findings.columns
    return np.asarray(columns.probability >= least[columns.kind], bool)
