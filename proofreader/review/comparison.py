"""Original and text side by side, line by line, with what changed in each.

The lines are those of the original, whose places never move: what came into being or went away
belongs to the line where it did so, and lines that a change joins stay together. A line that was
not wrapped by a printer is cut between words, at the same place on both sides, so that a paragraph
of a thousand words can be compared as well. What a row says is worked out when it is asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING, Final

from proofreader.text.changelog import LogEntry, Verdict
from proofreader.text.spans import Span
from proofreader.text.visible import LINE_END, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINE: Final = re.compile(
    r"[^\r\n\f]{0,160}(?:\r\n|[\r\n\f]|\Z)"  # a line, or the rest of one
    r"|[^\r\n\f]{0,160}[^\S\r\n\f]"  # of a long line as much as goes in, up to a blank
    r"|[^\r\n\f]{160}"
)
"""What becomes a row; 160 code points are what `Document` takes for a line that was not wrapped."""
_LINE_END: Final = re.compile(r"\r\n|[\r\n\f\v\u0085\u2028\u2029]")
_BLANKS: Final = " \t\N{NO-BREAK SPACE}"
_LONGEST_WORD: Final = 30
"""How far a change is widened to the words that it stands in, in code points."""
_LONGEST_PIECE: Final = 320
"""What is longer was pasted, or deleted: its two ends tell what it is, in code points."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the original, or several, and what they became."""

    original: Span
    """With the line end; all rows together are the original."""
    corrected: Span
    """The same of the text; empty where a whole line went away."""
    entries: tuple[LogEntry, ...]
    """The changes, by place; none if both sides are the same."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of one side of a row, as it is shown: each line end inside is a line feed."""

    text: str
    change: int | None = None
    """Which of the row's changes this belongs to: its characters, or the words that they are in."""
    is_changed: bool = False
    """Whether these are the very characters that went or came."""


class Comparison:
    """All rows of an original and the text that it became.

    Args:
        text: The text as it stands.
        entries: Its change log; rejections are passed over.
    """

    def __init__(self, text: str, entries: Iterable[LogEntry]) -> None:
        changed = [entry for entry in entries if entry.verdict is Verdict.CHANGED]
        changed.sort(key=lambda entry: (entry.original, entry.corrected))
        self.entries = tuple(changed)
        """Every change, by place."""
        self._text = text
        self._original = _original(text, changed)
        self._starts = _starts(self._original, text, changed)
        """Where each row begins in the original."""
        grouped = [
            (number, tuple(group))
            for number, group in groupby(changed, lambda entry: self.row_at(entry.original.start))
        ]
        self.changed = tuple(number for number, _ in grouped)
        """The numbers of the rows with changes, from 0."""
        self._grouped = dict(grouped)
        growths = (sum(map(_growth, entries)) for _, entries in grouped)
        self._growth = list(accumulate(growths, initial=0))
        """By how much the text has grown before each row with changes, and after the last."""

    def __len__(self) -> int:
        return len(self._starts)

    def row(self, number: int) -> Row:
        """A row, counted from 0."""
        start, end = self._start(number), self._start(number + 1)
        corrected = Span(self._corrected(number), self._corrected(number + 1))
        return Row(Span(start, end), corrected, self.changes_of(number))

    def row_at(self, place: int) -> int:
        """The number of the row that a place of the original lies in."""
        return bisect_right(self._starts, place) - 1

    def changes_of(self, number: int) -> tuple[LogEntry, ...]:
        """The changes in a row, by place."""
        return self._grouped.get(number, ())

    def original(self, row: Row) -> list[Piece]:
        """The left side of a row."""
        return _pieces(self._original, row.original, [entry.original for entry in row.entries])

    def corrected(self, row: Row) -> list[Piece]:
        """The right side of a row."""
        return _pieces(self._text, row.corrected, [entry.corrected for entry in row.entries])

    def _start(self, number: int) -> int:
        return self._starts[number] if number < len(self._starts) else len(self._original)

    def _corrected(self, number: int) -> int:
        """Where a row begins in the text."""
        return self._start(number) + self._growth[bisect_left(self.changed, number)]


def _original(text: str, changed: Sequence[LogEntry]) -> str:
    """What ``text`` was before the changes."""
    pieces: list[str] = []
    place = 0
    for entry in changed:
        pieces += (text[place : entry.corrected.start], entry.before)
        place = entry.corrected.end
    return "".join((*pieces, text[place:]))


def _starts(original: str, text: str, changed: Sequence[LogEntry]) -> list[int]:
    """Where rows begin in the original: where lines do, unless a change reaches across."""
    starts = [match.start() for match in _LINE.finditer(original)]
    if len(starts) > 1 and starts[-1] == len(original) and original[-1] not in "\r\n\f":
        starts.pop()  # the pattern matches once more, empty, after a last line without an end
    joined: set[int] = set()
    for entry in changed:
        first = bisect_right(starts, entry.original.start)
        past = bisect_right(starts, entry.original.end)
        if past > first and starts[past - 1] == entry.original.end:
            past -= _begins_line(text, entry.corrected.end)
        joined.update(range(first, past))
    return [start for number, start in enumerate(starts) if number not in joined]


def _begins_line(text: str, place: int) -> bool:
    is_inside = text.startswith("\r\n", place - 1) if place else False
    return not place or (text[place - 1] in "\r\n\f" and not is_inside)


def _growth(entry: LogEntry) -> int:
    return len(entry.after) - len(entry.before)


def _pieces(text: str, side: Span, cores: Sequence[Span]) -> list[Piece]:
    """``side`` of ``text`` in pieces; ``cores`` are the places of its changes."""
    pieces: list[Piece] = []
    place = side.start
    for number, core in enumerate(cores):
        end = cores[number + 1].start if number + 1 < len(cores) else side.end
        wide = _widened(text, core, Span(place, end))
        pieces += (
            Piece(_shown(text[place : wide.start])),
            Piece(_shown(text[wide.start : core.start]), number),
            Piece(_told(core.of(text)), number, is_changed=True),
            Piece(_shown(text[core.end : wide.end]), number),
        )
        place = wide.end
    rest = text[place : side.end]
    ending = next((end for end in ("\r\n", "\r", "\n", "\f") if rest.endswith(end)), "")
    pieces.append(Piece(_shown(rest.removesuffix(ending))))
    pieces = [piece for piece in pieces if piece.text]
    if pieces and pieces[-1].is_changed:  # the sign of a line end says enough
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text.removesuffix("\n"))
    return pieces


def _widened(text: str, core: Span, room: Span) -> Span:
    """A change with the words that it is in, or, if it is in none, those beside it."""
    wide = _with_words(text, core, room)
    if wide:
        return wide
    start, end = core.start, core.end
    while start > room.start and text[start - 1] in _BLANKS:
        start -= 1
    while end < room.end and text[end] in _BLANKS:
        end += 1
    return _with_words(text, Span(start, end), room)


def _with_words(text: str, span: Span, room: Span) -> Span:
    start, end = span.start, span.end
    while start > max(room.start, span.start - _LONGEST_WORD) and not text[start - 1].isspace():
        start -= 1
    while end < min(room.end, span.end + _LONGEST_WORD) and not text[end].isspace():
        end += 1
    return Span(start, end)


def _shown(text: str) -> str:
    return _LINE_END.sub("\n", text)


def _told(core: str) -> str:
    """Characters that went or came; what of them cannot be seen by its sign."""
    if len(core) > _LONGEST_PIECE:
        half = _LONGEST_PIECE // 2
        core = f"{core[:half]} … {core[-half:]}"
    if not core.strip():
        return visible(core).replace(LINE_END, f"{LINE_END}\n")
    return "".join(_signed(core))


def _signed(core: str) -> Iterator[str]:
    places = [0, *(place for match in _LINE_END.finditer(core) for place in match.span())]
    for number, (start, end) in enumerate(pairwise((*places, len(core)))):
        if number % 2:
            yield f"{LINE_END}\n"
        else:
            yield "".join(c if c.isspace() else visible(c) for c in core[start:end])
