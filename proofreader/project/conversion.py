"""Writing a book in another form into a folder of its own, file by file.

The files of each form lie in a folder of their own (``letter.export/pages/001.txt``), so that none
of them ever takes the place of a file that the book was made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, overload

from proofreader.errors import FormatError
from proofreader.formats.files import write_bytes
from proofreader.messages import Message
from proofreader.project.converting import (
    ConvertedPage,
    ExportForm,
    PageBreaks,
    Wishes,
    converted,
)
from proofreader.project.reading import pages_now
from proofreader.project.watching import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from proofreader.project.book import Book
    from proofreader.project.sheets import StillSheets
    from proofreader.project.watching import Watch

FOLDER_SUFFIX: Final = ".export"


@dataclass(frozen=True, slots=True)
class Conversion:
    """A book that is ready to be written in another form: all that it takes, which stays as it is.

    The book itself may go on meanwhile.
    """

    form: ExportForm
    folder: Path
    """Where the files will lie; made when the first of them is written."""
    pages: Sequence[ConvertedPage]
    wishes: Wishes

    @property
    def count(self) -> int:
        """How many pages are made into something else; that is what takes the time."""
        return len(self.pages)

    def write(self, watch: Watch = unwatched) -> Iterator[Path]:
        """Write the files one by one; gives each as soon as it is there.

        Args:
            watch: Told how many of the `count` pages are made.

        Raises:
            FormatError: if one cannot be made or written; those before it are there.
        """
        for name, raw in converted(self.form, self._watched(watch), self.wishes):
            path = self.folder / name
            _make_folder(self.folder)
            write_bytes(path, raw)
            yield path

    def _watched(self, watch: Watch) -> Iterator[ConvertedPage]:
        for done, page in enumerate(self.pages, start=1):
            yield page
            watch(done, self.count)


def begin_conversion(book: Book, form: ExportForm, folder: Path) -> Conversion:
    """Make ready to write a book in another form.

    Args:
        book: The book.
        form: The form.
        folder: Where the folder of the book's exports is, or will be.
    """
    stem = book.path.stem
    pages = _Pages(book.sheets.still(), with_places=form.has_places)
    wishes = Wishes(title=stem, breaks=PageBreaks.BLANK, newline=book.newline)
    return Conversion(form, folder / f"{stem}{FOLDER_SUFFIX}" / form.value, pages, wishes)


def has_places(book: Book) -> bool:
    """Whether the forms that say where words stand can be made of a book.

    Of each page with text that has to be known, or there has to be an image to look for it on.
    """
    return book.sheets.still().has_places


class _Pages(Sequence[ConvertedPage]):
    """The pages of a book as they stand now, each made when it is asked for.

    Args:
        sheets: The pages.
        with_places: Whether places of words that are not known are looked for on the images.
    """

    def __init__(self, sheets: StillSheets, *, with_places: bool) -> None:
        self._read = pages_now(sheets)
        self._with_places = with_places

    def __len__(self) -> int:
        return len(self._read.names)

    @overload
    def __getitem__(self, number: int) -> ConvertedPage: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[ConvertedPage]: ...

    def __getitem__(self, number: int | slice) -> ConvertedPage | Sequence[ConvertedPage]:
        if isinstance(number, slice):
            return tuple(self[one] for one in range(*number.indices(len(self))))
        return self._read.page(range(len(self))[number], with_places=self._with_places)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FormatError(
            Message("The folder cannot be made ({cause}).", cause=error.strerror or str(error)),
            Message("Choose another folder."),
            path=folder,
        ) from error
