"""The three looks of the window, as palettes and a few colours beside them.

Widgets paint with palette roles; only what Qt has no role for (the marks in the text, the ring
round what has the focus) is taken from a `Theme`. Every pair of text and ground that is used has a
contrast of 4.5:1 at least; tests compute it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

BOOK_FACES = (
    "Atkinson Hyperlegible",
    "Source Serif 4",
    "Noto Serif",
    "DejaVu Serif",
    "Charter",
    "Cambria",
    "Liberation Serif",
    "Times New Roman",
)
"""Faces made for reading, the best first; Qt takes the first that there is.

What a proofreader must tell apart is l, 1 and I, O and 0: those that do it best come first.
Georgia is not among them: its 0 is an o.
"""

_BOOK = "BookText"
"""What Qt keeps the face of the book under, among the fonts of the application."""

_LINEAR_BELOW = 0.04045
"""Below this a channel of sRGB is linear (IEC 61966-2-1)."""


class Appearance(Enum):
    """What the volunteer wants to see; the value is what the settings remember."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one look, as ``#rrggbb``."""

    window: str
    """Behind panels and bars."""
    paper: str
    """Behind the book and lists."""
    stripe: str
    """Behind a row under the mouse, a key cap, a quiet button."""
    ink: str
    quiet_ink: str
    """For what matters less; readable all the same."""
    faint_ink: str
    """For what cannot be used now; it can be made out, at 3:1."""
    line: str
    """Hairlines."""
    handle: str
    """What can be dragged, and the edges of controls; 3:1 on every ground."""
    accent: str
    """The ground of the main button, selections."""
    accent_ink: str
    ring: str
    """Round what has the focus, and under links."""
    word_ink: str
    """The line under a doubtful word."""
    word_tint: str
    """The ground of a doubtful word."""
    mark_ink: str
    """The line under a doubtful mark."""
    mark_tint: str
    current_tint: str
    """The ground of the current finding, in the text and in the queue."""
    current_ring: str

    def palette(self) -> QPalette:
        """The colours as Qt's roles."""
        roles = QPalette.ColorRole
        palette = QPalette()
        for role, colour in {
            roles.Window: self.window,
            roles.WindowText: self.ink,
            roles.Base: self.paper,
            roles.AlternateBase: self.stripe,
            roles.Text: self.ink,
            roles.PlaceholderText: self.quiet_ink,
            roles.Button: self.stripe,
            roles.ButtonText: self.ink,
            roles.BrightText: self.accent_ink,
            roles.ToolTipBase: self.paper,
            roles.ToolTipText: self.ink,
            roles.Highlight: self.accent,
            roles.HighlightedText: self.accent_ink,
            roles.Accent: self.accent,
            roles.Link: self.ring,
            roles.LinkVisited: self.ring,
            roles.Light: self.paper,
            roles.Midlight: self.stripe,
            roles.Mid: self.line,
            roles.Dark: self.handle,
        }.items():
            palette.setColor(role, QColor(colour))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.faint_ink))
        return palette


LIGHT = Theme(
    window="#f3f1ec",
    paper="#fffefb",
    stripe="#eae6de",
    ink="#211f1b",
    quiet_ink="#5d584f",
    faint_ink="#857f74",
    line="#d9d4c9",
    handle="#857e71",
    accent="#1f5c86",
    accent_ink="#ffffff",
    ring="#1d6aa3",
    word_ink="#b3400a",
    word_tint="#fbe2cf",
    mark_ink="#6a3fae",
    mark_tint="#e2d8f8",
    current_tint="#ffefb3",
    current_ring="#8a6100",
)

DARK = Theme(
    window="#222326",
    paper="#1a1b1d",
    stripe="#303236",
    ink="#e9e5dc",
    quiet_ink="#b0aba0",
    faint_ink="#97938a",
    line="#3d3f44",
    handle="#8a8d94",
    accent="#2b6796",
    accent_ink="#ffffff",
    ring="#7cb8ea",
    word_ink="#f2a176",
    word_tint="#4a2f20",
    mark_ink="#c4adf3",
    mark_tint="#3b3358",
    current_tint="#4a3f16",
    current_ring="#e8c154",
)


HIGH_CONTRAST = Theme(
    window="#000000",
    paper="#000000",
    stripe="#262626",
    ink="#ffffff",
    quiet_ink="#e6e6e6",
    faint_ink="#9a9a9a",
    line="#ffffff",
    handle="#ffffff",
    accent="#ffff00",
    accent_ink="#000000",
    ring="#00ffff",
    word_ink="#ffb000",
    word_tint="#3a2600",
    mark_ink="#ff9dff",
    mark_tint="#36003a",
    current_tint="#00424a",
    current_ring="#ffff00",
)

_THEMES = {
    Appearance.LIGHT: LIGHT,
    Appearance.DARK: DARK,
    Appearance.HIGH_CONTRAST: HIGH_CONTRAST,
}


def theme_of(palette: QPalette) -> Theme:
    """The theme that goes with ``palette``.

    Of a palette that is none of ours, the dark one when its text is lighter than its base.
    """
    ink, paper = palette.text().color(), palette.base().color()
    for theme in _THEMES.values():
        if (QColor(theme.ink), QColor(theme.paper)) == (ink, paper):
            return theme
    return DARK if luminance(ink) > luminance(paper) else LIGHT


def theme_for(
    appearance: Appearance, system: Qt.ColorScheme, *, wants_contrast: bool = False
) -> Theme:
    """The theme that is wanted.

    Args:
        appearance: What the volunteer has chosen.
        system: Whether the system is dark.
        wants_contrast: Whether the system asks for high contrast.
    """
    if appearance is not Appearance.SYSTEM:
        return _THEMES[appearance]
    if wants_contrast:
        return HIGH_CONTRAST
    return DARK if system is Qt.ColorScheme.Dark else LIGHT


def wants_contrast(hints: QStyleHints) -> bool:
    """Whether the system asks for high contrast; before Qt 6.10 it could not say so."""
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def follow(hints: QStyleHints, deed: Callable[[], object]) -> None:
    """Do something whenever the system becomes dark or light, or asks for another contrast."""
    hints.colorSchemeChanged.connect(deed)
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        accessibility().contrastPreferenceChanged.connect(deed)


def set_book_face(family: str, spacing: float) -> None:
    """Set the book in another face from now on, wherever its words are shown.

    Args:
        family: A face of the system; "" for the best of `BOOK_FACES`.
        spacing: How much wider than usual the letters are set, in per cent.
    """
    font = QFont()
    font.setFamilies([family, *BOOK_FACES] if family else list(BOOK_FACES))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + spacing)
    QApplication.setFont(font, _BOOK)  # type: ignore[arg-type] # a str, whatever the stubs say


def book_font(size: float) -> QFont:
    """The face of the book, ``size`` in points."""
    font = QFont(QApplication.font(_BOOK))  # type: ignore[call-overload] # as above
    font.setPointSizeF(size)
    return font


def luminance(colour: QColor) -> float:
    """The relative luminance of WCAG 2, 0 for black to 1 for white."""
    red, green, blue = (
        channel / 12.92 if channel <= _LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2, from 1 (none) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
