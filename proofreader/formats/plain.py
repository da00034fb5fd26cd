"""Plain text files: bytes to text and back, without losing one byte.

The rule of the house is that text is sacred: whatever is accepted comes back byte for byte. A
byte-order mark decides at once. Else UTF-8 is tried first and strictly, because text in another
encoding hardly ever looks like it. Only then the encoding is guessed, and the volunteer is told.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.formats.signatures import recognise
from proofreader.messages import Message

if TYPE_CHECKING:
    from pathlib import Path


class Codec(StrEnum):
    """The encodings that are read and written; the value is Python's name of the codec."""

    UTF_8 = "utf-8"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    WINDOWS_1252 = "cp1252"
    LATIN_1 = "latin-1"

    @property
    def label(self) -> str:
        """Its name for people."""
        return _LABELS[self]

    @property
    def bom(self) -> bytes:
        """The byte-order mark of the encoding; empty where there is none."""
        return _BOMS.get(self, b"")


_LABELS = {
    Codec.UTF_8: "UTF-8",
    Codec.UTF_16_LE: "UTF-16 LE",
    Codec.UTF_16_BE: "UTF-16 BE",
    Codec.WINDOWS_1252: "Windows-1252",
    Codec.LATIN_1: "Latin-1",
}
_BOMS = {
    Codec.UTF_8: b"\xef\xbb\xbf",
    Codec.UTF_16_LE: b"\xff\xfe",
    Codec.UTF_16_BE: b"\xfe\xff",
}
_NEWLINE = re.compile(r"\r\n|\n|\r")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Control characters that are neither white space nor a line or page end; NUL is treated apart."""
_TEXT_PER_CONTROL = 100
"""Specks read as control characters are rare; where they are not, the file is no text."""
_AS_UTF_8 = Message("Save it as UTF-8 in the program that made it, and open it again.")


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes of a file stand for its text."""

    codec: Codec
    bom: bytes = b""
    """The byte-order mark at the start of the file; empty without one."""
    guessed: bool = False
    """Whether nothing in the file proves it."""

    def __str__(self) -> str:
        """For people: ``Windows-1252 (guessed)``, ``UTF-8 with byte-order mark``."""
        mark = " with byte-order mark" if self.bom else ""
        guess = " (guessed)" if self.guessed else ""
        return f"{self.codec.label}{mark}{guess}"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text as its file has it."""

    text: str
    """Without the byte-order mark, the line ends untouched."""
    encoding: Encoding
    newline: str
    """The commonest line end, for line breaks that are typed: LF, CRLF or CR; LF without any."""


def decode(raw: bytes, *, path: Path, codec: Codec | None = None) -> TextFile:
    """The text that ``raw`` stands for; `encode` gives ``raw`` back.

    Args:
        raw: The bytes of the file.
        path: For the error message only.
        codec: What the file is known to be in; found out when None.

    Raises:
        FormatError: if this is not text, or empty, or not in ``codec``.
    """
    foreign = recognise(raw)
    if foreign is not None:
        problem = Message("This seems to be {name}, not a plain text file.", name=foreign.name)
        raise FormatError(problem, foreign.remedy, path=path)
    encoding = _encoding(raw, codec)
    text = _strictly(raw, encoding, path)
    if not text:
        raise FormatError(
            Message("The file is empty: there is nothing to proofread."),
            Message("Check whether the OCR text was saved under another name."),
            path=path,
        )
    _refuse_binary(text, path)
    return TextFile(text, encoding, _commonest_newline(text))


def encode(text: str, encoding: Encoding, *, path: Path | None = None) -> bytes:
    """The bytes that ``text`` has in a file, the byte-order mark included.

    Raises:
        FormatError: naming the first character that the encoding cannot hold.
    """
    try:
        return encoding.bom + text.encode(encoding.codec)
    except UnicodeEncodeError as error:
        character = text[error.start]
        name = unicodedata.name(character, Message("a character without a name"))
        line, column = _place(text, error.start)
        problem = Message(
            "Line {line}, column {column}: {encoding}, the encoding of this file, has no "
            "“{character}” (U+{code:04X}, {name}).",
            line=line,
            column=column,
            encoding=encoding.codec.label,
            character=character,
            code=ord(character),
            name=name.lower(),
        )
        remedy = Message("Write it with other characters, or undo that change.")
        raise FormatError(problem, remedy, path=path) from error


def _encoding(raw: bytes, codec: Codec | None) -> Encoding:
    """What ``raw`` is in; nothing is decoded for good here."""
    if codec is not None:
        return Encoding(codec, codec.bom if raw.startswith(codec.bom) else b"")
    for marked, bom in _BOMS.items():
        if raw.startswith(bom):
            return Encoding(marked, bom)
    if _decodes(raw, Codec.UTF_8):
        return Encoding(Codec.UTF_8)
    return Encoding(_guess(raw), guessed=True)


def _decodes(raw: bytes, codec: Codec) -> bool:
    try:
        raw.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _guess(raw: bytes) -> Codec:
    """Windows-1252 or Latin-1.

    Where both read the same, Windows-1252, which can hold what may be typed later: dashes and
    curly quotes. Five bytes mean nothing in it; a file that has one of them can only be Latin-1.
    """
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and seldom needed

    if not _decodes(raw, Codec.WINDOWS_1252):
        return Codec.LATIN_1
    best = from_bytes(raw, cp_isolation=[Codec.WINDOWS_1252, Codec.LATIN_1]).best()
    likely = best is None or Codec.WINDOWS_1252 in best.could_be_from_charset
    return Codec.WINDOWS_1252 if likely else Codec.LATIN_1


def _strictly(raw: bytes, encoding: Encoding, path: Path) -> str:
    try:
        return raw[len(encoding.bom) :].decode(encoding.codec)
    except UnicodeDecodeError as error:
        place = error.start + len(encoding.bom)
        problem = Message(
            "This is not sound {encoding}: byte {place} does not fit.",
            encoding=encoding.codec.label,
            place=place + 1,
        )
        raise FormatError(problem, _AS_UTF_8, path=path) from error


def _refuse_binary(text: str, path: Path) -> None:
    """Refuse what decodes by chance.

    Raises:
        FormatError: at a NUL, or if control characters are more than one and one in a hundred.
    """
    if "\0" in text:
        if _is_every_other_nul(text):
            problem = Message("This seems to be UTF-16 without a byte-order mark.")
            raise FormatError(problem, _AS_UTF_8, path=path)
    elif len(_CONTROL.findall(text)) <= 1 + len(text) // _TEXT_PER_CONTROL:
        return
    raise FormatError(
        Message("This is not a plain text file: it holds bytes that no text has."),
        Message("Open the text that OCR made, a .txt file."),
        path=path,
    )


def _is_every_other_nul(text: str) -> bool:
    """Whether the NULs stand as in UTF-16 read one byte at a time: on one side, mostly there."""
    even, odd = text[::2].count("\0"), text[1::2].count("\0")
    return len(text) % 2 == 0 and min(even, odd) == 0 and max(even, odd) > len(text) // 4


def _commonest_newline(text: str) -> str:
    crlf = text.count("\r\n")
    counts = {"\n": text.count("\n") - crlf, "\r\n": crlf, "\r": text.count("\r") - crlf}
    return max(counts, key=lambda newline: counts[newline])


def _place(text: str, at: int) -> tuple[int, int]:
    """Line and column of ``at``, both from 1."""
    ends = [match.end() for match in _NEWLINE.finditer(text, 0, at)]
    return len(ends) + 1, at - (ends[-1] if ends else 0) + 1
