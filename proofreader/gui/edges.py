"""Qt's Fusion style, with edges round its controls that can be seen.

Fusion makes the edges of controls from the ground of the window, somewhat darker: on a dark ground
there are none to see. Here they have a contrast of 3:1 to any ground, as WCAG 2.1 asks for.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QRegion
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QWidget,
)

from proofreader.gui.theme import theme_of

_Primitive = QStyle.PrimitiveElement
_Complex = QStyle.ComplexControl
_Part = QStyle.SubControl
_CORNER = 2.0
"""Radius of the corners, as Fusion has it, in pixels."""

_EDGED = frozenset(
    {
        _Primitive.PE_FrameLineEdit,
        _Primitive.PE_PanelButtonCommand,
        _Primitive.PE_PanelButtonTool,
        _Primitive.PE_IndicatorCheckBox,
        _Primitive.PE_IndicatorItemViewItemCheck,
    }
)


class EdgedStyle(QProxyStyle):
    """Fusion, and an edge round what one can press, tick, drag or write in."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a part, and its edge if it has one."""
        if element is _Primitive.PE_PanelScrollAreaCorner:  # bare, as our scroll bars are
            painter.fillRect(option.rect, option.palette.base())
            return
        super().drawPrimitive(element, option, painter, widget)
        if element in _EDGED:
            _draw_edge(painter, option, option.rect)
        elif element is _Primitive.PE_Frame:
            _draw_line(painter, option.rect, theme_of(option.palette).line)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a control of several parts, and the edges of what one takes hold of."""
        super().drawComplexControl(control, option, painter, widget)
        if control is _Complex.CC_Slider and widget is not None:
            handle = self.subControlRect(control, option, _Part.SC_SliderHandle, widget)
            groove = self.subControlRect(control, option, _Part.SC_SliderGroove, widget)
            painter.save()
            painter.setClipRegion(QRegion(groove) - QRegion(handle))
            _draw_edge(painter, option, groove)
            painter.restore()
            _draw_edge(painter, option, handle)
        elif control in {_Complex.CC_ComboBox, _Complex.CC_SpinBox}:
            _draw_edge(painter, option, option.rect)


def _draw_edge(painter: QPainter, option: QStyleOption, rect: QRect) -> None:
    state: QStyle.StateFlag = option.state
    if not state & QStyle.StateFlag.State_Enabled:
        return
    theme = theme_of(option.palette)
    _draw_line(painter, rect, theme.ring if _is_default(option) else theme.handle)


def _draw_line(painter: QPainter, rect: QRect, colour: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
    painter.restore()


def _is_default(option: QStyleOption) -> bool:
    """Whether it is the button that Enter presses."""
    features = QStyleOptionButton.ButtonFeature
    return isinstance(option, QStyleOptionButton) and bool(option.features & features.DefaultButton)
