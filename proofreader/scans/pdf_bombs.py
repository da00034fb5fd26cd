"""PDFs that are small as files and huge in memory are found before PDFium unpacks them.

PDFium unpacks what a page draws in one piece, up to a gigabyte of it, and asks nobody. So the
packed parts of the file are looked at first: how much each would give is counted without keeping
it. Images are left out: they are drawn row by row, whatever their size. So are rare ways of
packing.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_UNPACKED: Final = 16_000_000
"""The largest part in bytes; what a page with 60,000 letters draws has two million."""
_HARMLESS: Final = MOST_UNPACKED // 1032
"""A part that is packed in so many bytes cannot be larger: deflate packs 1032 in one at most."""
_HEAD: Final = 2_000
"""So far before its bytes does the description of a part begin, in bytes."""
_CHUNK: Final = 65_536
_START: Final = b"stream"
_END: Final = b"endstream"
_PACKED: Final = re.compile(rb"/(?:FlateDecode|Fl)\b")
_IMAGE: Final = re.compile(rb"/Subtype\s*/Image\b")


def is_bomb(raw: bytes) -> bool:
    """Whether a part of this PDF unpacks to more than `MOST_UNPACKED`."""
    return any(_unpacks_too_far(raw, start, times) for start, times in _packed_parts(raw))


def _packed_parts(raw: bytes) -> Iterator[tuple[int, int]]:
    """Where the bytes of each begin, and how many times they are packed."""
    start = raw.find(_START)
    while start >= 0:
        head = raw[max(0, start - _HEAD) : start]
        start += len(_START)
        if not head.endswith(b"end"):
            head = head[head.rfind(b" obj") + 1 :]
            times = len(_PACKED.findall(head))
            if times and not _IMAGE.search(head):
                yield start, times
        start = raw.find(_START, start)


def _unpacks_too_far(raw: bytes, start: int, times: int) -> bool:
    end = raw.find(_END, start)
    end = len(raw) if end < 0 else end
    while raw[start : start + 1] in {b"\r", b"\n"}:
        start += 1
    if times == 1 and end - start <= _HARMLESS:
        return False
    pieces: Iterator[bytes] = (raw[at : min(end, at + _CHUNK)] for at in range(start, end, _CHUNK))
    for _ in range(times):
        pieces = _unpacked(pieces)
    try:
        for _ in pieces:
            pass
    except OverflowError:
        return True
    except zlib.error:  # PDFium, too, takes what came before
        return False
    return False


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes unpacked once.

    Raises:
        OverflowError: when they are too many.
    """
    unpacking = zlib.decompressobj()
    size = 0
    for piece in pieces:
        waiting = piece
        while waiting and not unpacking.eof:
            more = unpacking.decompress(waiting, _CHUNK)
            size += len(more)
            if size > MOST_UNPACKED:
                raise OverflowError
            yield more
            waiting = unpacking.unconsumed_tail
