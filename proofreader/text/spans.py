"""Places in a text and changes to it, as values.

Everything that the program does to a text is a `ChangeSet`: what a suggestion proposes, what a
hand types, what undo takes back, what the change log replays. The algebra is that of
CodeMirror's change sets: changes apply, invert, compose, and carry places through themselves.

All offsets count code points of the Python string, never bytes or UTF-16 units.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range ``start <= i < end`` in code points; empty when both are equal.

    Raises:
        ValueError: if ``start`` is negative or past ``end``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """What stands in this place of ``text``."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same range, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside; a span contains itself."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether both share a character, or an empty one lies strictly inside the other."""
        if self.start == self.end or other.start == other.end:
            return self.start < other.end and other.start < self.end
        return max(self.start, other.start) < min(self.end, other.end)

    def touches(self, other: Span) -> bool:
        """Whether both overlap or are neighbours with nothing between."""
        return self.start <= other.end and other.start <= self.end

    def cover(self, other: Span) -> Span:
        """The smallest span that contains both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class Placed(Protocol):
    """Something that stands in a place of the text."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


_Placed = TypeVar("_Placed", bound=Placed)


def apart(rivals: Iterable[_Placed]) -> list[_Placed]:
    """Those that overlap none of the kept ones before them, in order of place."""
    kept: list[_Placed] = []
    for rival in rivals:
        place = bisect_left(kept, rival.span, key=lambda one: one.span)
        if not any(one.span.overlaps(rival.span) for one in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, rival)
    return kept


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace what stands in ``span`` by ``text``; an empty span inserts, an empty text deletes."""

    span: Span
    text: str

    @property
    def growth(self) -> int:
        """By how many code points the text becomes longer; negative when shorter."""
        return len(self.text) - len(self.span)

    def trimmed(self, original: str) -> Edit:
        """The same change of ``original`` without the characters that stay as they are.

        ``hut`` replaced by ``but`` becomes ``h`` replaced by ``b``.
        """
        after = self.text
        head, tail = common_ends(self.span.of(original), after)
        span = Span(self.span.start + head, self.span.end - tail)
        return Edit(span, after[head : len(after) - tail])


def common_ends(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """How much two sequences share at their beginnings, and how much of the rest at their ends."""
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return head, tail


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Edits of one text that happen at once: ordered by place, none overlapping another.

    Every span counts in the text *before* the change. Edits may touch; of two insertions at the
    same place the earlier in the tuple comes first in the text.

    Raises:
        ValueError: if the edits are out of order or overlap.
    """

    edits: tuple[Edit, ...] = ()

    def __post_init__(self) -> None:
        for one, next_ in pairwise(self.edits):
            if one.span.end > next_.span.start:
                raise ValueError(f"edits overlap or are out of order: {one} and {next_}")

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> ChangeSet:
        """The change set of ``edits`` given in any order."""
        return cls(tuple(sorted(edits, key=lambda edit: edit.span)))

    @classmethod
    def replace(cls, start: int, end: int, text: str) -> ChangeSet:
        """The change set of one edit."""
        return cls((Edit(Span(start, end), text),))

    def __bool__(self) -> bool:
        return bool(self.edits)

    def check(self, length: int) -> None:
        """Make sure that it is a change of a text of this length.

        Raises:
            ValueError: if an edit reaches past the end.
        """
        if self.edits and self.edits[-1].span.end > length:
            raise ValueError(f"the change reaches past the end of the text ({length})")

    def apply(self, text: str) -> str:
        """``text`` after the change.

        Raises:
            ValueError: if an edit reaches past the end of ``text``.
        """
        self.check(len(text))
        pieces: list[str] = []
        place = 0
        for edit in self.edits:
            pieces += (text[place : edit.span.start], edit.text)
            place = edit.span.end
        return "".join((*pieces, text[place:]))

    def invert(self, text: str) -> ChangeSet:
        """The change that takes this one back; ``text`` is the text before this one."""
        return ChangeSet(
            tuple(
                Edit(after, edit.span.of(text))
                for edit, after in zip(self.edits, self.after_spans(), strict=True)
            )
        )

    def after_spans(self) -> Iterator[Span]:
        """For each edit, the place of its text in the text *after* the change."""
        growth = 0
        for edit in self.edits:
            span, length = edit.span, len(edit.text)
            start = span.start + growth
            yield Span(start, start + length)
            growth += length - (span.end - span.start)

    def compose(self, later: ChangeSet) -> ChangeSet:
        """The one change that does this one and then ``later``, which counts in its result."""
        if not self or not later:
            return later or self
        return ChangeSet(tuple(edit for edit, _, _ in self.weave(later)))

    def weave(self, later: ChangeSet) -> Iterator[tuple[Edit, range, range]]:
        """Compose, and say where each edit is from.

        Yields:
            An edit of the composed change, the indices of the edits of this change in it, and
            those of ``later``. Edits that only touch stay apart, so that each can keep a name.
        """
        own_spans = list(self.after_spans())
        places = sorted(
            [(span, 0, i) for i, span in enumerate(own_spans)]
            + [(edit.span, 1, i) for i, edit in enumerate(later.edits)]
        )
        done = [0, 0]  # how many edits of each side have been yielded
        growth = at = 0
        while at < len(places):
            cover, first = places[at][0], at
            while at < len(places) and (at == first or cover.overlaps(places[at][0])):
                cover = cover.cover(places[at][0])
                at += 1
            sides = [side for _, side, _ in places[first:at]]
            own = range(done[0], done[0] + sides.count(0))
            new = range(done[1], done[1] + sides.count(1))
            done = [own.stop, new.stop]
            written = [(own_spans[i], self.edits[i].text) for i in own]
            text = _overwrite(cover, written, later.edits[new.start : new.stop])
            start = cover.start - growth
            growth += sum(self.edits[i].growth for i in own)
            yield Edit(Span(start, cover.end - growth), text), own, new

    def merged(self) -> ChangeSet:
        """The same change with touching edits made one: the shortest way to say it."""
        merged: list[Edit] = []
        for edit in self.edits:
            if merged and merged[-1].span.end == edit.span.start:
                last = merged[-1]
                merged[-1] = Edit(Span(last.span.start, edit.span.end), last.text + edit.text)
            else:
                merged.append(edit)
        return ChangeSet(tuple(merged))

    def carry(self, span: Span) -> Span | None:
        """Where ``span`` lies after the change; None if an edit reaches into it.

        An insertion exactly at either end stays outside.
        """
        return next(self.carry_all((span,)))

    def carry_all(self, spans: Iterable[Span]) -> Iterator[Span | None]:
        """`carry` for many spans, ordered by their starts, in one pass."""
        growth = 0
        done = 0
        for span in spans:
            while done < len(self.edits) and self.edits[done].span.end <= span.start:
                growth += self.edits[done].growth
                done += 1
            reached = done < len(self.edits) and self.edits[done].span.overlaps(span)
            yield None if reached else span.shifted(growth)


def _overwrite(cover: Span, written: list[tuple[Span, str]], later: tuple[Edit, ...]) -> str:
    """What stands in ``cover`` after ``later``; every place of it is written or overwritten."""
    pieces = []
    place = cover.start
    for edit in (*later, Edit(Span(cover.end, cover.end), "")):
        for span, text in written:
            start, end = max(span.start, place), min(span.end, edit.span.start)
            if start < end:
                pieces.append(text[start - span.start : end - span.start])
        pieces.append(edit.text)
        place = edit.span.end
    return "".join(pieces)
