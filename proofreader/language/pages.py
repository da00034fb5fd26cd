r"""Lines of a text, where its pages begin and end, and how a line is taken out.

Pages are parted by form feeds, or by the separators of Distributed Proofreaders:
``-----File: 001.png---\proofer\proofer-----``. All here looks at a few lines around one place, so
it says the same of a place whichever paragraphs are looked at together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.text.document import SEPARATOR
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE_END: Final = re.compile(rf"\f|(?<![^\r\n\f]){SEPARATOR.pattern}", re.IGNORECASE)
LONE_NUMBER: Final = re.compile(
    r"[\s\W_]{0,4}(?:p(?:age|\.)\s?)?(\d{1,4}|[ivxlc]{1,8})[\s\W_]{0,4}", re.IGNORECASE
)
"""A page number on a line of its own: ``12``, ``[Page 12]``, ``- 12 -``, ``xiv``."""
_LINE: Final = re.compile(r"[^\r\n\f]+")
_LINE_PART: Final = re.compile(r"[\r\n\f]")
_LINE_END: Final = re.compile(r"[^\S\r\n\f]*(?:\r\n|\r|\n)")
_LONG: Final = 300
"""So much of a line tells what it is, in code points."""
_NEAR: Final = 300
"""So many code points hold the two short lines before a line, and the blanks among them."""


def lines_in(text: str, span: Span) -> list[Span]:
    """The lines of a paragraph, without their line ends."""
    return [Span(*match.span()) for match in _LINE.finditer(text, span.start, span.end)]


def lines_at(text: str, span: Span) -> list[Span]:
    """The lines, blank ones left out, that ``span`` touches with a character that is seen.

    Of blanks alone, those on either side. Of a line without end only what is near.
    """
    seen = span.of(text).strip()
    start = span.start + span.of(text).find(seen) if seen else span.start
    end = start + len(seen) if seen else span.end
    before = _LINE_PART.split(text[max(0, start - _LONG) : start])[-1]
    behind = _LINE_PART.split(text[end : end + _LONG], maxsplit=1)[0]
    return lines_in(text, Span(start - len(before), end + len(behind)))


class Edge(NamedTuple):
    """A line at the top or at the bottom of a page; both where it is all of the page."""

    line: Span
    is_top: bool
    is_bottom: bool


def edges(text: str, paragraph: Span) -> Iterator[Edge]:
    """The lines of a paragraph that stand at the top or at the bottom of a page."""
    ends = _begins_page(text, paragraph.start), _ends_page(text, paragraph.end)
    has_separator = SEPARATOR.search(text, paragraph.start, paragraph.end) is not None
    if not any(ends) and not has_separator:
        return
    lines = lines_in(text, paragraph)
    parting = [SEPARATOR.match(text, line.start) is not None for line in lines]
    after = [ends[0], *parting[:-1]]
    before = [*parting[1:], ends[1]]
    for line, is_top, is_bottom, parts in zip(lines, after, before, parting, strict=True):
        if (is_top or is_bottom) and not parts:
            yield Edge(line, is_top, is_bottom)


def _begins_page(text: str, place: int) -> bool:
    """Whether there is nothing, or only a page number, between ``place`` and the page's top."""
    before = text[max(0, place - _NEAR) : place]
    page = PAGE_END.split(before)[-1]
    is_whole = len(page) < len(before) or place <= _NEAR
    return is_whole and (not page.strip() or LONE_NUMBER.fullmatch(page.strip()) is not None)


def _ends_page(text: str, place: int) -> bool:
    """Whether there is nothing, or only a page number, between ``place`` and the page's bottom."""
    behind = text[place : place + _NEAR]
    page = PAGE_END.split(behind, maxsplit=1)[0]
    is_whole = len(page) < len(behind) or place + _NEAR >= len(text)
    return is_whole and (not page.strip() or LONE_NUMBER.fullmatch(page.strip()) is not None)


def taken_out(text: str, paragraph: Span, block: Span) -> Span:
    """What has to go when the lines of ``block`` go: their line end, and a blank line too many.

    Args:
        text: All of it.
        paragraph: The one that the lines are of.
        block: From the first character of some whole lines to their last one.
    """
    if block.end < paragraph.end:
        return Span(block.start, _line_end(text, block.end))
    if block.start > paragraph.start:
        start = block.start - 1
        if text[max(0, start - 1) : block.start] == "\r\n":
            start -= 1
        return Span(start, block.end)
    return Span(block.start, _line_end(text, _line_end(text, block.end)))


def _line_end(text: str, place: int) -> int:
    match = _LINE_END.match(text, place)
    return match.end() if match else place
