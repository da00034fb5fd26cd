"""Where a stretch of the text is seen on the image of its page, and what stands at a point."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from proofreader.gui.scan_frames import Frames
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from proofreader.gui.scan_wishes import PageImage
    from proofreader.project.sheets import Sheets
    from proofreader.text.layout import Box, PageLayout

_USUAL_LINES = 40
"""Of a page whose lines are not known."""

_FARTHEST = 60
"""So many code points away from a gap, at most, its neighbours are looked for."""

_WORD_BEFORE = re.compile(r"\S*\s*$")
_WORD_BEHIND = re.compile(r"\s*\S*")
_START = re.compile(r"\S*$")
_END = re.compile(r"\S*")


class Seen(NamedTuple):
    """A stretch of the text as it is seen on the image of its page, in pixels of the image."""

    frames: Frames
    middle: QPointF | None
    """The middle of its words, or about where they must be in their line; None if unknown."""
    height: float
    """Of a line of this page."""


def seen(sheets: Sheets, number: int, page: PageImage, span: Span) -> Seen:
    """Where a stretch of page ``number`` stands on its image."""
    layout = sheets.layout(number)
    if layout is None:
        return Seen(Frames(), None, page.size[1] / _USUAL_LINES)
    across, down = _pixels(page, layout)
    box = sheets.line_box(number, span.start)
    line = None if box is None else _scaled(box, across, down)
    words = tuple(_scaled(box, across, down) for box in sheets.boxes(number, span))
    heights = [one.box.height for one in (layout.lines or layout.words) if one.box.height]
    height = median(heights) * down if heights else page.size[1] / _USUAL_LINES
    frames = Frames(line, words)
    return Seen(frames, _middle(frames, layout, span), height)


def place_at(sheets: Sheets, number: int, page: PageImage, point: QPointF) -> int | None:
    """The place of the text that stands at a point of the image; None if there is none."""
    layout = sheets.layout(number)
    if layout is None:
        return None
    across, down = _pixels(page, layout)
    return sheets.place_at(number, point.x() / across, point.y() / down)


def word_at(text: str, place: int) -> Span:
    """The word that a place is in or at; empty if it is at none."""
    before = _START.search(text, max(0, place - _FARTHEST), place)
    behind = _END.match(text, place, place + _FARTHEST)
    start = before.start() if before else place
    return Span(start, behind.end() if behind else place)


def words_round(text: str, span: Span) -> Span:
    """``span``; where nothing is printed in it, with the words before and behind it."""
    if span.of(text).strip():
        return span
    before = _WORD_BEFORE.search(text, max(0, span.start - _FARTHEST), span.start)
    behind = _WORD_BEHIND.match(text, span.end, span.end + _FARTHEST)
    start = before.start() if before else span.start
    return Span(start, behind.end() if behind else span.end)


def _pixels(page: PageImage, layout: PageLayout) -> tuple[float, float]:
    """Pixels of the image for one unit of the layout, across and down."""
    wide, high = layout.size
    return (page.size[0] / wide if wide else 1.0), (page.size[1] / high if high else 1.0)


def _scaled(box: Box, across: float, down: float) -> QRectF:
    return QRectF(box.left * across, box.top * down, box.width * across, box.height * down)


def _middle(frames: Frames, layout: PageLayout, span: Span) -> QPointF | None:
    """Of the words; if only their line is known, as far in it as they are in its text."""
    if frames.words:
        middle = frames.words[0].center()
        return middle if frames.line is None else QPointF(middle.x(), frames.line.center().y())
    if frames.line is None:
        return None
    text = next((one.span for one in layout.lines if one.span.contains(span)), None)
    part = (span.start + span.end - 2 * text.start) / (2 * len(text)) if text else 0.0
    return QPointF(frames.line.left() + part * frames.line.width(), frames.line.center().y())
