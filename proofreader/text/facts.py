"""What speaks for a reading, as values: whoever shows a finding puts them into words.

They are found by `proofreader.ranking.explaining`; the sentence is the window's business, because
it is said in the volunteer's language.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Commoner:
    """One phrase is more usual in books than the other."""

    printed: str
    """As it would stand."""
    read: str
    """As it stands."""
    times: float
    """How many times as common, more than 1; a ratio of two estimates, good to one digit."""


@dataclass(frozen=True, slots=True)
class Misreading:
    """OCR often makes one of the other."""

    printed: str
    """Up to three letters or marks; "" for nothing at all."""
    read: str
    """The same; "" where it is lost."""


@dataclass(frozen=True, slots=True)
class NoWord:
    """What stands there is in no word list."""

    word: str


@dataclass(frozen=True, slots=True)
class InBook:
    """The book has the word of the reading elsewhere."""

    word: str
    """In the letter case of the reading."""
    count: int
    """How often, 1 or more."""


@dataclass(frozen=True, slots=True)
class RareMark:
    """Books seldom have this mark between these words."""

    mark: str
    before: str
    """The word before it."""
    after: str
    share: float
    """Of all places where the two words follow each other, 0..1."""


@dataclass(frozen=True, slots=True)
class Cased:
    """How books write a word inside a sentence."""

    word: str
    """In the letter case of the reading."""
    share: float
    """Of its uses in books, 0..1."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """The OCR engine doubted the word far more than it does a usual one."""

    confidence: float
    """How sure it was of the word, or of the least sure of several, 0..1."""


Fact = Commoner | Misreading | NoWord | InBook | RareMark | Cased | Unsure
