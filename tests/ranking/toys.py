"""Judges made by hand: each always says the same."""

from __future__ import annotations

import numpy as np

from proofreader.ranking.evidence import AGAIN, FEATURES
from proofreader.ranking.judges import Judges
from proofreader.ranking.ranker import SPOT_FEATURES
from proofreader.ranking.trees import Trees


def sure(log_odds, columns=FEATURES):
    """A tree without a branch."""
    return Trees(
        columns,
        0.0,
        roots=np.zeros(1, np.int32),
        features=np.full(1, -1, np.int32),
        thresholds=np.full(1, log_odds, np.float32),
        lefts=np.zeros(1, np.int32),
    )


def judges_of(first, right, wrong):
    """Judges with these log-odds; of ``right`` and ``wrong`` about words, then about marks."""
    return Judges(
        sure(first),
        *(sure(odds, AGAIN) for odds in right),
        *(sure(odds, SPOT_FEATURES) for odds in wrong),
    )
