"""A ring round whatever has the keyboard's focus, the same for every widget."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QDockWidget, QFocusFrame, QWidget

from proofreader.gui.theme import theme_of

WIDTH = 2
"""Of the ring, in pixels; it lies just outside the widget, where Qt's focus frame has room."""


class FocusRing(QFocusFrame):
    """Follows the focus inside one window.

    Qt moves, shows and hides the frame with its widget; what it does not do is to draw it and to
    go from one widget to the next.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._move)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme_of(self.palette()).ring), WIDTH))
        half = WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 5, 5)
        painter.end()

    def _move(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.setWidget(now if self._is_inside(now) else None)  # type: ignore[arg-type]  # None takes it away

    def _is_inside(self, widget: QWidget | None) -> bool:
        """Whether it is in the window, or in a pane that was taken out of it."""
        if widget is None:
            return False
        window = widget.window()
        owner = window.parentWidget() if isinstance(window, QDockWidget) else None
        return self._window.isAncestorOf(widget) or (
            owner is not None and owner.window() is self._window
        )
