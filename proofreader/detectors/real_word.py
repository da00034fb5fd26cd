"""A word for another word: ``hut`` for ``but``, ``modem`` for ``modern``, ``arid`` for ``and``.

No list of words shows it: what was read is a word as well, and only the words around tell.
Source: DETECTION inventory, kind real-word; all pairs that OCR confuses, not a list of them.

Catches: known words that the words around make unlikely beside one a confusion away.
Leaves: words that fit where they stand; acronyms; the elisions of verse: "o'er".

Examples:
    He came, hut he did not stay. → He came, but he did not stay.
    I do not know what lie meant by it. → I do not know what he meant by it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.detectors.words import (
    beside,
    sentence_starts,
    whole_words,
    written_as,
    written_in_place,
)
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal
from proofreader.text.tokens import APOSTROPHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Lineup, Passage
    from proofreader.text.tokens import Token

_LONGEST_ACRONYM: Final = 5
_ELIDED = re.compile(rf"[{APOSTROPHES}]e[rn]$")
"""O'er, ne'er, e'en: verse has them where the words around would rather have others."""
_GATE: Final = -5.0
"""Neighbours whose context gains less than this over their cost are not proposed."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Confusable neighbours of known words, where the context may prefer them."""
    lineup = pack.reader.lineup(passage)
    known = list(_known_words(passage, lineup, pack))
    if not known:
        return
    near = [pack.neighbours.of(word.text) for word, _ in known]
    owners = np.repeat(np.arange(len(known)), [len(each.numbers) for each in near])
    numbers = np.concatenate([each.numbers for each in near])
    costs = np.concatenate([each.costs for each in near])
    places = np.array([at for _, at in known], np.int64)[owners]
    gains = lineup.gains(places, numbers, pack.ngrams)
    starts = sentence_starts(passage)
    for row in np.flatnonzero(gains - costs > _GATE).tolist():
        word, _ = known[owners[row]]
        reading = pack.lexicon.word(int(numbers[row]))
        forms = written_as(word.text, reading, pack.lexicon)
        for form in written_in_place(word, forms, starts):
            reason = Message(
                "“{reading}” fits the words around better than “{word}”",
                reading=form,
                word=word.text,
            )
            yield Proposal(word.span, form, Kind.REAL_WORD, reason)


def _known_words(
    passage: Passage, lineup: Lineup, pack: LanguagePack
) -> Iterator[tuple[Token, int]]:
    """The known words, and where each stands in the line-up."""
    for word in whole_words(passage, pack.lexicon):
        at = lineup.places.get(word.span.start)
        if at is None or lineup.numbers[at] != pack.lexicon.number(word.text):
            continue  # the context model parts this chunk in another way
        if _ELIDED.search(word.text) or not pack.lexicon.knows(word.text):
            continue
        if not _is_acronym(passage, word):
            yield word, at


def _is_acronym(passage: Passage, word: Token) -> bool:
    """Whether a few capitals stand among small letters, as in "OCR and HTML"."""
    if not (word.text.isupper() and 1 < len(word.text) <= _LONGEST_ACRONYM):
        return False
    return any(chunk.word.islower() for chunk in beside(passage, word.span))
