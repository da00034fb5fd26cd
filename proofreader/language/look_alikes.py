"""Letters of other alphabets that look like Latin ones: Cyrillic ``ve`` for ``B``.

OCR that knows several alphabets takes one for the other. Unicode says what a letter is called,
not what it looks like, so the pairs are given here: those that are alike in print, from Unicode's
"confusables" (UTS 39).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from proofreader.text.spans import Span
from proofreader.text.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

_CYRILLIC: Final = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0501\u04bb\u0410\u0412\u0415"
        "\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0405\u0406\u0408",
        "aeopcyxsijdhABEKMHOPCTXSIJ",
        strict=True,
    )
)
_GREEK: Final = dict(
    zip(
        "\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c5\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c"
        "\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
        "aikvopuABEZHIKMNOPTYX",
        strict=True,
    )
)
_LATIN: Final = str.maketrans({**_CYRILLIC, **_GREEK})
_FOREIGN = re.compile(r"[\u0370-\u052f\u1f00-\u1fff]+")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]*\Z")
_LETTERS = re.compile(r"[^\W\d_]*")
_LONGEST: Final = 30
"""How far the word about a letter is looked for, in code points."""


def mixed_words(text: str, within: Span) -> Iterator[tuple[Token, str]]:
    """Each word of Latin and other letters in a part of ``text``, and the word in Latin letters.

    Only words whose other letters all look like Latin ones, and are fewer than those.
    """
    place = within.start
    for match in _FOREIGN.finditer(text, within.start, within.end):
        if match.start() < place:
            continue
        span = _word(text, match, within)
        place = span.end
        word = span.of(text)
        latin = word.translate(_LATIN)
        if _FOREIGN.search(latin) is None and 2 * len(strange(word)) < len(word):
            yield Token(span, word), latin


def strange(word: str) -> list[int]:
    """The places of the letters in ``word`` that are not Latin."""
    return [place for match in _FOREIGN.finditer(word) for place in range(*match.span())]


def runs(places: list[int]) -> Iterator[Span]:
    """The stretches that neighbouring ``places`` make."""
    start = 0
    for index, (one, two) in enumerate(pairwise([*places, -1]), start=1):
        if two != one + 1:
            yield Span(places[start], one + 1)
            start = index


def _word(text: str, match: re.Match[str], within: Span) -> Span:
    """The letters before, in and after a match."""
    start = max(within.start, match.start() - _LONGEST)
    before = _LETTERS_BEFORE.search(text[start : match.start()])
    after = _LETTERS.match(text, match.end(), min(within.end, match.end() + _LONGEST))
    lead = len(before.group()) if before else 0
    return Span(match.start() - lead, after.end() if after else match.end())
