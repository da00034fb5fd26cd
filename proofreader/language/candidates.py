"""Readings near a word: what the page may have where the OCR text has this.

Two roads, as in the spell checkers that do best on OCR text: undo the commonest confusions and
look whether a word comes out, and search the lexicon for words few letters away, the further the
more usual they are (`proofreader.language.shelves`). Of what is near, the likeliest by distance, by
the distance of their shapes and by their frequency are weighed with the confusion model.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz.distance import Levenshtein

from proofreader.language.lexicon import Lexicon, Ranked, normal
from proofreader.language.shelves import Shelves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.confusions import ConfusionModel

_WEIGHED: Final = 60
"""How many readings of a word are weighed with the confusion model."""
_KEPT: Final = 32
"""How many readings of a word go on to be ranked."""
_REMEMBERED: Final = 1 << 14
"""The readings of a word take 3 kB; a book of a million words has more unknown ones than this."""
_LETTER_COST: Final = 4.0
_SHAPE_COST: Final = 1.5
"""What a letter, and a letter's shape, that differs takes off ln P before the weighing."""
_WORTH_WEIGHING: Final = 9.0
_WORTH_RANKING: Final = 14.0
"""Readings e^9 times less likely than the best by these costs, or e^14 by the confusion model, are
left out. Of 2,200 misread words of newspapers that loses one right reading in 200, and a third of
the wrong ones."""
_SHAPES: Final = str.maketrans(
    {
        **dict.fromkeys("1|!ijtfl", "l"),
        **dict.fromkeys("0oecaqdg9", "o"),
        **dict.fromkeys("s58", "s"),
        **dict.fromkeys("hb6k", "h"),
        **dict.fromkeys("nur", "n"),
        **dict.fromkeys("vy", "v"),
        "m": "nn",
        "w": "vv",
    }
)
"""Letters that OCR takes for one another look alike."""
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
        known, listed = (_spelt(lexicon.ranked(known=known)) for known in (True, False))
        self._shelves = Shelves(known, listed)
        self._listed = lexicon.listed()
        self._undone: defaultdict[str, list[str]] = defaultdict(list)
        for printed, read in confusions.common(_LEAST_SEEN):
            if read and Levenshtein.distance(printed, read) > 1:  # else it is within all reaches
                self._undone[read.lower()].append(printed.lower())
        self.near = lru_cache(maxsize=_REMEMBERED)(self._near)

    def _near(self, word: str) -> tuple[Candidate, ...]:
        """Readings of ``word``, the likeliest first, itself left out; at most `_KEPT`."""
        lower = normal(word)
        found = set(self._within(lower)) | set(self._confused(lower))
        found.discard(lower)
        rated: list[tuple[float, str, float, float]] = []
        for text in found:
            entry = self._lexicon.get(text)
            if entry is None:
                continue
            for form in written_like(word, text, entry.capitalised):
                cost = self._confusions.cost(form, word)
                rate = entry.log_probability
                rated.append((cost - rate, form, cost, rate))
        rated.sort()
        worst = rated[0][0] + _WORTH_RANKING if rated else 0.0
        return tuple(
            Candidate(form, cost, rate)
            for total, form, cost, rate in rated[:_KEPT]
            if total < worst
        )

    def _within(self, word: str) -> list[str]:
        """The likeliest words few letters away, at most `_WEIGHED`."""
        words, rates, distances = self._shelves.near(word)
        rates = rates - _LETTER_COST * distances
        shape = word.translate(_SHAPES)
        shaped: list[tuple[float, str]] = []
        worth = -math.inf
        for at in np.argsort(-rates, kind="stable")[: 2 * _WEIGHED].tolist():
            rate = float(rates[at])
            if rate < worth:
                break  # a shape makes no word likelier
            rate -= _SHAPE_COST * Levenshtein.distance(words[at].translate(_SHAPES), shape)
            shaped.append((rate, words[at]))
            worth = max(worth, rate - _WORTH_WEIGHING)
        shaped.sort(reverse=True)
        return [near for rate, near in shaped[:_WEIGHED] if rate > worth]

    def _confused(self, word: str) -> Iterator[str]:
        """Words that come out when one of the commonest confusions is undone."""
        return (near for near in self._undo(word) if near in self._listed)

    def _undo(self, word: str) -> Iterator[str]:
        for start in range(len(word)):
            for size in (1, 2, 3):
                for printed in self._undone.get(word[start : start + size], ()):
                    if start + size <= len(word):
                        yield word[:start] + printed + word[start + size :]


def _spelt(ranked: Ranked) -> Ranked:
    """Those of the words that are of letters and apostrophes alone."""
    kept = [word.isalpha() or "'" in word for word in ranked.words]
    return Ranked(list(compress(ranked.words, kept)), ranked.rates[kept])


def written_like(word: str, reading: str, capitalised: float) -> Iterator[str]:
    """``reading`` (lower case) in the letter case of ``word``, and as a name where it is one."""
    upper, capitals_only, large = _case(word)
    if upper and len(reading) > 1:
        yield reading.upper()
        if capitals_only:
            return
    name = reading[:1].upper() + reading[1:]
    if large or capitalised > _NAME:
        yield name
    if capitalised <= _NAME and (not large or word[:1] in _LOOKS_SMALL):
        yield reading


@lru_cache(maxsize=1 << 12)
def _case(word: str) -> tuple[bool, bool, bool]:
    """Whether most of ``word`` is in capitals, surely all of it, and whether it begins with one."""
    letters = [c for c in word if c.isalpha()]
    uppers = sum(c.isupper() for c in letters)
    mixed = len(word) > len(letters)  # a digit has no case
    upper = (uppers > 1 or (uppers > 0 and mixed)) and uppers * 2 > len(letters)
    large = word[:1].isupper() or (not word[:1].isalpha() and uppers >= 1)
    return upper, uppers == len(letters) and not (mixed and uppers == 1), large
