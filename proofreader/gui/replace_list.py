"""The places that are about to be replaced, each with its line and a box to leave it out.

There may be hundreds of thousands. What a row says is worked out when it comes into sight.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from proofreader.gui.rows import (
    BEFORE,
    GAP,
    paint_pieces,
    paint_ticked_ground,
    where,
    width_of_where,
)
from proofreader.gui.slim_scroll_bar import SlimScrollBar
from proofreader.gui.theme import Theme, book_font, theme_of
from proofreader.gui.tick_box import paint_box, side_of
from proofreader.gui.wording import nothing
from proofreader.text.visible import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.text.document import Document
    from proofreader.text.spans import Edit

translate = QCoreApplication.translate

_Index = QModelIndex | QPersistentModelIndex
_Check = Qt.CheckState

_ENLARGED = 1.1
"""Size of the words of a row, in that of the window's letters."""
_REACH = 60
"""How many code points around a place are shown at most."""
_LONGEST = 60
"""How much of what is replaced, or put in its place, is shown, in code points."""


class _Role(IntEnum):
    """What else the model knows of a row."""

    ROW = Qt.ItemDataRole.UserRole


class Replacement:
    """One row: where it is, the words around it, what stands there and what will."""

    def __init__(self, document: Document, edit: Edit) -> None:
        text, span = document.text, edit.span
        self.where = where(document, span.start)
        self.before = one_line(text[max(0, span.start - _REACH) : span.start])
        self.old = _short(span.of(text))
        self.new = _short(edit.text)
        self.after = one_line(text[span.end : span.end + _REACH])

    @property
    def spoken(self) -> str:
        """The row in words, for a screen reader."""
        sentence = translate("replace_list", "{where}: {old} becomes {new}, in {line}")
        return sentence.format(
            where=self.where,
            old=self.old or nothing(),
            new=self.new or nothing(),
            line=f"{self.before}{self.old}{self.after}",
        )


class ReplaceModel(QAbstractListModel):
    """Edits of one document, and which of them are left out.

    Signals:
        ticked_others: A place was left out or taken in again.
    """

    ticked_others = Signal()

    def __init__(self, document: Document, edits: Sequence[Edit]) -> None:
        super().__init__()
        self.document = document
        self._edits = edits
        self._left_out: set[int] = set()

    @property
    def ticked(self) -> tuple[Edit, ...]:
        """Those that are not left out."""
        return tuple(e for row, e in enumerate(self._edits) if row not in self._left_out)

    @property
    def count(self) -> int:
        """How many there are of these."""
        return len(self._edits) - len(self._left_out)

    def tick_all(self, *, are_ticked: bool) -> None:
        """Take all in, or leave all out."""
        self._left_out = set() if are_ticked else set(range(len(self._edits)))
        self.dataChanged.emit(self.index(0), self.index(len(self._edits) - 1))
        self.ticked_others.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature; the index is a value
        """How many rows there are; rows have no rows below them."""
        return 0 if parent.isValid() else len(self._edits)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A row can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for."""
        if not 0 <= index.row() < len(self._edits):
            return None
        match role:
            case _Role.ROW:
                return Replacement(self.document, self._edits[index.row()])
            case Qt.ItemDataRole.CheckStateRole:
                return _Check.Unchecked if index.row() in self._left_out else _Check.Checked
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return Replacement(self.document, self._edits[index.row()]).spoken
            case _:
                return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - Qt's own signature
        """Tick a row or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if _Check(value) is _Check.Checked:
            self._left_out.discard(index.row())
        else:
            self._left_out.add(index.row())
        self.dataChanged.emit(index, index)
        self.ticked_others.emit()
        return True


class ReplaceList(QTableView):
    """The list; Space ticks.

    It is a table because Qt lays a list out anew, row by row, at each tick.
    """

    def __init__(self, model: ReplaceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(ReplaceDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_row_height(self.fontMetrics()))
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Places to replace"))
        self.setAccessibleDescription(self.tr("Space ticks a place or leaves it out"))
        self.setCurrentIndex(model.index(0))

    def keyboardSearch(self, search: str) -> None:
        """Do not jump about when a letter is pressed."""

    def height_of(self, rows: int) -> int:
        """The height, in pixels, in which so many rows fit."""
        return rows * _row_height(self.fontMetrics()) + 2 * self.frameWidth()


class ReplaceDelegate(QStyledItemDelegate):
    """Paints a box, where the place is, and its line with the change marked."""

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """A click on the box, which Qt would look for elsewhere, is as good as Space."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        box = option.rect.left() + side_of(option.fontMetrics) + 2 * GAP
        if event.position().x() > box:
            return False
        role = Qt.ItemDataRole.CheckStateRole
        was_ticked = _Check(index.data(role)) is _Check.Checked
        return model.setData(index, _Check.Unchecked if was_ticked else _Check.Checked, role)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        room = QRectF(option.rect)
        side = side_of(option.fontMetrics)
        box = QRectF(room.left() + GAP, room.center().y() - side / 2, side, side)
        room.setLeft(box.right() + GAP)
        theme = theme_of(option.palette)
        painter.save()
        paint_ticked_ground(painter, option.rect, option.state, theme)
        is_ticked = _Check(index.data(Qt.ItemDataRole.CheckStateRole)) is _Check.Checked
        paint_box(painter, box, theme, is_ticked=is_ticked)
        room.setRight(option.rect.right() - GAP)
        shown: Replacement = index.data(_Role.ROW)
        model = index.model()
        painter.setFont(option.font)
        painter.setPen(QColor(theme.quiet_ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown.where)
        if isinstance(model, ReplaceModel):
            room.setLeft(room.left() + width_of_where(model.document, option.fontMetrics) + GAP)
        _paint_change(painter, room, shown, theme, option.fontMetrics)
        painter.restore()


def _short(text: str) -> str:
    """What a row shows of ``text``: blanks that are all of it by their signs."""
    shown = visible(text) if not text.strip() else one_line(text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def _face(metrics: QFontMetrics) -> QFont:
    """The face of the book, a little larger than the window's letters."""
    font = book_font(1)
    font.setPixelSize(max(1, round(metrics.ascent() * _ENLARGED)))
    return font


def _row_height(metrics: QFontMetrics) -> int:
    return round(max(QFontMetricsF(_face(metrics)).height(), metrics.height()) + GAP)


def _paint_change(
    painter: QPainter, line: QRectF, row: Replacement, theme: Theme, letters: QFontMetrics
) -> None:
    """What stands there, underlined or struck out, what comes in its place, bold, and around."""
    plain, old, new = _face(letters), _face(letters), _face(letters)
    new.setBold(True)
    old.setStrikeOut(not row.new)
    old.setUnderline(bool(row.new))
    written = f" → {row.new}" if row.old and row.new else row.new
    taken = QFontMetricsF(old).horizontalAdvance(row.old)
    taken += QFontMetricsF(new).horizontalAdvance(written)
    metrics = QFontMetricsF(plain)
    rest = max(0.0, line.width() - taken)
    before = metrics.elidedText(row.before, Qt.TextElideMode.ElideLeft, rest * BEFORE)
    pieces = (
        (before, plain, theme.quiet_ink),
        (row.old, old, theme.word_ink),
        (written, new, theme.ink),
        (row.after, plain, theme.quiet_ink),
    )
    paint_pieces(painter, line, pieces)
