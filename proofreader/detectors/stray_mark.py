"""A mark that the page does not have: dirt, or a misread edge of a letter.

Source: DETECTION inventory, kind stray-mark; what print has between two words is counted in books.

Catches: "in 'the world", "deeply .convinced", "prospects. of", "_struggle", "We, are", "^the",
a mark alone between two words.
Leaves: marks that print puts there, by what stands between these two words in books; the stops
of initials and acronyms; marks about a word divided at a line end.

Examples:
    He had been in the. house for a long time. → He had been in the house for a long time.
    We are deeply .convinced that it is so. → We are deeply convinced that it is so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proofreader.detectors.words import divided, double_mark, is_number, is_short_form
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span
from proofreader.text.tokens import APOSTROPHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage

_ENDINGS = frozenset(("s", "t", "d", "m", "ll", "re", "ve"))
_TWO_SINGLE = ("''", "``")
_TYPED_DASH = "--"
"""Two hyphens are typed for a dash; dirt is not read so."""
_SHORT = 3
"""A word of at most so many letters may be dirt as a whole."""
_INITIAL = re.compile(r"\W*[^\W\d_]\.")
_LINE_END = re.compile(r"[\r\n]")


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Leave out each mark before and after a word, and each chunk that may be dirt."""
    halves = divided(passage)
    for place, chunk in enumerate(passage.chunks):
        if place in halves:
            continue
        if not chunk.core:
            if chunk.text != _TYPED_DASH:
                yield from _alone(passage, place)
            continue
        for span in _marks(chunk):
            yield _without(span, span.of(passage.text))
        if len(chunk.word) > _SHORT or _is_short_word(chunk.word, pack):
            continue
        if not _is_one_of_several_initials(passage, place):
            yield from _alone(passage, place)


def _marks(chunk: Chunk) -> Iterator[Span]:
    """The places of the marks about a core that may be stray; two single quotes are one mark."""
    first = chunk.span.start + 2 * chunk.lead.startswith(_TWO_SINGLE)
    if chunk.lead and chunk.lead in APOSTROPHES and chunk.word.lower() in _ENDINGS:
        first = chunk.core.start  # a blank stands before it, not dirt: "Queen 's"
    for start in range(first, chunk.core.start):
        yield Span(start, start + 1)
    double = double_mark(chunk)
    first = double.end if double else chunk.core.end
    if chunk.trail[:1] == "." and is_short_form(chunk.word):
        first += 1
    for start in range(first, chunk.span.end - 2 * chunk.trail.endswith(_TWO_SINGLE)):
        if chunk.text[start - chunk.span.start] != "\N{HORIZONTAL ELLIPSIS}":
            yield Span(start, start + 1)


def _without(span: Span, mark: str) -> Proposal:
    return Proposal(span, "", Kind.STRAY_MARK, Message("a stray “{mark}”", mark=mark))


def _is_short_word(word: str, pack: LanguagePack) -> bool:
    if len(word) == 1:
        return word in "aOs"  # an s alone has lost its apostrophe
    return pack.lexicon.knows(word) or is_number(word)


def _is_one_of_several_initials(passage: Passage, place: int) -> bool:
    """Whether a letter with a stop stands beside another: "J. S. Mill", "h. i. g. h"."""
    if not _INITIAL.fullmatch(passage.chunks[place].text):
        return False
    beside = (*passage.chunks[max(0, place - 1) : place], *passage.chunks[place + 1 : place + 2])
    return any(_INITIAL.match(chunk.text) for chunk in beside)


def _alone(passage: Passage, place: int) -> Iterator[Proposal]:
    """Leave out a chunk with the blank before it, at a line's start with the one after it.

    A chunk alone on a line goes with the line end before it; one alone in a paragraph stays.
    """
    chunk: Chunk = passage.chunks[place]
    before = after = None
    if not chunk.begins_paragraph and place:
        before = Span(passage.chunks[place - 1].span.end, chunk.span.end)
    if place + 1 < len(passage.chunks) and not passage.chunks[place + 1].begins_paragraph:
        after = Span(chunk.span.start, passage.chunks[place + 1].span.start)
    in_line = (s for s in (before, after) if s and not _LINE_END.search(s.of(passage.text)))
    span = next(in_line, before or after)
    if span is not None:
        yield Proposal(span, "", Kind.STRAY_MARK, Message("a stray “{mark}”", mark=chunk.text))
