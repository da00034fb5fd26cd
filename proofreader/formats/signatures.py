"""Files that are no plain text, told by how they begin, and what to do with each.

The signatures are those that the formats' own specifications give; the list holds what people
have lying beside the text of a book.
"""

from __future__ import annotations

from dataclasses import dataclass

from proofreader.messages import Message

_AS_TEXT = Message("Save it as plain text (.txt) in the program that made it, and open that.")
_READ_IT = Message("Open the text that OCR made of it, a .txt file.")
_UNPACK = Message("Unpack it, and open the text file in it.")


@dataclass(frozen=True, slots=True)
class Foreign:
    """A kind of file that is no plain text."""

    name: str
    """With its article, as in "a PNG image"."""
    remedy: str
    """What to do instead, one sentence."""


_SIGNATURES: tuple[tuple[bytes, Foreign], ...] = (
    (
        b"%PDF-",
        Foreign(Message("a PDF document"), Message("Save its text as a .txt file, and open that.")),
    ),
    (b"%!PS-Adobe", Foreign(Message("a PostScript document"), _READ_IT)),
    (b"{\\rtf", Foreign(Message("a Rich Text (RTF) document"), _AS_TEXT)),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign(Message("an old Office document"), _AS_TEXT)),
    (b"\x89PNG\r\n\x1a\n", Foreign(Message("a PNG image"), _READ_IT)),
    (b"\xff\xd8\xff", Foreign(Message("a JPEG image"), _READ_IT)),
    (b"GIF87a", Foreign(Message("a GIF image"), _READ_IT)),
    (b"GIF89a", Foreign(Message("a GIF image"), _READ_IT)),
    (b"II*\0", Foreign(Message("a TIFF image"), _READ_IT)),
    (b"MM\0*", Foreign(Message("a TIFF image"), _READ_IT)),
    (b"\0\0\0\x0cjP  ", Foreign(Message("a JPEG 2000 image"), _READ_IT)),
    (b"AT&TFORM", Foreign(Message("a DjVu document"), _READ_IT)),
    (
        b"SQLite format 3\0",
        Foreign(
            Message("a database"),
            Message("If it is a .proof file of Proofreader, give it the ending .proof."),
        ),
    ),
    (b"\x1f\x8b", Foreign(Message("a compressed file (gzip)"), _UNPACK)),
    (b"BZh9", Foreign(Message("a compressed file (bzip2)"), _UNPACK)),
    (b"\xfd7zXZ\0", Foreign(Message("a compressed file (xz)"), _UNPACK)),
    (b"7z\xbc\xaf\x27\x1c", Foreign(Message("an archive (7z)"), _UNPACK)),
    (b"Rar!\x1a\x07", Foreign(Message("an archive (RAR)"), _UNPACK)),
)

_ZIP = b"PK\x03\x04"
_ZIP_HEAD = 4096
"""How far into a zip file its first member names are looked for, in bytes."""
_ZIPPED: tuple[tuple[bytes, Foreign], ...] = (
    (b"application/epub+zip", Foreign(Message("an EPUB book"), _AS_TEXT)),
    (b"application/vnd.oasis.opendocument", Foreign(Message("an OpenDocument file"), _AS_TEXT)),
    (b"word/", Foreign(Message("a Word document"), _AS_TEXT)),
    (b"[Content_Types].xml", Foreign(Message("an Office document"), _AS_TEXT)),
)


def is_plain_archive(raw: bytes) -> bool:
    """Whether ``raw`` begins like a zip archive that is no document of an office program."""
    return raw.startswith(_ZIP) and not any(mark in raw[:_ZIP_HEAD] for mark, _ in _ZIPPED)


def recognise(raw: bytes) -> Foreign | None:
    """What ``raw`` seems to be, if it begins like no plain text; else None."""
    if raw.startswith(_ZIP):
        head = raw[:_ZIP_HEAD]
        inside = (foreign for mark, foreign in _ZIPPED if mark in head)
        return next(inside, Foreign(Message("a zip archive"), _UNPACK))
    return next((foreign for mark, foreign in _SIGNATURES if raw.startswith(mark)), None)
