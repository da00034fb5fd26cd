"""Rules across the text where one page ends and the next begins.

A form feed ends its line, so that nothing stands behind it: the rule lies on that line if it is
empty, else below it, where `proofreader.gui.roomy_layout` leaves room. A line of Distributed
Proofreaders has the rule in its place as long as the cursor is elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextBlock

from proofreader.gui.theme import Theme, theme_of
from proofreader.text.document import PAGE_BREAK
from proofreader.text.separators import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QPlainTextEdit

    from proofreader.gui.places import Places
    from proofreader.text.document import Document

translate = QCoreApplication.translate

_SMALLER = 0.72
"""Size of what is written on a rule, in that of the text."""
_GAP = 10.0
"""Between a rule and what is written on it, and before it, where the cursor may be; in pixels."""


def ends_page(block: QTextBlock, text: str, places: Places) -> bool:
    """Whether a form feed ends the line."""
    end = places.to_points(block.position() + block.length() - 1)
    return text[end : end + 1] == PAGE_BREAK


def paint_rules(
    editor: QPlainTextEdit,
    blocks: Iterator[tuple[QTextBlock, QRectF]],
    document: Document,
    places: Places,
) -> None:
    """Paint the rules among ``blocks``, each with its place in the editor's viewport."""
    theme = theme_of(editor.palette())
    painter = QPainter(editor.viewport())
    here = editor.textCursor().blockNumber() if editor.hasFocus() else -1
    font = QFont(editor.font())
    font.setPointSizeF(font.pointSizeF() * _SMALLER)
    painter.setFont(font)
    for block, room in blocks:
        if ends_page(block, document.text, places):
            place = places.to_points(block.position() + block.length())
            line = QRectF(room)
            line.setTop(room.bottom() - block.layout().lineAt(0).height())
            _paint_rule(painter, line, str(document.page_at(place).number), theme)
        name = page_of(block.text()) if block.text().startswith("-----") else None
        if name is not None and block.blockNumber() != here:
            painter.fillRect(room.toAlignedRect(), QColor(theme.paper))
            _paint_rule(painter, room, name, theme)
    painter.end()


def _paint_rule(painter: QPainter, room: QRectF, page: str, theme: Theme) -> None:
    """A line with the page at its right end."""
    words = translate("page_rules", "Page {number}").format(number=page)
    metrics = QFontMetricsF(painter.font())
    middle = room.center().y()
    right = room.right() - metrics.horizontalAdvance(words)
    painter.setPen(QPen(QColor(theme.handle), 1))
    painter.drawLine(QPointF(room.left() + _GAP, middle), QPointF(right - _GAP, middle))
    painter.setPen(QColor(theme.quiet_ink))
    label = QRectF(right, middle - metrics.height() / 2, metrics.horizontalAdvance(words) + 1, 0)
    label.setHeight(metrics.height())
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
