"""Whatever is done in the window, in any order: text shown, session and store agree."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.gui.machine import WindowMachine
from tests.gui.machine_words import watched

pytestmark = [pytest.mark.gui, pytest.mark.slow]

STEPS_OF_A_BOOK = 50
_ASKED = os.environ.get("PROOFREADER_STEPS")
STEPS = int(_ASKED or "500")
"""How many are done in all; 20,000 by hand before a release."""


def test_text_shown_session_and_store_agree_whatever_is_done(studio):
    settled = settings(
        max_examples=max(1, STEPS // STEPS_OF_A_BOOK),
        stateful_step_count=STEPS_OF_A_BOOK,
        deadline=None,
        derandomize=_ASKED is None,  # the same steps each time, unless somebody asks for more
        suppress_health_check=list(HealthCheck),
    )
    with watched() as problems:
        run_state_machine_as_test(lambda: WindowMachine(studio, problems), settings=settled)
