"""Keeps the list of pages true to the open book, and does what its commands ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from proofreader.errors import ProofreaderError
from proofreader.gui.commands import Command
from proofreader.gui.pages_model import PageFacts, state_name
from proofreader.gui.pages_state import PageState, TouchedPages, state_of
from proofreader.review.events import PageMark
from proofreader.review.session import Cause, Session
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from proofreader.gui.pages_pane import PagesPane
    from proofreader.gui.preferences import Preferences
    from proofreader.gui.text_view import TextView
    from proofreader.review.session import SessionChange
    from proofreader.scans.images import ImageRef

_PAUSE_MS = 700
"""After the last of several steps that were taken back; then the log is read again."""

_MENU = (
    Command.NEXT_PAGE,
    Command.BACK_PAGE,
    None,
    Command.PAGE_DONE,
    Command.PAGE_PROBLEM,
    Command.PAGE_UNMARKED,
    None,
    Command.THUMBNAILS,
)
"""The commands of the list's own menu."""


_STATES = {PageMark.DONE: PageState.DONE, PageMark.PROBLEM: PageState.PROBLEM}


class PageFiles(Protocol):
    """What is known of the pages of a book beside its text; each by its number from 0."""

    def __len__(self) -> int:
        """How many pages there are."""
        ...

    def name(self, number: int, /) -> str:
        """What the page is called."""
        ...

    def image(self, number: int, /) -> ImageRef | None:
        """Its image, if it has one."""
        ...


class PagesKeeper(QObject):
    """Shows the pages of one session at a time.

    Signals:
        failed: A `ProofreaderError`.
        told: What was done, or cannot be, in words.

    Args:
        pane: The list.
        text: Where one goes to a page.
        left: Counts the places left between two places of the text.
        preferences: Remember whether pictures are wanted.
    """

    failed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        pane: PagesPane,
        text: TextView,
        left: Callable[[int, int], int],
        preferences: Preferences,
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._text = text
        self._preferences = preferences
        self._session = Session("")
        self._touched = TouchedPages(self._session)
        self._files: PageFiles | None = None
        self._has_images = False
        self._facts = PageFacts(left, self._state, self._name, self._image)
        self._toggle: QAction | None = None
        self._end: Callable[[], None] = lambda: None
        self._pausing = QTimer(self)
        self._pausing.setSingleShot(True)
        self._pausing.setInterval(_PAUSE_MS)
        self._pausing.timeout.connect(self._catch_up)

    @property
    def deeds(self) -> dict[Command, Callable[[], object]]:
        """What the commands of the pages do."""
        return {
            Command.NEXT_PAGE: lambda: self._step(1),
            Command.BACK_PAGE: lambda: self._step(-1),
            Command.PAGE_DONE: lambda: self._mark(PageMark.DONE),
            Command.PAGE_PROBLEM: lambda: self._mark(PageMark.PROBLEM),
            Command.PAGE_UNMARKED: lambda: self._mark(None),
            Command.THUMBNAILS: self._turn_pictures,
        }

    def reach(self, actions: Mapping[Command, QAction]) -> None:
        """Let these be in the menu of the list, and say whether pictures are wanted."""
        menu = (None if command is None else actions[command] for command in _MENU)
        self._pane.set_menu_actions(*menu)
        self._toggle = actions[Command.THUMBNAILS]
        self._toggle.setCheckable(True)
        self._show_pictures()

    def open(self, session: Session, files: PageFiles | None = None) -> None:
        """Show the pages of ``session``; ``files`` where they have names and images."""
        self._end()
        self._pausing.stop()
        self._end = session.subscribe(self._follow)
        self._session = session
        self._touched = TouchedPages(session)
        self.show_files(files)
        self.refresh()

    def show_files(self, files: PageFiles | None) -> None:
        """Show these names and images from now on."""
        self._files = files
        self._pane.thumbnails.forget()
        numbers = range(len(files)) if files is not None else range(0)
        self._has_images = any(self._image(number) is not None for number in numbers)
        self._show_pictures()
        self._pane.view.viewport().update()

    def refresh(self) -> None:
        """Say again what is said of the pages that are seen."""
        self._pane.show_pages(self._session.document, self._facts)

    def stop(self) -> None:
        """Make no more pictures: the window is being closed."""
        self._end()
        self._end = lambda: None
        self._pane.thumbnails.stop()

    def _state(self, number: int, left: Callable[[], int]) -> PageState:
        mark = self._session.page_marks.get(number)
        own = None if mark is None else _STATES[mark]
        return state_of(own, left, is_touched=number in self._touched)

    def _name(self, number: int) -> str:
        return self._files.name(number) if self._files and number < len(self._files) else ""

    def _image(self, number: int) -> ImageRef | None:
        return self._files.image(number) if self._files and number < len(self._files) else None

    def _step(self, way: int) -> None:
        """Go to the next page, or to the one before; the keyboard stays where it is."""
        document = self._session.document
        pages = document.pages
        number = document.page_at(self._text.place).number - 1 + way
        if 0 <= number < len(pages):
            start = pages[number].span.start
            self._text.reveal(Span(start, start))
            self._pane.point(number)

    def _mark(self, mark: PageMark | None) -> None:
        """Say of the page in question that it is done or a problem; None: neither."""
        number = self._pane.current
        try:
            self._session.mark_page(number, mark)
        except ProofreaderError as error:
            self.failed.emit(error)
            return
        state = state_name(self._state(number, lambda: self._pane.model.left(number)))
        words = self.tr("Page {page}: {state}")
        self.told.emit(words.format(page=self._pane.model.name(number), state=state))

    def _follow(self, change: SessionChange) -> None:
        self._touched.follow(change)
        if change.cause in {Cause.MARK, Cause.UNDO, Cause.REDO}:
            self.refresh()
        if self._touched.is_behind:
            self._pausing.start()

    def _catch_up(self) -> None:
        self._touched.catch_up()
        self.refresh()

    def _turn_pictures(self) -> None:
        self._preferences.thumbnails = not self._preferences.thumbnails
        self._show_pictures()

    def _show_pictures(self) -> None:
        self._pane.show_pictures(are_shown=self._preferences.thumbnails and self._has_images)
        if self._toggle is not None:
            self._toggle.setChecked(self._preferences.thumbnails)
