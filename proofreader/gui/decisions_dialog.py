"""The decisions view: what was said of places, words and kinds, and is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.announcer import Announcer
from proofreader.gui.buttons import KeyButton, presses_button
from proofreader.gui.decisions_list import DecisionsList, DecisionsModel, Section
from proofreader.gui.decisions_words import DecisionWords
from proofreader.gui.flow_layout import FlowLayout
from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.wording import in_figures, kind_name
from proofreader.review.waivers import MutedKind, RefusedPlace
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.review.waivers import Decision
    from proofreader.text.document import Document

_LETTERS = (130, 40)
"""Width and height of the window at first, in widths and heights of a letter."""
_RING = 3
"""Round what can have the focus, in pixels."""


class DecisionsDialog(QDialog):
    """All decisions of a book that can be taken back, and two ways to add some.

    Signals:
        withdraw_asked: The `Decision` values to take back.
        trust_asked: A word that is right in this book.
        mute_asked: A `Kind` that is not to be shown.
        place_asked: Where to go in the text, a `Span` of it.
        undo_asked: The last step is to be undone.

    Args:
        kinds: All kinds of fault that there are.
        parent: The window.
    """

    withdraw_asked = Signal(object)
    trust_asked = Signal(str)
    mute_asked = Signal(object)
    place_asked = Signal(object)
    undo_asked = Signal()

    def __init__(self, kinds: Sequence[Kind], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Decisions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self._words = DecisionWords(self)
        self._announcer = Announcer(self)
        self._all_kinds = sorted(kinds, key=kind_name)
        self.model = DecisionsModel()
        self.list = DecisionsList(self.model, self)
        self.empty, self.notice = self._label(), self._label()
        self.section, self.sought = QComboBox(self), QLineEdit(self)
        self.word, self.kind = QLineEdit(self), QComboBox(self)
        self.add_word = self._button(self.tr("Add"), "", self._trust)
        self.add_kind = self._button(self.tr("Do not show"), "", self._mute)
        self.take_back = self._button(self._words.to_take_back(1), self.tr("Del"), self._withdraw)
        self.undo = self._button(self.tr("Undo"), "", self.undo_asked.emit)
        self.to_text = self._button(self.tr("Show in the text"), self.tr("Enter"), self._go)
        self.leave = self._button(self.tr("Close"), self.tr("Esc"), self.reject)
        self._stack = QStackedLayout()
        self._set_up()
        self._lay_out()
        metrics, room = self.fontMetrics(), self.screen().availableSize()
        size = QSize(_LETTERS[0] * metrics.averageCharWidth(), _LETTERS[1] * metrics.height())
        self.resize(size.boundedTo(room))

    def show_decisions(self, document: Document, decisions: Sequence[Decision]) -> None:
        """Show these from now on; what is current stays so, or what comes after it."""
        row = self.list.currentIndex().row()
        current = self.model.decision(row)
        self.model.show(document, decisions)
        at = self.model.row_of(current)
        self.list.point(row if at < 0 else at)
        self._name_sections()
        self._offer_kinds({one.kind for one in decisions if isinstance(one, MutedKind)})
        self._refresh()

    def show_undo(self, key: str, *, is_possible: bool) -> None:
        """Say whether there is a step to undo, and with which key."""
        self.undo.show_key(key)
        self.undo.setEnabled(is_possible)

    def say(self, words: str) -> None:
        """Say something below the list; "" for nothing."""
        self.notice.setText(words)
        if words:
            self._announcer.say((words, self.model.rowCount()), words)

    def focus_list(self) -> None:
        """Put the keyboard into the list; where it is empty, to where a word is added."""
        (self.list if self.model.rowCount() else self.word).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On a button, Enter presses that button."""
        if not presses_button(event, self):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search, Down goes to the list."""
        is_down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self.sought and is_down and event.type() == QEvent.Type.KeyPress:
            self.list.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return label

    def _button(self, text: str, key: str, deed: object) -> KeyButton:
        button = KeyButton(text, key, self)
        button.clicked.connect(deed)
        return button

    def _set_up(self) -> None:
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for section in Section:
            self.section.addItem("", section)
        self.section.setAccessibleName(self.tr("Decisions shown"))
        self.section.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.section.currentIndexChanged.connect(self._sift)
        self.sought.setPlaceholderText(self.tr("Search"))
        self.sought.setAccessibleName(self.tr("Search the decisions"))
        self.sought.setClearButtonEnabled(True)
        self.sought.textChanged.connect(self._sift)
        self.sought.installEventFilter(self)
        self.word.setAccessibleName(self.tr("A word that is right in this book"))
        self.word.returnPressed.connect(self._trust)
        self.kind.setAccessibleName(self.tr("A kind that is not to be shown in this book"))
        self.add_word.setAccessibleName(self.tr("Add the word"))
        self.add_kind.setAccessibleName(self.tr("Do not show the kind"))
        self.list.pointed.connect(self._refresh)
        self.list.activated.connect(lambda _index: self._go())
        take_back = QShortcut(QKeySequence("Del"), self.list)
        take_back.setContext(Qt.ShortcutContext.WidgetShortcut)
        take_back.activated.connect(self._withdraw)

    def _lay_out(self) -> None:
        self.empty.setMargin(24)
        self._stack.setContentsMargins(_RING, _RING, _RING, _RING)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        head = QHBoxLayout()
        head.addWidget(self.section)
        head.addWidget(self.sought, 1)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for title, field, button in (
            (self.tr("A &word that is right in this book"), self.word, self.add_word),
            (self.tr("A &kind not to be shown in this book"), self.kind, self.add_kind),
        ):
            line = QHBoxLayout()
            line.addWidget(field, 1)
            line.addWidget(button)
            label = QLabel(title, self)
            label.setBuddy(field)
            form.addRow(label, line)
        buttons = FlowLayout(8)
        for button in (self.take_back, self.undo, self.to_text, self.leave):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addLayout(self._stack, 1)
        whole.addWidget(self.notice)
        whole.addLayout(form)
        whole.addLayout(buttons)

    def _name_sections(self) -> None:
        for row, words in enumerate(
            (
                self.tr("All decisions ({count})"),
                self.tr("Not an error here ({count})"),
                self.tr("Right in this book ({count})"),
                self.tr("Not shown in this book ({count})"),
            )
        ):
            count = self.model.count(self.section.itemData(row))
            self.section.setItemText(row, words.format(count=in_figures(count)))

    def _offer_kinds(self, muted: set[Kind]) -> None:
        """Offer the kinds that are shown so far."""
        offered = [kind for kind in self._all_kinds if kind not in muted]
        if offered != [self.kind.itemData(row) for row in range(self.kind.count())]:
            self.kind.clear()
            for kind in offered:
                self.kind.addItem(kind_name(kind), kind)
        self.add_kind.setEnabled(bool(offered))

    def _sift(self) -> None:
        self.model.choose(self.section.currentData())
        self.model.seek(self.sought.text())
        self.list.point(0)
        self._refresh()

    def _refresh(self) -> None:
        """Say what can be done with what is chosen."""
        chosen = self.list.chosen
        self.take_back.show_text(self._words.to_take_back(len(chosen)))
        self.take_back.setEnabled(bool(chosen))
        self.to_text.setEnabled(any(map(_span, chosen)))
        if self.model.count(Section.ALL):
            self.empty.setText(self.tr("No decision is like that."))
        else:
            self.empty.setText(
                self.tr(
                    "Here stands what you say of this book and what is remembered for ever: places "
                    "that are not errors, words that are right in it, and kinds of fault that are "
                    "not to be shown. All of it can be taken back."
                )
            )
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _trust(self) -> None:
        word = " ".join(self.word.text().split())
        if word:
            self.trust_asked.emit(word)
            self.word.clear()

    def _mute(self) -> None:
        if self.kind.currentIndex() >= 0:
            self.mute_asked.emit(Kind(self.kind.currentData()))  # Qt gives back a mere string

    def _withdraw(self) -> None:
        chosen = self.list.chosen
        if chosen:
            self.withdraw_asked.emit(chosen)

    def _go(self) -> None:
        span = next(filter(None, map(_span, self.list.chosen)), None)
        if span is not None:
            self.place_asked.emit(span)


def _span(decision: Decision) -> object:
    return decision.span if isinstance(decision, RefusedPlace) else None
