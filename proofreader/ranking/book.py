"""What the whole text shows of itself, before any place of it is judged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from proofreader.text.tokens import words

if TYPE_CHECKING:
    from proofreader.language.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Book:
    """The first pass over a document."""

    written: Counter[str]
    """How often each word stands in the text, in the letter case it has there."""
    folded: Counter[str]
    """The same, all in lower case."""
    noise: float
    """Share of the words that are not known, 0..1: how badly the OCR went."""

    @classmethod
    def of(cls, text: str, lexicon: Lexicon) -> Book:
        """Read ``text`` once."""
        written = Counter(word.text for word in words(text))
        folded: Counter[str] = Counter()
        unknown = 0
        for word, count in written.items():
            folded[word.lower()] += count
            if not word.isdigit() and not lexicon.knows(word):
                unknown += count
        return cls(written, folded, (unknown + 1) / (written.total() + 20))
