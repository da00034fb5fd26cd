"""A word that is none, because letters were misread: ``tbe`` for ``the``.

Worn type, thin paper and specks make OCR take one letter for another, or two letters for one.
Source: DETECTION inventory, kind misread-word; the confusions are counted on pages with known
truth.

Catches: "tbe", "cornmon", "wliich", "gentlemari": one to three letters wrong, also in a word
divided at a line end; "n" for "a": a short word that the words around ask for; "p-late",
";risoner", "nhowe&": letters read as marks. What has no reading is still pointed at.
And whatever the volunteer's own list says is wrong.
Leaves: known words, names, numbers and initials.

Examples:
    It was wliich of them that came? → It was which of them that came?
    They have a cornmon duty to the people. → They have a common duty to the people.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.detectors.words import (
    WORDS_OF_ONE,
    is_divided,
    is_number,
    rejected_words,
    sentence_starts,
    whole_words,
    written_as,
    written_in_place,
)
from proofreader.language.confusions import pieces
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage
    from proofreader.text.tokens import Token

_SHORT: Final = 3
"""Words of at most so many letters have too few left, when one is misread, to go by."""
_FITTING: Final = 6
"""How many of the short words that fit best are proposed."""
_COST_WEIGHT: Final = 0.7
"""How much the confusion cost counts beside the context in choosing them."""
_DIVIDED: Final = 8
"""How many readings of a divided word are proposed."""
_MARKED: Final = 4
"""How many readings are proposed of a word with the marks in it or beside it."""
_CLOSING: Final = frozenset(".,;:!?)]'\"\u2019\u201d")
"""Marks that stand after a word oftener than for a letter."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Readings near each unknown word, and short words that fit in its place."""
    yield from _divided(passage, pack)
    yield from _marked(passage, pack)
    unknown = [
        word
        for word in whole_words(passage, pack.lexicon)
        if _is_unknown(word.text, pack) and not _is_initial(word, passage.text)
    ]
    starts = sentence_starts(passage)
    readings: defaultdict[Token, list[str]] = defaultdict(list)
    for word in unknown:
        if not any(c.isdigit() for c in word.text):
            readings[word] += [near.text for near in pack.candidates.near(word.text)]
    for word, reading in _fitting(passage, unknown, pack):
        readings[word].append(reading)
    for word in unknown:
        reason = Message("“{word}” is not a word that is known", word=word.text)
        for reading in written_in_place(word, readings[word], starts):
            yield Proposal(word.span, reading, Kind.MISREAD_WORD, reason)
        if not readings[word]:
            yield Proposal(word.span, None, Kind.MISREAD_WORD, reason)
    yield from _rejected(passage, pack, starts)  # last: its reason counts


def _rejected(passage: Passage, pack: LanguagePack, starts: frozenset[int]) -> Iterator[Proposal]:
    """Words of the volunteer's list of bad ones: a flag for each, and readings near it."""
    for word in rejected_words(passage, pack.lexicon):
        reason = Message("“{word}” is among your bad words", word=word.text)
        yield Proposal(word.span, None, Kind.MISREAD_WORD, reason)
        if len(word.text) == len(word.span):  # `_divided` has the readings of the others
            near = [near.text for near in pack.candidates.near(word.text)]
            for reading in written_in_place(word, near, starts):
                yield Proposal(word.span, reading, Kind.MISREAD_WORD, reason)


def _divided(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Readings of unknown words divided at a line end, divided where the word was."""
    for place, (before, after) in enumerate(pairwise(passage.parts)):
        if not is_divided(passage, place):
            continue
        head, tail = before[-1], after[0]
        whole = head.text + tail.text
        if not whole.isalpha() or pack.lexicon.knows(whole):
            continue
        span = head.span.cover(tail.span)
        between = passage.text[head.span.end : tail.span.start]
        reason = Message("“{word}” is not a word that is known", word=whole)
        for near in pack.candidates.near(whole)[:_DIVIDED]:
            cut = max(1, len(near.text) - len(tail.text))
            reading = near.text[:cut] + between + near.text[cut:]
            yield Proposal(span, reading, Kind.MISREAD_WORD, reason)


def _marked(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Readings of unknown words that take a mark in them, before or after them for a letter."""
    for chunk, found in zip(passage.chunks, passage.parts, strict=True):
        unknown = any(_is_unknown(word.text, pack) for word in found)
        if not unknown or all(len(word.text) == 1 for word in found):  # such as C.P.S.U.
            continue
        for span in _with_marks(chunk, len(found)):
            text = span.of(passage.text)
            reason = Message("a mark in “{text}” may be a letter", text=text)
            for near in _without_marks(text, pack):
                yield Proposal(span, near, Kind.MISREAD_WORD, reason)


def _with_marks(chunk: Chunk, words: int) -> Iterator[Span]:
    """A core that marks part, and one with the mark before or after it."""
    if words > 1 and not any(c.isdigit() for c in chunk.word):
        yield chunk.core
    if words == 1:
        if chunk.lead:
            yield Span(chunk.core.start - 1, chunk.core.end)
        if chunk.trail and chunk.trail[0] not in _CLOSING:
            yield Span(chunk.core.start, chunk.core.end + 1)


def _without_marks(text: str, pack: LanguagePack) -> Iterator[str]:
    """Words near ``text`` in which letters, not nothing, stand for the marks at its edges."""
    edges = {mark for mark in (text[0], text[-1]) if not mark.isalnum()}
    for near in islice(pack.candidates.near(text), _MARKED):
        lost = {mark for printed, read in pieces(near.text, text) if not printed for mark in read}
        if edges.isdisjoint(lost):
            yield near.text


def _is_unknown(word: str, pack: LanguagePack) -> bool:
    if len(word) == 1:
        return word not in WORDS_OF_ONE and not word.isdigit()
    if any(c.isdigit() for c in word) and (len(word) > _SHORT or is_number(word)):
        return False
    return not pack.lexicon.knows(word)


def _is_initial(word: Token, text: str) -> bool:
    return len(word.text) == 1 and word.text.isupper() and text.startswith(".", word.span.end)


def _fitting(
    passage: Passage, unknown: Sequence[Token], pack: LanguagePack
) -> Iterator[tuple[Token, str]]:
    """The short words that fit best in the place of short unknown ones."""
    short = [word for word in unknown if len(word.text) <= _SHORT]
    if not short:
        return
    lineup = pack.reader.lineup(passage)
    spots = [
        (word, lineup.places[word.span.start]) for word in short if word.span.start in lineup.places
    ]
    usual = pack.lexicon.short_words
    numbers = np.array([pack.lexicon.number(word) for word in usual])
    places = np.repeat(np.array([at for _, at in spots], np.int64), len(usual))
    gains = lineup.gains(places, np.tile(numbers, len(spots)), pack.ngrams)
    for (word, _), row in zip(spots, gains.reshape(len(spots), len(usual)), strict=True):
        costs = np.array([pack.confusions.cost(near, word.text.lower()) for near in usual])
        for best in np.argsort(_COST_WEIGHT * costs - row, kind="stable")[:_FITTING].tolist():
            for form in written_as(word.text, usual[best], pack.lexicon):
                yield word, form
