"""The bytes of a markup file and the encoding that they are in.

A byte-order mark decides; else what the XML declaration says, or, in HTML, a ``meta`` element;
else it is UTF-8 (XML 1.0, appendix F). Whatever it is, the file is worked on in UTF-8.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.messages import Message

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = 2048
"""How far into a file it is looked for what it says of its encoding, in bytes."""
_DECLARED = re.compile(rb"<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z][\w.-]*)")
_META = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([A-Za-z][\w.-]*)", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BARE = (("<\0".encode("latin-1"), "utf-16-le"), ("\0<".encode("latin-1"), "utf-16-be"))
"""How UTF-16 without a mark begins."""
_SINGLE = re.compile(r"iso8859-\d+|cp125\d|koi8-[ru]|mac-roman")
"""Python's names of the encodings with one byte a character that are read."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file in UTF-8, and how to get back to its own encoding."""

    raw: bytes
    """The file as it came."""
    utf8: bytes
    """The same text in UTF-8: the very same bytes if that is the encoding, mark and all."""
    codec: str
    """Python's name of the encoding."""
    mark: bytes = b""
    """The byte-order mark that ``utf8`` lacks; always empty if the file is in UTF-8."""

    def encoded(self, utf8: bytes) -> bytes:
        """The bytes of the file if its text were ``utf8``.

        Characters that the encoding lacks become numeric references.
        """
        if self.codec == "utf-8":
            return utf8
        return self.mark + utf8.decode().encode(self.codec, "xmlcharrefreplace")


def source_of(raw: bytes, path: Path | None = None, *, html: bool = False) -> Source:
    """The file in UTF-8.

    Args:
        raw: Its bytes.
        path: For the error message only.
        html: Whether a ``meta`` element is believed, and Windows-1252 tried in the end, as
            browsers do.

    Raises:
        FormatError: if it is in an encoding that is not read, or not sound in it.
    """
    codec, mark = _codec(raw, path, html=html)
    try:
        text = raw[len(mark) :].decode(codec)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise FormatError(
            Message("This is not sound {codec}, which the file says it is.", codec=codec.upper()),
            Message("Save it anew in the program that made it, and open that."),
            path=path,
            line=line,
        ) from error
    if codec == "utf-8":
        return Source(raw, raw, codec)
    return Source(raw, text.encode(), codec, mark)


def _codec(raw: bytes, path: Path | None, *, html: bool) -> tuple[str, bytes]:
    """Python's name of the encoding, and the mark that the file begins with."""
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            return codec, mark
    for beginning, codec in _BARE:
        if raw.startswith(beginning):
            return codec, b""
    head = raw[:_HEAD]
    declared = _DECLARED.match(head.lstrip()) or (_META.search(head) if html else None)
    if declared is not None:
        return _known(declared[1].decode(), path), b""
    if html:
        try:
            raw.decode()
        except UnicodeDecodeError:
            return "cp1252" if _decodes(raw, "cp1252") else "iso8859-1", b""
    return "utf-8", b""


def _decodes(raw: bytes, codec: str) -> bool:
    try:
        raw.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _known(name: str, path: Path | None) -> str:
    """Python's name of the encoding that a file calls ``name``."""
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        codec = ""
    if codec in {"utf-8", "ascii"}:
        return "utf-8" if codec == "utf-8" else codec
    # Without a mark and with a readable declaration, UTF-16 is a slip of who made the file.
    if codec.startswith("utf-16"):
        return "utf-8"
    if _SINGLE.fullmatch(codec):
        return codec
    raise FormatError(
        Message("The file is in an encoding that is not read here: {name}.", name=name),
        Message("Save it as UTF-8 in the program that made it, and open it again."),
        path=path,
    )
