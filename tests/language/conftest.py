"""A language of a few words."""

from __future__ import annotations

import pytest

from proofreader.language.candidates import Candidates
from proofreader.language.confusions import ConfusionModel
from tests.language.toys import lexicon


@pytest.fixture
def toy_pack():
    """The lexicon of the toys, and candidates from it."""
    words = lexicon()
    confusions = ConfusionModel({("b", "h"): 9, ("m", "rn"): 5}, {"b": 100, "m": 100, "": 900})
    return words, Candidates(words, confusions)
