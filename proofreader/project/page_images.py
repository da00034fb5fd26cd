"""Which image belongs to which page of a book.

A layout file names its image; else the image has the name of the page's text file, or that in the
line by which Distributed Proofreaders part pages. Where no name fits, as many images as there are
pages belong to them in their order: the files of a folder, or the pages of one PDF or TIFF.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.project.page_names import stem_of
from proofreader.scans.images import ImageRef, frames

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from proofreader.project.parts import BookPage

_WITH_FRAMES: Final = (".pdf", ".tif", ".tiff")
"""What the names of files end with that may hold the images of several pages."""

Named = tuple[str, ImageRef]
"""An image with its name."""


def images_of(
    pages: Sequence[BookPage], images: Sequence[Named], path: Path
) -> tuple[ImageRef | None, ...]:
    """The image of each page; None where there is none.

    Args:
        pages: The pages of a book.
        images: What lies with it, in the order of the names.
        path: The folder, archive or file that the book is; an image of its name is preferred.
    """
    shelf = _Shelf(images)
    found = [shelf.of(page) for page in pages]
    if any(found):
        return tuple(found)
    own = shelf.named(path.stem)
    if len(pages) == 1:
        return (own,)
    whole = [ref for _, ref in images if _may_have_frames(ref)]
    for ref in (own, *(whole if len(whole) == 1 else ())):
        if ref is not None and _may_have_frames(ref) and _count(ref) == len(pages):
            return tuple(replace(ref, frame=number) for number in range(len(pages)))
    in_order = tuple(ref for _, ref in images)
    return in_order if len(in_order) == len(pages) else (None,) * len(pages)


class _Shelf:
    """The images, to be found by their names."""

    def __init__(self, images: Sequence[Named]) -> None:
        self._by_name = {PurePosixPath(name).name.casefold(): ref for name, ref in images}
        self._by_stem = {stem_of(name): ref for name, ref in reversed(images)}

    def named(self, stem: str) -> ImageRef | None:
        """The image of this name, whatever its ending."""
        return self._by_stem.get(stem_of(stem))

    def of(self, page: BookPage) -> ImageRef | None:
        """The image that a page names, or that has its name."""
        name = PurePosixPath(page.layout.image.replace("\\", "/")).name
        exact = self._by_name.get(name.casefold()) or (self.named(name) if name else None)
        if exact is not None:
            return replace(exact, frame=page.layout.frame)
        return self.named(page.name)


def _may_have_frames(ref: ImageRef) -> bool:
    return (ref.member or ref.path.name).lower().endswith(_WITH_FRAMES)


def _count(ref: ImageRef) -> int:
    """How many images a file holds; 0 if it cannot be read."""
    try:
        return frames(ref.path, ref.member)
    except FormatError:
        return 0
