"""The bar under the text that asks what is to be found in it, and what is to come in its place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.announcer import Announcer
from proofreader.gui.flow_layout import FlowLayout
from proofreader.gui.tick_box import TickBox
from proofreader.review.searching import Wanted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
_GAP = 6
"""Between its rows, and between what stands in one, in pixels."""


class FindBar(QWidget):
    """Asks; its owner knows the text.

    Signals:
        changed: What is wanted is something else now.
        sought: +1 for the next place or -1 for the one before.
        replace_asked: The place that is selected is to be replaced.
        replace_all_asked: All places are.
        closed: The bar was closed.
    """

    changed = Signal()
    sought = Signal(int)
    replace_asked = Signal()
    replace_all_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._announcer = Announcer(self)
        self._said = 0
        self.words = self._field(self.tr("Find in the text"), self.tr("Words to find"))
        self.words.textEdited.connect(lambda _text: self.changed.emit())
        self.written = self._field(
            self.tr("Replace by"), self.tr("What to write in the place of the words")
        )
        self._pattern = self._option(self.tr("Regular expression"))
        self._case = self._option(self.tr("Match case"))
        self._whole = self._option(self.tr("Whole words"))
        self._answer = QLabel(self)
        self._answer.setAccessibleDescription(self.tr("What the search has found"))
        self._answer.setTextFormat(Qt.TextFormat.PlainText)
        self._answer.setWordWrap(True)
        self._answer.hide()
        self._order: list[QWidget] = [self.words, self.written]
        """In which Tab goes round: to what is to be written at once."""
        self._replacing = self._replacing_row()
        self._lay_out()
        self.hide()

    @property
    def wanted(self) -> Wanted:
        """What is to be found."""
        return Wanted(
            self.words.text(),
            is_pattern=self._pattern.isChecked(),
            match_case=self._case.isChecked(),
            whole_words=self._whole.isChecked(),
        )

    def ask(self, words: str, *, replaces: bool = False) -> None:
        """Open the bar.

        Args:
            words: What to begin with; "" for what was sought last.
            replaces: Whether there is something to write in its place.
        """
        self._replacing.setVisible(replaces)
        self.show()
        if words and words != self.words.text():
            self.words.setText(words)
            self.changed.emit()
        self.words.selectAll()
        self.words.setFocus()

    def answer(self, text: str) -> None:
        """Say what came of it."""
        self._answer.setText(text)
        self._answer.setVisible(bool(text))
        if text:
            self._said += 1  # the same answer twice is said twice
            self._announcer.say(self._said, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter finds the next or replaces, Shift+Enter finds the one before, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        elif event.key() in _ENTER and self.written.hasFocus():
            self.replace_asked.emit()
        elif event.key() in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.sought.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _field(self, hint: str, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        field.setClearButtonEnabled(True)
        return field

    def _option(self, words: str) -> TickBox:
        box = TickBox(words, self)
        box.toggled.connect(lambda _on: self.changed.emit())
        return box

    def _replacing_row(self) -> QWidget:
        row = QWidget(self)
        line = FlowLayout(_GAP, first_grows=True)
        row.setLayout(line)
        line.addWidget(self.written)
        for words, asked in (
            (self.tr("Replace"), self.replace_asked),
            (self.tr("Replace all…"), self.replace_all_asked),
        ):
            button = QPushButton(words, row)
            button.setAutoDefault(False)
            button.clicked.connect(lambda *_, asked=asked: asked.emit())
            line.addWidget(button)
            self._order.append(button)
        row.hide()
        return row

    def _lay_out(self) -> None:
        seeking = QHBoxLayout()
        seeking.setSpacing(_GAP)
        seeking.addWidget(self.words, 1)
        for name, arrow, way in (
            (self.tr("Find the one before"), Qt.ArrowType.UpArrow, -1),
            (self.tr("Find the next one"), Qt.ArrowType.DownArrow, 1),
        ):
            button = QToolButton(self)
            button.setArrowType(arrow)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda *_, way=way: self.sought.emit(way))
            seeking.addWidget(button)
            self._order.append(button)
        options = FlowLayout(2 * _GAP)
        for box in (self._pattern, self._case, self._whole):
            options.addWidget(box)
            self._order.append(box)
        for one, following in pairwise(self._order):
            self.setTabOrder(one, following)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, _GAP, 16, _GAP)
        whole.setSpacing(_GAP)
        whole.addLayout(seeking)
        whole.addWidget(self._replacing)
        whole.addLayout(options)
        whole.addWidget(self._answer)
