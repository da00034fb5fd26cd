"""The word lists and rules of the volunteer's own: put to the open book, shown, shared, put aside.

They are kept in the ``.proof`` file through `proofreader.project`; whoever checks the book is told
of each change.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from proofreader.errors import ProofreaderError
from proofreader.gui.lists_dialog import ListsDialog, Row
from proofreader.gui.saying import error_in_words
from proofreader.language.kept_lists import (
    ALWAYS,
    KeptList,
    Role,
    habits_list,
    match_for,
    no_rules,
)
from proofreader.project import drop_list, export_list, keep_list, lists_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.errors import RuleError
    from proofreader.project import Book

translate = QCoreApplication.translate

_FILTERS = {
    Role.RULES: QT_TRANSLATE_NOOP("lists", "Rules (*.json);;All files (*)"),
    Role.GOOD_WORDS: QT_TRANSLATE_NOOP("lists", "Word lists (*.txt);;All files (*)"),
    Role.BAD_WORDS: QT_TRANSLATE_NOOP("lists", "Word lists (*.txt);;All files (*)"),
}


class OwnKeeper(QObject):
    """Holds the lists of the open book.

    Signals:
        changed: The lists, and the words on which the change bears: "" if it is the whole book.
        told: A notice for the volunteer.
        refused: Why no rule can be made of a place.

    Args:
        window: The parent of what is asked.
    """

    changed = Signal(object, str)
    told = Signal(str)
    refused = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._book: Book | None = None
        self._dialog: ListsDialog | None = None
        self.lists: tuple[KeptList, ...] = ()

    def open(self, book: Book | None) -> None:
        """Hold the lists of ``book`` from now on; None: of none."""
        self._book = book
        self.lists = lists_of(book) if book else ()

    def ask(self) -> None:
        """Show the lists, and what can be done with them."""
        if self._book is None:
            return
        self._dialog = ListsDialog(self._window)
        self._dialog.add_asked.connect(self.choose)
        self._dialog.remove_asked.connect(self.remove)
        self._dialog.export_asked.connect(self.ask_what_to_export)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.show_lists(self.lists)
        self._dialog.open()

    def choose(self, role: Role) -> None:
        """Ask for a file and put it to the book."""
        parent = self._dialog or self._window
        dialog = QFileDialog(parent, self.tr("Add a list"), str(self._folder()), _filter(role))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.add(Path(name), role))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add(self, path: Path, role: Role) -> None:
        """Put what a file holds to the book."""
        self._do(lambda: self._keep(KeptList.read(path, role)))

    def remove(self, row: Row) -> None:
        """Take a list from the book, or one of the rules made from accepted readings."""
        if row.entry is None:
            self._do(lambda: self._drop(row.kept))
        else:
            left = row.kept.without(row.entry)
            self._do(lambda: self._keep(left) if left.count() else self._drop(row.kept))

    def always(self, words: str, reading: str) -> bool:
        """Make a rule that puts ``reading`` for ``words``; False if none can be made, as is said.

        It changes nothing by itself: where the words stand, the reading is suggested.
        """
        match = match_for(words, reading)
        if match is None:
            self.refused.emit(
                self.tr(
                    "A rule for the whole book needs a whole word and a reading. Accept this "
                    "place by itself, or take all that are alike."
                )
            )
            return False
        rules = next((kept for kept in self.lists if _is_always(kept)), no_rules())
        return self._do(lambda: self._keep(rules.with_rule(match, reading)), words)

    @property
    def overruled(self) -> frozenset[str]:
        """The names of the habits of the book that are not to be heeded."""
        return frozenset(name for kept in self.lists for name in kept.habits())

    def overrule(self, names: frozenset[str]) -> None:
        """Have just these habits not heeded from now on."""
        kept = habits_list(names)
        self._do(lambda: self._keep(kept) if names else self._drop(kept))

    def put_aside(self, error: RuleError) -> None:
        """Do without the rule that cannot be used, and say so; the book goes on being checked."""
        name = error.path.name if error.path else ""
        blamed = next((kept for kept in self.lists if kept.name == name), None)
        what = ""
        if blamed is not None and blamed.role is Role.RULES and error.entry is not None:
            left = blamed.without(error.entry)
            self._do(lambda: self._keep(left))
            what = self.tr(
                "It was put aside, the others are used. Mend it in {file} and add that again."
            )
        elif blamed is not None:
            self._do(lambda: self._drop(blamed))
            what = self.tr("{file} was put aside. Mend it and add it again.")
        self.told.emit(f"{error_in_words(error)} {what.format(file=name)}".rstrip())

    def ask_what_to_export(self, kept: KeptList) -> None:
        """Ask for a file and write a list to it."""
        parent = self._dialog or self._window
        name = kept.name if Path(kept.name).suffix else "always.json"
        dialog = QFileDialog(parent, self.tr("Export the list"), str(self._folder() / name))
        dialog.setNameFilter(_filter(kept.role))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.export(kept, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, kept: KeptList, path: Path) -> None:
        """Write a list to a file, to be shared."""
        try:
            export_list(kept, path)
        except ProofreaderError as error:
            self.told.emit(error_in_words(error))
            return
        words = self.tr("Exported to {file}. The file loads in Proofreader and in Guiguts.")
        self.told.emit(words.format(file=path))

    def _do(self, deed: Callable[[], object], words: str = "") -> bool:
        """Change the lists; tell who checks, or tell the volunteer why it could not be done."""
        if self._book is None:
            return False
        try:
            deed()
        except ProofreaderError as error:
            self.told.emit(error_in_words(error))
            return False
        self.lists = lists_of(self._book)
        if self._dialog is not None:
            self._dialog.show_lists(self.lists)
        self.changed.emit(self.lists, words)
        return True

    def _keep(self, kept: KeptList) -> None:
        if self._book is not None:
            keep_list(self._book, kept)

    def _drop(self, kept: KeptList) -> None:
        if self._book is not None:
            drop_list(self._book, kept)

    def _folder(self) -> Path:
        return self._book.path.parent if self._book else Path.home()

    def _forget_dialog(self) -> None:
        self._dialog = None


def _filter(role: Role) -> str:
    return translate("lists", str(_FILTERS[role]))


def _is_always(kept: KeptList) -> bool:
    return kept.role is Role.RULES and kept.name == ALWAYS
