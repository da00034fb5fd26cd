"""Why a page image cannot be had, said kindly: the errors that opening images and PDFs share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.messages import Message

if TYPE_CHECKING:
    from pathlib import Path

MOST_PIXELS: Final = 89_000_000
"""The largest image that is opened. A 600-dpi scan of an A3 page has 70 million pixels; Pillow
itself begins to warn of bombs at 89.4 million."""
MOST_BYTES: Final = 400_000_000
"""The largest file with one image; the largest image, uncompressed, has 267 million."""
_MILLION: Final = 1_000_000


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
        Message("The file is damaged, or a part of it is missing."),
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


def refuse_large(size: int, path: Path) -> None:
    """Look at how many bytes a file has before they take memory.

    Raises:
        FormatError: if it has more than `MOST_BYTES`.
    """
    if size > MOST_BYTES:
        raise FormatError(
            Message("The file is larger than {most} MB.", most=MOST_BYTES // _MILLION),
            Message("Save it as PNG, and open that."),
            path=path,
        )
