"""How often something must be seen to be kept, for a corpus of any size.

The tables for English were cut so that all of it fits 20 MB. A smaller corpus has fewer pairs
and triples at every count; what it says need not be cut as hard to fit as well.
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass
from typing import Final, Self

_FULL_SIZE: Final = 195_000_000
"""The words of the corpus that the numbers of `Cutoffs` are made for."""
_LEAST_WORD: Final = 2
"""A word seen once is a printer's error as often as not; without it there is an unknown word."""


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """The least counts of what is kept, as they are for 195 million words or more."""

    word: int = 8
    """What is rarer counts as ``<unk>``."""
    pair: int = 3
    triple: int = 5
    separator: int = 3
    packed_pair: int = 7
    """Before this stands what is counted; from here on what of it goes into the pack."""
    packed_triple: int = 11
    packed_separator: int = 100
    """Pairs seen less often have separators by their two words: keeps the table under 2 MB."""

    @classmethod
    def for_words(cls, words: int) -> Self:
        """Those for a corpus of so many words: they grow with the square root of its size."""
        share = min(1.0, math.sqrt(words / _FULL_SIZE))
        word, *others = (round(share * full) for full in astuple(cls()))
        return cls(max(_LEAST_WORD, word), *(max(1, other) for other in others))
