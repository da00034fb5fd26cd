"""Builds the arrays of the context model from counts of books.

Input are tables of words, pairs, triples and separators (their README says how they were
counted); output the few megabytes that the program ships. The same counts give the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from proofreader.language.arrays import totals, write_arrays
from proofreader.language.ngrams import (
    DISCOUNT,
    UNKNOWN,
    VOCABULARY_LIMIT,
    Ids,
    KeyTable,
    bigram_keys,
    pack_counts,
    trigram_keys,
)

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from proofreader.language.lexicon import WordCount
    from proofreader.training.cutoffs import Cutoffs


def vocabulary(words: list[WordCount]) -> tuple[list[WordCount], Ids]:
    """The words that get numbers, most frequent first, and the new number of each old row."""
    order = sorted(range(len(words)), key=lambda row: (row > UNKNOWN, -words[row].count, row))
    kept = order[:VOCABULARY_LIMIT]
    numbers = np.full(len(words), UNKNOWN, np.int64)
    numbers[kept] = np.arange(len(kept))
    return [words[row] for row in kept], numbers


def pack_ngrams(
    counts: Path, all_words: list[WordCount], numbers: Ids, out: Path, cutoffs: Cutoffs
) -> None:
    """Write the arrays of `NgramModel` from the counts in a folder.

    Args:
        counts: The folder with ``bigrams.npz`` and ``trigrams.npz``.
        all_words: The rows of its table of words.
        numbers: The number of each row (see `vocabulary`).
        out: The folder to write to; made if need be.
        cutoffs: What is kept.
    """
    words = range(int(numbers.max()) + 1)
    word_counts = np.zeros(len(words), np.int64)
    np.add.at(word_counts, numbers, [word.count for word in all_words])
    first, second, pair_counts = _pairs(counts / "bigrams.npz", numbers)
    unigram = _unigram(word_counts, second)
    kept = pair_counts >= cutoffs.packed_pair
    first, second, pair_counts = first[kept], second[kept], pair_counts[kept]
    word_mass = 1 - _discounted(first, pair_counts, len(words)) / np.maximum(word_counts, 1)
    keys = bigram_keys(first, second)
    triples, triple_counts, histories = _triples(counts / "trigrams.npz", numbers, keys, cutoffs)
    pair_mass = 1 - _discounted(histories, triple_counts, len(keys)) / pair_counts
    bigrams, trigrams = KeyTable.of(keys), KeyTable.of(triples)
    arrays: dict[str, NDArray[Any]] = {
        "unigram_log_probability": np.log(unigram).astype(np.float32),
        "word_counts": word_counts.astype(np.uint32),
        "word_backoff": np.clip(word_mass, 1e-4, 1).astype(np.float16),
        "bigram_starts": bigrams.starts,
        "bigram_lows": bigrams.lows,
        "bigram_counts": pack_counts(pair_counts),
        "bigram_backoff": np.clip(np.round(pair_mass * 255), 1, 255).astype(np.uint8),
        "trigram_starts": trigrams.starts,
        "trigram_lows": trigrams.lows,
        "trigram_counts": pack_counts(triple_counts),
    }
    write_arrays(out, arrays)


def _unigram(word_counts: Ids, seconds: Ids) -> NDArray[np.float64]:
    """Half plain, half continuation probabilities (in how many pairs a word comes second)."""
    continuations = np.bincount(seconds, minlength=len(word_counts)) + 0.1
    plain = word_counts + 0.1
    mixed = plain / plain.sum() + continuations / continuations.sum()
    return np.asarray(mixed / 2, np.float64)


def _discounted(groups: Ids, counts: Ids, size: int) -> NDArray[np.float64]:
    """The sum of the discounted counts of each group."""
    return totals(groups, counts - DISCOUNT, size)


def _pairs(path: Path, numbers: Ids) -> tuple[Ids, Ids, Ids]:
    """Pairs in the new numbering, sorted, equal ones added up."""
    with np.load(path) as table:
        keys = bigram_keys(numbers[table["first"]], numbers[table["second"]])
        counts = table["count"].astype(np.int64)
    distinct, place = np.unique(keys, return_inverse=True)
    summed = totals(place, counts, len(distinct)).astype(np.int64)
    return (distinct >> 16).astype(np.int64), (distinct & 0xFFFF).astype(np.int64), summed


def _triples(
    path: Path, numbers: Ids, bigrams: NDArray[np.uint32], cutoffs: Cutoffs
) -> tuple[NDArray[np.uint32], Ids, Ids]:
    """Sorted keys of the kept triples, their counts, and the places of their first pairs."""
    with np.load(path) as table:
        first, second, third = (numbers[table[name]] for name in ("first", "second", "third"))
        counts = table["count"].astype(np.int64)
    pairs = bigram_keys(first, second)
    places = np.minimum(np.searchsorted(bigrams, pairs), len(bigrams) - 1)
    words_known = (first != UNKNOWN) & (second != UNKNOWN) & (third != UNKNOWN)
    kept = (counts >= cutoffs.packed_triple) & words_known & (bigrams[places] == pairs)
    keys = trigram_keys(first[kept], second[kept], third[kept])
    distinct, index = np.unique(keys, return_index=True)
    return distinct, counts[kept][index], places[kept][index]
