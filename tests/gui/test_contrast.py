"""What stands in the window can be read, in each of its looks: measured from pictures of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QRadioButton,
    QSlider,
    QStyle,
    QStyleOptionButton,
    QStyleOptionSlider,
    QToolButton,
    QWidget,
)

from proofreader.gui.focus_ring import FocusRing
from proofreader.gui.focus_view import FocusView
from proofreader.gui.queue_view import QueueView
from proofreader.gui.theme import Appearance, theme_of
from tests.gui.inks import dots, edge, glyph, inks
from tests.gui.views import VIEWS, leave, seen, settle, shown

pytestmark = pytest.mark.gui
LEAST, LEAST_UNUSABLE, LEAST_EDGE = 4.5, 3.0, 3.0
"""The contrast of words, of words that cannot be used now, and of edges (WCAG 2.1, AA)."""
ROOM = (1366, 768)
CONTROLS = QAbstractButton | QAbstractSpinBox | QComboBox | QLineEdit | QSlider
EVERY_VIEW = pytest.mark.parametrize("view", VIEWS)
EVERY_LOOK = pytest.mark.parametrize(
    "look", [Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST], ids=lambda one: one.value
)


def least(ink, theme) -> float:
    return LEAST_UNUSABLE if ink.drawn.name() == theme.faint_ink else LEAST


def faults_of_words(widget: QWidget) -> list[str]:
    theme = theme_of(widget.palette())
    return [
        f"“{ink.words}”: {ink.drawn.name()} on {ink.ground.name()} is {ink.ratio:.2f}"
        for ink in inks(widget)
        if ink.ratio < least(ink, theme)
    ]


def part(widget: QWidget) -> QRect:
    """What has an edge: the whole control, or the box to tick, or the handle to drag."""
    style = widget.style()
    if isinstance(widget, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        box = QStyle.SubElement.SE_CheckBoxIndicator
        return style.subElementRect(box, option, widget)
    if isinstance(widget, QSlider):
        option = QStyleOptionSlider()
        widget.initStyleOption(option)
        handle = QStyle.SubControl.SC_SliderHandle
        return style.subControlRect(QStyle.ComplexControl.CC_Slider, option, handle, widget)
    return widget.rect()


def is_bare(widget: QWidget) -> bool:
    """Whether it has no edge, and is known by its picture alone."""
    is_flat = isinstance(widget, QToolButton) and widget.autoRaise()
    return is_flat or (isinstance(widget, QAbstractButton) and not widget.text())


def is_part(widget: QWidget) -> bool:
    """Whether it is in another control, which has the edge."""
    return isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox | QLineEdit)


def faults_of_edges(front: QWidget) -> list[str]:
    picture = dots(front)
    faults = []
    for widget in seen(front):
        if not isinstance(widget, CONTROLS) or is_part(widget):
            continue
        if not widget.isEnabled() or widget.hasFocus():
            continue  # round what has the focus there is the ring
        place = QRect(widget.mapTo(front, QPoint()) + part(widget).topLeft(), part(widget).size())
        if not front.rect().contains(place):
            continue
        if widget.visibleRegion().boundingRect() != widget.rect():
            continue  # scrolled away, at least in part
        ratio = (glyph if is_bare(widget) else edge)(picture, place)
        if ratio < LEAST_EDGE:
            faults.append(f"{type(widget).__name__} “{widget.accessibleName()}”: {ratio:.2f}")
    return faults


def faults_of_ring(front: QWidget) -> list[str]:
    """Of the ring; the queue has it round its row, and the focus layout fills the window."""
    picture = dots(front)
    faults = []
    for ring in front.findChildren(FocusRing):
        if ring.isVisible() and not isinstance(ring.widget(), QueueView | FocusView):
            place = QRect(ring.mapTo(front, QPoint()), ring.size())
            ratio = edge(picture, place)
            if ratio < LEAST_EDGE:
                faults.append(f"the ring round {ring.widget()}: {ratio:.2f}")
    return faults


@EVERY_LOOK
@EVERY_VIEW
def test_words_edges_and_the_ring_stand_out(studio, letter_copy, view, look):
    studio.preferences.appearance = look
    window = studio.open(letter_copy)
    window.resize(*ROOM)
    VIEWS[view](window)
    settle()
    front = shown(window)
    assert faults_of_edges(front) == []
    assert faults_of_ring(front) == []
    for ring in front.findChildren(FocusRing):
        ring.hide()  # it may lie on a row that is scrolled half away
    assert faults_of_words(front) == []
    leave(window)


@EVERY_LOOK
def test_menus_can_be_read(studio, letter_copy, look):
    studio.preferences.appearance = look
    window = studio.open(letter_copy)
    for menu in window.menuBar().findChildren(QMenu):
        menu.setActiveAction(menu.actions()[0])
        menu.ensurePolished()
        menu.resize(menu.sizeHint())
        assert len(inks(menu)) > 1
        assert faults_of_words(menu) == []


def test_what_cannot_be_read_is_found(studio, letter_copy):
    window = studio.open(letter_copy)
    said = {ink.words for ink in inks(window)}
    assert {"UTF-8 · LF", "Split word", "Accept", "differences"} <= said
    palette = window.palette()
    palette.setColor(palette.ColorRole.WindowText, palette.window().color().darker(150))
    window.desk.pane.card._kind.setPalette(palette)
    settle()
    (fault,) = faults_of_words(window.desk.pane.card._kind)
    assert fault.startswith("“Split word”")
