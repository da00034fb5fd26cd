"""Which stretches of a text have been gone through so far, in whatever order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proofreader.text.spans import Span


class Coverage:
    """Stretches, those that touch made one."""

    def __init__(self) -> None:
        self._spans: list[Span] = []
        """In order of place, none touching another."""

    @property
    def length(self) -> int:
        """Of all stretches together, in code points."""
        return sum(map(len, self._spans))

    def add(self, span: Span) -> None:
        """Have ``span`` gone through as well."""
        first = bisect_left(self._spans, span.start, key=lambda one: one.end)
        last = bisect_right(self._spans, span.end, key=lambda one: one.start)
        for other in self._spans[first:last]:
            span = span.cover(other)
        self._spans[first:last] = [span]

    def contains(self, span: Span) -> bool:
        """Whether all of ``span`` has been gone through."""
        at = bisect_left(self._spans, span.end, key=lambda one: one.end)
        return at < len(self._spans) and self._spans[at].contains(span)
