"""The Qt binding itself is sound.

PySide6 6.12.0 on Python 3.11 loses one reference to None with every call that returns nothing,
and the interpreter aborts after some thousands of calls: too late for a short test to notice.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel


@pytest.mark.gui
def test_a_thousand_calls_cost_no_reference_to_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("warm-up")
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 100
