"""How sure the OCR engine was of a word changes how likely the word is wrong.

The trees of the ranking have been grown on texts of which nobody knows what the engine thought of
them. So its confidence comes on top, as a small logistic regression: the log-odds of the judge, and
by how much the engine's doubt of a word exceeds its usual doubt. Engines count in ways of their
own (one is 96 % sure of a usual word, another 100 % or 70 %); what they doubt several times as
much as the rest of the book tells the same of all of them. Where the file names the confidence of
characters, that of the weakest says a little more than that of the word, and takes its place.

Measured on 30 pages of four books, each held out in turn, and left out because nothing is gained:
the rank of a word among those of its page, the mean of its page, the square of the doubt, both
doubts together, and whether the spot is about a mark or a word. Nor does it pay to point at words
for their doubt alone: of the 26 that were at most 60 % sure and that no detector proposes anything
for, 3 are wrong. A spot that is wrong has its first reading right as often, doubted or not.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from proofreader.errors import ResourceError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from proofreader.text.confidences import Confidence, Confidences
    from proofreader.text.spans import Span

TABLE: Final = "confidence.tsv"
"""The table of the weights in a language's folder; without it the confidence is not heeded."""
_HEADER: Final = ("given", "opinion", "doubt", "constant")
_USUAL_WORD: Final = 0.04
_USUAL_CHARACTER: Final = 0.005
"""So much Tesseract 5, on whose pages the weights are fitted, doubts a usual word and the weakest
character of one. An engine that says 100 % of most words does not doubt 99 % of them a lot."""
_MOST: Final = math.log(25)
"""As many times the usual doubt as there can be for a word of Tesseract: beyond that nothing was
measured."""
_DOUBTFUL_SHARE: Final = 0.01
_TELLS: Final = 2.0
"""If not even one word in a hundred is doubted twice as much as the usual one, the engine does not
tell words apart: some write the same figure into every word."""
_SUREST: Final = 1e-6
"""No judge is surer, so that log-odds are finite."""


@dataclass(frozen=True, slots=True)
class Usual:
    """How much the engine doubts the usual word of a text."""

    word: float | None
    """The median of 1 - confidence, at least `_USUAL_WORD`; None where that tells nothing."""
    character: float | None
    """The same of the weakest character of each word, at least `_USUAL_CHARACTER`."""

    @classmethod
    def of(cls, confidences: Confidences) -> Usual:
        """That of all words of a text."""
        low, middle = (confidences.quantile(share) for share in (_DOUBTFUL_SHARE, 0.5))
        if low is None or middle is None:
            return cls(None, None)
        return cls(
            _telling(low.word, middle.word, _USUAL_WORD),
            _telling(low.weakest, middle.weakest, _USUAL_CHARACTER),
        )

    def excess(self, confidence: Confidence | None) -> Excess | None:
        """By how much more than usual a word is doubted; None where nothing is said of that."""
        if confidence is None:
            return None
        if self.character is not None and confidence.weakest is not None:
            return Excess(_over(confidence.weakest, self.character), of_character=True)
        if self.word is not None:
            return Excess(_over(confidence.word, self.word), of_character=False)
        return None


class Excess(NamedTuple):
    """By how much more than usual the engine doubts a word."""

    log: float
    """ln of how many times as much, from 0 to `_MOST`."""
    of_character: bool
    """Whether it is the doubt of the weakest character."""


def _telling(low: float | None, middle: float | None, least: float) -> float | None:
    if low is None or middle is None:
        return None
    usual = max(least, 1.0 - middle)
    return usual if 1.0 - low >= _TELLS * usual else None


def _over(confidence: float, usual: float) -> float:
    return min(_MOST, math.log(max(1.0, (1.0 - confidence) / usual)))


@dataclass(frozen=True, slots=True)
class Line:
    """Log-odds of an error = opinion · (log-odds of the judge) + doubt · excess + constant."""

    opinion: float
    doubt: float
    constant: float


@dataclass(frozen=True, slots=True)
class Doubts:
    """The weights of the engine's doubts."""

    word: Line
    """For the doubt of a word."""
    character: Line
    """For that of its weakest character."""

    @classmethod
    def load(cls, path: Path) -> Doubts:
        """The weights of a file that `save` wrote.

        Raises:
            ResourceError: if the file cannot be read or is not such a table.
        """
        try:
            rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
            table = {name: Line(*map(float, numbers)) for name, *numbers in rows[1:]}
            return cls(table["word"], table["character"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ResourceError(
                "The table of how much an OCR engine's doubt weighs cannot be read.",
                "Install the program again, or rebuild it: proofread train … --only confidence.",
                path=path,
            ) from error

    def save(self, path: Path) -> None:
        """Write them as a table with a row for each."""
        rows = [("word", self.word), ("character", self.character)]
        lines = [
            f"{name}\t{line.opinion:.3f}\t{line.doubt:.3f}\t{line.constant:.3f}"
            for name, line in rows
        ]
        text = "\n".join(("\t".join(_HEADER), *lines)) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")

    def weighed(
        self,
        wrong: NDArray[np.float32],
        excesses: Sequence[Excess | None],
        beside: NDArray[np.bool_],
    ) -> NDArray[np.float32]:
        """The chance that each spot is wrong, now that the engine's doubts are known.

        The doubt of a word is one reason to look at it, not one for each of its marks: what stands
        beside a likelier spot becomes no likelier. Without that there are a quarter more findings
        on the 30 pages, and no more errors found.

        Args:
            wrong: The chance for each spot by the text alone.
            excesses: For each, the excess of doubt; where it is None nothing changes.
            beside: Whether a likelier spot is in the same words.
        """
        told = np.array([one is not None for one in excesses], bool)
        if not told.any():
            return wrong
        lines = [self.character if e.of_character else self.word for e in excesses if e is not None]
        opinion, doubt, constant = np.array([[n.opinion, n.doubt, n.constant] for n in lines]).T
        odds = opinion * log_odds(wrong[told])
        odds += doubt * np.array([e.log for e in excesses if e is not None]) + constant
        weighed = wrong.copy()
        weighed[told] = 1 / (1 + np.exp(-odds))
        return np.where(beside, np.minimum(weighed, wrong), weighed)


def log_odds(chances: NDArray[np.float32]) -> NDArray[np.float64]:
    """The log-odds of chances, none of them infinite."""
    sure = np.clip(chances.astype(np.float64), _SUREST, 1 - _SUREST)
    return np.asarray(np.log(sure / (1 - sure)), np.float64)


def excesses(
    confidences: Confidences | None, usual: Usual | None, spans: Sequence[Span]
) -> list[Excess | None]:
    """The excess of doubt at each of some places: that of the least sure word there."""
    if confidences is None or usual is None:
        return [None] * len(spans)
    return [usual.excess(confidences.least_in(span)) for span in spans]
