"""How a cell of the changes view looks: words that wrap, with what went and what came marked.

What went is struck out, what came is underlined, both in bold, and the words that it is in have a
ground; the current change has a frame on both sides. Nothing is told by colour alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from proofreader.gui.changes_model import ChangesModel, Column
from proofreader.gui.fault_line import large_book_font
from proofreader.gui.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRect

    from proofreader.gui.theme import Theme
    from proofreader.review.comparison import Piece

_Index = QModelIndex | QPersistentModelIndex

_TIMES = 1.15
"""The size of the words, in that of the window's letters."""
_PADDING = 8
"""Beside the words of a cell, in pixels."""
_ABOVE = 5
"""Above and below them: room for the frame."""
_BAR = 3.0
"""The width of the bar before a selected row, in pixels."""
_CORNER = 4.0
_REMEMBERED = 400
"""How many cells are kept laid out: a few screens."""
_LINE_BREAK = "\N{LINE SEPARATOR}"
"""What breaks a line of a text layout."""


class _Laid(NamedTuple):
    """The words of a cell, laid out."""

    layout: QTextLayout
    places: tuple[tuple[int, int], ...]
    """Of each change where its words begin and end, in UTF-16 units."""


class ChangeHeads(QHeaderView):
    """The heads of the columns, each where the words below it begin."""

    def paintSection(self, painter: QPainter, room: QRect, column: int) -> None:
        """Paint one head."""
        theme = theme_of(self.palette())
        painter.save()
        painter.fillRect(room, QColor(theme.window))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(QColor(theme.quiet_ink))
        words = str(self.model().headerData(column, self.orientation()))
        inner = room.adjusted(_PADDING, 0, 0, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class ChangeDelegate(QStyledItemDelegate):
    """Paints the cells of a `ChangesModel`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._current = (-1, 0)
        self._laid: dict[object, _Laid] = {}

    def point(self, row: int, change: int) -> None:
        """Have a change of a row framed, counted from 0."""
        self._current = row, change

    def forget(self) -> None:
        """The rows are others now."""
        self._laid.clear()

    def least_height(self, view: QTableView) -> int:
        """The height of a row whose words are one line, in pixels."""
        return round(_height_of_line(large_book_font(view, _TIMES))) + 2 * _ABOVE

    def height_of(self, view: QTableView, row: int, column: Column, width: int) -> int:
        """How high a cell of this width has to be, in pixels."""
        layout = self._laid_out(view, row, column, width).layout
        return max(self.least_height(view), round(layout.boundingRect().height()) + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell."""
        view = cast("QTableView", option.widget)
        theme, room = theme_of(option.palette), QRectF(option.rect)
        column = Column(index.column())
        is_current = index.row() == self._current[0]
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, theme, is_current=is_current)
        if column in {Column.PAGE, Column.LINE}:
            painter.setPen(QColor(theme.quiet_ink))
            words = room.adjusted(_PADDING, _ABOVE, -_PADDING, -_ABOVE)
            aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            painter.drawText(words, aligned, str(index.data()))
        else:
            laid = self._laid_out(view, index.row(), column, option.rect.width())
            at = QPointF(room.left() + _PADDING, room.top() + _ABOVE)
            painter.setPen(QColor(theme.ink))
            laid.layout.draw(painter, at)
            if is_current and self._current[1] < len(laid.places):
                _paint_frame(painter, laid, self._current[1], at, theme)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, is_current: bool
    ) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = theme.stripe if is_selected else theme.paper
        painter.fillRect(option.rect, QColor(theme.current_tint if is_current else ground))
        room = QRectF(option.rect)
        if room.left() <= _BAR and (is_selected or is_current):
            bar = QRectF(room.left(), room.top(), _BAR, room.height())
            painter.fillRect(bar, QColor(theme.current_ring))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())

    def _laid_out(self, view: QTableView, row: int, column: Column, width: int) -> _Laid:
        font, theme = large_book_font(view, _TIMES), theme_of(view.palette())
        key = row, column, width, font.toString(), theme.ink
        if key not in self._laid:
            if len(self._laid) >= _REMEMBERED:
                self._laid.clear()
            model = cast("ChangesModel", view.model())
            pieces = model.pieces(row, column)
            words = max(1, width - 2 * _PADDING)
            self._laid[key] = _laid(pieces, font, words, _looks(theme, column))
        return self._laid[key]


class _Looks(NamedTuple):
    """How a changed character, and the word around it, look."""

    changed: QTextCharFormat
    around: QTextCharFormat


def _looks(theme: Theme, column: Column) -> _Looks:
    is_before = column is Column.BEFORE
    ground = QColor(theme.word_tint if is_before else theme.mark_tint)
    changed, around = QTextCharFormat(), QTextCharFormat()
    for look in (changed, around):
        look.setBackground(ground)
        look.setForeground(QColor(theme.ink))
    changed.setForeground(QColor(theme.word_ink if is_before else theme.mark_ink))
    changed.setFontStrikeOut(is_before)
    changed.setFontUnderline(not is_before)
    changed.setFontWeight(QFont.Weight.Bold)
    return _Looks(changed, around)


def _laid(pieces: Sequence[Piece], font: QFont, width: int, looks: _Looks) -> _Laid:
    formats = []
    places: dict[int, tuple[int, int]] = {}
    at = 0
    for piece in pieces:
        length = len(piece.text.encode("utf-16-le", "surrogatepass")) // 2
        if piece.change is not None:
            look = QTextLayout.FormatRange()
            look.start, look.length = at, length
            look.format = looks.changed if piece.is_changed else looks.around
            formats.append(look)
            start, _ = places.get(piece.change, (at, at))
            places[piece.change] = start, at + length
        at += length
    words = "".join(piece.text for piece in pieces).replace("\n", _LINE_BREAK)
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    _break_lines(layout, width)
    count = max(places, default=-1) + 1
    return _Laid(layout, tuple(places.get(number, (0, 0)) for number in range(count)))


def _paint_frame(painter: QPainter, laid: _Laid, change: int, at: QPointF, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.current_ring), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in _boxes(laid.layout, *laid.places[change]):
        painter.drawRoundedRect(box.translated(at), _CORNER, _CORNER)


def _boxes(layout: QTextLayout, start: int, end: int) -> Iterator[QRectF]:
    """A rectangle round the words in each line that they are in."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x_of(line, first), _x_of(line, last)
            yield QRectF(left, line.y(), right - left, line.height()).adjusted(-2, -1, 2, 1)


def _x_of(line: QTextLine, place: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(place))  # PySide says only: an object
    return x


def _break_lines(layout: QTextLayout, width: float) -> None:
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()


def _height_of_line(font: QFont) -> float:
    layout = QTextLayout("x", font)
    _break_lines(layout, 1_000)
    return layout.boundingRect().height()
