"""A word printed twice: ``the the``.

OCR reads the last word of a line a second time when the next line begins with it.
Source: DETECTION inventory, kind repeated-word.

Catches: "in the the house", also across a line break.
Leaves: "had had", "that that", "very very" and a few more that may stand twice.

Examples:
    It was a a long way from the town to the sea. → It was a long way from the town to the sea.
    For a a moment no one spoke. → For a moment no one spoke.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from proofreader.language.lexicon import normal
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal, Remark
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage

MAY_DOUBLE: Final = frozenset(
    ("had", "that", "is", "very", "no", "ha", "so", "far", "long", "many")
)


NEVER_DOUBLE: Final = frozenset(
    (
        "the",
        "of",
        "and",
        "to",
        "a",
        "an",
        "in",
        "with",
        "his",
        "at",
        "by",
        "for",
        "from",
        "was",
        "or",
    )
)
_LIKELY: Final = 0.5
"""Two of `NEVER_DOUBLE` are looked at, whatever the ranking says. On pages with truth two in three
such stand in the truth as well, as the printer set them, or who typed it; a volunteer wants to know
of those, too."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Leave out the second of two equal words."""
    for one, two in pairwise(passage.chunks):
        word = normal(one.word)
        if _stands_twice(one, two) and word not in MAY_DOUBLE and pack.lexicon.knows(word):
            span = _second(passage.text, one, two)
            yield Proposal(span, "", Kind.REPEATED_WORD, _reason(one))


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """Leave out the second of two words that never stand twice."""
    del pack, habits
    for one, two in pairwise(passage.chunks):
        if _stands_twice(one, two) and normal(one.word) in NEVER_DOUBLE:
            span = _second(passage.text, one, two)
            yield Remark(span, "", Kind.REPEATED_WORD, _reason(one), _LIKELY)


def _stands_twice(one: Chunk, two: Chunk) -> bool:
    """Whether two chunks have the same word, and nothing but a blank between."""
    if one.trail or two.lead or two.begins_paragraph or not one.word.isalpha():
        return False
    return normal(one.word) == normal(two.word)


def _second(text: str, one: Chunk, two: Chunk) -> Span:
    """The second word with the blank before it; a line end between stays."""
    span = Span(one.core.end, two.core.end)
    if span.of(text).splitlines()[1:] and _blank_after(text, two):
        return Span(two.span.start, two.span.end + 1)
    return span


def _reason(one: Chunk) -> str:
    return Message("“{word}” stands twice", word=one.word)


def _blank_after(text: str, chunk: Chunk) -> bool:
    return not chunk.trail and text[chunk.span.end : chunk.span.end + 1] == " "
