"""Buttons that show their key: a volunteer learns the keys by looking at them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from proofreader.gui.fault_line import large_book_font
from proofreader.gui.theme import theme_of
from proofreader.gui.wording import percent

_PADDING = 10
_GAP = 8
_CORNER = 6.0
_READING_TIMES = 1.4
"""The size of the readings, in that of the window's letters."""
_BAR_WIDTH, _BAR_HEIGHT = 4.0, 0.45
"""Of the bar that shows a probability, in heights of a line of the window's letters."""
_WIDEST_BAR = 0.2
"""The part of the button that the bar takes at most."""


class KeyButton(QAbstractButton):
    """A button with a word and a key cap.

    Args:
        text: The word.
        key: The key that does the same, as it stands on a keyboard.
        is_main: Whether this is what one mostly wants to do.
    """

    def __init__(self, text: str, key: str, parent: QWidget, *, is_main: bool = False) -> None:
        super().__init__(parent)
        self._key = key
        self._is_main = is_main
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._explanation = ""
        self.show_text(text)
        self.explain("")

    def show_text(self, text: str) -> None:
        """Show this word from now on."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def key(self) -> str:
        """The key that does the same, as it stands on a keyboard."""
        return self._key

    def show_key(self, key: str) -> None:
        """Another key does the same from now on; "" for none."""
        self._key = key
        self.explain(self._explanation)
        self.updateGeometry()
        self.update()

    def explain(self, explanation: str) -> None:
        """Say on demand what exactly happens when the button is pressed."""
        self._explanation = explanation
        self.setToolTip(explanation)
        key = self.tr("Key {key}").format(key=self._key) if self._key else ""
        self.setAccessibleDescription(". ".join(filter(None, (key, explanation))))

    def sizeHint(self) -> QSize:
        """Room for the word and the key."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + self._key_width() + 2 * _PADDING
        return QSize(width, metrics.height() + 14)

    def minimumSizeHint(self) -> QSize:
        """The word is never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, word and key cap, centred together."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self.palette())
        is_lively = self.isEnabled() and (self.underMouse() or self.isDown())
        ground = theme.accent if self._is_main else theme.stripe if is_lively else theme.paper
        ink = QColor(theme.accent_ink if self._is_main else theme.ink)
        if not self.isEnabled():
            ink = QColor(theme.faint_ink)
        painter.setPen(QPen(QColor(theme.ring if self._is_main else theme.handle), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(_inner(self), _CORNER, _CORNER)
        if self._is_main and self.hasFocus():  # the ring outside has nearly the same colour
            painter.setPen(QPen(ink, 1.5))
            painter.drawRoundedRect(_inner(self).adjusted(2, 2, -2, -2), _CORNER - 2, _CORNER - 2)
        metrics = self.fontMetrics()
        word = metrics.horizontalAdvance(self.text())
        whole = word + self._key_width()
        left = (self.width() - whole) / 2
        painter.setPen(ink)
        painter.drawText(
            QRectF(left, 0, word + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self._key:
            _paint_cap(painter, self, left + word + _GAP, self._key, ink)
        painter.end()

    def _key_width(self) -> int:
        """The width of the key cap and of the gap before it, in pixels."""
        return _GAP + _cap_width(self.fontMetrics(), self._key) if self._key else 0


class ReadingButton(QAbstractButton):
    """One reading, big, in the book's face, with its number and its probability.

    Args:
        number: From 1, and at first the key that takes the reading. The first stands out.
    """

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._key = str(number)
        self._probability = 0.0
        self.setAccessibleName(self.tr("Reading {number}").format(number=number))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_key(self._key)

    def show_key(self, key: str) -> None:
        """Another key takes the reading from now on; "" for none."""
        self._key = key
        description = self.tr("Key {key} takes this reading").format(key=key) if key else ""
        self.setAccessibleDescription(description)
        self.update()

    def show_reading(self, reading: str, probability: float) -> None:
        """Show this reading from now on; ``probability`` is 0..1."""
        self._probability = probability
        self.setText(reading)
        name = self.tr("Reading {number}: {reading}, {chance}")
        self.setAccessibleName(
            name.format(number=self._number, reading=reading, chance=percent(probability))
        )
        self.setToolTip(reading)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(240, QFontMetrics(large_book_font(self, _READING_TIMES)).height() + 10)

    def minimumSizeHint(self) -> QSize:
        """Room for the number, a short word and the probability."""
        return QSize(8 * self.fontMetrics().height(), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint key cap, reading, and the probability as a number and a bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self.palette())
        is_lively = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(theme.ring if self._number == 1 else theme.line), 1))
        painter.setBrush(QColor(theme.stripe if is_lively else theme.paper))
        painter.drawRoundedRect(_inner(self), _CORNER, _CORNER)
        ink = QColor(theme.ink)
        left = _PADDING
        if self._key:
            left += _GAP + _paint_cap(painter, self, _PADDING, self._key, ink)
        right = self._paint_probability(painter)
        font = large_book_font(self, _READING_TIMES)
        font.setBold(self._number == 1)
        painter.setFont(font)
        painter.setPen(ink)
        room = QRectF(left, 0, right - left - _PADDING, self.height())
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _paint_probability(self, painter: QPainter) -> int:
        """Paint it at the right; return where it begins, in pixels."""
        theme = theme_of(self.palette())
        metrics = self.fontMetrics()
        painter.setFont(self.font())
        widest = metrics.horizontalAdvance(percent(1))
        left = self.width() - _PADDING - widest
        painter.setPen(QColor(theme.ink))
        painter.drawText(
            QRectF(left, 0, widest, self.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            percent(self._probability),
        )
        width = min(_BAR_WIDTH * metrics.height(), _WIDEST_BAR * self.width())
        height = _BAR_HEIGHT * metrics.height()
        bar = QRectF(left - _GAP - width, (self.height() - height) / 2, width, height)
        filled = QRectF(bar)
        filled.setWidth(bar.width() * self._probability)
        painter.fillRect(bar, QColor(theme.stripe))
        painter.fillRect(filled, QColor(theme.ring))
        painter.setPen(QPen(QColor(theme.handle), 1))  # else one would not see how long it may be
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        return round(bar.left())


def presses_button(event: QKeyEvent, window: QWidget) -> bool:
    """Let Enter press the button in ``window`` that has the keyboard; whether it did."""
    focused = QApplication.focusWidget()
    is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    if not (is_enter and isinstance(focused, QAbstractButton) and window.isAncestorOf(focused)):
        return False
    focused.click()
    return True


def _inner(widget: QWidget) -> QRectF:
    """The widget's rectangle such that a line of one pixel on it is sharp."""
    return QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5)


def _cap_width(metrics: QFontMetrics, key: str) -> int:
    return max(metrics.height(), metrics.horizontalAdvance(key) + 10)


def _paint_cap(painter: QPainter, widget: QWidget, left: float, key: str, ink: QColor) -> int:
    """Paint the cap of ``key`` and return its width, both in pixels."""
    metrics = widget.fontMetrics()
    width, height = _cap_width(metrics, key), metrics.height() + 2
    cap = QRectF(left, (widget.height() - height) / 2, width, height)
    edge = QColor(ink)
    edge.setAlphaF(0.35)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cap, 4, 4)
    painter.setFont(widget.font())
    painter.setPen(ink)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    return width
