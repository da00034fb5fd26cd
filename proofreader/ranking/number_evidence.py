"""Evidence about numbers: what is one, what stands beside it, and whether this book has sums.

Part of `proofreader.ranking.evidence`. The context model knows all numbers as one word, so that
it cannot tell "1001." from "100l."; a stop before a small letter, and a book full of prices, can.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.ranking.book import SUM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from proofreader.ranking.book import Book
    from proofreader.ranking.sites import Sites
    from proofreader.text.findings import Proposal

_NUMBER: Final = re.compile(r"\N{POUND SIGN}?\d[\d,.]*[a-z]{0,2}")
_AFTER: Final = re.compile(r"\.[,;:]?\s+")
NUMBERS: Final = (
    "old is a number",
    "new is a number",
    "new is a sum",
    "ends in one",  # the shape of the l of pounds
    "number beside",
    "stop follows",
    "stop and small letter follow",
    "sums in this book",  # ln of their share of the words
)
"""All 0 where neither what stands nor what would stand begins with a digit."""


def measure_numbers(
    text: str, proposals: Sequence[Proposal], at: Sites, book: Book
) -> NDArray[np.float64]:
    """One row a proposal, one column a feature of `NUMBERS`.

    Args:
        text: What the proposals are for.
        proposals: Proposals for it.
        at: Their sites.
        book: What the whole text shows.
    """
    rows = np.zeros((len(proposals), len(NUMBERS)))
    for row, (proposal, site) in enumerate(zip(proposals, at.of_proposals(), strict=True)):
        old, new = proposal.span.of(text), proposal.reading or ""
        numbers = [_NUMBER.fullmatch(side) is not None for side in (old, new)]
        if any(numbers):
            beside = (*site.left[-1:], *site.right[:1])
            follows = _AFTER.match(text, proposal.span.end)
            rows[row] = (
                *numbers,
                SUM.search(new) is not None,
                old.endswith("1"),
                any(c.isdigit() for chunk in beside for c in chunk),
                text.startswith(".", proposal.span.end),
                follows is not None and text[follows.end() : follows.end() + 1].islower(),
                book.sums,
            )
    return rows
