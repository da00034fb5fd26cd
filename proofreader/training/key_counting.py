"""Counts more different keys than fit in memory.

A corpus of 200 million words has some 100 million different triples. They are gathered as they
come, sorted into runs on disk when there are many, and the runs are merged a range of keys at a
time: the external merge sort of Knuth, The Art of Computer Programming 3, section 5.4.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Keys = NDArray[np.uint64]

HELD: Final = 1 << 23
"""How many keys are gathered before they become a run, and about how many are merged at a time:
64 MB, a few times that while they are sorted."""
_STRIDE: Final = 256
"""One key in so many of each run is looked at to find ranges of equal size."""


class KeyCounter:
    """Counts 64-bit keys.

    Args:
        folder: Where the runs are kept; about 10 bytes for each key that is added.
        name: Begins the names of their files.
        held: How many keys are kept in memory.
    """

    def __init__(self, folder: Path, name: str, held: int = HELD) -> None:
        self._folder = folder
        self._name = name
        self._most = held
        self._gathered: list[Keys] = []
        self._size = 0
        self._runs = 0

    def add(self, keys: Keys) -> None:
        """Count each of ``keys`` once more."""
        self._gathered.append(keys)
        self._size += len(keys)
        if self._size >= self._most:
            self._spill()

    def counted(self, least: int) -> tuple[Keys, NDArray[np.uint32]]:
        """The keys that were added ``least`` times or more, sorted, and how often each."""
        self._spill()
        kept_keys, kept_counts = [np.zeros(0, np.uint64)], [np.zeros(0, np.uint32)]
        for keys, counts in self._merged():
            kept = counts >= least
            kept_keys.append(keys[kept])
            kept_counts.append(counts[kept].astype(np.uint32))
        return np.concatenate(kept_keys), np.concatenate(kept_counts)

    def _spill(self) -> None:
        """Write what is gathered as a run: distinct keys, sorted, and their counts."""
        if not self._size:
            return
        keys = np.sort(np.concatenate(self._gathered))
        starts = _starts(keys)
        counts = np.diff(starts, append=len(keys)).astype(np.uint32)
        np.save(self._path(self._runs, "keys"), keys[starts])
        np.save(self._path(self._runs, "counts"), counts)
        self._runs += 1
        self._gathered, self._size = [], 0

    def _path(self, run: int, what: str) -> Path:
        return self._folder / f"{self._name}-{run}-{what}.npy"

    def _open(self, what: str) -> list[NDArray[Any]]:
        return [np.load(self._path(run, what), mmap_mode="r") for run in range(self._runs)]

    def _merged(self) -> Iterator[tuple[Keys, NDArray[np.int64]]]:
        """The distinct keys and counts of all runs, a range at a time, in order."""
        if not self._runs:
            return
        runs, tallies = self._open("keys"), self._open("counts")
        sample = np.sort(np.concatenate([keys[::_STRIDE] for keys in runs]))
        limits = np.unique(sample[:: max(1, self._most // _STRIDE)])[1:]
        edges = [np.array([0, *np.searchsorted(keys, limits), len(keys)]) for keys in runs]
        for places in pairwise(np.stack(edges, axis=1).tolist()):
            slices = [slice(*ends) for ends in zip(*places, strict=True)]
            keys = np.concatenate([run[part] for run, part in zip(runs, slices, strict=True)])
            counts = np.concatenate([run[part] for run, part in zip(tallies, slices, strict=True)])
            order = np.argsort(keys, kind="stable")
            keys = keys[order]
            starts = _starts(keys)
            yield keys[starts], np.add.reduceat(counts[order].astype(np.int64), starts)


def _starts(keys: Keys) -> NDArray[np.int64]:
    """Where each run of equal keys begins in sorted ``keys``, of which there is at least one."""
    changes = np.flatnonzero(keys[1:] != keys[:-1]) + 1
    return np.concatenate((np.zeros(1, np.int64), changes))
