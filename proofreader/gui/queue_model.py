"""The queue of open findings as Qt's lists want it.

The model holds no truth of its own: it is shown the document and its findings anew after every
change of the session, and sorts and sifts them.
"""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from proofreader.gui.wording import spoken
from proofreader.review.queue import gain
from proofreader.text.document import Document

if TYPE_CHECKING:
    from proofreader.text.findings import Finding


class Order(Enum):
    """How the queue is sorted; the value is what the settings remember."""

    GAIN = "gain"
    PLACE = "place"


class Role(IntEnum):
    """What else the model knows of a row."""

    FINDING = Qt.ItemDataRole.UserRole
    TEXT = Qt.ItemDataRole.UserRole + 1


class QueueModel(QAbstractListModel):
    """The findings at or above the threshold, in the order that is wanted."""

    def __init__(self, order: Order, threshold: float) -> None:
        super().__init__()
        self._order = order
        self._threshold = threshold
        self._document = Document("")
        self._findings: tuple[Finding, ...] = ()
        self._rows: list[Finding] = []

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is in the queue, in its order."""
        return tuple(self._rows)

    @property
    def hidden(self) -> int:
        """How many open findings are below the threshold."""
        return len(self._findings) - len(self._rows)

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
        finding = self._rows[index.row()]
        match role:
            case Role.FINDING:
                return finding
            case Role.TEXT:
                return self._document.text
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken(self._document.text, finding)
            case Qt.ItemDataRole.ToolTipRole:
                return finding.reason
            case _:
                return None

    def _arrange(self) -> None:
        rows = [found for found in self._findings if found.probability >= self._threshold]
        if self._order is Order.GAIN:
            rows.sort(key=gain, reverse=True)  # stable: of equal gain, by place
        if [row.fingerprint for row in rows] == [row.fingerprint for row in self._rows]:
            self._rows = rows  # the same findings, perhaps moved by typing: nothing flickers
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
