"""The text of a book, with its pages, paragraphs and lines.

A `Document` never changes; a change makes a new one. Lines, paragraphs and pages are only places
in the one text, found when the document is made, so nothing can disagree with it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proofreader.text.spans import ChangeSet, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE_BREAK = "\f"
_LINE = re.compile(r"[^\r\n\f]*(?:\r\n|\r|\n|\f|\Z)")
_BLANKS = re.compile(r"\s*")
_LONG_LINE = 160
"""A line longer than this, in code points, was not wrapped by a printer: it is a paragraph."""


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """One line, its line end left out; ``number`` counts from 1 through the whole text."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Page:
    """What stands between two form feeds; ``number`` counts from 1."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Paragraph:
    """Lines that belong together: the unit of checking. Its last line end is left out."""

    span: Span


@dataclass(frozen=True, slots=True)
class Position:
    """A place as people say it; all three count from 1, the column in code points."""

    page: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text and the places in it."""

    text: str
    lines: tuple[Line, ...] = field(init=False, repr=False, compare=False)
    """Every line, in order; a text that ends with a line end has an empty last line."""
    paragraphs: tuple[Paragraph, ...] = field(init=False, repr=False, compare=False)
    """Every paragraph, in order; blank lines lie in none."""
    pages: tuple[Page, ...] = field(init=False, repr=False, compare=False)
    """Every page, in order; at least one. A form feed lies in none."""

    def __post_init__(self) -> None:
        lines = tuple(_lines(self.text))
        object.__setattr__(self, "lines", lines)
        object.__setattr__(self, "paragraphs", tuple(_paragraphs(self.text, lines)))
        object.__setattr__(self, "pages", tuple(_pages(self.text)))

    def after(self, change: ChangeSet) -> Document:
        """The document after ``change``."""
        return Document(change.apply(self.text))

    def line_at(self, place: int) -> Line:
        """The line that ``place`` lies in or ends."""
        return self.lines[bisect_right(self.lines, place, key=lambda line: line.span.start) - 1]

    def page_at(self, place: int) -> Page:
        """The page that ``place`` lies in or ends."""
        return self.pages[bisect_right(self.pages, place, key=lambda page: page.span.start) - 1]

    def position(self, place: int) -> Position:
        """``place`` as page, line and column."""
        line = self.line_at(place)
        return Position(self.page_at(place).number, line.number, place - line.span.start + 1)

    def paragraphs_in(self, span: Span) -> tuple[Paragraph, ...]:
        """The paragraphs that ``span`` touches, in order."""
        first = bisect_right(self.paragraphs, span.start - 1, key=lambda p: p.span.end)
        last = bisect_right(self.paragraphs, span.end, key=lambda p: p.span.start)
        return self.paragraphs[first:last]


def blanks_behind(text: str, paragraph: Span) -> Span:
    """The white space between a paragraph and the next, with its line ends and form feeds."""
    match = _BLANKS.match(text, paragraph.end)
    return Span(paragraph.end, match.end() if match else paragraph.end)


def _lines(text: str) -> Iterator[Line]:
    for number, match in enumerate(_LINE.finditer(text), start=1):
        if match.start() == len(text) and number > 1 and text[-1] not in "\r\n\f":
            return  # the pattern matches once more, empty, after a last line without an end
        yield Line(number, Span(match.start(), match.start() + len(match[0].rstrip("\r\n\f"))))


def _pages(text: str) -> Iterator[Page]:
    start = 0
    for number, page in enumerate(text.split(PAGE_BREAK), start=1):
        yield Page(number, Span(start, start + len(page)))
        start += len(page) + len(PAGE_BREAK)


def _paragraphs(text: str, lines: tuple[Line, ...]) -> Iterator[Paragraph]:
    """Blank lines, page ends and unwrapped (long) lines part paragraphs."""
    start = end = 0
    for line in lines:
        blank = not line.span.of(text).strip()
        long = len(line.span) > _LONG_LINE
        new_page = PAGE_BREAK in text[end : line.span.start]
        if end > start and (blank or long or new_page):
            yield Paragraph(Span(start, end))
            start = end
        if blank:
            start = end = line.span.end
            continue
        if end <= start:
            start = line.span.start
        end = line.span.end
        if long:
            yield Paragraph(Span(start, end))
            start = end
    if end > start:
        yield Paragraph(Span(start, end))
