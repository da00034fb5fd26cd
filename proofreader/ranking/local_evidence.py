"""Evidence about words: how usual they are, how written, how word-like, and what the book has.

Part of `proofreader.ranking.evidence`. What is about the place alone is measured once for all
readings that are proposed for it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.ranking.mark_evidence import USUAL_MARKS
from proofreader.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.ranking.book import Book
    from proofreader.ranking.sites import Site
    from proofreader.text.findings import Proposal
    from proofreader.text.spans import Span

_LONGEST: Final = 20
"""Longer stretches count as so many letters."""
_AROUND: Final = 12
"""So many chunks on either side tell how badly this part of the page was read."""
_PLACE: Final = (
    "rarest old word",  # ln share of all words
    "unknown old words",
    "letters of old",  # mean ln P of its letters, of the least word-like word
    "length",
    "old in this book",  # ln(1 + how often)
    "old so written in this book",
    "noise of this book",  # ln of the share of unknown words
    "unknown around",  # share of the words of the chunks around, before and after
    "capital inside a sentence",
    "all capitals",
    "capitals around",  # share of the words read along that are all in capitals
    "digits",
    "odd marks",
    "after a sentence end",
)
_READING: Final = (
    "confusion cost",  # -ln P(what stands | what would stand)
    "rarest new word",
    "unknown new words",
    "letters of new",
    "length change",
    "new in this book",
    "new so written in this book",
    "case change",
    "words change",
    "misread so in this book",  # ln(1 + how many words), the rarest piece
)
LOCAL: Final = (*_PLACE, *_READING)


@dataclass(frozen=True, slots=True)
class _Usage:
    """How usual words are."""

    rarity: float
    """ln of the share of the rarest."""
    unknown: int
    letters: float
    """Mean ln P of its letters, of the least word-like."""


_NO_WORD: Final = _Usage(-6.0, 0, -2.0)
"""A stretch without a word is as usual as a middling word."""


class LocalEvidence:
    """Measures the columns `LOCAL`.

    Args:
        pack: The models of the language.
    """

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack
        self._usage = lru_cache(maxsize=1 << 16)(self._chunk_usage)
        self._worst = lru_cache(maxsize=1 << 16)(self._worst_usage)

    def measure(
        self,
        passage: Passage,
        proposals: Sequence[Proposal],
        at: Mapping[Span, Site],
        readings: Sequence[tuple[str, ...]],
        book: Book,
    ) -> NDArray[np.float64]:
        """One row a proposal.

        Args:
            passage: The text.
            proposals: Proposals for it.
            at: Their sites.
            readings: For each the chunks that would stand in its site.
            book: What the whole text shows.
        """
        around = self._unknown_around(passage)
        places = {
            span: self._about_place(span.of(passage.text), site, around[site.within.start], book)
            for span, site in at.items()
        }
        rows = [
            places[proposal.span]
            + self._about_reading(
                proposal.span.of(passage.text), proposal.reading, at[proposal.span].old, new, book
            )
            for proposal, new in zip(proposals, readings, strict=True)
        ]
        return np.array(rows)

    def _unknown_around(self, passage: Passage) -> list[float]:
        """For each chunk, the share of the `_AROUND` chunks on either side that are unknown."""
        unknown = np.array([self._usage(chunk.text).unknown > 0 for chunk in passage.chunks], int)
        counts = np.concatenate(([0], np.cumsum(unknown)))
        places = np.arange(len(unknown))
        low = np.maximum(places - _AROUND, 0)
        high = np.minimum(places + _AROUND + 1, len(unknown))
        shares = (counts[high] - counts[low] - unknown) / np.maximum(high - low - 1, 1)
        found: list[float] = shares.tolist()
        return found

    def _about_place(self, surface: str, site: Site, around: float, book: Book) -> list[float]:
        """The columns `_PLACE`."""
        usage = self._worst(site.old)
        text = " ".join(site.old)
        folded, written = _in_book(surface, book)
        after_end = not site.left or site.left[-1][-1] in ".!?"
        beside = (*site.left, *site.right)
        return [
            usage.rarity,
            usage.unknown,
            usage.letters,
            min(len(surface), _LONGEST),
            folded,
            written,
            math.log(book.noise),
            around,
            surface[:1].isupper() and not after_end,
            len(surface) > 1 and surface.isupper(),
            sum(chunk.isupper() for chunk in beside) / max(1, len(beside)),
            any(c.isdigit() for c in text),
            sum(not c.isalnum() and c not in USUAL_MARKS for c in text),
            after_end,
        ]

    def _about_reading(
        self,
        surface: str,
        reading: str | None,
        old: tuple[str, ...],
        new: tuple[str, ...],
        book: Book,
    ) -> list[float]:
        """The columns `_READING`."""
        reading = surface if reading is None else reading
        usage = self._worst(new)
        printed, read = " ".join(new), " ".join(old)
        folded, written = _in_book(reading, book)
        return [
            self._pack.confusions.cost(printed, read),
            usage.rarity,
            usage.unknown,
            usage.letters,
            len(reading) - len(surface),
            folded,
            written,
            surface.lower() == reading.lower(),
            len(new) - len(old),
            book.misread_so(printed, read),
        ]

    def _worst_usage(self, chunks: tuple[str, ...]) -> _Usage:
        """What is worst of each in ``chunks``, and how many words are unknown."""
        rated = [self._usage(chunk) for chunk in chunks] or [_NO_WORD]
        return _Usage(
            min(usage.rarity for usage in rated),
            sum(usage.unknown for usage in rated),
            min(usage.letters for usage in rated),
        )

    def _chunk_usage(self, chunk: str) -> _Usage:
        lexicon = self._pack.lexicon
        found = [word.text for word in words(chunk) if not word.text.isdigit()]
        if not found:
            return _NO_WORD
        return _Usage(
            min(lexicon.log_probability(word) for word in found),
            sum(not lexicon.knows(word) for word in found),
            min(self._pack.letters.log_probability(word) for word in found),
        )


def _in_book(text: str, book: Book) -> tuple[float, float]:
    """ln(1 + count) of the rarest word of ``text`` in this book, in any case and as written."""
    found = [text] if text.isalpha() else [word.text for word in words(text)]
    if not found:
        return 0.0, 0.0
    return (
        math.log1p(min(book.folded[word.lower()] for word in found)),
        math.log1p(min(book.written[word] for word in found)),
    )
