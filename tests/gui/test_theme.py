"""All three looks can be read."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from proofreader.gui.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    Appearance,
    contrast,
    theme_for,
    theme_of,
)

GROUNDS = ("window", "paper", "stripe")
THEMES = pytest.mark.parametrize(
    "theme", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"]
)


def ratio(theme, ink, ground):
    return contrast(QColor(getattr(theme, ink)), QColor(getattr(theme, ground)))


def test_contrast_is_that_of_wcag():
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *product(("ink", "quiet_ink"), (*GROUNDS, "current_tint")),
        ("ink", "word_tint"),
        ("ink", "mark_tint"),
        *product(("word_ink", "mark_ink"), ("paper", "stripe", "current_tint")),
        ("accent_ink", "accent"),
        ("ring", "paper"),
    ],
)
def test_text_stands_out_from_its_ground(theme, ink, ground):
    assert ratio(theme, ink, ground) >= 4.5


@THEMES
@pytest.mark.parametrize(
    ("edge", "ground"),
    [
        *product(("ring", "current_ring"), GROUNDS),
        ("current_ring", "current_tint"),
        ("word_ink", "word_tint"),
        ("mark_ink", "mark_tint"),
        *product(("handle", "faint_ink"), GROUNDS),
        ("handle", "current_tint"),
    ],
)
def test_rings_lines_and_handles_can_be_seen(theme, edge, ground):
    assert ratio(theme, edge, ground) >= 3


@pytest.mark.parametrize(
    ("appearance", "system", "theme"),
    [
        (Appearance.SYSTEM, Qt.ColorScheme.Unknown, LIGHT),
        (Appearance.SYSTEM, Qt.ColorScheme.Light, LIGHT),
        (Appearance.SYSTEM, Qt.ColorScheme.Dark, DARK),
        (Appearance.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (Appearance.DARK, Qt.ColorScheme.Light, DARK),
        (Appearance.HIGH_CONTRAST, Qt.ColorScheme.Light, HIGH_CONTRAST),
    ],
)
def test_the_look_is_the_systems_unless_chosen(appearance, system, theme):
    assert theme_for(appearance, system) is theme


def test_a_system_that_asks_for_contrast_gets_it_unless_another_look_is_chosen():
    dark = Qt.ColorScheme.Dark
    assert theme_for(Appearance.SYSTEM, dark, wants_contrast=True) is HIGH_CONTRAST
    assert theme_for(Appearance.LIGHT, dark, wants_contrast=True) is LIGHT


@pytest.mark.gui
@pytest.mark.usefixtures("qapp")
@THEMES
def test_widgets_find_the_theme_by_their_palette(theme):
    assert theme_of(theme.palette()) is theme
