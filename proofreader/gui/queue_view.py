"""The queue as a list of two-line rows: the words around a fault, and what it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from proofreader.gui.queue_model import QueueModel, Role
from proofreader.gui.rows import paint_ground
from proofreader.gui.slim_scroll_bar import SlimScrollBar
from proofreader.gui.theme import Theme, book_font, theme_of
from proofreader.gui.wording import (
    MARK_KINDS,
    from_a_word,
    group_name,
    kind_name,
    look_here,
    percent,
    places,
    preview,
    readings,
    spot,
)
from proofreader.text.visible import takes_lines

if TYPE_CHECKING:
    from proofreader.review.grouping import Entry
    from proofreader.text.findings import Finding

_PADDING = 12.0
_CONTEXT_SIZE = 12.0
"""Of the words around the fault, in points."""


class QueueView(QTableView):
    """The list; plain letters are commands here, so Qt's search by typing is off.

    It is a table of one column without a grid, because a `QListView` asks for each of a hundred
    thousand rows whenever one is different, which takes half a second.
    """

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(QueueDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.horizontalHeader().setAccessibleName(self.tr("Heads of the columns"))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setAccessibleName(self.tr("Heads of the rows"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(0)
        self._fit_rows()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Queue of places"))
        self.setAccessibleDescription(
            self.tr(
                "Enter accepts, 1 to 5 take a reading, Delete rejects, N goes on, E edits by hand, "
                "G takes a group apart"
            )
        )

    def event(self, event: QEvent) -> bool:
        """Keep the rows as tall as their words."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_rows()
        return super().event(event)

    def _fit_rows(self) -> None:
        height = row_height(self.fontMetrics())
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight: the card beside it takes more or less room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyboardSearch(self, search: str) -> None:
        """Do not jump about when a letter is pressed."""


def row_height(metrics: QFontMetrics) -> int:
    """The height of a row, its second line in a face with these metrics, in pixels."""
    book = QFontMetricsF(book_font(_CONTEXT_SIZE)).height()
    return round(book + metrics.height() + 1.6 * _PADDING)


class QueueDelegate(QStyledItemDelegate):
    """Paints a row."""

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Two lines, the first in the book's face, with room around them."""
        return QSize(200, row_height(option.fontMetrics))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, words around, and below them kind, reading and probability."""
        entry: Entry = index.data(Role.ENTRY)
        text: str = index.data(Role.DOCUMENT).text
        theme = theme_of(option.palette)
        state = option.state
        row = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, row, state, theme)
        inner = row.adjusted(_PADDING + 4, 0.7 * _PADDING, -_PADDING, -0.7 * _PADDING)
        height = QFontMetricsF(book_font(_CONTEXT_SIZE)).height()
        upper = QRectF(inner.topLeft(), inner.topRight())
        upper.setHeight(height)
        if entry.is_group:
            _paint_group(painter, upper, entry, theme)
        else:
            _paint_spot(painter, upper, text, entry.first, theme)
        lower = QRectF(
            inner.left(), upper.bottom() + 2, inner.width(), inner.bottom() - upper.bottom()
        )
        painter.setFont(option.font)
        _paint_reading(painter, lower, text, entry, theme)
        painter.restore()


def _paint_group(painter: QPainter, line: QRectF, entry: Entry, theme: Theme) -> None:
    """What the places have in common, bold, and how many they are."""
    plain = book_font(_CONTEXT_SIZE)
    bold = QFont(plain)
    bold.setBold(True)
    align = Qt.AlignmentFlag
    count = places(len(entry.findings))
    painter.setFont(plain)
    painter.setPen(QColor(theme.ink))
    painter.drawText(line, align.AlignVCenter | align.AlignRight, count)
    rest = line.width() - QFontMetricsF(plain).horizontalAdvance(count) - _PADDING
    name = QFontMetricsF(bold).elidedText(
        group_name(entry.first), Qt.TextElideMode.ElideRight, rest
    )
    painter.setFont(bold)
    painter.setPen(QColor(theme.mark_ink if entry.first.kind in MARK_KINDS else theme.word_ink))
    painter.drawText(line, align.AlignVCenter, name)


def _paint_spot(painter: QPainter, line: QRectF, text: str, finding: Finding, theme: Theme) -> None:
    """The words around, the fault bold and underlined, never cut off by what comes before it."""
    plain = book_font(_CONTEXT_SIZE)
    bold = QFont(plain)
    bold.setBold(True)
    bold.setUnderline(True)
    bold.setStrikeOut(takes_lines(finding))
    usual, strong = QFontMetricsF(plain), QFontMetricsF(bold)
    around = spot(text, finding)
    fault = strong.elidedText(around.fault, Qt.TextElideMode.ElideMiddle, line.width())
    rest = line.width() - strong.horizontalAdvance(fault)
    before = from_a_word(usual.elidedText(around.before, Qt.TextElideMode.ElideLeft, rest * 0.45))
    place = line.left()
    ink = theme.mark_ink if finding.kind in MARK_KINDS else theme.word_ink
    for piece, font, colour in ((before, plain, theme.ink), (fault, bold, ink)):
        painter.setFont(font)
        painter.setPen(QColor(colour))
        width = QFontMetricsF(font).horizontalAdvance(piece)
        room = QRectF(place, line.top(), width + 2, line.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, piece)
        place += width
    after = usual.elidedText(around.after, Qt.TextElideMode.ElideRight, line.right() - place)
    painter.setFont(plain)
    painter.setPen(QColor(theme.ink))
    room = QRectF(place, line.top(), line.right() - place, line.height())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, after)


def _paint_reading(painter: QPainter, line: QRectF, text: str, entry: Entry, theme: Theme) -> None:
    """Kind at the left, then the first reading; the probability at the right.

    Of a group the reading is shown with what stands there: the line above has only its words.
    """
    align = Qt.AlignmentFlag
    metrics = QFontMetricsF(painter.font())
    finding = entry.first
    chance = percent(entry.probability)
    painter.setPen(QColor(theme.quiet_ink))
    painter.drawText(line, align.AlignVCenter | align.AlignRight, chance)
    line.setRight(line.right() - metrics.horizontalAdvance(chance) - _PADDING)
    kind = kind_name(finding.kind)
    painter.drawText(line, align.AlignVCenter, kind)
    line.setLeft(line.left() + metrics.horizontalAdvance(kind + "  "))
    reading = preview(text, finding) if entry.is_group else _reading(text, finding)
    painter.setPen(QColor(theme.ink))
    shown = metrics.elidedText(reading, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, align.AlignVCenter, shown)


def _reading(text: str, finding: Finding) -> str:
    read = readings(text, finding)
    return f"→  {read[0]}" if read else look_here()
