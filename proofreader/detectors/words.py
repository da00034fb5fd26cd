"""The words of a chunk as detectors take them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proofreader.language.candidates import written_like
from proofreader.text.tokens import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofreader.language.lexicon import Lexicon
    from proofreader.language.passage import Chunk, Passage
    from proofreader.text.spans import Span
    from proofreader.text.tokens import Token

_NUMBER = re.compile(
    r"L?\d[\d,./]*[¼½¾]?"
    r"|(?i:(?!0|1[sl]$)\d[\d,./]*[¼½¾]?"
    r"(?:st|nd|d|rd|th|s|l|lb|lbs|vo|mo|to|[a-h]|p|am|pm|m|in|ft|oz|gs|cwt))"
)
"""Numbers and what print joins to them; but "0f" is "of", and "1s" may be "is"."""
_ENDS = frozenset(".!?")


def whole_words(passage: Passage, lexicon: Lexicon) -> Iterator[Token]:
    """The words of a passage, but for the halves of known words divided at a line end."""
    skipped = -1  # where the second half of a divided word begins
    for place, found in enumerate(passage.parts):
        first = 0
        if found and found[0].span.start == skipped:
            first = 1
        last = len(found)
        if last > first and is_divided(passage, place):
            second = passage.parts[place + 1][0]
            if lexicon.knows(found[-1].text + second.text):
                skipped = second.span.start
                last -= 1
        yield from found[first:last]


def is_number(word: str) -> bool:
    """Whether ``word`` is a number, with what print joins to it: 1st, 12s, L500, 8vo."""
    return _NUMBER.fullmatch(word) is not None


def beside(passage: Passage, span: Span) -> tuple[Chunk, ...]:
    """The chunks before and after the one that ``span`` begins in."""
    (place, *_) = passage.chunks_in(span)
    return (*passage.chunks[max(0, place - 1) : place], *passage.chunks[place + 1 : place + 2])


def sentence_starts(passage: Passage) -> frozenset[int]:
    """The places of the words that begin a paragraph or come after a sentence end."""
    found: set[int] = set()
    ended = True
    for chunk in passage.chunks:
        if chunk.core and (ended or chunk.begins_paragraph):
            found.add(chunk.core.start)
        if chunk.core:
            ended = not _ENDS.isdisjoint(chunk.trail)
        else:
            ended = ended or not _ENDS.isdisjoint(chunk.text)
    return frozenset(found)


def written_as(surface: str, reading: str, lexicon: Lexicon) -> Iterator[str]:
    """``reading`` (lower case) in the letter case of ``surface``, and as books write it."""
    entry = lexicon.get(reading)
    return written_like(surface, reading, entry.capitalised if entry else 0.0)


def written_in_place(word: Token, forms: Iterable[str], starts: frozenset[int]) -> Iterator[str]:
    """``forms``, and at the beginning of a sentence with a capital too."""
    for form in forms:
        yield form
        if word.span.start in starts and form[:1].islower():
            yield form[:1].upper() + form[1:]


def divided(passage: Passage) -> frozenset[int]:
    """The indices of the chunks that a word divided at a line end begins or goes on in."""
    begun = [place for place in range(len(passage.chunks)) if is_divided(passage, place)]
    return frozenset(begun) | frozenset(place + 1 for place in begun)


def is_divided(passage: Passage, place: int) -> bool:
    """Whether a word may begin in a chunk with a hyphen at a line end and go on in the next."""
    one = passage.chunks[place]
    if not one.trail or one.trail not in HYPHENS or place + 1 == len(passage.chunks):
        return False
    two = passage.chunks[place + 1]
    if two.begins_paragraph or two.lead or not two.core:
        return False
    return bool(line_end(passage.text, one, two))


def line_end(text: str, one: Chunk, two: Chunk) -> str:
    """The line end between two neighbouring chunks; "" if both stand on one line."""
    return text[one.span.end : two.span.start].strip(" \t")
