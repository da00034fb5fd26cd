"""Proposals beside the truth: what the ranking learns from, and what is right about them."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

from proofreader.checking import proposals_of
from proofreader.evaluation.alignment import Alignment, Unit, fold
from proofreader.evaluation.pairs import Pair
from proofreader.evaluation.reference import Reference, Verdict
from proofreader.language.passage import Passage
from proofreader.ranking.book import Book
from proofreader.ranking.ranker import hopeful, is_mate
from proofreader.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from proofreader.language.lexicon import Lexicon
    from proofreader.language.pack import LanguagePack
    from proofreader.ranking.evidence import Evidence
    from proofreader.text.findings import Proposal

_LEAST_SHARE: Final = 1 / 80
_MOST_SHARE: Final = 1 / 2
"""The share of errors that a thinned page keeps."""
_COMMON: Final = 8000
"""So many words, the most frequent, are never forgotten."""
_ONE_IN: Final = 16
"""Of the others one in so many is."""
_CLEANEST: Final = 1 / 4000
_DIRTIEST: Final = 1 / 60
"""The share of the words of a thinned page that get a speck is drawn between these. Pages with few
errors have about four stray marks in 1000 words (300 dpi, Tesseract); corrected ones have none."""
_BEFORE: Final = 0.5
"""The share of specks that fall before their word."""


@dataclass(frozen=True, slots=True)
class Examples:
    """The proposals for one document, measured and judged by its truth."""

    name: str
    text: str
    proposals: tuple[Proposal, ...]
    evidence: NDArray[np.float32]
    """One row a proposal, as `Evidence.measure` or `Evidence.measure_again` gives it."""
    right: NDArray[np.bool_]
    """Whether the reading of each proposal is what the truth has."""
    wrong: NDArray[np.bool_]
    """Whether the truth has something else than what stands in each proposal's place."""
    beside: NDArray[np.bool_]
    """Whether there is an error in the words that each proposal touches, if not in its place."""

    @property
    def passage(self) -> Passage:
        """The whole text in chunks."""
        return _passage(Document(self.text))


def examples(pair: Pair, pack: LanguagePack, evidence: Evidence) -> Examples:
    """The proposals for a document, measured and judged."""
    document = Document(pair.read)
    passage = _passage(document)
    proposals = tuple(p for p in proposals_of(passage, pack) if not is_mate(p))
    measured = evidence.measure(passage, proposals, Book.of(document, pack))
    judge = _Judge(pair, pack)
    judged = np.array([judge(proposal) for proposal in proposals], bool).reshape(-1, 3)
    return Examples(pair.name, pair.read, proposals, measured, *judged.T)


def looked_at_again(page: Examples, opinions: NDArray[np.float32], evidence: Evidence) -> Examples:
    """The proposals that are worth a second look, measured again with their neighbours mended.

    Args:
        page: As it was measured at the first look.
        opinions: The first opinion on each of its proposals, 0..1.
        evidence: Measures.
    """
    kept = hopeful(page.proposals, opinions)
    proposals = tuple(page.proposals[place] for place in kept.tolist())
    measured = evidence.measure_again(page.passage, proposals, page.evidence[kept], opinions[kept])
    return replace(
        page,
        proposals=proposals,
        evidence=measured,
        right=page.right[kept],
        wrong=page.wrong[kept],
        beside=page.beside[kept],
    )


def _passage(document: Document) -> Passage:
    return Passage.of(document.text, [paragraph.span for paragraph in document.paragraphs])


@lru_cache(maxsize=1 << 14)
def _folded(text: str) -> str:
    return fold(text).text.strip()


class _Judge:
    """Says of proposals whether they are right."""

    def __init__(self, pair: Pair, pack: LanguagePack) -> None:
        self._text = pair.read
        self._reference = Reference(pair, pack.lexicon.knows)

    def __call__(self, proposal: Proposal) -> tuple[bool, bool, bool]:
        """Whether the reading is right, what stands there is wrong, an error is in the words."""
        aligned, span = self._reference.aligned, proposal.span
        start = aligned.read.place(span.start)
        end = aligned.read.place(max(span.start, span.end - 1))
        first, last = aligned.unit_at(start), aligned.unit_at(end)
        unit = first.read.cover(last.read)
        printed = first.printed.cover(last.printed).of(aligned.printed.text).strip()
        if unit.of(aligned.read.text).strip() == printed:
            return False, False, False
        beside = self._reference.judge(span, ()).verdict is Verdict.ERROR
        truths = aligned.printed_at(span)
        wrong = _folded(span.of(self._text)) not in truths
        if proposal.reading is None:
            return False, wrong, beside
        reading = proposal.reading
        right = wrong and _folded(reading) in truths
        if not right and unit:  # the whole unit may come out right though the edges are unsure
            place = aligned.read.original(unit)
            around = place.cover(span)
            mended = (
                self._text[around.start : span.start] + reading + self._text[span.end : around.end]
            )
            right = _folded(mended) == printed
        return right, wrong or right, beside


def thinned(pair: Pair, dirt: Mapping[str, int], copy: int) -> Pair:
    """The same page as a better engine would have read it: few errors among words that are right.

    How many of its errors stay is drawn for each page, from one in 80 to one in two. Specks fall
    on any page: some words get a mark before or after them, drawn from what OCR makes of dirt; how
    many is drawn for each page, too. The draw depends on the name of the page and the number of the
    copy alone.

    Args:
        pair: A page with its truth.
        dirt: Marks and how often OCR has read each where nothing was printed.
        copy: Which of several copies this is.
    """
    draw = random.Random(f"{pair.name} {copy}")
    share = _LEAST_SHARE * (_MOST_SHARE / _LEAST_SHARE) ** draw.random()
    dirtiness = _CLEANEST * (_DIRTIEST / _CLEANEST) ** draw.random()
    alignment = Alignment(pair.read, pair.printed)
    read: list[str] = []
    for unit in alignment.units:
        stays = draw.random() < share
        text = (
            unit.read.of(alignment.read.text) if stays else unit.printed.of(alignment.printed.text)
        )
        if dirt and text[:1].isalpha() and draw.random() < dirtiness:
            (mark,) = draw.choices(list(dirt), list(dirt.values()))
            text = mark + text if draw.random() < _BEFORE else text + mark
        if text:
            read += (text, _blank_after(unit, alignment, pair.read))
    return Pair(pair.name, "".join(read), pair.printed)


def forgotten(lexicon: Lexicon) -> frozenset[str]:
    """Some of the rarer words of a lexicon, always the same.

    Pages are full of names and terms that no lexicon has; on pages of the pairs' sort the ranking
    would see too few. On pages that are thinned and read without these words it sees more.
    """
    usual = sorted(lexicon, key=lambda word: (-lexicon.log_probability(word), word))
    return frozenset(word for word in usual[_COMMON:] if crc32(word.encode()) % _ONE_IN == 0)


def _blank_after(unit: Unit, alignment: Alignment, text: str) -> str:
    """The blank or line end behind a unit in the OCR text, so that lines stay lines."""
    if not unit.read or unit.read.end >= len(alignment.read.text):
        return " "
    end = alignment.read.ends[unit.read.end - 1]
    return text[end : alignment.read.ends[unit.read.end]] or " "
