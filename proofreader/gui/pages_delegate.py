"""How a row of the list of pages looks: its picture, its name, and a sign for its state.

A sign is told by its form, not by its colour: a ring is untouched, half of it filled in review, a
tick done, an exclamation mark in a triangle a problem.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from proofreader.gui.pages_model import HERE, Role, places_left, state_name
from proofreader.gui.pages_state import PageState
from proofreader.gui.rows import paint_ground
from proofreader.gui.theme import Theme, theme_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from proofreader.gui.thumbnails import Thumbnails

    _Index = QModelIndex | QPersistentModelIndex

_LINES = 4.4
"""The height of a picture, in heights of a line: name, state and places stand beside it."""
_SHAPE = 0.75
"""The width of the room for a picture, in heights of it: somewhat wider than most pages."""
_GAP = 8
"""Between sign, picture and words, in pixels."""
_AROUND = 6
"""Above and below a row together, in pixels."""
_NAME = f"{HERE} 8,888"
"""As wide as a name may be before it is cut."""
_MANY = 88
"""Places of a page: the widest number that most pages come to."""
_TICK = ((0.12, 0.55), (0.4, 0.83), (0.9, 0.2))
"""The corners of the tick, as parts of its square."""
_SIGN = 0.72
"""The side of a sign, in heights of a letter with its descent."""


class PageDelegate(QStyledItemDelegate):
    """Paints the first column, which with pictures is the only one.

    Args:
        thumbnails: Where the pictures come from.
        parent: The list.
    """

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.has_pictures = False
        """Whether there are pictures, and the words beside them."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Room for a picture and the words beside it, or for the words alone."""
        metrics = QFontMetrics(_bold(option.font))
        sign = metrics.height()
        if not self.has_pictures:
            width = _GAP // 2 + sign + metrics.horizontalAdvance(_NAME) + _GAP
            return QSize(width, metrics.height() + _AROUND)
        picture = self.picture_size(option.font)
        said = _NAME, *map(state_name, PageState)
        beside = max(sign + metrics.horizontalAdvance(words) for words in said)
        left = QFontMetrics(option.font).horizontalAdvance(places_left(_MANY))
        words = max(beside, left)
        width = _GAP + picture.width() + _GAP + words + _GAP
        return QSize(width, picture.height() + 2 * _AROUND)

    def picture_size(self, font: QFont) -> QSize:
        """The room for a picture beside such letters, in pixels."""
        height = round(_LINES * QFontMetrics(font).height())
        return QSize(round(height * _SHAPE), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        theme = theme_of(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        if self.has_pictures:
            paint_ground(painter, row, option.state, theme)
            self._paint_with_picture(painter, row, index, theme)
        else:
            self._paint_ground(painter, option)
            ink = QColor(theme.ink)
            if option.state & QStyle.StateFlag.State_Selected:
                ink = option.palette.highlightedText().color()
            row.adjust(_GAP / 2, 0, 0, 0)
            font = index.data(Qt.ItemDataRole.FontRole) or option.font
            _paint_line(painter, row, (index.data(Role.STATE), index.data()), font, ink)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """As Qt paints that of the other column."""
        style = option.widget.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )

    def _paint_with_picture(
        self, painter: QPainter, row: QRectF, index: _Index, theme: Theme
    ) -> None:
        font = QFont(painter.font())
        room = QRectF(row.topLeft(), self.picture_size(font).toSizeF())
        room.translate(_GAP, _AROUND)
        self._paint_picture(painter, room, index, theme)
        height = QFontMetricsF(font).height()
        line = QRectF(room.right() + _GAP, 0, row.right() - room.right() - 2 * _GAP, height)
        line.moveTop(room.center().y() - 1.5 * height)
        ink, quiet = QColor(theme.ink), QColor(theme.quiet_ink)
        name_font = index.data(Qt.ItemDataRole.FontRole) or font
        _paint_words(painter, line, index.data(), name_font, ink)
        line.translate(0, height)
        state = index.data(Role.STATE)
        _paint_line(painter, line, (state, state_name(state)), font, ink)
        line.translate(0, height)
        _paint_words(painter, line, index.data(Role.LEFT), font, quiet)

    def _paint_picture(self, painter: QPainter, room: QRectF, index: _Index, theme: Theme) -> None:
        """The picture in the middle of its room; an empty sheet where there is none yet."""
        image = index.data(Role.IMAGE)
        ratio = painter.device().devicePixelRatioF()
        size = (room.size() * ratio).toSize()
        picture = self._thumbnails.picture(image, size) if image is not None else None
        sheet = QRectF(room)
        if picture is not None and not picture.isNull():
            sheet.setSize(picture.deviceIndependentSize() / ratio)
            sheet.moveCenter(room.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(sheet, picture)
        elif picture is not None or image is None:
            painter.setPen(QPen(QColor(theme.handle), 1))
            painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, "–")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.handle), 1))
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _paint_line(
    painter: QPainter, line: QRectF, said: tuple[PageState, str], font: QFont, ink: QColor
) -> None:
    """A sign, and words behind it."""
    state, words = said
    side = QFontMetricsF(font).height()
    square = QRectF(0, 0, side * _SIGN, side * _SIGN)
    square.moveCenter(QPointF(line.left() + side / 2 - 1, line.center().y()))
    paint_sign(painter, square, state, ink)
    _paint_words(painter, line.adjusted(side + 2, 0, 0, 0), words, font, ink)


def _paint_words(painter: QPainter, line: QRectF, words: str, font: QFont, ink: QColor) -> None:
    middle = Qt.TextElideMode.ElideMiddle
    painter.setFont(font)
    painter.setPen(ink)
    shown = QFontMetricsF(font).elidedText(words, middle, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)


def paint_sign(painter: QPainter, square: QRectF, state: PageState, ink: QColor) -> None:
    """Paint the sign of a state into a square."""
    painter.save()
    width = max(1.4, square.width() / 9)
    painter.setPen(
        QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = square.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    match state:
        case PageState.UNTOUCHED:
            painter.drawEllipse(inner)
        case PageState.IN_REVIEW:
            painter.drawEllipse(inner)
            painter.setBrush(ink)
            painter.drawChord(inner, 90 * 16, 180 * 16)  # its left half, in 1/16 of a degree
        case PageState.DONE:
            painter.setPen(QPen(ink, 1.6 * width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(QPolygonF([_in(square, *corner) for corner in _TICK]))
        case PageState.PROBLEM:
            corners = (0.5, 0.02), (0.98, 0.95), (0.02, 0.95)
            painter.drawPolygon(QPolygonF([_in(square, *corner) for corner in corners]))
            painter.drawLine(_in(square, 0.5, 0.36), _in(square, 0.5, 0.62))
            painter.drawPoint(_in(square, 0.5, 0.79))
    painter.restore()


def _in(square: QRectF, x: float, y: float) -> QPointF:
    return QPointF(square.left() + x * square.width(), square.top() + y * square.height())
