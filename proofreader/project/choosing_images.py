"""Page images that the volunteer has chosen for a book."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.messages import Message
from proofreader.project.containers import Folder
from proofreader.project.page_images import images_of
from proofreader.project.page_names import as_counted, is_image_name
from proofreader.scans.images import ImageRef, frames

if TYPE_CHECKING:
    from pathlib import Path

    from proofreader.project.book import Book


def choose_images(book: Book, place: Path) -> int:
    """Have the pages of a book shown with the images of a folder, or of one PDF or TIFF.

    Images belong to the pages whose names they have; else to as many pages as they are, in order.

    Args:
        book: The book.
        place: The folder or file.

    Returns:
        How many pages have an image now.

    Raises:
        FormatError: if nothing there can be an image of a page; the book keeps those it has.
    """
    sheets = book.sheets
    if place.is_dir():
        container = Folder(place)
        names = sorted(filter(is_image_name, container.names()), key=as_counted)
        found = images_of(
            sheets.pages, [(name, container.image(name)) for name in names], book.path
        )
    else:
        refs = (replace(ImageRef(place), frame=number) for number in range(frames(place)))
        found = (*refs, *(None for _ in range(len(sheets))))[: len(sheets)]
    count = sum(image is not None for image in found)
    if not count:
        raise FormatError(
            Message("No image there belongs to a page of this book."),
            Message(
                "Give the images the names of the pages, or choose as many as there are pages."
            ),
            path=place,
        )
    sheets.use_images(found)
    return count
