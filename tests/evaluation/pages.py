"""A page with its truth, and findings made by hand."""

from __future__ import annotations

from proofreader.evaluation.classes import word_test
from proofreader.evaluation.pairs import Pair
from proofreader.evaluation.reference import Reference
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import Span

WORDS = frozenset(
    {
        *("we", "came", "to", "the", "house", "but", "hut", "men", "of", "over", "power"),
        *("overpower", "great", "were", "old", "in", "and", "saw"),
    }
)
is_word = word_test(WORDS)

READ = "We came to tbe house, hut 'the men of over power were qreat."
PRINTED = "We came to the house, but the men of overpower were great."
"""Five errors: non-word, real-word, punctuation, split, non-word."""


def page(read=READ, printed=PRINTED):
    return Reference(Pair("pages/001.ocr.txt", read, printed), is_word)


def finding(surface, *readings, read=READ, sure=0.9, kind=Kind.MISREAD_WORD):
    """A finding for the first ``surface`` of ``read``, its readings ever less probable."""
    start = read.index(surface)
    span = Span(start, start + len(surface))
    chances = [round(sure / 2**rank, 4) for rank in range(len(readings))]
    return Finding(
        span=span,
        surface=surface,
        kind=kind,
        reason="by hand",
        probability=sure,
        suggestions=tuple(map(Suggestion, readings, chances)),
        fingerprint=fingerprint(read, span, kind),
    )
