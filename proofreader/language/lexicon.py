"""Which words there are, how usual they are, and how they are written.

Three sources, each with its own weight: the books the context model was counted on, with the
way they write a word in mid-sentence; pyspellchecker's list, for the words of a later century;
and the lists a project adds (a domain's names, the volunteer's good and bad words).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.errors import ResourceError
from proofreader.language.ngrams import UNKNOWN, VOCABULARY_LIMIT
from proofreader.text.tokens import APOSTROPHES, LETTER_FORMS, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_BOOKS_SHARE: Final = 0.8
"""How much of a word's probability comes from the books, the rest from the modern list."""
_LISTED: Final = 2e-8
"""Probability of a listed word that no corpus has counted: about one in 50 million words."""
_GARBAGE: Final = 1e-10
"""Probability of any one string that is no word."""
_RARE_COUNT: Final = 40
"""Words the modern list lacks are taken for known from this count on: below stand dialect
spellings, printer's errors and names that occur in a single book."""
_FOLDED: Final = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **LETTER_FORMS})
SPECIAL: Final = ("<s>", "<num>", "<unk>")
"""The words that are none: sentence boundary, number, any other word."""
_POSSESSIVES: Final = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")
_POSSESSIVE_COST: Final = 3.0
"""A possessive that is not listed is e^3 times rarer than its owner, as those that are."""
_SHORT_LETTERS: Final = 4
_SHORT_WORDS: Final = 100
"""How many of the most frequent words with at most `_SHORT_LETTERS` letters are short words."""
_REMEMBERED: Final = 1 << 17
"""Whether a word is known is asked a dozen times for each word of a text."""
_DOMAIN_COUNT: Final = 2000
"""A word of the text's own field counts as if the books had it this often: as "differences"."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """A word of the books: how often, and how it is written in mid-sentence."""

    word: str
    count: int
    lower: int
    capitalised: int
    upper: int


def read_words(path: Path) -> list[WordCount]:
    """The rows of a table of words, in its order.

    Raises:
        ResourceError: if the table is missing or a row is not as it should be.
    """
    try:
        rows = path.read_text(encoding="utf-8").splitlines()[1:]
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError("This table of words cannot be read.", path=path) from error
    found: list[WordCount] = []
    try:
        for row in rows:
            word, count, lower, capitalised, upper = row.split("\t")
            found.append(WordCount(word, int(count), int(lower), int(capitalised), int(upper)))
    except (TypeError, ValueError) as error:
        raise ResourceError(
            "This row should be: word, count, lower, capitalised, upper.",
            path=path,
            line=len(found) + 2,
        ) from error
    return found


class WordState(Enum):
    """Ignorance is not acceptance: a word may be neither known nor rejected."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    REJECTED = "rejected"


class Entry(NamedTuple):  # there are 220,000: a data class would take twice as long to load
    """What is known of one word."""

    number: int
    """Its number in the context model; `UNKNOWN` when it has none."""
    log_probability: float
    """ln of its share of all words."""
    known: bool
    capitalised: float
    """The share of its mid-sentence uses that begin with a capital, 0..1."""


def normal(word: str) -> str:
    """A word as the lexicon files it: lower case, straight apostrophes, no long s, no ligatures."""
    return word.lower() if word.isascii() else word.lower().translate(_FOLDED)


class Lexicon:
    """The words of a language; grows only while it is built.

    Args:
        books: The counted words, most frequent first: the row is the number.
        modern: pyspellchecker's words and their counts.
        added: Words that count as usual here: domains and the project's own, as they are written.
        rejected: Words that are never right here.
        forgotten: Words, in lower case, to leave out of all sources: the ranking learns on pages
            read without them what right words look like that no lexicon has.
    """

    def __init__(
        self,
        books: Iterable[WordCount],
        modern: Mapping[str, int],
        added: Iterable[str] = (),
        rejected: Iterable[str] = (),
        forgotten: Iterable[str] = (),
    ) -> None:
        rows = list(books)
        books_total = sum(row.count for row in rows)
        modern_total = max(1, sum(modern.values()))
        self._entries: dict[str, Entry] = {}
        self._words = tuple(row.word for row in rows[:VOCABULARY_LIMIT])
        for number, row in enumerate(rows):
            later = modern.get(row.word, 0)
            share = _BOOKS_SHARE * row.count / books_total
            share += (1 - _BOOKS_SHARE) * later / modern_total
            self._entries[row.word] = Entry(
                number if number < VOCABULARY_LIMIT else UNKNOWN,
                math.log(share),
                row.word in modern or row.count >= _RARE_COUNT or row.word in SPECIAL,
                (row.capitalised + row.upper) / max(1, row.lower + row.capitalised + row.upper),
            )
        for word, later in modern.items():
            if word not in self._entries:
                share = (1 - _BOOKS_SHARE) * later / modern_total
                share = max(share, _LISTED)
                self._entries[word] = Entry(UNKNOWN, math.log(share), known=True, capitalised=0.5)
        for word in forgotten:
            self._entries.pop(word, None)
        for entry in added:
            for part in words(entry):  # "Marxist-Leninist" is looked up as its two words
                if len(part.text) > 1:
                    self._add(part.text, _DOMAIN_COUNT / books_total)
        self.short_words = tuple(
            islice(
                (w for w in self._words if w.isalpha() and len(w) <= _SHORT_LETTERS), _SHORT_WORDS
            )
        )
        """The words that grammar is made of: the, of, and, to …"""
        self._rejected = frozenset(normal(word) for word in rejected)
        self.knows = lru_cache(maxsize=_REMEMBERED)(self._knows)

    def _add(self, word: str, share: float) -> None:
        found = self._entries.get(normal(word))
        log_probability = math.log(share)
        if found is not None:
            log_probability = max(log_probability, found.log_probability)
        self._entries[normal(word)] = Entry(
            found.number if found else UNKNOWN,
            log_probability,
            known=True,
            capitalised=1.0 if word[:1].isupper() else 0.0,
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __contains__(self, word: str) -> bool:
        return normal(word) in self._entries

    def get(self, word: str) -> Entry | None:
        """What is known of ``word``, a possessive standing for its owner; None if nothing is."""
        entry = self._entries.get(word) or self._entries.get(normal(word))
        if entry is None and word.endswith(_POSSESSIVES):
            owner = self._entries.get(normal(word[:-2]))
            if owner is not None:
                rarer = owner.log_probability - _POSSESSIVE_COST
                return Entry(UNKNOWN, rarer, owner.known, owner.capitalised)
        return entry

    def state(self, word: str) -> WordState:
        """Whether ``word`` is known, rejected or neither."""
        if self._rejected and normal(word) in self._rejected:
            return WordState.REJECTED
        entry = self.get(word)
        return WordState.KNOWN if entry is not None and entry.known else WordState.UNKNOWN

    def _knows(self, word: str) -> bool:
        """Whether ``word`` is known."""
        return self.state(word) is WordState.KNOWN

    def number(self, word: str) -> int:
        """The number of ``word`` in the context model."""
        entry = self._entries.get(word) or self._entries.get(normal(word))
        return UNKNOWN if entry is None else entry.number

    def word(self, number: int) -> str:
        """The word of a number, lower case."""
        return self._words[number]

    def log_probability(self, word: str) -> float:
        """Ln of the share of ``word`` among all words; that of garbage when it is not there."""
        entry = self.get(word)
        return math.log(_GARBAGE) if entry is None else entry.log_probability
