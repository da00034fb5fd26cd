"""Buttons in as many rows as they need: words that are longer in another language go on below.

From Qt's own example of the name, but each row is filled to its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

if TYPE_CHECKING:
    from collections.abc import Iterator


class FlowLayout(QLayout):
    """Lays its widgets out in rows; what is hidden takes no room.

    Args:
        spacing: Between them, in pixels.
        first_grows: Whether the first takes all the room that is left in its row, as a field does
            beside its buttons; else all share it.
    """

    def __init__(self, spacing: int, *, first_grows: bool = False) -> None:
        super().__init__()
        self._places: list[QLayoutItem] = []
        self._first_grows = first_grows
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's own; `addWidget` calls it."""
        self._places.append(item)

    def count(self) -> int:
        """How many widgets there are."""
        return len(self._places)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at a place."""
        return self._places[index] if 0 <= index < len(self._places) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the one at a place out."""
        return self._places.pop(index) if 0 <= index < len(self._places) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width that there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows."""
        heights = [_height(row) for row in self._rows(width)]
        return sum(heights) + self.spacing() * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = self._shown()
        width = sum(one.sizeHint().width() for one in shown)
        return QSize(width + self.spacing() * max(0, len(shown) - 1), _height(shown))

    def minimumSize(self) -> QSize:
        """The widest by itself."""
        shown = self._shown()
        return QSize(max((one.minimumSize().width() for one in shown), default=0), _height(shown))

    def setGeometry(self, room: QRect) -> None:
        """Put the widgets into rows, each as wide as the room."""
        super().setGeometry(room)
        top = room.top()
        for row in self._rows(room.width()):
            taken = sum(one.sizeHint().width() for one in row) + self.spacing() * (len(row) - 1)
            spare = max(0, room.width() - taken)
            grows = self._first_grows and len(row) > 1 and row[0] is self._shown()[0]
            share, rest = (0, 0) if grows else divmod(spare, len(row))
            left = room.left()
            for number, one in enumerate(row):
                more = spare if grows and not number else share + (number < rest)
                wide = min(room.width(), one.sizeHint().width() + more)
                one.setGeometry(QRect(left, top, wide, _height(row)))
                left += wide + self.spacing()
            top += _height(row) + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [one for one in self._places if not one.isEmpty()]

    def _rows(self, width: int) -> Iterator[list[QLayoutItem]]:
        row: list[QLayoutItem] = []
        taken = 0
        for one in self._shown():
            wide = one.sizeHint().width()
            if row and taken + self.spacing() + wide > width:
                yield row
                row, taken = [], 0
            taken += wide + (self.spacing() if row else 0)
            row.append(one)
        if row:
            yield row


def _height(row: list[QLayoutItem]) -> int:
    return max((one.sizeHint().height() for one in row), default=0)
