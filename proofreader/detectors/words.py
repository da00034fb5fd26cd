"""The words of a chunk as detectors take them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from proofreader.text.spans import Span
from proofreader.text.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.passage import Chunk

_PARTING = re.compile(r"[-\N{EM DASH}\N{EN DASH}]+|[.,;:!?]+(?=[A-Z])")
"""Marks inside a chunk that part words: hyphens, dashes, and a stop before a capital."""


def parts(chunk: Chunk) -> Iterator[Token]:
    """The words of a chunk's core, parted at hyphens and dashes; other marks stay inside."""
    place = chunk.core.start
    for start, text in _parted(chunk.word):
        yield Token(Span(place + start, place + start + len(text)), text)


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
