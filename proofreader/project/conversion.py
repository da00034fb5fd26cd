"""Writing a book in another form into a folder of its own, file by file.

The files of each form lie in a folder of their own (``letter.export/pages/001.txt``), so that none
of them ever takes the place of a file that the book was made of.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from proofreader.project.book import Book
    from proofreader.text.document import Document

_FEWEST_DIGITS: Final = 3
"""Of the number of a page that has no name: "001"."""
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
        """How many files there will be, as far as is known."""
        return len(self.pages) if self.form is ExportForm.PAGES else 1

    def write(self) -> Iterator[Path]:
        """Write the files one by one; gives each as soon as it is there.

        Raises:
            FormatError: if one cannot be made or written; those before it are there.
        """
        for name, raw in converted(self.form, self.pages, self.wishes):
            path = self.folder / name
            _make_folder(self.folder)
            write_bytes(path, raw)
            yield path


def begin_conversion(
    book: Book, form: ExportForm, folder: Path, names: Callable[[int], str] | None = None
) -> Conversion:
    """Make ready to write a book in another form.

    Args:
        book: The book.
        form: The form.
        folder: Where the folder of the book's exports is, or will be.
        names: What each page is called, by its number from 0; None calls them by their numbers.
    """
    stem = book.path.stem
    pages = pages_of(book.session.document, names)
    wishes = Wishes(title=stem, breaks=PageBreaks.BLANK, newline=book.newline)
    return Conversion(form, folder / f"{stem}{FOLDER_SUFFIX}" / form.value, pages, wishes)


def pages_of(
    document: Document, names: Callable[[int], str] | None = None
) -> tuple[ConvertedPage, ...]:
    """The pages of a text with their names; where those come twice, with their numbers."""
    digits = max(_FEWEST_DIGITS, len(str(len(document.pages))))
    return tuple(
        ConvertedPage(
            (names(number) if names else "") or f"{number + 1:0{digits}}",
            page.span.of(document.text),
        )
        for number, page in enumerate(document.pages)
    )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FormatError(
            Message("The folder cannot be made ({cause}).", cause=error.strerror or str(error)),
            Message("Choose another folder."),
            path=folder,
        ) from error
