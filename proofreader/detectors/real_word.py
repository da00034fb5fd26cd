"""A word for another word: ``hut`` for ``but``, ``modem`` for ``modern``, ``arid`` for ``and``.

Catches: known words that the words around make unlikely beside one a confusion away.
Leaves: words that fit where they stand; acronyms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.detectors.words import whole_words
from proofreader.language.candidates import written_like
from proofreader.text.findings import Kind, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Lineup, Passage
    from proofreader.text.spans import Span
    from proofreader.text.tokens import Token

_LONGEST_ACRONYM: Final = 5
_GATE: Final = -5.0
"""Neighbours whose context gains less than this over their cost are not proposed."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Confusable neighbours of known words, where the context may prefer them."""
    lineup = pack.reader.lineup(passage)
    rows: list[tuple[int, int, float]] = []
    spots: list[tuple[Span, str, str]] = []
    for word, at in _known_words(passage, lineup, pack):
        for near in pack.neighbours.of(word.text):
            rows.append((at, near.number, near.cost))
            spots.append((word.span, word.text, near.word))
    if not rows:
        return
    places, numbers, costs = (np.array(column) for column in zip(*rows, strict=True))
    gains = lineup.gains(places, numbers, pack.ngrams)
    for (span, surface, reading), gain, cost in zip(spots, gains, costs, strict=True):
        if gain - cost > _GATE:
            entry = pack.lexicon.get(reading)
            for form in written_like(surface, reading, entry.capitalised if entry else 0.0):
                reason = f"“{form}” fits the words around better than “{surface}”"
                yield Proposal(span, form, Kind.REAL_WORD, reason)


def _known_words(
    passage: Passage, lineup: Lineup, pack: LanguagePack
) -> Iterator[tuple[Token, int]]:
    """The known words, and where each stands in the line-up."""
    for word in whole_words(passage, pack.lexicon):
        at = lineup.places.get(word.span.start)
        if at is None or lineup.numbers[at] != pack.lexicon.number(word.text):
            continue  # the context model parts this chunk in another way
        if pack.lexicon.knows(word.text) and not _is_acronym(passage, word):
            yield word, at


def _is_acronym(passage: Passage, word: Token) -> bool:
    """Whether a few capitals stand among small letters, as in "OCR and HTML"."""
    if not (word.text.isupper() and 1 < len(word.text) <= _LONGEST_ACRONYM):
        return False
    (place, *_) = passage.chunks_in(word.span)
    beside = (*passage.chunks[max(0, place - 1) : place], *passage.chunks[place + 1 : place + 2])
    return any(chunk.word.islower() for chunk in beside)
