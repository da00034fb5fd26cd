"""The right side of the window: how many places there are, the queue, and the card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.card import Card
from proofreader.gui.queue_model import Order, QueueModel
from proofreader.gui.queue_view import QueueView
from proofreader.gui.wording import places

ORDER_NAMES = {Order.GAIN: "Most gain first", Order.PLACE: "In the order of the text"}

_LEAST, _MOST, _STEP = 5, 95, 5
"""The range of the threshold and its steps, in per cent."""

_LEAST_QUEUE = 56
"""In pixels: one row, so that the buttons of the card stay in sight on a low screen.

The panel of an empty queue would ask for more, but it is alone then: the card is hidden.
"""


class ReviewPane(QWidget):
    """Queue and card of one window.

    Signals:
        order_chosen: An `Order`.
        threshold_chosen: A probability, 0..1.
        export_asked: From the panel that stands where the queue is empty.
    """

    order_chosen = Signal(object)
    threshold_chosen = Signal(float)
    export_asked = Signal()

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.view = QueueView(model, self)
        self.card = Card(self)
        self._count = QLabel(self)
        self._count.setAccessibleDescription("How many places are left")
        self._order = QComboBox(self)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._from = QLabel(self)
        self._done = DonePanel(self)
        self._stack = QStackedWidget(self)
        self.card.left.connect(self.focus_queue)
        self._set_up_choices()
        self._lay_out()

    def refresh(self, *, is_reading: bool) -> None:
        """Show what the model now has."""
        had_focus = self._has_focus()
        shown = self._model.count
        hidden = self._model.hidden
        beyond = f", {hidden:,} less certain hidden" if hidden else ""
        self._count.setText(f"{places(shown) if shown else 'No place left'}{beyond}")
        self.card.setVisible(shown > 0)
        self._stack.setCurrentIndex(0 if shown else 1)
        self._done.show_state(self._model.threshold, hidden, is_reading=is_reading)
        if had_focus and (self._done.hasFocus() or not self._has_focus()):
            self.focus_queue()

    def focus_queue(self) -> None:
        """Put the focus where plain letters are commands."""
        if self._model.rowCount():
            self.view.setFocus()
        elif self._done.export_button.isVisible():
            self._done.export_button.setFocus()
        else:
            self._done.setFocus()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _set_up_choices(self) -> None:
        for order, name in ORDER_NAMES.items():
            self._order.addItem(name, order)
        self._order.setCurrentIndex(list(ORDER_NAMES).index(self._model.order))
        self._order.setAccessibleName("Order of the queue")
        self._order.currentIndexChanged.connect(
            lambda row: self.order_chosen.emit(self._order.itemData(row))
        )
        self._slider.setRange(_LEAST // _STEP, _MOST // _STEP)
        self._slider.setPageStep(2)
        self._slider.setAccessibleName("Least certainty shown")
        self._slider.setAccessibleDescription("Places less certain than this stay out of sight")
        self._slider.setToolTip("Places less certain than this stay out of sight")
        self._slider.setValue(round(self._model.threshold * 100 / _STEP))
        self._slider.setFixedWidth(110)
        self._slider.valueChanged.connect(self._choose_threshold)
        self._from.setText(_at_least(self._slider.value()))
        self._from.setMinimumWidth(self._from.fontMetrics().horizontalAdvance(_at_least(19)))
        self._from.setBuddy(self._slider)
        self._done.export_button.clicked.connect(self.export_asked)
        self._done.lower_button.clicked.connect(
            lambda: self._slider.setValue(self._slider.value() - 2)
        )

    def _choose_threshold(self, steps: int) -> None:
        self._from.setText(_at_least(steps))
        self.threshold_chosen.emit(steps * _STEP / 100)

    def _lay_out(self) -> None:
        bold = QFont(self._count.font())
        bold.setBold(True)
        self._count.setFont(bold)
        head = QGridLayout()
        head.setContentsMargins(16, 12, 16, 10)
        head.setVerticalSpacing(8)
        head.addWidget(self._count, 0, 0, 1, 3)
        head.addWidget(self._order, 1, 0)
        head.setColumnStretch(1, 1)
        threshold = QHBoxLayout()
        threshold.setSpacing(8)
        threshold.addWidget(self._from)
        threshold.addWidget(self._slider)
        head.addLayout(threshold, 1, 2)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._done)
        self._stack.setMinimumHeight(_LEAST_QUEUE)
        # The card has its room first: what it cannot show has to be scrolled to.
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(_line(self))
        whole.addWidget(self._stack, 1)
        whole.addWidget(_line(self))
        whole.addWidget(self.card)


class DonePanel(QWidget):
    """What stands in the place of an empty queue: what is done, and what one may do next."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("The queue is empty")
        self._heading = QLabel(self)
        self._heading.setAccessibleDescription("State of the queue")
        font = QFont(self._heading.font())
        font.setPointSizeF(font.pointSizeF() * 1.35)
        self._heading.setFont(font)
        self._advice = QLabel(self)
        self._advice.setAccessibleDescription("What to do next")
        self._advice.setTextFormat(Qt.TextFormat.PlainText)
        self.export_button = QPushButton("Export text and log…", self)
        self.lower_button = QPushButton("Show less certain places", self)
        for label in (self._heading, self._advice):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for button in (self.export_button, self.lower_button):
            button.setAccessibleName(button.text())
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 24, 32, 24)
        whole.setSpacing(14)
        whole.addStretch(2)
        whole.addWidget(self._heading)
        whole.addWidget(self._advice)
        whole.addLayout(buttons)
        whole.addStretch(3)

    def show_state(self, threshold: float, hidden: int, *, is_reading: bool) -> None:
        """Say why the queue is empty; ``hidden`` findings are below ``threshold``."""
        self.export_button.setVisible(not is_reading)
        self.lower_button.setVisible(bool(hidden) and not is_reading)
        if is_reading:
            self._heading.setText("Reading the book…")
            self._advice.setText("Doubtful places appear here as they are found.")
            return
        self._heading.setText(f"Nothing left above {round(threshold * 100)} %")
        more = ""
        if hidden:
            verb = "is" if hidden == 1 else "are"
            more = f"There {verb} {places(hidden)} less certain, if you like to go on. "
        self._advice.setText(f"Well done. {more}Export writes the corrected text and its log.")


def _at_least(steps: int) -> str:
    return f"from {steps * _STEP} %"


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setForegroundRole(line.palette().ColorRole.Mid)
    line.setFrameShadow(QFrame.Shadow.Plain)
    return line
