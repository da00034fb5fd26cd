"""What the open book does on purpose: said once a check, and overruled by the volunteer.

What is overruled is kept with the book, among the lists of the volunteer's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.gui.habits_dialog import HabitsDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.own_keeper import OwnKeeper
    from proofreader.habits.base import Saying


class HabitKeeper(QObject):
    """Knows what the program says of the open book.

    Signals:
        told: A notice for the volunteer.

    Args:
        window: The parent of what is asked.
        own: Keeps what is overruled.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, own: OwnKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._own = own
        self._said: tuple[Saying, ...] = ()
        self._texts: dict[str, str] = {}
        """What was said of each habit; also of those that have been overruled since."""

    def forget(self) -> None:
        """Another book is open."""
        self._said = ()
        self._texts = {}

    def hear(self, sayings: tuple[Saying, ...]) -> None:
        """Take what a check says of the book, and pass it on if it is new."""
        if sayings == self._said:
            return
        self._said = sayings
        self._texts |= {saying.habit: saying.text for saying in sayings}
        if sayings:
            self.told.emit(_notice([saying.text for saying in sayings]))

    def ask(self) -> None:
        """Show what the book does, and ask what of it should be heeded."""
        overruled = self._own.overruled
        texts = {name: f"{name.replace('_', ' ').capitalize()}." for name in sorted(overruled)}
        dialog = HabitsDialog(self._window, texts | self._texts, overruled)
        dialog.chosen.connect(self._overrule)
        dialog.open()

    def _overrule(self, names: frozenset[str]) -> None:
        if names != self._own.overruled:
            self._own.overrule(names)


def _notice(texts: Sequence[str]) -> str:
    others = len(texts) - 1
    more = f"{others} more things" if others > 1 else "one more thing"
    rest = f" It does {more} on purpose:" if others else " To have it found all the same:"
    return f"{texts[0]}{rest} see File, What this book does on purpose."
