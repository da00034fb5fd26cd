"""The rows of the changes view: those with changes, or all lines of the book."""

from __future__ import annotations

from bisect import bisect_left
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from proofreader.gui.wording import nothing
from proofreader.review.comparison import Comparison
from proofreader.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofreader.review.comparison import Piece, Row
    from proofreader.text.changelog import LogEntry

_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands in a row, from left to right."""

    PAGE = 0
    LINE = 1
    BEFORE = 2
    AFTER = 3


class ChangesModel(QAbstractTableModel):
    """A comparison as a table; what a row says is worked out when it comes into sight."""

    def __init__(self) -> None:
        super().__init__()
        self._document = Document("")
        self._comparison = Comparison("", ())
        self._has_all = False

    @property
    def has_pages(self) -> bool:
        """Whether there are several pages."""
        return len(self._document.pages) > 1

    @property
    def has_all(self) -> bool:
        """Whether there is a row for each line, not only for those with changes."""
        return self._has_all

    @property
    def entries(self) -> tuple[LogEntry, ...]:
        """Every change, by place."""
        return self._comparison.entries

    def show(self, document: Document, comparison: Comparison) -> None:
        """Show these from now on; ``document`` is the text as it stands."""
        self.beginResetModel()
        self._document, self._comparison = document, comparison
        self.endResetModel()

    def show_all(self, *, has_all: bool) -> None:
        """Have a row for each line, or for those with changes."""
        self.beginResetModel()
        self._has_all = has_all
        self.endResetModel()

    def row(self, at: int) -> Row:
        """What stands in a row of the table."""
        return self._comparison.row(self._number(at))

    def pieces(self, at: int, column: Column) -> list[Piece]:
        """One side of a row of the table."""
        row = self.row(at)
        if column is Column.BEFORE:
            return self._comparison.original(row)
        return self._comparison.corrected(row)

    def row_at(self, place: int) -> int:
        """The row of a place of the original; without one of its own, that of the next change."""
        number = self._comparison.row_at(place)
        return min(self._position(number), self.rowCount() - 1)

    def changed_from(self, at: int, way: int) -> int | None:
        """The nearest row with changes from ``at`` on, ``at`` too; None if there is none.

        With ``way`` -1, the nearest before or at it.
        """
        if not self._has_all:
            return at if 0 <= at < self.rowCount() else None
        changed = self._comparison.changed
        found = bisect_left(changed, at if way > 0 else at + 1) - (way < 0)
        return changed[found] if 0 <= found < len(changed) else None

    def entries_in(self, ranges: Iterable[range]) -> tuple[LogEntry, ...]:
        """The changes in some rows of the table, by place."""
        changed = self._comparison.changed
        found: list[int] = []
        for rows in ranges:
            first, last = rows.start, rows.stop
            if self._has_all:
                first, last = bisect_left(changed, first), bisect_left(changed, last)
            found += changed[first:last]
        return tuple(
            entry for number in sorted(found) for entry in self._comparison.changes_of(number)
        )

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature; the index is a value
        """How many rows there are; rows have no rows below them."""
        if parent.isValid():
            return 0
        return len(self._comparison) if self._has_all else len(self._comparison.changed)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """Page, line, and the two sides."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """The heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("Page"), self.tr("Line"), self.tr("Original"), self.tr("Corrected"))
        return heads[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for."""
        if not 0 <= index.row() < self.rowCount():
            return None
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        column = Column(index.column())
        if column in {Column.BEFORE, Column.AFTER}:
            text = "".join(piece.text for piece in self.pieces(index.row(), column))
            is_said = role == Qt.ItemDataRole.AccessibleTextRole
            return nothing() if is_said and not text else text
        place = self._document.position(self.row(index.row()).corrected.start)
        return QLocale().toString(place.page if column is Column.PAGE else place.line)

    def _number(self, at: int) -> int:
        return at if self._has_all else self._comparison.changed[at]

    def _position(self, number: int) -> int:
        return number if self._has_all else bisect_left(self._comparison.changed, number)
