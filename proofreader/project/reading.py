"""Any file or folder that the program knows, read as pages, without a ``.proof`` file being made.

Of a ``.proof`` file it is the corrected text that is read, and its words have the places that they
have now. Where a page has an image and no places, they can be looked for on the image.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from proofreader.formats.files import read_bytes
from proofreader.formats.plain import decode
from proofreader.project.book import PROOF_SUFFIX
from proofreader.project.converting import ConvertedPage, without_separator
from proofreader.project.gathering import Unreadable, images_beside, look
from proofreader.project.opening import Keep, open_book
from proofreader.project.page_images import images_of
from proofreader.project.parts import read_parts, text_pages
from proofreader.scans.aligning import align
from proofreader.scans.images import open_image, size
from proofreader.text.layout import PageLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from proofreader.project.book import Book
    from proofreader.project.gathering import Gathered
    from proofreader.project.page_images import Named
    from proofreader.project.parts import BookPage
    from proofreader.project.sheets import StillSheets
    from proofreader.scans.images import ImageRef


_FEWEST_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class ReadPages:
    """The pages of a file or folder, each made when it is asked for."""

    title: str
    """What the book is called: its name without ending."""
    names: tuple[str, ...]
    """What its pages are called."""
    newline: str
    """The commonest line end."""
    _page: Callable[[int], ConvertedPage]
    _image: Callable[[int], ImageRef | None]
    unreadable: tuple[Unreadable, ...] = ()
    """Files that could not be read, and are missing among the pages."""

    def pages(self, *, with_places: bool) -> Iterator[ConvertedPage]:
        """All pages, in order.

        Args:
            with_places: Whether places of words that are not known are looked for on the images;
                half a second a page.

        Raises:
            FormatError: if an image that is looked at cannot be read.
        """
        for number in range(len(self.names)):
            yield self.page(number, with_places=with_places)

    def page(self, number: int, *, with_places: bool) -> ConvertedPage:
        """One page, counted from 0; see `pages`."""
        page = self._page(number)
        image = self._image(number)
        if not with_places or image is None:
            return page
        if not page.layout or not page.layout.words:
            return _aligned(page, image)
        name = page.layout.image or image.place.name
        return replace(page, layout=replace(page.layout, image=name))


@contextmanager
def reading(path: Path) -> Iterator[ReadPages]:
    """The pages of a text, a layout file, a PDF, a folder, an archive, or a ``.proof`` file.

    Raises:
        UnreadPagesError: if there are page images without a text.
        FormatError: if nothing there can be read.
        StoreError: if a ``.proof`` file cannot be used.
    """
    if path.suffix == PROOF_SUFFIX and not os.path.isdir(path):  # noqa: PTH112 - see `look`
        with open_book(path, choice=Keep.PROOF) as book:
            yield _of_book(book)
        return
    found = look(path)
    yield _of_text(found) if isinstance(found, Path) else _of_files(found)


def _of_book(book: Book) -> ReadPages:
    return replace(pages_now(book.sheets.still()), title=book.path.stem, newline=book.newline)


def pages_now(sheets: StillSheets) -> ReadPages:
    """The pages of an open book as they stand; without a title."""
    names = _names(sheets.pages)
    return ReadPages(
        "",
        names,
        "\n",
        lambda number: ConvertedPage(names[number], sheets.text(number), sheets.layout(number)),
        lambda number: sheets.images[number],
    )


def _of_text(path: Path) -> ReadPages:
    file = decode(read_bytes(path), path=path)
    pages = text_pages(file.text, path.stem)
    return _of_pages(path, file.text, pages, images_beside(path), file.newline)


def _of_files(gathered: Gathered) -> ReadPages:
    book = read_parts(gathered.parts, gathered.path)
    read = _of_pages(gathered.path, book.text, book.pages, gathered.images, book.newline)
    return replace(read, unreadable=(*gathered.unreadable, *book.unreadable))


def _of_pages(
    path: Path, text: str, pages: Sequence[BookPage], images: Sequence[Named], newline: str
) -> ReadPages:
    names, refs = _names(pages), images_of(pages, images, path)

    def page(number: int) -> ConvertedPage:
        own = pages[number]
        layout = own.layout.unpacked() if own.layout.has_words else None
        return ConvertedPage(names[number], own.span.of(text), layout)

    title = path.name if path.is_dir() else path.stem
    return ReadPages(title, names, newline, page, lambda number: refs[number])


def _names(pages: Sequence[BookPage]) -> tuple[str, ...]:
    """What pages are called; where they are only counted, so that they sort: "001"."""
    names = tuple(page.name for page in pages)
    counted = tuple(str(number) for number in range(1, len(names) + 1))
    digits = max(_FEWEST_DIGITS, len(str(len(names))))
    return tuple(name.zfill(digits) for name in names) if names == counted else names


def _aligned(page: ConvertedPage, image: ImageRef) -> ConvertedPage:
    """The page with the places where its words are found on the image."""
    page = without_separator(page)
    if not page.text.strip():
        return replace(page, layout=PageLayout(size(image), image=image.place.name))
    layout = align(page.text, open_image(image))
    return replace(page, layout=replace(layout, image=image.place.name, frame=image.frame))
