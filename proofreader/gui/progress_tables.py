"""The tables of the progress: one row a page, one row a kind of fault."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from proofreader.gui.progress_words import ProgressWords, figures
from proofreader.gui.slim_scroll_bar import SlimScrollBar
from proofreader.gui.theme import theme_of
from proofreader.gui.wording import in_figures, kind_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from proofreader.review.progress import KindProgress, PageProgress

_Index = QModelIndex | QPersistentModelIndex
_Roles = Qt.ItemDataRole
_SPARE = 8
"""Above and below the words of a row together, and beside a bar, in pixels."""
_BAR_HEIGHT, _CORNER = 8, 4.0
"""Of a bar, in pixels."""
_PAGE_COLUMNS, _KIND_COLUMNS = 5, 4


class Role(IntEnum):
    """What else a model knows of a row."""

    SHARE = Qt.ItemDataRole.UserRole


class PageOrder(Enum):
    """How the pages are sorted."""

    NUMBER = "number"
    LEFT = "left"
    ERRORS = "errors"
    DONE = "done"


_KEYS: dict[PageOrder, Callable[[PageProgress], float]] = {
    PageOrder.NUMBER: lambda page: page.number,
    PageOrder.LEFT: lambda page: -page.left.shown,
    PageOrder.ERRORS: lambda page: -page.left.errors,
    PageOrder.DONE: lambda page: page.share,
}


class PagesTable(QAbstractTableModel):
    """The pages, in the order that is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ProgressWords()
        self._order = PageOrder.NUMBER
        self._pages: Sequence[PageProgress] = ()

    def show(self, pages: Sequence[PageProgress]) -> None:
        """Show these from now on; where they are the same ones, the current row stays."""
        numbers = [page.number for page in self._pages]
        pages = sorted(pages, key=_KEYS[self._order])
        is_same = numbers == [page.number for page in pages]
        if not is_same:
            self.beginResetModel()
        self._pages = pages
        if not is_same:
            self.endResetModel()
        elif pages:
            self.dataChanged.emit(self.index(0, 0), self.index(len(pages) - 1, _PAGE_COLUMNS - 1))

    def sort_by(self, order: PageOrder) -> None:
        """Sort in ``order`` from now on; what is equal, by number."""
        self._order = order
        self.show(sorted(self._pages, key=lambda page: page.number))

    def page(self, row: int) -> PageProgress:
        """What a row is about."""
        return self._pages[row]

    def row_of(self, number: int) -> int:
        """Which row a page is in; -1 if in none."""
        return next((row for row, page in enumerate(self._pages) if page.number == number), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One for each page."""
        return 0 if parent.isValid() else len(self._pages)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number, decided, left, errors and the bar."""
        return 0 if parent.isValid() else _PAGE_COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Roles.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """What stands above the columns."""
        heads = (
            self.tr("Page"),
            self.tr("Decided"),
            self.tr("Left"),
            self.tr("Errors left"),
            self.tr("Done"),
        )
        return _head(heads, section, orientation, role)

    def data(self, index: _Index, role: int = _Roles.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for."""
        if not 0 <= index.row() < len(self._pages):
            return None
        page = self._pages[index.row()]
        match role:
            case _Roles.DisplayRole:
                return (
                    in_figures(page.number),
                    in_figures(page.decided),
                    in_figures(page.left.shown),
                    figures(page.left.errors),
                    self._words.share(page.share),
                )[index.column()]
            case _Roles.AccessibleTextRole | _Roles.ToolTipRole:
                return self._words.page(page)
            case Role.SHARE if index.column() == _PAGE_COLUMNS - 1:
                return page.share
            case _Roles.TextAlignmentRole:
                return _alignment(index.column())
            case _:
                return None


class KindsTable(QAbstractTableModel):
    """The kinds of fault, as they come."""

    def __init__(self) -> None:
        super().__init__()
        self._kinds: Sequence[KindProgress] = ()

    def show(self, kinds: Sequence[KindProgress]) -> None:
        """Show these from now on."""
        is_same = [one.kind for one in kinds] == [one.kind for one in self._kinds]
        if not is_same:
            self.beginResetModel()
        self._kinds = kinds
        if not is_same:
            self.endResetModel()
        elif kinds:
            self.dataChanged.emit(self.index(0, 0), self.index(len(kinds) - 1, _KIND_COLUMNS - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One for each kind."""
        return 0 if parent.isValid() else len(self._kinds)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Name, accepted, refused and left."""
        return 0 if parent.isValid() else _KIND_COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Roles.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """What stands above the columns."""
        heads = self.tr("Kind"), self.tr("Accepted"), self.tr("Not errors"), self.tr("Left")
        return _head(heads, section, orientation, role)

    def data(self, index: _Index, role: int = _Roles.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for."""
        if not 0 <= index.row() < len(self._kinds):
            return None
        one = self._kinds[index.row()]
        counts = tuple(map(in_figures, (one.accepted, one.rejected, one.left)))
        match role:
            case _Roles.DisplayRole:
                return (kind_name(one.kind), *counts)[index.column()]
            case _Roles.AccessibleTextRole | _Roles.ToolTipRole:
                words = self.tr("{kind}: {accepted} accepted, {rejected} not errors, {left} left")
                return words.format(
                    kind=kind_name(one.kind),
                    accepted=counts[0],
                    rejected=counts[1],
                    left=counts[2],
                )
            case _Roles.TextAlignmentRole:
                return _alignment(index.column())
            case _:
                return None


class Table(QTreeView):
    """A table whose first column has the names, with as much room as it needs.

    Args:
        model: The rows.
        parent: Where it lies in.
    """

    def __init__(self, model: QAbstractItemModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Bars(self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.header()
        header.setAccessibleName(self.tr("Heads of the columns"))
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setResizeContentsPrecision(0)  # by what is seen, not by thousands of pages
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def give_way(self, column: int) -> None:
        """Let a column have the room that the others leave."""
        self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


class _Bars(QStyledItemDelegate):
    """Paints a share as a bar, with the number beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A line with room above and below."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * _SPARE, option.fontMetrics.height() + _SPARE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a bar where the model knows a share, else what is usual."""
        share = index.data(Role.SHARE)
        if share is None:
            super().paint(painter, option, index)
            return
        theme = theme_of(option.palette)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = QColor(theme.accent_ink if is_chosen else theme.ink)
        room = QRectF(option.rect).adjusted(_SPARE, 0, -_SPARE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.fillRect(option.rect, QColor(theme.accent))
        painter.setFont(option.font)
        metrics = QFontMetricsF(option.font)
        painter.setPen(ink)
        align = Qt.AlignmentFlag
        painter.drawText(room, align.AlignRight | align.AlignVCenter, index.data())
        room.setRight(room.right() - metrics.horizontalAdvance("100 %") - _SPARE)
        bar = QRectF(room.left(), room.center().y() - _BAR_HEIGHT / 2, room.width(), _BAR_HEIGHT)
        painter.setPen(QPen(ink if is_chosen else QColor(theme.handle), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar, _CORNER, _CORNER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink if is_chosen else QColor(theme.ring))
        if share:
            bar.setWidth(max(_BAR_HEIGHT, bar.width() * share))
            painter.drawRoundedRect(bar, _CORNER, _CORNER)
        painter.restore()


def _head(
    heads: Sequence[str], section: int, orientation: Qt.Orientation, role: int
) -> str | QSize | Qt.AlignmentFlag | None:
    if orientation is not Qt.Orientation.Horizontal:
        return None
    if role == _Roles.DisplayRole:
        return heads[section]
    if role == _Roles.SizeHintRole:
        metrics = QFontMetrics(QFont())
        return QSize(
            metrics.horizontalAdvance(heads[section]) + 3 * _SPARE, metrics.height() + _SPARE
        )
    return _alignment(section) if role == _Roles.TextAlignmentRole else None


def _alignment(column: int) -> Qt.AlignmentFlag:
    sides = Qt.AlignmentFlag
    return (sides.AlignRight if column else sides.AlignLeft) | sides.AlignVCenter
