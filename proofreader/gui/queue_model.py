"""The queue of open findings as Qt's lists want it.

The model holds no truth of its own: it is shown the document and its findings anew after every
change of the session, and sorts and sifts them.
"""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from proofreader.gui.wording import spoken_entry
from proofreader.review.grouping import Entry, Group, grouped
from proofreader.text.document import Document

if TYPE_CHECKING:
    from proofreader.text.findings import Finding


class Order(Enum):
    """How the queue is sorted; the value is what the settings remember."""

    GAIN = "gain"
    PLACE = "place"


class Role(IntEnum):
    """What else the model knows of a row."""

    ENTRY = Qt.ItemDataRole.UserRole
    TEXT = Qt.ItemDataRole.UserRole + 1


class QueueModel(QAbstractListModel):
    """The findings at or above the threshold, grouped, in the order that is wanted."""

    def __init__(self, order: Order, threshold: float) -> None:
        super().__init__()
        self._order = order
        self._threshold = threshold
        self._document = Document("")
        self._findings: tuple[Finding, ...] = ()
        self._rows: list[Entry] = []
        self._count = 0
        self._apart: set[Group] = set()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is in the queue, in its order; those of a group by place."""
        return tuple(finding for entry in self._rows for finding in entry.findings)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows."""
        return tuple(self._rows)

    @property
    def count(self) -> int:
        """How many places the rows have together."""
        return self._count

    @property
    def hidden(self) -> int:
        """How many open findings are below the threshold."""
        return len(self._findings) - self._count

    @property
    def threshold(self) -> float:
        """Findings less probable than this, 0..1, are left out."""
        return self._threshold

    @property
    def order(self) -> Order:
        """How the rows are sorted."""
        return self._order

    def sort_by(self, order: Order) -> None:
        """Sort the rows in ``order`` from now on."""
        self._order = order
        self._arrange()

    def sift(self, threshold: float) -> None:
        """Leave out what is less probable than ``threshold``, 0..1."""
        self._threshold = threshold
        self._arrange()

    def take_apart(self, group: Group) -> None:
        """Give each place of a group its own row, or put them together again."""
        self._apart ^= {group}
        self._arrange()

    def put_together(self) -> None:
        """Forget which groups were taken apart: another book is opened."""
        self._apart.clear()

    def is_apart(self, group: Group | None) -> bool:
        """Whether the places of a group have their own rows."""
        return group in self._apart

    def show(self, document: Document, findings: tuple[Finding, ...]) -> None:
        """Show ``findings`` (all of them, by place) of ``document``."""
        self._document = document
        self._findings = findings
        self._arrange()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature; the index is a value
        """How many rows there are; rows have no rows below them."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for."""
        if not 0 <= index.row() < len(self._rows):
            return None
        entry = self._rows[index.row()]
        match role:
            case Role.ENTRY:
                return entry
            case Role.TEXT:
                return self._document.text
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken_entry(self._document.text, entry)
            case Qt.ItemDataRole.ToolTipRole:
                return entry.first.reason
            case _:
                return None

    def _arrange(self) -> None:
        findings = [found for found in self._findings if found.probability >= self._threshold]
        self._count = len(findings)
        rows = grouped(findings, self._apart)
        if self._order is Order.GAIN:
            rows.sort(key=lambda entry: entry.gain, reverse=True)  # stable: of equal gain, by place
        if list(map(_name, rows)) == list(map(_name, self._rows)):
            self._rows = rows  # the same findings, perhaps moved by typing: nothing flickers
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


def _name(entry: Entry) -> object:
    """What a row is known by: a group stays the same with more or fewer places."""
    return entry.group if entry.is_group else entry.first.fingerprint
