"""Layouts of pages in little room, for books of thousands of pages.

A word of a layout is four Python objects, some 400 bytes; packed it is 28. One page at a time is
looked at, so it is unpacked when it is asked for.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.text.layout import Box, LineBox, PageLayout, WordBox
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIELDS: Final = 6
"""Start, end, left, top, right, bottom."""
_UNSAID: Final = -1.0
"""Stands for a confidence that the file does not give."""


@dataclass(frozen=True, slots=True)
class PackedLayout:
    """A `PageLayout` in arrays."""

    size: tuple[int, int]
    image: str
    frame: int
    _words: array[int]
    _lines: array[int]
    _confidences: array[float]
    """Of each word, and of its weakest character; empty where none has any."""

    @classmethod
    def of(cls, layout: PageLayout) -> PackedLayout:
        """Pack a layout."""
        sure = array("f")
        if any(word.confidence is not None or word.weakest is not None for word in layout.words):
            for word in layout.words:
                sure.extend(
                    _UNSAID if one is None else one for one in (word.confidence, word.weakest)
                )
        return cls(
            layout.size,
            layout.image,
            layout.frame,
            _packed(layout.words),
            _packed(layout.lines),
            sure,
        )

    @property
    def has_words(self) -> bool:
        """Whether any word has a place."""
        return bool(self._words)

    def unpacked(self) -> PageLayout:
        """The layout."""
        words = tuple(
            WordBox(Span(row[0], row[1]), Box(*row[2:]), *self._sure(number))
            for number, row in enumerate(_rows(self._words))
        )
        lines = tuple(LineBox(Span(row[0], row[1]), Box(*row[2:])) for row in _rows(self._lines))
        return PageLayout(self.size, words, lines, self.image, self.frame)

    def _sure(self, number: int) -> tuple[float | None, float | None]:
        if not self._confidences:
            return None, None
        word, weakest = self._confidences[2 * number : 2 * number + 2]
        return (None if word < 0 else word), (None if weakest < 0 else weakest)


def _packed(placed: Iterable[WordBox] | Iterable[LineBox]) -> array[int]:
    packed = array("i")
    for one in placed:
        box = one.box
        packed.extend((one.span.start, one.span.end, box.left, box.top, box.right, box.bottom))
    return packed


def _rows(packed: array[int]) -> Iterable[list[int]]:
    return (packed[at : at + _FIELDS].tolist() for at in range(0, len(packed), _FIELDS))
