"""Writing the corrections of a book of several files back where they came from."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import warnings
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.formats.files import make_folder, read_bytes, replacing, write_bytes
from proofreader.messages import Message
from proofreader.project.containers import DAMAGED, Archive
from proofreader.project.parts import corrected
from proofreader.review.events import Saved
from proofreader.review.telling import utc_now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from proofreader.project.book import Book
    from proofreader.project.parts import ReadBook

_BLOCK: Final = 1 << 20
"""So much of a file in an archive is copied at a time, in bytes."""


def save_pages(book: Book, files: ReadBook) -> None:
    """Write each file of a book that is not on the disk as it is to be.

    Raises:
        FormatError: if one cannot be written, or another program has changed it since it was
            opened here; nothing is written then that was not written before.
        StoreError: if the ``.proof`` file cannot be written.
    """
    _refuse_moved(book)
    text = book.session.document.text
    wanted = _wanted(book, files)
    there = _there(book.path, wanted)
    _refuse_changed(book, files, wanted, there)
    stale = {name: raw for name, raw in wanted.items() if there.get(name) != raw}
    # First the digests: were they lost in a crash, our own files would look like somebody else's.
    now = utc_now()
    digests = [hashlib.sha256(raw).hexdigest() for raw in (*stale.values(), text.encode())]
    book.store.append_all([Saved(now, book.who, digest) for digest in digests])
    _write(book.path, stale)
    book.on_disk = text.encode()


def are_written(book: Book, files: ReadBook) -> bool:
    """Whether all files of a book are on the disk as they are to be."""
    try:
        wanted = _wanted(book, files)
        return _there(book.path, wanted) == wanted
    except FormatError:
        return False


def _wanted(book: Book, files: ReadBook) -> dict[str, bytes]:
    """What each file is to hold.

    Raises:
        FormatError: if the encoding of a text file lacks a character.
    """
    wanted = {read.part.name: read.part.raw for read in files.parts}
    changes = corrected(files, book.session.correction, book.path)
    wanted.update((part.name, raw) for part, raw in changes)
    return wanted


def _refuse_moved(book: Book) -> None:
    """Refuse to make a folder or archive anew that is only elsewhere now."""
    if not book.path.exists() and not book.proof_path.exists():
        raise FormatError(
            Message("The files of this book were moved or renamed while it was open."),
            Message("All your work is kept. Close the book, and open it where it is now."),
            path=book.path,
        )


def _refuse_changed(
    book: Book, files: ReadBook, wanted: Mapping[str, bytes], there: Mapping[str, bytes]
) -> None:
    """Refuse to overwrite what another program has written."""
    known = {read.part.digest for read in files.parts}
    known |= {one.digest for one in book.store.events("saved") if isinstance(one, Saved)}
    for name, raw in there.items():
        if raw != wanted[name] and hashlib.sha256(raw).hexdigest() not in known:
            raise FormatError(
                Message("Another program has changed this file since you opened the book."),
                Message("Nothing is written. Close the book and open it again to have both."),
                path=book.path if book.path.is_file() else book.path / name,
            )


def _there(path: Path, wanted: Mapping[str, bytes]) -> dict[str, bytes]:
    """What the files hold now, those that are there."""
    if path.is_dir():
        return {name: read_bytes(path / name) for name in wanted if (path / name).exists()}
    if path.exists() and _is_archive(path):
        archive = Archive(path)
        names = {*archive.names()}
        return {name: archive.read(name) for name in wanted if name in names}
    return {name: read_bytes(path) for name in wanted if path.exists()}


def _write(path: Path, files: Mapping[str, bytes]) -> None:
    """Write files into the folder or archive that they are of; one that is gone is made again."""
    is_one_file = [*files] == [path.name]
    if _is_archive(path):
        if files:
            _write_archive(path, files)
    elif is_one_file and not path.is_dir():
        write_bytes(path, files[path.name])
    else:
        make_folder(path)
        for name, raw in files.items():
            write_bytes(path / name, raw)


def _is_archive(path: Path) -> bool:
    """Whether the files of a book are, or were, in a zip archive."""
    return zipfile.is_zipfile(path) if path.exists() else path.suffix.lower() == ".zip"


def _write_archive(path: Path, files: Mapping[str, bytes]) -> None:
    """Write an archive anew, with other contents in some of its members.

    Raises:
        FormatError: if it cannot be written, or one of the others cannot be read.
    """
    with contextlib.ExitStack() as stack:
        file = stack.enter_context(replacing(path))
        stack.enter_context(warnings.catch_warnings(category=UserWarning, action="ignore"))
        new = stack.enter_context(zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED))
        rest = dict(files)
        if path.exists():
            old = stack.enter_context(zipfile.ZipFile(path))
            new.comment = old.comment
            for member in old.infolist():
                # of two with the same name, which zipfile warns of, the last one counts
                is_read = old.getinfo(member.filename) is member
                _copy_member(old, new, member, rest.pop(member.filename, None) if is_read else None)
        for name, raw in rest.items():
            new.writestr(name, raw)


def _copy_member(
    old: zipfile.ZipFile, new: zipfile.ZipFile, member: zipfile.ZipInfo, raw: bytes | None
) -> None:
    """Copy a member of an archive into another one, with ``raw`` in the place of what it held."""
    if raw is not None or member.is_dir():
        new.writestr(member, raw or b"", member.compress_type)
        return
    name = member.filename
    try:
        with old.open(member) as source, new.open(member, "w") as target:
            shutil.copyfileobj(source, target, _BLOCK)
    except DAMAGED as error:
        raise FormatError(
            Message("A file of the archive, {name}, is damaged or has a password.", name=name),
            Message("Nothing is written. Unpack the archive, and open the folder."),
            path=Path(old.filename or ""),
        ) from error
