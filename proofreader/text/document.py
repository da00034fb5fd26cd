"""The text of a book, with its pages, paragraphs and lines.

A `Document` never changes; a change makes a new one. Lines, paragraphs and pages are only places
in the one text, so nothing can disagree with it; where lines and pages end is handed on from one
document to the next, but for where the change is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING, overload

from proofreader.text.leaves import LINE_END, Leaves
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofreader.text.confidences import Confidences
    from proofreader.text.spans import ChangeSet

PAGE_BREAK = "\f"
SEPARATOR = re.compile(r"-----\s?File: [^\r\n\f]+", re.IGNORECASE)
"""The line that begins a page in the files of Distributed Proofreaders."""
_SEPARATOR_RULE = "-----"
_FEED = re.compile(PAGE_BREAK)
_LINE_EDGES = ("", "\n", "\r", PAGE_BREAK)
"""What stands before the first character of a line."""
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
    """A page; ``number`` counts from 1.

    Form feeds part pages and lie in none. The line by which Distributed Proofreaders part them is
    the first of its page.
    """

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
class _Knots:
    """Where lines and pages end in one leaf, counted from its start."""

    length: int
    line_ends: tuple[int, ...]
    """Behind each line end; a form feed is one."""
    page_starts: tuple[int, ...]
    """Behind each form feed, and before each line that begins a page."""

    @classmethod
    def of(cls, leaf: str) -> _Knots:
        """Find them."""
        ends = tuple(match.end() for match in LINE_END.finditer(leaf))
        return cls(len(leaf), ends, tuple(_page_starts(leaf)))


@dataclass(frozen=True)
class Document:
    """A text and the places in it.

    Lines, paragraphs and pages are made when they are asked for: who shows a book on the screen
    asks for a few of them after each key. Nothing that is kept of them holds the document, so that
    its text leaves memory as soon as nobody needs it.
    """

    text: str
    _knots: Leaves[_Knots] | None = field(default=None, repr=False, compare=False)
    """Line ends and form feeds, where they are known already."""
    confidences: Confidences | None = field(default=None, repr=False, compare=False)
    """How sure the OCR engine was of the words, where its file says so."""

    @property
    def lines(self) -> Sequence[Line]:
        """Every line, in order; a text that ends with a line end has an empty last line."""
        return _Lines(self)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph, in order; blank lines lie in none."""
        return tuple(_paragraphs(self.text, self.lines))

    @property
    def pages(self) -> Sequence[Page]:
        """Every page, in order; at least one. A form feed lies in none."""
        return _Pages(self)

    @cached_property
    def knots(self) -> Leaves[_Knots]:
        """Where lines and pages end."""
        return self._knots or Leaves.of(self.text, _Knots.of)

    def __reduce__(self) -> tuple[type[Document], tuple[str, None, Confidences | None]]:
        return Document, (self.text, None, self.confidences)

    def after(self, change: ChangeSet) -> Document:
        """The document after ``change``."""
        text = change.apply(self.text)
        confidences = self.confidences and self.confidences.after(change)
        return Document(text, self.knots.after(change, text), confidences)

    def line_at(self, place: int) -> Line:
        """The line that ``place`` lies in or ends."""
        at = self.knots.at(place)
        ends = self.knots.seen[at].line_ends
        before = bisect_right(ends, place - self.knots.starts[at])
        return self.lines[self.line_counts[at] + before]

    def page_at(self, place: int) -> Page:
        """The page that ``place`` lies in or ends."""
        at = self.knots.at(place)
        starts = self.knots.seen[at].page_starts
        before = bisect_right(starts, place - self.knots.starts[at])
        return self.pages[self.page_counts[at] + before - self.begins_with_separator]

    def position(self, place: int) -> Position:
        """``place`` as page, line and column."""
        line = self.line_at(place)
        return Position(self.page_at(place).number, line.number, place - line.span.start + 1)

    def paragraphs_in(self, span: Span) -> tuple[Paragraph, ...]:
        """The paragraphs that ``span`` touches, in order."""
        first = self.line_at(span.start).number - 1
        while first and not self._parts(first):
            first -= 1
        found = takewhile(
            lambda paragraph: paragraph.span.start <= span.end,
            _paragraphs(self.text, _Lines(self).beginning_with(first)),
        )
        return tuple(paragraph for paragraph in found if paragraph.span.end >= span.start)

    @cached_property
    def line_counts(self) -> list[int]:
        """How many lines end before each leaf, and in all."""
        return [*accumulate((len(leaf.line_ends) for leaf in self.knots.seen), initial=0)]

    @cached_property
    def page_counts(self) -> list[int]:
        """How many pages begin before each leaf, and in all; the first, if no line says so, not."""
        return [*accumulate((len(leaf.page_starts) for leaf in self.knots.seen), initial=0)]

    @property
    def begins_with_separator(self) -> bool:
        """Whether the text begins with a line that begins a page."""
        return self.knots.seen[0].page_starts[:1] == (0,)

    def _parts(self, number: int) -> bool:
        """Whether a paragraph that begins before line ``number``, from 0, ends before it."""
        before, line = self.lines[number - 1].span, self.lines[number].span
        is_apart = len(before) > _LONG_LINE or PAGE_BREAK in self.text[before.end : line.start]
        return is_apart or not before.of(self.text).strip()


def blanks_behind(text: str, paragraph: Span) -> Span:
    """The white space between a paragraph and the next, with its line ends and form feeds."""
    match = _BLANKS.match(text, paragraph.end)
    return Span(paragraph.end, match.end() if match else paragraph.end)


def _page_starts(leaf: str) -> Iterator[int]:
    """Where pages begin in a leaf, in order."""
    starts = {match.end() for match in _FEED.finditer(leaf)}
    if _SEPARATOR_RULE in leaf:
        found = (match.start() for match in SEPARATOR.finditer(leaf))
        starts.update(place for place in found if leaf[max(0, place - 1) : place] in _LINE_EDGES)
    yield from sorted(starts)


def _knot(leaves: Leaves[_Knots], counts: list[int], number: int, *, of_pages: bool) -> int:
    """Where the line (or page) ``number``, from 0, begins."""
    if not number:
        return 0
    at = bisect_left(counts, number) - 1
    leaf = leaves.seen[at]
    ends = leaf.page_starts if of_pages else leaf.line_ends
    return leaves.starts[at] + ends[number - counts[at] - 1]


class _Lines(Sequence[Line]):
    """The lines of a document, made when they are asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __len__(self) -> int:
        return self._document.line_counts[-1] + 1

    @overload
    def __getitem__(self, number: int) -> Line: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Line]: ...

    def __getitem__(self, number: int | slice) -> Line | Sequence[Line]:
        if isinstance(number, slice):
            return tuple(self[one] for one in range(*number.indices(len(self))))
        number = range(len(self))[number]
        text, knots, counts = self._document.text, self._document.knots, self._document.line_counts
        start = _knot(knots, counts, number, of_pages=False)
        if number == counts[-1]:
            return Line(number + 1, Span(start, len(text)))
        end = _knot(knots, counts, number + 1, of_pages=False)
        return Line(number + 1, Span(start, end - (2 if text[start:end].endswith("\r\n") else 1)))

    def __iter__(self) -> Iterator[Line]:
        return self.beginning_with(0)

    def beginning_with(self, number: int) -> Iterator[Line]:
        """All lines from line ``number``, from 0."""
        text, start = self._document.text, self[number].span.start
        for match in LINE_END.finditer(text, start):
            number += 1
            yield Line(number, Span(start, match.start()))
            start = match.end()
        yield Line(number + 1, Span(start, len(text)))


class _Pages(Sequence[Page]):
    """The pages of a document, made when they are asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __len__(self) -> int:
        return self._document.page_counts[-1] + 1 - self._document.begins_with_separator

    @overload
    def __getitem__(self, number: int) -> Page: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Page]: ...

    def __getitem__(self, number: int | slice) -> Page | Sequence[Page]:
        if isinstance(number, slice):
            return tuple(self[one] for one in range(*number.indices(len(self))))
        number = range(len(self))[number]
        text, knots, counts = self._document.text, self._document.knots, self._document.page_counts
        at = number + self._document.begins_with_separator
        start = _knot(knots, counts, at, of_pages=True)
        if at == counts[-1]:
            return Page(number + 1, Span(start, len(text)))
        end = _knot(knots, counts, at + 1, of_pages=True)
        has_feed = end > start and text[end - 1] == PAGE_BREAK
        return Page(number + 1, Span(start, end - 1 if has_feed else end))


def _paragraphs(text: str, lines: Iterable[Line]) -> Iterator[Paragraph]:
    """Blank lines, page ends and unwrapped (long) lines part paragraphs.

    ``lines`` begin with the first of the text, or with one that a paragraph cannot reach over to.
    """
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
