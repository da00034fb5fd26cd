"""The context model: how well a word fits the two before it.

Interpolated absolute discounting (Ney, Essen and Kneser 1994; the form of Chen and Goodman 1999,
section 2.7) over trigram counts of books. Two things matter more than the formula: the back-off
mass of a history includes what pruning cut away, and the lowest order is half continuation
counts, half plain counts.

The tables are sorted arrays, most of them memory-mapped; every look-up takes whole arrays of
queries.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from proofreader.errors import ResourceError
from proofreader.language.arrays import REBUILD, open_array
from proofreader.messages import Message

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE: Final = 0
"""The number of the sentence boundary, ``<s>``."""
NUMBER: Final = 1
"""The number of any number, ``<num>``."""
UNKNOWN: Final = 2
"""The number of every word outside the vocabulary, ``<unk>``."""
VOCABULARY_LIMIT: Final = 1 << 16
"""Word numbers fit 16 bits, so a pair of words fits 32."""
DISCOUNT: Final = 0.75
"""What is taken off every count; the usual value for counts of this size (Chen and Goodman)."""
COUNT_STEP: Final = 12.0
"""Counts are stored as ``round(COUNT_STEP * ln(count))`` in one byte: within 4.2 %."""
_ROUNDING: Final = 1.09
"""By how much two stored counts may differ that were equal: twice 4.2 %."""

_WHOLE: Final = 255
"""Shares are stored in one byte: 255 is all."""

Ids = NDArray[np.int64]
Floats = NDArray[np.float32]


def pack_counts(counts: NDArray[np.integer]) -> NDArray[np.uint8]:
    """Counts (1 or more) as bytes on a logarithmic scale."""
    return np.asarray(np.minimum(np.round(COUNT_STEP * np.log(counts)), 255), np.uint8)


def trigram_keys(first: Ids, second: Ids, third: Ids) -> NDArray[np.uint32]:
    """Each trigram as a 32-bit hash; one in 2,000 that are not in the table shares one that is.

    Multiplicative hashing (Knuth, The Art of Computer Programming 3, section 6.4).
    """
    words = (first.astype(np.uint64) << np.uint64(32)) | (second.astype(np.uint64) << np.uint64(16))
    mixed = (words | third.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return (mixed >> np.uint64(32)).astype(np.uint32)


def bigram_keys(first: Ids, second: Ids) -> NDArray[np.uint32]:
    """Each pair of words as a number of its own."""
    return ((first.astype(np.uint64) << np.uint64(16)) | second.astype(np.uint64)).astype(np.uint32)


@dataclass(frozen=True, slots=True)
class KeyTable:
    """Sorted 32-bit keys, kept as their low halves and where each high half begins."""

    starts: NDArray[np.uint32]
    """65,537 places: the keys with high half ``h`` stand at ``starts[h]:starts[h + 1]``."""
    lows: NDArray[np.uint16]

    @classmethod
    def of(cls, keys: NDArray[np.uint32]) -> KeyTable:
        """The table of ``keys``, which are sorted and distinct."""
        highs = np.searchsorted(keys >> np.uint32(16), np.arange((1 << 16) + 1))
        return cls(highs.astype(np.uint32), (keys & np.uint32(0xFFFF)).astype(np.uint16))

    def keys(self) -> NDArray[np.uint32]:
        """The keys in full, sorted."""
        highs = np.repeat(np.arange(1 << 16, dtype=np.uint32), np.diff(self.starts))
        return (highs << np.uint32(16)) | self.lows


def _keys(folder: Path, of: str) -> NDArray[np.uint32]:
    """The keys of the pairs or of the triples of words.

    Raises:
        ResourceError: if there are none, or their two arrays do not belong together.
    """
    starts, lows = open_array(folder, f"{of}_starts"), open_array(folder, f"{of}_lows")
    try:
        keys = KeyTable(starts, lows).keys()
    except ValueError:
        keys = np.empty(0, np.uint32)
    if not len(keys):
        raise ResourceError(
            Message("This table of the language pack is empty or damaged."),
            REBUILD,
            path=folder / f"{of}_lows.npy",
        )
    return keys


def find(keys: NDArray[np.uint32], wanted: NDArray[np.uint32]) -> tuple[Ids, NDArray[np.bool_]]:
    """The places of ``wanted`` in sorted ``keys``, and which of them stand there at all."""
    order = np.argsort(wanted)  # neighbours in the table are near in memory: twice as fast
    places = np.empty(len(wanted), np.int64)
    places[order] = np.searchsorted(keys, wanted[order])
    np.minimum(places, len(keys) - 1, out=places)
    return places, keys[places] == wanted


@dataclass(frozen=True, slots=True)
class HashIndex:
    """Sorted keys that are spread evenly, as hashes are: six times as fast as `find`."""

    keys: NDArray[np.uint32]
    """With the greatest number there is as one more behind them."""
    begins: NDArray[np.int32]
    """For each value of the upper `_INDEXED_BITS` bits, how many keys are less than it."""

    @classmethod
    def of(cls, keys: NDArray[np.uint32]) -> HashIndex:
        """The index of ``keys``, which are sorted and distinct."""
        sizes = np.bincount(keys >> _LOWER_BITS, minlength=1 << _INDEXED_BITS)
        begins = np.cumsum(sizes) - sizes
        return cls(np.append(keys, np.uint32(0xFFFFFFFF)), begins.astype(np.int32))

    def find(self, wanted: NDArray[np.uint32]) -> tuple[Ids, NDArray[np.bool_]]:
        """The places of ``wanted``, and which of them stand there at all."""
        places = self.begins[wanted >> _LOWER_BITS].astype(np.int64)
        short = np.flatnonzero(self.keys[places] < wanted)
        while len(short):
            places[short] += 1
            short = short[self.keys[places[short]] < wanted[short]]
        np.minimum(places, len(self.keys) - 2, out=places)
        return places, self.keys[places] == wanted


_INDEXED_BITS: Final = 20
"""A million beginnings for the 1.7 million trigrams of English: a look or two finds each."""
_LOWER_BITS: Final = np.uint32(32 - _INDEXED_BITS)


class _Pairs(NamedTuple):
    """What the table has of pairs of words; arrays in step."""

    counts: Floats
    """How often books have them; 0 where too seldom to be kept."""
    mass: Floats
    """The share of what follows them that is left to what follows the second word alone."""


class NgramModel:
    """Probabilities of words after two others, all look-ups in whole arrays.

    Args:
        folder: Holds the arrays that `proofreader.training.ngram_packing` writes.

    Raises:
        ResourceError: if an array is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._unigram = np.exp(open_array(folder, "unigram_log_probability").astype(np.float32))
        self._counts = open_array(folder, "word_counts")
        self._word_mass = open_array(folder, "word_backoff").astype(np.float32)
        self._bigrams = _keys(folder, "bigram")
        self._bigram_counts = open_array(folder, "bigram_counts")
        self._bigram_mass = open_array(folder, "bigram_backoff")
        self._trigrams = HashIndex.of(_keys(folder, "trigram"))
        self._trigram_counts = open_array(folder, "trigram_counts")
        self._unpacked = np.exp(np.arange(256, dtype=np.float32) / COUNT_STEP)

    def pair_counts(self, first: Ids, second: Ids) -> Floats:
        """How often books have these words one after the other; 0 where too seldom to be kept."""
        return self._pairs(first, second).counts

    def log_probability(self, first: Ids, second: Ids, third: Ids) -> Floats:
        """The logarithm of P(third | first second) for arrays of equal length."""
        return np.asarray(self.along(np.stack((first, second, third)))[0], np.float32)

    def pair_log_probability(self, first: Ids, second: Ids) -> Floats:
        """The logarithm of P(second | first) for arrays of equal length."""
        return np.asarray(np.log(self._after_one(first, second, self.pair_counts(first, second))))

    def along(self, words: Ids) -> Floats:
        """Ln P of each word after the two before it, along the first axis: two fewer than words."""
        pairs = self._pairs(words[:-1], words[1:])
        return self._log(words, pairs)

    def exchange(self, words: Ids, owners: Ids, middle: Ids) -> Floats:
        """By how much ln P of five words grows when the middle one is another.

        Args:
            words: Five rows; a column is five words.
            owners: For each exchange, which column it is made in.
            middle: For each, the word that comes in.
        """
        pairs = self._pairs(words[:-1], words[1:])
        others = words[:, owners]
        others[2] = middle
        new = self._pairs(others[1:3], others[2:4])
        both = (
            np.concatenate((old[:1, owners], own, old[3:, owners]))
            for old, own in zip(pairs, new, strict=True)
        )
        gained = self._log(others, _Pairs(*both)).sum(axis=0)
        return np.asarray(gained - self._log(words, pairs).sum(axis=0)[owners], np.float32)

    def _pairs(self, first: Ids, second: Ids) -> _Pairs:
        """What the table has of pairs of words; arrays of any shape."""
        place, known = find(self._bigrams, bigram_keys(first, second).ravel())
        counts = np.where(known, self._unpacked[self._bigram_counts[place]], np.float32(0))
        # After a pair that books do not have, all is left to its second word.
        mass = np.asarray(np.where(known, self._bigram_mass[place], _WHOLE), np.float32)
        mass /= _WHOLE
        return _Pairs(counts.reshape(first.shape), mass.reshape(first.shape))

    def _log(self, words: Ids, pairs: _Pairs) -> Floats:
        """Ln P of each word after the two before it, along the first axis."""
        first, second, third = words[:-2], words[1:-1], words[2:]
        history, after = pairs.counts[:-1], pairs.counts[1:]
        triple, known = self._trigrams.find(trigram_keys(first, second, third).ravel())
        seen = self._unpacked[self._trigram_counts[triple]].reshape(first.shape)
        # A triple is no more frequent than its pairs; what looks so shares the key of another.
        known = known.reshape(first.shape) & (seen <= np.minimum(history, after) * _ROUNDING)
        share = np.where(known, np.maximum(seen - DISCOUNT, 0) / np.maximum(history, 1), 0)
        lower = self._after_one(second, third, after)
        return np.asarray(np.log(np.minimum(share, 1) + pairs.mass[:-1] * lower), np.float32)

    def _after_one(self, second: Ids, third: Ids, seen: Floats) -> Floats:
        """P(third | second), the pair seen so often."""
        history = np.maximum(self._counts[second], 1)
        share = np.maximum(seen - DISCOUNT, 0.0) / history
        return np.asarray(share + self._word_mass[second] * self._unigram[third], np.float32)
