"""What one begins with: the start page, the tour, what is dropped, and how far each book is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from proofreader.gui.file_drops import FileDrops
from proofreader.gui.pane import Pane
from proofreader.gui.shelf import Shelf
from proofreader.gui.start_page import StartPage
from proofreader.gui.tour import Tour

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from proofreader.gui.book_keeper import BookKeeper
    from proofreader.gui.commands import Command
    from proofreader.gui.desk import Desk
    from proofreader.gui.preferences import Preferences
    from proofreader.project import Book


class StartKeeper(QObject):
    """Takes what is asked on the start page to the keeper of the book.

    Args:
        window: What the start page lies in; files may be dropped anywhere on it.
        keeper: Opens what is chosen.
        desk: Where the tour is given.
        preferences: For the recent files and how far each is.
    """

    def __init__(
        self, window: QWidget, keeper: BookKeeper, desk: Desk, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self.shelf = Shelf(preferences)
        self.page = StartPage(preferences, self.shelf, window)
        self.tour = Tour(desk, keeper)
        self._drops = FileDrops(self)
        for widget in (window, *desk.panes.findChildren(Pane)):
            self._drops.watch(widget)
        self._drops.dropped.connect(keeper.open_dropped)
        self.page.open_asked.connect(keeper.choose)
        self.page.folder_asked.connect(keeper.choose_folder)
        self.page.sample_asked.connect(keeper.open_sample)
        self.page.tour_asked.connect(self.tour.begin)
        self.page.chosen.connect(keeper.open)

    def show_keys(self, key_of: Callable[[Command], str]) -> None:
        """Name these keys from now on."""
        self.page.show_keys(key_of)
        self._desk.tour.show_keys(key_of)

    def remember(self, book: Book | None) -> None:
        """Remember how far one has come with ``book``; before all is read nobody knows."""
        if book is not None and self._desk.checking.has_read_all:
            tally = book.session.tally
            left = self._desk.model.count + self._desk.model.filtered
            self.shelf.remember(book.path, tally.accepted + tally.rejected, left)
