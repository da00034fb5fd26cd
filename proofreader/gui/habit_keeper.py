"""What the open book does on purpose: said once a check, and overruled by the volunteer.

What is overruled is kept with the book, among the lists of the volunteer's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal

from proofreader.gui.habits_dialog import HabitsDialog
from proofreader.gui.saying import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.own_keeper import OwnKeeper

translate = QCoreApplication.translate

_NAMES = {
    "spaced_marks": QT_TRANSLATE_NOOP("habits", "Blanks before marks."),
    "wide_sentences": QT_TRANSLATE_NOOP("habits", "Wide gaps between sentences."),
    "wide_gaps": QT_TRANSLATE_NOOP("habits", "Wide gaps."),
    "no_break_units": QT_TRANSLATE_NOOP("habits", "No-break spaces before units."),
    "ellipses": QT_TRANSLATE_NOOP("habits", "The form of ellipses."),
    "dashes": QT_TRANSLATE_NOOP("habits", "The form of dashes."),
    "quote_marks": QT_TRANSLATE_NOOP("habits", "The form of quotation marks."),
    "long_s": QT_TRANSLATE_NOOP("habits", "Long s."),
    "accents": QT_TRANSLATE_NOOP("habits", "Accents."),
    "spellings": QT_TRANSLATE_NOOP("habits", "Spellings."),
    "languages": QT_TRANSLATE_NOOP("habits", "Passages in other languages."),
    "heads": QT_TRANSLATE_NOOP("habits", "Running heads."),
    "noise": QT_TRANSLATE_NOOP("habits", "Specks read as letters."),
    "verse": QT_TRANSLATE_NOOP("habits", "Verse."),
    "tables": QT_TRANSLATE_NOOP("habits", "Tables."),
    "headings": QT_TRANSLATE_NOOP("habits", "Headings."),
    "marked_up": QT_TRANSLATE_NOOP("habits", "Markup."),
}
"""What is said of a habit that is overruled: no check tells its figures then."""


class Said(Protocol):
    """One line about what a book does, as a check says it."""

    @property
    def habit(self) -> str:
        """The name of the habit."""
        ...

    @property
    def text(self) -> str:
        """A sentence with its figures."""
        ...


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
        self._said: tuple[Said, ...] = ()
        self._texts: dict[str, str] = {}
        """What was said of each habit; also of those that have been overruled since."""

    def forget(self) -> None:
        """Another book is open."""
        self._said = ()
        self._texts = {}

    def hear(self, sayings: tuple[Said, ...]) -> None:
        """Take what a check says of the book, and pass it on if it is new."""
        if sayings == self._said:
            return
        self._said = sayings
        self._texts |= {saying.habit: in_words(saying.text) for saying in sayings}
        if sayings:
            self.told.emit(self._notice([in_words(saying.text) for saying in sayings]))

    def ask(self) -> None:
        """Show what the book does, and ask what of it should be heeded."""
        overruled = self._own.overruled
        texts = {
            name: translate("habits", str(_NAMES.get(name, name))) for name in sorted(overruled)
        }
        dialog = HabitsDialog(self._window, texts | self._texts, overruled)
        dialog.chosen.connect(self._overrule)
        dialog.open()

    def _overrule(self, names: frozenset[str]) -> None:
        if names != self._own.overruled:
            self._own.overrule(names)

    def _notice(self, texts: Sequence[str]) -> str:
        others = len(texts) - 1
        if others:
            rest = self.tr(
                "It does %Ln more thing(s) on purpose: see File, What this book does on purpose.",
                "",
                others,
            )
        else:
            rest = self.tr(
                "To have it found all the same: see File, What this book does on purpose."
            )
        return f"{texts[0]} {rest}"
