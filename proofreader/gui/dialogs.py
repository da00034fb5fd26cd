"""The windows that ask for or tell more than a sentence: export, keys, about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader import __version__
from proofreader.gui.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


_ROLE = QDialogButtonBox.ButtonRole

_EXPORTED = (
    (".corrected.txt", QT_TRANSLATE_NOOP("ExportDialog", "the corrected text")),
    (".changes.html", QT_TRANSLATE_NOOP("ExportDialog", "every change, to read and to show")),
    (
        ".changes.jsonl",
        QT_TRANSLATE_NOOP("ExportDialog", "every change, to replay on the original"),
    ),
    (".changes.csv", QT_TRANSLATE_NOOP("ExportDialog", "every change, for a spreadsheet")),
    (".changes.diff", QT_TRANSLATE_NOOP("ExportDialog", "every change, as a patch")),
)
"""The endings of the files that an export writes, and what each is for."""


class ExportDialog(QDialog):
    """Where the corrected text and its log go.

    Args:
        folder: What is proposed.
        stem: What the names of the files begin with.
        export: Is called with the folder.
        parent: The window.
    """

    def __init__(
        self, folder: Path, stem: str, export: Callable[[Path], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self._export = export
        self.folder = QLineEdit(str(folder), self)
        self.folder.setAccessibleName(self.tr("Folder"))
        label = QLabel(self.tr("&Folder"), self)
        label.setBuddy(self.folder)
        choose = QPushButton(self.tr("Choose…"), self)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        line = QHBoxLayout()
        for widget in (label, self.folder, choose):
            line.addWidget(widget)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Export"), _ROLE.AcceptRole).setDefault(True)
        buttons.addButton(self.tr("Cancel"), _ROLE.RejectRole)
        buttons.accepted.connect(self._finish)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(14)
        whole.addLayout(line)
        whole.addLayout(self._names(stem))
        whole.addWidget(buttons)
        self.resize(580, self.sizeHint().height())

    def _names(self, stem: str) -> QGridLayout:
        """The files that will be written, and what each is for."""
        names = QGridLayout()
        names.setColumnStretch(1, 1)
        names.setHorizontalSpacing(20)
        for row, (ending, purpose) in enumerate(_EXPORTED):
            names.addWidget(_words(f"{stem}{ending}", self, wrap=False), row, 0)
            names.addWidget(_words(self.tr(str(purpose)), self, wrap=False), row, 1)
        return names

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Export to"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _finish(self) -> None:
        folder = Path(self.folder.text())
        self.accept()
        self._export(folder)


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
