"""A book in other forms: what the export of the window and ``proofread convert`` offer.

Each form is made anew from the pages of the book: their texts and, for the forms that say where
words stand, their layouts. Files are given one by one, as they are made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.formats.dp import make_dp
from proofreader.formats.html_book import make_html_book
from proofreader.formats.layouts.forms import Form
from proofreader.formats.layouts.making import make_layout
from proofreader.formats.page_texts import FileNames
from proofreader.messages import Message
from proofreader.text.document import PAGE_BREAK, SEPARATOR
from proofreader.text.layout import PageLayout, ReadPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class ExportForm(StrEnum):
    """What a book can be made into; the value is its name on the command line."""

    TEXT = "text"
    """One text."""
    PAGES = "pages"
    """A text a page."""
    DP = "dp"
    """One text with the lines of Distributed Proofreaders."""
    HTML = "html"
    """One HTML page to read."""
    HOCR = "hocr"
    """One hOCR file."""
    ALTO = "alto"
    """An ALTO file a page."""
    PAGE = "page"
    """A PAGE XML file a page."""
    TSV = "tsv"
    """One table as Tesseract writes it."""

    @property
    def suffix(self) -> str:
        """What the names of its files end with."""
        return _SUFFIXES[self]

    @property
    def has_places(self) -> bool:
        """Whether it says where words stand."""
        return self in _LAYOUTS

    @property
    def is_paged(self) -> bool:
        """Whether each page gets a file of its own."""
        return self in _PAGED

    def names_of_files(self, pages: Sequence[str], title: str) -> list[str]:
        """What the files are called that `converted` gives, in the same order.

        Args:
            pages: What the pages are called.
            title: What the book is called.
        """
        files = FileNames(self.suffix)
        return [files.of(name) for name in (pages if self.is_paged else [title])]


class PageBreaks(StrEnum):
    """What stands between two pages of one text."""

    KEEP = "keep"
    """What stood there: the lines of Distributed Proofreaders, else form feeds."""
    FORM_FEED = "form-feed"
    BLANK = "blank"
    """A blank line."""
    NONE = "none"
    """Nothing but the line end."""


_SUFFIXES: Final = {
    ExportForm.TEXT: ".txt",
    ExportForm.PAGES: ".txt",
    ExportForm.DP: ".txt",
    ExportForm.HTML: ".html",
    ExportForm.HOCR: ".hocr",
    ExportForm.ALTO: ".xml",
    ExportForm.PAGE: ".xml",
    ExportForm.TSV: ".tsv",
}
_PAGED: Final = frozenset({ExportForm.PAGES, ExportForm.ALTO, ExportForm.PAGE})
_LAYOUTS: Final = {
    ExportForm.HOCR: Form.HOCR,
    ExportForm.ALTO: Form.ALTO,
    ExportForm.PAGE: Form.PAGE,
    ExportForm.TSV: Form.TSV,
}
_SEPARATOR_LINE: Final = re.compile(rf"{SEPARATOR.pattern}(?:\r\n|\r|\n)?", re.IGNORECASE)
_LINE_ENDS: Final = ("\n", "\r")


@dataclass(frozen=True, slots=True)
class ConvertedPage:
    """A page that is to be made into something else."""

    name: str
    """What it is called: "001"."""
    text: str
    """As it is now, without the form feed behind it; the line of Distributed Proofreaders that
    begins it is kept where the form has such lines."""
    layout: PageLayout | None = None
    """Where its words stand, with spans in ``text``; None where that is not known."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a book is to be made into another form."""

    title: str
    """What the book is called: the name of its files, and the heading of an HTML page."""
    breaks: PageBreaks = PageBreaks.KEEP
    newline: str = "\n"
    """Ends the lines that are added; those of the pages stay as they are."""
    language: str = ""
    """That of the text, as HTML names it."""


def converted(
    form: ExportForm, pages: Iterable[ConvertedPage], wishes: Wishes
) -> Iterator[tuple[str, bytes]]:
    """The files of a book in another form, each with its name; text is UTF-8.

    Raises:
        FormatError: if the form wants to know where words stand, and of a page that is not known.
    """
    files = FileNames(form.suffix)
    if form.is_paged:
        for page in pages:
            yield files.of(page.name), _page_file(form, page)
    else:
        yield files.of(wishes.title), _book_file(form, pages, wishes)


def _page_file(form: ExportForm, page: ConvertedPage) -> bytes:
    if form in _LAYOUTS:
        return make_layout(_LAYOUTS[form], [_laid_out(page)], page.name)
    return without_separator(page).text.encode()


def _book_file(form: ExportForm, pages: Iterable[ConvertedPage], wishes: Wishes) -> bytes:
    if form in _LAYOUTS:
        return make_layout(_LAYOUTS[form], [_laid_out(page) for page in pages], wishes.title)
    if form is ExportForm.DP:
        texts = ((page.name, page.text) for page in pages)
        return make_dp(texts, newline=wishes.newline).encode()
    if form is ExportForm.HTML:
        bare = ((page.name, without_separator(page).text) for page in pages)
        return make_html_book(bare, wishes.title, language=wishes.language).encode()
    return one_text(pages, wishes).encode()


def one_text(pages: Iterable[ConvertedPage], wishes: Wishes) -> str:
    """The texts of all pages as one; words divided at the end of a page stay divided."""
    if wishes.breaks is PageBreaks.KEEP:
        texts = [page.text for page in pages]
        parted = (text if SEPARATOR.match(text) else PAGE_BREAK + text for text in texts[1:])
        return "".join((*texts[:1], *parted))
    texts = [without_separator(page).text for page in pages]
    if wishes.breaks is PageBreaks.FORM_FEED:
        return PAGE_BREAK.join(texts)
    ended = [
        text if not text or text.endswith(_LINE_ENDS) else text + wishes.newline for text in texts
    ]
    if wishes.breaks is PageBreaks.NONE:
        return "".join(ended)
    return wishes.newline.join(text.rstrip() + wishes.newline for text in ended if text.strip())


def without_separator(page: ConvertedPage) -> ConvertedPage:
    """The page without the line of Distributed Proofreaders that begins it."""
    line = _SEPARATOR_LINE.match(page.text)
    if line is None:
        return page
    layout = None if page.layout is None else shifted(page.layout, line.end())
    return replace(page, text=page.text[line.end() :], layout=layout)


def _laid_out(page: ConvertedPage) -> ReadPage:
    """The page with the places of its words.

    Raises:
        FormatError: if they are not known.
    """
    page = without_separator(page)
    if page.layout is None and page.text.strip():
        raise FormatError(
            Message("Of page {name} it is not known where its words stand.", name=page.name),
            Message("Put the page images beside the texts, or choose a form without places."),
        )
    return ReadPage(page.text, page.layout or PageLayout((0, 0)))


def shifted(layout: PageLayout, start: int) -> PageLayout:
    """The layout of what stands from ``start`` on; what stood before is left out."""
    words = (word for word in layout.words if word.span.start >= start)
    lines = (line for line in layout.lines if line.span.start >= start)
    return replace(
        layout,
        words=tuple(replace(word, span=word.span.shifted(-start)) for word in words),
        lines=tuple(replace(line, span=line.span.shifted(-start)) for line in lines),
    )
