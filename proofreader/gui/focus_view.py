"""One place and nothing else: its card, and the words around it in large type.

The card is the one of the queue's pane: it moves over as long as this layout lasts, so that all
that is asked for by key, button or mouse goes the same way as ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QFont, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.commands import LOOKS, READINGS, Command
from proofreader.gui.fault_line import FaultLines
from proofreader.gui.wording import lines_around
from proofreader.text.document import Document
from proofreader.text.visible import takes_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from proofreader.gui.card import Card
    from proofreader.gui.desk import Desk
    from proofreader.gui.notice_bar import NoticeBar
    from proofreader.text.findings import Finding

LARGER = 1.4
"""The size of the words around, in that of the text."""
_WIDEST = 52
"""Of the column, in heights of a line of the window's letters: longer lines are hard to follow."""
_SIDE = 16
"""Beside the words, in pixels, as in the card."""
_STAY = frozenset(
    {
        Command.ACCEPT,
        *READINGS,
        Command.REJECT,
        Command.TRUST,
        Command.MUTE,
        Command.NEXT,
        Command.BACK,
        Command.ALIKE,
        Command.APART,
        Command.ALWAYS,
        Command.EDIT,
        Command.UNDO,
        Command.REDO,
        Command.SAVE,
        Command.BIGGER,
        Command.SMALLER,
        Command.USUAL_SIZE,
        *LOOKS,
        Command.KEYS,
        Command.FOCUS,
    }
)
"""What can be done here; for anything else there is more to see than one place. By hand the text is
edited, which is gone to by the reviewer."""


class FocusView(QFrame):
    """A column with the words around the current place, and room for the card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("One place"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._document = Document("")
        self.words = FaultLines(self)
        self._rest = QLabel(self.tr("No place is left"), self)
        self._rest.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._rest.setWordWrap(True)
        font = QFont(self._rest.font())
        font.setPointSizeF(font.pointSizeF() * LARGER)
        self._rest.setFont(font)
        column = QWidget(self)
        column.setMaximumWidth(_WIDEST * self.fontMetrics().height())
        words = QVBoxLayout()
        words.setContentsMargins(_SIDE, 0, _SIDE, 0)
        words.addWidget(self.words)
        words.addWidget(self._rest)
        self._room = QVBoxLayout()
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 24, 0, 8)
        self._column.setSpacing(8)
        self._column.addLayout(words, 1)
        self._column.addLayout(self._room)
        self._column.addWidget(self._way_back())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch()
        whole.addWidget(column, 1_000)  # the stretches take what is more than its greatest width
        whole.addStretch()

    def _way_back(self) -> QLabel:
        """Who came here by a slip of the finger finds out again."""
        label = QLabel(self.tr("Esc leads back to text and queue"), self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setWordWrap(True)
        return label

    def take(self, card: Card, notices: NoticeBar) -> None:
        """Have the card in the column, and above it what is said of the deeds done there."""
        _move(card, self._room, 0)
        _move(notices, self._column, 0)

    def show_place(self, document: Document, finding: Finding) -> None:
        """Show the words around ``finding``."""
        self._document = document
        self.point(finding)

    def point(self, finding: Finding) -> None:
        """Show the words around another place of the same document."""
        around = lines_around(self._document.text, finding)
        self.words.show_spot(around, is_struck=takes_lines(finding))

    def show_rest(self, *, is_empty: bool) -> None:
        """Say that the queue is empty, or show the words around again."""
        self._rest.setVisible(is_empty)
        self.words.setVisible(not is_empty)


class FocusKeeper(QObject):
    """Enters the focus layout and leaves it.

    Args:
        window: Whose bars are put away meanwhile.
        pages: The pages of the window; the layout becomes one of them.
        desk: The page that it stands for.
        size: Gives the size of the text, in points.
    """

    def __init__(
        self, window: QMainWindow, pages: QStackedWidget, desk: Desk, size: Callable[[], float]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._desk = desk
        self._size = size
        self._away: list[QWidget] = []
        """What was put away, to be shown again."""
        self._homes: list[tuple[QWidget, QVBoxLayout, int]] = []
        """Where card and notices belong; none while they are there."""
        self.view = FocusView(window)
        pages.addWidget(self.view)
        pages.currentChanged.connect(self._put_back)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.view)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.leave)
        card = desk.pane.card
        card.shown.connect(self.view.show_place)
        card.list.pointed.connect(self.view.point)
        desk.reviewer.by_hand.connect(self.leave)
        desk.reviewer.changed.connect(self._follow)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._hold)

    @property
    def is_on(self) -> bool:
        """Whether there is one place and nothing else."""
        return bool(self._homes)

    def toggle(self) -> None:
        """Enter the layout, or leave it; there is nothing to enter without a book."""
        if self.is_on:
            self.leave()
        elif self._pages.currentWidget() is self._desk:
            self._enter()

    def leave(self) -> None:
        """Go back to text and queue; nothing happens if one is there."""
        if self.is_on:
            self._pages.setCurrentWidget(self._desk)
            self._desk.focus_queue()

    def wrapped(
        self, deeds: Mapping[Command, Callable[[], object]]
    ) -> dict[Command, Callable[[], object]]:
        """The same deeds; what cannot be done in this layout leaves it first."""
        return {command: self._wrapped(command, deed) for command, deed in deeds.items()}

    def reach(self, actions: Iterable[QAction]) -> None:
        """Let the keys of these work though their menus are not to be seen."""
        self._window.addActions(list(actions))

    def _wrapped(self, command: Command, deed: Callable[[], object]) -> Callable[[], object]:
        def carry_out() -> None:
            if command not in _STAY:
                self.leave()
            deed()
            self.view.words.set_font_size(LARGER * self._size())

        return carry_out

    def _enter(self) -> None:
        card, notices = self._desk.pane.card, self._desk.notices
        self._homes = [_home(card), _home(notices)]
        panes = self._desk.findChildren(QDockWidget)
        floating = [pane for pane in panes if pane.isFloating() and not pane.isHidden()]
        bars = (self._window.menuBar(), self._window.statusBar())
        self._away = [*floating, *(bar for bar in bars if not bar.isHidden())]
        for widget in self._away:
            widget.hide()
        self.view.take(card, notices)
        card.leave_out_line(is_out=True)
        self.view.words.set_font_size(LARGER * self._size())
        self._follow()
        self._pages.setCurrentWidget(self.view)
        self.view.setFocus()

    def _put_back(self) -> None:
        """Another page is shown: bring card, notices and bars back to where they belong."""
        if not self.is_on or self._pages.currentWidget() is self.view:
            return
        homes, self._homes = self._homes, []
        for widget, layout, place in homes:
            _move(widget, layout, place)
        self._desk.pane.card.leave_out_line(is_out=False)
        for widget in self._away:
            widget.show()
        self._away = []

    def _follow(self) -> None:
        if self.is_on:
            self.view.show_rest(is_empty=self._desk.reviewer.current is None)

    def _hold(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep the keyboard here: what cannot be seen must not have it."""
        if self.is_on and now is not None and self._desk.isAncestorOf(now):
            self.view.setFocus()


def _home(widget: QWidget) -> tuple[QWidget, QVBoxLayout, int]:
    """The layout that a widget is in, and its place there."""
    owner = widget.parentWidget()
    layout = owner.layout() if owner is not None else None
    if not isinstance(layout, QVBoxLayout):
        raise TypeError(f"{widget} stands in no column")
    return widget, layout, layout.indexOf(widget)


def _move(widget: QWidget, layout: QVBoxLayout, place: int) -> None:
    """Put a widget into another layout; Qt hides it on the way, and shows it only much later."""
    is_shown = not widget.isHidden()
    layout.insertWidget(place, widget)
    widget.setVisible(is_shown)
