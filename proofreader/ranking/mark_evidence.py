"""Evidence about a mark: which it is, where it stands, and between which words.

Part of `proofreader.ranking.evidence`, for proposals that are about one mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.language.ngrams import SENTENCE, UNKNOWN
from proofreader.language.pairing import unpaired
from proofreader.language.passage import separator
from proofreader.text.tokens import first_word, last_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.ranking.book import Book
    from proofreader.text.spans import Span
    from proofreader.text.tokens import Token

USUAL_MARKS: Final = frozenset(".,;:!?'\"()-\N{EN DASH}\N{EM DASH}\u2018\u2019\u201c\u201d&$£[]")
"""Marks that print has; any other is odd."""
_QUOTES: Final = frozenset("'\"\u2018\u2019\u201c\u201d")
_NEXT_LETTER: Final = 4
"""How far on the next word may begin."""
_NEAR_BY: Final = 60
"""A parenthesis between two commas is seldom longer."""
_LONGEST: Final = 20
"""Longer words count as so many letters."""
MARKS: Final = (
    "is a quote",
    "is a stop",
    "is a question or exclamation",
    "is a comma",
    "is another usual mark",
    "is an odd mark",
    "stands before its word",
    "has no mate",
    "small letter follows",
    "letters before",
    "letters after",
    "s before",  # an apostrophe there may be that of a plural
    "same mark before",  # how many characters back, at most `_NEAR_BY`
    "same mark after",
    "so placed in this book",  # ln of the share of words that have this mark there
    "words seen together",  # ln(1 + how often) of the words on either side, 0 if one is unknown
    "usual between these words",  # ln P(what stands between | the words), 0 if one is unknown
)
"""About the one mark that a proposal is about; all 0 when it is about a word."""


def measure_marks(
    passage: Passage, spans: Sequence[Span], book: Book, pack: LanguagePack
) -> NDArray[np.float64]:
    """One row a span, one column a feature of `MARKS`."""
    alone = unpaired(passage)
    marks = [span.of(passage.text).strip() for span in spans]
    asked = [place for place, mark in enumerate(marks) if len(mark) == 1 and not mark.isalnum()]
    rows = np.zeros((len(spans), len(MARKS)))
    if asked:
        about = [spans[place] for place in asked]
        rows[asked, :-2] = [_mark(passage.text, span, book, alone) for span in about]
        rows[asked, -2:] = _between(passage.text, about, pack)
    return rows


def _mark(text: str, span: Span, book: Book, alone: frozenset[int]) -> list[float]:
    """The columns `MARKS` but for the last two, of which all marks are asked at once."""
    mark = span.of(text).strip()
    place = text.index(mark, span.start)
    after = text[place + 1 : place + 2]
    follows = text[place + 1 : place + 1 + _NEXT_LETTER].lstrip()
    before_word = not after.isspace() and bool(after)
    return [
        mark in _QUOTES,
        mark == ".",
        mark in "!?",
        mark == ",",
        mark in USUAL_MARKS - _QUOTES and mark not in ".!?,",
        mark not in USUAL_MARKS,
        before_word,
        place in alone,
        follows[:1].islower(),
        _letters_before(text, place),
        _letters_after(text, place + 1),
        text[max(0, place - 1) : place] in "sS",
        place - max(text.rfind(mark, max(0, place - _NEAR_BY), place), place - _NEAR_BY),
        _until(text, mark, place),
        book.placing(mark, before=before_word),
    ]


def _between(text: str, spans: Sequence[Span], pack: LanguagePack) -> NDArray[np.float32]:
    """The last two of the columns `MARKS`, for the words on either side of each span."""
    rows = []
    for span in spans:
        before, after = last_word(text, span.start), first_word(text, span.end)
        marks = text[before.span.end : after.span.start] if before and after else ""
        numbers = [_number(word, pack) for word in (before, after)]
        rows.append((*numbers, separator(marks)))
    first, second, kinds = np.array(rows, np.int64).reshape(-1, 3).T
    known = (first != UNKNOWN) & (second != UNKNOWN)
    together = np.log1p(pack.ngrams.pair_counts(first, second))
    usual = pack.separators.log_probability(first, kinds, second)
    return np.stack((known * together, known * usual), axis=1)


def _number(word: Token | None, pack: LanguagePack) -> int:
    return SENTENCE if word is None else pack.lexicon.number(word.text)


def _until(text: str, mark: str, place: int) -> int:
    """How many characters on ``mark`` stands again, at most `_NEAR_BY`."""
    found = text.find(mark, place + 1, place + _NEAR_BY)
    return _NEAR_BY if found < 0 else found - place


def _letters_before(text: str, place: int) -> int:
    """How many letters end at ``place``, at most `_LONGEST`; an abbreviation has few."""
    start = place
    while start > max(0, place - _LONGEST) and text[start - 1].isalpha():
        start -= 1
    return place - start


def _letters_after(text: str, place: int) -> int:
    """How many letters follow ``place``, a blank or line end passed over, at most `_LONGEST`."""
    place += 2 if text.startswith("\r\n", place) else text[place : place + 1].isspace()
    end = place
    while end < min(len(text), place + _LONGEST) and text[end].isalpha():
        end += 1
    return end - place
