"""What all pages of the settings have: a heading, what is chosen, and a way back to the usual."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class SettingsPage(QWidget):
    """One page; what is chosen on it counts at once.

    Signals:
        changed: Something was chosen.

    Args:
        heading: What the page is about.
        advice: A sentence or two on what can be chosen.
        parent: Where it lies in.
    """

    changed = Signal()

    def __init__(self, heading: str, advice: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = heading
        title = QLabel(heading, self)
        font = QFont(title.font())
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        title.setFont(font)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(20, 16, 20, 16)
        self.lines.setSpacing(12)
        self.lines.addWidget(title)
        self.lines.addWidget(worded(advice, self))

    def finish(self) -> None:
        """Put the way back to the usual below all else, also for the Tab key."""
        self.defaults = QPushButton(self.tr("As usual again"), self)
        self.defaults.setAccessibleDescription(self.tr("Undoes all choices of this page"))
        self.defaults.setAutoDefault(False)
        self.defaults.clicked.connect(self.restore)
        self.lines.addWidget(self.defaults, 0, Qt.AlignmentFlag.AlignLeft)

    def restore(self) -> None:
        """Choose what is usual; each page says what that is."""
        raise NotImplementedError

    def form(self) -> QFormLayout:
        """Rows of a name and a control, added to the page; long names stand above."""
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        self.lines.addLayout(form)
        return form


def worded(text: str, parent: QWidget) -> QLabel:
    """A label whose words are plain and may need several lines."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
