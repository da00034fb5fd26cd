"""The pages of the book: what each looks like, how far one has come with it, and where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.pages_delegate import PageDelegate
from proofreader.gui.pages_model import PagesModel
from proofreader.gui.slim_scroll_bar import SlimScrollBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from proofreader.gui.pages_model import PageFacts
    from proofreader.gui.thumbnails import Thumbnails
    from proofreader.text.document import Document

_SPARE = 24
"""For the scroll bar and the room round the list, in pixels."""
_COUNT = " 88,888"
"""As wide as a count of places may be."""


class PagesPane(QWidget):
    """The list of pages.

    Signals:
        chosen: Where the chosen page begins, in code points.

    Args:
        thumbnails: Makes the pictures.
        parent: Where the list lies in.
    """

    chosen = Signal(int)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PagesModel()
        self.view = QTreeView(self)
        self.thumbnails = thumbnails
        thumbnails.setParent(self)
        thumbnails.made.connect(lambda: self.view.viewport().update())
        self._delegate = PageDelegate(thumbnails, self.view)
        self._actions: Sequence[QAction | None] = ()
        self._asked: int | None = None
        """The page that the menu of the list was asked for, as long as that is open."""
        self._set_up()
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3, 0, 3, 3)  # for the focus ring
        layout.addWidget(self.view)

    def sizeHint(self) -> QSize:
        """Room for the columns."""
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setBold(True)
        header = self.view.header()
        width = self.view.sizeHintForColumn(0)
        if not self._delegate.has_pictures:
            width = max(width, header.sectionSizeHint(0))
            count = QFontMetrics(bold).horizontalAdvance(_COUNT)
            width += max(count, header.sectionSizeHint(1))
        hint.setWidth(width + _SPARE)
        return hint

    def minimumSizeHint(self) -> QSize:
        """No column is ever cut off."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def show_pages(self, document: Document, facts: PageFacts) -> None:
        """Show the pages; see `PagesModel.show`."""
        self.model.show(document, facts)

    def show_pictures(self, *, are_shown: bool) -> None:
        """Show a picture of each page, and the words beside it; or names and counts alone."""
        if are_shown is self._delegate.has_pictures:
            return
        self._delegate.has_pictures = are_shown
        self.view.setColumnHidden(1, are_shown)
        self.view.setHeaderHidden(are_shown)
        self._size_columns()
        self.view.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def set_menu_actions(self, *actions: QAction | None) -> None:
        """Offer these in the menu of the list; None stands for a line between them."""
        self._actions = actions

    def show_place(self, number: int) -> None:
        """Mark page ``number``, counted from 1, as that where one is."""
        row = number - 1
        if row == self.model.here and self.view.currentIndex().row() == row:
            return
        if not 0 <= row < self.model.rowCount():
            return
        self.model.stand(row)
        if not self.view.hasFocus():
            self.point(row)

    def point(self, row: int) -> None:
        """Make a page the current one of the list, and bring it into sight."""
        index = self.model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        how = flags.ClearAndSelect | flags.Rows if self.view.hasFocus() else flags.NoUpdate
        self.view.selectionModel().setCurrentIndex(index, how)
        self.view.scrollTo(index)

    @property
    def current(self) -> int:
        """The page, from 0, that a command is about: that of the list if the keyboard is there."""
        if self._asked is not None:
            return self._asked
        row = self.view.currentIndex().row()
        return row if self.view.hasFocus() and row >= 0 else self.model.here

    def _set_up(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegateForColumn(0, self._delegate)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setAllColumnsShowFocus(True)
        self.view.setMouseTracking(True)
        self.view.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setVerticalScrollBar(SlimScrollBar(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setAccessibleName(self.tr("Pages"))
        self.view.setAccessibleDescription(self.tr("Enter goes to the page"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.view.header()
        header.setAccessibleName(self.tr("Heads of the columns"))
        header.setSectionsMovable(False)
        header.setResizeContentsPrecision(0)  # by what is seen, not by thousands of pages
        self._size_columns()
        self.view.activated.connect(self._choose)
        self.view.clicked.connect(self._choose)
        self.view.customContextMenuRequested.connect(self._show_menu)

    def _size_columns(self) -> None:
        modes = QHeaderView.ResizeMode
        header = self.view.header()
        header.setStretchLastSection(False)
        if self._delegate.has_pictures:
            header.setSectionResizeMode(0, modes.Stretch)
        else:
            header.setSectionResizeMode(0, modes.ResizeToContents)
            header.setSectionResizeMode(1, modes.Stretch)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.start(index.row()))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        index = self.view.indexAt(place)
        self._asked = index.row() if index.isValid() else None
        menu.destroyed.connect(self._forget_menu)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _forget_menu(self) -> None:
        self._asked = None
