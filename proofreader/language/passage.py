"""Some paragraphs as detectors and ranking see it: chunks, their cores, and numbers for the models.

A chunk is what stands between two blanks; its *core* is the chunk without the marks around it.
For the context model a chunk becomes `Symbol`s: its words and the sentence ends among them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from proofreader.language.lexicon import Lexicon, normal
from proofreader.language.ngrams import NUMBER, SENTENCE, UNKNOWN, Floats, Ids, NgramModel
from proofreader.text.spans import Span
from proofreader.text.tokens import HYPHENS, Token, chunks, split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LETTER = r"[^\W\d_]"
_PARTING = re.compile(
    rf"[{HYPHENS}\u2012-\u2015]+|[.,;:!?]+(?=[A-Z])"
    rf"|(?<={_LETTER}{_LETTER})[,;:!?~]+(?={_LETTER}{_LETTER})"
)
"""Marks inside a chunk that part words: hyphens, dashes, a stop before a capital, a comma."""
_CORE = re.compile(r"[^\W_](?:.*[^\W_])?[\u0300-\u036f]*", re.DOTALL)
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th|[dls])?")
"""What the context model takes for a number: ordinals and sums of money stand where they do."""


class Separator(IntEnum):
    """What stands between two words; the numbers are those of the counts."""

    SPACE = 0
    COMMA = 1
    SEMICOLON = 2
    COLON = 3
    STOP = 4
    DASH = 5
    QUESTION = 6


ENDS: Final = frozenset((Separator.STOP, Separator.QUESTION))
"""The separators that end a sentence."""
_STRENGTH: Final = (
    (Separator.QUESTION, "?!"),
    (Separator.STOP, "."),
    (Separator.SEMICOLON, ";"),
    (Separator.COLON, ":"),
    (Separator.DASH, "\N{EM DASH}\N{EN DASH}\N{HORIZONTAL BAR}"),
    (Separator.COMMA, ","),
)
"""Which separator a run of marks is: the first whose marks are in it."""


@lru_cache(maxsize=1 << 12)
def separator(between: str) -> Separator:
    """The separator that the marks and blanks between two words make."""
    for kind, marks in _STRENGTH:
        if any(mark in between for mark in marks):
            return kind
    if "--" in between or (between[:1].isspace() and between.strip() == "-"):
        return Separator.DASH
    return Separator.SPACE


class Symbol(NamedTuple):  # there are tens of thousands: a data class would take twice as long
    """A word, or a sentence end, as the context model knows it."""

    number: int
    own_share: float
    """ln of the word's share of its number: 0 but for words that share `UNKNOWN`."""
    before: str
    """The marks since the word before it in the chunk (or since the chunk's beginning)."""
    separator: Separator
    """What ``before`` is."""
    place: int
    """Where the word begins in its chunk."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """What stands between two blanks."""

    span: Span
    text: str
    core: Span
    """From its first to its last letter or digit; empty, at its start, when it has none."""
    word: str
    """The core's text."""
    lead: str
    """The marks before the core; all marks when there is no core."""
    trail: str
    """The marks after the core."""
    begins_paragraph: bool


@dataclass(frozen=True)  # no slots: its parts are made when they are first asked for
class Passage:
    """Some paragraphs of a text in chunks; all places are places of the text."""

    text: str
    """The whole text."""
    chunks: tuple[Chunk, ...]
    paragraphs: tuple[Span, ...]

    @cached_property
    def parts(self) -> tuple[tuple[Token, ...], ...]:
        """For each chunk the words of its core, parted at hyphens, dashes and some marks."""
        return tuple([_parts(chunk) for chunk in self.chunks])

    @cached_property
    def _starts(self) -> list[int]:
        return [chunk.span.start for chunk in self.chunks]

    @cached_property
    def _ends(self) -> list[int]:
        return [chunk.span.end for chunk in self.chunks]

    @classmethod
    def of(cls, text: str, paragraphs: Iterable[Span]) -> Passage:
        """The passage of the given paragraphs of ``text``."""
        spans = tuple(paragraphs)
        return cls(text, tuple(c for span in spans for c in _chunks(text, span)), spans)

    def chunks_in(self, span: Span) -> range:
        """The indices of the chunks that ``span`` overlaps, or of those it lies between."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        if first < last:
            return range(first, last)
        return range(max(0, first - 1), min(len(self.chunks), last + 1))

    def grown(self, within: range, span: Span, reading: str) -> range:
        """The chunks ``within``, which `span` lies in, and those that ``reading`` joins to them.

        In "word ,word" the blank and the comma, read as a comma and a blank, only touch the first
        word; but it is the one that gets the comma.
        """
        start, stop = within.start, within.stop
        if start and self._ends[start - 1] == span.start:
            start -= _is_seen(reading[:1] or self.text[span.end : span.end + 1])
        if stop < len(self.chunks) and self._starts[stop] == span.end:
            stop += _is_seen(reading[-1:] or self.text[max(0, span.start - 1) : span.start])
        return range(start, stop)

    def changed(self, span: Span, reading: str, within: range) -> tuple[str, ...]:
        """The chunks that would stand in place of those ``within``, were ``span`` so read."""
        start, end = self._starts[within.start], self._ends[within.stop - 1]
        head, tail = self.text[start : span.start], self.text[span.end : end]
        return tuple(f"{head}{reading}{tail}".split())


def _is_seen(character: str) -> bool:
    """Whether there is a character, and not a blank."""
    return bool(character.strip())


def _chunks(text: str, paragraph: Span) -> Iterator[Chunk]:
    first = True
    for span, chunk in chunks(text, paragraph):
        start, end = _core(chunk)
        lead, word, trail = chunk[:start], chunk[start:end], chunk[end:]
        if not word:
            lead, trail = trail, lead
        core = span if word == chunk else Span(span.start + start, span.start + end)
        yield Chunk(span, chunk, core, word, lead, trail, first)
        first = False


def _parts(chunk: Chunk) -> tuple[Token, ...]:
    """The words of a chunk's core."""
    found = _parted(chunk.word)
    if len(found) == 1 and len(found[0][1]) == len(chunk.word):
        return (Token(chunk.core, chunk.word),)
    at = chunk.core.start
    return tuple([Token(Span(at + i, at + i + len(text)), text) for i, text in found])


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


@lru_cache(maxsize=1 << 16)
def _core(chunk: str) -> tuple[int, int]:
    match = _CORE.search(chunk)
    return (0, 0) if match is None else match.span()


class Reader:
    """Turns chunks into symbols, remembering what it has seen.

    Args:
        lexicon: Numbers the words.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._unknown_share = lexicon.log_probability("<unk>")
        self._last: tuple[Passage | None, Lineup | None] = (None, None)  # several detectors ask
        self.symbols = lru_cache(maxsize=1 << 16)(self._symbols)

    def _symbols(self, chunk: str) -> tuple[tuple[Symbol, ...], str]:
        """The symbols of a chunk, and the marks after its last word."""
        found = []
        place = 0
        texts, between = split_words(chunk)
        for word, before in zip(texts, between, strict=False):
            place += len(before)
            found.append(Symbol(*self._numbered(word), before, separator(before), place))
            place += len(word)
        return tuple(found), between[-1]

    def _numbered(self, word: str) -> tuple[int, float]:
        """The number of ``word``, and ln of its share of that number."""
        if _NUMBER.fullmatch(word):
            return NUMBER, 0.0
        number = self._lexicon.number(word)
        if number != UNKNOWN:
            return number, 0.0
        share = self._lexicon.log_probability(normal(word)) - self._unknown_share
        return UNKNOWN, min(0.0, share)

    def lineup(self, passage: Passage) -> Lineup:
        """All symbols of a passage in a row, two sentence ends before and after."""
        known, lineup = self._last
        if known is not passage or lineup is None:
            lineup = self._lineup(passage)
            self._last = passage, lineup
        return lineup

    def _lineup(self, passage: Passage) -> Lineup:
        symbols: list[Symbol] = [_END, _END]
        places: dict[int, int] = {}
        held = ""
        for chunk in passage.chunks:
            found, after = self.symbols(chunk.text)
            if chunk.begins_paragraph and symbols[-1] is not _END:
                symbols.append(_END)
            for index, symbol in enumerate(found):
                between = symbol.separator if index else separator(f"{held} {symbol.before}")
                if between in ENDS and symbols[-1] is not _END:
                    symbols.append(_END)
                places[chunk.span.start + symbol.place] = len(symbols)
                symbols.append(symbol)
            held = after if found else f"{held} {after}"
        symbols += [_END, _END]
        return Lineup(
            np.array([symbol.number for symbol in symbols]),
            np.array([symbol.own_share for symbol in symbols], np.float32),
            places,
        )


_END = Symbol(SENTENCE, 0.0, "", Separator.SPACE, 0)


@dataclass(frozen=True, slots=True)
class Lineup:
    """The symbols of a passage as arrays."""

    numbers: Ids
    shares: Floats
    places: Mapping[int, int]
    """Where a word begins in the text → where its symbol stands."""

    def gains(self, at: Ids, numbers: Ids, model: NgramModel) -> Floats:
        """By how much ln P grows when the word ``at`` a place is another; arrays in step."""
        places, owners = np.unique(at, return_inverse=True)
        words = self.numbers[places + np.arange(-2, 3).reshape(-1, 1)]
        return model.exchange(words, owners, numbers) - self.shares[at]
