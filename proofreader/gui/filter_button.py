"""A button that lets one choose among few or many, with their numbers, and says what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

Choices = Iterable[tuple[str, object]]
"""Words and what they stand for."""


class FilterButton(QToolButton):
    """Opens a menu of choices, which is made when it is opened; the first stands for all.

    Signals:
        chosen: What the choice stands for; None for all.

    Args:
        name: What is filtered, for a screen reader.
        choices: Gives what there is to choose from, the first for all.
        parent: Where it lies in.
    """

    chosen = Signal(object)

    def __init__(self, name: str, choices: Callable[[], Choices], parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices
        self._current: object = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def show_choice(self, words: str, current: object) -> None:
        """Say what is chosen now."""
        self._current = current
        self.setText(words)
        self.setAccessibleDescription(words)
        font = self.font()
        font.setBold(current is not None)  # a filter is not to be overlooked
        self.setFont(font)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        group = QActionGroup(menu)
        for words, value in self._choices():
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(value == self._current)
            action.triggered.connect(partial(self._choose, value))
            group.addAction(action)
            menu.addAction(action)

    def _choose(self, value: object, *_checked: bool) -> None:
        self.chosen.emit(value)
