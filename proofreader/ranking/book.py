"""What the whole text shows of itself, before any place of it is judged."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from proofreader.habits.habits import Habits
from proofreader.language.confusions import pieces
from proofreader.language.dashes import may_hold_dash, sentences
from proofreader.language.passage import Passage
from proofreader.ranking.confidence import Usual
from proofreader.text.tokens import split_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from proofreader.language.pack import LanguagePack
    from proofreader.text.document import Document

    Count = Callable[[Sequence[str]], Counter[tuple[str, str]]]

_PRIOR_WORDS: Final = 20
"""Keeps the shares of a few lines away from none and all."""
_ASKED: Final = 1000
"""So many unknown words, spread over the book, tell what OCR made of its print."""
_STANDS_OUT: Final = 2.0
"""A reading e^2 times likelier than the next."""
SUM: Final = re.compile(r"\d+[lsd]")
"""A number of pounds, shillings or pence."""
_MARK_BEFORE = re.compile(r"(?<!\S)([^\w\s])(?=\w)")
_SPECK: Final = re.compile(
    r"(?<!\S)[.,;:!?_^~|\N{BULLET}\N{MIDDLE DOT}*]+(?=[^\W\d_])"  # before a word
    r"|(?<=[^\W\d_])[_^~|\N{BULLET}\N{MIDDLE DOT}]"  # behind one, or inside
    r"|(?<!\S)[.,;:'\"^~|_\N{BULLET}\N{MIDDLE DOT}]{1,2}(?!\S)"  # alone
)
"""Marks where print has none: what is surely dirt tells how much of the doubtful may be."""
_MARK_AFTER = re.compile(r"(?<=\w)([^\w\s])(?!\S)")


@dataclass(frozen=True, slots=True)
class Book:
    """The first pass over a document."""

    written: Counter[str]
    """How often each word stands in the text, in the letter case it has there."""
    folded: Counter[str]
    """The same, all in lower case."""
    size: int
    """How many words there are."""
    before: Counter[str]
    """How often each mark stands before a word."""
    after: Counter[str]
    """How often each mark stands after a word."""
    lone_dashes: int
    """In how many sentences there is one dash."""
    paired_dashes: int
    """In how many there are two, or another even number."""
    sums: float
    """ln of the share of the words that are pounds, shillings or pence."""
    noise: float
    """Share of the words that are not known, 0..1: how badly the OCR went."""
    confusions: Counter[tuple[str, str]]
    """The pieces (printed, read) in which unknown words differ from their nearest readings, and
    in how many words."""
    specks: float
    """Share of the words that have a mark where print has none, 0..1: how much dirt was read."""
    habits: Habits = field(default_factory=Habits)
    """What it does on purpose."""
    usual: Usual | None = None
    """How much the OCR engine doubts a usual word of it; None where its files do not say."""

    @classmethod
    def of(cls, document: Document, pack: LanguagePack, counted: Count | None = None) -> Book:
        """Read a document once.

        Args:
            document: All of it.
            pack: What is known of the language.
            counted: Does what `count_pieces` does, which takes most of the time.
        """
        text = document.text
        written = Counter(split_words(text)[0])
        folded: Counter[str] = Counter()
        unknown: dict[str, int] = {}
        for word, count in written.items():
            folded[word.lower()] += count
            if not word.isdigit() and not pack.lexicon.knows(word):
                unknown[word] = count
        before = Counter(match[1] for match in _MARK_BEFORE.finditer(text))
        after = Counter(match[1] for match in _MARK_AFTER.finditer(text))
        size = written.total()
        noise = (sum(unknown.values()) + 1) / (size + _PRIOR_WORDS)
        lone, paired = _dashes(document)
        asked = list(unknown)[:: len(unknown) // _ASKED + 1]
        confusions = counted(asked) if counted else count_pieces(asked, pack)
        sums = sum(count for word, count in written.items() if SUM.fullmatch(word))
        rate = math.log((sums + 1) / (size + _PRIOR_WORDS))
        specks = (sum(1 for _ in _SPECK.finditer(text)) + 1) / (size + _PRIOR_WORDS)
        return cls(
            written,
            folded,
            size,
            before,
            after,
            lone,
            paired,
            rate,
            noise,
            confusions,
            specks,
            Habits.of(document, written, pack),
            Usual.of(document.confidences) if document.confidences else None,
        )

    def misread_so(self, found: Iterable[tuple[str, str]]) -> float:
        """ln(1 + how many words) of the rarest of pieces (printed, read); 0 if there are none."""
        return math.log1p(min([self.confusions.get(piece, 0) for piece in found], default=0))

    def placing(self, mark: str, *, before: bool) -> float:
        """Logarithm of how many of the words have ``mark`` before (or after) them."""
        count = (self.before if before else self.after)[mark]
        return math.log((count + 1) / (self.size + _PRIOR_WORDS))


def count_pieces(unknown: Iterable[str], pack: LanguagePack) -> Counter[tuple[str, str]]:
    """The pieces in which unknown words differ from a reading that stands out among the near."""
    counts: Counter[tuple[str, str]] = Counter()
    for word in unknown:
        near = pack.candidates.near(word)
        ratings = [reading.cost - reading.log_probability for reading in near[:2]]
        if near and (len(near) == 1 or ratings[1] - ratings[0] > _STANDS_OUT):
            counts.update(pieces(near[0].text, word))
    return counts


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
