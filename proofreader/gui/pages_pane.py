"""The pages of the book: how many places each has left, and where one is.

What a row says is worked out when it is painted: a book of thousands of pages costs what is seen
of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.slim_scroll_bar import SlimScrollBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from proofreader.text.document import Document, Page

_Index = QModelIndex | QPersistentModelIndex
_HERE = "▸"
_SPARE = 36
"""Room round the words and for the scroll bar, in pixels."""
_ROW_SPARE = 6
"""Above and below the words of a row together, in pixels."""


class PagesModel(QAbstractTableModel):
    """One row a page: its number, and how many places are left on it."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: Sequence[Page] = ()
        self._count: Callable[[int, int], int] = lambda _start, _end: 0
        self.here = 0
        """The row of the page that one is on."""

    def show(self, document: Document, count: Callable[[int, int], int]) -> None:
        """Show the pages of ``document``.

        Args:
            document: The text.
            count: Tells how many places begin between two places of the text, both included.
        """
        has_other_pages = len(document.pages) != len(self._pages)
        if has_other_pages:
            self.beginResetModel()
        self._pages, self._count = document.pages, count
        if has_other_pages:
            self.here = min(self.here, len(self._pages) - 1)
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._pages) - 1, 1))

    def stand(self, row: int) -> None:
        """Mark the page that one is on."""
        before, self.here = self.here, row
        for changed in {before, row}:
            self.dataChanged.emit(self.index(changed, 0), self.index(changed, 1))

    def left(self, row: int) -> int:
        """How many places are left on a page."""
        span = self._pages[row].span
        return self._count(span.start, span.end)

    def start(self, row: int) -> int:
        """Where a page begins, in code points."""
        return self._pages[row].span.start

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One for each page."""
        return 0 if parent.isValid() else len(self._pages)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The number and the places."""
        return 0 if parent.isValid() else 2

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """What stands above the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Page"), self.tr("Left"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for."""
        row = index.row()
        if not 0 <= row < len(self._pages):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, index.column())
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._sentence(row)
        return self._form(row, index.column(), role)

    def _form(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401 - as `data` has it
        """How a row looks: bold where one is."""
        font = QFont()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.SizeHintRole and column == 0:
            metrics = QFontMetrics(font)
            return QSize(metrics.horizontalAdvance(f"{_HERE} 8,888"), metrics.height() + _ROW_SPARE)
        font.setBold(True)
        return font if role == Qt.ItemDataRole.FontRole and row == self.here else None

    def _words(self, row: int, column: int) -> str:
        if column == 0:
            number = QLocale().toString(self._pages[row].number)
            return f"{_HERE} {number}" if row == self.here else number
        left = self.left(row)
        return QLocale().toString(left) if left else "–"

    def _sentence(self, row: int) -> str:
        number, left = self._pages[row].number, self.left(row)
        page = self.tr("Page {number}").format(number=QLocale().toString(number))
        places = self.tr("%Ln place(s) left", "", left) if left else self.tr("no place left")
        here = self.tr("you are here") if row == self.here else ""
        return ", ".join(part for part in (page, places, here) if part)


class PagesPane(QWidget):
    """The list of pages.

    Signals:
        chosen: Where the chosen page begins, in code points.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PagesModel()
        self.view = QTreeView(self)
        self.view.setModel(self.model)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setAllColumnsShowFocus(True)
        self.view.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBar(SlimScrollBar(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setAccessibleName(self.tr("Pages"))
        self.view.setAccessibleDescription(self.tr("Enter goes to the page"))
        header = self.view.header()
        header.setAccessibleName(self.tr("Heads of the columns"))
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setResizeContentsPrecision(0)  # by what is seen, not by thousands of pages
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.view.activated.connect(self._choose)
        self.view.clicked.connect(self._choose)
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3, 0, 3, 3)  # for the focus ring
        layout.addWidget(self.view)

    def sizeHint(self) -> QSize:
        """Room for the two columns."""
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setBold(True)
        header = self.view.header()
        digits = QFontMetrics(bold).horizontalAdvance(f"{_HERE} 8,888 88,888")
        heads = header.sectionSizeHint(0) + header.sectionSizeHint(1)
        hint.setWidth(max(digits, heads) + _SPARE)
        return hint

    def minimumSizeHint(self) -> QSize:
        """No column is ever cut off."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def show_pages(self, document: Document, count: Callable[[int, int], int]) -> None:
        """Show the pages; see `PagesModel.show`."""
        self.model.show(document, count)

    def show_place(self, number: int) -> None:
        """Mark page ``number``, counted from 1, as that where one is."""
        row = number - 1
        if row == self.model.here and self.view.currentIndex().row() == row:
            return
        if not 0 <= row < self.model.rowCount():
            return
        self.model.stand(row)
        if not self.view.hasFocus():
            flags = QItemSelectionModel.SelectionFlag
            index = self.model.index(row, 0)
            self.view.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.view.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.start(index.row()))


def _alignment(column: int) -> Qt.AlignmentFlag:
    sides = Qt.AlignmentFlag
    return (sides.AlignRight if column else sides.AlignLeft) | sides.AlignVCenter
