"""The two-minute tour: the sample letter with five hints, each done by doing it.

Nothing is locked: whoever does something else meanwhile just does it, and the hint stays.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.commands import Command
from proofreader.review.session import Cause, SessionChange

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from proofreader.gui.book_keeper import BookKeeper
    from proofreader.gui.desk import Desk
    from proofreader.project import Book


_KEYS = {
    "accept": Command.ACCEPT,
    "second": Command.READING_2,
    "reject": Command.REJECT,
    "edit": Command.EDIT,
    "undo": Command.UNDO,
    "export": Command.EXPORT,
    "keys": Command.KEYS,
    "open": Command.OPEN,
}
"""What the hints call the keys of commands."""


class Hint(Enum):
    """The hints, in their order."""

    ACCEPT = auto()
    CHOOSE = auto()
    EDIT = auto()
    UNDO = auto()
    EXPORT = auto()


class TourPanel(QFrame):
    """Says the hint, below the panes; the work goes on above it.

    Signals:
        skip_asked, end_asked: A button was pressed, or Escape.
    """

    skip_asked = Signal()
    end_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setAccessibleName(self.tr("The two-minute tour"))
        self._number = QLabel(self)
        self._words = QLabel(self)
        bold = QFont(self._number.font())
        bold.setBold(True)
        self._number.setFont(bold)
        self._words.setWordWrap(True)
        self._words.setAccessibleDescription(self.tr("What to do next"))
        self.skip_button = QPushButton(self.tr("&Skip this hint"), self)
        self.end_button = QPushButton(self.tr("E&nd the tour"), self)
        self.skip_button.clicked.connect(self.skip_asked)
        self.end_button.clicked.connect(self.end_asked)
        self.end_button.setAccessibleDescription(self.tr("Key Esc, while this panel has the focus"))
        self.setFocusProxy(self.skip_button)
        self._lay_out()
        self._keys: dict[str, str] = {}
        self.show_keys(lambda command: command.name)
        self.hide()

    def show_keys(self, key_of: Callable[[Command], str]) -> None:
        """Name these keys in the hints that follow."""
        self._keys = {name: key_of(command) for name, command in _KEYS.items()}

    @property
    def text(self) -> str:
        """What is said, heading and hint."""
        return f"{self._number.text()}: {self._words.text()}"

    def show_hint(self, hint: Hint) -> None:
        """Show a hint, and have it read out."""
        locale = QLocale()
        number = self.tr("Hint {number} of {count}").format(
            number=locale.toString(hint.value), count=locale.toString(len(Hint))
        )
        self._say(number, self._hints()[hint].format(**self._keys))
        self.skip_button.show()
        self.end_button.setText(self.tr("E&nd the tour"))

    def show_end(self) -> None:
        """Say that it was the tour."""
        words = self.tr(
            "Everything else is in the menus, each with its key; {keys} shows all keys. Go on "
            "with the letter, or open a text of your own with {open}."
        )
        self._say(self.tr("That was the tour"), words.format(**self._keys))
        if self.skip_button.hasFocus():
            self.end_button.setFocus()
        self.setFocusProxy(self.end_button)
        self.skip_button.hide()
        self.end_button.setText(self.tr("&Close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the tour."""
        if event.key() == Qt.Key.Key_Escape:
            self.end_asked.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        texts, buttons = QVBoxLayout(), QHBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._number)
        texts.addWidget(self._words, 1)
        for button in (self.skip_button, self.end_button):
            button.setAccessibleName(button.text().replace("&", ""))
            button.setAutoDefault(False)
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(20)
        layout.addLayout(texts, 1)
        layout.addLayout(buttons)

    def _say(self, heading: str, words: str) -> None:
        self._number.setText(heading)
        self._words.setText(words)
        self.setFocusProxy(self.skip_button)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))

    def _hints(self) -> Mapping[Hint, str]:
        return {
            Hint.ACCEPT: self.tr(
                "The queue has the doubtful places, the surest gain first; the card below it "
                "says what the page probably says. Press {accept} to accept that."
            ),
            Hint.CHOOSE: self.tr(
                "The program may be wrong. Press {reject} to leave a place as it is, or {second} "
                "or a higher number for another reading where the card has several."
            ),
            Hint.EDIT: self.tr(
                "Some things only you can see. Press {edit} to go to the place in the text, type "
                "what you like, and press Esc to go back to the queue."
            ),
            Hint.UNDO: self.tr(
                "Nothing is final. Press {undo} to take back the last step; pressed again, it "
                "takes back the one before."
            ),
            Hint.EXPORT: self.tr(
                "At the end, press {export} and then Enter: that writes the corrected text and a "
                "log of every change, this time into a folder of the tour's own."
            ),
        }


class Tour(QObject):
    """Goes from hint to hint as they are done.

    Args:
        desk: Where they are done, and shown.
        keeper: Opens the letter.
    """

    def __init__(self, desk: Desk, keeper: BookKeeper) -> None:
        super().__init__(desk)
        self._desk = desk
        self._keeper = keeper
        self._is_asked = False
        self._hint: Hint | None = None
        self._has_typed = False
        self._end_subscription: Callable[[], None] | None = None
        desk.tour.skip_asked.connect(self._go_on)
        desk.tour.end_asked.connect(self.end)
        desk.text.left.connect(self._leave_text)
        keeper.opened.connect(self._start)
        keeper.left.connect(self.end)
        keeper.exported.connect(lambda: self._do(Hint.EXPORT))

    def begin(self) -> None:
        """Open a fresh copy of the letter, and give the first hint."""
        self._is_asked = True
        self._keeper.open_fresh_sample()

    def end(self) -> None:
        """Say no more."""
        if self._end_subscription is not None:
            self._end_subscription()
            self._end_subscription = None
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._desk.tour.isAncestorOf(focused)
        self._hint = None
        self._desk.tour.hide()
        if had_focus:
            self._desk.focus_queue()

    def _start(self, book: Book) -> None:
        is_asked, self._is_asked = self._is_asked, False
        if is_asked and self._keeper.is_for_practice:  # not when a question was answered with no
            self._end_subscription = book.session.subscribe(self._follow)
            self._has_typed = False
            self._show(Hint.ACCEPT)

    def _follow(self, change: SessionChange) -> None:
        """Something was done: was it what the hint asks for?"""
        match change.cause:
            case Cause.ACCEPT:
                self._do(Hint.ACCEPT)
                if _took_another_reading(change):
                    self._do(Hint.CHOOSE)
            case Cause.REJECT:
                self._do(Hint.CHOOSE)
            case Cause.EDIT:
                self._has_typed = True
            case Cause.UNDO:
                self._do(Hint.UNDO)
            case _:
                pass

    def _leave_text(self) -> None:
        if self._has_typed:
            self._do(Hint.EDIT)

    def _do(self, hint: Hint) -> None:
        if self._hint is hint:
            self._go_on()

    def _go_on(self) -> None:
        if self._hint is None:
            return
        following = self._hint.value + 1
        if following > len(Hint):
            self._hint = None
            self._desk.tour.show_end()
        else:
            self._show(Hint(following))

    def _show(self, hint: Hint) -> None:
        self._hint = hint
        self._has_typed = False
        self._desk.tour.show_hint(hint)


def _took_another_reading(change: SessionChange) -> bool:
    """Whether one finding was accepted with another reading than its first."""
    if len(change.change.edits) != 1 or not change.removed:
        return False
    others = [reading.text for reading in change.removed[0].suggestions[1:]]
    return change.change.edits[0].text in others
