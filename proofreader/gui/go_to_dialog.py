"""Asks for a line or a page to go to, in one field: "120", "page 3"."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.wording import in_figures
from proofreader.review.separators import named_pages
from proofreader.text.document import PAGE_BREAK

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.text.document import Document

_ROLE = QDialogButtonBox.ButtonRole
_ASKED = re.compile(r"\s*([^\W\d_]*)\.?\s*(\d{1,9})\s*")
_WIDTH = 20
"""Of the dialog, in heights of a line."""


class GoToDialog(QDialog):
    """The field, and below it what it takes, or what is wrong with what was written.

    Args:
        document: Where one goes.
        go: Is called with the place.
        parent: The window.
    """

    def __init__(self, document: Document, go: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Go to"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        FocusRing(self)
        self._document = document
        self._named = {} if PAGE_BREAK in document.text else named_pages(document.text)
        self._go = go
        label = QLabel(self.tr("&Line or page"), self)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Line or page"))
        label.setBuddy(self.field)
        self.hint = QLabel(self._range(), self)
        self.hint.setWordWrap(True)
        self.field.setAccessibleDescription(self.hint.text())
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Go"), _ROLE.AcceptRole).setDefault(True)
        buttons.addButton(self.tr("Cancel"), _ROLE.RejectRole)
        buttons.accepted.connect(self._finish)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(10)
        for widget in (label, self.field, self.hint, buttons):
            whole.addWidget(widget)
        self.setMinimumWidth(_WIDTH * self.fontMetrics().height())
        self.field.setFocus()

    def _range(self) -> str:
        lines, count = self._document.lines, len(self._document.pages)
        first, last = in_figures(1), in_figures(count)
        if self._named:
            first, *_, last = (*self._named, *self._named)
        if count > 1 or self._named:
            words = self.tr("Lines 1 to {lines}, or “page {first}” to “page {last}”")
        else:
            words = self.tr("Lines 1 to {lines}")
        return words.format(lines=in_figures(len(lines)), first=first, last=last)

    def _asked(self) -> int | None:
        """Where the line or page is that is asked for, if it is there."""
        match = _ASKED.fullmatch(self.field.text())
        if match is None:
            return None
        word, number = _bare(match[1]), int(match[2])
        if _bare(self.tr("line")).startswith(word):
            lines = self._document.lines
            return lines[number - 1].span.start if 1 <= number <= len(lines) else None
        if not _bare(self.tr("page")).startswith(word):
            return None
        if self._named:
            same = (name for name in self._named if name.lstrip("0") == str(number))
            return self._named.get(next(same, ""))
        pages = self._document.pages
        return pages[number - 1].span.start if 1 <= number <= len(pages) else None

    def _finish(self) -> None:
        asked = self._asked()
        if asked is None:
            words = self.tr("“{words}” is not there. {range}")
            self.hint.setText(words.format(words=self.field.text(), range=self._range()))
            self.field.setAccessibleDescription(self.hint.text())
            self.field.selectAll()
            self.field.setFocus()
            return
        self.accept()
        self._go(asked)


def _bare(word: str) -> str:
    """A word without its accents, which are trouble to type: "línea" is "linea"."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
