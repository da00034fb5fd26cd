"""Builds the arrays of the context model from counts of books.

Input are tables of words, pairs, triples and separators (their README says how they were
counted); output the few megabytes that the program ships. The same counts give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

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

SPECIAL = ("<s>", "<num>", "<unk>")


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """The least counts of what is kept: what fits the size of the pack."""

    pair: int = 6
    triple: int = 9


@dataclass(frozen=True, slots=True)
class WordCount:
    """A word of the books: how often, and how it is written in mid-sentence."""

    word: str
    count: int
    lower: int
    capitalised: int
    upper: int


def read_words(path: Path) -> list[WordCount]:
    """The rows of a table of words, in its order."""
    rows = path.read_text(encoding="utf-8").splitlines()[1:]
    return [WordCount(word, *map(int, rest)) for word, *rest in (row.split("\t") for row in rows)]


def vocabulary(words: list[WordCount]) -> tuple[list[WordCount], Ids]:
    """The words that get numbers, most frequent first, and the new number of each old row."""
    order = sorted(range(len(words)), key=lambda row: (row > UNKNOWN, -words[row].count, row))
    kept = order[:VOCABULARY_LIMIT]
    numbers = np.full(len(words), UNKNOWN, np.int64)
    numbers[kept] = np.arange(len(kept))
    return [words[row] for row in kept], numbers


def pack_ngrams(counts: Path, out: Path, cutoffs: Cutoffs) -> list[WordCount]:
    """Write the arrays of `NgramModel` from the counts in a folder; return the vocabulary."""
    all_words = read_words(counts / "words.tsv")
    words, numbers = vocabulary(all_words)
    totals = np.zeros(len(words), np.int64)
    np.add.at(totals, numbers, [word.count for word in all_words])
    first, second, pair_counts = _pairs(counts / "bigrams.npz", numbers)
    unigram = _unigram(totals, second)
    kept = pair_counts >= cutoffs.pair
    first, second, pair_counts = first[kept], second[kept], pair_counts[kept]
    word_mass = 1 - _discounted(first, pair_counts, len(words)) / np.maximum(totals, 1)
    keys = bigram_keys(first, second)
    triples, triple_counts, histories = _triples(counts / "trigrams.npz", numbers, keys, cutoffs)
    pair_mass = 1 - _discounted(histories, triple_counts, len(keys)) / pair_counts
    bigrams, trigrams = KeyTable.of(keys), KeyTable.of(triples)
    out.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, NDArray[np.generic]] = {
        "unigram_log_probability": np.log(unigram).astype(np.float32),
        "word_counts": totals.astype(np.uint32),
        "word_backoff": np.clip(word_mass, 1e-4, 1).astype(np.float16),
        "bigram_starts": bigrams.starts,
        "bigram_lows": bigrams.lows,
        "bigram_counts": pack_counts(pair_counts),
        "bigram_backoff": np.clip(np.round(pair_mass * 255), 1, 255).astype(np.uint8),
        "trigram_starts": trigrams.starts,
        "trigram_lows": trigrams.lows,
        "trigram_counts": pack_counts(triple_counts),
    }
    for name, array in arrays.items():
        np.save(out / f"{name}.npy", array, allow_pickle=False)
    return words


def _unigram(totals: Ids, seconds: Ids) -> NDArray[np.float64]:
    """Half plain, half continuation probabilities (in how many pairs a word comes second)."""
    continuations = np.bincount(seconds, minlength=len(totals)) + 0.1
    plain = totals + 0.1
    return 0.5 * plain / plain.sum() + 0.5 * continuations / continuations.sum()


def _discounted(groups: Ids, counts: Ids, size: int) -> NDArray[np.float64]:
    """The sum of the discounted counts of each group."""
    return np.bincount(groups, weights=counts - DISCOUNT, minlength=size)


def _pairs(path: Path, numbers: Ids) -> tuple[Ids, Ids, Ids]:
    """Pairs in the new numbering, sorted, equal ones added up."""
    with np.load(path) as table:
        keys = bigram_keys(numbers[table["first"]], numbers[table["second"]])
        counts = table["count"].astype(np.int64)
    distinct, place = np.unique(keys, return_inverse=True)
    summed = np.bincount(place, weights=counts).astype(np.int64)
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
    kept = (counts >= cutoffs.triple) & words_known & (bigrams[places] == pairs)
    keys = trigram_keys(first[kept], second[kept], third[kept])
    distinct, index = np.unique(keys, return_index=True)
    return distinct, counts[kept][index], places[kept][index]
