"""A word printed twice: ``the the``.

OCR reads the last word of a line a second time when the next line begins with it.
Source: DETECTION inventory, kind repeated-word.

Catches: "in the the house", also across a line break.
Leaves: "had had", "that that" and the other words in ``MAY_DOUBLE``.

Examples:
    It was a a long way from the town to the sea. → It was a long way from the town to the sea.
    For a a moment no one spoke. → For a moment no one spoke.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from proofreader.language.lexicon import normal
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage

MAY_DOUBLE: Final = frozenset(("had", "that", "very", "no", "ha", "so", "far", "long", "many"))


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Leave out the second of two equal words."""
    for one, two in pairwise(passage.chunks):
        word = normal(one.word)
        if word != normal(two.word) or one.trail or two.lead or not word.isalpha():
            continue
        if word in MAY_DOUBLE or two.begins_paragraph or not pack.lexicon.knows(word):
            continue
        span = Span(one.core.end, two.core.end)
        if span.of(passage.text).splitlines()[1:] and _blank_after(passage.text, two):
            span = Span(two.span.start, two.span.end + 1)  # the line end stays
        yield Proposal(span, "", Kind.REPEATED_WORD, f"“{one.word}” stands twice")


def _blank_after(text: str, chunk: Chunk) -> bool:
    return not chunk.trail and text[chunk.span.end : chunk.span.end + 1] == " "
