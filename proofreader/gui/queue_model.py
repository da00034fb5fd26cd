"""The queue of open findings as Qt's lists want it.

The model holds no truth of its own: it is shown the document and its findings anew after every
change of the session, and sorts and sifts them. What only moved with the text costs nothing: a
row knows its findings by their numbers.
"""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from proofreader.gui.saying import in_words
from proofreader.gui.wording import spoken_entry
from proofreader.review.arrangement import Arrangement, Order
from proofreader.review.carried import Findings
from proofreader.text.document import Document

if TYPE_CHECKING:
    from proofreader.review.grouping import Group
    from proofreader.review.sieve import Sieve
    from proofreader.text.findings import Finding

__all__ = ["Order", "QueueModel", "Role"]


class Role(IntEnum):
    """What else the model knows of a row."""

    ENTRY = Qt.ItemDataRole.UserRole
    DOCUMENT = Qt.ItemDataRole.UserRole + 1
    """The text with its places; Qt would copy the bare text of a book with each look at a row."""


class QueueModel(QAbstractListModel):
    """The findings that are let through, grouped, in the order that is wanted."""

    def __init__(self, order: Order, sieve: Sieve) -> None:
        super().__init__()
        self._order = order
        self.sieve = sieve
        """What is let through; changed by `sift`."""
        self._document = Document("")
        self._findings = Findings()
        self._entries = Arrangement()
        self._apart: set[Group] = set()

    @property
    def entries(self) -> Arrangement:
        """The rows, and where each finding is among them."""
        return self._entries

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is in the queue, in its order; those of a group by place. Long in a long book."""
        return tuple(finding for entry in self._entries for finding in entry.findings)

    @property
    def count(self) -> int:
        """How many places the rows have together."""
        return self._entries.work.places

    @property
    def filtered(self) -> int:
        """How many places only a filter keeps out of sight."""
        return self._entries.probable - self.count

    @property
    def hidden(self) -> int:
        """How many open findings are out of sight for other reasons than a filter."""
        return len(self._findings) - self._entries.probable

    @property
    def page_count(self) -> int:
        """How many pages the book has."""
        return len(self._document.pages)

    def pages(self) -> list[tuple[int, int]]:
        """The numbers of the pages that have places, each with how many; whatever is filtered."""
        return self._entries.pages(self._document)

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

    def show(self, document: Document, findings: Findings) -> None:
        """Show ``findings`` (all of them) of ``document``."""
        self._document = document
        self._findings = findings
        self._arrange()

    def move(self, document: Document, findings: Findings) -> None:
        """Follow typing: the same findings as before, in the same order, perhaps moved."""
        self._document = document
        self._findings = findings
        self._entries = self._entries.moved(findings)

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
            case Role.DOCUMENT:
                return self._document
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken_entry(self._document.text, entry)
            case Qt.ItemDataRole.ToolTipRole:
                return in_words(entry.first.reason)
            case _:
                return None

    def _arrange(self) -> None:
        if self.sieve.page is not None and self.sieve.page > self.page_count:
            self.sieve = replace(self.sieve, page=None)
        entries = self._arranged()
        if self.sieve.kind is not None and not entries.kinds.get(self.sieve.kind):
            self.sieve = replace(self.sieve, kind=None)  # a kind that is gone is no filter
            entries = self._arranged()
        is_same = np.array_equal(entries.names, self._entries.names)
        if not is_same:
            self.beginResetModel()
        self._entries = entries
        if not is_same:
            self.endResetModel()
        elif entries:  # the same findings, perhaps moved by typing: nothing flickers
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def _arranged(self) -> Arrangement:
        page = self.sieve.page
        where = None if page is None else self._document.pages[page - 1].span
        return Arrangement(self._findings, self.sieve, self._order, self._apart, where)
