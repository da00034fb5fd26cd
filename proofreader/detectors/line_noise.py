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

from itertools import groupby
from typing import TYPE_CHECKING, Final

from proofreader.language.pages import lines_in, taken_out
from proofreader.language.specks import NOISE, is_noise
from proofreader.messages import Message
from proofreader.text.findings import Kind, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.text.spans import Span

_SURE: Final = 0.9
"""That such a line is no print: an estimate; the truths of the shared pages have none of them."""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """Take out lines of specks, neighbours at once."""
    del pack, habits
    text = passage.text
    for paragraph in passage.paragraphs:
        if not NOISE.search(text, paragraph.start, paragraph.end):
            continue
        lines = lines_in(text, paragraph)
        for is_specks, group in groupby(lines, key=lambda line: is_noise(line.of(text))):
            if is_specks:
                yield _remark(text, paragraph, list(group))


def _remark(text: str, paragraph: Span, lines: list[Span]) -> Remark:
    span = taken_out(text, paragraph, lines[0].cover(lines[-1]))
    return Remark(
        span,
        "",
        Kind.LINE_NOISE,
        Message("a line of specks, no print"),
        _SURE,
        Message("lines of specks"),
    )
