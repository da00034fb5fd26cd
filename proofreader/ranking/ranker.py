"""From proposals to findings: one entry a spot, its readings ranked, both with a probability.

Three kinds of judges decide (see `proofreader.ranking.judges`). The first looks at each proposal as
the text stands; what is not hopeless is measured again with its neighbours mended, and the second
says of each reading how likely it is the right one; the third, asked once a spot about the best
reading and its rivals, how likely the spot is wrong at all. Where spots overlap, the one whose
readings are likelier stays. Last, the doubts of the OCR engine are heeded where its files name
them (see `proofreader.ranking.confidence`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.language.dashes import DASHES
from proofreader.language.lexicon import WordState
from proofreader.ranking import mates
from proofreader.ranking.confidence import TABLE, Doubts, excesses
from proofreader.ranking.evidence import AGAIN, Evidence
from proofreader.ranking.judges import Judges, first_opinion
from proofreader.text.findings import Finding, Kind, Suggestion
from proofreader.text.spans import apart
from proofreader.text.tokens import undivided

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from proofreader.language.lexicon import Lexicon
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.ranking.book import Book
    from proofreader.text.confidences import Confidences
    from proofreader.text.findings import Proposal
    from proofreader.text.spans import Span

SPOT_FEATURES: Final = (
    *AGAIN,  # of the best reading
    "log-odds of best",
    "second reading",  # its probability
    "sum of readings",  # of their probabilities
    "number of readings",
    "beside a likelier spot",  # in the same words
    "likeliest beside",  # the sum of its readings' probabilities, 0 where there is none
)
"""The columns of the evidence about a spot."""
_BESIDE: Final = SPOT_FEATURES.index("beside a likelier spot")
LEAST_PROBABILITY: Final = 0.02
"""Spots less probably wrong than this are no findings at all."""
LEAST_READING: Final = 0.01
"""Readings less probable than this help nobody."""
LEAST_FIRST: Final = 0.05
"""Where the first reading is less probable than this, the place is pointed at and no reading is
shown: whoever takes such readings makes a text worse. On 134 pages of monographs that the weights
had not seen, first readings removed 26 % of the character errors in place of 23 %."""
READINGS: Final = 5
"""The most readings a finding has."""
WEIGHTS: Final = "ranking.npz"
"""The file of all ensembles in a language's folder."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Proposals for the same characters, by their indices, the likeliest first."""

    span: Span
    proposals: tuple[int, ...]
    mass: float
    """The sum of their probabilities."""


def spots(
    proposals: Sequence[Proposal],
    probabilities: NDArray[np.float32],
    bad: Collection[Span] = (),
) -> list[Spot]:
    """The spots of proposals, by place, none overlapping another; equal readings count once.

    Args:
        proposals: In any order.
        probabilities: For each, that it is right.
        bad: Where bad words stand: those spots stay, whatever overlaps them.
    """
    by_span: defaultdict[Span, dict[str | None, int]] = defaultdict(dict)
    for index in np.argsort(-probabilities, kind="stable"):
        proposal = proposals[index]
        by_span[proposal.span].setdefault(proposal.reading, int(index))
    rivals = [
        Spot(span, tuple(found.values()), float(probabilities[list(found.values())].sum()))
        for span, found in by_span.items()
    ]
    best = {spot.span: float(probabilities[spot.proposals[0]]) for spot in rivals}
    rivals.sort(key=lambda spot: (spot.span not in bad, -best[spot.span], -spot.mass, spot.span))
    return apart(rivals)


def likeliest_beside(passage: Passage, found: Sequence[Spot]) -> NDArray[np.float64]:
    """For each spot the greatest mass of the others in the chunks that it touches, else 0."""
    within = [passage.chunks_in(spot.span) for spot in found]
    masses: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for number, (spot, chunks) in enumerate(zip(found, within, strict=True)):
        for chunk in chunks:
            masses[chunk].append((spot.mass, number))
    return np.array(
        [
            max(
                (mass for c in chunks for mass, other in masses[c] if other != number),
                default=0.0,
            )
            for number, chunks in enumerate(within)
        ]
    )


def spot_evidence(
    passage: Passage,
    found: Sequence[Spot],
    evidence: NDArray[np.float32],
    probabilities: NDArray[np.float32],
) -> NDArray[np.float32]:
    """One row a spot, one column a feature of `SPOT_FEATURES`."""
    if not found:
        return np.zeros((0, len(SPOT_FEATURES)), np.float32)
    best = np.array([spot.proposals[0] for spot in found])
    second = [
        probabilities[spot.proposals[1]] if len(spot.proposals) > 1 else 0.0 for spot in found
    ]
    top = np.clip(probabilities[best], 1e-7, 1 - 1e-7)
    masses = np.array([spot.mass for spot in found])
    beside = likeliest_beside(passage, found)
    rest = np.stack(
        (
            np.log(top / (1 - top)),
            np.array(second),
            masses,
            np.array([len(spot.proposals) for spot in found]),
            beside > masses,
            beside,
        ),
        axis=1,
    )
    return np.concatenate((evidence[best], rest), axis=1, dtype=np.float32)


_TELLING: Final = frozenset((Kind.APOSTROPHE, Kind.HYPHENATION))
"""Kinds that say what is wrong with a word, not only that it is another."""
HOPELESS: Final = 0.002
"""Readings less probable than this at the first look get no second."""


def is_mate(proposal: Proposal) -> bool:
    """Whether a proposal is a dash for a dash that has no mate, which is judged by Bayes' rule."""
    dash = (proposal.reading or "").strip()
    return proposal.kind is Kind.MISSING_MARK and not dash.strip(DASHES)


def hopeful(
    proposals: Sequence[Proposal], first: NDArray[np.float32], bad: Collection[Span] = ()
) -> NDArray[np.int64]:
    """The indices of the proposals that are worth a second look.

    All without a reading are among them, and all about a ``bad`` word.
    """
    flags = np.array([p.reading is None or p.span in bad for p in proposals], bool)
    return np.flatnonzero((first >= HOPELESS) | flags)


BAD_WORD: Final = 0.9
"""A word that the volunteer's list has is wrong at least so probably. Nobody has measured such
lists: it is far above any threshold of the queue, and below what ``proofread fix`` takes."""


def bad_words(text: str, proposals: Sequence[Proposal], lexicon: Lexicon) -> frozenset[Span]:
    """Where bad words stand: their detector has pointed at each without a reading."""
    if not lexicon.rejects:
        return frozenset()
    flags = (p.span for p in proposals if p.reading is None and p.kind is Kind.MISREAD_WORD)
    return frozenset(
        span for span in flags if lexicon.state(undivided(span.of(text))) is WordState.REJECTED
    )


def scaled(
    found: Sequence[Spot], right: NDArray[np.float32], times: NDArray[np.float32]
) -> tuple[list[Spot], NDArray[np.float32]]:
    """Spots and the chances of their readings, so many times as likely as they were.

    What makes an error likelier makes its readings likelier in the same measure.
    """
    right = right.copy()
    for spot, factor in zip(found, times, strict=True):
        right[list(spot.proposals)] *= factor
    masses = (spot.mass * float(factor) for spot, factor in zip(found, times, strict=True))
    return [replace(spot, mass=mass) for spot, mass in zip(found, masses, strict=True)], right


class Ranker:
    """Judges proposals.

    Args:
        pack: The models of the language.
        weights: The file of the ensembles.
        doubts: What the doubts of the OCR engine weigh; None takes the pack's own, if it has any.

    Raises:
        ResourceError: if a file is missing or damaged.
    """

    def __init__(
        self, pack: LanguagePack, weights: Path | None = None, doubts: Doubts | None = None
    ) -> None:
        path = weights or pack.folder / WEIGHTS
        table = pack.folder / TABLE
        self._doubts = doubts or (Doubts.load(table) if table.is_file() else None)
        self._pack = pack
        self._evidence = Evidence(pack)
        self._judges = Judges.load(path)

    def rank(
        self,
        passage: Passage,
        proposals: Sequence[Proposal],
        book: Book,
        confidences: Confidences | None = None,
    ) -> list[Finding]:
        """The findings of a passage in order of place, none overlapping.

        Args:
            passage: The text.
            proposals: Proposals for it.
            book: What the whole text shows of itself.
            confidences: How sure the OCR engine was of its words, if that is known.
        """
        fitted = [proposal for proposal in proposals if not is_mate(proposal)]
        bad = bad_words(passage.text, fitted, self._pack.lexicon)
        evidence = self._evidence.measure(passage, fitted, book)
        first = first_opinion(self._judges.first, evidence)
        kept = hopeful(fitted, first, bad)
        fitted = [fitted[place] for place in kept.tolist()]
        evidence = self._evidence.measure_again(passage, fitted, evidence[kept], first[kept])
        right = self._judges.right(evidence)
        found = spots(fitted, right, bad)
        rows = spot_evidence(passage, found, evidence, right)
        wrong = self._judges.wrong(rows)
        if self._doubts is not None and confidences is not None:
            told = excesses(confidences, book.usual, [spot.span for spot in found])
            heard = self._doubts.weighed(wrong, told, rows[:, _BESIDE] > 0)
            found, right = scaled(found, right, heard / wrong)
            wrong = heard
        fitted = named(fitted)
        findings = [
            (_bad_word if spot.span in bad else _finding)(
                passage.text, spot, fitted, right, float(probability)
            )
            for spot, probability in zip(found, wrong, strict=True)
            if probability >= LEAST_PROBABILITY or spot.span in bad
        ]
        mates_found = (self._mate(passage, p, book) for p in proposals if is_mate(p))
        findings += [mate for mate in mates_found if mate.probability >= LEAST_PROBABILITY]
        return apart(sorted(findings, key=lambda finding: -finding.probability))

    def _mate(self, passage: Passage, proposal: Proposal, book: Book) -> Finding:
        """The finding of a dash that may be missing."""
        chance = round(mates.probability(passage, proposal, book, self._pack), 4)
        reading = Suggestion(proposal.reading or "", chance)
        return Finding.of(passage.text, proposal, chance, (reading,))


def named(proposals: Sequence[Proposal]) -> list[Proposal]:
    """The same, each by the most telling kind among those that propose the same.

    That "oclock" is "o'clock" is proposed as a misread word, too; to the volunteer it is an
    apostrophe.
    """
    telling = {(p.span, p.reading): p for p in proposals if p.kind in _TELLING}
    return [telling.get((proposal.span, proposal.reading), proposal) for proposal in proposals]


def _finding(
    text: str,
    spot: Spot,
    proposals: Sequence[Proposal],
    right: NDArray[np.float32],
    wrong: float,
) -> Finding:
    share = min(1.0, wrong / max(spot.mass, 1e-9))  # readings are no likelier than an error
    shown = [index for index in spot.proposals[:READINGS] if right[index] * share >= LEAST_READING]
    readings = _suggestions(shown, proposals, right, share)
    if readings and readings[0].probability < LEAST_FIRST:
        readings = ()
    return Finding.of(text, proposals[spot.proposals[0]], round(wrong, 4), readings)


def _bad_word(
    text: str,
    spot: Spot,
    proposals: Sequence[Proposal],
    right: NDArray[np.float32],
    wrong: float,
) -> Finding:
    """The finding of a word that the volunteer says is wrong.

    That makes its readings likelier in the same measure as the error.
    """
    probability = max(wrong, BAD_WORD)
    share = probability / max(wrong, spot.mass, 1e-9)
    readings = [index for index in spot.proposals if proposals[index].reading is not None]
    (flag,) = (proposals[i] for i in spot.proposals if proposals[i].reading is None)
    suggestions = _suggestions(readings[:READINGS], proposals, right, share)
    return Finding.of(text, flag, round(probability, 4), suggestions)


def _suggestions(
    readings: Sequence[int],
    proposals: Sequence[Proposal],
    right: NDArray[np.float32],
    share: float,
) -> tuple[Suggestion, ...]:
    """Proposals, by their indices, as readings; the chance of each is its ``share`` of right."""
    return tuple(
        Suggestion(reading, round(float(right[index]) * share, 4))
        for index in readings
        if (reading := proposals[index].reading) is not None
    )
