"""Which words there are, how usual they are, and how they are written.

Three sources, each with its own weight: the books the context model was counted on, with the
way they write a word in mid-sentence; pyspellchecker's list, for the words of a later century;
and the lists a project adds (a domain's names, the volunteer's good and bad words).
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import islice, pairwise, repeat
from typing import TYPE_CHECKING, Final, NamedTuple, overload

import numpy as np

from proofreader.errors import ResourceError
from proofreader.language.arrays import REBUILD
from proofreader.language.ngrams import UNKNOWN, VOCABULARY_LIMIT
from proofreader.messages import Message
from proofreader.text.tokens import APOSTROPHES, LETTER_FORMS, undivided, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, KeysView, Mapping
    from pathlib import Path
    from typing import Self

    from numpy.typing import NDArray

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
_REMEMBERED: Final = 1 << 16
"""Whether a word is known is asked a dozen times for each word of a text."""
_DOMAIN_COUNT: Final = 2000
"""A word of the text's own field counts as if the books had it this often: as "differences"."""
_COUNTS: Final = 4
"""A row of the table of words has so many counts."""
_ABSENT: Final = -1
"""The count of a word that the modern list does not have."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """A word of the books: how often, and how it is written in mid-sentence."""

    word: str
    count: int
    lower: int
    capitalised: int
    upper: int


class WordTable(Sequence[WordCount]):
    """The counted words of a language, most frequent first: the row is the number.

    Kept in columns, and a row is made when it is asked for: there are 130,000, and the program
    starts half a second sooner.

    Args:
        words: One a row.
        counts: A row each: count, lower, capitalised, upper (see `WordCount`).
    """

    def __init__(self, words: Sequence[str], counts: NDArray[np.int64]) -> None:
        self.words = words
        self.counts = counts

    @classmethod
    def of(cls, rows: Iterable[WordCount]) -> Self:
        """The table of some rows."""
        rows = list(rows)
        counts = [(row.count, row.lower, row.capitalised, row.upper) for row in rows]
        return cls([row.word for row in rows], np.array(counts, np.int64).reshape(-1, _COUNTS))

    def __len__(self) -> int:
        return len(self.words)

    @overload
    def __getitem__(self, place: int) -> WordCount: ...
    @overload
    def __getitem__(self, place: slice) -> WordTable: ...
    def __getitem__(self, place: int | slice) -> WordCount | WordTable:
        if isinstance(place, slice):
            return WordTable(self.words[place], self.counts[place])
        return WordCount(self.words[place], *self.counts[place].tolist())


def read_words(path: Path) -> WordTable:
    """The rows of a table of words, in its order.

    Raises:
        ResourceError: if the table is missing or a row is not as it should be.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(
            Message("This table of words cannot be read."), REBUILD, path=path
        ) from error
    rows = text.splitlines()[1:]
    if not rows:
        raise ResourceError(Message("This table has no words."), REBUILD, path=path)
    try:
        counts = np.loadtxt(
            rows, np.int64, comments=None, delimiter="\t", usecols=range(1, 1 + _COUNTS), ndmin=2
        )
    except ValueError:
        counts = np.empty((0, _COUNTS), np.int64)
    whole = len(counts) == len(rows) and sum(map(str.count, rows, repeat("\t"))) == counts.size
    if not whole or counts.min() < 0 or counts[:, 0].min() < 1:
        raise ResourceError(
            Message("This row should be: word, count (1 or more), lower, capitalised, upper."),
            REBUILD,
            path=path,
            line=2 + next((place for place, row in enumerate(rows) if not _is_whole(row)), 0),
        )
    return WordTable([row.partition("\t")[0] for row in rows], counts)


def _is_whole(row: str) -> bool:
    """Whether a row has a word and four counts."""
    _, *counts = row.split("\t")
    numbers = len(counts) == _COUNTS and all(c.isascii() and c.isdecimal() for c in counts)
    return numbers and int(counts[0]) > 0


class WordState(Enum):
    """Ignorance is not acceptance: a word may be neither known nor rejected."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    REJECTED = "rejected"


class Entry(NamedTuple):  # made so often that a data class would take too long
    """What is known of one word."""

    number: int
    """Its number in the context model; `UNKNOWN` when it has none."""
    log_probability: float
    """ln of its share of all words."""
    known: bool
    capitalised: float
    """The share of its mid-sentence uses that begin with a capital, 0..1."""


class Ranked(NamedTuple):
    """Words by how usual they are, in two columns."""

    words: list[str]
    rates: NDArray[np.float64]
    """For each, ln of its share of all words."""


def normal(word: str) -> str:
    """A word as the lexicon files it: lower case, straight apostrophes, no long s, no ligatures."""
    return word.lower() if word.isascii() else word.lower().translate(_FOLDED)


class Lexicon:
    """The words of a language; grows only while it is built.

    What is known of the 220,000 words stands in columns: an object for each would take a second
    to make, and most are never asked for.

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
        table = books if isinstance(books, WordTable) else WordTable.of(books)
        books_total = int(table.counts[:, 0].sum())
        self._words = tuple(table.words[:VOCABULARY_LIMIT])
        self._places = dict(zip(table.words, range(len(table)), strict=True))
        """Where a word stands in the three columns."""
        self._log_probabilities = array("d")
        self._known = bytearray()
        self._capitalised = array("d")
        self._file_books(table, modern)
        self._file_modern(modern)
        for word in forgotten:
            self._places.pop(word, None)
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

    def _file_books(self, table: WordTable, modern: Mapping[str, int]) -> None:
        counts, lower, capitalised, upper = table.counts.T
        later = np.fromiter(map(modern.get, table.words, repeat(_ABSENT)), np.int64, len(table))
        shares = _BOOKS_SHARE * counts / counts.sum()
        shares += (1 - _BOOKS_SHARE) * np.maximum(later, 0) / max(1, sum(modern.values()))
        known = (later != _ABSENT) | (counts >= _RARE_COUNT)
        special = [self._places[word] for word in SPECIAL if word in self._places]
        known[special] = True
        large = (capitalised + upper) / np.maximum(1, lower + capitalised + upper)
        self._file(shares, known, large)

    def _file_modern(self, modern: Mapping[str, int]) -> None:
        others = [word for word in modern if word not in self._places]
        first = len(self._known)
        self._places.update(zip(others, range(first, first + len(others)), strict=True))
        counts = np.fromiter(map(modern.__getitem__, others), np.int64, len(others))
        shares = (1 - _BOOKS_SHARE) * counts / max(1, sum(modern.values()))
        shares = np.maximum(shares, _LISTED)
        self._file(shares, np.ones(len(others), bool), np.full(len(others), 0.5))

    def _file(
        self,
        shares: NDArray[np.float64],
        known: NDArray[np.bool_],
        capitalised: NDArray[np.float64],
    ) -> None:
        """Add rows to the columns."""
        # NumPy's logarithm differs from this one in the last bit, from processor to processor.
        self._log_probabilities.extend(map(math.log, shares.tolist()))
        self._known += known.tobytes()
        self._capitalised.frombytes(capitalised.tobytes())

    def _add(self, word: str, share: float) -> None:
        filed = normal(word)
        place = self._places.get(filed)
        if place is None:
            place = self._places[filed] = len(self._known)
            self._file(np.array([share]), np.array([True]), np.zeros(1))
        log_probability = max(math.log(share), self._log_probabilities[place])
        self._log_probabilities[place] = log_probability
        self._known[place] = True
        self._capitalised[place] = 1.0 if word[:1].isupper() else 0.0

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __contains__(self, word: str) -> bool:
        return normal(word) in self._places

    def listed(self) -> KeysView[str]:
        """All words, in their normal form."""
        return self._places.keys()

    def ranked(self, *, known: bool) -> Ranked:
        """The words that are known, or else those that are merely listed, the most usual first."""
        rows = [
            (word, place)
            for word, place in self._places.items()
            if self._known[place] == known
            and not (self._rejected and normal(word) in self._rejected)
        ]
        found = np.array([word for word, _ in rows], dtype=object)
        rates = np.frombuffer(self._log_probabilities)[[place for _, place in rows]]
        order = np.argsort(-rates, kind="stable")
        usual, rates = found[order].tolist(), rates[order]
        ends = np.flatnonzero(np.diff(rates, append=-np.inf)) + 1
        for start, end in pairwise([0, *ends.tolist()]):
            if end - start > 1:  # words as usual as one another stand by the alphabet
                usual[start:end] = sorted(usual[start:end])
        return Ranked(usual, rates)

    def _place(self, word: str) -> int | None:
        """Where ``word`` stands in the columns; None if it does not."""
        place = self._places.get(word)
        return self._places.get(normal(word)) if place is None else place

    def get(self, word: str) -> Entry | None:
        """What is known of ``word``, a possessive standing for its owner; None if nothing is."""
        place = self._place(word)
        if place is not None:
            return Entry(
                self._number(place),
                self._log_probabilities[place],
                self._known[place] == 1,
                self._capitalised[place],
            )
        if word.endswith(_POSSESSIVES):
            owner = self._places.get(normal(word[:-2]))
            if owner is not None:
                rarer = self._log_probabilities[owner] - _POSSESSIVE_COST
                return Entry(UNKNOWN, rarer, bool(self._known[owner]), self._capitalised[owner])
        return None

    def state(self, word: str) -> WordState:
        """Whether ``word`` is known, rejected or neither."""
        if self._rejected and normal(word) in self._rejected:
            return WordState.REJECTED
        entry = self.get(word)
        return WordState.KNOWN if entry is not None and entry.known else WordState.UNKNOWN

    @property
    def rejects(self) -> bool:
        """Whether there are any words that are never right here."""
        return bool(self._rejected)

    def rejects_any(self, text: str) -> bool:
        """Whether a word of ``text`` is rejected; one divided at a line end is one word."""
        return self.rejects and any(
            normal(word.text) in self._rejected for word in words(undivided(text))
        )

    def _knows(self, word: str) -> bool:
        """Whether ``word`` is known."""
        return self.state(word) is WordState.KNOWN

    def _number(self, place: int) -> int:
        return place if place < len(self._words) else UNKNOWN

    def number(self, word: str) -> int:
        """The number of ``word`` in the context model."""
        place = self._place(word)
        return UNKNOWN if place is None else self._number(place)

    def word(self, number: int) -> str:
        """The word of a number, lower case."""
        return self._words[number]

    def log_probability(self, word: str) -> float:
        """Ln of the share of ``word`` among all words; that of garbage when it is not there."""
        place = self._place(word)
        if place is not None:
            return self._log_probabilities[place]
        entry = self.get(word)
        return math.log(_GARBAGE) if entry is None else entry.log_probability
