"""The queue follows what the volunteer decides, and what he takes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from proofreader.text.findings import Kind
from tests.gui.conftest import press, write
from tests.gui.hand_made import Fault, HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

TEXT = (
    "One hut here.\n\nTwo hig there.\n\nThen hefore us.\n\nA hehind them.\n\n"
    "And Lenln said.\n\nSo Lenln wrote.\n\nWhat Lenln did.\n\nNow arn I?\n"
)
FAULTS = (
    Fault("hut", "hut", "but", probability=0.66),
    Fault("hig", "hig", "big", probability=0.65),
    Fault("hefore", "hefore", "before", probability=0.64),
    Fault("arn", "arn", "am", Kind.REAL_WORD, 0.6),
    Fault("hehind", "hehind", "behind", probability=0.57),
    Fault("Lenln", "Lenln", "Leans|Lena", probability=0.42),
)


@pytest.fixture
def window(studio):
    return studio.open(studio.file(TEXT), lambda: HandChecker(FAULTS))


def queue(window):
    return [finding.surface for finding in window.desk.model.findings]


def chances(window):
    return [finding.probability for finding in window.desk.model.findings]


def test_readings_accepted_for_one_misreading_bring_the_next_of_it_up(window):
    names = ["Lenln"] * 3
    assert queue(window) == ["hut", "hig", "hefore", "arn", "hehind", *names]
    before = chances(window)
    for _ in range(3):
        press(Key.Key_Return)
    assert queue(window)[0] == "hehind"
    assert window.desk.reviewer.current.surface == "hehind"
    for _ in range(3):
        press(Key.Key_Z, CONTROL)
    assert queue(window) == ["hut", "hig", "hefore", "arn", "hehind", *names]
    assert chances(window) == before


def test_a_name_that_was_rejected_is_not_asked_at_every_page(window):
    while window.desk.reviewer.current.surface != "Lenln":
        press(Key.Key_N)
    press(Key.Key_Delete)
    assert queue(window) == ["hut", "hig", "hefore", "arn", "hehind"]
    press(Key.Key_Z, CONTROL)
    assert queue(window).count("Lenln") == 3


def test_what_was_typed_for_one_place_is_offered_for_the_next(window):
    while window.desk.reviewer.current.surface != "Lenln":
        press(Key.Key_N)
    press(Key.Key_E)
    write("Lenin")
    press(Key.Key_Escape)
    while window.desk.reviewer.current.surface != "hut":
        press(Key.Key_N)
    press(Key.Key_Return)
    lenin = [f for f in window.desk.model.findings if f.surface == "Lenln"]
    assert [finding.suggestions[0].text for finding in lenin] == ["Lenin", "Lenin"]


def test_who_skips_places_stays_where_he_is(window):
    press(Key.Key_N)
    press(Key.Key_Return)
    assert window.desk.reviewer.current.surface == "hefore"
