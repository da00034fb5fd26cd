"""Lines of specks, which OCR makes of stains and of the page's edge, and what looks like them."""

from __future__ import annotations

import re
from typing import Final

_SPECKS: Final = (
    r".,;:'`\"\u2018\u2019\u201c\u201d\u2022\u00b7\u25a0\u25aa|^~\\_\u00b0\u00ac"
    r"\u00ab\u00bb!?*\u2014\u2013\-"
)
NOISE: Final = re.compile(
    rf"(?<![^\r\n\f])[ \t]*(?=[{_SPECKS}iIl1])(?:[{_SPECKS} \t]|\b[iIl1]\b)+(?![^\r\n\f])"
)
"""A line of specks, and of strokes that stand alone as the letters they look like."""
_FOREIGN = re.compile(r"[\u2022\u25a0\u25aa|^~\\_\u00b0\u00ac`]")
"""Marks that no sentence has."""
_TELLING = re.compile(r"[,;:\u2022\u25a0\u25aa|^~\\_\u00b0\u00ac`\u00b7]")
"""Marks that are not all there is to "What ...!", said by somebody who says no more."""
_RULE = re.compile(r"([-=_~*.])(?:[ ]?\1){3}")
"""A rule, an ornament or leaders: the same mark many times."""
_DITTO = re.compile(
    r"[\s\",'\u2018\u2019\u201c\u201d\u00ab\u00bb]+|[\s|]+|[\s*.\u00b7\u2022_~\u2014-]*\*[\s*.\u00b7\u2022_~\u2014-]*"
)
"""Ditto marks, empty cells of a table, and ornaments with stars."""
_LEAST: Final = 2
"""Marks of different kinds: fewer are an ornament."""


def is_noise(line: str) -> bool:
    """Whether a line is specks, and nothing that a printer sets."""
    marks = "".join(line.split())
    kinds = {mark for mark in marks if not mark.isalnum()}
    if len(kinds) < _LEAST or marks == marks[::-1] or not NOISE.fullmatch(line):
        return False
    if _RULE.search(line) or _DITTO.fullmatch(line):
        return False
    has_letters = any(map(str.isalnum, marks))
    telling = _FOREIGN if has_letters or len(line.split()) < _LEAST else _TELLING
    return telling.search(line) is not None
