"""The windows that tell more than a sentence: keys, about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader import __version__
from proofreader.gui.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Iterable


_ROLE = QDialogButtonBox.ButtonRole


class KeysDialog(QDialog):
    """All keys at a glance.

    Args:
        keys: What is done, and the key or keys for it.
        parent: The window.
    """

    def __init__(self, keys: Iterable[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        rows = list(keys)
        table = QTableWidget(len(rows), 2, self)
        table.setAccessibleName(self.tr("Keys"))
        table.setHorizontalHeaderLabels([self.tr("To do this"), self.tr("Press")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                table.setItem(number, column, QTableWidgetItem(text))
        table.resizeColumnsToContents()
        table.horizontalHeader().setStretchLastSection(True)
        legend = _words(
            self.tr(
                "Single letters, Enter and Del work while the queue or the card has the focus; "
                "with Alt they work everywhere. In the text, a line under a word marks a doubtful "
                "word, dots mark a doubtful mark or space, and a frame marks the current place. "
                "Other keys can be chosen in the settings."
            ),
            self,
        )
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), _ROLE.RejectRole)
        buttons.rejected.connect(self.reject)
        _stack(self, legend, table, buttons)
        self.resize(560, 620)


class AboutDialog(QDialog):
    """What this is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Proofreader"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), _ROLE.RejectRole)
        buttons.rejected.connect(self.reject)
        promise = self.tr(
            "Finds what OCR misread and lets you put it right, with every change on record."
        )
        licence = self.tr("Free software under the MIT licence.")
        lines = (f"Proofreader {__version__}", promise, licence)
        _stack(self, *(_words(line, self, wrap=False) for line in lines), buttons)


def _words(text: str, parent: QWidget, *, wrap: bool = True) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label


def _stack(dialog: QDialog, *widgets: QWidget) -> None:
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 18, 20, 16)
    layout.setSpacing(14)
    for widget in widgets:
        layout.addWidget(widget)
