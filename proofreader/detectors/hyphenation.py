"""A hyphen left in a word that is whole on the page: ``sub- sequently``, ``move-ment``.

Who joins the lines of a page often leaves the hyphens of divided words in the line; OCR reads them
as dashes, too.
Source: DETECTION inventory, kind hyphenation.

Catches: "wo- rd", "sur— vive", "move-ment".
Leaves: words divided at a line end; compounds whose halves are usual words; dashes between words.

Examples:
    it was sub- sequently said → it was subsequently said
    the move-ment of the men → the movement of the men
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from proofreader.detectors.words import divided, line_end, written_whole
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span
from proofreader.text.tokens import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage

_DASHES: Final = f"{HYPHENS}\N{EN DASH}\N{EM DASH}"
_INSIDE = re.compile(rf"([^\W\d_]+)[{_DASHES}]([^\W\d_]+)")
_NEAR: Final = 3
"""How many misread readings of the whole are proposed."""
_SHORTEST_MISREAD: Final = 5
"""Shorter words have too many others near them."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """The whole word, and the one that keeps its hyphen."""
    halves = divided(passage)
    for place, (one, two) in enumerate(pairwise(passage.chunks)):
        if place not in halves and place + 1 not in halves and _may_be_one(one, two):
            yield from _apart(passage, one, two, pack)
    for chunk in passage.chunks:
        yield from _inside(chunk, pack)


def _may_be_one(one: Chunk, two: Chunk) -> bool:
    """Whether a hyphen and a blank stand between two words, in either order."""
    if not one.word[-1:].isalpha() or not two.word[:1].isalpha() or two.begins_paragraph:
        return False
    mark = one.trail + two.lead
    return len(mark) == 1 and mark in _DASHES


def _apart(passage: Passage, one: Chunk, two: Chunk, pack: LanguagePack) -> Iterator[Proposal]:
    """The readings of two chunks with a hyphen and a blank between them."""
    end = line_end(passage.text, one, two)
    if end:  # a dash at a line end parts more words than it divides
        return
    span = Span(one.core.start, two.core.end)
    joined = one.word + two.word
    readings = []
    if pack.lexicon.knows(joined):
        readings.append(written_whole(joined, joined))
    elif len(joined) >= _SHORTEST_MISREAD and joined.isalpha():
        readings += [near.text for near in pack.candidates.near(joined)[:_NEAR]]
    readings.append(f"{one.word}-{two.word}")
    for reading in dict.fromkeys(readings):
        reason = Message("“{reading}” may have stood at a line end", reading=reading)
        yield Proposal(span, reading, Kind.HYPHENATION, reason)


def _inside(chunk: Chunk, pack: LanguagePack) -> Iterator[Proposal]:
    """The whole word in place of two parts of which one is rarer than it."""
    match = _INSIDE.fullmatch(chunk.word)
    if match is None:
        return
    joined = "".join(match.groups())
    rarest = min(map(pack.lexicon.log_probability, match.groups()))
    if pack.lexicon.knows(joined) and pack.lexicon.log_probability(joined) > rarest:
        reason = Message("“{reading}” may have stood at a line end", reading=joined)
        yield Proposal(chunk.core, written_whole(joined, joined), Kind.HYPHENATION, reason)
