"""A pane that can be moved, has a quiet title, and says when it is put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QHBoxLayout, QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

_GLYPH = 0.6
"""The side of a glyph, in heights of a line."""
_ROUND_GLYPH = 6
"""The room round it, in pixels."""

_LOW = 38
"""Lines of text: in a lower window titles have no room, and the menu does what they do."""


class Pane(QDockWidget):
    """One pane.

    Signals:
        put_away: It was closed with its button, or as a window.

    Args:
        name: What the layout remembers it by.
        title: What people call it.
        content: What is in it.
        parent: What it can be docked in.
    """

    put_away = Signal()

    def __init__(self, name: str, title: str, content: QWidget, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._title = _TitleBar(self)
        self.topLevelChanged.connect(self._title.refresh)
        self.setTitleBarWidget(self._title)
        self.setWidget(content)

    def fit(self, height: int) -> None:
        """Do without a title where what the pane lies in is low; ``height`` in pixels."""
        self._title.show_if(there_is_room=height >= _LOW * self.fontMetrics().height())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so: whether it is seen is for others to remember."""
        super().closeEvent(event)
        self.put_away.emit()


class _TitleBar(QWidget):
    """The title, in quiet ink, and the two buttons that Qt's own bar has, too.

    A press that no button takes goes to the pane, which is dragged by it.
    """

    def __init__(self, pane: Pane) -> None:
        super().__init__(pane)
        title = QLabel(pane.windowTitle(), self)
        title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 6, 0)
        layout.setSpacing(2)
        layout.addWidget(title, 1)
        for name, glyph, deed in (
            (self.tr("{pane}: window of its own"), _paint_window, self._float),
            (self.tr("{pane}: put away"), _paint_cross, pane.close),
        ):
            button = _GlyphButton(glyph, name.format(pane=pane.windowTitle()), self)
            button.clicked.connect(deed)
            layout.addWidget(button)
        self._pane = pane
        self._has_room = True

    def show_if(self, *, there_is_room: bool) -> None:
        """Take no room at all where there is little."""
        if there_is_room is not self._has_room:
            self._has_room = there_is_room
            self.refresh()

    def refresh(self) -> None:
        """Show the title or not: a window of its own always has one."""
        is_shown = self._is_shown()
        for part in self.findChildren(QWidget):
            part.setVisible(is_shown)
        self.updateGeometry()
        self._pane.updateGeometry()

    def sizeHint(self) -> QSize:
        """The height of the title, or nothing."""
        hint = super().sizeHint()
        return hint if self._is_shown() else QSize(hint.width(), 0)

    def minimumSizeHint(self) -> QSize:
        """As high as that."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _is_shown(self) -> bool:
        return self._has_room or self._pane.isFloating()

    def _float(self) -> None:
        self._pane.setFloating(not self._pane.isFloating())


class _GlyphButton(QAbstractButton):
    """A small button with a glyph as large as the letters, in their ink; Qt's own are neither.

    Args:
        paint: Paints the glyph into a square.
        name: What the button does.
        parent: The title.
    """

    def __init__(
        self, paint: Callable[[QPainter, QRectF], None], name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._paint = paint
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the menu View does it with keys
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """A square, somewhat larger than a letter."""
        side = self.fontMetrics().height() + _ROUND_GLYPH
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """It is never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the glyph, and a ground under the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        if self.underMouse():
            painter.fillRect(self.rect(), palette.alternateBase())
        painter.setPen(QPen(palette.windowText().color(), max(1.2, self.height() / 14)))
        side = self.fontMetrics().height() * _GLYPH
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(self.rect()).center())
        self._paint(painter, square)
        painter.end()


def _paint_cross(painter: QPainter, square: QRectF) -> None:
    painter.drawLine(square.topLeft(), square.bottomRight())
    painter.drawLine(square.topRight(), square.bottomLeft())


def _paint_window(painter: QPainter, square: QRectF) -> None:
    """Two windows, the one behind seen at its upper and right edge."""
    part = square.width() / 4
    painter.drawRect(square.adjusted(0, part, -part, 0))
    painter.drawPolyline(
        [
            QPointF(square.left() + part, square.top()),
            square.topRight(),
            QPointF(square.right(), square.bottom() - part),
        ]
    )
