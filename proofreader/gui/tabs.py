"""Tabs of which one sees in every look which one is in front."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from proofreader.gui.theme import theme_of

_THICK = 3
"""Of the line below the tab in front, in pixels."""


class Tabs(QTabBar):
    """A row of tabs; the one in front has a line below it, beside its colour and height."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tabs, then the line."""
        super().paintEvent(event)
        front = self.tabRect(self.currentIndex())
        front.setTop(front.bottom() - _THICK + 1)
        painter = QPainter(self)
        painter.fillRect(front, QColor(theme_of(self.palette()).ring))
        painter.end()
