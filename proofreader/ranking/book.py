"""What the whole text shows of itself, before any place of it is judged."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.language.dashes import may_hold_dash, sentences
from proofreader.language.passage import Passage
from proofreader.text.tokens import words

if TYPE_CHECKING:
    from proofreader.language.lexicon import Lexicon
    from proofreader.text.document import Document

_PRIOR_WORDS: Final = 20
"""Keeps the shares of a few lines away from none and all."""
_MARK_BEFORE = re.compile(r"(?<!\S)([^\w\s])(?=\w)")
_MARK_AFTER = re.compile(r"(?<=\w)([^\w\s])(?!\S)")


@dataclass(frozen=True, slots=True)
class Book:
    """The first pass over a document."""

    written: Counter[str]
    """How often each word stands in the text, in the letter case it has there."""
    folded: Counter[str]
    """The same, all in lower case."""
    before: Counter[str]
    """How often each mark stands before a word."""
    after: Counter[str]
    """How often each mark stands after a word."""
    lone_dashes: int
    """In how many sentences there is one dash."""
    paired_dashes: int
    """In how many there are two, or another even number."""
    noise: float
    """Share of the words that are not known, 0..1: how badly the OCR went."""

    @classmethod
    def of(cls, document: Document, lexicon: Lexicon) -> Book:
        """Read a document once."""
        text = document.text
        written = Counter(word.text for word in words(text))
        folded: Counter[str] = Counter()
        unknown = 0
        for word, count in written.items():
            folded[word.lower()] += count
            if not word.isdigit() and not lexicon.knows(word):
                unknown += count
        before = Counter(match[1] for match in _MARK_BEFORE.finditer(text))
        after = Counter(match[1] for match in _MARK_AFTER.finditer(text))
        noise = (unknown + 1) / (written.total() + _PRIOR_WORDS)
        lone, paired = _dashes(document)
        return cls(written, folded, before, after, lone, paired, noise)

    def placing(self, mark: str, *, before: bool) -> float:
        """Logarithm of how many of the words have ``mark`` before (or after) them."""
        count = (self.before if before else self.after)[mark]
        return math.log((count + 1) / (self.written.total() + _PRIOR_WORDS))


def _dashes(document: Document) -> tuple[int, int]:
    """The numbers of sentences with one dash, and with an even number of them."""
    lone = paired = 0
    for paragraph in document.paragraphs:
        if not may_hold_dash(paragraph.span.of(document.text)):
            continue
        for sentence in sentences(Passage.of(document.text, [paragraph.span])):
            lone += len(sentence.dashes) == 1
            paired += bool(sentence.dashes) and len(sentence.dashes) % 2 == 0
    return lone, paired
