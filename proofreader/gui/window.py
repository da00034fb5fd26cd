"""The main window: it puts the parts together and knows how none of them works."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from proofreader.gui.actions import Menus
from proofreader.gui.alike_keeper import AlikeKeeper
from proofreader.gui.book_keeper import BookKeeper
from proofreader.gui.commands import LOOKS, READINGS, Command
from proofreader.gui.desk import Desk
from proofreader.gui.dialogs import AboutDialog, KeysDialog
from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.focus_view import FocusKeeper
from proofreader.gui.habit_keeper import HabitKeeper
from proofreader.gui.images_keeper import ImagesKeeper
from proofreader.gui.own_keeper import OwnKeeper
from proofreader.gui.panes import TOGGLES, pane_deeds
from proofreader.gui.places_keeper import PlacesKeeper
from proofreader.gui.preferences import USUAL_FONT_SIZE, Preferences
from proofreader.gui.questions import tell_error
from proofreader.gui.settings_keeper import SettingsKeeper, Source
from proofreader.gui.start_keeper import StartKeeper
from proofreader.gui.status import Status
from proofreader.gui.theme import Appearance, follow, set_book_face, theme_for, wants_contrast
from proofreader.gui.views import Views
from proofreader.project.recognising import places_by_tesseract
from proofreader.review.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtGui import QAction, QCloseEvent
    from PySide6.QtWidgets import QWidget

    from proofreader.errors import ProofreaderError
    from proofreader.gui.checking_thread import CheckingThread
    from proofreader.project import Book

_NEEDS_BOOK = frozenset(Command) - {
    Command.OPEN,
    Command.OPEN_FOLDER,
    Command.SAMPLE,
    Command.TOUR,
    Command.SETTINGS,
    Command.QUIT,
    Command.BIGGER,
    Command.SMALLER,
    Command.USUAL_SIZE,
    Command.LINE_NUMBERS,
    Command.VISIBLE_SPACES,
    *LOOKS,
    Command.KEYS,
    Command.ABOUT,
}

_FIRST_SIZE = 0.85
"""The part of the screen that a new window takes, until the volunteer decides otherwise."""

_LARGEST_FIRST_SIZE = QSize(1680, 1100)
"""In pixels; beyond that there would only be more margin."""


class MainWindow(QMainWindow):
    """One window, with the start page or one book.

    Args:
        application: Whose focus, look and end it follows.
        preferences: What is remembered.
        thread: Does the checking; the window starts it, and stops it when it closes.
        source: What there is to choose from in the settings.
    """

    def __init__(
        self,
        application: QApplication,
        preferences: Preferences,
        thread: CheckingThread,
        source: Source | None = None,
    ) -> None:
        super().__init__()
        set_book_face(preferences.face.family, preferences.face.spacing)
        self._application = application
        self._preferences = preferences
        self._thread = thread
        self.keeper = BookKeeper(self, preferences)
        self.own = OwnKeeper(self)
        self.habits = HabitKeeper(self, self.own)
        self.settings = SettingsKeeper(self, preferences, source or Source())
        self.desk = Desk(preferences, thread, self)
        self.images = ImagesKeeper(self, self.desk, preferences)
        self.places = PlacesKeeper(self, self.desk, places_by_tesseract)
        self.start = StartKeeper(self, self.keeper, self.desk, preferences)
        self.alike = AlikeKeeper(self, self.desk, self.own, preferences)
        self.views = Views(self, self.keeper, self.desk, preferences)
        self.status = Status(self)
        self._pages = self._stack()
        self.focus = FocusKeeper(self, self._pages, self.desk, lambda: preferences.font_size)
        self.setCentralWidget(self._pages)
        self.setStatusBar(self.status)
        self._menus = self._build_menus()
        FocusRing(self)
        self._connect()
        self._look(preferences.appearance)
        self._restore()
        self._show_keys()
        self._show_start()
        thread.start()

    def _stack(self) -> QStackedWidget:
        pages = QStackedWidget(self)
        pages.addWidget(self.start.page)
        pages.addWidget(self.desk)
        return pages

    @property
    def _actions(self) -> Mapping[Command, QAction]:
        return self._menus.actions

    def open(self, path: Path) -> None:
        """Open a file."""
        self.keeper.open(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close; with an unsaved text ask first, and close when that is answered."""
        if self.keeper.would_ask:
            event.ignore()
            self.keeper.leave(self.close)
            return
        self.keeper.leave(lambda: None)
        self._preferences.set_state("geometry", self.saveGeometry())
        layout, wanted = self.desk.panes.state()
        self._preferences.set_state("layout", layout)
        self._preferences.set_state("panes", wanted)
        self._thread.stop()
        self.desk.paging.stop()
        super().closeEvent(event)

    def _build_menus(self) -> Menus:
        deeds = {
            **self._book_deeds(),
            **self._review_deeds(),
            **pane_deeds(self.desk.panes),
            **self.desk.scan.deeds(),
            Command.SCAN_FIND: self.places.ask,
            Command.SCAN_FOLDER: self.images.ask,
            Command.SCAN_FILE: self.images.ask_for_file,
            **self.desk.paging.deeds,
            **self.views.deeds,
        }
        menus = Menus(self, self.focus.wrapped(deeds), self._preferences.bindings)
        actions = menus.actions
        self.focus.reach(actions.values())
        for command in LOOKS:
            actions[command].setCheckable(True)
        self.desk.editor.set_toggles(actions)
        self.desk.paging.reach(actions)
        self.desk.panes.set_toggles({place: actions[command] for command, place in TOGGLES.items()})
        menus.add_plain_keys(self.desk.pane)
        menus.add_plain_keys(self.focus.view)
        self.desk.text.set_menu_actions(actions[Command.UNDO], actions[Command.REDO])
        self.views.reach(actions)
        return menus

    def _book_deeds(self) -> dict[Command, Callable[[], object]]:
        desk, keeper, text = self.desk, self.keeper, self.desk.text
        return {
            Command.OPEN: keeper.choose,
            Command.OPEN_FOLDER: keeper.choose_folder,
            Command.SAMPLE: keeper.open_sample,
            Command.SAVE: keeper.save,
            Command.EXPORT: keeper.ask_what_to_export,
            Command.LISTS: self.own.ask,
            Command.HABITS: self.habits.ask,
            Command.READ_PAGES: keeper.read_pages,
            Command.CLOSE: lambda: keeper.leave(self._show_start),
            Command.SETTINGS: self.settings.ask,
            Command.QUIT: self.close,
            Command.CUT: text.cut,
            Command.COPY: text.copy,
            Command.PASTE: text.paste,
            Command.SELECT_ALL: text.selectAll,
            **desk.editor.deeds(),
            Command.BIGGER: lambda: desk.set_font_size(self._preferences.font_size + 1),
            Command.SMALLER: lambda: desk.set_font_size(self._preferences.font_size - 1),
            Command.USUAL_SIZE: lambda: desk.set_font_size(USUAL_FONT_SIZE),
            Command.SYSTEM_LOOK: lambda: self._look(Appearance.SYSTEM),
            Command.LIGHT_LOOK: lambda: self._look(Appearance.LIGHT),
            Command.DARK_LOOK: lambda: self._look(Appearance.DARK),
            Command.HIGH_CONTRAST_LOOK: lambda: self._look(Appearance.HIGH_CONTRAST),
            Command.KEYS: lambda: KeysDialog(self._menus.overview(), self).open(),
            Command.TOUR: self.start.tour.begin,
            Command.ABOUT: lambda: AboutDialog(self).open(),
        }

    def _review_deeds(self) -> dict[Command, Callable[[], object]]:
        reviewer = self.desk.reviewer
        readings = {
            command: partial(reviewer.accept, reading) for reading, command in enumerate(READINGS)
        }
        return {
            **readings,
            Command.UNDO: reviewer.undo,
            Command.REDO: reviewer.redo,
            Command.ACCEPT: reviewer.accept,
            Command.REJECT: reviewer.reject,
            Command.TRUST: self.desk.waiving.trust_word,
            Command.MUTE: self.desk.waiving.mute_kind,
            Command.NEXT: partial(reviewer.go, 1),
            Command.BACK: partial(reviewer.go, -1),
            Command.EDIT: reviewer.edit_by_hand,
            Command.ALIKE: self.alike.show,
            Command.APART: reviewer.take_apart,
            Command.ALWAYS: self.alike.accept_always,
            Command.QUEUE: self.desk.focus_queue,
            Command.FOCUS: self.focus.toggle,
        }

    def _connect(self) -> None:
        self.keeper.opened.connect(self._show_book)
        self.keeper.left.connect(self._leave_book)
        self.keeper.folder_opened.connect(self._show_folder)
        self.keeper.saved.connect(self._tell_saved)
        self.keeper.told.connect(self.desk.notices.say)
        self._menus.rebound.connect(self._show_keys)
        self.desk.changed.connect(self._refresh)
        self.desk.failed.connect(lambda error: tell_error(self, error))
        self.desk.progressed.connect(self.status.show_progress)
        self.desk.settled.connect(self._settle)
        self.desk.export_asked.connect(self.keeper.ask_what_to_export)
        self.desk.alike_asked.connect(self.alike.show)
        self.desk.always_asked.connect(self.alike.accept_always)
        self.own.changed.connect(self.desk.checking.heed)
        for keeper in (self.own, self.habits):
            keeper.told.connect(self.desk.notices.say)
        self.desk.checking.said.connect(self.habits.hear)
        self.desk.checking.refused.connect(self.own.put_aside)
        self.desk.text.entered.connect(self._tell_way_back)
        self._application.focusChanged.connect(self._tell_no_way_back)
        self.desk.editor.told.connect(self.status.tell)
        self.desk.editor.counted.connect(self.status.show_counts)
        self.desk.text.cursorPositionChanged.connect(self._show_place)
        self.status.cancel_asked.connect(self.desk.checking.cancel)
        self.settings.look_changed.connect(self._change_look)
        self.settings.kinds_changed.connect(self.desk.choose_kinds)
        self.settings.words_changed.connect(self._change_words)
        self.settings.keys_changed.connect(lambda: self._menus.rebind(self._preferences.bindings))
        self._thread.failed.connect(self._tell_no_checker)
        follow(self._application.styleHints(), self._follow_system)

    def _show_keys(self) -> None:
        self.start.show_keys(self._menus.key_of)
        self.desk.pane.card.show_keys(self._menus.key_of)
        self.desk.waiving.show_keys(self._menus.key_of)

    def _show_start(self) -> None:
        self._pages.setCurrentWidget(self.start.page)
        self.start.page.show_again()
        self._refresh()

    def _show_folder(self, folder: Path) -> None:
        self._pages.setCurrentWidget(self.start.page)
        self.start.page.show_folder(folder)
        self._refresh()

    def _show_book(self, book: Book) -> None:
        self._pages.setCurrentWidget(self.desk)
        self.status.show_file(str(book.encoding), book.newline)
        self.status.show_progress(0)
        self.own.open(book)
        self.habits.forget()
        self.images.open(book)
        self.places.open(book)
        self.desk.open(book.session, book.newline, self.own.lists, book.sheets)
        self.views.merge.open(book.session, book.merge)
        self.status.clearMessage()  # of the text, which has the keyboard while a page is shown
        self._show_place()

    def _leave_book(self, book: Book) -> None:
        self.start.remember(book)
        self.own.open(None)
        self.images.open(None)
        self.places.open(None)
        self.desk.open(Session(""), "\n")
        self.status.show_file("", "")
        self._show_start()

    def _settle(self) -> None:
        self.status.show_progress(None)
        self.start.remember(self.keeper.book)

    def _refresh(self) -> None:
        """Bring title and menus up to date."""
        book = self.keeper.book
        self.setWindowFilePath(str(book.path) if book else "")
        self.setWindowTitle(f"{book.path.name}[*] — Proofreader" if book else "Proofreader")
        self.setWindowModified(self.keeper.is_unsaved)
        for command in _NEEDS_BOOK:
            self._actions[command].setEnabled(book is not None)
        if book is not None:
            self._actions[Command.UNDO].setEnabled(book.session.can_undo)
            self._actions[Command.REDO].setEnabled(book.session.can_redo)
            self._show_place()

    def _show_place(self) -> None:
        if self.keeper.book is not None:
            document = self.keeper.book.session.document
            self.status.show_place(document.position(self.desk.text.place))

    def _tell_saved(self) -> None:
        if self.keeper.book is not None:
            words = self.tr("Saved {file}")
            self.status.tell(words.format(file=self.keeper.book.path.name))
        self._refresh()

    def _tell_way_back(self) -> None:
        self.status.tell(self._way_back())

    def _tell_no_way_back(self, before: QWidget | None) -> None:
        if before is self.desk.text and self.status.currentMessage() == self._way_back():
            self.status.clearMessage()

    def _way_back(self) -> str:
        return self.tr("Esc goes back to the queue")

    def _tell_no_checker(self, error: ProofreaderError) -> None:
        self.desk.checking.cancel()
        if self._thread.can_check:
            self.desk.checking.check_again()  # with the words of before
        tell_error(self, error)

    def _look(self, appearance: Appearance) -> None:
        self._preferences.appearance = appearance
        hints = self._application.styleHints()
        theme = theme_for(appearance, hints.colorScheme(), wants_contrast=wants_contrast(hints))
        self._application.setPalette(theme.palette())
        for command, its in zip(LOOKS, Appearance, strict=True):
            self._actions[command].setChecked(its is appearance)

    def _change_look(self) -> None:
        self._look(self._preferences.appearance)
        self.desk.set_face(self._preferences.face)
        self.desk.set_font_size(self._preferences.font_size)

    def _change_words(self) -> None:
        load = self.settings.load
        if load is not None:
            self._thread.reload(load)
            self.status.show_progress(0)
            self.desk.checking.check_again()

    def _follow_system(self) -> None:
        self._look(self._preferences.appearance)

    def _restore(self) -> None:
        if not self.restoreGeometry(self._preferences.state("geometry")):
            room = self.screen().availableSize()
            self.resize((room * _FIRST_SIZE).boundedTo(_LARGEST_FIRST_SIZE))
        state = self._preferences.state
        self.desk.panes.restore(state("layout"), state("panes"))
