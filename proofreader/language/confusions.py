"""How OCR misreads letters: P(read | printed) for pieces of up to three letters.

The noisy-channel model of Brill and Moore (2000) with the pieces that a minimal edit alignment
gives: ``m`` read as ``rn``, ``h`` read as ``li``, a comma that is dirt. A row of the table is a
printed piece, what it was read as, and how often; an empty piece is "nothing there".
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import starmap
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein

from proofreader.errors import ResourceError
from proofreader.language.arrays import REBUILD
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

LONGEST: Final = 3
"""The longest piece, in letters."""
HEADER: Final = "printed\tread\tcount"
_PSEUDO_COUNT: Final = 0.5
"""What every misreading that was never seen counts for (Jeffreys' prior)."""
_ALPHABET: Final = 80
"""How many characters a printed letter may be misread as."""
_UNSEEN_INSERTION: Final = 13.0
"""-ln P of a letter out of nothing that was never seen: as the rarest that was."""
_LEAST_PRINTED: Final = 20.0
"""A piece counts as printed this often at least: less says nothing of how it is misread."""
_NONE: Final[Mapping[str, float]] = MappingProxyType({})
_REMEMBERED: Final = 1 << 15
"""More would take 50 MB and save no time: what a book asks often comes again soon."""


def pieces(printed: str, read: str) -> Iterator[tuple[str, str]]:
    """The pieces (printed, read) in which two strings differ, by the cheapest alignment.

    Neighbouring edits make one piece: ``cornmon`` for ``common`` is ``m`` read as ``rn``.
    """
    held_printed = held_read = ""
    for op in Levenshtein.opcodes(printed, read):
        if op.tag == "equal":
            yield from _cut(held_printed, held_read)
            held_printed = held_read = ""
        else:
            held_printed += printed[op.src_start : op.src_end]
            held_read += read[op.dest_start : op.dest_end]
    yield from _cut(held_printed, held_read)


def _cut(printed: str, read: str) -> Iterator[tuple[str, str]]:
    """A stretch that differs, in pieces no longer than `LONGEST`."""
    while len(printed) > LONGEST or len(read) > LONGEST:
        yield printed[:1], read[:1]
        printed, read = printed[1:], read[1:]
    if printed or read:
        yield printed, read


@lru_cache(maxsize=LONGEST + 1)
def _spans(length: int) -> tuple[tuple[int, int], ...]:
    """All stretches of a string, empty ones too, in order of their starts."""
    return tuple((j, k) for j in range(length + 1) for k in range(j, length + 1))


class ConfusionModel:
    """What OCR makes of print.

    Args:
        counts: (printed, read) → how often, for pieces that differ.
        letters: Printed letter → how often it was printed; "" → number of places between letters.
    """

    def __init__(self, counts: Mapping[tuple[str, str], int], letters: Mapping[str, int]) -> None:
        self._letters = letters
        self._places = max(1, letters.get("", 1))
        self._counts = dict(counts)
        self._seen: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for (printed, read), count in counts.items():
            chance = (count + _PSEUDO_COUNT) / self._printed(printed)
            self._seen[printed][read] = -math.log(chance)
        self._unseen = lru_cache(maxsize=_REMEMBERED)(self._cost_unseen)
        self.piece_cost = lru_cache(maxsize=_REMEMBERED)(self._piece_cost)
        self.cost = lru_cache(maxsize=_REMEMBERED)(self._cost)

    @classmethod
    def load(cls, path: Path) -> ConfusionModel:
        """The model of a table written by `table`.

        Raises:
            ResourceError: if the table is missing or a row is not as it should be.
        """
        counts: dict[tuple[str, str], int] = {}
        letters: dict[str, int] = {}
        try:
            rows = path.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise ResourceError(
                Message("This table cannot be read."), REBUILD, path=path
            ) from error
        for number, row in enumerate(rows[1:], start=2):
            if not row:
                continue
            try:
                printed, read, count = row.split("\t")
                if printed == read:
                    letters[printed] = _times(count)
                else:
                    counts[printed, read] = _times(count)
            except ValueError as error:
                raise ResourceError(
                    Message("This row should be: printed, read, count."),
                    REBUILD,
                    path=path,
                    line=number,
                ) from error
        return cls(counts, letters)

    def common(self, least: int) -> Iterator[tuple[str, str]]:
        """(printed, read) of the pieces seen ``least`` times or more, the commonest first."""
        for pair, count in sorted(self._counts.items(), key=lambda row: (-row[1], row[0])):
            if count >= least:
                yield pair

    def seen(self, printed: str, read: str) -> int:
        """How often the table has this piece."""
        return self._counts.get((printed, read), 0)

    def dirt(self) -> dict[str, int]:
        """The marks that were read where nothing was printed, and how often."""
        return {
            read: count
            for (printed, read), count in self._counts.items()
            if not printed and len(read) == 1 and not read.isalnum()
        }

    def _cost(self, printed: str, read: str) -> float:
        """-ln P(read | printed) of two words; 0 when they are equal."""
        return self.cost_of(pieces(printed, read))

    def cost_of(self, found: Iterable[tuple[str, str]]) -> float:
        """-ln P of all ``pieces`` (printed, read) in which two words differ."""
        return sum(starmap(self.piece_cost, found))

    def _piece_cost(self, printed: str, read: str) -> float:
        """-ln P(read | printed) of one piece."""
        if printed == read:
            return 0.0
        seen = self._seen.get(printed, _NONE).get(read)
        if seen is not None:
            return seen
        if len(printed) <= 1 and len(read) <= 1:
            return self._unseen(printed)
        return self._cost_in_parts(printed, read)

    def _cost_unseen(self, printed: str) -> float:
        """-ln P of what a letter, or nothing, was never seen to be read as."""
        if not printed:
            return _UNSEEN_INSERTION
        return -math.log(_PSEUDO_COUNT / _ALPHABET / self._printed(printed))

    def _cost_in_parts(self, printed: str, read: str) -> float:
        """What the cheapest parts of an unseen piece cost, each of them seen or one letter."""
        costs = [[math.inf] * (len(read) + 1) for _ in range(len(printed) + 1)]
        costs[0][0] = 0.0  # costs[end][k]: printed[:end] was read as read[:k]
        out_of_nothing = self._readings("", read)
        for end, here in enumerate(costs):
            for start, before in enumerate(costs[: end + 1]):
                part = printed[start:end]
                for j, k, cost in self._readings(part, read) if part else out_of_nothing:
                    if before[j] + cost < here[k]:  # noqa: PLR1730 - min() takes three times as long
                        here[k] = before[j] + cost
        return costs[-1][-1]

    def _readings(self, part: str, read: str) -> list[tuple[int, int, float]]:
        """Where in ``read`` a part may have become what stands there, and at what cost."""
        seen = self._seen.get(part, _NONE)
        spans = _spans(len(read))
        if len(part) > 1:
            return [(j, k, seen[read[j:k]]) for j, k in spans if read[j:k] in seen] if seen else []
        unseen = self._unseen(part)
        return [
            (j, k, 0.0 if other == part else seen.get(other, unseen))
            for j, k in spans
            if ((other := read[j:k]) or part) and (k <= j + 1 or other in seen)
        ]

    def _printed(self, piece: str) -> float:
        """How often ``piece`` was printed: counted for a letter, expected for several."""
        if not piece:
            return self._places
        times = float(self._letters.get(piece[0], 0) + 1)
        for letter in piece[1:]:
            times *= max(self._letters.get(letter, 0), 1) / self._places
        return max(times, _LEAST_PRINTED)


def _times(count: str) -> int:
    """How often, as a table has it.

    Raises:
        ValueError: if it is no number, or one below nothing.
    """
    times = int(count)
    if times < 0:
        raise ValueError(count)
    return times


def count_confusions(
    pairs: Iterable[tuple[str, str]],
) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """Count the pieces and letters of words (printed, read) that belong to each other."""
    counts: Counter[tuple[str, str]] = Counter()
    letters: Counter[str] = Counter()
    for printed, read in pairs:
        letters.update(printed)
        letters[""] += len(printed) + 1
        counts.update(pieces(printed, read))
    return counts, letters


def table(counts: Mapping[tuple[str, str], int], letters: Mapping[str, int], least: int) -> str:
    """The rows of `ConfusionModel.load`: all letters, then pieces seen ``least`` times or more."""
    rows = [HEADER]
    rows += [f"{letter}\t{letter}\t{count}" for letter, count in sorted(letters.items())]
    for (printed, read), count in sorted(counts.items(), key=lambda row: (-row[1], row[0])):
        if count >= least:
            rows.append(f"{printed}\t{read}\t{count}")
    return "\n".join(rows) + "\n"
