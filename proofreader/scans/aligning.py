"""Where the lines and words of a plain text stand on the image of its page.

There is no layout file: the printed lines are found on the image (`proofreader.scans.lines`), the
text is matched with them by length and by its blanks (`proofreader.scans.matching`), and each line
is divided into its words (`proofreader.scans.words`). It is not known beforehand whether the text
has the lines of the page, whether it flows, or whether the page has columns: each is tried as far
as the page allows, and the cheapest way is taken.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.scans.lines import PagePrint, PrintedLine, find_lines
from proofreader.scans.matching import Matched, Placed, Scale, match
from proofreader.scans.setting import Setting, Stretch, line_spans, setting_of, widths_of
from proofreader.scans.words import divided
from proofreader.text.layout import LineBox, PageLayout, WordBox
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from PIL.Image import Image

    Reals = NDArray[np.float64]

_X_HEIGHT: Final = 0.45
"""The x-height of Times Roman in em; of other book faces 0.40 to 0.48."""
_UNSURE, _SURE = 0.12, 0.07
"""How far widths are off before and after the scale of a page was measured on it (a share)."""
_LONG: Final = 1.35
"""A line of the text that is so many times as wide as the page's full lines is a paragraph."""
_TYPES: Final = (0.75, 1.33)
"""A face may be so much narrower or wider than Times Roman."""
_FULL: Final = 85
"""So many per cent of a page's lines are no longer than a full one."""
_PARAGRAPH_END: Final = re.compile(r"\n[^\S\n]*\n")
_GOOD: Final = 4.0
"""A line that fits with no higher cost is a witness of the scale."""
_DOUBTFUL: Final = 4.5
"""A line that fits worse has no place: of the right ones on the shared scans one in 800."""
_CLEAR: Final = -2.5
"""A text whose lines cost less on average is surely meant so: then nothing else is tried."""
_LINE_END: Final = str.maketrans(dict.fromkeys("\r\f\v\x1c\x1d\x1e\x85\u2028\u2029", "\n"))


def align(text: str, image: Image) -> PageLayout:
    """Where each line and word of a page's text stands on its image.

    Args:
        text: With the lines of the page, or flowing: a paragraph a line, or wrapped otherwise.
        image: Of any mode; boxes are in its pixels.

    Returns:
        Lines and words with a place. What is not on the page, or cannot be told from other lines,
        has none. A line's span is what one printed line shows: of a text that flows, a part of a
        paragraph. A word that is divided on the page has two boxes, each with a part of its span.
    """
    page = find_lines(image)
    text = text.replace("\r\n", " \n").translate(_LINE_END)
    if not page.lines or not text.strip():
        return PageLayout(image.size)
    widths = widths_of(text)
    printed, found = _best(text, widths, page)
    lines: list[LineBox] = []
    words: list[WordBox] = []
    for placed in found.placed:
        if placed.cost < _DOUBTFUL:
            mine = list(_words(text, widths, printed[placed.line], placed))
            words += mine
            lines += _lines(text, printed[placed.line], mine)
    return PageLayout(image.size, tuple(words), tuple(lines))


def _lines(text: str, line: PrintedLine, words: Sequence[WordBox]) -> Iterator[LineBox]:
    """What the words of a printed line are in the text: nearly always one line, or part of it."""
    first = words[0].span.start
    for _, group in groupby(words, key=lambda word: text.count("\n", first, word.span.start)):
        mine = list(group)
        span = Span(mine[0].span.start, mine[-1].span.end)
        yield LineBox(span, line.band(mine[0].box.left, mine[-1].box.right))


def _best(text: str, widths: Reals, page: PagePrint) -> tuple[tuple[PrintedLine, ...], Matched]:
    """The cheapest way to match, and the lines in the order that it takes them in."""
    orders = [page.lines] if page.lines == page.rows else [page.lines, page.rows]
    best: tuple[tuple[PrintedLine, ...], Matched] | None = None
    for stretches in _stretches(text, widths, page):
        setting = setting_of(text, widths, stretches)
        for lines in orders:
            matched = _matched(setting, lines, _scale(stretches, widths, page, lines))
            if best is None or matched.cost < best[1].cost:
                best = lines, matched
        if best is not None and best[1].cost < _CLEAR * len(best[0]):
            break
    assert best is not None
    return best


def _stretches(text: str, widths: Reals, page: PagePrint) -> Iterator[list[Stretch]]:
    """The ways in which the text may be meant: as lines, or as paragraphs that flow."""
    full = _LONG * _full(page.lines) / (page.x_height / _X_HEIGHT)
    spans = list(line_spans(text))
    yield [Stretch(s, e, flows=bool(widths[e] - widths[s] > full)) for s, e in spans]
    paragraphs: list[Stretch] = []
    for start, end in spans:
        before = paragraphs[-1] if paragraphs else None
        if before is None or _PARAGRAPH_END.search(text, before.end, start):
            paragraphs.append(Stretch(start, end, flows=True))
        else:
            paragraphs[-1] = replace(before, end=end)
    if len(paragraphs) < len(spans):
        yield paragraphs


def _full(lines: Sequence[PrintedLine]) -> float:
    return float(np.percentile([line.width for line in lines], _FULL))


def _scale(
    stretches: Sequence[Stretch], widths: Reals, page: PagePrint, lines: Sequence[PrintedLine]
) -> Scale:
    """How large the text seems to be printed, before anything is matched."""
    em, full = page.x_height / _X_HEIGHT, _full(lines)
    if not any(stretch.flows for stretch in stretches):
        wide = float(np.percentile([widths[s.end] - widths[s.start] for s in stretches], _FULL))
        measured = full / max(wide, 1.0)
        em = measured if _TYPES[0] < measured / em < _TYPES[1] else em
    return Scale(em, _UNSURE, full, page.x_height)


def _matched(setting: Setting, lines: Sequence[PrintedLine], scale: Scale) -> Matched:
    """Matches, measures the scale by what fits, and matches again by that."""
    found = match(setting, lines, scale)
    witnesses = [
        placed.em * scale.x_height / lines[placed.line].x_height
        for placed in found.placed
        if placed.cost < _GOOD
    ]
    if witnesses:
        em = float(np.median(witnesses))
        found = match(setting, lines, replace(scale, em=em, spread=_SURE))
    return found


def _words(text: str, widths: Reals, line: PrintedLine, placed: Placed) -> Iterator[WordBox]:
    spans = [match.span() for match in re.finditer(r"\S+", text[placed.start : placed.end])]
    spans = [(placed.start + start, placed.start + end) for start, end in spans]
    each = [float(widths[end] - widths[start]) for start, end in spans]
    for (start, end), (left, right) in zip(
        spans, divided(placed.strokes, each, placed.em), strict=True
    ):
        yield WordBox(Span(start, end), line.band(left, right))
