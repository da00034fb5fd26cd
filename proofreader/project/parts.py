"""From the files of a book to its text, and back.

The text of a book is the text of its pages, parted by form feeds. A correction of the text is
dealt out among the files again: each is its original with only its own corrections in it, and a
file without any leaves byte for byte as it came.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.formats import html_text
from proofreader.formats.layouts.forms import Form, write_layout
from proofreader.formats.plain import encode
from proofreader.garbage import collector_paused
from proofreader.messages import Message
from proofreader.project.gathering import Unreadable
from proofreader.project.opened_parts import Refusal, opened_apart, text_of
from proofreader.project.page_names import stem_of
from proofreader.project.watching import unwatched
from proofreader.review.separators import page_of
from proofreader.text.confidences import Confidences
from proofreader.text.document import PAGE_BREAK, Document
from proofreader.text.layout import PageLayout
from proofreader.text.packing import PackedLayout
from proofreader.text.rewriting import part_of, rewritings
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from proofreader.project.opened_parts import Opened, PackedPage
    from proofreader.project.watching import Watch
    from proofreader.review.parts import Part
    from proofreader.text.rewriting import Rewriting
    from proofreader.text.spans import ChangeSet

_FIRST_LINE: Final = re.compile(r"[^\r\n]*")
_NO_LAYOUT: Final = PageLayout((0, 0))


@dataclass(frozen=True, slots=True)
class BookPage:
    """One page of a book, as its file has it."""

    name: str
    """What the page is called: "001"."""
    span: Span
    """In the original text of the book."""
    layout: PackedLayout
    """Its spans count from the start of the page; empty where the file says nothing of places."""


@dataclass(frozen=True, slots=True)
class ReadPart:
    """One file of a book, read."""

    part: Part
    span: Span
    """The text of all its pages in the original text of the book."""


@dataclass(frozen=True, slots=True)
class ReadBook:
    """The files of a book, read."""

    text: str
    parts: tuple[ReadPart, ...]
    pages: tuple[BookPage, ...]
    """As many as ``Document(text)`` has pages."""
    confidences: Confidences | None
    newline: str
    """The commonest line end of its text files; LF for layout files."""
    unreadable: tuple[Unreadable, ...] = ()

    @property
    def document(self) -> Document:
        """The text, with what the engine said of its words."""
        return Document(self.text, confidences=self.confidences)


def read_parts(parts: Sequence[Part], path: Path, watch: Watch = unwatched) -> ReadBook:
    """Read the files of a book; those that cannot be read are left out and named.

    Args:
        parts: The files, in the order of the pages.
        path: The folder, the archive or the one file, for error messages.
        watch: Told how far it is.

    Raises:
        FormatError: if none can be read, naming what is wrong with the first.
    """
    reading = _Reading(path)
    with collector_paused(), opened_apart(parts, path) as opened:
        for number, (part, pages) in enumerate(zip(parts, opened, strict=True), 1):
            reading.take(part, pages)
            watch(number, len(parts))
    return reading.book()


def text_pages(text: str, name: str) -> tuple[BookPage, ...]:
    """The pages of a book that is one plain text; ``name`` is that of its only page."""
    layout, pages = PackedLayout.of(_NO_LAYOUT), Document(text).pages
    only = name if len(pages) == 1 else ""
    return tuple(
        BookPage(_called(page.span.of(text), only) or str(page.number), page.span, layout)
        for page in pages
    )


def corrected(book: ReadBook, change: ChangeSet, path: Path) -> Iterator[tuple[Part, bytes]]:
    """The files that a correction changes, each with what it holds afterwards.

    Args:
        book: The files as they were.
        change: From the original text of the book to the corrected one.
        path: For error messages.

    Raises:
        FormatError: if the encoding of a text file lacks a character.
    """
    for read in book.parts:
        own = part_of(change, read.span)
        if own.apply(read.span.of(book.text)) != read.span.of(book.text):
            yield read.part, _written(read, own, book, path)


class _Reading:
    """Puts the text of a book together."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._texts: list[str] = []
        self._length = 0
        self._parts: list[ReadPart] = []
        self._pages: list[BookPage] = []
        self._sure: list[Confidences] = []
        self._newlines: list[str] = []
        self._failed: list[Unreadable] = []
        self._error: FormatError | None = None

    def take(self, part: Part, opened: Opened) -> None:
        """Add the pages of one file."""
        if isinstance(opened, Refusal):
            self._error = self._error or opened.error(self._path / part.name)
            self._failed.append(Unreadable(part.name, opened.problem))
            return
        start = self._length
        if part.form == Form.TEXT:
            self._newlines.append(_newline(opened[0].text))
        for page, name in zip(opened, _names_of(part, opened), strict=True):
            self._add(page, name)
        self._parts.append(ReadPart(part, Span(start, self._length - len(PAGE_BREAK))))

    def book(self) -> ReadBook:
        """What was read."""
        if not any(self._texts):
            raise self._error or FormatError(
                Message("There is no text in it: there is nothing to proofread."),
                Message("Have its pages read by an OCR engine, or open another file."),
                path=self._path,
            )
        text = PAGE_BREAK.join(self._texts)
        newline = max(self._newlines or ["\n"], key=self._newlines.count)
        sure = Confidences.joined(self._sure)
        return ReadBook(
            text,
            tuple(self._parts),
            tuple(self._pages),
            sure if len(sure) else None,
            newline,
            tuple(self._failed),
        )

    def _add(self, page: PackedPage, name: str) -> None:
        """Add one page of a file, which may hold several of the document."""
        document = Document(page.text)
        for number, part in enumerate(document.pages):
            own = page.layout if number == 0 else PackedLayout.of(_NO_LAYOUT)
            label = name if len(document.pages) == 1 else ""
            called = _called(part.span.of(page.text), label)
            span = part.span.shifted(self._length)
            self._pages.append(BookPage(called or str(len(self._pages) + 1), span, own))
        self._sure.append(page.sure.shifted(self._length))
        self._texts.append(page.text)
        self._length += len(page.text) + len(PAGE_BREAK)


def _written(read: ReadPart, change: ChangeSet, book: ReadBook, path: Path) -> bytes:
    """A file with a change of its own text, which counts from the start of that."""
    part = read.part
    path = path if len(book.parts) == 1 else path / part.name
    match part.form:
        case Form.TEXT:
            file = text_of(part, path)
            end = PAGE_BREAK if encode(file.text, file.encoding) != part.raw else ""
            return encode(change.apply(file.text) + end, file.encoding, path=path)
        case Form.HTML:
            return html_text.write(part.raw, change, path)
        case _:
            pages = [page for page in book.pages if read.span.contains(page.span)]
            return write_layout(part.raw, Form(part.form), [*_rewritten(pages, change, read, book)])


def _rewritten(
    pages: Sequence[BookPage], change: ChangeSet, read: ReadPart, book: ReadBook
) -> Iterator[tuple[Rewriting, ...]]:
    """What has become of the words of each page of a layout file."""
    for page in pages:
        own = part_of(change, page.span.shifted(-read.span.start))
        words = page.layout.unpacked().words
        yield rewritings(words, page.span.of(book.text), own)


def _newline(text: str) -> str:
    crlf = text.count("\r\n")
    return "\r\n" if 2 * crlf > text.count("\n") else "\n"


def _names_of(part: Part, pages: Sequence[PackedPage]) -> Iterator[str]:
    """By its file or, where that has several, by its image, what each page is called.

    Empty where its image is that of others, too: the pages of a PDF have their numbers.
    """
    if len(pages) == 1:
        yield stem_of(part.name)
        return
    count = Counter(page.layout.image for page in pages)
    for page in pages:
        yield stem_of(page.layout.image) if count[page.layout.image] == 1 else ""


def _called(text: str, name: str) -> str:
    """What a page is called: by its separator, else as its file or its image is."""
    line = _FIRST_LINE.match(text)
    separated = page_of(line[0]) if line else None
    return separated or name
