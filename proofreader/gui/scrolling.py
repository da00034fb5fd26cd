"""Brings a place of the text into the window, with lines around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.gui.marks import is_near

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QPlainTextEdit

_CONTEXT = 0.3
"""Where a place is scrolled to, as a part of the height: most of the context comes after it."""


def scroll_to(editor: QPlainTextEdit, cursor: QTextCursor, line_height: float) -> None:
    """Scroll to the cursor, unless it is in the window and not at its edge.

    Args:
        editor: What is scrolled.
        cursor: In its text.
        line_height: From base line to base line, in heights of the face.
    """
    height = editor.viewport().height()
    line = editor.fontMetrics().lineSpacing()
    if cursor.block().isVisible() and is_near(editor, cursor):
        top = editor.cursorRect(cursor).top()
        if 2 * line <= top <= height - 4 * line:
            return
    bar = editor.verticalScrollBar()
    bar.setValue(_line_number(editor, cursor))  # lays out what is there, so that lines count
    above = int(height * _CONTEXT / (line * line_height))
    bar.setValue(_line_number(editor, cursor) - above)


def _line_number(editor: QPlainTextEdit, cursor: QTextCursor) -> int:
    """The line on the screen that the cursor is in, counted from the start of the book."""
    block = cursor.block()
    editor.document().documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(cursor.positionInBlock())
    return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)
