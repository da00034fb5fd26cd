"""How word-like a string of letters is: ``Grirriru`` is no name, ``Blewett`` may be one.

A trigram model over the letters of the lexicon's words; all other characters count as one. It
tells the names that no lexicon has from what OCR makes of a smudge.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.language.arrays import open_array, write_arrays
from proofreader.language.lexicon import normal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_NAME: Final = "letter_costs"
_SIZE: Final = 28
"""Nothing (0), a to z, any other character (27)."""
_OTHER: Final = _SIZE - 1
_CODES: Final = bytes(
    byte - 96 if byte in b"abcdefghijklmnopqrstuvwxyz" else _OTHER for byte in range(256)
)
"""The code of each letter; what is not ASCII was made a question mark before."""
_PSEUDO_COUNT: Final = 0.1
_STEP: Final = 16.0
"""Costs are stored as ``round(-_STEP * ln p)`` in one byte: down to e^-16."""


class LetterModel:
    """ln P of letters after two others.

    Args:
        folder: Holds the array that `pack_letters` writes.

    Raises:
        ResourceError: if it is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        costs = np.asarray(open_array(folder, _NAME), np.float64)
        self._after: list[list[float]] = (costs / -_STEP).reshape(-1, _SIZE).tolist()

    def log_probability(self, word: str) -> float:
        """The mean of ln P over the letters of ``word`` and its end."""
        total = 0.0
        two = 0  # the number of the two letters before
        codes = _codes(normal(word))
        for code in codes:
            total += self._after[two][code]
            two = two % _SIZE * _SIZE + code
        return total / len(codes)


def pack_letters(words: Iterable[tuple[str, int]], out: Path) -> None:
    """Count the letters of words (each weighs the logarithm of its count) and write the table."""
    counts = np.full(_SIZE**3, _PSEUDO_COUNT)
    for word, count in words:
        np.add.at(counts, _triples(word), math.log1p(count))
    after = counts.reshape(-1, _SIZE)
    costs = -_STEP * np.log(after / after.sum(axis=1, keepdims=True))
    write_arrays(out, {_NAME: np.minimum(np.round(costs), 255).astype(np.uint8).ravel()})


def _triples(word: str) -> list[int]:
    """Where the letters of ``word``, each after two others, stand in the table."""
    codes = b"\0\0" + _codes(word)
    triples = zip(codes, codes[1:], codes[2:], strict=False)
    return [(first * _SIZE + second) * _SIZE + third for first, second, third in triples]


def _codes(word: str) -> bytes:
    """The letters of ``word`` and its end."""
    return word.encode("ascii", "replace").translate(_CODES) + b"\0"
