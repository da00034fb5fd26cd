"""Asks what is to be exported, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.export_forms import form_purpose, form_title
from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.slim_scroll_bar import SlimScrollBar
from proofreader.gui.tick_box import TickBox, side_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from proofreader.gui.export_forms import Offered, Written

_ROLE = QDialogButtonBox.ButtonRole
_WIDTH = 84
"""Of the dialog, in letters of the usual width."""
_GAP = 6
"""Between a box and what stands below its words, in pixels."""
_RING = 3
"""Round what can have the focus, in pixels."""


class ExportDialog(QDialog):
    """The forms, each with a box to tick, and the folder.

    Signals:
        chosen: The folder, and the forms that are ticked, in the order of the list.

    Args:
        folder: What is proposed.
        offered: The forms, in the order in which they are shown.
        ticked: Those that were chosen last.
        parent: The window.
    """

    chosen = Signal(object, object)

    def __init__(
        self,
        folder: Path,
        offered: Sequence[Offered],
        ticked: Collection[Written],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self.folder = QLineEdit(str(folder), self)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.boxes = {one.form: self._box(one, ticked) for one in offered}
        buttons = QDialogButtonBox(self)
        self.export = buttons.addButton(self.tr("Export"), _ROLE.AcceptRole)
        self.export.setDefault(True)
        buttons.addButton(self.tr("Cancel"), _ROLE.RejectRole)
        buttons.accepted.connect(self._finish)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(14)
        whole.addLayout(self._folder_line())
        whole.addWidget(self._list(offered), 1)
        whole.addWidget(buttons)
        self.folder.setFocus()
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize()))
        self._refresh()

    @property
    def ticked(self) -> tuple[Written, ...]:
        """The forms that will be written."""
        return tuple(
            form for form, box in self.boxes.items() if box.isChecked() and box.isEnabled()
        )

    def _box(self, one: Offered, ticked: Collection[Written]) -> TickBox:
        box = TickBox(form_title(one.form), self)
        box.setEnabled(not one.reason)
        box.setChecked(one.form in ticked)
        box.setAccessibleDescription(one.reason or form_purpose(one.form))
        box.toggled.connect(self._refresh)
        return box

    def _folder_line(self) -> QHBoxLayout:
        label = QLabel(self.tr("&Folder"), self)
        label.setBuddy(self.folder)
        choose = QPushButton(self.tr("Choose…"), self)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        line = QHBoxLayout()
        for widget in (label, self.folder, choose):
            line.addWidget(widget)
        return line

    def _list(self, offered: Sequence[Offered]) -> QScrollArea:
        """The forms, each with its sentence; they scroll where large letters leave no room."""
        inner = QWidget(self)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(_RING, _RING, _RING, _RING)
        lines.setSpacing(2)
        indent = side_of(self.fontMetrics()) + _GAP
        for one in offered:
            words = QLabel(one.reason or form_purpose(one.form), inner)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            words.setContentsMargins(indent, 0, 0, 8)
            lines.addWidget(self.boxes[one.form])
            lines.addWidget(words)
        lines.addStretch()
        return _Area(inner, self)

    def _refresh(self) -> None:
        self.export.setEnabled(bool(self.ticked))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Export to"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _finish(self) -> None:
        folder, ticked = Path(self.folder.text()), self.ticked
        self.accept()
        self.chosen.emit(folder, ticked)


class _Area(QScrollArea):
    """As wide as is easily read, and as high as what is in it, if the screen has the room."""

    def __init__(self, inner: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._inner = inner
        self.setWidget(inner)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar(self))

    def sizeHint(self) -> QSize:
        """As said."""
        width = _WIDTH * self.fontMetrics().averageCharWidth()
        return QSize(width, self._inner.heightForWidth(width))
