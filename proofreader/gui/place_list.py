"""A list of places that are decided together: each with its line and a box to leave it out.

It may have thousands of rows. What a row says is worked out when it comes into sight.
"""

from __future__ import annotations

from collections import Counter
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
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
from proofreader.gui.tick_box import paint_box
from proofreader.gui.wording import from_a_word, nothing, percent, readings, spot
from proofreader.text.document import Document

if TYPE_CHECKING:
    from proofreader.text.findings import Finding

_Index = QModelIndex | QPersistentModelIndex
_Check = Qt.CheckState

_SIZE = 11.0
"""Of the words of a line, in points."""


class _Role(IntEnum):
    """What else the model knows of a row."""

    FINDING = Qt.ItemDataRole.UserRole
    DOCUMENT = Qt.ItemDataRole.UserRole + 1


class PlacesModel(QAbstractListModel):
    """Some findings of one document, and which of them are left out.

    What was left out stays so as long as the book is open, whatever is shown in between.

    Signals:
        ticked_others: A place was left out or taken in again.
    """

    ticked_others = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._document = Document("")
        self._findings: tuple[Finding, ...] = ()
        self._names: list[tuple[str, int]] = []
        """What each row is known by: its fingerprint, and which of those that share it."""
        self._left_out: set[tuple[str, int]] = set()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All rows."""
        return self._findings

    @property
    def ticked(self) -> tuple[Finding, ...]:
        """Those that are not left out."""
        if self._left_out.isdisjoint(self._names):
            return self._findings
        named = zip(self._names, self._findings, strict=True)
        return tuple(finding for name, finding in named if name not in self._left_out)

    def show(self, document: Document, findings: tuple[Finding, ...]) -> None:
        """Show these, ordered by place, from now on."""
        seen: Counter[str] = Counter()
        names = []
        for finding in findings:
            names.append((finding.fingerprint, seen[finding.fingerprint]))
            seen[finding.fingerprint] += 1
        is_same = names == self._names
        if not is_same:
            self.beginResetModel()
        self._document, self._findings, self._names = document, findings, names
        if not is_same:
            self.endResetModel()
        elif names:
            self.dataChanged.emit(self.index(0), self.index(len(names) - 1))

    def tick_all(self, *, is_ticked: bool) -> None:
        """Take all places in, or leave all out."""
        if is_ticked:
            self._left_out.difference_update(self._names)
        else:
            self._left_out.update(self._names)
        self.dataChanged.emit(self.index(0), self.index(len(self._names) - 1))
        self.ticked_others.emit()

    def leave_out_as(self, other: PlacesModel) -> None:
        """Leave out what ``other`` leaves out."""
        self._left_out = set(other._left_out)

    def forget(self) -> None:
        """Leave nothing out: another book is opened."""
        self._left_out.clear()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature; the index is a value
        """How many rows there are; rows have no rows below them."""
        return 0 if parent.isValid() else len(self._findings)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A row can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for."""
        if not 0 <= index.row() < len(self._findings):
            return None
        finding = self._findings[index.row()]
        match role:
            case _Role.FINDING:
                return finding
            case _Role.DOCUMENT:
                return self._document
            case Qt.ItemDataRole.CheckStateRole:
                is_out = self._names[index.row()] in self._left_out
                return _Check.Unchecked if is_out else _Check.Checked
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return _said(self._document, finding)
            case _:
                return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - Qt's own signature
        """Tick a row or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        name = self._names[index.row()]
        if _Check(value) is _Check.Checked:
            self._left_out.discard(name)
        else:
            self._left_out.add(name)
        self.dataChanged.emit(index, index)
        self.ticked_others.emit()
        return True


class PlaceList(QListView):
    """The list; Space ticks, plain letters are commands of the window.

    Signals:
        pointed: The finding of the row that was chosen by key or mouse.

    Args:
        places: What is shown.
        parent: Where it lies in.
        is_aligned: Whether the faults stand below one another, as in a concordance.
    """

    pointed = Signal(object)

    def __init__(self, places: PlacesModel, parent: QWidget, *, is_aligned: bool = False) -> None:
        super().__init__(parent)
        self.setModel(places)
        self.setItemDelegate(PlaceDelegate(self, is_aligned=is_aligned))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Places to change"))
        self.setAccessibleDescription(self.tr("Space ticks a place or leaves it out"))

    def keyboardSearch(self, search: str) -> None:
        """Do not jump about when a letter is pressed."""

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which place was chosen."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.pointed.emit(current.data(_Role.FINDING))

    def height_of(self, rows: int) -> int:
        """The height, in pixels, in which so many rows fit."""
        return rows * _row_height(self.fontMetrics()) + 2 * self.frameWidth()


class PlaceDelegate(QStyledItemDelegate):
    """Paints a box, where the place is, and its line with the change marked."""

    def __init__(self, parent: QWidget, *, is_aligned: bool) -> None:
        super().__init__(parent)
        self._is_aligned = is_aligned

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """One line in the book's face."""
        return QSize(200, _row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        style = option.widget.style()
        room = QRectF(style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, row, row.widget))
        box = QRectF(
            style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, row, row.widget)
        )
        theme = theme_of(option.palette)
        painter.save()
        paint_ticked_ground(painter, option.rect, option.state, theme)
        side = min(box.width(), box.height()) - 1
        square = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        paint_box(painter, square, theme, is_ticked=row.checkState is _Check.Checked)
        room.setRight(option.rect.right() - GAP)
        document: Document = index.data(_Role.DOCUMENT)
        finding: Finding = index.data(_Role.FINDING)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.quiet_ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, where(document, finding.span.start))
        room.setLeft(room.left() + width_of_where(document, option.fontMetrics) + GAP)
        change = Change.of(document.text, finding)
        if self._is_aligned:
            room = _paint_before(painter, room, change, theme)
            change = change._replace(before="")
        _paint_change(painter, room, change, theme)
        painter.restore()


def _row_height(metrics: QFontMetrics) -> int:
    return round(max(QFontMetricsF(book_font(_SIZE)).height(), metrics.height()) + GAP)


def _said(document: Document, finding: Finding) -> str:
    """A row in words, for a screen reader."""
    around = spot(document.text, finding, reach=36)
    read = readings(document.text, finding)
    change = f" → {read[0]}" if read else ""
    line = f"{around.before}{around.fault}{change}{around.after}"
    return f"{where(document, finding.span.start)}: {line}, {percent(finding.probability)}"


class Change(NamedTuple):
    """What a finding makes of its line."""

    before: str
    fault: str
    reading: str | None
    """What comes in the place of the fault; None where that is left open."""
    after: str

    @classmethod
    def of(cls, text: str, finding: Finding) -> Change:
        """The change of a finding of ``text``."""
        around, read = spot(text, finding), readings(text, finding)
        return cls(around.before, around.fault, read[0] if read else None, around.after)

    @property
    def is_gone(self) -> bool:
        """Whether nothing comes in the place of the fault."""
        return self.reading == nothing()


def _paint_before(painter: QPainter, line: QRectF, change: Change, theme: Theme) -> QRectF:
    """Paint the words before at the right of their column; the room that is left."""
    font = book_font(_SIZE)
    column = QRectF(line)
    column.setWidth(line.width() * BEFORE)
    metrics = QFontMetricsF(font)
    words = change.before.rstrip()
    before = from_a_word(metrics.elidedText(words, Qt.TextElideMode.ElideLeft, column.width()))
    painter.setFont(font)
    painter.setPen(QColor(theme.quiet_ink))
    painter.drawText(column, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, before)
    blank = change.before[len(words) :]
    rest = QRectF(line)
    rest.setLeft(column.right() + metrics.horizontalAdvance(blank))
    return rest


def _paint_change(painter: QPainter, line: QRectF, change: Change, theme: Theme) -> None:
    """What stands there, what comes in its place, bold, and the words around.

    What nothing comes in the place of is struck out; a line through two hyphens could not be seen.
    """
    plain, old, new = book_font(_SIZE), book_font(_SIZE), book_font(_SIZE)
    new.setBold(True)
    old.setStrikeOut(change.is_gone)
    old.setUnderline(not change.is_gone)
    taken = "" if change.is_gone or change.reading is None else f" → {change.reading}"
    width = QFontMetricsF(old).horizontalAdvance(change.fault)
    width += QFontMetricsF(new).horizontalAdvance(taken)
    rest = max(0.0, line.width() - width)
    before = QFontMetricsF(plain).elidedText(
        change.before, Qt.TextElideMode.ElideLeft, rest * BEFORE
    )
    pieces = (
        (before, plain, theme.quiet_ink),
        (change.fault, old, theme.word_ink),
        (taken, new, theme.ink),
        (change.after, plain, theme.quiet_ink),
    )
    paint_pieces(painter, line, pieces)
