"""Quotes and brackets without a mate, paragraph by paragraph.

An opening mark stands before a word, a closing one after it; an apostrophe stands inside one.
An opening quote at the head of a paragraph may stay open: a quotation that goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.passage import Passage

_CLOSES: Final = {
    '"': '"',
    "'": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{LEFT SINGLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}",
    "(": ")",
    "[": "]",
}
_OPENS: Final = {close: opening for opening, close in _CLOSES.items()}
_APOSTROPHES: Final = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}")


def unpaired(passage: Passage) -> frozenset[int]:
    """The places of opening and closing marks that have no mate in their paragraph.

    A closing apostrophe is no such mark: it may be a possessive (``workers'``).
    """
    found: set[int] = set()
    waiting: dict[str, int] = {}
    for place, mark, opening, begins in _marks(passage):
        if begins:
            found.update(waiting.values())
            waiting = {}
        if opening:
            if mark in waiting:
                found.add(waiting[mark])
            waiting[mark] = place
        elif _OPENS[mark] in waiting:
            del waiting[_OPENS[mark]]
        elif mark not in _APOSTROPHES:
            found.add(place)
    found.update(waiting.values())
    return frozenset(found)


def _marks(passage: Passage) -> Iterator[tuple[int, str, bool, bool]]:
    """Each quote and bracket: its place, itself, whether it opens, whether a paragraph begins."""
    begins = False
    for chunk in passage.chunks:
        begins |= chunk.begins_paragraph
        for offset, mark in enumerate(chunk.lead):
            if mark in _CLOSES and chunk.core:
                yield chunk.span.start + offset, mark, True, begins
                begins = False
        for offset, mark in enumerate(chunk.trail):
            if mark in _OPENS:
                yield chunk.core.end + offset, mark, False, begins
                begins = False
