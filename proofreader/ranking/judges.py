"""Five ensembles: a first opinion; is this reading right, is this spot wrong, for words and marks.

The first opinion is cheap. It spares most proposals a second look, and what it takes for likely
mends the words around the others.

What tells of a stray comma is not what tells of a misread word, and there are twenty words in
doubt for each mark: trees of their own serve marks better (average precision 0.656 against
0.640 on pages held out).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from proofreader.errors import ResourceError
from proofreader.ranking.evidence import AGAIN, FEATURES
from proofreader.ranking.trees import Trees
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_MARK_KINDS: Final = (
    Kind.STRAY_MARK,
    Kind.MISSING_MARK,
    Kind.WRONG_MARK,
    Kind.MARK_SPACING,
    Kind.DOUBLE_MARK,
    Kind.DASH,
)
_UNSURE: Final = 1e-6
"""No opinion is surer than this, so that its log-odds are finite."""
_MARK_COLUMNS: Final = [FEATURES.index(f"kind {kind.value}") for kind in _MARK_KINDS]


def about_marks(evidence: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which rows of evidence are about a mark, not a word."""
    return np.asarray(evidence[:, _MARK_COLUMNS].any(axis=1), np.bool_)


@dataclass(frozen=True, slots=True)
class Judges:
    """The ensembles of a language pack."""

    first: Trees
    """Asked about `FEATURES`; the others about `AGAIN`, and some more of a spot."""
    right_words: Trees
    right_marks: Trees
    wrong_words: Trees
    wrong_marks: Trees

    @classmethod
    def load(cls, path: Path) -> Judges:
        """The judges of a file that `save` wrote.

        Raises:
            ResourceError: if the file is missing or damaged, or was made for other evidence.
        """
        judges = cls(*(Trees.load(path, field.name) for field in fields(cls)))
        if (judges.first.columns, judges.right_words.columns) != (FEATURES, AGAIN):
            raise ResourceError(
                "The ranking was fitted to other evidence than this program gathers.",
                "Rebuild it: proofread train … --only weights.",
                path=path,
            )
        return judges

    def save(self, path: Path) -> None:
        """Write all ensembles to one file."""
        arrays: dict[str, NDArray[Any]] = {}
        for field in fields(self):
            arrays |= getattr(self, field.name).arrays(field.name)
        with path.open("wb") as file:
            np.savez(file, allow_pickle=False, **arrays)

    def right(self, evidence: NDArray[np.float32]) -> NDArray[np.float32]:
        """For each proposal, the chance that its reading is the right one."""
        return _ask(self.right_words, self.right_marks, evidence)

    def wrong(self, evidence: NDArray[np.float32]) -> NDArray[np.float32]:
        """For each spot, the chance that what stands there is wrong."""
        return _ask(self.wrong_words, self.wrong_marks, evidence)


def first_opinion(judge: Trees, evidence: NDArray[np.float32]) -> NDArray[np.float32]:
    """For each proposal, the chance that its reading is right, at a first look."""
    return np.clip(judge.probability(evidence), _UNSURE, 1 - _UNSURE)


def _ask(words: Trees, marks: Trees, evidence: NDArray[np.float32]) -> NDArray[np.float32]:
    chosen = about_marks(evidence)
    answers = np.empty(len(evidence), np.float32)
    answers[chosen] = marks.probability(evidence[chosen])
    answers[~chosen] = words.probability(evidence[~chosen])
    return answers
