"""Clicks between two lines belong to the nearer line.

Qt takes a point between lines for the start of the next one; with room between the lines that is
where many clicks go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent, QTextCursor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit


def snapped(event: QMouseEvent, editor: QPlainTextEdit) -> QMouseEvent:
    """``event`` as if the mouse were in the middle of the line that is nearest to it."""
    point = event.position()
    near = editor.cursorForPosition(point.toPoint())
    above = QTextCursor(near)
    above.movePosition(QTextCursor.MoveOperation.Up)
    below = QTextCursor(near)
    below.movePosition(QTextCursor.MoveOperation.Down)
    middles = [editor.cursorRect(cursor).center().y() for cursor in (near, above, below)]
    y = min(middles, key=lambda middle: abs(middle - point.y()))
    height = editor.cursorRect(near).height()
    if abs(y - point.y()) > height:
        return event  # below the last line or above the first
    moved = QPointF(point.x(), y)
    return QMouseEvent(
        event.type(),
        moved,
        event.globalPosition() + moved - point,
        event.button(),
        event.buttons(),
        event.modifiers(),
        event.pointingDevice(),
    )
