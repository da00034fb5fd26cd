"""The views on the whole book: what was changed, what was said, how far one has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.gui.changes_keeper import ChangesKeeper
from proofreader.gui.commands import Command
from proofreader.gui.decisions_keeper import DecisionsKeeper
from proofreader.gui.merge_keeper import MergeKeeper
from proofreader.gui.progress_keeper import ProgressKeeper

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from proofreader.gui.book_keeper import BookKeeper
    from proofreader.gui.desk import Desk
    from proofreader.gui.preferences import Preferences


class Views:
    """Opens each of them.

    Args:
        window: The parent of what is shown.
        books: Has the open book.
        desk: Where the book lies.
        preferences: Remember the sizes of the views.
    """

    def __init__(
        self, window: QWidget, books: BookKeeper, desk: Desk, preferences: Preferences
    ) -> None:
        self.changes = ChangesKeeper(window, books, desk, preferences)
        self.decisions = DecisionsKeeper(window, books, desk, preferences)
        self.progress = ProgressKeeper(window, books, desk, preferences)
        self.merge = MergeKeeper(window, desk)
        self.merge.told.connect(desk.notices.say)
        books.left.connect(self.merge.close)

    @property
    def deeds(self) -> dict[Command, Callable[[], object]]:
        """What the commands of the views do."""
        return {
            Command.CHANGES: self.changes.ask,
            Command.DECISIONS: self.decisions.ask,
            Command.PROGRESS: self.progress.ask,
            Command.MERGE: self.merge.ask,
        }

    def reach(self, actions: Mapping[Command, QAction]) -> None:
        """Let the keys of undo and redo work in the views, too."""
        for view in (self.changes, self.decisions, self.progress):
            view.reach(actions[Command.UNDO], actions[Command.REDO])
