"""A mark on the wrong side of its blank, or without one: ``word ,word``, ``again,I``.

Catches: "word ,word" → "word, word"; "word.Word" → "word. Word"; "again,I" → "again, I".
Leaves: numbers (1,000), abbreviations (a.m., C.P.S.U.), initials.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from proofreader.detectors.words import line_end
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_INSIDE = re.compile(r"(?<=[^\W\d_]{2})([.,;:!?]+)(?=[^\W\d_])")
_CLOSING = frozenset(",;:.!?")


def propose(passage: Passage, _pack: LanguagePack) -> Iterator[Proposal]:
    """Put the blank after the mark."""
    for chunk in passage.chunks:
        for match in _INSIDE.finditer(chunk.word):
            span = Span(*match.span()).shifted(chunk.core.start)
            reading = f"{match.group()} "
            yield Proposal(span, reading, Kind.MARK_SPACING, f"no blank after “{match.group()}”")
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
