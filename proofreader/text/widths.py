"""How wide letters are in print, beside one another.

A book face differs from another in all widths together more than in one letter beside the next, so
one table serves to divide a word's place among its letters. The figures are the advance widths of
Times Roman in thousandths of an em, as Adobe's font metrics (AFM) of the face give them.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_OF_WIDTH: Final = {
    180: "'",
    250: " .,",
    278: "ijlt;:/\\|",
    333: "frI!()-[]`\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}",
    389: "sJ",
    408: '"',
    444: "acez?\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}",
    500: "bdghknopquvxy0123456789*_$\N{EN DASH}\N{SECTION SIGN}",
    556: "FPS\N{LATIN SMALL LIGATURE FI}\N{LATIN SMALL LIGATURE FL}",
    611: "ELTZ",
    667: "BCRæ",
    722: "ADGHKNOQUVXYwœ",
    778: "m&",
    889: "MÆŒ",
    944: "W",
    1000: "\N{EM DASH}\N{HORIZONTAL ELLIPSIS}",
}
_WIDTHS: Final = {letter: width for width, letters in _OF_WIDTH.items() for letter in letters}
_USUAL: Final = 500
"""What is in no table is as wide as an "n"."""


@lru_cache(maxsize=1 << 12)
def letter_width(letter: str) -> int:
    """The width of one character; an accent takes no room of its own."""
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter):
        return 0
    base = unicodedata.normalize("NFD", letter)[0]
    return _WIDTHS.get(base, _USUAL)


def width(text: str) -> int:
    """The width of all characters of ``text`` together, in thousandths of an em."""
    return sum(map(letter_width, text))
