"""The bytes of a page image: a file of its own, or a member of a zip archive."""

from __future__ import annotations

import io
import stat
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from proofreader.errors import FormatError
from proofreader.messages import Message
from proofreader.scans.refusals import damaged, refuse_large, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def opened(path: Path, member: str = "") -> Iterator[IO[bytes]]:
    """What is at ``path``, or in the archive there, open for reading in the ``with``.

    Raises:
        FormatError: if it is missing, a folder, no plain file, empty, not to be read, or a member
            that is damaged, locked or too large to be unpacked.
    """
    with _plain_file(path) as file:
        if not member:
            yield file
            return
        raw = _unpacked(file, path / member, member)
    yield io.BytesIO(raw)


@contextmanager
def _plain_file(path: Path) -> Iterator[IO[bytes]]:
    try:
        status = path.stat()  # look before opening: to open a pipe would wait for ever
        _refuse_other_than_file(status.st_mode, path)
        file = path.open("rb")
    except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
        raise unreadable(error, path) from error
    with file:
        if not status.st_size:
            raise FormatError(
                Message("The file is empty."), Message("Scan or download it again."), path=path
            )
        yield file


def _refuse_other_than_file(mode: int, path: Path) -> None:
    if stat.S_ISDIR(mode):
        raise FormatError(
            Message("This is a folder, not a file."),
            Message("Open one of the images in it."),
            path=path,
        )
    if not stat.S_ISREG(mode):
        raise FormatError(
            Message("This is a device or a pipe, not a file."),
            Message("Open an image or a PDF."),
            path=path,
        )


def _unpacked(file: IO[bytes], place: Path, member: str) -> bytes:
    try:
        with ZipFile(file) as archive:
            known = archive.getinfo(member)
            refuse_large(known.file_size, place)
            return archive.read(known)  # never more than it says
    except KeyError as error:
        raise FormatError(
            Message("There is no such file in the archive."),
            Message("Open the archive again."),
            path=place,
        ) from error
    except (BadZipFile, EOFError, zlib.error, OSError) as error:
        raise damaged(place) from error
    except (NotImplementedError, RuntimeError) as error:  # a password, or a packing of its own
        raise FormatError(
            Message("This file of the archive cannot be unpacked here."),
            Message("Unpack the archive, and open the folder."),
            path=place,
        ) from error
