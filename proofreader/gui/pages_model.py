"""The pages of the book as rows: name, state, places left.

What a row says is worked out when it is painted: a book of thousands of pages costs what is seen
of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from proofreader.gui.pages_state import PageState
from proofreader.gui.wording import Counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from proofreader.scans.images import ImageRef
    from proofreader.text.document import Document, Page

_Index = QModelIndex | QPersistentModelIndex
HERE = "▸"
"""Before the page that one is on."""

_STATES = {
    PageState.UNTOUCHED: QT_TRANSLATE_NOOP("PagesModel", "untouched"),
    PageState.IN_REVIEW: QT_TRANSLATE_NOOP("PagesModel", "in review"),
    PageState.DONE: QT_TRANSLATE_NOOP("PagesModel", "done"),
    PageState.PROBLEM: QT_TRANSLATE_NOOP("PagesModel", "problem"),
}


class Role(IntEnum):
    """What else the model knows of a row."""

    STATE = Qt.ItemDataRole.UserRole
    """Its `PageState`."""
    IMAGE = Qt.ItemDataRole.UserRole + 1
    """The `ImageRef` of its image; None if it has none."""
    LEFT = Qt.ItemDataRole.UserRole + 2
    """In words, how many places are left."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of pages, each by its number from 0, besides where they are in the text."""

    left: Callable[[int, int], int]
    """How many places begin between two places of the text, both included."""
    state: Callable[[int, Callable[[], int]], PageState]
    """How far one has come with a page; it is given what counts the places left on it."""
    name: Callable[[int], str]
    """What the page is called; empty where it has a number only."""
    image: Callable[[int], ImageRef | None]
    """Its image, where it has one."""


class PagesModel(QAbstractTableModel):
    """One row a page: its name, and how many places are left on it."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: Sequence[Page] = ()
        self._facts = PageFacts(
            left=lambda _start, _end: 0,
            state=lambda _page, _left: PageState.UNTOUCHED,
            name=lambda _page: "",
            image=lambda _page: None,
        )
        self.here = 0
        """The row of the page that one is on."""

    def show(self, document: Document, facts: PageFacts) -> None:
        """Show the pages of ``document``, as far as they are seen, as they are now."""
        has_other_pages = len(document.pages) != len(self._pages)
        if has_other_pages:
            self.beginResetModel()
        self._pages, self._facts = document.pages, facts
        if has_other_pages:
            self.here = min(self.here, len(self._pages) - 1)
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._pages) - 1, 1))

    def stand(self, row: int) -> None:
        """Mark the page that one is on."""
        before, self.here = self.here, row
        for changed in {before, row}:
            self.dataChanged.emit(self.index(changed, 0), self.index(changed, 1))

    def left(self, row: int) -> int:
        """How many places are left on a page."""
        span = self._pages[row].span
        return self._facts.left(span.start, span.end)

    def start(self, row: int) -> int:
        """Where a page begins, in code points."""
        return self._pages[row].span.start

    def state(self, row: int) -> PageState:
        """How far one has come with a page."""
        return self._facts.state(row, lambda: self.left(row))

    def name(self, row: int) -> str:
        """What people call a page: as its file is called, or its number."""
        return self._facts.name(row) or QLocale().toString(self._pages[row].number)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One for each page."""
        return 0 if parent.isValid() else len(self._pages)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The name and the places."""
        return 0 if parent.isValid() else 2

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """What stands above the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Page"), self.tr("Left"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What the view asks for."""
        row = index.row()
        if not 0 <= row < len(self._pages):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said: object = self._words(row, index.column())
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                said = self._sentence(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                said = _alignment(index.column())
            case Qt.ItemDataRole.FontRole:
                said = _bold() if row == self.here else None
            case _:
                said = self._fact(row, role)
        return said

    def _fact(self, row: int, role: int) -> PageState | ImageRef | str | None:
        match role:
            case Role.STATE:
                return self.state(row)
            case Role.IMAGE:
                return self._facts.image(row)
            case Role.LEFT:
                return places_left(self.left(row))
            case _:
                return None

    def _words(self, row: int, column: int) -> str:
        if column == 0:
            name = self.name(row)
            return f"{HERE} {name}" if row == self.here else name
        left = self.left(row)
        return QLocale().toString(left) if left else "–"

    def _sentence(self, row: int) -> str:
        page = self.tr("Page {number}").format(number=self.name(row))
        number = QLocale().toString(self._pages[row].number)
        if self.name(row).lstrip("0") != number:  # elsewhere pages are known by their numbers
            page = self.tr("{page}, number {number}").format(page=page, number=number)
        here = self.tr("you are here") if row == self.here else ""
        parts = page, state_name(self.state(row)), places_left(self.left(row)), here
        return ", ".join(part for part in parts if part)


def state_name(state: PageState) -> str:
    """What people call a state."""
    return QCoreApplication.translate("PagesModel", str(_STATES[state]))


def places_left(count: int) -> str:
    """How many places are left, in words."""
    if not count:
        return QCoreApplication.translate("PagesModel", "no place left")
    return Counted().left(count)


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font


def _alignment(column: int) -> Qt.AlignmentFlag:
    sides = Qt.AlignmentFlag
    return (sides.AlignRight if column else sides.AlignLeft) | sides.AlignVCenter
