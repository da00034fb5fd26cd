"""From a document to its findings: detectors propose, ranking disposes.

The checker reads the book once for what it shows of itself, then goes through it in batches of
paragraphs, so that the models are asked thousands of questions at a time.
"""

from __future__ import annotations

from bisect import bisect_right
from copy import copy
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from proofreader.detectors import DETECTORS, REMARKERS
from proofreader.detectors.describing import Description, descriptions
from proofreader.garbage import collector_paused
from proofreader.language.passage import Passage
from proofreader.ranking.book import Book, count_pieces
from proofreader.ranking.explaining import Explainer, doubted
from proofreader.ranking.ranker import Ranker
from proofreader.ranking.remarked import merged, remarked
from proofreader.ranking.ruled import overruled, ruled
from proofreader.text.document import blanks_behind
from proofreader.text.spans import Span
from proofreader.text.tokens import first_word

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from proofreader.habits.base import Saying
    from proofreader.habits.habits import Habits
    from proofreader.language.kept_lists import KeptList
    from proofreader.language.pack import LanguagePack
    from proofreader.ranking.book import Count
    from proofreader.ranking.confidence import Doubts
    from proofreader.text.confidences import Confidences
    from proofreader.text.document import Document
    from proofreader.text.facts import Fact
    from proofreader.text.findings import Finding, Proposal, Remark

__all__ = ["DEFAULT_THRESHOLD", "Checked", "Checker", "Description", "kinds"]

DEFAULT_THRESHOLD: Final = 0.3
"""Findings less probable than this stay out of sight unless the volunteer asks for them."""
BATCH: Final = 20_000
"""Code points a batch: a few pages, a fraction of a second."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one stretch of the text."""

    span: Span
    """The stretch: whole paragraphs and the blanks behind them, and those before the first of all.
    What was found there before is out of date."""
    findings: tuple[Finding, ...]
    """In order of place, none overlapping another, of every probability that the ranker keeps."""
    sayings: tuple[Saying, ...] = ()
    """What the whole book does on purpose, and was gone by: the same for all its stretches."""


def kinds() -> tuple[Description, ...]:
    """The kinds of fault that are looked for, described."""
    return descriptions((*DETECTORS, *REMARKERS))


class Checker:
    """Checks documents in one language.

    Args:
        pack: What is known of the language.
        weights: The file of the ranking's weights; None takes the pack's own.
        doubts: What the doubts of the OCR engine weigh; None takes the pack's own.

    Raises:
        ResourceError: if the weights are missing or damaged.
    """

    def __init__(
        self, pack: LanguagePack, weights: Path | None = None, doubts: Doubts | None = None
    ) -> None:
        self._pack = pack
        self._weights = weights
        self._doubts = doubts
        self._ranker = Ranker(pack, weights, doubts)
        self._book: Book | None = None

    def heeding(self, lists: tuple[KeptList, ...]) -> Checker:
        """A checker that heeds these lists in the place of those that were kept with a book.

        Raises:
            RuleError: if one cannot be used.
        """
        pack = self._pack.heeding(lists)
        if pack.lexicon is not self._pack.lexicon:
            return Checker(pack, self._weights, self._doubts)
        other = copy(self)  # which has read the book already
        other._pack = pack  # noqa: SLF001 - that of a copy of this one
        return other

    def check(
        self, document: Document, span: Span | None = None, *, first: int = 0
    ) -> Iterator[Checked]:
        """Check the paragraphs that ``span`` touches (all by default), a batch at a time.

        A check of the whole document reads it for its own words first; a check of a part goes by
        what the last whole check saw.

        Args:
            document: The document.
            span: A part of it.
            first: The place where it begins; what stands before is checked last.

        Yields:
            Stretches in order of place. Who wants to cancel stops asking for more.
        """
        if span is None or self._book is None:
            self._book = self.read(document)
        for paragraphs in beginning_at(first, batches(document, span)):
            yield self.check_batch(document, paragraphs, self._book)

    def check_whole(self, document: Document, first: int = 0) -> Iterator[Checked | None]:
        """Check the whole document, in the way that a window wants it.

        Args:
            document: The document.
            first: The place where it begins; what stands before is checked last.

        Yields:
            Stretches, of which a later one may replace an earlier; None when nothing is found yet
            and one may look whether something else is to do.
        """
        yield from self.check(document, first=first)

    def close(self) -> None:
        """Let go of what it holds beside its memory; here that is nothing."""

    def read(self, document: Document, counted: Count | None = None) -> Book:
        """What the whole document shows of itself (see `Book.of`)."""
        return Book.of(document, self._pack, counted)

    def count_pieces(self, unknown: Sequence[str]) -> Counter[tuple[str, str]]:
        """A part of `read`: the pieces in which unknown words seem to be misread."""
        return count_pieces(unknown, self._pack)

    def explain(
        self,
        text: str,
        finding: Finding,
        reading: int = 0,
        confidences: Confidences | None = None,
    ) -> tuple[Fact, ...]:
        """What speaks for a reading of a finding, at most two facts, the strongest first.

        There may be none: the finding's reason says why, then. It takes a millisecond or two, and
        may be asked while another thread checks (see `proofreader.ranking.explaining`).

        Args:
            text: The text as it stands; if the finding is not of it there are no facts.
            finding: What was found.
            reading: Which of its readings, from 0.
            confidences: How sure the OCR engine was of the words of the text, if that is known.
        """
        facts = Explainer(self._pack).explain(text, finding, reading, self._book)
        return doubted(facts, finding, confidences, self._book)

    def check_batch(self, document: Document, paragraphs: Sequence[Span], book: Book) -> Checked:
        """Check some neighbouring paragraphs of a document that was read before.

        Raises:
            RuleError: if a rule of the volunteer's takes too long.
        """
        text = document.text
        with collector_paused():
            passage = Passage.of(text, paragraphs)
            proposals = proposals_of(passage, self._pack)
            found = self._ranker.rank(passage, proposals, book, document.confidences)
            dashes = book.habits.dashes
            faults = [
                dashes.styled(text, one) for one in found if not book.habits.excuse(passage, one)
            ]
            findings = merged(faults, remarked(text, remarks_on(passage, self._pack, book.habits)))
            if self._pack.rules:
                hits = self._pack.rules.hits(text, paragraphs)
                findings = overruled(text, findings, ruled(text, hits))
        return Checked(_reach(text, paragraphs), tuple(findings), book.habits.sayings)


def batches(document: Document, span: Span | None = None) -> Iterator[list[Span]]:
    """The paragraphs that ``span`` touches (all by default), about `BATCH` code points a batch."""
    paragraphs = (paragraph.span for paragraph in document.paragraphs_in(_whole(document, span)))
    for _, batch in groupby(paragraphs, key=lambda paragraph: paragraph.start // BATCH):
        yield list(batch)


def beginning_at(first: int, stretches: Iterable[list[Span]]) -> list[list[Span]]:
    """All batches from that which ``first`` lies in or comes behind, then those before."""
    ordered = list(stretches)
    at = bisect_right(ordered, first, key=lambda batch: batch[0].start)
    at = max(0, at - 1)
    return ordered[at:] + ordered[:at]


def _whole(document: Document, span: Span | None) -> Span:
    """The stretch to check for a change of ``span``.

    What is said of the blanks between two paragraphs hangs on the first word of the second: with
    it the paragraph before is checked again.
    """
    if span is None:
        return Span(0, len(document.text))
    for paragraph in document.paragraphs_in(span)[:1]:
        first = first_word(document.text, paragraph.span.start)
        before = len(document.text[: paragraph.span.start].rstrip())
        if first is not None and span.start <= first.span.end:
            return Span(max(0, before - 1), span.end)
    return span


def _reach(text: str, paragraphs: Sequence[Span]) -> Span:
    """The paragraphs and the blanks behind them; with the first of all, those before it, too."""
    whole = paragraphs[0].cover(paragraphs[-1])
    start = whole.start if text[: whole.start].strip() else 0
    return Span(start, blanks_behind(text, whole).end)


def remarks_on(passage: Passage, pack: LanguagePack, habits: Habits) -> list[Remark]:
    """All remarks, in order of place."""
    found = {remark for remarker in REMARKERS for remark in remarker(passage, pack, habits)}
    return sorted(found, key=lambda r: (r.span, r.kind, -r.probability, r.reading or "", r.reason))


def proposals_of(passage: Passage, pack: LanguagePack) -> list[Proposal]:
    """What all detectors propose, in order of place, each reading of a spot once a kind.

    No reading has a word in it that the volunteer's own list says is wrong.
    """
    found = {
        (proposal.span, proposal.reading, proposal.kind): proposal
        for detector in DETECTORS
        for proposal in detector(passage, pack)
        if proposal.reading != proposal.span.of(passage.text)
        and not pack.lexicon.rejects_any(proposal.reading or "")
    }
    return sorted(found.values(), key=lambda p: (p.span, p.reading or "", p.kind))
