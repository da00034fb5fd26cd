"""The window that shows the word lists and rules that are kept with the book."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.focus_ring import FocusRing
from proofreader.language.kept_lists import ALWAYS, KeptList, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

translate = QCoreApplication.translate

_ADD = {
    Role.RULES: QT_TRANSLATE_NOOP("lists", "Add &rules…"),
    Role.GOOD_WORDS: QT_TRANSLATE_NOOP("lists", "Add &good words…"),
    Role.BAD_WORDS: QT_TRANSLATE_NOOP("lists", "Add &bad words…"),
}
_WIDTH, _HEIGHT = 90, 30
"""Of the window at first, in letters and lines."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a whole list, or one rule that was made from an accepted reading."""

    kept: KeptList
    entry: int | None = None
    """Which rule, counted from 1; None: the list."""


class ListsDialog(QDialog):
    """The lists, and buttons to add, remove and export them.

    Signals:
        add_asked: The `Role` of the list to add.
        remove_asked: The `Row` to remove.
        export_asked: The `KeptList` to export.
    """

    add_asked = Signal(object)
    remove_asked = Signal(object)
    export_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Word lists and rules"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self._shown: list[Row] = []
        self.rows = _Rows(self)
        self.rows.setSpacing(3)
        self.rows.setAccessibleName(self.tr("Lists of this book"))
        self.rows.setAccessibleDescription(self.tr("Delete removes the list or the rule"))
        self.rows.currentRowChanged.connect(self._refresh)
        self.remove_button = self._button(self.tr("Re&move"), self._remove)
        self.export_button = self._button(self.tr("&Export…"), self._export)
        remove_key = QShortcut(QKeySequence("Del"), self.rows)
        remove_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove_key.activated.connect(self._remove)
        self._lay_out()
        metrics = self.fontMetrics()
        size = QSize(_WIDTH * metrics.averageCharWidth(), _HEIGHT * metrics.height())
        self.resize(size.boundedTo(self.screen().availableSize()))
        self.rows.setFocus()

    def show_lists(self, lists: Sequence[KeptList]) -> None:
        """Show these from now on."""
        at = self.rows.currentRow()
        self._shown = [row for kept in lists if kept.role in _ADD for row in _rows(kept)]
        self.rows.clear()
        for row in self._shown:
            self.rows.addItem(QListWidgetItem(self._words(row)))
        self.rows.setCurrentRow(min(max(at, 0), len(self._shown) - 1))
        self._refresh()

    def _button(self, text: str, deed: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text.replace("&", ""))
        button.setAutoDefault(False)
        button.clicked.connect(deed)
        return button

    def _lay_out(self) -> None:
        advice = QLabel(
            self.tr(
                "Rules are Guiguts' scanno files; good and bad words are lists with one word a "
                "line, as Distributed Proofreaders keeps them. They are kept with this book, and "
                "nothing changes by itself: what a rule says is suggested where it matches."
            ),
            self,
        )
        advice.setWordWrap(True)
        adding, others = QHBoxLayout(), QHBoxLayout()
        for role, text in _ADD.items():
            adding.addWidget(
                self._button(translate("lists", str(text)), partial(self._ask_to_add, role))
            )
        adding.addStretch()
        close = QDialogButtonBox(self)
        close.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.rejected.connect(self.reject)
        others.addWidget(self.remove_button)
        others.addWidget(self.export_button)
        others.addStretch()
        others.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(14)
        whole.addWidget(advice)
        whole.addLayout(adding)
        whole.addWidget(self.rows, 1)
        whole.addLayout(others)

    def _refresh(self) -> None:
        has_row = self._current() is not None
        self.remove_button.setEnabled(has_row)
        self.export_button.setEnabled(has_row)

    def _current(self) -> Row | None:
        at = self.rows.currentRow()
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def _words(self, row: Row) -> str:
        kept = row.kept
        if row.entry is not None:
            words, reading = kept.entries()[row.entry - 1]
            rule = self.tr("{words} → {reading}   (always in this book)")
            return rule.format(words=words, reading=reading)
        count = kept.count()
        match kept.role:
            case Role.RULES:
                size = self.tr("%Ln rule(s)", "", count)
            case Role.GOOD_WORDS:
                size = self.tr("%Ln good word(s)", "", count)
            case _:
                size = self.tr("%Ln bad word(s)", "", count)
        return f"{kept.name}   ({size})"

    def _ask_to_add(self, role: Role) -> None:
        self.add_asked.emit(role)

    def _remove(self) -> None:
        row = self._current()
        if row is not None:
            self.remove_asked.emit(row)

    def _export(self) -> None:
        row = self._current()
        if row is not None:
            self.export_asked.emit(row.kept)


class _Rows(QListWidget):
    """The list, which says so when it has nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or words in their place."""
        super().paintEvent(event)
        if not self.count():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            words = self.tr("No lists are kept with this book yet.")
            room = self.viewport().rect().adjusted(16, 16, -16, -16)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
            painter.end()


def _rows(kept: KeptList) -> Iterator[Row]:
    if kept.name == ALWAYS:
        yield from (Row(kept, entry) for entry in range(1, kept.count() + 1))
    else:
        yield Row(kept)
