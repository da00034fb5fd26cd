"""Plain text files: bytes to text and back, without losing one byte.

The rule of the house is that text is sacred: whatever is accepted comes back byte for byte. UTF-8
is tried first and strictly, because text that is not UTF-8 hardly ever looks like it; a byte-order
mark decides at once; only then the encoding is guessed, and the volunteer is told so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Codec(StrEnum):
    """The encodings that are read and written; the value is Python's name of the codec."""

    UTF_8 = "utf-8"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    WINDOWS_1252 = "cp1252"
    LATIN_1 = "latin-1"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes of a file stand for its text."""

    codec: Codec
    bom: bytes = b""
    """The byte-order mark at the start of the file; empty without one."""
    guessed: bool = False
    """Whether nothing in the file proves it."""

    def __str__(self) -> str:
        """For people: ``Windows-1252 (guessed)``."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text as its file has it."""

    text: str
    """Without the byte-order mark, the line ends untouched."""
    encoding: Encoding
    newline: str
    """The commonest line end, for line breaks that are typed: LF, CRLF or CR."""


def decode(raw: bytes, *, path: Path, codec: Codec | None = None) -> TextFile:
    """The text that ``raw`` stands for; `encode` gives ``raw`` back.

    Args:
        raw: The bytes of the file.
        path: For the error message only.
        codec: What the file is known to be in; found out when None.

    Raises:
        FormatError: if this is not text, or empty, or not in ``codec``.
    """
    raise NotImplementedError


def encode(text: str, encoding: Encoding, *, path: Path | None = None) -> bytes:
    """The bytes that ``text`` has in a file, the byte-order mark included.

    Raises:
        FormatError: naming the first character that the encoding cannot hold.
    """
    raise NotImplementedError
