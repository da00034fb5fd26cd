"""The gaps between neighbouring words of a paragraph, and what print has between such words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.language.ngrams import Floats
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between the last word of a chunk and the first word of the next."""

    marks: Span
    """The marks after the first word; empty where there are none."""
    blank: Span
    """The white space; no mark follows it."""
    before: int
    """The number of the first word in the context model."""
    after: int


def gaps(passage: Passage, pack: LanguagePack) -> Iterator[Gap]:
    """The gaps inside paragraphs that have marks before the blank alone, or none."""
    for one, two in pairwise(passage.chunks):
        if two.begins_paragraph or two.lead or not one.core or not two.core:
            continue
        before, _ = pack.reader.symbols(one.text)
        after, _ = pack.reader.symbols(two.text)
        if before and after:
            yield Gap(
                Span(one.core.end, one.span.end),
                Span(one.span.end, two.span.start),
                before[-1].number,
                after[0].number,
            )


def usual_separators(found: Sequence[Gap], pack: LanguagePack) -> Floats:
    """Ln P of each separator in each gap: one row a gap, one column a `Separator`."""
    before, after = (
        np.array([getattr(gap, side) for gap in found], np.int64) for side in ("before", "after")
    )
    return pack.separators.log_probabilities(before, after)
