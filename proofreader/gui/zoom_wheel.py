"""The wheel with Ctrl, by which people make letters larger and smaller everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

_STEP = 120
"""One step of a wheel, in the eighths of a degree that Qt counts in."""


class ZoomWheel(QObject):
    """Listens to the wheel over one widget; without Ctrl it scrolls as ever.

    Signals:
        turned: By how many steps, at least one: away from the volunteer or, negative, towards.
    """

    turned = Signal(int)

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._rest = 0
        """How far it was turned since the last step: touch pads turn it by little and little."""
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is turned with Ctrl."""
        if not isinstance(event, QWheelEvent):
            return super().eventFilter(watched, event)
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._rest += event.angleDelta().y()
        steps = int(self._rest / _STEP)
        if steps:
            self._rest -= steps * _STEP
            self.turned.emit(steps)
        return True
