"""Readings near a word: what the page may have where the OCR text has this.

Two roads, as in the spell checkers that do best on OCR text: undo the commonest confusions and
look whether a word comes out, and search the lexicon for words few letters away. rapidfuzz
measures the distances; a mask of the letters in each word leaves it one word in fifty to measure.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from proofreader.language.lexicon import Lexicon, normal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from proofreader.language.confusions import ConfusionModel

_LONG: Final = 9
"""Words of this many letters may have three wrong ones."""
_SHORT: Final = 2
"""Words of so many letters may have one wrong one."""
_LENGTHS: Final = 64
"""Every word has fewer letters than this."""
_OTHER: Final = 26
"""The bit of all characters but a to z."""
_KEPT: Final = 24
"""How many readings of a word go on to be ranked."""
_NAME: Final = 0.9
"""Words that books write with a capital more often than this are names."""
_LOOKS_SMALL: Final = frozenset("CFIKOPSTUVWXYZ")
"""Capitals that OCR also gives for a small letter."""
_LEAST_SEEN: Final = 8
"""Confusions seen this often are undone even where the result is many letters away."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading of a word, written as the word is (lower, Capitalised, UPPER)."""

    text: str
    cost: float
    """-ln P(what was read | this was printed)."""
    log_probability: float
    """ln of the share of this word among all words."""


class Candidates:
    """Finds readings of unknown words.

    Args:
        lexicon: Where readings are from.
        confusions: Weighs them.
    """

    def __init__(self, lexicon: Lexicon, confusions: ConfusionModel) -> None:
        self._lexicon = lexicon
        self._confusions = confusions
        words = sorted((w for w in lexicon if w.isalpha() or "'" in w), key=len)
        self._words = np.array(words, dtype=object)
        lengths = np.array([len(word) for word in words])
        self._starts = np.searchsorted(lengths, np.arange(_LENGTHS))
        self._masks = np.array([_mask(word) for word in words], np.uint32)
        self._undone: defaultdict[str, list[str]] = defaultdict(list)
        for printed, read in confusions.common(_LEAST_SEEN):
            if read:
                self._undone[read.lower()].append(printed.lower())
        self.near = lru_cache(maxsize=1 << 16)(self._near)

    def _near(self, word: str) -> tuple[Candidate, ...]:
        """Readings of ``word``, the likeliest first, itself left out; at most `_KEPT`."""
        lower = normal(word)
        found = set(self._within(lower)) | set(self._confused(lower))
        found.discard(lower)
        rated = []
        for text in found:
            entry = self._lexicon.get(text)
            if entry is None:
                continue
            for form in written_like(word, text, entry.capitalised):
                cost = self._confusions.cost(form, word)
                rated.append(Candidate(form, cost, entry.log_probability))
        rated.sort(key=lambda c: (c.cost - c.log_probability, c.text))
        return tuple(rated[:_KEPT])

    def _within(self, word: str) -> Iterator[str]:
        """Words of the lexicon at most 1–3 letters away, by the length of ``word``."""
        size = len(word)
        reach = _reach(size)
        shortest, longer = max(1, size - reach), size + reach + 1
        if shortest >= _LENGTHS:
            return iter(())
        first, last = self._starts[shortest], self._starts[min(longer, _LENGTHS - 1)]
        masks = self._masks[first:last]
        mask = np.uint32(_mask(word))
        near = np.bitwise_count(masks & ~mask) <= reach
        near &= np.bitwise_count(mask & ~masks) <= reach
        words: NDArray[np.object_] = self._words[first:last][near]
        distances = process.cdist(
            [word], words, scorer=Levenshtein.distance, score_cutoff=reach, dtype=np.uint8
        )[0]
        close = words[distances <= reach]
        if len(close) > 4 * _KEPT:  # prefer the nearest, then the commonest
            rates = [
                self._lexicon.log_probability(w) - 5.0 * d
                for w, d in zip(close, distances[distances <= reach], strict=True)
            ]
            close = close[np.argsort(rates)[: -4 * _KEPT : -1]]
        return iter(close)

    def _confused(self, word: str) -> Iterator[str]:
        """Words that come out when one of the commonest confusions is undone."""
        once = set(self._undo(word))
        yield from (w for w in once if w in self._lexicon)

    def _undo(self, word: str) -> Iterator[str]:
        for start in range(len(word)):
            for size in (1, 2, 3):
                for printed in self._undone.get(word[start : start + size], ()):
                    if start + size <= len(word):
                        yield word[:start] + printed + word[start + size :]


def _reach(size: int) -> int:
    """How many letters of a word of ``size`` letters may be wrong."""
    if size <= _SHORT:
        return 1
    return 2 if size < _LONG else 3


def _mask(word: str) -> int:
    """The letters of ``word`` as bits: a to z, and one for all other characters."""
    mask = 0
    for letter in word:
        place = ord(letter) - ord("a")
        mask |= 1 << (place if 0 <= place < _OTHER else _OTHER)
    return mask


def written_like(word: str, reading: str, capitalised: float) -> Iterator[str]:
    """``reading`` (lower case) in the letter case of ``word``, and as a name where it is one."""
    letters = [c for c in word if c.isalpha()]
    uppers = sum(c.isupper() for c in letters)
    if len(reading) > 1 and uppers > 1 and uppers * 2 > len(letters):
        yield reading.upper()
        if uppers == len(letters):
            return
    name = reading[:1].upper() + reading[1:]
    large = word[:1].isupper() or (not word[:1].isalpha() and uppers >= 1)
    if large or capitalised > _NAME:
        yield name
    if capitalised <= _NAME and (not large or word[:1] in _LOOKS_SMALL):
        yield reading
