"""Builds the arrays of the separator model from counts of books."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from proofreader.language.arrays import totals, write_arrays
from proofreader.language.ngrams import Ids, KeyTable, bigram_keys
from proofreader.language.separators import KINDS, LEAST, STEP, WEIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from proofreader.language.lexicon import WordCount
    from proofreader.training.cutoffs import Cutoffs


def pack_separators(
    counts: Path, numbers: Ids, words: list[WordCount], out: Path, cutoffs: Cutoffs
) -> None:
    """Write the arrays of `SeparatorModel`.

    Args:
        counts: The folder with ``separators.npz``.
        numbers: The number of each row of the table of words.
        words: The vocabulary in the order of the numbers.
        out: The folder to write to.
        cutoffs: What is kept.
    """
    with np.load(counts / "separators.npz") as table:
        first, second = numbers[table["first"]], numbers[table["second"]]
        kinds = table["separator"].astype(np.int64)
        seen = table["count"].astype(np.float64)
    size = len(words)
    after = _by_word(first, kinds, seen, size)
    before = _by_word(second, kinds, seen, size)
    overall = totals(kinds, seen, KINDS) / seen.sum()
    pairs, place = np.unique(bigram_keys(first, second), return_inverse=True)
    by_pair = _by_word(place, kinds, seen, len(pairs))
    kept = by_pair.sum(axis=1) >= cutoffs.packed_separator
    pairs, by_pair = pairs[kept], by_pair[kept]
    after, before = (_smoothed(rows, overall) for rows in (after, before))
    expected = after[pairs >> 16] * before[pairs & 0xFFFF] / np.maximum(overall, LEAST)
    expected /= expected.sum(axis=1, keepdims=True)
    blended = by_pair + WEIGHT * expected
    blended /= blended.sum(axis=1, keepdims=True)
    table_keys = KeyTable.of(pairs)
    arrays: dict[str, NDArray[Any]] = {
        "separator_after": _packed(after),
        "separator_before": _packed(before),
        "separator_overall": overall.astype(np.float32),
        "separator_starts": table_keys.starts,
        "separator_lows": table_keys.lows,
        "separator_costs": _packed(blended),
    }
    write_arrays(out, arrays)


def _by_word(words: Ids, kinds: Ids, seen: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    return totals(words * KINDS + kinds, seen, size * KINDS).reshape(-1, KINDS)


def _smoothed(rows: NDArray[np.float64], overall: NDArray[np.float64]) -> NDArray[np.float64]:
    rows = rows + 10 * overall
    return np.asarray(rows / rows.sum(axis=1, keepdims=True), np.float64)


def _packed(probabilities: NDArray[np.float64]) -> NDArray[np.uint8]:
    return np.clip(np.round(-STEP * np.log(probabilities + 1e-9)), 0, 255).astype(np.uint8)
