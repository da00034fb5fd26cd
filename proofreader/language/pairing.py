"""Quotes and brackets without a mate, paragraph by paragraph.

An opening mark stands before a word, a closing one after it; an apostrophe stands inside one.
An opening quote may stay open where the next paragraph begins with the same: the quotation goes
on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.passage import Chunk, Passage

_CLOSES: Final = {
    '"': '"',
    "'": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{LEFT SINGLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}",
    "(": ")",
    "[": "]",
}
_OPENS: Final = {close: opening for opening, close in _CLOSES.items()}
_QUOTES: Final = frozenset("'\"\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}")
_APOSTROPHES: Final = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}")


def unpaired(passage: Passage) -> frozenset[int]:
    """The places of opening and closing marks that have no mate in their paragraph.

    A closing apostrophe is no such mark: it may be a possessive (``workers'``).
    """
    found: set[int] = set()
    waiting: dict[str, list[int]] = {}
    for chunk in passage.chunks:
        if chunk.begins_paragraph:
            found.update(_left_open(waiting, chunk))
            waiting = {}
        marked = _marks(chunk) if chunk.word != chunk.text else ()
        for place, mark, opening in marked:
            if opening and mark in _QUOTES:
                found.update(waiting.pop(mark, ()))
            if opening:
                waiting.setdefault(mark, []).append(place)
            elif waiting.get(_OPENS[mark]):
                waiting[_OPENS[mark]].pop()
            elif mark not in _APOSTROPHES:
                found.add(place)
    return frozenset(found.union(*waiting.values()))


def _left_open(waiting: dict[str, list[int]], following: Chunk) -> Iterator[int]:
    """What is open at the end of a paragraph, but for a quotation that ``following`` goes on."""
    for mark, places in waiting.items():
        if mark not in _QUOTES or not following.lead.startswith(mark):
            yield from places


def _marks(chunk: Chunk) -> Iterator[tuple[int, str, bool]]:
    """Each quote and bracket of a chunk: its place, itself, whether it opens."""
    for offset, mark in enumerate(chunk.lead):
        if mark in _CLOSES and chunk.word:
            yield chunk.span.start + offset, mark, True
    for offset, mark in enumerate(chunk.trail):
        if mark in _OPENS:
            yield chunk.core.end + offset, mark, False
