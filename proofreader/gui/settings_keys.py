"""Settings: the keys of all commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.actions import key_name
from proofreader.gui.commands import Binding, Entry, entries
from proofreader.gui.key_rules import objection
from proofreader.gui.settings_page import SettingsPage, worded

if TYPE_CHECKING:
    from proofreader.gui.preferences import Preferences


class KeysPage(SettingsPage):
    """A table of commands; below it the keys of the current one, to be changed.

    Signals:
        changed: A command has other keys.
    """

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(
            self.tr("Keys"),
            self.tr(
                "A key for the queue works while queue or card has the keyboard: there plain "
                "letters are commands. A key for the window works everywhere."
            ),
            parent,
        )
        self._preferences = preferences
        self._entries: tuple[Entry, ...] = tuple(entries())
        self.table = QTableWidget(len(self._entries), 3, self)
        self.plain = self._editor(self.tr("Key for the queue"))
        self.everywhere = self._editor(self.tr("Key for the window"))
        self.take = QPushButton(self.tr("&Use these keys"), self)
        self.take.setAutoDefault(False)
        self.take.clicked.connect(self._choose)
        self.answer = worded("", self)
        self._lay_out()
        self._fill()
        self.table.currentCellChanged.connect(self._show)
        self.table.setCurrentCell(0, 0)

    def restore(self) -> None:
        """The keys as the program has them."""
        self._preferences.bindings = {}
        self._fill()
        self._show()
        self.answer.setText(self.tr("All commands have their usual keys."))
        self.changed.emit()

    def _editor(self, name: str) -> QKeySequenceEdit:
        editor = QKeySequenceEdit(self)
        editor.setAccessibleName(name)
        for line in editor.findChildren(QLineEdit):  # which has the keyboard
            line.setAccessibleName(name)
        editor.setMaximumSequenceLength(1)
        editor.setClearButtonEnabled(True)
        return editor

    def _lay_out(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Commands and their keys"))
        table.setHorizontalHeaderLabels(
            [self.tr("Command"), self.tr("In the queue"), self.tr("Everywhere")]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.horizontalHeader().setStretchLastSection(True)
        table.setMinimumHeight(6 * self.fontMetrics().height())
        self.lines.addWidget(table, 1)
        both = QHBoxLayout()
        for words, editor in (
            (self.tr("Key for the &queue"), self.plain),
            (self.tr("Key for the &window"), self.everywhere),
        ):
            column = QVBoxLayout()
            label = QLabel(words, self)
            label.setBuddy(editor)
            column.addWidget(label)
            column.addWidget(editor)
            both.addLayout(column)
        self.lines.addLayout(both)
        line = QHBoxLayout()
        line.addWidget(self.take)
        line.addWidget(self.answer, 1)
        self.lines.addLayout(line)
        self.finish()

    def _binding(self, entry: Entry) -> Binding:
        return self._preferences.bindings.get(entry.command, entry.binding)

    def _fill(self) -> None:
        for row, entry in enumerate(self._entries):
            binding = self._binding(entry)
            plain, keys = (_first(keys) for keys in (binding.plain_keys, binding.keys))
            for column, text in enumerate((entry.name, key_name(plain), key_name(keys))):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()

    def _show(self) -> None:
        binding = self._binding(self._current())
        self.plain.setKeySequence(_first(binding.plain_keys))
        self.everywhere.setKeySequence(_first(binding.keys))
        self.answer.clear()

    def _current(self) -> Entry:
        return self._entries[max(self.table.currentRow(), 0)]

    def _choose(self) -> None:
        entry = self._current()
        binding = Binding(
            _changed(self._binding(entry).keys, self.everywhere.keySequence()),
            _changed(self._binding(entry).plain_keys, self.plain.keySequence()),
        )
        refusal = objection(entry.command, binding, self._preferences.bindings)
        if refusal:
            self.answer.setText(refusal)
            return
        bindings = {**self._preferences.bindings, entry.command: binding}
        if binding == entry.binding:
            del bindings[entry.command]
        self._preferences.bindings = bindings
        self._fill()
        self.answer.setText(self.tr("“{command}” has these keys now.").format(command=entry.name))
        self.changed.emit()


def _first(keys: tuple[str, ...]) -> QKeySequence:
    return QKeySequence(keys[0] if keys else "")


def _changed(keys: tuple[str, ...], first: QKeySequence) -> tuple[str, ...]:
    """``keys`` with another at their head; as they are if it is the same."""
    if first == _first(keys):
        return keys
    written = first.toString(QKeySequence.SequenceFormat.PortableText)
    return (written,) if written else ()
