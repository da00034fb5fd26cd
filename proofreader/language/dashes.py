"""Dashes of a sentence: a parenthesis takes two, and one may have been lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.passage import Chunk, Passage

DASHES: Final = "-\u2012\u2013\u2014\u2015"
"""What a dash is made of."""
_DASH: Final = re.compile(r"\s+(?:[\u2012-\u2015]|--?)\s+|(?<=\w)(?:[\u2012-\u2015]|--)(?=\w)")
_ENDS: Final = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The chunks of a sentence and the dashes inside it."""

    chunks: range
    """Their indices in the passage."""
    dashes: tuple[Span, ...]
    """Each dash with the blanks around it."""


def may_hold_dash(text: str) -> bool:
    """Whether it is worth looking for dashes in ``text``."""
    return _DASH.search(text) is not None


def sentences(passage: Passage) -> Iterator[Sentence]:
    """The sentences of a passage; none goes on over the end of a paragraph."""
    start = 0
    count = len(passage.chunks)
    for place, chunk in enumerate(passage.chunks):
        following = passage.chunks[place + 1] if place + 1 < count else None
        if following is None or following.begins_paragraph or _ends(chunk, following):
            yield _sentence(passage, range(start, place + 1))
            start = place + 1


def _ends(chunk: Chunk, following: Chunk) -> bool:
    """Whether a sentence ends between two chunks; initials and abbreviations do not end one."""
    if not _ENDS & set(chunk.trail) or len(chunk.word) == 1 or "." in chunk.word:
        return False
    return not following.word[:1].islower()


def _sentence(passage: Passage, chunks: range) -> Sentence:
    first, last = passage.chunks[chunks.start], passage.chunks[chunks.stop - 1]
    place = first.span.start
    inside = passage.text[place : last.span.end]
    dashes = tuple(Span(*match.span()).shifted(place) for match in _DASH.finditer(inside))
    return Sentence(chunks, dashes)
