"""The mouse over a page image: a click points, a drag moves the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ScanMouse(QObject):
    """Listens to the mouse over one widget.

    Signals:
        clicked, double_clicked: Where.
        dragged: How far, since the last time.
        moved: Where to.
    """

    clicked = Signal(QPoint)
    double_clicked = Signal(QPoint)
    dragged = Signal(QPoint)
    moved = Signal(QPoint)

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._from: QPoint | None = None
        """Where the button was pressed, or the drag has come to; None while it is not pressed."""
        self._is_dragging = False
        viewport.setMouseTracking(True)
        viewport.setCursor(Qt.CursorShape.CrossCursor)
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is done with the left button."""
        if isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            is_left = event.button() is Qt.MouseButton.LeftButton
            if event.type() == QEvent.Type.MouseMove:
                self._move(at)
            elif is_left and event.type() == QEvent.Type.MouseButtonPress:
                self._from, self._is_dragging = at, False
            elif is_left and event.type() == QEvent.Type.MouseButtonRelease:
                self._release(at)
            elif is_left and event.type() == QEvent.Type.MouseButtonDblClick:
                self.double_clicked.emit(at)
        return super().eventFilter(watched, event)

    def _move(self, at: QPoint) -> None:
        if self._from is not None:
            way = at - self._from
            if self._is_dragging or way.manhattanLength() >= QApplication.startDragDistance():
                self._is_dragging = True
                self._viewport.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._from = at
                self.dragged.emit(way)
        self.moved.emit(at)

    def _release(self, at: QPoint) -> None:
        if self._from is not None and not self._is_dragging:
            self.clicked.emit(at)
        self._from = None
        self._viewport.setCursor(Qt.CursorShape.CrossCursor)
