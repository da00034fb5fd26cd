"""The right side of the window: how many places there are, the queue, and the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.card import Card
from proofreader.gui.done_panel import DonePanel
from proofreader.gui.queue_head import QueueHead
from proofreader.gui.queue_view import QueueView

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.gui.queue_model import QueueModel
    from proofreader.review.history import Tally

_LEAST_QUEUE = 56
"""In pixels: one row, so that the buttons of the card stay in sight on a low screen.

The panel of an empty queue would ask for more, but it is alone then: the card is hidden.
"""


class ReviewPane(QWidget):
    """Queue and card of one window.

    Signals:
        export_asked: From the panel that stands where the queue is empty.
    """

    export_asked = Signal()

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.head = QueueHead(model, self)
        self.view = QueueView(model, self)
        self.card = Card(self)
        self._done = DonePanel(self)
        self._stack = QStackedWidget(self)
        self.card.left.connect(self.focus_queue)
        self._done.export_button.clicked.connect(self.export_asked)
        self._done.lower_button.clicked.connect(self.head.more)
        self._done.all_button.clicked.connect(self.head.show_all)
        self._lay_out()

    def refresh(self, seconds: float, tally: Callable[[], Tally], *, is_reading: bool) -> None:
        """Show what the model now has.

        Args:
            seconds: What a decision takes.
            tally: Gives what was done in this book so far; of much work that takes a while to say.
            is_reading: Whether the book is still being checked.
        """
        had_focus = self._has_focus()
        shown = self._model.rowCount() > 0
        self.head.refresh(self._model.entries.work.outlook(seconds), is_reading=is_reading)
        self.card.setVisible(shown)
        self._stack.setCurrentIndex(0 if shown else 1)
        if not shown:
            self._done.show_state(self._model, tally(), is_reading=is_reading)
        if had_focus and (self._done.hasFocus() or not self._has_focus()):
            self.focus_queue()

    def focus_queue(self) -> None:
        """Put the focus where plain letters are commands."""
        if self._model.rowCount():
            self.view.setFocus()
            return
        for button in (self._done.all_button, self._done.export_button):
            if button.isVisible():
                button.setFocus()
                return
        self._done.setFocus()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._done)
        self._stack.setMinimumHeight(_LEAST_QUEUE)
        # The card has its room first: what it cannot show has to be scrolled to.
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(_line(self))
        whole.addWidget(self._stack, 1)
        whole.addWidget(_line(self))
        whole.addWidget(self.card)


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setForegroundRole(line.palette().ColorRole.Mid)
    line.setFrameShadow(QFrame.Shadow.Plain)
    return line
