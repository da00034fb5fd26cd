"""Every command of the window in one table: its words, its usual keys, its menu.

A command of the review has a plain key, which counts while queue or card has the focus, and the
same key with Alt, which counts everywhere. The volunteer may choose other keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Command(Enum):
    """What the volunteer can ask for."""

    OPEN = auto()
    OPEN_FOLDER = auto()
    SAMPLE = auto()
    SAVE = auto()
    EXPORT = auto()
    LISTS = auto()
    HABITS = auto()
    CLOSE = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    CUT = auto()
    COPY = auto()
    PASTE = auto()
    SELECT_ALL = auto()
    FIND = auto()
    FIND_NEXT = auto()
    FIND_BEFORE = auto()
    REPLACE = auto()
    GO_TO = auto()
    ACCEPT = auto()
    READING_1 = auto()
    READING_2 = auto()
    READING_3 = auto()
    READING_4 = auto()
    READING_5 = auto()
    REJECT = auto()
    TRUST = auto()
    MUTE = auto()
    NEXT = auto()
    BACK = auto()
    EDIT = auto()
    ALIKE = auto()
    APART = auto()
    ALWAYS = auto()
    QUEUE = auto()
    NEXT_PAGE = auto()
    BACK_PAGE = auto()
    PAGE_DONE = auto()
    PAGE_PROBLEM = auto()
    PAGE_UNMARKED = auto()
    THUMBNAILS = auto()
    MERGE = auto()
    READ_PAGES = auto()
    NEXT_PANE = auto()
    BACK_PANE = auto()
    PAGES_PANE = auto()
    QUEUE_PANE = auto()
    SCAN_PANE = auto()
    SCAN_LARGER = auto()
    SCAN_SMALLER = auto()
    SCAN_WIDTH = auto()
    SCAN_HEIGHT = auto()
    SCAN_LINE = auto()
    SCAN_TURN = auto()
    SCAN_INVERT = auto()
    SCAN_TONE = auto()
    SCAN_LENS = auto()
    SCAN_FIND = auto()
    SCAN_FOLDER = auto()
    SCAN_FILE = auto()
    MOVE_PANE = auto()
    FLOAT_PANE = auto()
    USUAL_LAYOUT = auto()
    FOCUS = auto()
    CHANGES = auto()
    DECISIONS = auto()
    PROGRESS = auto()
    BIGGER = auto()
    SMALLER = auto()
    USUAL_SIZE = auto()
    LINE_NUMBERS = auto()
    VISIBLE_SPACES = auto()
    SYSTEM_LOOK = auto()
    LIGHT_LOOK = auto()
    DARK_LOOK = auto()
    HIGH_CONTRAST_LOOK = auto()
    SETTINGS = auto()
    KEYS = auto()
    TOUR = auto()
    ABOUT = auto()


READINGS = (
    Command.READING_1,
    Command.READING_2,
    Command.READING_3,
    Command.READING_4,
    Command.READING_5,
)
LOOKS = (
    Command.SYSTEM_LOOK,
    Command.LIGHT_LOOK,
    Command.DARK_LOOK,
    Command.HIGH_CONTRAST_LOOK,
)


@dataclass(frozen=True, slots=True)
class Binding:
    """The keys of one command, as `QKeySequence` reads them; the first of each is shown."""

    keys: tuple[str, ...] = ()
    """Keys that count in the whole window."""
    plain_keys: tuple[str, ...] = ()
    """Keys that count while queue or card has the focus."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu."""

    command: Command
    text: object
    """The English words, marked for translation; ``&`` before the letter that Alt chooses."""
    keys: tuple[str, ...] = ()
    """The usual keys that count in the whole window."""
    plain_keys: tuple[str, ...] = ()
    """The usual keys that count while queue or card has the focus."""
    number: int = 0
    """What fills the gap in the words."""

    @property
    def label(self) -> str:
        """The words in the language of the window, as a menu takes them."""
        return words(self.text).format(number=self.number)

    @property
    def name(self) -> str:
        """The words as people read them."""
        return self.label.replace("&", "").rstrip("…")

    @property
    def binding(self) -> Binding:
        """The usual keys."""
        return Binding(self.keys, self.plain_keys)


_C = Command

MENUS: Mapping[object, tuple[Entry | None, ...]] = {
    QT_TRANSLATE_NOOP("commands", "&File"): (
        Entry(_C.OPEN, QT_TRANSLATE_NOOP("commands", "&Open…"), ("Ctrl+O",)),
        Entry(
            _C.OPEN_FOLDER,
            QT_TRANSLATE_NOOP("commands", "Open a &folder…"),
            ("Ctrl+Shift+O",),
        ),
        Entry(_C.SAMPLE, QT_TRANSLATE_NOOP("commands", "The sample le&tter"), ("Ctrl+Shift+L",)),
        None,
        Entry(_C.SAVE, QT_TRANSLATE_NOOP("commands", "&Save"), ("Ctrl+S",)),
        Entry(_C.EXPORT, QT_TRANSLATE_NOOP("commands", "&Export…"), ("Ctrl+E",)),
        Entry(_C.LISTS, QT_TRANSLATE_NOOP("commands", "&Word lists and rules…"), ("Ctrl+L",)),
        Entry(_C.HABITS, QT_TRANSLATE_NOOP("commands", "What this book does on &purpose…")),
        Entry(_C.SETTINGS, QT_TRANSLATE_NOOP("commands", "Settin&gs…"), ("Ctrl+,",)),
        None,
        Entry(_C.CLOSE, QT_TRANSLATE_NOOP("commands", "&Close the book"), ("Ctrl+W",)),
        Entry(_C.QUIT, QT_TRANSLATE_NOOP("commands", "&Quit"), ("Ctrl+Q",)),
    ),
    QT_TRANSLATE_NOOP("commands", "E&dit"): (
        Entry(_C.UNDO, QT_TRANSLATE_NOOP("commands", "&Undo"), ("Ctrl+Z",)),
        Entry(_C.REDO, QT_TRANSLATE_NOOP("commands", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        None,
        Entry(_C.CUT, QT_TRANSLATE_NOOP("commands", "Cu&t"), ("Ctrl+X",)),
        Entry(_C.COPY, QT_TRANSLATE_NOOP("commands", "&Copy"), ("Ctrl+C",)),
        Entry(_C.PASTE, QT_TRANSLATE_NOOP("commands", "&Paste"), ("Ctrl+V",)),
        Entry(_C.SELECT_ALL, QT_TRANSLATE_NOOP("commands", "Select &all"), ("Ctrl+A",)),
        None,
        Entry(_C.FIND, QT_TRANSLATE_NOOP("commands", "&Find…"), ("Ctrl+F",)),
        Entry(_C.FIND_NEXT, QT_TRANSLATE_NOOP("commands", "Find the &next one"), ("F3",)),
        Entry(_C.FIND_BEFORE, QT_TRANSLATE_NOOP("commands", "Find the one &before"), ("Shift+F3",)),
        Entry(_C.REPLACE, QT_TRANSLATE_NOOP("commands", "R&eplace…"), ("Ctrl+H",)),
        Entry(_C.GO_TO, QT_TRANSLATE_NOOP("commands", "&Go to line or page…"), ("Ctrl+G",)),
    ),
    QT_TRANSLATE_NOOP("commands", "&Review"): (
        Entry(
            _C.ACCEPT,
            QT_TRANSLATE_NOOP("commands", "&Accept"),
            ("Alt+Return", "Alt+Enter"),
            ("Return", "Enter"),
        ),
        *(
            Entry(
                reading,
                QT_TRANSLATE_NOOP("commands", "Take reading &{number}"),
                (f"Alt+{number}",),
                (f"{number}",),
                number,
            )
            for number, reading in enumerate(READINGS, start=1)
        ),
        Entry(_C.ALIKE, QT_TRANSLATE_NOOP("commands", "Accept a&ll alike…"), ("Alt+A",), ("A",)),
        Entry(
            _C.ALWAYS,
            QT_TRANSLATE_NOOP("commands", "Accept, and always in this &book"),
            ("Alt+B",),
            ("B",),
        ),
        Entry(
            _C.REJECT,
            QT_TRANSLATE_NOOP("commands", "Not an e&rror here"),
            ("Alt+Del",),
            ("Del",),
        ),
        Entry(
            _C.TRUST,
            QT_TRANSLATE_NOOP("commands", "This &word is right in this book"),
            ("Alt+W",),
            ("W",),
        ),
        Entry(
            _C.MUTE,
            QT_TRANSLATE_NOOP("commands", "Stop showing this &kind in this book"),
            ("Alt+K",),
            ("K",),
        ),
        Entry(
            _C.APART,
            QT_TRANSLATE_NOOP("commands", "Take the &group apart, or together"),
            ("Alt+G",),
            ("G",),
        ),
        None,
        Entry(_C.NEXT, QT_TRANSLATE_NOOP("commands", "&Next"), ("Alt+N",), ("N",)),
        Entry(_C.BACK, QT_TRANSLATE_NOOP("commands", "Ba&ck"), ("Alt+Shift+N",), ("Shift+N",)),
        Entry(_C.EDIT, QT_TRANSLATE_NOOP("commands", "&Edit by hand"), ("Alt+E",), ("E",)),
        Entry(_C.QUEUE, QT_TRANSLATE_NOOP("commands", "Go to the &queue"), ("Alt+Q",)),
    ),
    QT_TRANSLATE_NOOP("commands", "&Pages"): (
        Entry(_C.NEXT_PAGE, QT_TRANSLATE_NOOP("commands", "&Next page"), ("Ctrl+PgDown",)),
        Entry(_C.BACK_PAGE, QT_TRANSLATE_NOOP("commands", "Page &before"), ("Ctrl+PgUp",)),
        None,
        Entry(_C.PAGE_DONE, QT_TRANSLATE_NOOP("commands", "This page is &done"), ("Ctrl+M",)),
        Entry(
            _C.PAGE_PROBLEM,
            QT_TRANSLATE_NOOP("commands", "This page is a &problem"),
            ("Ctrl+Shift+M",),
        ),
        Entry(
            _C.PAGE_UNMARKED,
            QT_TRANSLATE_NOOP("commands", "&Take the mark off this page"),
            ("Alt+M",),
        ),
        None,
        Entry(_C.THUMBNAILS, QT_TRANSLATE_NOOP("commands", "Pictures in the &list of pages")),
        None,
        Entry(_C.READ_PAGES, QT_TRANSLATE_NOOP("commands", "&Read pages without text…")),
        Entry(_C.MERGE, QT_TRANSLATE_NOOP("commands", "What has changed on dis&k…")),
    ),
    QT_TRANSLATE_NOOP("commands", "&View"): (
        Entry(_C.BIGGER, QT_TRANSLATE_NOOP("commands", "&Bigger text"), ("Ctrl++", "Ctrl+=")),
        Entry(_C.SMALLER, QT_TRANSLATE_NOOP("commands", "S&maller text"), ("Ctrl+-",)),
        Entry(_C.USUAL_SIZE, QT_TRANSLATE_NOOP("commands", "&Usual size"), ("Ctrl+0",)),
        Entry(_C.LINE_NUMBERS, QT_TRANSLATE_NOOP("commands", "Line numbe&rs"), ("Ctrl+Shift+N",)),
        Entry(
            _C.VISIBLE_SPACES,
            QT_TRANSLATE_NOOP("commands", "&Visible spaces"),
            ("Ctrl+Shift+Space",),
        ),
        None,
        Entry(_C.SYSTEM_LOOK, QT_TRANSLATE_NOOP("commands", "Look as the &system has it")),
        Entry(_C.LIGHT_LOOK, QT_TRANSLATE_NOOP("commands", "&Light look")),
        Entry(_C.DARK_LOOK, QT_TRANSLATE_NOOP("commands", "&Dark look")),
        Entry(_C.HIGH_CONTRAST_LOOK, QT_TRANSLATE_NOOP("commands", "&High contrast")),
        None,
        Entry(_C.PAGES_PANE, QT_TRANSLATE_NOOP("commands", "&Pages"), ("F7",)),
        Entry(_C.QUEUE_PANE, QT_TRANSLATE_NOOP("commands", "&Queue"), ("F8",)),
        Entry(_C.SCAN_PANE, QT_TRANSLATE_NOOP("commands", "Page &image"), ("F9",)),
        Entry(_C.NEXT_PANE, QT_TRANSLATE_NOOP("commands", "&Next pane"), ("F6",)),
        Entry(_C.BACK_PANE, QT_TRANSLATE_NOOP("commands", "Pane be&fore"), ("Shift+F6",)),
        Entry(
            _C.MOVE_PANE,
            QT_TRANSLATE_NOOP("commands", "M&ove the pane to the next side"),
            ("Ctrl+F6",),
        ),
        Entry(
            _C.FLOAT_PANE,
            QT_TRANSLATE_NOOP("commands", "Pane in a &window of its own"),
            ("Ctrl+Shift+F6",),
        ),
        Entry(_C.USUAL_LAYOUT, QT_TRANSLATE_NOOP("commands", "Usual la&yout")),
        Entry(
            _C.FOCUS,
            QT_TRANSLATE_NOOP("commands", "Focus on on&e place"),
            ("F11", "Ctrl+Shift+F"),
        ),
        None,
        Entry(_C.CHANGES, QT_TRANSLATE_NOOP("commands", "&Changes…"), ("Ctrl+D",)),
        Entry(_C.DECISIONS, QT_TRANSLATE_NOOP("commands", "Decisions &taken…"), ("Ctrl+Shift+D",)),
        Entry(_C.PROGRESS, QT_TRANSLATE_NOOP("commands", "Pro&gress…"), ("Ctrl+P",)),
    ),
    QT_TRANSLATE_NOOP("commands", "&Help"): (
        Entry(_C.KEYS, QT_TRANSLATE_NOOP("commands", "&Keys"), ("F1",)),
        Entry(_C.TOUR, QT_TRANSLATE_NOOP("commands", "The two-minute &tour"), ("Shift+F1",)),
        Entry(_C.ABOUT, QT_TRANSLATE_NOOP("commands", "&About Proofreader")),
    ),
}


SUBMENUS: Mapping[Command, tuple[object, tuple[Entry, ...]]] = {
    _C.SCAN_PANE: (
        QT_TRANSLATE_NOOP("commands", "Size and light of the p&age image"),
        (
            Entry(
                _C.SCAN_LARGER,
                QT_TRANSLATE_NOOP("commands", "&Larger page image"),
                ("Alt++", "Alt+="),
            ),
            Entry(
                _C.SCAN_SMALLER, QT_TRANSLATE_NOOP("commands", "&Smaller page image"), ("Alt+-",)
            ),
            Entry(
                _C.SCAN_WIDTH,
                QT_TRANSLATE_NOOP("commands", "Page image as &wide as its pane"),
                ("Ctrl+Shift+W",),
            ),
            Entry(
                _C.SCAN_HEIGHT,
                QT_TRANSLATE_NOOP("commands", "Page image as &high as its pane"),
                ("Ctrl+Shift+H",),
            ),
            Entry(
                _C.SCAN_LINE,
                QT_TRANSLATE_NOOP("commands", "Line of the page image as wide as its &pane"),
                ("Ctrl+Shift+J",),
            ),
            Entry(
                _C.SCAN_TURN,
                QT_TRANSLATE_NOOP("commands", "&Turn the page image"),
                ("Ctrl+Shift+R",),
            ),
            Entry(
                _C.SCAN_INVERT,
                QT_TRANSLATE_NOOP("commands", "Page image white on &black"),
                ("Ctrl+Shift+I",),
            ),
            Entry(
                _C.SCAN_TONE,
                QT_TRANSLATE_NOOP("commands", "Brightness and &contrast of the page image"),
                ("Ctrl+Shift+B",),
            ),
            Entry(
                _C.SCAN_LENS,
                QT_TRANSLATE_NOOP("commands", "&Magnifier on the page image"),
                ("Ctrl+Shift+G",),
            ),
            Entry(
                _C.SCAN_FIND,
                QT_TRANSLATE_NOOP("commands", "Find the wo&rds of this page with Tesseract"),
            ),
            Entry(
                _C.SCAN_FOLDER,
                QT_TRANSLATE_NOOP("commands", "Choose the &folder of the page images…"),
            ),
            Entry(
                _C.SCAN_FILE,
                QT_TRANSLATE_NOOP("commands", "Choose one f&ile with all page images…"),
            ),
        ),
    ),
}
"""The title and the entries of a menu that follows the entry of a command."""


def entries() -> Iterator[Entry]:
    """All entries, in the order of the menus."""
    for menu in MENUS.values():
        for entry in menu:
            if entry is not None:
                yield entry
                yield from SUBMENUS.get(entry.command, ("", ()))[1]


def words(text: object) -> str:
    """Words of the table in the language of the window."""
    return QCoreApplication.translate("commands", str(text))
