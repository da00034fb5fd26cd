"""The ``.proof`` file: the original and every command, safe as soon as the command returns.

It is an SQLite database used as an application file (https://sqlite.org/appfileformat.html):
``application_id`` says that it is ours, ``user_version`` in which form. Events are only ever
appended; triggers refuse anything else.

Why a rollback journal (``journal_mode=DELETE``) and not a write-ahead log: a closed book is one
file that can be copied or mailed, where a log leaves three that belong together. While a book
is open ``letter.proof-journal`` lies beside it; after a crash SQLite finds it there and puts the
book back to the last whole command. ``synchronous=FULL`` makes each command reach the disk.

One program at a time: the file is held with a lock of the operating system, which ends with the
process however it ends. Such locks are lost when the process closes any other handle on the
file, so nothing here may read a ``.proof`` file but through SQLite.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from proofreader import __version__
from proofreader.errors import DamagedStoreError, ReadOnlyStoreError, StoreError
from proofreader.messages import Message
from proofreader.review.eventjson import from_json, to_json
from proofreader.review.events import Listed, Muted, PageMarked, Trusted, Withdrawn
from proofreader.review.parts import PARTS_SCHEMA, has_parts, keep_parts, kept_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from proofreader.review.events import Event
    from proofreader.review.parts import Part

APPLICATION_ID = int.from_bytes(b"Prfr")
"""What makes a database a ``.proof`` file; it stands in bytes 68 to 71 of the file."""
VERSION = 4
"""The newest form that is known here; grows by one when older programs could no longer read it."""
_FIRST = 1
"""The form that a file has at first, and as long as nothing is in it that needs a later one: a
program from before there were such things can open it until then."""
_WITH_LISTS = 2
"""The form of a file with a list in it that the volunteer put to the book."""
_WITH_WORDS = 3
"""The form of a file in which something was said of a word, a kind or a withdrawn decision."""

_FULL_CHECK_BYTES = 64 * 1024 * 1024
"""Larger files get SQLite's quick check, which leaves out the indexes: the full one of this
size takes half a second."""

_ELSEWHERE = Message("Ask for the right to write in this folder, or copy the book to another.")
_BEGIN_ANEW = Message("Open the text file: this one is then moved aside, and work begins anew.")

_SCHEMA = """
CREATE TABLE book (
    name TEXT NOT NULL,      -- of the text file
    folder TEXT NOT NULL,    -- that it was in
    original BLOB NOT NULL,  -- its bytes before any work
    digest TEXT NOT NULL,    -- their SHA-256, hexadecimal
    codec TEXT NOT NULL,     -- Python's name of its encoding
    bom BLOB NOT NULL,       -- its byte-order mark, or nothing
    guessed INTEGER NOT NULL,-- 1 when the encoding was guessed
    made_by TEXT NOT NULL    -- the program's version
);
CREATE TABLE events (
    number INTEGER PRIMARY KEY, -- 1, 2, 3 without gaps
    body TEXT NOT NULL,         -- one event as JSON, ASCII
    crc32 INTEGER NOT NULL      -- of the body: SQLite itself does not notice a changed byte
);
CREATE TRIGGER events_are_appended BEFORE INSERT ON events
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM events)
BEGIN SELECT RAISE(ABORT, 'events are appended in order'); END;
CREATE TRIGGER events_stay BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER events_are_kept BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER one_book BEFORE INSERT ON book WHEN EXISTS (SELECT 1 FROM book)
BEGIN SELECT RAISE(ABORT, 'one book to a file'); END;
CREATE TRIGGER the_original_stays BEFORE UPDATE ON book
BEGIN SELECT RAISE(ABORT, 'the original is never changed'); END;
CREATE TRIGGER the_original_is_kept BEFORE DELETE ON book
BEGIN SELECT RAISE(ABORT, 'the original is never deleted'); END;
"""


@dataclass(frozen=True, slots=True)
class Source:
    """The text file as it was before any work."""

    name: str
    """Its name, without the folder."""
    folder: str
    """The folder it was in; both files may have moved since, and then lie side by side."""
    raw: bytes
    codec: str
    """Python's name of its encoding."""
    bom: bytes
    guessed: bool = False
    """Whether the encoding was guessed."""


class Store:
    """An open ``.proof`` file; make one with `create` or `open`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self.source = _source(connection)
        """The original."""
        self._count = _count(connection)

    @classmethod
    def create(cls, path: Path, source: Source, parts: Sequence[Part] = ()) -> Store:
        """Begin a ``.proof`` file where there is none.

        Args:
            path: Where it will be.
            source: The original.
            parts: The files that the original was made of, in order; none if it is one text file.

        Raises:
            ReadOnlyStoreError: if none can be made there, for one because there is a file.
            StoreError: if it cannot be written.
        """
        try:
            path.touch(exist_ok=False)
        except OSError as error:
            problem = Message(
                "The .proof file cannot be made here ({cause}).", cause=error.strerror
            )
            raise ReadOnlyStoreError(problem, _ELSEWHERE, path=path) from error
        with _explained(path), contextlib.ExitStack() as undo:
            undo.callback(path.unlink)
            connection = _connected(path)
            undo.callback(connection.close)
            _hold(connection)
            connection.execute("BEGIN")
            for statement in _statements(_SCHEMA):
                connection.execute(statement)
            digest = hashlib.sha256(source.raw).hexdigest()
            connection.execute(
                "INSERT INTO book VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    source.name,
                    source.folder,
                    source.raw,
                    digest,
                    source.codec,
                    source.bom,
                    source.guessed,
                    __version__,
                ),
            )
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION if parts else _FIRST}")
            if parts:
                for statement in _statements(PARTS_SCHEMA):
                    connection.execute(statement)
                keep_parts(connection, parts)
            connection.execute("COMMIT")
            store = cls(path, connection)
            undo.pop_all()
            return store

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open a ``.proof`` file and make sure that it is sound.

        Raises:
            DamagedStoreError: if it is damaged, cut short, or not a ``.proof`` file at all.
            StoreError: if it is open elsewhere, made by a newer version, or cannot be written.
        """
        with _explained(path), contextlib.ExitStack() as undo:
            connection = _connected(path)
            undo.callback(connection.close)
            _hold(connection)
            _verify(connection, path)
            _rehearse(connection)
            store = cls(path, connection)
            undo.pop_all()
            return store

    def append(self, event: Event) -> None:
        """Keep ``event``: when this returns it is on the disk.

        Raises:
            StoreError: if it cannot be kept; then nothing of it is.
        """
        self.append_all((event,))

    def append_all(self, events: Sequence[Event]) -> None:
        """Keep ``events``, all of them or none.

        Raises:
            StoreError: if they cannot be kept; then nothing of them is.
        """
        bodies = [to_json(event) for event in events]
        form = max(map(_form, events), default=_FIRST)
        with _explained(self.path), self._connection:
            self._connection.execute("BEGIN")
            if form > _pragma(self._connection, "user_version"):
                self._connection.execute(f"PRAGMA user_version = {form}")
            self._connection.executemany(
                "INSERT INTO events VALUES (?, ?, ?)",
                (
                    (number, body, zlib.crc32(body.encode()))
                    for number, body in enumerate(bodies, self._count + 1)
                ),
            )
        self._count += len(bodies)

    def events(self, kind: str = "") -> Iterator[Event]:
        """Everything kept so far, oldest first; of one kind of event if it is named.

        Raises:
            DamagedStoreError: at an event that is no longer what was written.
            ValueError: at one that was never an event.
        """
        begins = f'{{"event":"{kind}"' if kind else ""
        with _explained(self.path):
            rows = self._connection.execute(
                "SELECT CAST(body AS BLOB), crc32 FROM events"
                " WHERE substr(body, 1, ?) = ? ORDER BY number",
                (len(begins), begins),
            ).fetchall()
        for body, crc32 in rows:
            if zlib.crc32(body) != crc32:
                raise _damaged(self.path)
            yield from_json(body.decode())

    def parts(self) -> Iterator[Part]:
        """The files that the original was made of, in order; none if it was one text file.

        Raises:
            DamagedStoreError: at one that is no longer what was written.
        """
        with _explained(self.path):
            try:
                yield from kept_parts(self._connection)
            except ValueError as error:
                raise _damaged(self.path) from error

    def close(self) -> None:
        """Let go of the file; closing again does nothing."""
        self._connection.close()


def _form(event: Event) -> int:
    """The form that a file has at least with ``event`` in it."""
    if isinstance(event, PageMarked):
        return VERSION
    if isinstance(event, Trusted | Muted | Withdrawn):
        return _WITH_WORDS
    return _WITH_LISTS if isinstance(event, Listed) else _FIRST


def _connected(path: Path) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode=rw"  # rw: never make a file
    # No waiting: whoever holds a book holds it for hours. Each statement is a transaction.
    return sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)


def _hold(connection: sqlite3.Connection) -> None:
    """Take the file for this process alone, until the connection closes."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("ROLLBACK")  # the lock stays; a commit would write into an empty file
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # on a Mac nothing less empties the disk's cache


def _rehearse(connection: sqlite3.Connection) -> None:
    """Begin to write and think better of it: where no journal can be made, that shows now."""
    connection.execute("BEGIN")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("ROLLBACK")


def _verify(connection: sqlite3.Connection, path: Path) -> None:
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise DamagedStoreError(
            Message("This is not a .proof file of Proofreader."), _BEGIN_ANEW, path=path
        )
    version = _pragma(connection, "user_version")
    if version > VERSION:
        raise StoreError(
            Message(
                "This .proof file was made by a newer version of Proofreader. It is as it was."
            ),
            Message("Install the newest version to open it."),
            path=path,
        )
    size = _pragma(connection, "page_count") * _pragma(connection, "page_size")
    check = "integrity_check" if size <= _FULL_CHECK_BYTES else "quick_check"
    if version < _FIRST or connection.execute(f"PRAGMA {check}").fetchall() != [("ok",)]:
        raise _damaged(path)
    tables = "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
    if connection.execute(tables).fetchone() != (2 + has_parts(connection),):
        raise _damaged(path)
    book = connection.execute("SELECT digest, original FROM book").fetchone()
    last = connection.execute("SELECT coalesce(max(number), 0) FROM events").fetchone()[0]
    if book is None or hashlib.sha256(book[1]).hexdigest() != book[0] or last != _count(connection):
        raise _damaged(path)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _source(connection: sqlite3.Connection) -> Source:
    row = connection.execute(
        "SELECT name, folder, original, codec, bom, guessed FROM book"
    ).fetchone()
    name, folder, raw, codec, bom, guessed = row
    return Source(name, folder, raw, codec, bom, bool(guessed))


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM events").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    """The statements of ``script``; `executescript` would commit before it begins."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _damaged(path: Path) -> DamagedStoreError:
    return DamagedStoreError(Message("The .proof file is damaged."), _BEGIN_ANEW, path=path)


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into what the volunteer can do about them."""
    try:
        yield
    except sqlite3.ProgrammingError:  # a fault of ours, such as writing to a closed book
        raise
    except sqlite3.Error as error:
        raise _explanation(error, path) from error


def _explanation(error: sqlite3.Error, path: Path) -> StoreError:
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF:  # the primary code
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreError(
                Message("This book is already open in another window."),
                Message("Go on there, or close it there first."),
                path=path,
            )
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return _damaged(path)
        case sqlite3.SQLITE_FULL:
            return StoreError(
                Message("The disk is full: what you just did was not kept, all before it is."),
                Message("Make room on the disk, and do it again."),
                path=path,
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return ReadOnlyStoreError(
                Message("The .proof file cannot be written."),
                _ELSEWHERE,
                path=path,
            )
        case _:
            return StoreError(
                Message("The .proof file cannot be read or written ({cause}).", cause=error),
                Message("Check whether the disk is still there and has room."),
                path=path,
            )
