"""What is seen before a book is open: what one can begin with, and the books one has begun."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.book_list import BookList, BookRow
from proofreader.gui.buttons import KeyButton
from proofreader.gui.commands import Command
from proofreader.gui.folders import is_folder, texts_in
from proofreader.gui.theme import book_font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from proofreader.gui.preferences import Preferences
    from proofreader.gui.shelf import Shelf

_WIDTH = 92
"""Of the column in the middle, in letters of the usual width."""

_MARGIN = 20
"""Round the column, in pixels."""

_ALL = 1000
"""The share of the list in what room is left: nearly all, up to its own height."""

_LEAST_ROWS = 2
"""Of the list, so that it can be seen to be one."""


class StartPage(QWidget):
    """The first page: recent books, or those of a folder.

    Signals:
        open_asked, folder_asked, sample_asked, tour_asked: A button was pressed.
        chosen: The `Path` of a text.

    Args:
        preferences: Knows the recent files.
        shelf: Knows how far one has come with each book.
        parent: Where the page lies in.
    """

    open_asked = Signal()
    folder_asked = Signal()
    sample_asked = Signal()
    tour_asked = Signal()
    chosen = Signal(object)

    def __init__(
        self, preferences: Preferences, shelf: Shelf, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._shelf = shelf
        self.folder: Path | None = None
        """Whose texts are shown; None: the recent ones."""
        self.open_button = KeyButton(self.tr("Open a text"), "", self, is_main=True)
        self.folder_button = KeyButton(self.tr("Open a folder"), "", self)
        self.sample_button = KeyButton(self.tr("The sample letter"), "", self)
        self.tour_button = KeyButton(self.tr("The two-minute tour"), "", self)
        self.open_button.clicked.connect(self.open_asked)
        self.folder_button.clicked.connect(self.folder_asked)
        self.sample_button.clicked.connect(self.sample_asked)
        self.tour_button.clicked.connect(self.tour_asked)
        self.books = BookList(self)
        self.books.chosen.connect(self.chosen)
        self.back_button = QPushButton(self.tr("Back to recent texts"), self)
        self.back_button.setAccessibleName(self.back_button.text())
        self.back_button.clicked.connect(self.show_recent)
        self.heading = QLabel(self)
        self.remark = QLabel(self)
        for label in (self.heading, self.remark):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setAccessibleDescription(self.tr("What is to be said of the list"))
        bold = QFont(self.heading.font())
        bold.setBold(True)
        self.heading.setFont(bold)
        self.heading.setBuddy(self.books)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._lay_out()

    def show_keys(self, key_of: Callable[[Command], str]) -> None:
        """Show on the buttons the keys that do the same."""
        self.open_button.show_key(key_of(Command.OPEN))
        self.folder_button.show_key(key_of(Command.OPEN_FOLDER))
        self.sample_button.show_key(key_of(Command.SAMPLE))
        self.tour_button.show_key(key_of(Command.TOUR))
        self._arrange_buttons()

    def show_recent(self) -> None:
        """Offer the recent files, the latest first."""
        had_focus = self.back_button.hasFocus() or self.books.hasFocus()
        self.folder = None
        recent = self._preferences.recent_files
        rows = [
            BookRow(path, _folder(path), self._shelf.progress_of(path), is_folder=is_folder(path))
            for path in recent
        ]
        self.heading.setText(self.tr("Recent texts"))
        self.books.setAccessibleName(self.tr("Recent texts"))
        self._show(rows, "")
        if had_focus:
            (self.books if rows else self.open_button).setFocus()

    def show_folder(self, folder: Path) -> None:
        """Offer the texts of a folder."""
        self.folder = folder
        self.heading.setText(self.tr("Texts in {folder}").format(folder=folder))
        self.books.setAccessibleName(self.heading.text())
        rows: list[BookRow] = []
        try:
            listing = texts_in(folder)
        except OSError as error:
            remark = self.tr("The folder cannot be read: {cause}.").format(cause=error.strerror)
        else:
            rows = [
                BookRow(
                    text.path,
                    "",
                    self._shelf.progress_of(text.path),
                    text.has_begun,
                    is_folder(text.path),
                )
                for text in listing.texts
            ]
            remark = "" if rows else self.tr("There is no text and no book in this folder.")
            if not listing.is_whole:
                shown = QLocale().toString(len(rows))
                remark = self.tr(
                    "Only the first {count} are shown. Open others with Open a text."
                ).format(count=shown)
        self._show(rows, remark)
        (self.books if rows else self.back_button).setFocus()

    def show_again(self) -> None:
        """Show what was shown last, as it is now."""
        if self.folder is None:
            self.show_recent()
            self.open_button.setFocus()
        else:
            self.show_folder(self.folder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the buttons their places."""
        super().resizeEvent(event)
        self._arrange_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from a folder back to the recent texts."""
        if event.key() == Qt.Key.Key_Escape and self.folder is not None:
            self.show_recent()
        else:
            super().keyPressEvent(event)

    def _show(self, rows: Sequence[BookRow], remark: str) -> None:
        in_folder = self.folder is not None
        self.books.show_books(rows)
        self.books.setVisible(bool(rows))
        self.books.setMinimumHeight(self.books.height_of(min(_LEAST_ROWS, len(rows))))
        self.books.setMaximumHeight(self.books.height_of(len(rows)))
        self.heading.setVisible(bool(rows) or in_folder)
        self.back_button.setVisible(in_folder)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def _lay_out(self) -> None:
        column = QWidget(self)
        column.setMaximumWidth(self._widest())
        lines = QVBoxLayout(column)
        lines.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        lines.setSpacing(12)
        lines.addStretch(2)
        for label in self._welcome():
            lines.addWidget(label)
        lines.addSpacing(4)
        lines.addLayout(self._grid)
        lines.addWidget(self._hint())
        lines.addSpacing(16)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.back_button)
        lines.addLayout(head)
        lines.addWidget(self.books, _ALL)
        lines.addWidget(self.remark)
        lines.addStretch(3)
        self._put_in_the_middle(column)

    def _put_in_the_middle(self, column: QWidget) -> None:
        """Of the page, which scrolls where large letters leave it no room."""
        middle = QWidget(self)
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _welcome(self) -> tuple[QLabel, QLabel]:
        heading = QLabel("Proofreader", self)
        heading.setFont(book_font(2.2 * self.font().pointSizeF()))
        promise = QLabel(
            self.tr(
                "Finds what OCR misread and shows you the doubtful places, the surest gains "
                "first. Nothing changes without your word."
            ),
            self,
        )
        promise.setWordWrap(True)
        promise.setFont(book_font(1.3 * self.font().pointSizeF()))
        return heading, promise

    def _arrange_buttons(self) -> None:
        """Two beside two, or, where words and keys are long, one below the other."""
        buttons = (self.open_button, self.folder_button, self.sample_button, self.tour_button)
        widest = max(button.sizeHint().width() for button in buttons)
        room = min(self._widest(), self.width()) - 2 * _MARGIN
        columns = 2 if 2 * widest + self._grid.spacing() <= room else 1
        for at, button in enumerate(buttons):
            self._grid.addWidget(button, at // columns, at % columns)

    def _widest(self) -> int:
        """Of the column in the middle, in pixels."""
        return _WIDTH * self.fontMetrics().averageCharWidth()

    def _hint(self) -> QLabel:
        hint = QLabel(
            self.tr("or drop a text, a PDF or a folder of pages anywhere in this window"), self
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        hint.setWordWrap(True)
        return hint


def _folder(path: Path) -> str:
    """The folder of ``path``, short where it is below the home folder."""
    folder = path.parent
    home = Path.home()
    return str("~" / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
