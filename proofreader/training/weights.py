"""Fits the judges of the ranking on documents with truth.

Who says whether a spot is wrong is asked about answers to whether a reading is right. So that it
learns how sure those are on documents they were not fitted to, the documents are dealt into two
halves and each half is answered by trees grown on the other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from proofreader.evaluation.pairs import page_of
from proofreader.ranking.evidence import AGAIN, FEATURES
from proofreader.ranking.judges import Judges, about_marks, first_opinion
from proofreader.ranking.ranker import SPOT_FEATURES, spot_evidence, spots
from proofreader.training.growing import grow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from proofreader.ranking.trees import Trees
    from proofreader.text.spans import Span
    from proofreader.training.examples import Examples

LookAgain = Callable[["Sequence[Examples]", "Sequence[NDArray[np.float32]]"], "Iterable[Examples]"]
_HALVES: Final = 2
_FIRST_TREES: Final = 60
_TREES: Final = 250
"""More gain less than half a point of average precision on held-out documents."""
_MARK_TREES: Final = 400
"""Marks are of six kinds, and what speaks for one speaks against another."""
_SLOPES: Final = {
    "context gain": 1,
    "mended context gain": 1,
    "separator gain": 1,
    "mended separator gain": 1,
    "confusion cost": -1,
    "rarest new word": 1,
    "unknown new words": -1,
    "new in this book": 1,
    "has no mate": 1,
    "usual between these words": -1,
    "context gain behind the best": 1,
    "mended context gain behind the best": 1,
    "separator gain behind the best": 1,
    "mended separator gain behind the best": 1,
    "all gains behind the best": 1,
    "mended all gains behind the best": 1,
    "first opinion": 1,
    "misread so in this book": 1,
    "log-odds of best": 1,
    "letter case of new": 1,
    "letter case of old": -1,
    "sum of readings": 1,
}
"""Evidence that can only speak for an error (1) or against it (-1)."""


def fit(documents: Sequence[Examples], look_again: LookAgain) -> Judges:
    """Fit all ensembles; the same documents in the same order give the same weights.

    Args:
        documents: The proposals as they were measured at the first look.
        look_again: Measures documents again, given the first opinion on each of its proposals.
    """
    pages = list(dict.fromkeys(page_of(document.name) for document in documents))
    half_of = {page: place % _HALVES for place, page in enumerate(pages)}
    halves = _dealt(documents, half_of)
    answering = [_grow_first(halves[1 - half]) for half in range(_HALVES)]
    opinions = [
        first_opinion(answering[half_of[page_of(document.name)]], document.evidence)
        for document in documents
    ]
    everyones = _grow_first(documents)
    documents = list(look_again(documents, opinions))
    halves = _dealt(documents, half_of)
    evidence, claims = [], []
    for half in range(_HALVES):
        words, marks = _grow_right(halves[1 - half])
        for document in halves[half]:
            found = judged_spots(document, Judges(everyones, words, marks, words, marks))
            evidence.append(found.evidence)
            claims.append(found.wrong)
    wrong = _grow_both(np.concatenate(evidence), np.concatenate(claims), SPOT_FEATURES)
    return Judges(everyones, *_grow_right(documents), *wrong)


def _dealt(documents: Sequence[Examples], half_of: Mapping[str, int]) -> list[list[Examples]]:
    """The documents of each half; all readings of a page are in the same."""
    return [
        [document for document in documents if half_of[page_of(document.name)] == half]
        for half in range(_HALVES)
    ]


def _grow_first(documents: Sequence[Examples]) -> Trees:
    slopes = {feature: _SLOPES.get(feature, 0) for feature in FEATURES}
    return grow(
        np.concatenate([document.evidence for document in documents]),
        np.concatenate([document.right for document in documents]),
        slopes,
        _FIRST_TREES,
    )


def _grow_right(documents: Sequence[Examples]) -> tuple[Trees, Trees]:
    return _grow_both(
        np.concatenate([document.evidence for document in documents]),
        np.concatenate([document.right for document in documents]),
        AGAIN,
    )


def _grow_both(
    evidence: NDArray[np.float32], claims: NDArray[np.bool_], features: Sequence[str]
) -> tuple[Trees, Trees]:
    """Trees for words and trees for marks."""
    slopes = {feature: _SLOPES.get(feature, 0) for feature in features}
    marks = about_marks(evidence)
    return (
        grow(evidence[~marks], claims[~marks], slopes, _TREES),
        grow(evidence[marks], claims[marks], slopes, _MARK_TREES),
    )


class JudgedSpots(NamedTuple):
    """The spots of a document beside its truth."""

    spans: tuple[Span, ...]
    evidence: NDArray[np.float32]
    """One row a spot, one column a feature of `SPOT_FEATURES`."""
    wrong: NDArray[np.bool_]
    """Whether each is wrong."""


def judged_spots(document: Examples, judges: Judges) -> JudgedSpots:
    """The spots of a document that was looked at again, and whether each is wrong.

    The likeliest spot of a word speaks for the whole word: one error, one finding. Who looks at it
    sees what is wrong, even if the characters in doubt are others.
    """
    right = judges.right(document.evidence)
    found = spots(document.proposals, right)
    best = [spot.proposals[0] for spot in found]
    evidence = spot_evidence(document.passage, found, document.evidence, right)
    foremost = evidence[:, SPOT_FEATURES.index("beside a likelier spot")] == 0
    wrong = document.wrong[best] | (foremost & document.beside[best])
    return JudgedSpots(tuple(spot.span for spot in found), evidence, wrong)
