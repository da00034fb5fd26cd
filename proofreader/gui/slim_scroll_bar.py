"""A scroll bar without arrows and frames: there when one looks for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyle, QStyleOptionSlider

_WIDTH = 12
_GAP = 3


class SlimScrollBar(QScrollBar):
    """A scroll bar that is only its handle."""

    def __init__(
        self,
        area: QAbstractScrollArea,
        orientation: Qt.Orientation = Qt.Orientation.Vertical,
    ) -> None:
        super().__init__(orientation, area)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Narrow."""
        hint = super().sizeHint()
        is_upright = self.orientation() is Qt.Orientation.Vertical
        return QSize(_WIDTH, hint.height()) if is_upright else QSize(hint.width(), _WIDTH)

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
            across, along = (
                (_GAP, 1) if self.orientation() is Qt.Orientation.Vertical else (1, _GAP)
            )
            slim = QRectF(handle).adjusted(across, along, -across, -along)
            corner = min(slim.width(), slim.height()) / 2
            painter.drawRoundedRect(slim, corner, corner)
        painter.end()
