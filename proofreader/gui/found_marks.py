"""A thin frame round every place in sight that a search has found; the one gone to is selected."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter, QPen, QTextCursor

from proofreader.gui.marks import line_rects
from proofreader.gui.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.gui.places import Places
    from proofreader.gui.text_view import TextView


class FoundMarks:
    """What is framed in one text, as long as that reads as it did."""

    def __init__(self, editor: TextView) -> None:
        self._editor = editor
        self._text = ""
        self._found: Sequence[tuple[int, int]] = ()

    def show(self, text: str, found: Sequence[tuple[int, int]]) -> None:
        """Frame these places of ``text``, in order, from now on; none of them to end that."""
        self._text, self._found = text, found
        self._editor.viewport().update()

    def paint(self, text: str, places: Places) -> None:
        """Paint the frames in the window."""
        blocks = [block for block, _ in self._editor.visible_blocks()]
        if not self._found or text is not self._text or not blocks:
            return
        first = places.to_points(blocks[0].position())
        last = places.to_points(blocks[-1].position() + blocks[-1].length() - 1)
        begin = bisect_left(self._found, first, key=itemgetter(1))
        end = bisect_left(self._found, last, key=itemgetter(0))
        painter = QPainter(self._editor.viewport())
        painter.setPen(QPen(QColor(theme_of(self._editor.palette()).ring), 1))
        for place in self._found[begin:end]:
            cursor = QTextCursor(self._editor.document())
            # A pattern may have found half the book.
            cursor.setPosition(places.to_units(max(place[0], first)))
            cursor.setPosition(
                places.to_units(min(place[1], last)), QTextCursor.MoveMode.KeepAnchor
            )
            for rect in line_rects(self._editor, cursor):
                if rect.width() > 1 and self._editor.viewport().rect().intersects(rect.toRect()):
                    painter.drawRect(rect.adjusted(-0.5, 0.5, 0.5, 1.5))
        painter.end()
