"""How OCR misreads letters: P(read | printed) for pieces of up to three letters.

The noisy-channel model of Brill and Moore (2000) with the pieces that a minimal edit alignment
gives: ``rn`` read as ``m``, ``h`` read as ``li``, a comma that is dirt. A row of the table is
a printed piece, what it was read as, and how often; an empty piece is "nothing there".
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from rapidfuzz.distance import Levenshtein

from proofreader.errors import ResourceError

LONGEST: Final = 3
"""The longest piece, in letters."""
_PSEUDO_COUNT: Final = 0.5
"""What every misreading that was never seen counts for (Jeffreys' prior)."""
_ALPHABET: Final = 80
"""How many characters a printed letter may be misread as."""


def pieces(printed: str, read: str) -> Iterator[tuple[str, str]]:
    """The pieces (printed, read) in which two strings differ, by the cheapest alignment.

    Neighbouring edits make one piece, so ``cornmon`` for ``common`` is ``m`` read as ``rn``.
    """
    for op in Levenshtein.opcodes(printed, read):
        if op.tag != "equal":
            yield from _cut(
                printed[op.src_start : op.src_end], read[op.dest_start : op.dest_end]
            )


def _cut(printed: str, read: str) -> Iterator[tuple[str, str]]:
    """Pieces no longer than `LONGEST`."""
    while len(printed) > LONGEST or len(read) > LONGEST:
        yield printed[:1], read[:1]
        printed, read = printed[1:], read[1:]
    yield printed, read


def blocks(printed: str, read: str) -> Iterator[tuple[str, str]]:
    """`pieces`, with neighbouring operations joined."""
    held_printed = held_read = ""
    for op in Levenshtein.opcodes(printed, read):
        if op.tag == "equal":
            if held_printed or held_read:
                yield from _cut(held_printed, held_read)
            held_printed = held_read = ""
        else:
            held_printed += printed[op.src_start : op.src_end]
            held_read += read[op.dest_start : op.dest_end]
    if held_printed or held_read:
        yield from _cut(held_printed, held_read)


class ConfusionModel:
    """What OCR makes of print.

    Args:
        counts: (printed, read) → how often, for pieces that differ.
        letters: Printed letter → how often it was printed; "" → number of places between letters.
    """

    def __init__(
        self, counts: Mapping[tuple[str, str], int], letters: Mapping[str, int]
    ) -> None:
        self._letters = letters
        self._total = max(1, letters.get("", 1))
        self._misread = max(1, sum(counts.values()))
        self._cost = {
            (printed, read): -math.log((count + _PSEUDO_COUNT) / self._printed(printed))
            for (printed, read), count in counts.items()
        }
        self._pairs = {pair: count for pair, count in counts.items()}
        self.cost = lru_cache(maxsize=1 << 18)(self._word_cost)

    @classmethod
    def load(cls, path: Path) -> ConfusionModel:
        """The model of a table written by `dump`.

        Raises:
            ResourceError: if the table is missing or a row is not as it should be.
        """
        counts: dict[tuple[str, str], int] = {}
        letters: dict[str, int] = {}
        try:
            rows = path.read_text(encoding="utf-8").splitlines()
        except OSError as error:
            raise ResourceError("This table cannot be read.", path=path) from error
        for number, row in enumerate(rows[1:], start=2):
            try:
                printed, read, count = row.split("\t")
                if printed == read:
                    letters[printed] = int(count)
                else:
                    counts[printed, read] = int(count)
            except ValueError as error:
                raise ResourceError("This row has not three columns.", path=path, line=number) from error
        return cls(counts, letters)

    def _printed(self, piece: str) -> float:
        """How often ``piece`` was printed, about."""
        if not piece:
            return self._total
        expected = float(self._letters.get(piece[0], 0) + 1)
        for letter in piece[1:]:
            expected *= max(self._letters.get(letter, 0), 1) / self._total
        return max(expected, 20.0)

    def piece_cost(self, printed: str, read: str) -> float:
        """-ln P(read | printed) of one piece that differs."""
        cost = self._cost.get((printed, read))
        if cost is not None:
            return cost
        if len(printed) <= 1 and len(read) <= 1:
            return -math.log(_PSEUDO_COUNT / _ALPHABET / self._printed(printed)) if printed else 13.0
        best = math.inf
        # An unseen piece is the cheapest pair of smaller ones.
        for i in range(len(printed) + 1):
            for j in range(len(read) + 1):
                if 0 < i + j < len(printed) + len(read):
                    left, right = (printed[:i], read[:j]), (printed[i:], read[j:])
                    best = min(best, self._part(*left) + self._part(*right))
        self._cost[printed, read] = best
        return best

    def _part(self, printed: str, read: str) -> float:
        return 0.0 if printed == read else self.piece_cost(printed, read)

    def _word_cost(self, printed: str, read: str) -> float:
        """-ln P(read | printed) of two words, 0 when they are equal."""
        return sum(self.piece_cost(*block) for block in blocks(printed, read))

    def readings(self, least: int) -> Iterator[tuple[str, str]]:
        """(read, printed) of the pieces seen ``least`` times or more, the commonest first."""
        for (printed, read), count in sorted(self._pairs.items(), key=lambda row: -row[1]):
            if count >= least:
                yield read, printed


def count_confusions(
    pairs: Iterable[tuple[str, str]],
) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """Count the pieces and letters of words (read, printed) that belong to each other."""
    counts: Counter[tuple[str, str]] = Counter()
    letters: Counter[str] = Counter()
    for read, printed in pairs:
        letters.update(printed)
        letters[""] += len(printed) + 1
        if read != printed:
            counts.update(blocks(printed, read))
    return counts, letters
