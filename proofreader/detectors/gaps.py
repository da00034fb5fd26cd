"""The gaps between neighbouring words of a paragraph, and what print has between such words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.language.passage import Separator
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.language.ngrams import Floats
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage


MARKS: Final = {
    Separator.COMMA: ",",
    Separator.SEMICOLON: ";",
    Separator.COLON: ":",
    Separator.STOP: ".",
    Separator.QUESTION: "?",
}
"""The marks that print has before a blank."""


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
        yield Gap(
            Span(one.core.end, one.span.end),
            Span(one.span.end, two.span.start),
            before[-1].number,
            after[0].number,
        )


def usual_separators(found: Sequence[Gap], pack: LanguagePack) -> Iterator[tuple[Gap, Floats]]:
    """Each gap with ln P of what may stand in it, one column a `Separator`."""
    if found:
        before = np.array([gap.before for gap in found])
        after = np.array([gap.after for gap in found])
        yield from zip(found, pack.separators.log_probabilities(before, after), strict=True)
