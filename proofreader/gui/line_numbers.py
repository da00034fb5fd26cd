"""The numbers of the lines beside the text, as the book counts them.

A line that is wrapped has its number beside its first part. Only what is in sight is painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from proofreader.gui.theme import theme_of

if TYPE_CHECKING:
    from proofreader.gui.text_view import TextView

_SMALLER = 0.72
"""Size of the numbers, in that of the text."""
_GAP = 12
"""Between a number and the text, in pixels."""
_LEAST_DIGITS = 3
"""For which there is always room, so that the text does not move with each line typed."""


class LineNumbers(QWidget):
    """A column in the left margin of a text."""

    def __init__(self, text: TextView) -> None:
        super().__init__(text)
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        text.viewport().installEventFilter(self)
        text.updateRequest.connect(self._follow)
        text.cursorPositionChanged.connect(self.update)
        self.hide()

    @property
    def room(self) -> int:
        """The width that it needs, in pixels; 0 if it is put away."""
        if self.isHidden():
            return 0
        digits = max(_LEAST_DIGITS, len(str(self._text.blockCount())))
        return QFontMetrics(self._face(is_here=True)).horizontalAdvance("0" * digits) + _GAP + 4

    def put_beside(self) -> None:
        """Take the room at the left of what the text is shown in."""
        beside = self._text.viewport().geometry()
        self.setGeometry(beside.left() - self.room, beside.top(), self.room, beside.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay there."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self.put_beside()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers, each on the base line of its line; that of the cursor is bold."""
        theme = theme_of(self._text.palette())
        figures = QLocale()
        figures.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        painter = QPainter(self)
        here = self._text.textCursor().blockNumber()
        for block, place in self._text.visible_blocks():
            layout = block.layout()
            if not layout.lineCount():
                continue
            number = block.blockNumber()
            painter.setFont(self._face(is_here=number == here))
            painter.setPen(QColor(theme.ink if number == here else theme.quiet_ink))
            words = figures.toString(number + 1)
            line = layout.lineAt(0)
            left = self.width() - _GAP - painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QPointF(left, place.top() + line.y() + line.ascent()), words)
        painter.end()

    def _follow(self, _place: QRect, dy: int) -> None:
        if dy:
            self.scroll(0, dy)
        self.update()

    def _face(self, *, is_here: bool) -> QFont:
        font = QFont(self._text.font())
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
        font.setBold(is_here)
        return font
