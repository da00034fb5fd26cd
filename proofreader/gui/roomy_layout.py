"""Lines with room between them, for a widget that has no line height.

`QPlainTextDocumentLayout` sets lines solid and ignores the line height of a block, but it is the
only layout that stays fast in a whole book. So the lines are laid out by it and then moved apart,
each time it is asked how tall a block is, which Qt does before it paints or measures one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QPlainTextDocumentLayout

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock, QTextDocument


class RoomyLayout(QPlainTextDocumentLayout):
    """The plain layout with its lines spread, a little more after a paragraph.

    Attributes:
        line_height: From base line to base line, in heights of the face. Who changes it has the
            document laid out anew.

    Args:
        document: What is laid out.
        line_height: See above.
        has_rule: Whether a rule is to be painted behind a paragraph, which needs a line's room.
        paragraph_gap: Between paragraphs of several lines, in heights of the face.
    """

    def __init__(
        self,
        document: QTextDocument,
        line_height: float,
        has_rule: Callable[[QTextBlock], bool] = lambda _block: False,
        paragraph_gap: float = 0.3,
    ) -> None:
        super().__init__(document)
        self.line_height = line_height
        self._has_rule = has_rule
        self._paragraph_gap = paragraph_gap

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The room that ``block`` takes; its lines are spread by then."""
        rect = super().blockBoundingRect(block)
        layout = block.layout()
        if not block.isVisible() or not layout.lineCount():
            return rect
        solid = layout.lineAt(0).height()
        pitch = round(solid * self.line_height)
        first = (pitch - solid) / 2
        if layout.lineAt(layout.lineCount() - 1).y() != first + (layout.lineCount() - 1) * pitch:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                line.setPosition(QPointF(line.x(), first + number * pitch))
        gap = round(solid * self._paragraph_gap) if layout.lineCount() > 1 else 0
        if block.length() > 1 and self._has_rule(block):
            gap += pitch
        rect.setHeight(layout.lineCount() * pitch + gap)
        return rect
