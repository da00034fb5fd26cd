"""Readings near a word: what the page may have where the OCR text has this.

Two roads, as in the spell checkers that do best on OCR text: undo the commonest confusions and
look whether a word comes out, and search the lexicon for words few letters away, the further the
more usual they are. rapidfuzz measures the distances; a mask of the letters in each word leaves
it one word in fifty to measure. Of what is near, the likeliest by distance, by the distance of
their shapes and by their frequency are weighed with the confusion model.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, groupby
from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from proofreader.language.lexicon import Lexicon, normal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from proofreader.language.confusions import ConfusionModel

_SHELVES: Final = (
    (10_000, (1, 1, 2, 2, 3)),
    (40_000, (1, 1, 2, 2, 2, 2, 3)),
    (None, (1, 1, 1, 1, 1, 1, 2)),
)
"""Up to which rank words stand on each shelf, and how many letters of a word may be wrong there,
by its length; the last holds for longer words too."""
_LENGTHS: Final = 64
"""Every word has fewer letters than this."""
_OTHER: Final = 26
"""The bit of all characters but a to z."""
_WEIGHED: Final = 40
"""How many readings of a word are weighed with the confusion model."""
_KEPT: Final = 24
"""How many readings of a word go on to be ranked."""
_REMEMBERED: Final = 1 << 14
"""The readings of a word take 3 kB; a book of a million words has more unknown ones than this."""
_LETTER_COST: Final = 2.0
_SHAPE_COST: Final = 2.0
"""What a letter, and a letter's shape, that differs takes off ln P before the weighing."""
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


class _Shelf:
    """Words by length, with what it takes to search them.

    Args:
        words: In lower case, in any order; those as long as one another stay in it.
        rates: For each, ln of its share.
        reach: How many letters may be wrong, by the length of the word asked for.
    """

    def __init__(
        self, words: Sequence[str], rates: NDArray[np.float64], reach: Sequence[int]
    ) -> None:
        lengths = np.fromiter(map(len, words), np.int64, len(words))
        order = np.argsort(lengths, kind="stable")
        self._words = np.array(words, dtype=object)[order]
        self._rates = rates[order]
        self._starts = np.searchsorted(lengths[order], np.arange(_LENGTHS))
        self._masks = _masks(self._words.tolist())
        self._reach = reach

    def near(self, word: str, mask: np.uint64) -> tuple[NDArray[np.object_], NDArray[np.float64]]:
        """The words within reach of ``word``, and how likely each is by its distance."""
        reach = self._reach[min(len(word), len(self._reach) - 1)]
        shortest, longer = max(1, len(word) - reach), min(len(word) + reach, _LENGTHS - 2) + 1
        shelf = slice(self._starts[min(shortest, longer)], self._starts[longer])
        masks = self._masks[shelf]
        at = np.flatnonzero(np.bitwise_count(masks ^ mask) <= 2 * reach)
        masks = masks[at]
        near = np.bitwise_count(masks & ~mask) <= reach
        near &= np.bitwise_count(mask & ~masks) <= reach
        at = at[near] + shelf.start
        words: NDArray[np.object_] = self._words[at]
        (distances,) = process.cdist(
            [word], words.tolist(), scorer=Levenshtein.distance, score_cutoff=reach, dtype=np.uint8
        )
        close = distances <= reach
        return words[close], self._rates[at[close]] - _LETTER_COST * distances[close]


class Candidates:
    """Finds readings of unknown words.

    Args:
        lexicon: Where readings are from.
        confusions: Weighs them.
    """

    def __init__(self, lexicon: Lexicon, confusions: ConfusionModel) -> None:
        self._lexicon = lexicon
        self._confusions = confusions
        words, rates = lexicon.usual()
        is_spelt = [word.isalpha() or "'" in word for word in words]
        words, rates = list(compress(words, is_spelt)), rates[is_spelt]
        first = 0
        self._shelves = []
        for last, reach in _SHELVES:
            self._shelves.append(_Shelf(words[first:last], rates[first:last], reach))
            first = last or len(words)
        self._listed = lexicon.listed()
        self._undone: defaultdict[str, list[str]] = defaultdict(list)
        for printed, read in confusions.common(_LEAST_SEEN):
            if read:
                self._undone[read.lower()].append(printed.lower())
        self.near = lru_cache(maxsize=_REMEMBERED)(self._near)

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

    def _within(self, word: str) -> list[str]:
        """The likeliest words few letters away, at most `_WEIGHED`."""
        (mask,) = _masks([word])
        found = [shelf.near(word, mask) for shelf in self._shelves]
        words = np.concatenate([words for words, _ in found])
        rates = np.concatenate([rates for _, rates in found])
        best = np.argsort(-rates, kind="stable")[: 3 * _WEIGHED]
        shape = word.translate(_SHAPES)
        shaped = [
            (rate - _SHAPE_COST * Levenshtein.distance(near.translate(_SHAPES), shape), near)
            for near, rate in zip(words[best], rates[best].tolist(), strict=True)
        ]
        return [near for _, near in sorted(shaped, reverse=True)[:_WEIGHED]]

    def _confused(self, word: str) -> Iterator[str]:
        """Words that come out when one of the commonest confusions is undone."""
        once = set(self._undo(word))
        yield from (w for w in once if w in self._listed)

    def _undo(self, word: str) -> Iterator[str]:
        for start in range(len(word)):
            for size in (1, 2, 3):
                for printed in self._undone.get(word[start : start + size], ()):
                    if start + size <= len(word):
                        yield word[:start] + printed + word[start + size :]


def _masks(words: Sequence[str]) -> NDArray[np.uint64]:
    """The letters of each word as bits: a to z and all others, and again those it has twice.

    An edit of one letter takes away one bit at most, and adds one.
    """
    masks = []
    for length, alike in groupby(words, key=len):  # few groups, where words stand by length
        group = list(alike)
        letters = np.frombuffer("".join(group).encode("utf-32-le"), np.uint32)
        places = np.minimum(letters - np.uint32(ord("a")), np.uint32(_OTHER))
        bits_of = np.uint64(1) << places.astype(np.uint64)
        seen, twice = np.zeros((2, len(group)), np.uint64)
        for bits in bits_of.reshape(len(group), length).T:
            twice |= seen & bits
            seen |= bits
        masks.append(seen | twice << np.uint64(_OTHER + 1))
    return np.concatenate(masks or [np.zeros(0, np.uint64)])


def written_like(word: str, reading: str, capitalised: float) -> Iterator[str]:
    """``reading`` (lower case) in the letter case of ``word``, and as a name where it is one."""
    letters = [c for c in word if c.isalpha()]
    uppers = sum(c.isupper() for c in letters)
    mixed = len(word) > len(letters)  # a digit has no case
    if len(reading) > 1 and (uppers > 1 or (uppers and mixed)) and uppers * 2 > len(letters):
        yield reading.upper()
        if uppers == len(letters) and not (mixed and uppers == 1):
            return
    name = reading[:1].upper() + reading[1:]
    large = word[:1].isupper() or (not word[:1].isalpha() and uppers >= 1)
    if large or capitalised > _NAME:
        yield name
    if capitalised <= _NAME and (not large or word[:1] in _LOOKS_SMALL):
        yield reading
