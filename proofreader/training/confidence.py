"""Fits what the doubts of an OCR engine weigh, on pages whose layout files name its confidence.

There are few such pages with truth, so nothing is grown: three numbers are fitted on top of the
judges (see `proofreader.ranking.confidence`). The judges must not have seen the pages, or they
would be surer of them than of any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression

from proofreader.errors import FormatError
from proofreader.messages import Message
from proofreader.ranking.confidence import Doubts, Excess, Line, Usual, excesses, log_odds
from proofreader.ranking.judges import first_opinion
from proofreader.training.examples import examples, looked_at_again
from proofreader.training.weights import judged_spots

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from proofreader.evaluation.pairs import Pair
    from proofreader.language.pack import LanguagePack
    from proofreader.ranking.evidence import Evidence
    from proofreader.ranking.judges import Judges


@dataclass(frozen=True, slots=True)
class Heard:
    """The spots of a page: what the judge says of them, the engine, and the truth."""

    odds: NDArray[np.float64]
    """For each spot the judge's log-odds that it is wrong."""
    of_words: Sequence[Excess | None]
    """By how much more than usual the engine doubts the word; None where it does not say."""
    of_characters: Sequence[Excess | None]
    """The same of its weakest character."""
    wrong: NDArray[np.bool_]


def heard(pair: Pair, pack: LanguagePack, evidence: Evidence, judges: Judges) -> Heard:
    """The spots of a page whose confidences are known."""
    page = examples(pair, pack, evidence)
    opinions = first_opinion(judges.first, page.evidence)
    found = judged_spots(looked_at_again(page, opinions, evidence), judges)
    usual = Usual.of(pair.confidences) if pair.confidences else Usual(None, None)
    return Heard(
        log_odds(judges.wrong(found.evidence)),
        excesses(pair.confidences, Usual(usual.word, None), found.spans),
        excesses(pair.confidences, Usual(None, usual.character), found.spans),
        found.wrong,
    )


def fit(pages: Iterable[Heard]) -> Doubts:
    """Fit the weights; the same pages in the same order give the same.

    Where no page names the confidence of characters, theirs weighs as much as that of words.

    Raises:
        FormatError: if the pages name no confidence of words, or have no errors.
    """
    pages = tuple(pages)
    odds = np.concatenate([page.odds for page in pages])
    wrong = np.concatenate([page.wrong for page in pages])
    word = _line(odds, [one for page in pages for one in page.of_words], wrong)
    character = _line(odds, [one for page in pages for one in page.of_characters], wrong)
    if word is None:
        raise FormatError(
            Message("These pages do not say how sure the OCR engine was, or have no errors."),
            Message("Name a folder of layout files with word confidences beside their truth."),
        )
    return Doubts(word, character or word)


def _line(
    odds: NDArray[np.float64], doubts: Sequence[Excess | None], wrong: NDArray[np.bool_]
) -> Line | None:
    """The weights of one sort of doubt; None where there is nothing to tell apart."""
    told = np.array([one is not None for one in doubts], bool)
    claims = wrong[told]
    if claims.all() or not claims.any():
        return None
    columns = np.stack((odds[told], [one.log for one in doubts if one is not None]), axis=1)
    fitted = LogisticRegression().fit(columns, claims)
    opinion, doubt = (max(0.0, float(weight)) for weight in fitted.coef_[0])
    return Line(opinion, doubt, float(fitted.intercept_[0]))
