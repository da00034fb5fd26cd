"""Evidence about words: how usual they are, how written, how word-like, and what the book has.

Part of `proofreader.ranking.evidence`. What is about the place alone is measured once for all
readings that are proposed for it.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from proofreader.language.confusions import pieces
from proofreader.ranking.mark_evidence import USUAL_MARKS
from proofreader.text.tokens import split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.ranking.book import Book
    from proofreader.ranking.sites import Site, Sites, Texts
    from proofreader.text.findings import Proposal

_LONGEST: Final = 20
"""Longer stretches count as so many letters."""
_AROUND: Final = 12
"""So many chunks on either side tell how badly this part of the page was read."""
_RAREST_CASE: Final = 1e-3
"""A letter case that books never have counts as one use in a thousand."""
_PLACE: Final = (
    "rarest old word",  # ln share of all words
    "unknown old words",
    "letters of old",  # mean ln P of its letters, of the least word-like word
    "length",
    "old in this book",  # ln(1 + how often)
    "old so written in this book",
    "noise of this book",  # ln of the share of unknown words
    "unknown around",  # share of the chunks around, before and after in the paragraph
    "capital inside a sentence",
    "all capitals",
    "capitals around",  # share of the words read along that are all in capitals
    "digits",
    "odd marks",
    "after a sentence end",
    "letter case of old",  # ln of the share of books' uses that are in the case of its worst word
    "specks in this book",  # ln of the share of the words that have a mark where print has none
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
    "letter case of new",
)
LOCAL: Final = (*_PLACE, *_READING)


class _Usage(NamedTuple):
    """What is known of chunks, wherever they stand."""

    rarity: float
    """ln of the share of the rarest word."""
    unknown: int
    letters: float
    """Mean ln P of its letters, of the least word-like word."""
    digits: bool = False
    odd: int = 0
    """How many odd marks; a blank between chunks is one."""
    case: float = 0.0
    """ln of the share of the uses in books that are in this letter case, of the least usual."""


_NO_WORD: Final = _Usage(-6.0, 0, -2.0)
"""A stretch without a word is as usual as a middling word."""


class LocalEvidence:
    """Measures the columns `LOCAL`.

    Args:
        pack: The models of the language.
    """

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack
        self._chunk = lru_cache(maxsize=1 << 16)(self._chunk_usage)
        self._misread = lru_cache(maxsize=1 << 16)(self._misreading)

    def measure(
        self,
        passage: Passage,
        proposals: Sequence[Proposal],
        at: Sites,
        readings: Sequence[Texts],
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
        in_book = cache(partial(_in_book, book))  # many readings have the same words,
        misread_so = cache(book.misread_so)  # and most differ in the same few pieces
        page = math.log(book.noise), math.log(book.specks)
        surfaces = [site.span.of(passage.text) for site in at.each]
        places = [
            self._about_place(surface, site, in_book(surface), page, around[site.within.start])
            for surface, site in zip(surfaces, at.each, strict=True)
        ]
        folded = [surface.lower() for surface in surfaces]
        olds = [" ".join(site.old) for site in at.each]
        rows = []
        for proposal, new, owner in zip(proposals, readings, at.owners.tolist(), strict=True):
            reading = surfaces[owner] if proposal.reading is None else proposal.reading
            cost, misread = self._misread(" ".join(new), olds[owner])
            rarity, unknown, letters, _, _, case = self._usage(new)
            rows.append(
                (
                    cost,
                    rarity,
                    unknown,
                    letters,
                    len(reading) - len(surfaces[owner]),
                    *in_book(reading),
                    folded[owner] == reading.lower(),
                    len(new) - len(at.each[owner].old),
                    misread_so(misread),
                    case,
                )
            )
        return np.concatenate((np.array(places)[at.owners], rows), axis=1, dtype=np.float64)

    def _unknown_around(self, passage: Passage) -> list[float]:
        """For each chunk, the share of the `_AROUND` on either side that are unknown.

        None of them stands in another paragraph, so that one checked alone is judged the same.
        """
        unknown = np.array([self._chunk(chunk.text).unknown > 0 for chunk in passage.chunks], int)
        counts = np.concatenate(([0], np.cumsum(unknown)))
        places = np.arange(len(unknown))
        begins = np.flatnonzero([chunk.begins_paragraph for chunk in passage.chunks])
        sizes = np.diff(begins, append=len(unknown))
        low = np.maximum(places - _AROUND, np.repeat(begins, sizes))
        high = np.minimum(places + _AROUND + 1, np.repeat(begins + sizes, sizes))
        shares = (counts[high] - counts[low] - unknown) / np.maximum(high - low - 1, 1)
        found: list[float] = shares.tolist()
        return found

    def _about_place(
        self,
        surface: str,
        site: Site,
        in_book: tuple[float, float],
        page: tuple[float, float],
        around: float,
    ) -> tuple[float, ...]:
        """The columns `_PLACE`.

        Args:
            surface: What stands there.
            site: Where.
            in_book: How often the book has it.
            page: Noise and specks of the book.
            around: The share of the words around that are unknown.
        """
        usage = self._usage(site.old)
        after_end = not site.left or site.left[-1][-1] in ".!?"
        beside = (*site.left, *site.right)
        return (
            usage.rarity,
            usage.unknown,
            usage.letters,
            min(len(surface), _LONGEST),
            *in_book,
            page[0],
            around,
            surface[:1].isupper() and not after_end,
            len(surface) > 1 and surface.isupper(),
            sum(map(str.isupper, beside)) / max(1, len(beside)),
            usage.digits,
            usage.odd,
            after_end,
            usage.case,
            page[1],
        )

    def _usage(self, chunks: Texts) -> _Usage:
        if len(chunks) == 1:
            return self._chunk(chunks[0])
        return _worst([self._chunk(chunk) for chunk in chunks])

    def _misreading(self, printed: str, read: str) -> tuple[float, tuple[tuple[str, str], ...]]:
        """-ln P(what stands | what would stand), and the pieces in which they differ."""
        found = tuple(pieces(printed, read))
        return self._pack.confusions.cost_of(found), found

    def _chunk_usage(self, chunk: str) -> _Usage:
        found = split_words(chunk)[0]
        if found == [chunk]:
            usage = self._word_usage(chunk)
        else:
            usage = _worst([self._chunk(word) for word in found if not word.isdigit()])
        if chunk.isalpha():
            return usage
        return usage._replace(
            digits=any(map(str.isdigit, chunk)),
            odd=sum([not c.isalnum() and c not in USUAL_MARKS for c in chunk]),
        )

    def _word_usage(self, word: str) -> _Usage:
        if word.isdigit():
            return _NO_WORD
        return _Usage(
            self._pack.lexicon.log_probability(word),
            not self._pack.lexicon.knows(word),
            self._pack.letters.log_probability(word),
            case=self._case(word),
        )

    def _case(self, word: str) -> float:
        """Ln of how often books write a known word with a capital, or without, as it is here."""
        entry = self._pack.lexicon.get(word)
        if entry is None or word[1:] != word[1:].lower():
            return 0.0
        share = entry.capitalised if word[0].isupper() else 1 - entry.capitalised
        return math.log(max(share, _RAREST_CASE))


def _worst(found: Sequence[_Usage]) -> _Usage:
    """What is worst in a stretch of which the parts are known, and how much is unusual."""
    if not found:
        return _NO_WORD
    rarities, unknown, letters, digits, odd, case = zip(*found, strict=True)
    return _Usage(
        min(rarities),
        sum(unknown),
        min(letters),
        any(digits),
        sum(odd) + len(found) - 1,
        min(case),
    )


def _in_book(book: Book, text: str) -> tuple[float, float]:
    """ln(1 + count) of the rarest word of ``text`` in this book, in any case and as written."""
    found = [text] if text.isalpha() else split_words(text)[0]
    if not found:
        return 0.0, 0.0
    return (
        math.log1p(min([book.folded.get(word.lower(), 0) for word in found])),
        math.log1p(min([book.written.get(word, 0) for word in found])),
    )
