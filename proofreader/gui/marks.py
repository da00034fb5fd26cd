"""The findings as they are marked in the text.

Words and marks in doubt differ in the kind of line below them, not only in its colour; the current
finding has a frame. Selections are made for what is in the window alone, because thousands of them
are slow.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from proofreader.gui.theme import Theme, theme_of
from proofreader.gui.wording import MARK_KINDS
from proofreader.text.findings import Finding

if TYPE_CHECKING:
    from proofreader.gui.places import Places
    from proofreader.text.spans import Span

_CORNER = 4.0
"""Radius of the frame round the current finding, in pixels."""

_LEAST_LINE = 10
"""No line is lower than this, in pixels."""


Between = Callable[[int, int], Sequence[Finding]]
"""Gives the findings that touch the text between two code points, by place."""


def nothing_between(_start: int, _end: int) -> tuple[Finding, ...]:
    """No findings, wherever one looks."""
    return ()


class Marks:
    """What is marked in one editor."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        self._editor = editor
        self._findings: Between = nothing_between
        self._current: tuple[Finding, ...] = ()
        self._spots: frozenset[Span] = frozenset()
        """Those of the current ones."""

    def show(self, between: Between, current: tuple[Finding, ...]) -> None:
        """Mark these from now on; current, by place, are all that are decided together."""
        self._findings = between
        self._current = current
        self._spots = frozenset(finding.span for finding in current)

    def selections(self, places: Places, start: int, end: int) -> list[QTextEdit.ExtraSelection]:
        """The marks between two units of the text."""
        theme = theme_of(self._editor.palette())
        selections = []
        for finding in self._findings(places.to_points(start), places.to_points(end)):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(finding, places)
            look = _format(finding, theme, is_current=finding.span in self._spots)
            selection.format = look
            selections.append(selection)
        return selections

    def paint(self, places: Places) -> None:
        """Draw a frame round each current finding, and a wedge where something is missing."""
        first = self._editor.firstVisibleBlock()
        last = self._editor.document().findBlockByNumber(first.blockNumber() + most(self._editor))
        end = last.position() if last.isValid() else places.length
        near = _between(self._current, places.to_points(first.position()), places.to_points(end))
        if not near:
            return
        theme = theme_of(self._editor.palette())
        painter = QPainter(self._editor.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current_ring), 1.6))
        for finding in near:
            rects = line_rects(self._editor, self._cursor(finding, places))
            # Blanks at which the line is broken have no width on the next.
            for rect in [rect for rect in rects if rect.width() > 1] or rects:
                if rect.width() > 1:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(rect.adjusted(-1.5, -1, 1.5, 3), _CORNER, _CORNER)
                else:
                    painter.setBrush(QColor(theme.current_ring))
                    painter.drawPolygon(_wedge(rect.bottomLeft()))
        painter.end()

    def _cursor(self, finding: Finding, places: Places) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(places.to_units(finding.span.start))
        cursor.setPosition(places.to_units(finding.span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def is_near(editor: QPlainTextEdit, cursor: QTextCursor) -> bool:
    """Whether the paragraph may be in the window; where a far one is, takes Qt long to say."""
    first = editor.firstVisibleBlock().blockNumber()
    return first <= cursor.blockNumber() <= first + most(editor)


def most(editor: QPlainTextEdit) -> int:
    """How many paragraphs the window may show at most."""
    return editor.viewport().height() // _LEAST_LINE


def _between(findings: tuple[Finding, ...], start: int, end: int) -> tuple[Finding, ...]:
    """Those of ``findings``, ordered by place, that touch a stretch."""
    first = bisect_left(findings, start, key=lambda f: f.span.end)
    last = bisect_right(findings, end, key=lambda f: f.span.start)
    return findings[first:last]


def _format(finding: Finding, theme: Theme, *, is_current: bool) -> QTextCharFormat:
    about_marks = finding.kind in MARK_KINDS
    underlines = QTextCharFormat.UnderlineStyle
    look = QTextCharFormat()
    look.setUnderlineStyle(underlines.DotLine if about_marks else underlines.SingleUnderline)
    look.setUnderlineColor(QColor(theme.mark_ink if about_marks else theme.word_ink))
    if is_current:
        look.setBackground(QColor(theme.current_tint))
        look.setForeground(QColor(theme.ink))
    else:
        look.setBackground(QColor(theme.mark_tint if about_marks else theme.word_tint))
    return look


def line_rects(editor: QPlainTextEdit, cursor: QTextCursor) -> list[QRectF]:
    """The place of the selection on the screen, one rectangle a line."""
    edge = QTextCursor(cursor)
    edge.setPosition(cursor.selectionStart())
    rects: list[QRectF] = []
    while True:
        start = QRectF(editor.cursorRect(edge))
        line_end = QTextCursor(edge)
        line_end.movePosition(QTextCursor.MoveOperation.EndOfLine)
        end = min(line_end.position(), cursor.selectionEnd())
        line_end.setPosition(end)
        rects.append(start.united(QRectF(editor.cursorRect(line_end))))
        if end >= cursor.selectionEnd():
            return rects
        edge.setPosition(end)
        if not edge.movePosition(QTextCursor.MoveOperation.NextCharacter):
            return rects


def _wedge(tip: QPointF) -> QPolygonF:
    """A proofreader's caret below the line, its tip where something is missing."""
    return QPolygonF([tip, tip + QPointF(5, 8), tip + QPointF(-5, 8)])
