"""Files packed by gzip, as archives keep the XML of ABBYY FineReader."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.messages import Message

if TYPE_CHECKING:
    from pathlib import Path

MOST_UNPACKED: Final = 256 * 1024 * 1024
"""In bytes; a book of a thousand pages with a place for each character has about as many."""
_MARK: Final = b"\x1f\x8b"
_GZIP: Final = 16 + zlib.MAX_WBITS
"""What tells zlib that there is a header of gzip."""
_HEAD: Final = 64 * 1024
_CHUNK: Final = 1024 * 1024


def is_packed(raw: bytes) -> bool:
    """Whether a file is packed by gzip."""
    return raw.startswith(_MARK)


def beginning(raw: bytes) -> bytes:
    """The first bytes of what is packed in a file, or of its beginning; none if it is damaged."""
    try:
        return zlib.decompressobj(_GZIP).decompress(raw, _HEAD)
    except zlib.error:
        return b""


def unpacked(raw: bytes, path: Path | None = None) -> bytes:
    """What is packed in a file; the file itself if it is not packed.

    Raises:
        FormatError: if it is damaged, ends in the middle, or holds more than `MOST_UNPACKED`.
    """
    pieces: list[bytes] = []
    size = 0
    while is_packed(raw):  # several may follow one another
        stream = zlib.decompressobj(_GZIP)
        while not stream.eof:
            piece = _next(stream, raw, path)
            pieces.append(piece)
            size += len(piece)
            if size > MOST_UNPACKED:
                raise _too_large(path)
            raw = stream.unconsumed_tail
            if not (raw or piece or stream.eof):
                raise _cut(path)
        raw = stream.unused_data
    return b"".join(pieces) if pieces else raw


def packed(raw: bytes) -> bytes:
    """``raw`` packed by gzip; without a date, so that the same gives the same."""
    return gzip.compress(raw, mtime=0)


def _next(stream: zlib._Decompress, raw: bytes, path: Path | None) -> bytes:
    try:
        return stream.decompress(raw, _CHUNK)
    except zlib.error as error:
        raise FormatError(
            Message("This file is packed by gzip, and damaged ({cause}).", cause=str(error)),
            Message("Get a whole copy of it."),
            path=path,
        ) from error


def _cut(path: Path | None) -> FormatError:
    return FormatError(
        Message("This file is packed by gzip, and ends in the middle."),
        Message("Get a whole copy of it."),
        path=path,
    )


def _too_large(path: Path | None) -> FormatError:
    return FormatError(
        Message("More than {most} MB are packed in this file.", most=MOST_UNPACKED // 1024 // 1024),
        Message("Split the book into parts, and open one of them."),
        path=path,
    )
