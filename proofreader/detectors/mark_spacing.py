"""A mark on the wrong side of its blank, or without one: ``word ,word``, ``again,I``.

Marks are thin and stand close to a word: OCR sees the blank before them, or none at all.
Source: DETECTION inventory, kind mark-spacing.

Catches: "word ,word" → "word, word"; "word.Word" → "word. Word"; "again,I" → "again, I".
Leaves: numbers (1,000), abbreviations (a.m., C.P.S.U.), initials.

Examples:
    They met in the Edgware~road. → They met in the Edgware road.
    He gave it to one oth.er man in the village. → He gave it to one other man in the village.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from proofreader.detectors.words import is_number, line_end
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span
from proofreader.text.tokens import APOSTROPHES, HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage

_INSIDE = re.compile(r"(?<=[^\W_])[^\w\s]+(?=[^\W_])")
_JOINS = frozenset(f"{HYPHENS}\N{EM DASH}\N{EN DASH}&/@")
"""Marks that join what stands on either side; those have detectors of their own."""
_APOSTROPHES = frozenset(APOSTROPHES)
_CLOSING = frozenset(",;:.!?")


def _inside(chunk: Chunk, pack: LanguagePack) -> Iterator[Proposal]:
    """A blank after, or in place of, the marks inside a chunk, or nothing in their place."""
    if is_number(chunk.word) or all(c.isdigit() or not c.isalnum() for c in chunk.word):
        return
    for match in _INSIDE.finditer(chunk.word):
        marks = match.group()
        is_elision = marks in _APOSTROPHES and pack.lexicon.knows(chunk.word)
        is_lost = "\N{REPLACEMENT CHARACTER}" in marks  # it stands for a letter as well
        if is_lost or is_elision or not _JOINS.isdisjoint(marks) or _is_initial(chunk.word, match):
            continue
        span = Span(*match.span()).shifted(chunk.core.start)
        for reading in _readings(marks):
            reason = f"no blank after “{marks}”" if reading.strip() else f"a stray “{marks}”"
            yield Proposal(span, reading, Kind.MARK_SPACING, reason)


def _is_initial(word: str, match: re.Match[str]) -> bool:
    """Whether a stop stands before or after a single letter, as in "C.P.S.U" and "a.m"."""
    before = word[max(0, match.start() - 2) : match.start()]
    after = word[match.end() : match.end() + 2]
    alone = any(len(side) == 1 or not side.isalnum() for side in (before, after))
    return match.group() == "." and alone


def _readings(marks: str) -> Iterator[str]:
    """What may stand in place of ``marks`` between two words."""
    yield from ("", " ")
    if not _CLOSING.issuperset(marks):
        return
    yield f"{marks} "
    if len(marks) > 1:
        yield from (f"{mark} " for mark in sorted(set(marks)))


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Put the blank after the mark."""
    for chunk in passage.chunks:
        yield from _inside(chunk, pack)
    for one, two in pairwise(passage.chunks):
        marks = two.lead if two.core else two.text
        if two.begins_paragraph or not one.core or not marks or not set(marks) <= _CLOSING:
            continue
        end = line_end(passage.text, one, two)
        if one.trail or (end and not two.core):
            continue
        span = Span(one.span.end, two.span.start + len(marks))
        reading = marks + (end or " ") if two.core else marks
        yield Proposal(span, reading, Kind.MARK_SPACING, f"a blank before “{marks}”")
