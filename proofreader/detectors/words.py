"""The words of a chunk as detectors take them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from proofreader.text.spans import Span
from proofreader.text.tokens import HYPHENS, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.lexicon import Lexicon
    from proofreader.language.passage import Chunk, Passage

_PARTING = re.compile(r"[-\N{EM DASH}\N{EN DASH}]+|[.,;:!?]+(?=[A-Z])")
"""Marks inside a chunk that part words: hyphens, dashes, and a stop before a capital."""


def parts(chunk: Chunk) -> Iterator[Token]:
    """The words of a chunk's core, parted at hyphens and dashes; other marks stay inside."""
    place = chunk.core.start
    for start, text in _parted(chunk.word):
        yield Token(Span(place + start, place + start + len(text)), text)


def whole_words(passage: Passage, lexicon: Lexicon) -> Iterator[Token]:
    """The words of a passage, but for the halves of known words divided at a line end."""
    chunks = passage.chunks
    skipped = -1  # where the second half of a divided word begins
    for place, chunk in enumerate(chunks):
        found = list(parts(chunk))
        if found and found[0].span.start == skipped:
            found = found[1:]
        following = chunks[place + 1] if place + 1 < len(chunks) else None
        if found and following and is_divided(passage.text, chunk, following):
            second = next(parts(following), None)
            if second is not None and lexicon.knows(found[-1].text + second.text):
                skipped = second.span.start
                found = found[:-1]
        yield from found


def divided(passage: Passage) -> frozenset[int]:
    """The indices of the chunks that a word divided at a line end begins or goes on in."""
    found: set[int] = set()
    for place, (one, two) in enumerate(pairwise(passage.chunks)):
        if is_divided(passage.text, one, two):
            found |= {place, place + 1}
    return frozenset(found)


def is_divided(text: str, one: Chunk, two: Chunk) -> bool:
    """Whether a word may begin in ``one`` with a hyphen at a line end and go on in ``two``."""
    if two.begins_paragraph or two.lead or not two.core or one.trail not in HYPHENS:
        return False
    return bool(one.trail and line_end(text, one, two))


def line_end(text: str, one: Chunk, two: Chunk) -> str:
    """The line end between two neighbouring chunks; "" if both stand on one line."""
    return text[one.span.end : two.span.start].strip(" \t")


@lru_cache(maxsize=1 << 16)
def _parted(core: str) -> tuple[tuple[int, str], ...]:
    """The words of a core and where each begins."""
    found = []
    start = 0
    for match in [*_PARTING.finditer(core), None]:
        end = len(core) if match is None else match.start()
        if end > start:
            found.append((start, core[start:end]))
        if match is not None:
            start = match.end()
    return tuple(found)
