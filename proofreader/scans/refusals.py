"""Why a page image cannot be had, said kindly: the errors that opening images and PDFs share."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_PIXELS: Final = 89_000_000
"""The largest image that is opened. A 600-dpi scan of an A3 page has 70 million pixels; Pillow
itself begins to warn of bombs at 89.4 million."""
_MILLION: Final = 1_000_000


@contextmanager
def opened_file(path: Path) -> Iterator[IO[bytes]]:
    """The plain file at ``path``, open for reading in the ``with``.

    Raises:
        FormatError: if it is missing, a folder, no plain file, empty or not to be read.
    """
    try:
        status = path.stat()  # look before opening: to open a pipe would wait for ever
        if stat.S_ISDIR(status.st_mode):
            raise FormatError(
                Message("This is a folder, not a file."),
                Message("Open one of the images in it."),
                path=path,
            )
        if not stat.S_ISREG(status.st_mode):
            raise FormatError(
                Message("This is a device or a pipe, not a file."),
                Message("Open an image or a PDF."),
                path=path,
            )
        file = path.open("rb")
    except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
        raise unreadable(error, path) from error
    with file:
        if not status.st_size:
            raise FormatError(
                Message("The file is empty."), Message("Scan or download it again."), path=path
            )
        yield file


def unreadable(error: OSError | ValueError, path: Path) -> FormatError:
    """The file cannot be read at all."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            problem = Message("There is no such file.")
            remedy = Message("Check its name and its folder.")
        case PermissionError():
            problem = Message("You may not read this file.")
            remedy = Message("Ask its owner, or open a copy.")
        case _:
            cause = error.strerror if isinstance(error, OSError) else None
            problem = Message("The file cannot be read ({cause}).", cause=cause or str(error))
            remedy = Message("Check its name, and whether the disk is still there.")
    return FormatError(problem, remedy, path=path)


def no_image(path: Path) -> FormatError:
    """It is none of the kinds that are known."""
    return FormatError(
        Message("This is no image of a kind that can be shown."),
        Message("Save it as PNG, JPEG, TIFF, WebP, JPEG 2000 or PDF, and open that."),
        path=path,
    )


def damaged(path: Path) -> FormatError:
    """It begins like an image, and goes on like none."""
    return FormatError(
        Message("The image is damaged, or a part of it is missing."),
        Message("Scan or download it again."),
        path=path,
    )


def no_frame(path: Path, frame: int) -> FormatError:
    """It has fewer pages than were asked for."""
    return FormatError(
        Message("The file has no page {number}.", number=frame + 1),
        Message("Check whether all of the file is there."),
        path=path,
    )


def refuse_huge(size: tuple[int, int], path: Path) -> None:
    """Look at the size of an image before it takes memory.

    Raises:
        FormatError: if it has more than `MOST_PIXELS`.
    """
    pixels = size[0] * size[1]
    if pixels > MOST_PIXELS:
        raise FormatError(
            Message(
                "The image has {pixels:,} million pixels; {most} million can be shown.",
                pixels=pixels // _MILLION,
                most=MOST_PIXELS // _MILLION,
            ),
            Message("Save it with a lower resolution, and open that."),
            path=path,
        )


def bytes_of(file: IO[bytes]) -> int:
    """How many bytes an open file has."""
    return os.fstat(file.fileno()).st_size
