"""The card of the current finding: what stands there, what it may be, why, and what to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from proofreader.gui.buttons import KeyButton, ReadingButton
from proofreader.gui.theme import book_font
from proofreader.gui.wording import KIND_NAMES, percent, readings, spot

if TYPE_CHECKING:
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

MOST_READINGS = 5
"""How many readings a finding has at most."""

_FAULT_SIZE = 18.0
"""Of what stands in the text, in points."""


class Card(QFrame):
    """Shows one finding; keeps nothing but what it shows.

    Signals:
        reading_taken: The button of a reading was pressed; its index from 0.
        left: A reading was taken by its button, from the keyboard.
        reject_asked, next_asked, edit_asked, alike_asked: The other buttons.
    """

    reading_taken = Signal(int)
    left = Signal()
    reject_asked = Signal()
    next_asked = Signal()
    edit_asked = Signal()
    alike_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The current place")
        self._kind = _label(self, "Kind of fault")
        bold = QFont(self._kind.font())
        bold.setBold(True)
        self._kind.setFont(bold)
        self._where = _label(self, "Where it is")
        self._fault = _label(self, "What stands in the text")
        self._fault.setFont(book_font(_FAULT_SIZE))
        self._why = _label(self, "Why")
        self._why.setWordWrap(True)
        self.readings = tuple(ReadingButton(n + 1, self) for n in range(MOST_READINGS))
        for index, button in enumerate(self.readings):
            button.clicked.connect(partial(self._take, index))
        self.accept = KeyButton("Accept", "Enter", self, is_main=True)
        self.accept.clicked.connect(lambda: self.reading_taken.emit(0))
        self.reject = KeyButton("Reject", "Del", self)
        self.reject.clicked.connect(self.reject_asked)
        self.next = KeyButton("Next", "N", self)
        self.next.clicked.connect(self.next_asked)
        self.edit = KeyButton("Edit by hand", "E", self)
        self.edit.clicked.connect(self.edit_asked)
        self.alike = KeyButton("All alike", "A", self)
        self.alike.clicked.connect(self.alike_asked)
        self._lay_out()

    def show_finding(self, document: Document, finding: Finding, alike: int) -> None:
        """Show ``finding`` of ``document``; ``alike`` is how many there are like it, with it."""
        place = document.position(finding.span.start)
        page = f"Page {place.page}, line" if len(document.pages) > 1 else "Line"
        self._kind.setText(KIND_NAMES[finding.kind])
        self._where.setText(f"{page} {place.line} · {percent(finding.probability)} sure")
        self._fault.setText(spot(document.text, finding).fault)
        self._why.setText(finding.reason[:1].upper() + finding.reason[1:])
        shown = readings(document.text, finding)[:MOST_READINGS]
        for index, button in enumerate(self.readings):
            button.setVisible(index < len(shown))
            if index < len(shown):
                button.show_reading(shown[index], finding.suggestions[index].probability)
        # Without a reading, Enter means: let me put it right myself.
        self.accept.show_text("Accept" if shown else "Edit by hand")
        self.edit.setVisible(bool(shown))
        self.alike.setVisible(bool(shown) and alike > 1)
        self.alike.show_text(f"All {alike} alike")

    def _take(self, index: int) -> None:
        had_focus = self.readings[index].hasFocus()
        self.reading_taken.emit(index)
        if had_focus:  # the next finding need not have as many readings
            self.left.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._kind)
        head.addStretch()
        head.addWidget(self._where)
        choices = QVBoxLayout()
        choices.setSpacing(6)
        choices.setContentsMargins(0, 0, 0, 0)
        for reading in self.readings:
            choices.addWidget(reading)
        choices.addStretch()
        room = QWidget(self)  # where three readings fit, so that the card seldom changes its height
        room.setLayout(choices)
        room.setMinimumHeight(3 * self.readings[0].sizeHint().height() + 2 * choices.spacing())
        main, more = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (main, (self.accept, self.reject, self.next)),
            (more, (self.edit, self.alike)),
        ):
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 14)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._fault)
        whole.addWidget(self._why)
        whole.addWidget(room)
        whole.addLayout(main)
        whole.addLayout(more)


def _label(parent: QWidget, purpose: str) -> QLabel:
    label = QLabel(parent)
    label.setAccessibleDescription(purpose)  # its name is what it says
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(1)  # a long word is cut off rather than the window widened
    return label
