"""The window that lists what the book does on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from proofreader.gui.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Mapping

_ADVICE = (
    "What a book does all over is no fault in it. Take a tick away to have it found all the same: "
    "the book is checked again, and the choice is kept with it."
)
_NOTHING = "Nothing unusual has been seen in this book."
_WIDTH = 620
"""In pixels: a saying with its figures on one line."""


class HabitsDialog(QDialog):
    """A tick box for each habit: ticked, it is heeded.

    Signals:
        chosen: The names of those that are not ticked.

    Args:
        parent: The window.
        texts: What is said of each habit, by its name.
        overruled: The names of those that are not heeded now.
    """

    chosen = Signal(object)

    def __init__(
        self, parent: QWidget, texts: Mapping[str, str], overruled: frozenset[str]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("What this book does on purpose")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self.boxes = {name: QCheckBox(text, self) for name, text in texts.items()}
        for name, box in self.boxes.items():
            box.setChecked(name not in overruled)
        advice = QLabel(_ADVICE if texts else _NOTHING, self)
        advice.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(14)
        whole.addWidget(advice)
        for box in self.boxes.values():
            whole.addWidget(box)
        whole.addStretch()
        whole.addWidget(buttons)
        self.resize(_WIDTH, self.sizeHint().height())

    def _choose(self) -> None:
        self.chosen.emit(frozenset(name for name, box in self.boxes.items() if not box.isChecked()))
        self.accept()
