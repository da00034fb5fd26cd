"""Settings: colours, and how the words of the book are set."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFontComboBox, QLabel, QWidget

from proofreader.gui.choices import LINE_HEIGHTS, SPACINGS, Face
from proofreader.gui.preferences import FONT_SIZES, USUAL_FONT_SIZE
from proofreader.gui.settings_page import SettingsPage
from proofreader.gui.theme import Appearance, book_font, set_book_face

if TYPE_CHECKING:
    from proofreader.gui.preferences import Preferences

SPECIMEN = "l 1 I   O 0   rn m   c e   ,.   Illinois, 1801; modern or modem?"
"""What a proofreader must tell apart."""


class LookPage(SettingsPage):
    """The scheme of colours, the face, its size, and the room between letters and lines."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(
            self.tr("Look"),
            self.tr("Choose what your eyes like: the line below shows letters that OCR confuses."),
            parent,
        )
        self._preferences = preferences
        self.scheme = self._schemes()
        self.family = QFontComboBox(self)
        self.family.setAccessibleName(self.tr("Typeface of the book"))
        self.letters = self._spin(FONT_SIZES, self.tr("Size of the letters"), self.tr(" pt"), 1)
        self.spacing = self._spin(SPACINGS, self.tr("Room between letters"), self.tr(" %"), 1)
        self.line_height = self._spin(LINE_HEIGHTS, self.tr("Room for a line"), "", 0.1)
        self.specimen = QLabel(SPECIMEN, self)
        self.specimen.setWordWrap(True)
        self.specimen.setAccessibleName(self.tr("How it looks"))
        self._show()
        form = self.form()
        form.addRow(self.tr("&Colours"), self.scheme)
        form.addRow(self.tr("&Typeface of the book"), self.family)
        form.addRow(self.tr("&Size of the letters"), self.letters)
        form.addRow(self.tr("Room between l&etters"), self.spacing)
        form.addRow(self.tr("&Room for a line, in heights of the letters"), self.line_height)
        self.lines.addWidget(self.specimen)
        self.finish()
        self.lines.addStretch()
        self.scheme.currentIndexChanged.connect(self._choose)
        self.family.currentFontChanged.connect(self._choose)
        for spin in (self.letters, self.spacing, self.line_height):
            spin.valueChanged.connect(self._choose)

    def restore(self) -> None:
        """The system's colours, and the best face that there is."""
        self._preferences.appearance = Appearance.SYSTEM
        self._preferences.face = Face()
        self._preferences.font_size = USUAL_FONT_SIZE
        set_book_face("", 0)
        with ExitStack() as quiet:
            for control in (self.scheme, self.family, self.letters, self.spacing, self.line_height):
                quiet.enter_context(QSignalBlocker(control))
            self._show()
        self.changed.emit()

    def _schemes(self) -> QComboBox:
        schemes = QComboBox(self)
        schemes.setAccessibleName(self.tr("Colours"))
        for appearance, name in (
            (Appearance.SYSTEM, self.tr("As the system has them")),
            (Appearance.LIGHT, self.tr("Light")),
            (Appearance.DARK, self.tr("Dark")),
            (Appearance.HIGH_CONTRAST, self.tr("High contrast")),
        ):
            schemes.addItem(name, appearance)
        return schemes

    def _spin(
        self, bounds: tuple[float, float], name: str, unit: str, step: float
    ) -> QDoubleSpinBox:
        spin = QDoubleSpinBox(self)
        spin.setRange(*bounds)
        spin.setSingleStep(step)
        spin.setDecimals(0 if step >= 1 else 2)
        spin.setSuffix(unit)
        spin.setAccessibleName(name)
        return spin

    def _show(self) -> None:
        """Show what is chosen now."""
        face = self._preferences.face
        self.scheme.setCurrentIndex(list(Appearance).index(self._preferences.appearance))
        self.family.setCurrentFont(QFont(face.family) if face.family else book_font(12))
        self.letters.setValue(self._preferences.font_size)
        self.spacing.setValue(face.spacing)
        self.line_height.setValue(face.line_height)
        self.specimen.setFont(book_font(self._preferences.font_size))

    def _choose(self) -> None:
        before = self._preferences.face
        has_chosen = self.sender() is self.family or bool(before.family)
        family = self.family.currentFont().family() if has_chosen else ""
        self._preferences.face = Face(family, self.spacing.value(), self.line_height.value())
        self._preferences.font_size = self.letters.value()
        self._preferences.appearance = self.scheme.currentData()
        set_book_face(family, self.spacing.value())
        self.specimen.setFont(book_font(self.letters.value()))
        self.changed.emit()
