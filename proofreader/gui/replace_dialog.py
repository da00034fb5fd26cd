"""Shows what "replace all" would do before it is done: each place with a box to leave it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.replace_list import ReplaceList, ReplaceModel
from proofreader.gui.wording import Counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from proofreader.text.document import Document
    from proofreader.text.spans import Edit

_ROLE = QDialogButtonBox.ButtonRole
_LINES = (44, 14)
"""How wide it opens and how many rows of the list are in sight, in heights of a line."""


class ReplaceDialog(QDialog):
    """The places, the first of them with the keyboard.

    Args:
        document: The text as it stands.
        edits: What is to be done, at least one.
        replace: Is called with those that stayed ticked.
        parent: The window.
    """

    def __init__(
        self,
        document: Document,
        edits: Sequence[Edit],
        replace: Callable[[Sequence[Edit]], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Replace all"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self._replace = replace
        self._model = ReplaceModel(document, edits)
        self.rows = ReplaceList(self._model, self)
        self._model.ticked_others.connect(self._count)
        heading = QLabel(self.tr("Untick the places that are to stay as they are."), self)
        heading.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        self.replace_button = buttons.addButton("", _ROLE.AcceptRole)
        self.replace_button.setDefault(True)
        buttons.addButton(self.tr("Cancel"), _ROLE.RejectRole)
        buttons.accepted.connect(self._finish)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(heading)
        whole.addWidget(self.rows, 1)
        whole.addLayout(self._ticking())
        whole.addWidget(buttons)
        self._count()
        self._fit()
        self.rows.setFocus()

    def _ticking(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for words, are_ticked in ((self.tr("Tick all"), True), (self.tr("Tick none"), False)):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(
                lambda *_, are_ticked=are_ticked: self._model.tick_all(are_ticked=are_ticked)
            )
            line.addWidget(button)
        line.addStretch()
        return line

    def _count(self) -> None:
        count = self._model.count
        words = self.tr("Replace {places}")
        self.replace_button.setText(words.format(places=Counted().places(count)))
        self.replace_button.setEnabled(count > 0)

    def _finish(self) -> None:
        ticked = self._model.ticked
        self.accept()
        self._replace(ticked)

    def _fit(self) -> None:
        """Open as high as its places need, within limits and the screen."""
        wide, rows = _LINES
        line = self.fontMetrics().height()
        self.rows.setMinimumHeight(self.rows.height_of(3))
        height = self.rows.height_of(min(rows, self._model.rowCount())) + 10 * line
        room = self.screen().availableSize() * 0.9
        self.resize(min(wide * line, room.width()), min(height, room.height()))
