r"""Places in the book and places in the widget.

The book counts code points of its text; Qt counts UTF-16 units of what it shows. Two things lie
between: a letter beyond the Basic Multilingual Plane (an emoji, Gothic, many mathematical letters)
is one code point and two units, and ``\r\n`` is two code points and one unit. `Places` goes both
ways in logarithmic time and knows nothing of Qt.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate

from proofreader.text.leaves import Leaves
from proofreader.text.spans import ChangeSet, Edit, Span

LINE_BREAK = "\N{PARAGRAPH SEPARATOR}"
"""What Qt keeps in the place of every line end."""

_UNEQUAL = re.compile("\r\n|[\U00010000-\U0010ffff]")
_CHARACTER = re.compile("\r\n|.", re.DOTALL)
_LINE_END = re.compile("\r\n|[\r\n\f\ufdd0\ufdd1]")


def shown(text: str) -> str:
    """``text`` as the widget keeps it: each line end one `LINE_BREAK`.

    A form feed ends a line, too: that way lines are counted as in a `Document`. U+FDD0 and U+FDD1
    are not characters; Qt uses them for itself and breaks the line there.
    """
    if "\r" in text or "\ufdd0" in text or "\ufdd1" in text:
        return _LINE_END.sub(LINE_BREAK, text)
    # Most texts have none of these: this takes a twentieth of the time.
    return text.replace("\n", LINE_BREAK).replace("\f", LINE_BREAK)


@dataclass(frozen=True, slots=True)
class _Unequal:
    """The characters of a leaf of which code points and units differ."""

    length: int
    points: tuple[int, ...]
    """Where each begins, in code points from the start of the leaf."""
    growths: tuple[int, ...]
    """Units minus code points from the start of the leaf to before each, and in the whole leaf."""

    @classmethod
    def of(cls, leaf: str) -> _Unequal:
        """Find them."""
        has_pairs = len(leaf.encode("utf-16-le", "surrogatepass")) > 2 * len(leaf)
        if not has_pairs and "\r\n" not in leaf:
            return cls(len(leaf), (), (0,))
        matches = [(m.start(), -1 if m[0] == "\r\n" else 1) for m in _UNEQUAL.finditer(leaf)]
        growths = accumulate((growth for _, growth in matches), initial=0)
        return cls(len(leaf), tuple(point for point, _ in matches), tuple(growths))


class Places:
    """The two ways of counting in one text.

    Args:
        text: The text.
        unequal: What is known of it already.
    """

    def __init__(self, text: str, unequal: Leaves[_Unequal] | None = None) -> None:
        self.text = text
        self._leaves = leaves = unequal or Leaves.of(text, _Unequal.of)
        growths = accumulate((leaf.growths[-1] for leaf in leaves.seen), initial=0)
        self._growths = tuple(growths)
        """Units minus code points from the start of the text to the start of each leaf."""
        self._unit_starts = [
            start + growth for start, growth in zip(leaves.starts, self._growths, strict=False)
        ]

    def after(self, change: ChangeSet, text: str) -> Places:
        """The same for ``text``, which ``change`` has made of this one."""
        return Places(text, self._leaves.after(change, text))

    @property
    def length(self) -> int:
        """The length of the text in units."""
        return len(self.text) + self._growths[-1]

    def to_units(self, place: int) -> int:
        r"""The unit at which the code point ``place`` begins; within ``\r\n``, its unit."""
        at = self._leaves.at(place)
        leaf, start, growth = self._leaves.seen[at], self._leaves.starts[at], self._growths[at]
        count = bisect_left(leaf.points, place - start)
        if count and leaf.points[count - 1] == place - start - 1:
            last = place - 1
            if self.text.startswith("\r\n", last):
                return last + growth + leaf.growths[count - 1]
        return place + growth + leaf.growths[count]

    def to_points(self, unit: int) -> int:
        """The code point that ``unit`` lies in; the second half of a pair counts as its first."""
        at = bisect_right(self._unit_starts, unit) - 1
        leaf, start = self._leaves.seen[at], self._leaves.starts[at]
        rest = unit - self._unit_starts[at]
        count = bisect_right(range(len(leaf.points)), rest, key=lambda i: _unit_of(leaf, i))
        if count:
            last = leaf.points[count - 1]
            first_unit = _unit_of(leaf, count - 1)
            is_second_half = rest == first_unit + 1 and self.text[start + last] != "\r"
            if rest == first_unit or is_second_half:
                return start + last
        return start + rest - leaf.growths[count]

    def span_of(self, start: int, end: int) -> Span:
        """The code points that the units ``start <= i < end`` lie in, pairs never cut."""
        first, last = self.to_points(start), self.to_points(end)
        return Span(first, last + 1 if self.to_units(last) < end else last)


def _unit_of(leaf: _Unequal, index: int) -> int:
    return leaf.points[index] + leaf.growths[index]


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
