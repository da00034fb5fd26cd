"""What can be asked of the text by command: to find, to replace, to go somewhere, to show more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.gui.commands import Command
from proofreader.gui.counting import WordCount
from proofreader.gui.go_to_dialog import GoToDialog
from proofreader.gui.search_keeper import SearchKeeper
from proofreader.gui.wording import Counted
from proofreader.gui.zoom_wheel import ZoomWheel
from proofreader.review.session import Session
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from proofreader.gui.desk import Desk
    from proofreader.gui.preferences import Preferences


class EditorKeeper(QObject):
    """Carries out the commands of the text.

    Signals:
        told: Something is to be said in the status bar.
        counted: How many words and characters there are, in words.

    Args:
        desk: Whose text it is.
        preferences: What is shown beside the words.
    """

    told = Signal(str)
    counted = Signal(str)

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__(desk)
        self._desk = desk
        self._preferences = preferences
        self._text = text = desk.text
        self._session = Session("")
        self.search = SearchKeeper(desk.find_bar, text, desk.reviewer, desk)
        self.search.told.connect(self.told)
        self.words = WordCount(self)
        self._zoom = ZoomWheel(text)
        text.show_line_numbers(are_shown=preferences.line_numbers)
        text.show_spaces(are_shown=preferences.visible_spaces)
        desk.find_bar.closed.connect(text.setFocus)
        desk.reviewer.changed.connect(self._count_again)
        text.refused.connect(self._tell_refused)
        text.selectionChanged.connect(self._count)
        self.words.counted.connect(self._tell_counted)
        self._zoom.turned.connect(self._resize)

    def open(self, session: Session, newline: str) -> None:
        """Another book is shown."""
        self._session = session
        self.search.open(session, newline)
        self._count()

    def deeds(self) -> Mapping[Command, Callable[[], object]]:
        """What each command does."""
        return {
            Command.FIND: self.search.ask,
            Command.FIND_NEXT: partial(self.search.seek, 1),
            Command.FIND_BEFORE: partial(self.search.seek, -1),
            Command.REPLACE: partial(self.search.ask, replaces=True),
            Command.GO_TO: self._ask_where_to_go,
            Command.LINE_NUMBERS: self._turn_line_numbers,
            Command.VISIBLE_SPACES: self._turn_spaces,
        }

    def set_toggles(self, actions: Mapping[Command, QAction]) -> None:
        """Have the menu say what is shown; a press on its line turns that round."""
        for command, is_on in (
            (Command.LINE_NUMBERS, self._preferences.line_numbers),
            (Command.VISIBLE_SPACES, self._preferences.visible_spaces),
        ):
            actions[command].setCheckable(True)
            actions[command].setChecked(is_on)

    def _ask_where_to_go(self) -> None:
        GoToDialog(self._session.document, self._go, self._desk).open()

    def _go(self, place: int) -> None:
        self._text.reveal(Span(place, place))
        self._text.setFocus()

    def _turn_line_numbers(self) -> None:
        self._preferences.line_numbers = not self._preferences.line_numbers
        self._text.show_line_numbers(are_shown=self._preferences.line_numbers)

    def _turn_spaces(self) -> None:
        self._preferences.visible_spaces = not self._preferences.visible_spaces
        self._text.show_spaces(are_shown=self._preferences.visible_spaces)

    def _resize(self, steps: int) -> None:
        self._desk.set_font_size(self._preferences.font_size + steps)

    def _tell_refused(self) -> None:
        self.told.emit(self.tr("A page separator is not changed by typing."))

    def _count_again(self) -> None:
        """Count if the text is another; the reviewer tells of much else."""
        if self._session.document.text is not self.words.text:
            self._count()

    def _count(self) -> None:
        text = self._session.document.text
        self.words.count(text, self._text.selection or Span(0, len(text)))

    def _tell_counted(self, words: int, characters: int) -> None:
        counted = Counted()
        said = self.tr("{words}, {characters}")
        if self._text.selection:
            said = self.tr("selected: {words}, {characters}")
        self.counted.emit(
            said.format(words=counted.words(words), characters=counted.characters(characters))
        )
