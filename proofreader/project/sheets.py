"""The pages of an open book: their images, and where on them each word of the text stands.

What a layout file or the alignment says counts in the text as it was before any work. Here it is
carried through all corrections, page by page and when somebody looks: the places that are asked for
and given count in the text as it stands.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from proofreader.text.layout import LineBox, PageLayout, covering
from proofreader.text.packing import PackedLayout
from proofreader.text.rewriting import moved, part_of
from proofreader.text.spans import Span
from proofreader.text.widths import letter_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from proofreader.project.parts import BookPage
    from proofreader.review.events import PageMark
    from proofreader.review.session import Session
    from proofreader.scans.images import ImageRef
    from proofreader.text.document import Document
    from proofreader.text.layout import Box, WordBox
    from proofreader.text.spans import ChangeSet

_NEAR: Final = 3
"""Layouts that are kept laid out: of the page one is on and its neighbours."""


class Sheets:
    """The pages of one open book.

    Args:
        session: The work on it.
        original: Its text before any work.
        pages: Its pages in that text, as many as it has.
        images: The image of each page, where there is one.
    """

    def __init__(
        self,
        session: Session,
        original: str,
        pages: Sequence[BookPage],
        images: Sequence[ImageRef | None],
    ) -> None:
        self._session = session
        self._original = original
        self._pages = pages
        self._images = [*images]
        self._found: dict[int, PackedLayout] = {}
        """What was found on the image of pages; it stands above what their files say of places."""
        self._laid_out = lru_cache(maxsize=_NEAR)(self._lay_out)
        self._moved = lru_cache(maxsize=1)(self._carry_pages)

    def __len__(self) -> int:
        return len(self._pages)

    @property
    def pages(self) -> Sequence[BookPage]:
        """The pages, in the text as it was before any work."""
        return self._pages

    @property
    def has_images(self) -> bool:
        """Whether there is an image of any page."""
        return any(image is not None for image in self._images)

    def name(self, number: int) -> str:
        """What a page is called: the name of its file, or its number from 1."""
        return self._pages[number].name

    def number_at(self, place: int) -> int:
        """The page that a place of the text lies on, from 0."""
        if len(self._session.document.pages) == len(self):
            return self._session.document.page_at(place).number - 1
        spans = self._moved(self._session.revision)
        return max(0, bisect_right(spans, place, key=lambda span: span.start) - 1)

    def span(self, number: int) -> Span:
        """Where the text of a page stands."""
        pages = self._session.document.pages
        if len(pages) == len(self):
            return pages[number].span
        return self._moved(self._session.revision)[number]

    def image(self, number: int) -> ImageRef | None:
        """The image of a page; None where there is none."""
        return self._images[number]

    def use_images(self, images: Sequence[ImageRef | None]) -> None:
        """Have other images from now on, one for each page; what was found on the others goes."""
        self._images = [*images]
        self._found.clear()
        self._laid_out.cache_clear()

    def mark(self, number: int) -> PageMark | None:
        """What the volunteer has said of a page."""
        return self._session.page_marks.get(number)

    def original(self, number: int) -> str:
        """The text of a page before any work."""
        return self._pages[number].span.of(self._original)

    def needs_alignment(self, number: int) -> bool:
        """Whether there is an image of a page, but nothing says where its words stand."""
        is_known = self._pages[number].layout.has_words or number in self._found
        return (
            self.image(number) is not None and not is_known and bool(self.original(number).strip())
        )

    def aligned(self, number: int, layout: PageLayout) -> None:
        """Take in where the words of a page's `original` were found on its image."""
        self._found[number] = PackedLayout.of(layout)
        self._laid_out.cache_clear()

    def layout(self, number: int) -> PageLayout | None:
        """Where the words and lines of a page stand; None where that is not known (yet)."""
        if not self._pages[number].layout.has_words and number not in self._found:
            return None
        return self._laid_out(number, self._session.revision)

    def boxes(self, number: int, span: Span) -> tuple[Box, ...]:
        """The places on a page of the words that a stretch of the text touches, one a line."""
        layout = self.layout(number)
        words = _touched(layout.words, span) if layout else ()
        lines: list[list[Box]] = []
        for word in words:
            if lines and _is_beside(lines[-1][-1], word.box):
                lines[-1].append(word.box)
            else:
                lines.append([word.box])
        return tuple(map(covering, lines))

    def line_box(self, number: int, place: int) -> Box | None:
        """The place on a page of the printed line that a place of the text lies in."""
        layout = self.layout(number)
        if layout is None:
            return None
        at = bisect_right(layout.lines, place, key=lambda line: line.span.start) - 1
        if at >= 0 and layout.lines[at].span.end >= place:
            return layout.lines[at].box
        line = self._session.document.line_at(place).span
        boxes = [word.box for word in _touched(layout.words, Span(place, place))]
        beside = [
            word.box
            for word in _touched(layout.words, line)
            if boxes and _is_beside(boxes[0], word.box)
        ]
        return covering(beside or boxes) if beside or boxes else None

    def place_at(self, number: int, x: float, y: float) -> int | None:
        """The place of the text that stands nearest to a point of a page, in units of its layout.

        None where nothing is known of its words.
        """
        layout = self.layout(number)
        if layout is None or not layout.words:
            return None
        word = min(layout.words, key=lambda one: _distance(one.box, x, y))
        return word.span.start + self._letter_at(word, x)

    def _letter_at(self, word: WordBox, x: float) -> int:
        """Before how many letters of a word a point lies."""
        text = word.span.of(self._session.document.text)
        widths = [letter_width(letter) for letter in text]
        wanted = (x - word.box.left) / max(1, word.box.width) * sum(widths)
        passed = 0.0
        for count, width in enumerate(widths):
            if passed + width / 2 > wanted:
                return count
            passed += width
        return len(text)

    def _lay_out(self, number: int, _revision: int) -> PageLayout:
        page = self._pages[number]
        known = self._found.get(number, page.layout)
        own = self._session.correction_in(page.span)
        layout = _carried_over(known, self.original(number), own)
        return _shifted(layout, self.span(number).start)

    def _carry_pages(self, _revision: int) -> tuple[Span, ...]:
        """Where the text of each page stands after somebody has taken a separator out."""
        change = self._session.correction
        starts = all_carried(change, (page.span.start for page in self._pages))
        ends = all_carried(change, (page.span.end for page in self._pages), behind=True)
        return tuple(map(Span, starts, ends))

    def still(self) -> StillSheets:
        """The pages as they stand now; the book may go on beside them."""
        return StillSheets(
            self._original,
            tuple(self._pages),
            dict(self._found),
            tuple(self._images),
            self._session.correction,
            self._session.document,
        )


@dataclass(frozen=True, slots=True)
class StillSheets:
    """The pages of a book as they stood at one moment: for what takes long, in any thread."""

    original: str
    """The text of the book before any work."""
    pages: Sequence[BookPage]
    found: Mapping[int, PackedLayout]
    """What was found on the image of pages whose files say nothing of places."""
    images: Sequence[ImageRef | None]
    change: ChangeSet
    """Of all work, from the original to the text of ``document``."""
    document: Document

    def __len__(self) -> int:
        return len(self.pages)

    @property
    def has_places(self) -> bool:
        """Whether of every page with text it is known where words stand, or can be looked for."""
        return all(
            page.layout.has_words
            or number in self.found
            or self.images[number] is not None
            or not page.span.of(self.original).strip()
            for number, page in enumerate(self.pages)
        )

    def text(self, number: int) -> str:
        """The text of a page."""
        pages, original = self.document.pages, self.pages[number].span
        if len(pages) == len(self):
            return pages[number].span.of(self.document.text)
        end = next(all_carried(self.change, [original.end], behind=True))
        span = Span(carried(self.change, original.start), end)
        return span.of(self.document.text)

    def layout(self, number: int) -> PageLayout | None:
        """Where its words and lines stand, with spans in its text; None where it is not known."""
        page = self.pages[number]
        if not page.layout.has_words and number not in self.found:
            return None
        known, own = self.found.get(number, page.layout), part_of(self.change, page.span)
        return _carried_over(known, page.span.of(self.original), own)


def _carried_over(known: PackedLayout, original: str, own: ChangeSet) -> PageLayout:
    """The layout of a page after a change of its text, with spans from the start of that."""
    layout = known.unpacked()
    lines = (
        LineBox(Span(carried(own, line.span.start), carried(own, line.span.end)), line.box)
        for line in layout.lines
    )
    return replace(layout, words=moved(layout.words, original, own), lines=tuple(lines))


def _shifted(layout: PageLayout, by: int) -> PageLayout:
    return replace(
        layout,
        words=tuple(replace(word, span=word.span.shifted(by)) for word in layout.words),
        lines=tuple(replace(line, span=line.span.shifted(by)) for line in layout.lines),
    )


def carried(change: ChangeSet, place: int) -> int:
    """Where a place lies after a change; inside an edit, at the end of what it has written."""
    return next(all_carried(change, [place]))


def all_carried(change: ChangeSet, places: Iterable[int], *, behind: bool = False) -> Iterator[int]:
    """Where each of some places, in order, lies after a change; see `carried`.

    Args:
        change: The change.
        places: In order.
        behind: Whether what is written at a place is before it.
    """
    edits, at, moved_by = change.edits, 0, 0
    for place in places:
        past = place + behind
        while at < len(edits) and edits[at].span.start < past and edits[at].span.end <= place:
            moved_by += edits[at].growth
            at += 1
        is_inside = at < len(edits) and edits[at].span.start < past
        now = edits[at].span.start + len(edits[at].text) if is_inside else place
        yield now + moved_by


def _touched(words: Sequence[WordBox], span: Span) -> Sequence[WordBox]:
    """The words that overlap a stretch; of an empty one, those that it lies in or beside."""
    first = bisect_left(words, span.start, key=lambda word: word.span.end)
    last = bisect_right(words, span.end, key=lambda word: word.span.start)
    touching = words[first:last]
    return [word for word in touching if word.span.overlaps(span)] or touching


def _is_beside(one: Box, other: Box) -> bool:
    """Whether ``other`` goes on in the printed line of ``one``: they share half of their height."""
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return other.left >= one.left and 2 * common >= min(one.height, other.height)


def _distance(box: Box, x: float, y: float) -> tuple[float, float]:
    """How far a point is from a box: up or down first, as lines are what one aims at."""
    beside = max(box.left - x, 0, x - box.right)
    above = max(box.top - y, 0, y - box.bottom)
    return above, beside
