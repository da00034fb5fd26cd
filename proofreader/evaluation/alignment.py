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

from proofreader.evaluation.windows import windows
from proofreader.text.spans import Span
from proofreader.text.tokens import HYPHENS, LETTER_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FOLDED = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u00b4`\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2012\u2013\u2015", "\N{EM DASH}"),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\u200b\ufeff\u00ad", ""),
    **LETTER_FORMS,
    "\u2026": "...",
}
_PIECE = re.compile(r"\s+|--+|['\u2018\u2019\u201b\u02bc\u00b4`\u2032]{2}|.", re.DOTALL)
_DIVISION = re.compile(rf"(?<=[^\W\d_])[{HYPHENS}]+[ \t]*(?:\r\n|\r|\n)\s*(?=[a-z\u00e0-\u00ff])")
"""What stands inside a word that is divided at the end of a line, a column or a page."""
_THINLY_SPACED = ";:!?"
"""Marks that old books set a thin space before, which OCR reads as a blank."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with its house style folded away, and where each character is from."""

    text: str
    starts: tuple[int, ...]
    """For each character, where its original begins."""
    ends: tuple[int, ...]
    """For each character, where its original ends."""
    joins: tuple[int, ...]
    """Where words were joined that had been divided at a line end, in order."""

    def place(self, original: int) -> int:
        """The folded place of a place in the original text."""
        return bisect_left(self.starts, original)

    def original(self, span: Span) -> Span:
        """The place in the original text of a non-empty folded span."""
        return Span(self.starts[span.start], self.ends[span.end - 1])


def fold(text: str) -> Folded:
    """``text`` without its house style."""
    skipped = {match.start(): match.end() for match in _DIVISION.finditer(text)}
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    joins: list[int] = []
    place = 0
    while place < len(text):
        if place in skipped:
            joins.append(len(out))
            place = skipped[place]
            continue
        match = _PIECE.match(text, place)
        assert match is not None  # any character matches
        if _is_thin_space(out, match.group()):
            out.pop(), starts.pop(), ends.pop()
        for char in _fold_piece(match.group()):
            if char == " " and (not out or out[-1] == " "):
                continue
            out.append(char)
            starts.append(place)
            ends.append(match.end())
        place = match.end()
    if out and out[-1] == " ":
        out.pop(), starts.pop(), ends.pop()
    return Folded("".join(out), tuple(starts), tuple(ends), tuple(joins))


def _is_thin_space(out: list[str], piece: str) -> bool:
    """Whether the blank at the end of ``out`` belongs to the setting of the mark ``piece``."""
    if piece not in _THINLY_SPACED or out[-1:] != [" "] or len(out) == 1:
        return False
    return out[-2].isalnum() or out[-2] in ".,)'\"]"


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


@dataclass(frozen=True, slots=True)
class _Operation:
    """One step of turning the OCR text into the truth."""

    tag: str
    """``equal``, ``replace``, ``insert`` or ``delete``."""
    read: Span
    printed: Span


class Alignment:
    """OCR text aligned with its truth; long texts window by window (see `windows`)."""

    def __init__(self, read: str, printed: str) -> None:
        self.read = fold(read)
        self.printed = fold(printed)
        operations = tuple(self._operations())
        self.distance = sum(
            max(len(op.read), len(op.printed)) for op in operations if op.tag != "equal"
        )
        """How many characters have to be replaced, inserted or deleted."""
        self._low = [0] * (len(self.read.text) + 1)
        self._high = [0] * (len(self.read.text) + 1)
        self._note_places(operations)
        self.units = tuple(self._units(self._shared_blanks(operations)))

    def _operations(self) -> Iterator[_Operation]:
        for read, printed in windows(self.read.text, self.printed.text):
            pieces = read.of(self.read.text), printed.of(self.printed.text)
            for op in Levenshtein.opcodes(*pieces):
                yield _Operation(
                    op.tag,
                    Span(op.src_start, op.src_end).shifted(read.start),
                    Span(op.dest_start, op.dest_end).shifted(printed.start),
                )

    def _note_places(self, operations: Iterable[_Operation]) -> None:
        """Fill the map of places."""
        low, high = self._low, self._high
        seen: set[int] = set()

        def note(place: int, truth: int) -> None:
            low[place] = min(low[place], truth) if place in seen else truth
            high[place] = max(high[place], truth) if place in seen else truth
            seen.add(place)

        note(0, 0)
        for op in operations:
            for offset in range(len(op.read)):
                note(op.read.start + offset, min(op.printed.start + offset, op.printed.end))
            note(op.read.end, op.printed.end)
        note(len(self.read.text), len(self.printed.text))

    def _shared_blanks(self, operations: Iterable[_Operation]) -> Iterator[tuple[int, int]]:
        """The blanks that are aligned with each other."""
        for op in operations:
            if op.tag == "equal":
                for offset, char in enumerate(op.read.of(self.read.text)):
                    if char == " ":
                        yield op.read.start + offset, op.printed.start + offset

    def _units(self, blanks: Iterable[tuple[int, int]]) -> Iterator[Unit]:
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
