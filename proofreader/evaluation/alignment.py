"""OCR text beside its truth: which stretch of one belongs to which of the other.

Both texts are folded first (white space, typographic variants of quotes and dashes, line-end
hyphens), so that house style is no error. The alignment is the cheapest sequence of character
edits; a *unit* is what stands between two blanks that are aligned with each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from proofreader.text.spans import Span
from proofreader.text.tokens import line_end_hyphens

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDED = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u00b4`\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2012\u2013\u2015", "\N{EM DASH}"),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\u200b\ufeff\u00ad", ""),
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\u017f": "s",
    "\u2026": "...",
}
_PIECE = re.compile(r"\s+|--+|['\u2019\u2018`]{2}|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with its house style folded away, and where each character is from."""

    text: str
    starts: tuple[int, ...]
    """For each character, where its original begins."""
    ends: tuple[int, ...]
    """For each character, where its original ends."""

    def place(self, original: int) -> int:
        """The folded place of a place in the original text."""
        return bisect_left(self.starts, original)

    def original(self, span: Span) -> Span:
        """The place in the original text of a non-empty folded span."""
        return Span(self.starts[span.start], self.ends[span.end - 1])


def fold(text: str) -> Folded:
    """``text`` without its house style."""
    skipped = {span.start: span.end for span in line_end_hyphens(text)}
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    while place < len(text):
        if place in skipped:
            place = skipped[place]
            continue
        match = _PIECE.match(text, place)
        assert match is not None  # any character matches
        for char in _fold_piece(match.group()):
            if char == " " and (not out or out[-1] == " "):
                continue
            out.append(char)
            starts.append(place)
            ends.append(match.end())
        place = match.end()
    if out and out[-1] == " ":
        out.pop(), starts.pop(), ends.pop()
    return Folded("".join(out), tuple(starts), tuple(ends))


def _fold_piece(piece: str) -> str:
    if piece.isspace():
        return " "
    if len(piece) > 1:
        return "\N{EM DASH}" if piece[0] == "-" else '"'
    return _FOLDED.get(piece, piece)


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of folded OCR text and the stretch of folded truth that belongs to it."""

    read: Span
    printed: Span


class Alignment:
    """OCR text aligned with its truth."""

    def __init__(self, read: str, printed: str) -> None:
        self.read = fold(read)
        self.printed = fold(printed)
        self._low = [0] * (len(self.read.text) + 1)
        self._high = [0] * (len(self.read.text) + 1)
        blanks = list(self._align())
        self.units = tuple(self._units(blanks))

    def _align(self) -> Iterator[tuple[int, int]]:
        """Fill the map of places; yield the blanks that are aligned with each other."""
        low, high = self._low, self._high
        seen: set[int] = set()

        def note(place: int, truth: int) -> None:
            low[place] = min(low[place], truth) if place in seen else truth
            high[place] = max(high[place], truth) if place in seen else truth
            seen.add(place)

        for op in Levenshtein.opcodes(self.read.text, self.printed.text):
            for offset in range(op.src_end - op.src_start + 1):
                truth = min(op.dest_start + offset, op.dest_end)
                if offset == op.src_end - op.src_start:
                    truth = op.dest_end
                note(op.src_start + offset, truth)
            if op.tag == "equal":
                for offset in range(op.src_end - op.src_start):
                    if self.read.text[op.src_start + offset] == " ":
                        yield op.src_start + offset, op.dest_start + offset
        note(0, 0)
        note(len(self.read.text), len(self.printed.text))

    def _units(self, blanks: list[tuple[int, int]]) -> Iterator[Unit]:
        read = printed = 0
        for read_blank, printed_blank in [
            *blanks,
            (len(self.read.text), len(self.printed.text)),
        ]:
            yield Unit(Span(read, read_blank), Span(printed, printed_blank))
            read, printed = read_blank + 1, printed_blank + 1

    def unit_at(self, place: int) -> Unit:
        """The unit that a folded place of the OCR text lies in or ends."""
        found = bisect_left(self.units, place, key=lambda unit: unit.read.end)
        return self.units[min(found, len(self.units) - 1)]

    def printed_at(self, span: Span) -> set[str]:
        """What the truth may have for an original span: more than one where edges are unsure."""
        start, end = self.read.place(span.start), self.read.place(span.end)
        truths = set()
        for first in {self._low[start], self._high[start]}:
            for last in {self._low[end], self._high[end]}:
                if first <= last:
                    truths.add(self.printed.text[first:last].strip())
        return truths
