"""Offers to have pages read that have no text yet, or says how that would become possible."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.ocr_words import SECONDS_A_PAGE, OcrWords, reading_language

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROLE = QDialogButtonBox.ButtonRole
_WIDTH = 74
"""Of the dialog, in letters of the usual width."""
_LARGER = 1.25
"""The size of the heading, in that of the window's letters."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be read, and how."""

    name: str
    """Of the file or folder."""
    count: int
    """Pages without text."""
    languages: Sequence[str]
    """That Tesseract can read, as it calls them; empty where it is missing."""
    language: str
    """The one that is proposed."""
    cores: int
    """How many pages are read at a time."""


class OcrOffer(QDialog):
    """Asks whether Tesseract should read the pages, and in which language.

    Signals:
        taken: The language, as Tesseract calls it.

    Args:
        offer: What is offered; with at least one language.
        parent: The window.
    """

    taken = Signal(str)

    def __init__(self, offer: Offer, parent: QWidget) -> None:
        super().__init__(parent)
        _set_up(self, self.tr("Pages without text"))
        words = OcrWords(self)
        heading = self.tr("{pages} of {name} have no text yet.")
        if offer.count == 1:
            heading = self.tr("{pages} of {name} has no text yet.")
        seconds = offer.count * SECONDS_A_PAGE / offer.cores
        advice = self.tr(
            "Tesseract, which is installed here, can read them: that takes {time}. What it has "
            "read lies beside the images then, and you can stop and go on later."
        )
        self.language = QComboBox(self)
        for code in offer.languages:
            self.language.addItem(reading_language(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(offer.language)))
        self.language.setAccessibleName(self.tr("Language of the pages"))
        label = QLabel(self.tr("&Language of the pages"), self)
        label.setBuddy(self.language)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.language, 1)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Read the pages"), _ROLE.AcceptRole).setDefault(True)
        buttons.addButton(self.tr("Cancel"), _ROLE.RejectRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        pages = words.pages(offer.count)
        said = _heading(heading.format(pages=pages, name=offer.name), self)
        _stack(self, said, _words(advice.format(time=words.duration(seconds)), self), line, buttons)

    def _take(self) -> None:
        language = self.language.currentData()
        self.accept()
        self.taken.emit(language)


class OcrMissing(QDialog):
    """Says how to get Tesseract, with a command that can be copied.

    Args:
        offer: What could be read if it were there.
        command: What installs it; empty where nothing does.
        parent: The window.
    """

    def __init__(self, offer: Offer, command: str, parent: QWidget) -> None:
        super().__init__(parent)
        _set_up(self, self.tr("Pages without text"))
        heading = self.tr("{name} is made of images alone: there is no text to correct.")
        advice = self.tr(
            "Proofreader can have the pages read by Tesseract, a free program, which is not "
            "installed here."
        )
        if command:
            advice = f"{advice} {self.tr('This command installs it:')}"
        self.command = QLineEdit(command, self)
        self.command.setReadOnly(True)
        self.command.setAccessibleName(self.tr("Command that installs Tesseract"))
        self.copy = QPushButton(self.tr("Copy"), self)
        self.copy.setAccessibleName(self.tr("Copy the command"))
        self.copy.clicked.connect(self._copy)
        line = QHBoxLayout()
        line.addWidget(self.command, 1)
        line.addWidget(self.copy)
        self.command.setVisible(bool(command))
        self.copy.setVisible(bool(command))
        after = self.tr("Then open {name} once more.").format(name=offer.name)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), _ROLE.RejectRole).setDefault(True)
        buttons.rejected.connect(self.reject)
        said = _heading(heading.format(name=offer.name), self)
        _stack(
            self,
            said,
            _words(advice, self),
            line,
            _words(after, self),
            buttons,
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())
        self.copy.setText(self.tr("Copied"))


def _heading(text: str, parent: QWidget) -> QLabel:
    label = _words(text, parent)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * _LARGER)
    label.setFont(font)
    label.setForegroundRole(QPalette.ColorRole.WindowText)
    return label


def _words(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _set_up(dialog: QDialog, title: str) -> None:
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    FocusRing(dialog)


def _stack(dialog: QDialog, *parts: QWidget | QLayout) -> None:
    """One part below the other; wide enough to be read easily, never wider than the screen."""
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(20, 18, 20, 16)
    whole.setSpacing(14)
    for part in parts:
        if isinstance(part, QLayout):
            whole.addLayout(part)
        else:
            whole.addWidget(part)
    room = dialog.screen().availableSize()
    width = min(_WIDTH * dialog.fontMetrics().averageCharWidth(), room.width())
    dialog.resize(width, dialog.heightForWidth(width))
