"""The menus of the window, and the keys that do what they offer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication

from proofreader.gui.commands import (
    MENUS,
    READINGS,
    SUBMENUS,
    Binding,
    Command,
    Entry,
    entries,
    words,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

Bindings = Mapping[Command, Binding]
"""The keys of those commands that do not have their usual ones."""

_ONCE = frozenset(
    {
        Command.ACCEPT,
        *READINGS,
        Command.REJECT,
        Command.TRUST,
        Command.MUTE,
        Command.ALWAYS,
    }
)
"""What is done once, however long its key is held down: nobody reads thirty places a second."""


class Menus(QObject):
    """The menus of one window, with an action for each command.

    Signals:
        rebound: Commands have other keys now.

    Args:
        window: Whose menu bar it is.
        deeds: What each command does.
        bindings: The keys that the volunteer has chosen.
    """

    rebound = Signal()

    def __init__(
        self,
        window: QMainWindow,
        deeds: Mapping[Command, Callable[[], object]],
        bindings: Bindings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bindings = bindings
        self._panes: list[QWidget] = []
        self._shortcuts: list[QShortcut] = []
        self.actions: Mapping[Command, QAction] = {}
        self.actions = dict(self._build(deeds))
        self._put_keys()

    def add_plain_keys(self, pane: QWidget) -> None:
        """Let the plain keys work while ``pane`` or something in it has the focus."""
        self._panes.append(pane)
        self._put_plain_keys(pane)

    def rebind(self, bindings: Bindings) -> None:
        """Give the commands these keys from now on."""
        self._bindings = bindings
        for shortcut in self._shortcuts:
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._shortcuts.clear()
        self._put_keys()
        for pane in self._panes:
            self._put_plain_keys(pane)
        self.rebound.emit()

    def key_of(self, command: Command) -> str:
        """The key to be shown on a button of the review; "" if there is none."""
        entry = next(entry for entry in entries() if entry.command is command)
        binding = self._binding(entry)
        key = next(iter((*binding.plain_keys, *binding.keys)), "")
        return key_name(QKeySequence(key))

    def overview(self) -> Iterator[tuple[str, str]]:
        """What each key does, for people."""
        for entry in entries():
            keys = _keys(self._binding(entry))
            if keys:
                yield entry.name, keys
        yield self.tr("Leave out a place of a group"), self.tr("Space")
        yield self.tr("From the text back to the queue"), self.tr("Esc")

    def _build(
        self, deeds: Mapping[Command, Callable[[], object]]
    ) -> Iterator[tuple[Command, QAction]]:
        for title, menu in MENUS.items():
            shown = self._window.menuBar().addMenu(words(title))
            for entry in menu:
                if entry is None:
                    shown.addSeparator()
                    continue
                yield entry.command, self._add(shown, entry, deeds)
                if entry.command in SUBMENUS:
                    name, more = SUBMENUS[entry.command]
                    beside = shown.addMenu(words(name))
                    for other in more:
                        yield other.command, self._add(beside, other, deeds)

    def _add(
        self, menu: QMenu, entry: Entry, deeds: Mapping[Command, Callable[[], object]]
    ) -> QAction:
        action = QAction(self._window)
        action.setAutoRepeat(entry.command not in _ONCE)
        action.triggered.connect(lambda *_, deed=deeds[entry.command]: deed())
        menu.addAction(action)
        return action

    def _put_keys(self) -> None:
        for entry in entries():
            binding, action = self._binding(entry), self.actions[entry.command]
            action.setShortcuts([QKeySequence(key) for key in binding.keys])
            # The words, and after a tab, which menus set at the right, the keys.
            plain = binding.plain_keys
            action.setText(f"{entry.label}\t{_keys(binding)}" if plain else entry.label)

    def _put_plain_keys(self, pane: QWidget) -> None:
        for entry in entries():
            for key in self._binding(entry).plain_keys:
                shortcut = QShortcut(QKeySequence(key), pane)
                shortcut.setAutoRepeat(entry.command not in _ONCE)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(partial(self._carry_out, entry.command))
                self._shortcuts.append(shortcut)

    def _carry_out(self, command: Command) -> None:
        """Do what the key of ``command`` means; on a button, Enter presses that button."""
        focused = QApplication.focusWidget()
        if command is Command.ACCEPT and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self.actions[command].trigger()

    def _binding(self, entry: Entry) -> Binding:
        return self._bindings.get(entry.command, entry.binding)


def key_name(sequence: QKeySequence) -> str:
    """A key as it stands on a keyboard: that of Enter has one name, wherever it is."""
    native = QKeySequence.SequenceFormat.NativeText
    of_return, of_enter = (
        QKeySequence(key).toString(native) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    )
    return sequence.toString(native).replace(of_return, of_enter)


def _keys(binding: Binding) -> str:
    first = (*binding.plain_keys[:1], *binding.keys[:1])
    return "  or  ".join(key_name(QKeySequence(key)) for key in first)
