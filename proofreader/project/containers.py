"""Folders and zip archives, looked into in the same way."""

from __future__ import annotations

import os
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, Protocol

from proofreader.errors import FormatError
from proofreader.formats.files import MOST_BYTES, read_bytes
from proofreader.messages import Message
from proofreader.scans.images import ImageRef

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_FILES: Final = 50_000
"""More files than any book has pages, with their images and texts."""
_HEAD: Final = 1 << 14
"""So much of a file tells what it is, in bytes."""
_LONGEST_NAME: Final = 1_024
"""In code points, with its folders; archives of another kind of maker have longer ones."""
_PICTURES: Final = ("images", "scans", "pages", "png", "pngs", "jpg", "jpgs", "jpeg", "tif", "tiff")
"""Folders inside a book's folder in which its page images may lie."""
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What Python says of an archive that is damaged, encrypted or packed in a way it does not know."""


class Container(Protocol):
    """Where the files of a book lie."""

    @property
    def path(self) -> Path:
        """The folder or the archive."""
        ...

    def names(self) -> Sequence[str]:
        """The files in it, in no order; folders are parted by ``/``."""
        ...

    def head(self, name: str) -> bytes:
        """The first bytes of a file; none if it cannot be read."""
        ...

    def read(self, name: str) -> bytes:
        """All bytes of a file.

        Raises:
            FormatError: if it cannot be read.
        """
        ...

    def image(self, name: str) -> ImageRef:
        """The page image that a file is."""
        ...


class Folder:
    """The files of a folder, and those of the folders in it that hold page images.

    Raises:
        FormatError: if it cannot be read, or holds too many files.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._names = [*_files_in(path)]
            for folder in path.iterdir():
                if folder.name.lower() in _PICTURES and folder.is_dir():
                    self._names += (f"{folder.name}/{name}" for name in _files_in(folder))
        except OSError as error:
            raise FormatError(
                Message("The folder cannot be read ({cause}).", cause=error.strerror),
                Message("Ask for the right to read it, or copy it to a folder of your own."),
                path=path,
            ) from error
        _refuse_too_many(len(self._names), path)

    def names(self) -> Sequence[str]:
        """See `Container.names`."""
        return self._names

    def head(self, name: str) -> bytes:
        """See `Container.head`."""
        try:
            with (self.path / name).open("rb") as file:
                return file.read(_HEAD)
        except OSError:
            return b""

    def read(self, name: str) -> bytes:
        """See `Container.read`."""
        return read_bytes(self.path / name)

    def image(self, name: str) -> ImageRef:
        """See `Container.image`."""
        return ImageRef(self.path / name)


class Archive:
    """The files of a zip archive.

    Raises:
        FormatError: if it is damaged, or holds too many files.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            # Open as long as this is in use: to read the list of its files anew for each of a
            # thousand takes seconds.
            self._archive = zipfile.ZipFile(path)
            members = [one for one in self._archive.infolist() if not one.is_dir()]
        except OSError as error:
            raise FormatError(
                Message("The archive cannot be read ({cause}).", cause=error.strerror), path=path
            ) from error
        except DAMAGED as error:
            raise self._damaged() from error
        _refuse_too_many(len(members), path)
        self._members = {one.filename: one for one in members if _is_sound(one.filename)}

    def names(self) -> Sequence[str]:
        """See `Container.names`."""
        return [*self._members]

    def head(self, name: str) -> bytes:
        """See `Container.head`."""
        try:
            return self._read(name, _HEAD)
        except (OSError, *DAMAGED):
            return b""

    def read(self, name: str) -> bytes:
        """See `Container.read`."""
        path = self.path / name
        try:
            raw = self._read(name, MOST_BYTES + 1)
        except (OSError, *DAMAGED) as error:
            problem = Message("This file of the archive is damaged or has a password.")
            raise FormatError(
                problem, Message("Unpack it, and open the folder."), path=path
            ) from error
        if len(raw) > MOST_BYTES:
            problem = Message("The file is larger than {most} MB.", most=MOST_BYTES // 1024 // 1024)
            raise FormatError(problem, path=path)
        return raw

    def image(self, name: str) -> ImageRef:
        """See `Container.image`."""
        return ImageRef(self.path, member=name)

    def _read(self, name: str, most: int) -> bytes:
        """As much of a file; never more, whatever its head claims."""
        with self._archive.open(self._members[name]) as file:
            return file.read(most)

    def _damaged(self) -> FormatError:
        problem = Message("This zip archive is damaged.")
        return FormatError(problem, Message("Get another copy of it."), path=self.path)


def _files_in(folder: Path) -> list[str]:
    with os.scandir(folder) as entries:
        return [entry.name for entry in entries if entry.is_file() and _is_sound(entry.name)]


def _is_sound(name: str) -> bool:
    """Whether a file is one that people put there, and lies inside."""
    path = PurePosixPath(name)
    is_inside = not path.is_absolute() and ".." not in path.parts and len(name) <= _LONGEST_NAME
    return is_inside and not any(part.startswith((".", "__MACOSX")) for part in path.parts)


def _refuse_too_many(count: int, path: Path) -> None:
    if count > _MOST_FILES:
        raise FormatError(
            Message("There are more than {most:,} files in it.", most=_MOST_FILES),
            Message("Put the pages of one book into a folder of their own."),
            path=path,
        )
