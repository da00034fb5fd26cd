"""What is seen before a book is open: a kind word, a button, and the books of the last days."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.buttons import KeyButton
from proofreader.gui.theme import book_font

_WIDTH = 520
"""Of the column in the middle, in pixels."""


class StartPage(QWidget):
    """The first page.

    Signals:
        open_asked: The button was pressed.
        chosen: The `Path` of a recent file.
    """

    open_asked = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_button = KeyButton("Open a text", "Ctrl+O", self, is_main=True)
        self.open_button.setMinimumHeight(44)
        self.open_button.clicked.connect(self.open_asked)
        self.recent = QListWidget(self)
        self.recent.setAccessibleName("Recent texts")
        self.recent.setAccessibleDescription("Enter opens the text")
        self.recent.itemActivated.connect(self._choose)
        self.recent.itemClicked.connect(self._choose)
        self._recent_heading = QLabel("Recent texts", self)
        bold = QFont(self._recent_heading.font())
        bold.setBold(True)
        self._recent_heading.setFont(bold)
        self._recent_heading.setBuddy(self.recent)
        self._lay_out()

    def show_recent(self, paths: tuple[Path, ...]) -> None:
        """Offer these files, the latest first."""
        self.recent.clear()
        for path in paths:
            row = QListWidgetItem(f"{path.name}   —   {_folder(path)}")
            row.setSizeHint(QSize(0, self.fontMetrics().height() + 18))
            row.setData(Qt.ItemDataRole.UserRole, path)
            row.setToolTip(str(path))
            self.recent.addItem(row)
        self.recent.setVisible(bool(paths))
        self._recent_heading.setVisible(bool(paths))
        height = self.recent.sizeHintForRow(0) * len(paths) + 2 * self.recent.frameWidth()
        self.recent.setFixedHeight(height)
        flags = QItemSelectionModel.SelectionFlag
        self.recent.selectionModel().setCurrentIndex(
            self.recent.model().index(0, 0), flags.NoUpdate
        )

    def _lay_out(self) -> None:
        heading = QLabel("Proofreader", self)
        heading.setFont(book_font(30))
        promise = QLabel(
            "Finds what OCR misread and shows you the doubtful places, the surest gains first. "
            "Nothing changes without your word.",
            self,
        )
        promise.setWordWrap(True)
        promise.setFont(book_font(13))
        hint = QLabel("or drop a file anywhere in this window", self)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QWidget(self)
        column.setFixedWidth(_WIDTH)
        lines = QVBoxLayout(column)
        lines.setSpacing(12)
        for widget in (heading, promise, self.open_button, hint):
            lines.addWidget(widget)
        lines.addSpacing(20)
        lines.addWidget(self._recent_heading)
        lines.addWidget(self.recent)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(column)
        middle.addStretch()
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)

    def _choose(self, row: QListWidgetItem) -> None:
        self.chosen.emit(row.data(Qt.ItemDataRole.UserRole))


def _folder(path: Path) -> str:
    """The folder of ``path``, short where it is below the home folder."""
    folder = path.parent
    home = Path.home()
    return str("~" / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
