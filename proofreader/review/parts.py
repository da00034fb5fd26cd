"""The files that a book of several files was made of, as its ``.proof`` file keeps them.

The text of such a book is one text, and all decisions count in it. What each file held before any
work is kept beside it, so that corrections can be written back into the file that they belong to,
whatever has become of it on the disk since.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

PARTS_SCHEMA: Final = """
CREATE TABLE parts (
    number INTEGER PRIMARY KEY, -- 1, 2, 3 in the order of the text
    name TEXT NOT NULL,         -- of the file, in its folder or archive
    form TEXT NOT NULL,         -- what kind of file it is
    length INTEGER NOT NULL,    -- of its bytes
    digest TEXT NOT NULL,       -- their SHA-256, hexadecimal
    packed BLOB NOT NULL        -- the bytes, compressed by zlib
);
CREATE TRIGGER parts_stay BEFORE UPDATE ON parts
BEGIN SELECT RAISE(ABORT, 'parts are never changed'); END;
CREATE TRIGGER parts_are_kept BEFORE DELETE ON parts
BEGIN SELECT RAISE(ABORT, 'parts are never deleted'); END;
"""
_QUICKLY: Final = 1
"""zlib's level: layout files shrink to a tenth at once, and no much further with patience."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a book, as it was before any work."""

    name: str
    """Its name in the folder or archive, with ``/`` between folders."""
    form: str
    """What kind of file it is, a `proofreader.formats.layouts.forms.Form`."""
    raw: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of its bytes, in hexadecimal."""
        return hashlib.sha256(self.raw).hexdigest()


def keep_parts(connection: sqlite3.Connection, parts: Iterable[Part]) -> None:
    """Put the parts into the table, which is empty."""
    connection.executemany(
        "INSERT INTO parts (name, form, length, digest, packed) VALUES (?, ?, ?, ?, ?)",
        (
            (part.name, part.form, len(part.raw), part.digest, zlib.compress(part.raw, _QUICKLY))
            for part in parts
        ),
    )


def has_parts(connection: sqlite3.Connection) -> bool:
    """Whether the file has the table."""
    query = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'parts'"
    return bool(connection.execute(query).fetchone()[0])


def kept_parts(connection: sqlite3.Connection) -> Iterator[Part]:
    """The parts in the order of the text; none where there is no such table.

    Raises:
        ValueError: at one that is no longer what was put there.
    """
    if not has_parts(connection):
        return
    rows = connection.execute(
        "SELECT name, form, length, digest, packed FROM parts ORDER BY number"
    )
    for name, form, length, digest, packed in rows:
        try:
            # No more than it was: a damaged file must not fill the memory.
            raw = zlib.decompressobj().decompress(packed, length) if length else b""
        except zlib.error as error:
            raise ValueError(f"damaged: {name}") from error
        part = Part(name, form, raw)
        if part.digest != digest:
            raise ValueError(f"damaged: {name}")
        yield part
