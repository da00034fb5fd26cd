"""An apostrophe lost, moved or misread: ``do n't``, ``it' s``, ``John"s``, ``dont``.

OCR sees a blank beside the small mark, takes it for a quote or dirt, or does not see it at all.
Source: DETECTION inventory, kind apostrophe.

Catches: a blank beside the apostrophe: "I 'll", "o' clock"; a mark of another shape in its place:
"don*t"; a capital after it: "Tom'S"; none where the words around ask for one: "the coroners
verdict".
Leaves: dialect, 'tis and 'em, plurals, quotes within a word's reach: "the ship 'Swift'".

Examples:
    they do n't know it → they don't know it
    at the coroners inquest → at the coroner's inquest
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from proofreader.detectors.words import joined
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span
from proofreader.text.tokens import APOSTROPHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage
    from proofreader.text.tokens import Token

_ENDING: Final = r"(?:s|t|d|m|ll|re|ve)"
"""What follows an apostrophe at a word's end."""
_MISREAD = re.compile(rf"(?<=[^\W\d_])([^\w\s\-]{{1,2}}){_ENDING}$", re.IGNORECASE)
"""Another mark in the apostrophe's place."""
_LOST = re.compile(rf"{_ENDING}$", re.IGNORECASE)
_CAPITAL = re.compile(rf"(?<=[a-z][{APOSTROPHES}])(?:S|T|D|M|LL|RE|VE)$")
_ENDINGS_ALONE: Final = frozenset(("s", "ll", "re", "ve"))
"""These stand alone only where an apostrophe is lost."""
_CLOCK: Final = ("o", "clock")
_LEAST_GAIN: Final = 1.0
"""Where a known word stands, the words around have to like the other e-fold better."""
_SHORTEST: Final = 3
"""Shorter words, "is" and "as", are no words that have lost an apostrophe."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Words with their apostrophe."""
    for chunk in passage.chunks:
        yield from _misread(chunk, pack)
    for one, two in pairwise(passage.chunks):
        if not two.begins_paragraph:
            yield from _apart(passage, one, two, pack)
    yield from _lost(passage, pack)


def _misread(chunk: Chunk, pack: LanguagePack) -> Iterator[Proposal]:
    """An apostrophe for another mark, a small letter for a capital behind it."""
    word, start = chunk.word, chunk.core.start
    match = _CAPITAL.search(word)
    if match is not None:
        span = Span(*match.span()).shifted(start)
        reason = Message("a capital after an apostrophe")
        yield Proposal(span, match.group().lower(), Kind.APOSTROPHE, reason)
    match = _MISREAD.search(word)
    if match is None or match[1] in APOSTROPHES:
        return
    printed = f"{word[: match.start(1)]}'{word[match.end(1) :]}"
    if word[match.end(1) :] in "sS" or pack.lexicon.knows(printed):
        span = Span(*match.span(1)).shifted(start)
        yield Proposal(
            span, "'", Kind.APOSTROPHE, Message("“{mark}” for an apostrophe", mark=match[1])
        )


def _apart(passage: Passage, one: Chunk, two: Chunk, pack: LanguagePack) -> Iterator[Proposal]:
    """Two chunks that an apostrophe joins, or that have lost it between them."""
    if not one.word[-1:].isalpha() or not two.word[:1].isalpha():
        return
    mark = one.trail + two.lead
    tail = two.word
    if mark not in APOSTROPHES:  # "" is in it
        return
    if not mark and _lost_between(one.word, tail):
        mark, reason = "'", Message("an apostrophe may be lost")
    elif any(c in APOSTROPHES for c in mark + tail):
        reason = Message("a blank beside an apostrophe")
    else:
        return
    printed = one.word + mark + tail
    if not pack.lexicon.knows(printed) and tail.lower() != "s":
        return
    span, reading = joined(passage.text, (one, two), printed)
    yield Proposal(span, reading, Kind.APOSTROPHE, reason)


def _lost_between(head: str, tail: str) -> bool:
    return tail in _ENDINGS_ALONE or (head.lower(), tail.lower()) == _CLOCK


class _Missing(NamedTuple):
    """A word, and what it may be with an apostrophe."""

    word: Token
    printed: str
    at: int
    """Where it stands in the line-up."""


def _lost(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Words that would be others with an apostrophe, where the words around ask for those."""
    lineup = pack.reader.lineup(passage)
    found = [
        _Missing(word, printed, lineup.places[word.span.start])
        for parts in passage.parts
        for word in parts
        if (printed := _with_apostrophe(word.text, pack)) and word.span.start in lineup.places
    ]
    if not found:
        return
    at = np.array([one.at for one in found])
    numbers = np.array([pack.lexicon.number(one.printed) for one in found])
    gains = lineup.gains(at, numbers, pack.ngrams)
    for one, gain in zip(found, gains.tolist(), strict=True):
        if gain > _LEAST_GAIN or not pack.lexicon.knows(one.word.text):
            reason = Message("“{reading}” fits the words around better", reading=one.printed)
            yield Proposal(one.word.span, one.printed, Kind.APOSTROPHE, reason)


def _with_apostrophe(word: str, pack: LanguagePack) -> str | None:
    """A word with an apostrophe before its ending, if that is known."""
    if len(word) < _SHORTEST or not word.isalpha():
        return None
    if word.lower() == "".join(_CLOCK):
        return f"{word[0]}'{word[1:]}"
    ending = _LOST.search(word)
    if ending is None or ending.start() == 0:
        return None
    printed = f"{word[: ending.start()]}'{ending.group()}"
    return printed if pack.lexicon.knows(printed) else None
