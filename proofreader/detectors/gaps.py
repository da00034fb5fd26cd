"""The gaps between neighbouring words of a paragraph, and what print has between such words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from proofreader.language.passage import Separator
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.language.ngrams import Floats
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage


MARKS: Final = {
    Separator.COMMA: ",",
    Separator.SEMICOLON: ";",
    Separator.COLON: ":",
    Separator.STOP: ".",
    Separator.QUESTION: "?",
}
"""The marks that print has before a blank."""


class Gap(NamedTuple):
    """What stands between the last word of a chunk and the first word of the next."""

    one: Chunk
    two: Chunk

    @property
    def marks(self) -> Span:
        """The marks after the first word; empty where there are none."""
        return Span(self.one.core.end, self.one.span.end)

    @property
    def blank(self) -> Span:
        """The white space; no mark follows it."""
        return Span(self.one.span.end, self.two.span.start)


def gaps(passage: Passage) -> Iterator[Gap]:
    """The gaps inside paragraphs that have marks before the blank alone, or none."""
    for one, two in pairwise(passage.chunks):
        if one.word and two.word and not two.lead and not two.begins_paragraph:
            yield Gap(one, two)


def usual_separators(found: Sequence[Gap], pack: LanguagePack) -> Iterator[tuple[Gap, Floats]]:
    """Each gap with ln P of what may stand in it, one column a `Separator`."""
    if found:
        symbols = pack.reader.symbols
        before = np.array([symbols(gap.one.text)[0][-1].number for gap in found])
        after = np.array([symbols(gap.two.text)[0][0].number for gap in found])
        yield from zip(found, pack.separators.log_probabilities(before, after), strict=True)
