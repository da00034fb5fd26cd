"""What can be asked of the text by command: to find, to replace, to go somewhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.gui.commands import Command
from proofreader.gui.search_keeper import SearchKeeper

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.find_bar import FindBar
    from proofreader.gui.reviewer import Reviewer
    from proofreader.gui.text_view import TextView
    from proofreader.review.session import Session


class EditorKeeper(QObject):
    """Carries out the commands of the text.

    Signals:
        told: Something is to be said in the status bar.

    Args:
        text: The text.
        bar: Where one asks what to find in it.
        reviewer: Takes changes to the session.
        desk: The parent of what is asked.
    """

    told = Signal(str)

    def __init__(self, text: TextView, bar: FindBar, reviewer: Reviewer, desk: QWidget) -> None:
        super().__init__(desk)
        self._text = text
        self.search = SearchKeeper(bar, text, reviewer, desk)
        bar.closed.connect(text.setFocus)
        text.refused.connect(self._tell_refused)

    def open(self, session: Session, newline: str) -> None:
        """Another book is shown."""
        self.search.open(session, newline)

    def deeds(self) -> Mapping[Command, Callable[[], object]]:
        """What each command does."""
        return {
            Command.FIND: self.search.ask,
            Command.FIND_NEXT: partial(self.search.seek, 1),
            Command.FIND_BEFORE: partial(self.search.seek, -1),
            Command.REPLACE: partial(self.search.ask, replaces=True),
        }

    def _tell_refused(self) -> None:
        self.told.emit(self.tr("A page separator is not changed by typing."))
