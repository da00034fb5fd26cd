"""A list of books: the name of each, where it lies, and how far one has come with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from proofreader.gui.rows import paint_ground
from proofreader.gui.slim_scroll_bar import SlimScrollBar
from proofreader.gui.theme import Theme, theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from proofreader.gui.shelf import Progress

_Index = QModelIndex | QPersistentModelIndex
_PADDING = 10
_GAP = 12
_BAR_PART, _BAR_HEIGHT = 0.22, 6
"""Of the progress: a part of the row's width, and pixels."""


class Role(IntEnum):
    """What else the model knows of a row."""

    BOOK = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class BookRow:
    """One book."""

    path: Path
    place: str
    """Where it lies, as people read it; empty where that is clear."""
    progress: Progress | None
    has_begun: bool = True
    """Whether there is work on it, also where nothing is known of its progress."""
    is_folder: bool = False
    """Whether it is a folder of pages."""


class BooksModel(QAbstractListModel):
    """The books, and what is said of them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[BookRow] = ()

    def show(self, rows: Sequence[BookRow]) -> None:
        """Show these from now on."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One for each book."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for; to be displayed is what is said of the progress."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Role.BOOK:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return self._state(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = row.path.name, row.place, self._state(row)
                return ", ".join(part for part in parts if part)
            case Qt.ItemDataRole.ToolTipRole:
                return str(row.path)
            case _:
                return None

    def _state(self, row: BookRow) -> str:
        said = self._progress(row)
        return self.tr("Folder of pages. {said}").format(said=said) if row.is_folder else said

    def _progress(self, row: BookRow) -> str:
        progress = row.progress
        if progress is None:
            return self.tr("Work on it has begun") if row.has_begun else self.tr("Not begun yet")
        date = QDate(progress.day.year, progress.day.month, progress.day.day)
        day = QLocale().toString(date, QLocale.FormatType.ShortFormat)
        if not progress.left:
            done = self.tr("%Ln place(s) decided, none left", "", progress.decided)
        else:
            done = self.tr("{decided} of {total} places decided").format(
                decided=QLocale().toString(progress.decided),
                total=QLocale().toString(progress.decided + progress.left),
            )
        return self.tr("{done}, last opened on {day}").format(done=done, day=day)


class BookList(QListView):
    """The list.

    Signals:
        chosen: The `Path` to open.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.books = BooksModel()
        self.setModel(self.books)
        self.setItemDelegate(_BookDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleDescription(self.tr("Enter opens the text"))
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)

    def show_books(self, rows: Sequence[BookRow]) -> None:
        """Show these, with the first one current but not selected."""
        self.books.show(rows)
        flags = self.selectionModel().SelectionFlag
        self.selectionModel().setCurrentIndex(self.books.index(0), flags.NoUpdate)

    def height_of(self, rows: int) -> int:
        """How high so many rows are, in pixels."""
        return rows * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Role.BOOK).path)


class _BookDelegate(QStyledItemDelegate):
    """Paints a row of two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Two lines with room around them."""
        return QSize(200, 2 * option.fontMetrics.height() + 4 + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the name and the place, and below them the progress as a bar and in words."""
        row: BookRow = index.data(Role.BOOK)
        theme = theme_of(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state & ~QStyle.StateFlag.State_Selected  # there is no current book
        paint_ground(painter, QRectF(option.rect), state, theme)
        inner = QRectF(option.rect).adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        height = option.fontMetrics.height()
        upper = QRectF(inner.left(), inner.top(), inner.width(), height)
        lower = QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
        _paint_name(painter, upper, row, option.font, theme)
        painter.setFont(option.font)
        if row.progress is not None:
            lower.setLeft(_paint_bar(painter, lower, row.progress.part, theme) + _GAP)
        painter.setPen(QColor(theme.quiet_ink))
        _draw(painter, lower, index.data(), Qt.TextElideMode.ElideRight)
        painter.restore()


def _paint_name(painter: QPainter, line: QRectF, row: BookRow, usual: QFont, theme: Theme) -> None:
    bold = QFont(usual)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(QColor(theme.ink))
    width = QFontMetrics(bold).horizontalAdvance(row.path.name)
    _draw(painter, line, row.path.name, Qt.TextElideMode.ElideMiddle)
    rest = line.adjusted(width + _GAP, 0, 0, 0)
    if row.place and rest.width() > 0:
        painter.setFont(usual)
        painter.setPen(QColor(theme.quiet_ink))
        _draw(painter, rest, row.place, Qt.TextElideMode.ElideMiddle)


def _paint_bar(painter: QPainter, line: QRectF, part: float, theme: Theme) -> float:
    """Paint how much is done; return where the bar ends, in pixels."""
    top = line.center().y() - _BAR_HEIGHT / 2
    bar = QRectF(line.left(), top, line.width() * _BAR_PART, _BAR_HEIGHT)
    painter.setPen(QPen(QColor(theme.handle), 1))
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
    done = QRectF(bar)
    done.setWidth(bar.width() * part)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ring))
    painter.drawRoundedRect(done, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
    return bar.right()


def _draw(painter: QPainter, room: QRectF, text: str, elide: Qt.TextElideMode) -> None:
    fitting = painter.fontMetrics().elidedText(text, elide, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fitting)
