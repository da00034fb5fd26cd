"""What every view keeps: names for a screen reader, and room for its words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from proofreader.gui.theme import Appearance
from tests.gui.views import VIEWS, faults_of_names, faults_of_room, leave, settle, shown

pytestmark = pytest.mark.gui
EVERY_VIEW = pytest.mark.parametrize("view", VIEWS)
SMALL_SCREEN = (1280, 800)


@pytest.fixture
def twice_as_large(qapp):
    """The letters of the system twice as large as usual: 200 % text."""
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(large)
    yield
    qapp.setFont(usual)


@EVERY_VIEW
def test_every_control_has_a_name_a_role_and_a_value(studio, letter_copy, view):
    window = studio.open(letter_copy)
    VIEWS[view](window)
    settle()
    assert faults_of_names(shown(window)) == []
    leave(window)


@EVERY_VIEW
@pytest.mark.usefixtures("twice_as_large")
def test_with_letters_twice_as_large_nothing_is_cut_off(studio, letter_copy, view):
    studio.preferences.appearance = Appearance.LIGHT
    window = studio.open(letter_copy)
    window.resize(*SMALL_SCREEN)
    VIEWS[view](window)
    settle()
    front = shown(window)
    assert (front.width(), front.height()) <= SMALL_SCREEN
    assert faults_of_room(front) == []
    leave(window)
