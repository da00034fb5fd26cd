"""The queue of open findings as Qt's lists want it.

The model holds no truth of its own: it is shown the document and its findings anew after every
change of the session, and sorts and sifts them. What only moved with the text costs nothing: a
row knows its findings by their numbers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import replace
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from proofreader.gui.saying import in_words
from proofreader.gui.wording import spoken_entry
from proofreader.review.grouping import Entries, Entry, Group, rows_of
from proofreader.review.outlook import Work
from proofreader.review.queue import gain
from proofreader.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from proofreader.review.sieve import Sieve
    from proofreader.text.findings import Finding, Kind
    from proofreader.text.spans import Span


class Order(Enum):
    """How the queue is sorted; the value is what the settings remember."""

    GAIN = "gain"
    PLACE = "place"
    KIND = "kind"


class Role(IntEnum):
    """What else the model knows of a row."""

    ENTRY = Qt.ItemDataRole.UserRole
    TEXT = Qt.ItemDataRole.UserRole + 1


class QueueModel(QAbstractListModel):
    """The findings that are let through, grouped, in the order that is wanted."""

    def __init__(self, order: Order, sieve: Sieve) -> None:
        super().__init__()
        self._order = order
        self.sieve = sieve
        """What is let through; changed by `sift`."""
        self._document = Document("")
        self._findings: Sequence[Finding] = ()
        self._entries = Entries()
        self._names: list[object] = []
        """What each row is known by: a group stays the same with more or fewer places."""
        self._row_of: dict[int, int] = {}
        """The row of each finding that is shown, by its number."""
        self._probable: Counter[Kind] = Counter()
        self.work = Work()
        """What there is to do."""
        self._apart: set[Group] = set()

    @property
    def entries(self) -> Entries:
        """The rows."""
        return self._entries

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is in the queue, in its order; those of a group by place. Long in a long book."""
        return tuple(finding for entry in self._entries for finding in entry.findings)

    @property
    def count(self) -> int:
        """How many places the rows have together."""
        return len(self._row_of)

    @property
    def filtered(self) -> int:
        """How many places only a filter keeps out of sight."""
        return self._probable.total() - self.count

    @property
    def hidden(self) -> int:
        """How many open findings are out of sight for other reasons than a filter."""
        return len(self._findings) - self._probable.total()

    @property
    def kinds(self) -> Mapping[Kind, int]:
        """How many places of each kind there are, whatever is filtered."""
        return self._probable

    @property
    def page_count(self) -> int:
        """How many pages the book has."""
        return len(self._document.pages)

    def pages(self) -> list[tuple[int, int]]:
        """The numbers of the pages that have places, each with how many; whatever is filtered."""
        places = (one.span.start for one in self._findings if self.sieve.is_probable(one))
        counts = Counter(self._document.page_at(place).number for place in places)
        return sorted(counts.items())

    @property
    def order(self) -> Order:
        """How the rows are sorted."""
        return self._order

    def sort_by(self, order: Order) -> None:
        """Sort the rows in ``order`` from now on."""
        self._order = order
        self._arrange()

    def sift(self, sieve: Sieve) -> None:
        """Let through what ``sieve`` does from now on."""
        self.sieve = sieve
        self._arrange()

    def take_apart(self, group: Group) -> None:
        """Give each place of a group its own row, or put them together again."""
        self._apart ^= {group}
        self._arrange()

    def begin_anew(self) -> None:
        """Forget filters and what was taken apart: another book is opened."""
        self._apart.clear()
        self.sieve = replace(self.sieve, kind=None, page=None)

    def is_apart(self, group: Group | None) -> bool:
        """Whether the places of a group have their own rows."""
        return group in self._apart

    def show(self, document: Document, findings: Sequence[Finding]) -> None:
        """Show ``findings`` (all of them, by place) of ``document``."""
        self._document = document
        self._findings = findings
        self._arrange()

    def move(self, document: Document, findings: Sequence[Finding]) -> None:
        """Follow typing: the same findings as before, in the same order, perhaps moved."""
        self._document = document
        self._findings = findings
        self._entries = Entries(findings, self._entries.rows)

    def between(self, start: int, end: int) -> list[Finding]:
        """The places shown that touch a stretch of the text, by place."""
        first = bisect_left(self._findings, start, key=lambda finding: finding.span.end)
        past = bisect_right(self._findings, end, key=lambda finding: finding.span.start)
        return [self._findings[at] for at in range(first, past) if at in self._row_of]

    def left_between(self, start: int, end: int) -> int:
        """How many places begin in a stretch of the text, its end included; whatever is filtered.

        Costs what lies there, not what the book has.
        """
        first = bisect_left(self._findings, start, key=lambda finding: finding.span.start)
        past = bisect_right(self._findings, end, key=lambda finding: finding.span.start)
        return sum(self.sieve.is_probable(self._findings[at]) for at in range(first, past))

    def row_at(self, span: Span) -> int | None:
        """The row of the finding in just this place; None if none is shown there."""
        first = bisect_left(self._findings, span, key=lambda finding: finding.span)
        for at in range(first, len(self._findings)):
            if self._findings[at].span != span:
                break
            if at in self._row_of:
                return self._row_of[at]
        return None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature; the index is a value
        """How many rows there are; rows have no rows below them."""
        return 0 if parent.isValid() else len(self._entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for."""
        if not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        match role:
            case Role.ENTRY:
                return entry
            case Role.TEXT:
                return self._document.text
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken_entry(self._document.text, entry)
            case Qt.ItemDataRole.ToolTipRole:
                return in_words(entry.first.reason)
            case _:
                return None

    def _arrange(self) -> None:
        numbered = list(enumerate(self._findings))
        probable = [pair for pair in numbered if self.sieve.is_probable(pair[1])]
        self._probable = Counter(finding.kind for _, finding in probable)
        self._drop_empty_filters()
        page = self._page()
        if self.sieve.is_filtering:
            probable = [pair for pair in probable if self.sieve.lets(pair[1], page)]
        rows = self._sorted(rows_of(probable, self._apart))
        self._row_of = {at: row for row, numbers in enumerate(rows) for at in numbers}
        self.work = self._work(rows)
        names = [self._name(numbers) for numbers in rows]
        is_same = names == self._names
        if not is_same:
            self.beginResetModel()
        self._entries, self._names = Entries(self._findings, rows), names
        if not is_same:
            self.endResetModel()
        elif rows:  # the same findings, perhaps moved by typing: nothing flickers
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def _sorted(self, rows: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
        """Rows, which are by place, in the order that is wanted; of equal gain, by place."""
        if self._order is Order.PLACE:
            return rows
        gains = {numbers: self._gain(numbers) for numbers in rows}
        rows = sorted(rows, key=lambda numbers: -gains[numbers])
        if self._order is Order.GAIN:
            return rows
        of_kinds: defaultdict[Kind, list[tuple[int, ...]]] = defaultdict(list)
        for numbers in rows:
            of_kinds[self._findings[numbers[0]].kind].append(numbers)
        return [numbers for kind_rows in of_kinds.values() for numbers in kind_rows]

    def _work(self, rows: list[tuple[int, ...]]) -> Work:
        findings = self._findings
        return Work(
            places=len(self._row_of),
            looks=sum(1 if len(row) == 1 else self._entry(row).looks for row in rows),
            shown=sum(findings[at].probability for at in self._row_of),
            expected=sum(finding.probability for finding in findings),
        )

    def _entry(self, numbers: tuple[int, ...]) -> Entry:
        return Entry(tuple(self._findings[at] for at in numbers))

    def _gain(self, numbers: tuple[int, ...]) -> float:
        if len(numbers) == 1:
            return gain(self._findings[numbers[0]])
        return self._entry(numbers).gain

    def _name(self, numbers: tuple[int, ...]) -> object:
        finding = self._findings[numbers[0]]
        return finding.fingerprint if len(numbers) == 1 else Group(finding.kind, finding.group)

    def _page(self) -> Span | None:
        """Where the only page to be shown lies."""
        page = self.sieve.page
        return None if page is None else self._document.pages[page - 1].span

    def _drop_empty_filters(self) -> None:
        """A kind or a page that is not there any more is no filter."""
        kind, page = self.sieve.kind, self.sieve.page
        if kind is not None and not self._probable[kind]:
            self.sieve = replace(self.sieve, kind=None)
        if page is not None and page > len(self._document.pages):
            self.sieve = replace(self.sieve, page=None)
