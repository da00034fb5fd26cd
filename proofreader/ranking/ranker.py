"""From proposals to findings: one entry a spot, its readings ranked, both with a probability.

Two kinds of judges decide (see `proofreader.ranking.judges`). The first says of each reading how
likely it is the right one; the second, asked once a spot about the best reading and its rivals,
how likely the spot is wrong at all. Where spots overlap, the one whose readings are likelier
stays.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.ranking import mates
from proofreader.ranking.evidence import FEATURES, Evidence
from proofreader.ranking.judges import Judges
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.ranking.book import Book
    from proofreader.text.findings import Proposal
    from proofreader.text.spans import Span

SPOT_FEATURES: Final = (
    *FEATURES,  # of the best reading
    "log-odds of best",
    "second reading",  # its probability
    "sum of readings",  # of their probabilities
    "number of readings",
)
"""The columns of the evidence about a spot."""
LEAST_PROBABILITY: Final = 0.02
"""Spots less probably wrong than this are no findings at all."""
READINGS: Final = 5
"""The most readings a finding has."""
WEIGHTS: Final = "ranking.npz"
"""The file of both ensembles in a language's folder."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Proposals for the same characters, by their indices, the likeliest first."""

    span: Span
    proposals: tuple[int, ...]
    mass: float
    """The sum of their probabilities."""


def spots(proposals: Sequence[Proposal], probabilities: NDArray[np.float32]) -> list[Spot]:
    """The spots of proposals, by place, none overlapping another; equal readings count once."""
    by_span: defaultdict[Span, dict[str | None, int]] = defaultdict(dict)
    for index in np.argsort(-probabilities, kind="stable"):
        proposal = proposals[index]
        by_span[proposal.span].setdefault(proposal.reading, int(index))
    rivals = [
        Spot(span, tuple(found.values()), float(probabilities[list(found.values())].sum()))
        for span, found in by_span.items()
    ]
    kept: list[Spot] = []
    for spot in sorted(rivals, key=lambda spot: (-spot.mass, spot.span)):
        place = bisect_left(kept, spot.span, key=lambda other: other.span)
        beside = kept[max(0, place - 1) : place + 1]
        if not any(other.span.overlaps(spot.span) for other in beside):
            kept.insert(place, spot)
    return kept


def spot_evidence(
    found: Sequence[Spot], evidence: NDArray[np.float32], probabilities: NDArray[np.float32]
) -> NDArray[np.float32]:
    """One row a spot, one column a feature of `SPOT_FEATURES`."""
    if not found:
        return np.zeros((0, len(SPOT_FEATURES)), np.float32)
    best = np.array([spot.proposals[0] for spot in found])
    second = [
        probabilities[spot.proposals[1]] if len(spot.proposals) > 1 else 0.0 for spot in found
    ]
    top = np.clip(probabilities[best], 1e-7, 1 - 1e-7)
    rest = np.stack(
        (
            np.log(top / (1 - top)),
            np.array(second),
            np.array([spot.mass for spot in found]),
            np.array([len(spot.proposals) for spot in found]),
        ),
        axis=1,
    )
    return np.concatenate((evidence[best], rest), axis=1, dtype=np.float32)


UNFITTED: Final = frozenset((Kind.MISSING_MARK,))
"""Kinds that the trees were not grown on; they are judged one by one."""


class Ranker:
    """Judges proposals.

    Args:
        pack: The models of the language.
        weights: The file of the ensembles.

    Raises:
        ResourceError: if the file is missing or damaged.
    """

    def __init__(self, pack: LanguagePack, weights: Path | None = None) -> None:
        path = weights or pack.folder / WEIGHTS
        self._pack = pack
        self._evidence = Evidence(pack)
        self._judges = Judges.load(path)

    def rank(self, passage: Passage, proposals: Sequence[Proposal], book: Book) -> list[Finding]:
        """The findings of a passage in order of place, none overlapping."""
        fitted = [proposal for proposal in proposals if proposal.kind not in UNFITTED]
        evidence = self._evidence.measure(passage, fitted, book)
        right = self._judges.right(evidence)
        found = spots(fitted, right)
        wrong = self._judges.wrong(spot_evidence(found, evidence, right))
        findings = [
            _finding(passage.text, spot, fitted, right, float(probability))
            for spot, probability in zip(found, wrong, strict=True)
            if probability >= LEAST_PROBABILITY
        ]
        flags = (self._flag(passage, p, book) for p in proposals if p.kind in UNFITTED)
        return _merged(findings, [f for f in flags if f.probability >= LEAST_PROBABILITY])

    def _flag(self, passage: Passage, proposal: Proposal, book: Book) -> Finding:
        """The finding of a proposal of the `UNFITTED` kinds."""
        chance = round(mates.probability(passage, proposal, book, self._pack), 4)
        reading = Suggestion(proposal.reading or "", chance)
        return Finding(
            proposal.span,
            proposal.span.of(passage.text),
            proposal.kind,
            proposal.reason,
            chance,
            (reading,),
            fingerprint(passage.text, proposal.span, proposal.kind),
        )


def _merged(findings: Sequence[Finding], flags: Sequence[Finding]) -> list[Finding]:
    """Both in order of place; where two overlap, the likelier stays."""
    kept = list(findings)
    for flag in flags:
        rivals = [finding for finding in kept if finding.span.overlaps(flag.span)]
        if all(rival.probability < flag.probability for rival in rivals):
            kept = [finding for finding in kept if finding not in rivals]
            kept.append(flag)
    return sorted(kept, key=lambda finding: finding.span)


def _finding(
    text: str,
    spot: Spot,
    proposals: Sequence[Proposal],
    right: NDArray[np.float32],
    wrong: float,
) -> Finding:
    best = proposals[spot.proposals[0]]
    share = min(1.0, wrong / max(spot.mass, 1e-9))  # readings are no likelier than an error
    return Finding(
        spot.span,
        spot.span.of(text),
        best.kind,
        best.reason,
        round(wrong, 4),
        tuple(
            Suggestion(proposals[index].reading or "", round(float(right[index]) * share, 4))
            for index in spot.proposals[:READINGS]
        ),
        fingerprint(text, spot.span, best.kind),
    )
