"""How likely a dash without a mate has lost it.

There are too few lost dashes in pages with truth to grow trees on, so this is Bayes' rule: what
this book does with dashes, times how much likelier so good a place is where one was lost.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.language.passage import Separator

if TYPE_CHECKING:
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.ranking.book import Book
    from proofreader.text.findings import Proposal

_PAIRED: Final = 63 / 551
"""Share of the sentences with one or two dashes that have two, in the truths of the pages that
the ranking is fitted on: what a book does before it has shown its habit."""
_GOOD_PLACE: Final = 0.0005
"""P(dash) between two words from which on a place is good. In those truths 82 % of the sentences
that had lost a dash have one before the dash that is left, and 30 % of those that never had."""
_GAIN: Final = {True: 0.825 / 0.305, False: 0.175 / 0.695}


def probability(passage: Passage, proposal: Proposal, book: Book, pack: LanguagePack) -> float:
    """The chance that a dash was printed in the place of ``proposal``, 0..1."""
    within = passage.chunks_in(proposal.span)
    first, second = (
        np.array([pack.lexicon.number(passage.chunks[place].word)])
        for place in (within.start, within.stop - 1)
    )
    cost = pack.separators.log_probability(first, np.array([Separator.DASH]), second)
    good = math.exp(float(cost[0])) >= _GOOD_PLACE
    # The sentence in question is one of the lone ones, and says nothing about the others.
    others = book.paired_dashes + max(0, book.lone_dashes - 1)
    paired = (book.paired_dashes + _PAIRED) / (others + 1)
    odds = paired / (1 - paired) * _GAIN[good]
    return odds / (1 + odds)
