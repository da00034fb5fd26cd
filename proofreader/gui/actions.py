"""Every command of the window in one table: its words, its keys, its menu.

A command of the review has a plain key, which counts while queue or card has the focus, and the
same key with Alt, which counts everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication

from proofreader.gui.dialogs import key_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QWidget


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
    ACCEPT = auto()
    READING_1 = auto()
    READING_2 = auto()
    READING_3 = auto()
    READING_4 = auto()
    READING_5 = auto()
    REJECT = auto()
    NEXT = auto()
    BACK = auto()
    EDIT = auto()
    ALIKE = auto()
    APART = auto()
    ALWAYS = auto()
    QUEUE = auto()
    NEXT_PANE = auto()
    BACK_PANE = auto()
    PAGES_PANE = auto()
    QUEUE_PANE = auto()
    SCAN_PANE = auto()
    MOVE_PANE = auto()
    FLOAT_PANE = auto()
    USUAL_LAYOUT = auto()
    BIGGER = auto()
    SMALLER = auto()
    USUAL_SIZE = auto()
    SYSTEM_LOOK = auto()
    LIGHT_LOOK = auto()
    DARK_LOOK = auto()
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
LOOKS = (Command.SYSTEM_LOOK, Command.LIGHT_LOOK, Command.DARK_LOOK)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu."""

    command: Command
    text: str
    keys: tuple[str, ...] = ()
    """Keys that count in the whole window."""
    plain_keys: tuple[str, ...] = ()
    """Keys that count while queue or card has the focus."""


_C = Command

MENUS: Mapping[str, tuple[Entry | None, ...]] = {
    "&File": (
        Entry(_C.OPEN, "&Open…", ("Ctrl+O",)),
        Entry(_C.OPEN_FOLDER, "Open a &folder…", ("Ctrl+Shift+O",)),
        Entry(_C.SAMPLE, "The sample le&tter", ("Ctrl+Shift+L",)),
        None,
        Entry(_C.SAVE, "&Save", ("Ctrl+S",)),
        Entry(_C.EXPORT, "&Export…", ("Ctrl+E",)),
        Entry(_C.LISTS, "&Word lists and rules…", ("Ctrl+L",)),
        Entry(_C.HABITS, "What this book does on &purpose…"),
        None,
        Entry(_C.CLOSE, "&Close the book", ("Ctrl+W",)),
        Entry(_C.QUIT, "&Quit", ("Ctrl+Q",)),
    ),
    "E&dit": (
        Entry(_C.UNDO, "&Undo", ("Ctrl+Z",)),
        Entry(_C.REDO, "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
        None,
        Entry(_C.CUT, "Cu&t", ("Ctrl+X",)),
        Entry(_C.COPY, "&Copy", ("Ctrl+C",)),
        Entry(_C.PASTE, "&Paste", ("Ctrl+V",)),
        Entry(_C.SELECT_ALL, "Select &all", ("Ctrl+A",)),
        None,
        Entry(_C.FIND, "&Find…", ("Ctrl+F",)),
    ),
    "&Review": (
        Entry(_C.ACCEPT, "&Accept", ("Alt+Return", "Alt+Enter"), ("Return", "Enter")),
        *(
            Entry(reading, f"Take reading &{number}", (f"Alt+{number}",), (f"{number}",))
            for number, reading in enumerate(READINGS, start=1)
        ),
        Entry(_C.ALIKE, "Accept a&ll alike…", ("Alt+A",), ("A",)),
        Entry(_C.ALWAYS, "Accept, and always in this &book", ("Alt+B",), ("B",)),
        Entry(_C.REJECT, "&Reject", ("Alt+Del",), ("Del",)),
        Entry(_C.APART, "Take the &group apart, or together", ("Alt+G",), ("G",)),
        None,
        Entry(_C.NEXT, "&Next", ("Alt+N",), ("N",)),
        Entry(_C.BACK, "&Back", ("Alt+Shift+N",), ("Shift+N",)),
        Entry(_C.EDIT, "&Edit by hand", ("Alt+E",), ("E",)),
        Entry(_C.QUEUE, "Go to the &queue", ("Alt+Q",)),
    ),
    "&View": (
        Entry(_C.BIGGER, "&Bigger text", ("Ctrl++", "Ctrl+=")),
        Entry(_C.SMALLER, "S&maller text", ("Ctrl+-",)),
        Entry(_C.USUAL_SIZE, "&Usual size", ("Ctrl+0",)),
        None,
        Entry(_C.SYSTEM_LOOK, "Look as the &system has it"),
        Entry(_C.LIGHT_LOOK, "&Light look"),
        Entry(_C.DARK_LOOK, "&Dark look"),
        None,
        Entry(_C.PAGES_PANE, "&Pages", ("F7",)),
        Entry(_C.QUEUE_PANE, "&Queue", ("F8",)),
        Entry(_C.SCAN_PANE, "Page &image", ("F9",)),
        Entry(_C.NEXT_PANE, "&Next pane", ("F6",)),
        Entry(_C.BACK_PANE, "Pane be&fore", ("Shift+F6",)),
        Entry(_C.MOVE_PANE, "M&ove the pane to the next side", ("Ctrl+F6",)),
        Entry(_C.FLOAT_PANE, "Pane in a &window of its own", ("Ctrl+Shift+F6",)),
        Entry(_C.USUAL_LAYOUT, "Usual la&yout"),
    ),
    "&Help": (
        Entry(_C.KEYS, "&Keys", ("F1",)),
        Entry(_C.TOUR, "The two-minute &tour", ("Shift+F1",)),
        Entry(_C.ABOUT, "&About Proofreader"),
    ),
}

Actions = Mapping[Command, QAction]


def entries() -> Iterator[Entry]:
    """All entries, in the order of the menus."""
    for menu in MENUS.values():
        yield from (entry for entry in menu if entry is not None)


def build_menus(window: QMainWindow, deeds: Mapping[Command, Callable[[], object]]) -> Actions:
    """Make the menus of ``window``; each command does its deed."""
    actions: dict[Command, QAction] = {}
    for title, menu in MENUS.items():
        shown = window.menuBar().addMenu(title)
        for entry in menu:
            if entry is None:
                shown.addSeparator()
                continue
            action = QAction(_label(entry), window)
            action.setShortcuts([QKeySequence(key) for key in entry.keys])
            action.triggered.connect(lambda *_, deed=deeds[entry.command]: deed())
            shown.addAction(action)
            actions[entry.command] = action
    return actions


def add_plain_keys(pane: QWidget, actions: Actions) -> None:
    """Let the plain keys work while ``pane`` or something in it has the focus."""
    for entry in entries():
        for key in entry.plain_keys:
            shortcut = QShortcut(QKeySequence(key), pane)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(_carry_out, entry.command, actions))


def _carry_out(command: Command, actions: Actions) -> None:
    """Do what the key of ``command`` means; on a button, Enter presses that button."""
    focused = QApplication.focusWidget()
    if command is Command.ACCEPT and isinstance(focused, QAbstractButton):
        focused.click()
    else:
        actions[command].trigger()


def overview() -> Iterator[tuple[str, str]]:
    """What each key does, for people."""
    for entry in entries():
        if entry.keys:
            yield entry.text.replace("&", "").rstrip("…"), _keys(entry)
    yield "Leave out a place of a group", "Space"
    yield "From the text back to the queue", "Esc"


def _label(entry: Entry) -> str:
    """The words, and after a tab, which menus set at the right, the keys."""
    return f"{entry.text}\t{_keys(entry)}" if entry.plain_keys else entry.text


def _keys(entry: Entry) -> str:
    first = (*entry.plain_keys[:1], *entry.keys[:1])
    return "  or  ".join(key_name(QKeySequence(key)) for key in first)
