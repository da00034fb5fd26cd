"""The table of the changes view: two sides, with the words of each change marked.

Rows are as high as their words need, but only those in sight are measured: a book of a hundred
thousand lines costs what is seen of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from proofreader.gui.changes_cells import ChangeDelegate, ChangeHeads
from proofreader.gui.changes_model import ChangesModel, Column
from proofreader.gui.slim_scroll_bar import SlimScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from proofreader.text.changelog import LogEntry

_Index = QModelIndex | QPersistentModelIndex
_Key = Qt.Key
_Flag = QItemSelectionModel.SelectionFlag

_STEPS = {_Key.Key_Right: 1, _Key.Key_Left: -1, _Key.Key_N: 1}
_SAMPLE = "888 888"
"""As wide as any number of a line."""


class ChangesTable(QTableView):
    """Rows to walk through, and in them the changes.

    Up and Down go from row to row, Right and Left (or N and Shift+N) from change to change.

    Signals:
        pointed: Another change is the current one, or other rows are selected.
        take_back_asked: Delete was pressed.
        place_asked: Enter was pressed, or a row was clicked twice.
    """

    pointed = Signal()
    take_back_asked = Signal()
    place_asked = Signal()

    def __init__(self, model: ChangesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self._at = 0
        """Which change of the current row is the current one."""
        self._cells = ChangeDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        self.setAccessibleName(self.tr("Changed lines"))
        self.setAccessibleDescription(
            self.tr("Right and left go from change to change, Delete takes one back")
        )
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit_again)
        self._set_headers()
        model.modelReset.connect(self._begin_again)
        self.verticalScrollBar().valueChanged.connect(self._fit_rows)
        self.doubleClicked.connect(self.place_asked)

    @property
    def current(self) -> LogEntry | None:
        """The change that is framed."""
        entries = self._entries()
        return entries[min(self._at, len(entries) - 1)] if entries else None

    @property
    def number(self) -> tuple[int, int]:
        """Which one that is in its row, from 1, and how many there are."""
        count = len(self._entries())
        return min(self._at + 1, count), count

    @property
    def chosen(self) -> tuple[LogEntry, ...]:
        """The current change; if several rows are selected, all changes in them."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        ranges = [range(part.top(), part.bottom() + 1) for part in parts]
        if sum(map(len, ranges)) > 1:
            return self._rows.entries_in(ranges)
        return (self.current,) if self.current is not None else ()

    def point(self, row: int, at: int = 0) -> None:
        """Make a change current: a row, and which of its changes, from 0."""
        if not 0 <= row < self._rows.rowCount():
            return
        self._measure_around(row)
        index = self._rows.index(row, Column.AFTER)
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self._at = max(0, min(at, len(self._entries()) - 1))
        self.scrollTo(index)
        self._fit_rows()
        self.scrollTo(index)
        self._tell()

    def step(self, way: int) -> None:
        """Go to the next change, or with ``way`` -1 to the one before; after the last, the first.

        Nothing happens where there is none.
        """
        row = self.currentIndex().row()
        if 0 <= self._at + way < len(self._entries()):
            self.point(row, self._at + way)
            return
        found = self._rows.changed_from(row + way, way)
        if found is None:
            end = 0 if way > 0 else self._rows.rowCount() - 1
            found = self._rows.changed_from(end, way)
        if found is not None:
            self.point(found, 0 if way > 0 else len(self._rows.row(found).entries) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of this table; what else there is goes to Qt."""
        modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifier == Qt.KeyboardModifier.NoModifier
        key = _Key(event.key())
        if key is _Key.Key_N and modifier == Qt.KeyboardModifier.ShiftModifier:
            self.step(-1)
        elif plain and key in _STEPS:
            self.step(_STEPS[key])
        elif plain and key in {_Key.Key_Delete, _Key.Key_Backspace}:
            self.take_back_asked.emit()
        elif plain and key in {_Key.Key_Return, _Key.Key_Enter}:
            self.place_asked.emit()
        elif plain and key in {_Key.Key_Home, _Key.Key_End}:
            self.point(0 if key is _Key.Key_Home else self._rows.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do not jump about when a letter is pressed."""

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Another row: its first change is the current one."""
        if current.row() != previous.row():
            self._at = 0
            self._measure_around(current.row())
        super().currentChanged(current, previous)
        self._tell()

    def selectionChanged(self, *changes: object) -> None:
        """Tell of it: what is taken back is another now."""
        super().selectionChanged(*changes)  # type: ignore[arg-type] # what Qt handed in
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew, for lines break elsewhere, and keep the current one in sight."""
        super().resizeEvent(event)
        self._fit_again()

    def _set_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._cells.least_height(self))
        header = ChangeHeads(Qt.Orientation.Horizontal, self)
        self.setHorizontalHeader(header)
        # Columns are stretched only after the table has its size.
        header.sectionResized.connect(lambda *_: self._fitting.start())
        header.setAccessibleName(self.tr("Heads of the columns"))
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for column in (Column.BEFORE, Column.AFTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (Column.PAGE, Column.LINE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            wide = self.fontMetrics().horizontalAdvance(f"{_SAMPLE}  ")
            header.resizeSection(column, max(wide, header.sectionSizeHint(column)))

    def _begin_again(self) -> None:
        self._at = 0
        self._cells.forget()
        self.setColumnHidden(Column.PAGE, not self._rows.has_pages)
        self._fit_rows()

    def _entries(self) -> tuple[LogEntry, ...]:
        row = self.currentIndex().row()
        return self._rows.row(row).entries if 0 <= row < self._rows.rowCount() else ()

    def _tell(self) -> None:
        self._cells.point(self.currentIndex().row(), self._at)
        self.viewport().update()
        self.pointed.emit()

    def _fit_again(self) -> None:
        """The columns have other widths."""
        self._fit_rows()
        self.scrollTo(self.currentIndex())

    def _fit_rows(self) -> None:
        """Give the rows in sight the height of their words."""
        row, taken = max(0, self.rowAt(0)), 0
        while row < self._rows.rowCount() and taken <= self.viewport().height():
            taken += self._measure(row)
            row += 1

    def _measure_around(self, row: int) -> None:
        """The same for those that come into sight when ``row`` does, whichever way."""
        reach = self.viewport().height() // self._cells.least_height(self) + 1
        for near in range(max(0, row - reach), min(self._rows.rowCount(), row + reach)):
            self._measure(near)

    def _measure(self, row: int) -> int:
        sides = (Column.BEFORE, Column.AFTER)
        height = max(
            self._cells.height_of(self, row, column, self.columnWidth(column)) for column in sides
        )
        if height != self.rowHeight(row):
            self.setRowHeight(row, height)
        return height
