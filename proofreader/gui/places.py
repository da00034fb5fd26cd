r"""Places in the book and places in the widget.

The book counts code points of its text; Qt counts UTF-16 units of what it shows. Two things lie
between: a letter beyond the Basic Multilingual Plane (an emoji, Gothic, many mathematical letters)
is one code point and two units, and ``\r\n`` is two code points and one unit. `Places` goes both
ways in logarithmic time and knows nothing of Qt.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from proofreader.text.spans import ChangeSet, Edit, Span

LINE_BREAK = "\N{PARAGRAPH SEPARATOR}"
"""What Qt keeps in the place of every line end."""

_UNEQUAL = re.compile("\r\n|[\U00010000-\U0010ffff]")
_CHARACTER = re.compile("\r\n|.", re.DOTALL)
_LINE_END = re.compile("\r\n|[\r\n\ufdd0\ufdd1]")


def shown(text: str) -> str:
    """``text`` as the widget keeps it: each line end one `LINE_BREAK`.

    U+FDD0 and U+FDD1 are not characters; Qt uses them for itself and breaks the line there.
    """
    return _LINE_END.sub(LINE_BREAK, text)


@dataclass(frozen=True, slots=True)
class Places:
    """The two ways of counting in one text."""

    text: str
    _points: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """Where each character of unequal length begins, in code points."""
    _growth: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """Units minus code points from the start of the text to the end of each of those."""

    def __post_init__(self) -> None:
        points, growths, growth = [], [], 0
        for match in _UNEQUAL.finditer(self.text):
            growth += -1 if match[0] == "\r\n" else 1
            points.append(match.start())
            growths.append(growth)
        object.__setattr__(self, "_points", tuple(points))
        object.__setattr__(self, "_growth", tuple(growths))

    @property
    def length(self) -> int:
        """The length of the text in units."""
        return len(self.text) + (self._growth[-1] if self._growth else 0)

    def to_units(self, place: int) -> int:
        r"""The unit at which the code point ``place`` begins; within ``\r\n``, its unit."""
        count = bisect_right(self._points, place)
        if not count:
            return place
        last = self._points[count - 1]
        if last == place:  # the unequal character itself is still to come
            return place + self._growth_before(count - 1)
        if self.text.startswith("\r\n", last) and place == last + 1:
            return last + self._growth_before(count - 1)
        return place + self._growth[count - 1]

    def to_points(self, unit: int) -> int:
        """The code point that ``unit`` lies in; the second half of a pair counts as its first."""
        count = bisect_right(range(len(self._points)), unit, key=self._unit_of)
        if not count:
            return unit
        last = self._points[count - 1]
        if unit == self._unit_of(count - 1) + 1 and self.text[last] != "\r":
            return last
        if unit == self._unit_of(count - 1):
            return last
        return unit - self._growth[count - 1]

    def span_of(self, start: int, end: int) -> Span:
        """The code points that the units ``start <= i < end`` lie in, pairs never cut."""
        first, last = self.to_points(start), self.to_points(end)
        return Span(first, last + 1 if self.to_units(last) < end else last)

    def _growth_before(self, index: int) -> int:
        return self._growth[index - 1] if index else 0

    def _unit_of(self, index: int) -> int:
        return self._points[index] + self._growth_before(index)


def typed_edit(text: str, span: Span, written: str, newline: str) -> Edit:
    """The edit of ``text`` by which the widget came to show ``written`` in the place of ``span``.

    What stayed the same is left out, so that a line end that Qt merely reports again keeps the
    form it has in the file; a line break that was typed becomes ``newline``.
    """
    characters = _CHARACTER.findall(span.of(text))
    kept = Edit(Span(0, len(characters)), written).trimmed(shown(span.of(text)))
    start = span.start + sum(map(len, characters[: kept.span.start]))
    end = start + sum(map(len, characters[kept.span.start : kept.span.end]))
    return Edit(Span(start, end), kept.text.replace(LINE_BREAK, newline))


def cuts_line_end(before: str, change: ChangeSet, after: str) -> bool:
    r"""Whether an edit begins or ends between ``\r`` and ``\n``, before or after the change."""
    spans_before = [edit.span for edit in change.edits]
    return any(
        side.startswith("\r\n", place - 1)
        for side, spans in ((before, spans_before), (after, change.after_spans()))
        for span in spans
        for place in (span.start, span.end)
        if place
    )
