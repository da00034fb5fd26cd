"""Which readings a finding shows."""

from __future__ import annotations

import numpy as np
import pytest

from proofreader.ranking.ranker import LEAST_FIRST, LEAST_READING, Spot, _finding
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span


def shown(*chances):
    """The chances of the readings that a finding shows, of all that are proposed."""
    span = Span(0, 3)
    proposals = [Proposal(span, f"{n}", Kind.MISREAD_WORD, "by hand") for n in range(len(chances))]
    spot = Spot(span, tuple(range(len(chances))), sum(chances))
    found = _finding("tbe", spot, proposals, np.array(chances, np.float32), sum(chances))
    return [suggestion.probability for suggestion in found.suggestions]


def test_readings_that_help_nobody_are_left_out():
    assert shown(0.5, 0.02, LEAST_READING / 2) == pytest.approx([0.5, 0.02])


def test_where_the_first_is_probably_wrong_the_place_alone_is_pointed_at():
    assert shown(LEAST_FIRST * 0.9, 0.02) == []
    assert shown(LEAST_FIRST * 1.1, 0.02) == pytest.approx([LEAST_FIRST * 1.1, 0.02])
