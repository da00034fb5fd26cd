"""Many rows of chunks as the models read them: their words, and the sentence ends among them.

The chunks around a place are read once as they stand and once for each reading of it: thousands
of short rows that differ in a word or two. They are put together at once, in arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from proofreader.language.ngrams import SENTENCE
from proofreader.language.passage import ENDS, Separator, separator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from proofreader.language.ngrams import Ids
    from proofreader.language.passage import Reader, Symbol

    Chunks = Sequence[tuple[tuple[Symbol, ...], str]]
    """Of each chunk its symbols, and the marks after its last word."""

_ENDS = np.array([kind in ENDS for kind in Separator])


class Rows(NamedTuple):
    """Rows of symbols, one behind the other, each with two sentence ends before and one after."""

    sizes: Ids
    """How many symbols each row has."""
    numbers: Ids
    """Of the words and sentence ends in the context model."""
    shares: NDArray[np.float64]
    """For each, ln of the word's share of its number."""
    owners: Ids
    """For each, which row it is in."""
    words: Ids
    """Which of them are words."""
    separators: Ids
    """For each *word*, the `Separator` before it."""


def rows_of(texts: Sequence[Sequence[str]], reader: Reader) -> Rows:
    """The symbols of rows of chunks."""
    numbered: dict[str, int] = {}
    chunk = np.array([numbered.setdefault(c, len(numbered)) for row in texts for c in row], int)
    row = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    chunks = [reader.symbols(text) for text in numbered]
    symbols = [symbol for found, _ in chunks for symbol in found]
    lengths = np.array([len(found) for found, _ in chunks], int)
    begins = np.cumsum(lengths) - lengths

    length = lengths[chunk]
    first = np.cumsum(length) - length
    symbol = np.repeat(begins[chunk] - first, length) + np.arange(length.sum())
    separators = np.array([symbol.separator for symbol in symbols], int)[symbol]
    worded = np.flatnonzero(length)
    separators[first[worded]] = _joints(chunks, chunk, row, worded)

    owner = np.repeat(row, length)
    width = 1 + _ENDS[separators]  # a word, and the sentence end before it
    sizes = 3 + np.bincount(owner, weights=width, minlength=len(texts)).astype(int)
    words = np.cumsum(width) + 3 * owner + 1
    numbers = np.full(sizes.sum(), SENTENCE)
    numbers[words] = np.array([symbol.number for symbol in symbols], int)[symbol]
    shares = np.zeros(len(numbers))
    shares[words] = np.array([symbol.own_share for symbol in symbols], float)[symbol]
    owners = np.repeat(np.arange(len(texts)), sizes)
    return Rows(sizes, numbers, shares, owners, words, separators)


def _joints(chunks: Chunks, chunk: Ids, row: Ids, worded: Ids) -> Ids:
    """The separator before the first word of each chunk that has one.

    Args:
        chunks: What each of the different chunks is.
        chunk: Which of these stands in each place.
        row: The row of each place.
        worded: The places of the chunks that have a word.
    """
    marks = {"": 0}
    before, after = (
        np.array([marks.setdefault(text, len(marks)) for text in texts], int)
        for texts in (
            [found[0].before if found else "" for found, _ in chunks],
            [text for _, text in chunks],
        )
    )
    held = np.zeros(len(chunk), int)  # the marks since the last word, before each chunk
    inside = np.flatnonzero(row[1:] == row[:-1]) + 1
    held[inside] = after[chunk[inside - 1]]
    texts = list(marks)
    wordless = np.setdiff1d(inside - 1, worded)  # their marks are added to those held before them
    for place in wordless.tolist():
        text = f"{texts[held[place]]} {texts[after[chunk[place]]]}"
        if text not in marks:
            marks[text] = len(marks)
            texts.append(text)
        held[place + 1] = marks[text]
    both, which = np.unique(held[worded] * len(marks) + before[chunk[worded]], return_inverse=True)
    pairs = (divmod(pair, len(marks)) for pair in both.tolist())
    return np.array([separator(f"{texts[one]} {texts[two]}") for one, two in pairs], int)[which]
