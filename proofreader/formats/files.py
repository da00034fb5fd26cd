"""Reading and writing whole files so that nothing is lost, and every failure is said kindly.

A file is never written in place: the new bytes go into a temporary file in the same folder, reach
the disk, and take the place of the old file in one step. Whoever looks sees the old file or the
new one, whatever happens in between.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from proofreader.errors import FormatError
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 50 * 1024 * 1024
"""The largest file that is opened: twenty times the longest novel, and all of it fits in memory."""

HEAD_BYTES = 1 << 14
"""So much of a file tells what it is."""

_ELSEWHERE = Message("Save it in another folder, or ask for the right to write there.")
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def read_bytes(path: Path) -> bytes:
    """All bytes of the file at ``path``; an empty file gives none.

    Raises:
        FormatError: if it is missing, a folder, no plain file, too large or not to be read.
    """
    try:
        _refuse_other_than_file(path)
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
        raise _unreadable(error, path) from error
    if len(raw) > MOST_BYTES:
        raise FormatError(
            Message("The file is larger than {most} MB.", most=MOST_BYTES // 1024 // 1024),
            Message("Split the book into parts, and open one of them."),
            path=path,
        )
    return raw


def read_head(path: Path) -> bytes:
    """The first bytes of the file at ``path``, as many as tell what it is.

    Raises:
        FormatError: if it is missing, a folder, no plain file or not to be read.
    """
    try:
        _refuse_other_than_file(path)
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except (OSError, ValueError) as error:
        raise _unreadable(error, path) from error


def write_bytes(path: Path, raw: bytes) -> None:
    """Put ``raw`` into the file at ``path``, all of it or nothing.

    A link is written through: the file it points to changes, the link stays. An existing file
    keeps its mode and, where that is allowed, its owner and group.

    Raises:
        FormatError: if it cannot be written; what was there before is untouched.
    """
    with replacing(path) as file:
        file.write(raw)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of that at ``path`` in the end; see `write_bytes`.

    Raises:
        FormatError: if it cannot be written; what was there before is untouched.
    """
    try:
        target = Path(os.path.realpath(path))
        with _replaced(target, _writable(target)) as file:
            yield file
    except (OSError, ValueError) as error:
        raise _unwritable(error, path) from error


def make_folder(path: Path) -> None:
    """Make a folder where there is none.

    Raises:
        FormatError: if it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _unwritable(error, path) from error


def _refuse_other_than_file(path: Path) -> None:
    """Look before opening: to open a pipe would wait for ever."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise FormatError(
            Message("This is a device or a pipe, not a file."),
            Message("Open a plain text file."),
            path=path,
        )


def _writable(target: Path) -> os.stat_result | None:
    """The rights on ``target``, which is seen to be writable; None if there is no such file.

    Replacing needs rights on the folder only. A file that its owner has protected is to stay.
    """
    try:
        _refuse_other_than_file(target)
    except FileNotFoundError:
        return None
    with target.open("r+b") as file:
        return os.fstat(file.fileno())


@contextlib.contextmanager
def _replaced(target: Path, rights: os.stat_result | None) -> Iterator[BinaryIO]:
    # A name of its own, short: the name of the file may be as long as names can be.
    temporary = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if rights is not None:
            _give(temporary, rights)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _give(path: Path, rights: os.stat_result) -> None:
    """Give ``path`` the mode of ``rights``, and its group and owner as far as we may."""
    if hasattr(os, "chown"):  # not on Windows
        with contextlib.suppress(OSError):
            os.chown(path, -1, rights.st_gid)
        with contextlib.suppress(OSError):
            os.chown(path, rights.st_uid, -1)
    path.chmod(stat.S_IMODE(rights.st_mode))  # last: a change of owner clears some bits


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where folders can be synced (not on Windows)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _unreadable(error: OSError | ValueError, path: Path) -> FormatError:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            problem, remedy = (
                Message("There is no such file."),
                Message("Check its name and its folder."),
            )
        case IsADirectoryError():
            problem, remedy = (
                Message("This is a folder, not a file."),
                Message("Open one of the text files in it."),
            )
        case PermissionError():
            problem, remedy = (
                Message("You may not read this file."),
                Message("Ask its owner, or open a copy."),
            )
        case _:
            problem = Message("The file cannot be read ({cause}).", cause=_cause(error))
            remedy = Message("Check its name, and whether the disk is still there.")
    return FormatError(problem, remedy, path=path)


def _unwritable(error: OSError | ValueError, path: Path) -> FormatError:
    code = error.errno if isinstance(error, OSError) else None
    if code in _NO_ROOM:
        problem, remedy = (
            Message("There is no room left on the disk."),
            Message("Make room, and save again."),
        )
    elif code in _FORBIDDEN:
        problem, remedy = Message("You may not write this file, or not in this folder."), _ELSEWHERE
    elif isinstance(error, FileNotFoundError | NotADirectoryError):
        problem, remedy = (
            Message("There is no such folder."),
            Message("Make the folder, or choose another."),
        )
    elif isinstance(error, IsADirectoryError):
        problem, remedy = Message("This is a folder, not a file."), Message("Choose another name.")
    else:
        problem, remedy = (
            Message("The file cannot be written ({cause}).", cause=_cause(error)),
            _ELSEWHERE,
        )
    return FormatError(
        Message("{problem} What was there before is untouched.", problem=problem), remedy, path=path
    )


def _cause(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
