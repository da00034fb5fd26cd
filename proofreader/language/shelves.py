"""Words few letters away from another, out of two hundred thousand, in a fraction of a millisecond.

The more usual a word is, the more of its letters may be wrong: words stand on three shelves by
their rank. rapidfuzz measures the distances; bits for the letters of each word, and for its pairs
of letters, leave it one word in five hundred to measure.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from proofreader.language.lexicon import Ranked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    _Masks = tuple[NDArray[np.uint64], NDArray[np.uint64]]

_SHELVES: Final = (
    (10_000, (1, 1, 2, 2, 3)),
    (40_000, (1, 1, 2, 2, 2, 2, 3)),
    (None, (1, 1, 1, 1, 1, 1, 2)),
)
"""Up to which rank words stand on each shelf, and how many letters of a word may be wrong there,
by its length; the last holds for longer words too."""
_LISTED: Final = (0, 0, 0, 0, 1)
"""The same for words that are listed but too rare to be known: "abovesaid"."""
_FURTHEST: Final = 3
"""The most letters that may be wrong in any word."""
_LENGTHS: Final = 64
"""Every word has fewer letters than this."""
_OTHER: Final = 26
"""The code, and the bit, of all characters but a to z."""
_END: Final = 27
"""The code of a word's end in its last pair of letters."""
_STRIDE: Final = 11
"""How far apart the bits of two pairs are whose second letters are neighbours in the alphabet."""
_BITS: Final = 64


class Shelves:
    """Words by shelf and length, with what it takes to search them.

    Args:
        known: Words in lower case, the most usual first.
        listed: Words too rare to be known.
    """

    def __init__(self, known: Ranked, listed: Ranked) -> None:
        lasts = [last or len(known.words) for last, _ in _SHELVES]
        shelves = [
            Ranked(known.words[first:last], known.rates[first:last])
            for first, last in pairwise((0, *lasts))
        ]
        words: list[str] = []
        rates: list[NDArray[np.float64]] = []
        masks: list[_Masks] = []
        self._shelves: list[tuple[list[int], tuple[int, ...]]] = []
        for shelf, (_, reaches) in zip(
            [*shelves, listed], [*_SHELVES, (None, _LISTED)], strict=True
        ):
            lengths = np.fromiter(map(len, shelf.words), np.int64, len(shelf.words))
            order = np.argsort(lengths, kind="stable")
            starts = np.searchsorted(lengths[order], np.arange(_LENGTHS)) + len(words)
            self._shelves.append((starts.tolist(), reaches))
            stood = [shelf.words[place] for place in order.tolist()]
            masks.append(_masks(stood))
            rates.append(shelf.rates[order])
            words += stood
        self._words = np.array(words, dtype=object)
        self._rates = np.concatenate(rates)
        self._letters, self._pairs = map(np.concatenate, zip(*masks, strict=True))

    def near(self, word: str) -> tuple[list[str], NDArray[np.float64], NDArray[np.uint8]]:
        """The words within reach of ``word``, ln of their shares, and how many letters differ."""
        letters, pairs = map(np.uint64, _mask(word))
        found, reaches = [], []
        for starts, by_length in self._shelves:
            reach = by_length[min(len(word), len(by_length) - 1)]
            longer = min(len(word) + reach, _LENGTHS - 2) + 1
            start = starts[min(max(1, len(word) - reach), longer)]
            masks = self._letters[start : starts[longer]]
            found.append(start + np.flatnonzero(np.bitwise_count(masks ^ letters) <= 2 * reach))
            reaches.append(np.full(len(found[-1]), reach, np.uint8))
        at, most = np.concatenate(found), np.concatenate(reaches)
        close = _most_lost(self._letters[at], letters) <= most
        close &= _most_lost(self._pairs[at], pairs) <= 2 * most
        at, most = at[close], most[close]
        words = self._words[at].tolist()
        (distances,) = process.cdist(
            [word], words, scorer=Levenshtein.distance, score_cutoff=_FURTHEST, dtype=np.uint8
        )
        close = distances <= most
        at = at[close]
        return self._words[at].tolist(), self._rates[at], distances[close]


def _most_lost(masks: NDArray[np.uint64], mask: np.uint64) -> NDArray[np.uint8]:
    """How many bits of each of ``masks`` are not in ``mask``, or of it not in them: the more."""
    both = masks & mask
    lost: NDArray[np.uint8] = np.maximum(
        np.bitwise_count(masks ^ both), np.bitwise_count(both ^ mask)
    )
    return lost


def _mask(word: str) -> tuple[int, int]:
    """The row of `_masks` for one word, without the toll of arrays."""
    seen = twice = pairs = before = 0
    for letter in word:
        code = ord(letter) - ord("a") if "a" <= letter <= "z" else _OTHER
        twice |= seen & 1 << code
        seen |= 1 << code
        pairs |= 1 << (before + code * _STRIDE) % _BITS
        before = code + 1
    return seen | twice << _END, pairs | 1 << (before + _END * _STRIDE) % _BITS


def _masks(words: Sequence[str]) -> _Masks:
    """The letters of each word as bits, and its pairs of letters; words by length, short first.

    Letters: a to z and all others, and again those it has twice; an edit of one letter takes
    away one bit at most, and adds one. Pairs, with the word's two ends: in `_BITS` bits, several
    pairs to a bit; an edit takes away two at most, and adds two.
    """
    lengths = [len(word) for word in words]
    seen, twice, pairs = np.zeros((3, len(words)), np.uint64)
    before = np.zeros(len(words), np.uint8)
    bits = np.uint64(1) << np.arange(_BITS, dtype=np.uint64)
    letters = np.array(words, dtype=str)[:, None].view(np.uint32).T
    for place, column in enumerate(letters):
        rest = slice(bisect_right(lengths, place), None)  # the words that have a letter here
        codes = np.minimum(column[rest] - np.uint32(ord("a")), np.uint32(_OTHER)).astype(np.uint8)
        twice[rest] |= seen[rest] & bits[codes]
        seen[rest] |= bits[codes]
        pairs[rest] |= bits[(before[rest] + codes * np.uint8(_STRIDE)) % _BITS]
        before[rest] = codes + 1
    # the numbers wrap at 256, a multiple of `_BITS`
    pairs |= bits[(before + np.uint8(_END * _STRIDE % _BITS)) % _BITS]
    return seen | twice << np.uint64(_END), pairs
