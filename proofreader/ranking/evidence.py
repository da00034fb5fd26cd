"""Evidence: every proposal is measured the same way, whoever made it.

For each proposal the stretch of text around it is read twice, as it stands and as it would
stand: how much better do the words fit each other (`language.ngrams`), the marks between them
(`language.separators`), how likely does OCR make this of that (`language.confusions`), how usual
are the words, does this book have them elsewhere.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.language.arrays import totals
from proofreader.language.ngrams import SENTENCE
from proofreader.language.passage import Passage, Symbol, separator
from proofreader.ranking.mark_evidence import MARKS, USUAL_MARKS, measure_marks
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Edit
from proofreader.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from proofreader.language.pack import LanguagePack
    from proofreader.ranking.book import Book

_REACH: Final = 2
"""How many chunks on either side are read along: what a trigram sees."""
_LONGEST: Final = 20
"""Longer stretches count as so many letters."""
_NO_WORD: Final = (-6.0, 0)
"""How rare a stretch without a word is: as its middling word (e^-6)."""

MODELS: Final = (
    "context gain",  # by how much ln P of the words grows
    "separator gain",  # by how much ln P of the marks between them grows
    "context of old",  # ln P of the words as they stand, a word
)
LOCAL: Final = (
    "confusion cost",  # -ln P(what stands | what would stand)
    "rarest old word",  # ln share of all words
    "rarest new word",
    "unknown old words",
    "unknown new words",
    "length",
    "length change",
    "old in this book",  # ln(1 + how often)
    "new in this book",
    "old so written in this book",
    "new so written in this book",
    "noise of this book",  # ln of the share of unknown words
    "capital inside a sentence",
    "all capitals",
    "capitals around",  # share of the words read along that are all in capitals
    "digits",
    "odd marks",
    "case change",
    "words change",
    "after a sentence end",
)
RIVALS: Final = (
    "context gain behind the best",  # of the readings of the same characters
    "separator gain behind the best",
    "all gains behind the best",  # both, less the confusion cost
)
FEATURES: Final = (*MODELS, *RIVALS, *LOCAL, *MARKS, *(f"kind {kind.value}" for kind in Kind))
"""The columns of the evidence."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The chunks that a proposal changes, before and after, and those read along."""

    left: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    right: tuple[str, ...]


class Evidence:
    """Measures proposals.

    Args:
        pack: The models of the language.
    """

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack
        self._rarity = lru_cache(maxsize=1 << 16)(self._chunk_rarity)

    def measure(
        self, passage: Passage, proposals: Sequence[Proposal], book: Book
    ) -> NDArray[np.float32]:
        """One row a proposal (each with a reading), one column a feature of `FEATURES`."""
        if not proposals:
            return np.zeros((0, len(FEATURES)), np.float32)
        stretches = [_stretch(passage, proposal) for proposal in proposals]
        local = np.array(
            [
                self._local(passage, proposal, stretch, book)
                for proposal, stretch in zip(proposals, stretches, strict=True)
            ]
        )
        marks = measure_marks(passage, [proposal.span for proposal in proposals], book, self._pack)
        models = self._models(stretches)
        gains = np.stack((models[:, 0], models[:, 1], models[:, :2].sum(axis=1) - local[:, 0]), 1)
        kinds = np.array([proposal.kind for proposal in proposals])
        flags = kinds[:, None] == np.array(list(Kind))
        columns = (models, _behind(gains, proposals), local, marks, flags)
        return np.concatenate(columns, axis=1, dtype=np.float32)

    def _models(self, stretches: Sequence[_Stretch]) -> NDArray[np.float64]:
        """The columns `MODELS`."""
        texts: dict[tuple[str, ...], int] = {}  # many proposals share what stands now
        pairs = [
            [
                texts.setdefault((*s.left, *middle, *s.right), len(texts))
                for middle in (s.old, s.new)
            ]
            for s in stretches
        ]
        context, marks, sizes = self._read(list(texts))
        old, new = np.array(pairs).T
        return np.stack(
            (context[new] - context[old], marks[new] - marks[old], context[old] / sizes[old]),
            axis=1,
        )

    def _read(
        self, texts: Sequence[tuple[str, ...]]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
        """For each row of chunks: ln P of its words, of the marks between, and its length."""
        sequences = [
            (_START, _START, *self._pack.reader.sequence(text)[0], _START) for text in texts
        ]
        sizes = np.array([len(sequence) for sequence in sequences])
        owner = np.repeat(np.arange(len(sequences)), sizes)
        symbols = [symbol for sequence in sequences for symbol in sequence]
        numbers = np.array([symbol.number for symbol in symbols])
        shares = np.array([symbol.own_share for symbol in symbols])
        at = np.flatnonzero(owner[2:] == owner[:-2]) + 2
        logs = self._pack.ngrams.log_probability(numbers[at - 2], numbers[at - 1], numbers[at])
        context = totals(owner[at], logs + shares[at], len(texts))
        word = np.flatnonzero(numbers != SENTENCE)
        pair = np.flatnonzero(owner[word[1:]] == owner[word[:-1]]) + 1
        first, second = word[pair - 1], word[pair]
        between = np.array([separator(symbols[i].before) for i in second], np.int64)
        logs = self._pack.separators.log_probability(numbers[first], between, numbers[second])
        return context, totals(owner[second], logs, len(texts)), sizes

    def _local(
        self, passage: Passage, proposal: Proposal, stretch: _Stretch, book: Book
    ) -> list[float]:
        """The columns `LOCAL`."""
        surface, reading = proposal.span.of(passage.text), proposal.reading or ""
        old_text = " ".join(stretch.old)
        old_rarity, old_unknown = self._worst(stretch.old)
        new_rarity, new_unknown = self._worst(stretch.new)
        old_folded, old_written = _in_book(surface, book)
        new_folded, new_written = _in_book(reading, book)
        before = stretch.left[-1] if stretch.left else "."
        after_end = before[-1] in ".!?"
        return [
            self._pack.confusions.cost(" ".join(stretch.new), old_text),
            old_rarity,
            new_rarity,
            old_unknown,
            new_unknown,
            min(len(surface), _LONGEST),
            len(reading) - len(surface),
            old_folded,
            new_folded,
            old_written,
            new_written,
            math.log(book.noise),
            surface[:1].isupper() and not after_end,
            len(surface) > 1 and surface.isupper(),
            _capitals(stretch),
            any(c.isdigit() for c in old_text),
            sum(not c.isalnum() and c not in USUAL_MARKS for c in old_text),
            surface.lower() == reading.lower(),
            len(stretch.new) - len(stretch.old),
            after_end,
        ]

    def _worst(self, chunks: Sequence[str]) -> tuple[float, int]:
        """The rarity of the rarest word in ``chunks``, and how many are unknown."""
        rated = [self._rarity(chunk) for chunk in chunks] or [_NO_WORD]
        return min(rarity for rarity, _ in rated), sum(unknown for _, unknown in rated)

    def _chunk_rarity(self, chunk: str) -> tuple[float, int]:
        lexicon = self._pack.lexicon
        found = [word.text for word in words(chunk) if not word.text.isdigit()]
        if not found:
            return _NO_WORD
        rarest = min(lexicon.log_probability(word) for word in found)
        return rarest, sum(not lexicon.knows(word) for word in found)


_START: Final = Symbol(SENTENCE, 0.0, "")


def _stretch(passage: Passage, proposal: Proposal) -> _Stretch:
    """What ``proposal`` changes, and up to `_REACH` chunks on either side in the paragraph."""
    chunks = passage.chunks
    within = passage.chunks_in(proposal.span)
    start, stop = within.start, within.stop
    while start > max(0, within.start - _REACH) and not chunks[start].begins_paragraph:
        start -= 1
    end = min(len(chunks), stop + _REACH)
    while stop < end and not chunks[stop].begins_paragraph:
        stop += 1
    edit = Edit(proposal.span, proposal.reading or "")
    return _Stretch(
        tuple(chunk.text for chunk in chunks[start : within.start]),
        tuple(chunk.text for chunk in chunks[within.start : within.stop]),
        tuple(passage.changed(edit, within)),
        tuple(chunk.text for chunk in chunks[within.stop : stop]),
    )


def _behind(gains: NDArray[np.float64], proposals: Sequence[Proposal]) -> NDArray[np.float64]:
    """The columns `RIVALS`: each gain less the best for the same span."""
    spans = {proposal.span: place for place, proposal in enumerate(proposals)}
    owner = np.array([spans[proposal.span] for proposal in proposals])
    best = np.full((len(proposals), gains.shape[1]), -np.inf)
    np.maximum.at(best, owner, gains)
    return np.asarray(gains - best[owner], np.float64)


def _capitals(stretch: _Stretch) -> float:
    around = [*stretch.left, *stretch.right]
    return sum(chunk.isupper() for chunk in around) / max(1, len(around))


def _in_book(text: str, book: Book) -> tuple[float, float]:
    """ln(1 + count) of the rarest word of ``text`` in this book, in any case and as written."""
    found = [word.text for word in words(text)]
    if not found:
        return 0.0, 0.0
    return (
        math.log1p(min(book.folded[word.lower()] for word in found)),
        math.log1p(min(book.written[word] for word in found)),
    )
