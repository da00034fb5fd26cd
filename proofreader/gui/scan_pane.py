"""Where the image of the page will be seen, beside or above the text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class ScanPane(QWidget):
    """Says that there is no image; a text with page images will be shown with them here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(
            self.tr(
                "There is no page image for this text. When page images can be opened with a "
                "text, the page that you are on will be seen here."
            ),
            self,
        )
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words.setAccessibleDescription(self.tr("State of the page image"))
        self.setFocusProxy(self._words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 16)
        layout.addWidget(self._words)
