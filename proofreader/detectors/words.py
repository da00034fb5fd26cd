"""The words of a chunk as detectors take them."""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.language.candidates import written_like
from proofreader.language.passage import Passage
from proofreader.text.spans import Span
from proofreader.text.tokens import HYPHENS, Token, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from proofreader.language.lexicon import Lexicon
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk

_NUMBER = re.compile(
    r"L?\d[\d,./]*[¼½¾]?"
    r"|(?i:(?!0|1[sl]$)\d[\d,./]*[¼½¾]?"
    r"(?:st|nd|d|rd|th|s|l|lb|lbs|vo|mo|to|[a-h]|p|am|pm|m|in|ft|oz|gs|cwt))"
)
"""Numbers and what print joins to them; but "0f" is "of", and "1s" may be "is"."""
WORDS_OF_ONE: Final = frozenset("aAIO")
"""The letters that are words by themselves."""
_ENDS = frozenset(".!?")
_DOUBLE = re.compile(r"(?![!?]{2})[.,;:!?]{2}(?![.,;:!?])")
_ABBREVIATIONS: Final = frozenset(
    (
        *("capt", "cf", "chap", "co", "col", "cwt", "dr", "esq", "etc"),
        *("fig", "gen", "hon", "ib", "ibid", "inst", "jr", "jun", "lb"),
        *("lieut", "messrs", "mr", "mrs", "no", "oz", "pp", "prof", "prox"),
        *("rev", "sen", "sergt", "sr", "st", "ult", "viz", "vol"),
    )
)
"""Words that keep their stop where another mark follows."""
_SHORT_FORM = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def whole_words(passage: Passage, lexicon: Lexicon) -> Iterator[Token]:
    """The words of a passage, but for the halves of known words divided at a line end."""
    halves: set[int] = set()  # where they begin
    for place in _begun(passage):
        head, tail = passage.parts[place][-1], passage.parts[place + 1][0]
        if head.span.start not in halves and lexicon.knows(head.text + tail.text):
            halves |= {head.span.start, tail.span.start}
    for word in chain.from_iterable(passage.parts):
        if word.span.start not in halves:
            yield word


def rejected_words(passage: Passage, lexicon: Lexicon) -> Iterator[Token]:
    """The words that the volunteer's own list says are wrong, one divided at a line end whole."""
    if not lexicon.rejects:
        return
    taken: set[int] = set()  # where the halves of divided words begin
    for place in _begun(passage):
        head, tail = passage.parts[place][-1], passage.parts[place + 1][0]
        span = head.span.cover(tail.span)
        whole = Token(span, head.text + tail.text)
        if lexicon.rejects_any(whole.text):
            yield whole
        elif not lexicon.knows(whole.text):
            continue
        taken |= {head.span.start, tail.span.start}
    for chunk in passage.chunks:
        for token in words(chunk.text):
            start = chunk.span.start + token.span.start
            if start not in taken and lexicon.rejects_any(token.text):
                yield Token(Span(start, start + len(token.text)), token.text)


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
        if chunk.word:
            if ended or chunk.begins_paragraph:
                found.add(chunk.core.start)
            ended = not _ENDS.isdisjoint(chunk.trail)
        else:
            ended = ended or not _ENDS.isdisjoint(chunk.text)
    return frozenset(found)


def written_as(surface: str, reading: str, lexicon: Lexicon) -> Iterator[str]:
    """``reading`` (lower case) in the letter case of ``surface``, and as books write it."""
    entry = lexicon.get(reading)
    return written_like(surface, reading, entry.capitalised if entry else 0.0)


def joined(text: str, pieces: Sequence[Chunk], reading: str) -> tuple[Span, str]:
    """Where ``reading`` of neighbouring chunks stands, with a line end between them behind it."""
    span = Span(pieces[0].core.start, pieces[-1].core.end)
    ends = "".join(line_end(text, one, two) for one, two in pairwise(pieces))
    after = pieces[-1].span.end
    if ends and text[after : after + 1] == " ":
        return Span(span.start, after + 1), reading + pieces[-1].trail + ends
    return span, reading


def is_short_form(word: str) -> bool:
    """Whether ``word`` is an initial, or an acronym with its stops but for the last: C.P.S.U."""
    return _SHORT_FORM.fullmatch(word) is not None


def _has_own_stop(word: str, following: str) -> bool:
    """Whether the stop behind ``word`` is its own, where another mark follows."""
    return is_short_form(word) or (following != "." and word.lower() in _ABBREVIATIONS)


def written_whole(joined: str, reading: str) -> str:
    """``reading`` in the letter case of the pieces that it was joined of."""
    return reading.upper() if joined.isupper() else reading[:1] + reading[1:].lower()


def double_mark(chunk: Chunk) -> Span | None:
    """Two marks behind a word of which one is too much; None if there are none.

    An initial, an acronym or an abbreviation has its own stop; "?!" and "!!" are meant.
    """
    match = _DOUBLE.match(chunk.trail)
    if match is None or (match.group()[0] == "." and _has_own_stop(chunk.word, match.group()[1])):
        return None
    return Span(*match.span()).shifted(chunk.core.end)


def written_in_place(word: Token, forms: Iterable[str], starts: frozenset[int]) -> Iterator[str]:
    """``forms``, and at the beginning of a sentence with a capital too."""
    for form in forms:
        yield form
        if word.span.start in starts and form[:1].islower():
            yield form[:1].upper() + form[1:]


def divided(passage: Passage) -> frozenset[int]:
    """The indices of the chunks that a word divided at a line end begins or goes on in."""
    begun = _begun(passage)
    return frozenset(begun) | frozenset(place + 1 for place in begun)


def _begun(passage: Passage) -> list[int]:
    """The indices of the chunks that a divided word begins in."""
    marked = (place for place, chunk in enumerate(passage.chunks) if chunk.trail)
    return [place for place in marked if is_divided(passage, place)]


def is_divided(passage: Passage, place: int) -> bool:
    """Whether a word may begin in a chunk with a hyphen at a line end and go on in the next."""
    one = passage.chunks[place]
    if not one.trail or one.trail not in HYPHENS or place + 1 == len(passage.chunks):
        return False
    two = passage.chunks[place + 1]
    if two.begins_paragraph or two.lead or not two.word:
        return False
    return bool(line_end(passage.text, one, two))


def line_end(text: str, one: Chunk, two: Chunk) -> str:
    """The line end between two neighbouring chunks; "" if both stand on one line."""
    return text[one.span.end : two.span.start].strip(" \t")


def gains(
    word: Span, readings: Sequence[str], text: str, paragraph: Span, pack: LanguagePack
) -> list[float] | None:
    """By how much ln P of the words around grows when a word is another, for each of them.

    Nothing outside the paragraph is looked at. None where the context model parts the words there
    in another way.
    """
    passage = Passage.of(text, [paragraph])
    lineup = pack.reader.lineup(passage)
    place = lineup.places.get(word.start)
    if place is None:
        return None
    numbers = np.array([pack.lexicon.number(reading) for reading in readings])
    found: list[float] = lineup.gains(np.full(len(readings), place), numbers, pack.ngrams).tolist()
    return found
