"""A line of specks: ``. ' ~ . -,``.

OCR reads stains, folds and the edge of the page as marks that mean nothing.
Source: DETECTION inventory, kind line-noise.

Catches: lines of several marks in no order, ". ' ~ . -,", "| _ ; ^", "•  . I"; whole paragraphs of
    them.
Leaves: "* * * * *", "-----" and other ornaments, "I.", "1.", rules of tables, ditto marks, leaders.

Examples:
    He rose. . ' ~ . -, And spoke. → He rose. And spoke.
    the door | _ ; ^ was shut → the door was shut
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from proofreader.language.pages import lines_in, taken_out
from proofreader.text.findings import Kind, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.text.spans import Span

_SPECKS: Final = (
    r".,;:'`\"\u2018\u2019\u201c\u201d\u2022\u00b7\u25a0\u25aa|^~\\_\u00b0\u00ac"
    r"\u00ab\u00bb!?*\u2014\u2013\-"
)
_NOISE = re.compile(
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
_SURE: Final = 0.9
"""That such a line is no print: an estimate; the truths of the shared pages have none of them."""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """Take out lines of specks, neighbours at once."""
    del pack, habits
    text = passage.text
    for paragraph in passage.paragraphs:
        if not _NOISE.search(text, paragraph.start, paragraph.end):
            continue
        lines = lines_in(text, paragraph)
        for is_noise, group in groupby(lines, key=lambda line: _is_noise(line.of(text))):
            if is_noise:
                yield _remark(text, paragraph, list(group))


def _remark(text: str, paragraph: Span, lines: list[Span]) -> Remark:
    span = taken_out(text, paragraph, lines[0].cover(lines[-1]))
    return Remark(span, "", Kind.LINE_NOISE, "a line of specks, no print", _SURE, "lines of specks")


def _is_noise(line: str) -> bool:
    """Whether a line is specks, and nothing that a printer sets."""
    marks = "".join(line.split())
    kinds = {mark for mark in marks if not mark.isalnum()}
    if len(kinds) < _LEAST or marks == marks[::-1] or not _NOISE.fullmatch(line):
        return False
    if _RULE.search(line) or _DITTO.fullmatch(line):
        return False
    has_letters = any(map(str.isalnum, marks))
    telling = _FOREIGN if has_letters or len(line.split()) < _LEAST else _TELLING
    return telling.search(line) is not None
