"""Evidence: every proposal is measured the same way, whoever made it.

For each proposal the stretch of text around it is read twice, as it stands and as it would
stand: how much better do the words fit each other (`language.ngrams`), the marks between them
(`language.separators`), how likely does OCR make this of that (`language.confusions`), how usual
are the words, does this book have them elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.language.arrays import totals
from proofreader.language.rows import rows_of
from proofreader.ranking.local_evidence import LOCAL, LocalEvidence
from proofreader.ranking.mark_evidence import MARKS, measure_marks
from proofreader.ranking.number_evidence import NUMBERS, measure_numbers
from proofreader.ranking.sites import Sites, Texts, changed, is_beside, mended, sites
from proofreader.text.findings import WEIGHED, Proposal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from proofreader.language.ngrams import Ids
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.ranking.book import Book

MODELS: Final = (
    "context gain",  # by how much ln P of the words grows
    "separator gain",  # by how much ln P of the marks between them grows
    "context of old",  # ln P of the words as they stand, a word
)
RIVALS: Final = (
    "context gain behind the best",  # of the readings of the same characters
    "separator gain behind the best",
    "all gains behind the best",  # both, less the confusion cost
)
FEATURES: Final = (
    *MODELS,
    *RIVALS,
    *LOCAL,
    *MARKS,
    *NUMBERS,
    *(f"kind {kind.value}" for kind in WEIGHED),
)
"""The columns of the evidence as the text stands."""
_MENDED: Final = tuple(f"mended {feature}" for feature in (*MODELS, *RIVALS))
AGAIN: Final = (*FEATURES, *_MENDED, "first opinion")
"""The columns of the evidence once the places around are mended: the words of the neighbours are
what they most likely are, and the judge of the first reading has had his say (log-odds)."""


_COST: Final = FEATURES.index("confusion cost")
_FLAGS: Final = {kind: [one is kind for one in WEIGHED] for kind in WEIGHED}


class Evidence:
    """Measures proposals, as the text stands and again when the places around are mended.

    Args:
        pack: The models of the language.
    """

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack
        self._local = LocalEvidence(pack)

    def measure(
        self, passage: Passage, proposals: Sequence[Proposal], book: Book
    ) -> NDArray[np.float32]:
        """One row a proposal, one column a feature of `FEATURES`.

        A proposal without a reading is measured as if its reading were what stands there.
        """
        if not proposals:
            return np.zeros((0, len(FEATURES)), np.float32)
        at = sites(passage, proposals)
        readings = _readings(passage, proposals, at)
        local = self._local.measure(passage, proposals, at, readings, book)
        marks = measure_marks(passage, [site.span for site in at.each], book, self._pack)
        models = self._models(at, readings)
        behind = _behind(models, local[:, LOCAL.index("confusion cost")], at.rivals)
        numbers = measure_numbers(passage.text, proposals, at, book)
        kinds = [_FLAGS[proposal.kind] for proposal in proposals]
        columns = (models, behind, local, marks[at.owners], numbers, kinds)
        return np.concatenate(columns, axis=1, dtype=np.float32)

    def measure_again(
        self,
        passage: Passage,
        proposals: Sequence[Proposal],
        evidence: NDArray[np.float32],
        first: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        """One row a proposal, one column a feature of `AGAIN`.

        Args:
            passage: The text.
            proposals: Those that are worth a second look.
            evidence: What `measure` said of them.
            first: For each, how probable its reading was at the first look, 0..1.
        """
        sides, touched = mended(passage, proposals, first)
        at = sites(passage, proposals, sides)
        models = evidence[:, : len(MODELS)].astype(np.float64)
        near = np.array([is_beside(site, touched) for site in at.each], bool)
        again = np.flatnonzero(near[at.owners])
        if len(again):
            beside, some = at.of_some(again), [proposals[place] for place in again.tolist()]
            models[again] = self._models(beside, _readings(passage, some, beside))
        behind = _behind(models, evidence[:, _COST].astype(np.float64), at.rivals)
        odds = np.log(first / (1 - first)).reshape(-1, 1)
        return np.concatenate((evidence, models, behind, odds), axis=1, dtype=np.float32)

    def _models(self, at: Sites, readings: Sequence[Texts]) -> NDArray[np.float64]:
        """The columns `MODELS`, for sites and what would stand in them."""
        texts: dict[Texts, int] = {}  # several kinds may propose the same
        as_read = [texts.setdefault((*s.left, *s.old, *s.right), len(texts)) for s in at.each]
        printed = [
            texts.setdefault((*s.left, *reading, *s.right), len(texts))
            for s, reading in zip(at.of_proposals(), readings, strict=True)
        ]
        context, marks, sizes = self._read(list(texts))
        old, new = np.array(as_read)[at.owners], np.array(printed)
        return np.stack(
            (context[new] - context[old], marks[new] - marks[old], context[old] / sizes[old]),
            axis=1,
        )

    def _read(
        self, texts: Sequence[Texts]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
        """For each row of chunks: ln P of its words, of the marks between, and its length."""
        rows = rows_of(texts, self._pack.reader)
        numbers, owners, words = rows.numbers, rows.owners, rows.words
        at = np.flatnonzero(owners[2:] == owners[:-2]) + 2
        logs = self._pack.ngrams.along(numbers)[at - 2]
        context = totals(owners[at], logs + rows.shares[at], len(texts))
        pair = np.flatnonzero(owners[words[1:]] == owners[words[:-1]]) + 1
        first, second = words[pair - 1], words[pair]
        logs = self._pack.separators.log_probability(
            numbers[first], rows.separators[pair], numbers[second]
        )
        return context, totals(owners[second], logs, len(texts)), rows.sizes


def _readings(passage: Passage, proposals: Sequence[Proposal], at: Sites) -> list[Texts]:
    """What would stand in the site of each proposal."""
    both = zip(proposals, at.of_proposals(), strict=True)
    return [changed(passage, proposal, site) for proposal, site in both]


def _behind(
    models: NDArray[np.float64], costs: NDArray[np.float64], rivals: Ids
) -> NDArray[np.float64]:
    """The columns `RIVALS`: each gain less the best for the same span."""
    gains = np.stack((models[:, 0], models[:, 1], models[:, :2].sum(axis=1) - costs), 1)
    best = np.full((int(rivals.max(initial=-1)) + 1, gains.shape[1]), -np.inf)
    np.maximum.at(best, rivals, gains)
    return np.asarray(gains - best[rivals], np.float64)
