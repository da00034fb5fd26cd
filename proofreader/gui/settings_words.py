"""Settings: which words are known in every book."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QWidget,
)

from proofreader.errors import ProofreaderError
from proofreader.gui.choices import WordChoices
from proofreader.gui.questions import tell_error
from proofreader.gui.settings_page import SettingsPage, worded
from proofreader.language.kept_lists import KeptList, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proofreader.gui.preferences import Preferences

translate = QCoreApplication.translate


class WordsPage(SettingsPage):
    """The word lists of fields, and files of the volunteer's own.

    Signals:
        chosen: Other words are known now; every book has to be checked again.

    Args:
        preferences: What is remembered.
        domains: The fields that the language pack has a list for.
        parent: Where it lies in.
    """

    chosen = Signal()

    def __init__(self, preferences: Preferences, domains: Iterable[str], parent: QWidget) -> None:
        super().__init__(
            self.tr("Words"),
            self.tr(
                "Words that every book may have. Lists for one book alone are kept with it: see "
                "Word lists and rules in the File menu."
            ),
            parent,
        )
        self._preferences = preferences
        self.domains = {name: QCheckBox(_domain(name), self) for name in domains}
        if self.domains:
            self.lines.addWidget(worded(self.tr("Words of these fields are known:"), self))
        for box in self.domains.values():
            self.lines.addWidget(box)
        self.files = QListWidget(self)
        self.files.setAccessibleName(self.tr("Your own lists for every book"))
        self.lines.addWidget(worded(self.tr("Your own lists for every book:"), self))
        self.lines.addWidget(self.files, 1)
        self._add_buttons()
        self.finish()
        self._show()
        for box in self.domains.values():
            box.toggled.connect(self._choose_domains)

    def add(self, path: Path, role: Role) -> None:
        """Use the list in a file for every book."""
        try:
            KeptList.read(path, role)
        except ProofreaderError as error:
            tell_error(self, error)
            return
        words = self._preferences.words
        lists = (*(one for one in words.lists if one != (role, path)), (role, path))
        self._keep(WordChoices(words.domains, lists))

    def restore(self) -> None:
        """The words of all fields, and no lists."""
        self._keep(WordChoices())

    def _add_buttons(self) -> None:
        line = QHBoxLayout()
        for role, words in (
            (Role.GOOD_WORDS, self.tr("Add &good words…")),
            (Role.BAD_WORDS, self.tr("Add &bad words…")),
            (Role.RULES, self.tr("Add &rules…")),
        ):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._ask, role))
            line.addWidget(button)
        self.remove = QPushButton(self.tr("Re&move"), self)
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._remove)
        line.addWidget(self.remove)
        line.addStretch()
        self.lines.addLayout(line)

    def _show(self) -> None:
        words = self._preferences.words
        for name, box in self.domains.items():
            with QSignalBlocker(box):
                box.setChecked(words.domains is None or name in words.domains)
        names = {
            Role.GOOD_WORDS: self.tr("good words: {file}"),
            Role.BAD_WORDS: self.tr("bad words: {file}"),
            Role.RULES: self.tr("rules: {file}"),
        }
        self.files.clear()
        self.files.addItems([names[role].format(file=path) for role, path in words.lists])
        self.files.setCurrentRow(0)
        self.remove.setEnabled(bool(words.lists))

    def _ask(self, role: Role) -> None:
        dialog = QFileDialog(self, self.tr("Add a list"), str(self._preferences.folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.add(Path(name), role))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self) -> None:
        words, row = self._preferences.words, self.files.currentRow()
        if row >= 0:
            lists = (*words.lists[:row], *words.lists[row + 1 :])
            self._keep(WordChoices(words.domains, lists))

    def _choose_domains(self) -> None:
        ticked = frozenset(name for name, box in self.domains.items() if box.isChecked())
        domains = None if len(ticked) == len(self.domains) else ticked
        self._keep(WordChoices(domains, self._preferences.words.lists))

    def _keep(self, words: WordChoices) -> None:
        if words != self._preferences.words:
            self._preferences.words = words
            self.chosen.emit()
            self.changed.emit()
        self._show()


def _domain(name: str) -> str:
    """What a field is called, from the name of its list: "politics"."""
    words = translate("domains", name).replace("_", " ")
    return words[:1].upper() + words[1:]
