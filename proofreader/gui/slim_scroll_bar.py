"""A scroll bar without arrows and frames: there when one looks for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyle, QStyleOptionSlider

_WIDTH = 12
_GAP = 3


class SlimScrollBar(QScrollBar):
    """A vertical scroll bar that is only its handle."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Narrow."""
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the handle where the style has it."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.palette().base())
        if self.maximum() > self.minimum():
            lively = self.underMouse() or self.isSliderDown()
            painter.setBrush(self.palette().text() if lively else self.palette().dark())
            painter.setPen(Qt.PenStyle.NoPen)
            slim = QRectF(handle).adjusted(_GAP, 1, -_GAP, -1)
            painter.drawRoundedRect(slim, slim.width() / 2, slim.width() / 2)
        painter.end()
