"""The settings: pages at the left, what can be chosen on each at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from proofreader.gui.settings_page import SettingsPage

_LETTERS = (136, 44)
"""Width and height of the window at first, in widths and heights of a letter."""


class SettingsDialog(QDialog):
    """Shows one page at a time; what is chosen counts at once, so there is nothing to confirm.

    Args:
        parent: The window.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self.names = QListWidget(self)
        self.names.setSpacing(2)
        self.names.setAccessibleName(self.tr("Pages of the settings"))
        self._stack = QStackedWidget(self)
        self.names.currentRowChanged.connect(self._stack.setCurrentIndex)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.names)
        both.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 14)
        whole.addLayout(both, 1)
        room = self.screen().availableSize()
        metrics = self.fontMetrics()
        width, height = _LETTERS[0] * metrics.averageCharWidth(), _LETTERS[1] * metrics.height()
        self.resize(min(width, room.width()), min(height, room.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, and no other."""
        focused = self.focusWidget()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and isinstance(focused, QPushButton):
            focused.click()
        elif not is_enter:
            super().keyPressEvent(event)

    def show_pages(self, pages: Sequence[SettingsPage]) -> None:
        """Show these; the first is in front."""
        for page in pages:
            self.names.addItem(page.heading)
            area = QScrollArea(self._stack)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(page)
            self._stack.addWidget(area)
        self._add_way_out()
        widest = self.names.sizeHintForColumn(0) + 2 * self.names.frameWidth() + 24
        self.names.setFixedWidth(widest)
        self.names.setCurrentRow(0)
        self.names.setFocus()

    def _add_way_out(self) -> None:
        """Put the button below the pages, and behind them for the Tab key."""
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)  # Enter in a field takes what was written there
        buttons.rejected.connect(self.reject)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(buttons)
