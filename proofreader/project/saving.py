"""What leaves the program: the saved text, the export, and the proof that its log is true."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.formats.changelog import LogForm, Recorded, read_jsonl
from proofreader.formats.files import read_bytes, write_bytes
from proofreader.formats.plain import decode, encode
from proofreader.messages import Message
from proofreader.project.book import Book, is_there, read_original
from proofreader.project.saving_pages import save_pages
from proofreader.project.watching import unwatched
from proofreader.review.events import Saved
from proofreader.review.session import utc_now
from proofreader.text.changelog import replay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from proofreader.project.watching import Watch


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that an export has written."""

    corrected: Path
    jsonl: Path
    csv: Path
    diff: Path
    html: Path
    original: Path | None
    """The original text, when the text file is no longer that; else None."""


def save(book: Book) -> None:
    """Write the corrected text to the text file, in its encoding, or to the files of the book.

    Raises:
        FormatError: if the encoding lacks a character, the file cannot be written, or another
            program has changed it since it was opened here; it is then as it was.
        StoreError: if the ``.proof`` file cannot be written.
    """
    if book.files is not None:
        save_pages(book, book.files)
        return
    raw = encode(book.session.document.text, book.encoding, path=book.path)
    if is_there(book.path) and read_bytes(book.path) not in (book.on_disk, raw):
        raise FormatError(
            Message("Another program has changed this file since you opened it. It is untouched."),
            Message("Move it to another name and save again, or export your work."),
            path=book.path,
        )
    # First the digest: were it lost in a crash, our own text would look like somebody else's.
    book.store.append(Saved(utc_now(), book.who, hashlib.sha256(raw).hexdigest()))
    write_bytes(book.path, raw)
    book.on_disk = raw


@dataclass(frozen=True, slots=True)
class Export:
    """An export that is ready to be written: all that it needs of the book, which may go on."""

    files: Exported
    """What will be there when it is done."""
    recorded: Recorded
    text: str
    """The corrected text."""
    raw: bytes
    """The original."""

    @property
    def count(self) -> int:
        """How many files there will be."""
        return 1 + len(LogForm) + (self.files.original is not None)

    def write(self, watch: Watch = unwatched) -> Iterator[Path]:
        """Write the files one by one; gives each as soon as it is there.

        Args:
            watch: Told how many of the `count` files are written.

        Raises:
            FormatError: if one cannot be written; those before it are.
        """
        for done, path in enumerate(self._written(), start=1):
            watch(done, self.count)
            yield path

    def _written(self) -> Iterator[Path]:
        encoding = self.recorded.original.encoding
        yield _put(self.files.corrected, encode(self.text, encoding, path=self.files.corrected))
        for path, form in (
            (self.files.jsonl, LogForm.JSONL),
            (self.files.csv, LogForm.CSV),
            (self.files.diff, LogForm.DIFF),
            (self.files.html, LogForm.HTML),
        ):
            yield _put(path, self.recorded.log(form))
        if self.files.original is not None:
            yield _put(self.files.original, self.raw)


def begin_export(book: Book, folder: Path | None = None, stem: str | None = None) -> Export:
    """Make ready to write the corrected text and the change log in its four forms.

    Args:
        book: The book.
        folder: Where to; None takes the folder of the text file, or the one that the book is.
        stem: What the names begin with; None takes that of the text file.
    """
    if folder is None:
        folder = book.path if book.path.is_dir() else book.path.parent
    stem = book.path.stem if stem is None else stem
    is_text = book.files is None
    suffix = (book.path.suffix if is_text else "") or ".txt"
    changed = not is_text or not is_there(book.path) or read_bytes(book.path) != book.original
    files = Exported(
        corrected=folder / f"{stem}.corrected{suffix}",
        jsonl=folder / f"{stem}.changes.jsonl",
        csv=folder / f"{stem}.changes.csv",
        diff=folder / f"{stem}.changes.diff",
        html=folder / f"{stem}.changes.html",
        original=folder / f"{stem}.original{suffix}" if changed else None,
    )
    recorded = Recorded(
        read_original(book.store, book.path),
        book.session.log(),
        title=book.path.name,
        names=((files.original or book.path).name, files.corrected.name),
    )
    return Export(files, recorded, book.session.document.text, book.original)


def export(book: Book, folder: Path | None = None, stem: str | None = None) -> Exported:
    """Write the corrected text and the change log in its four forms.

    Args:
        book: The book.
        folder: As `begin_export` takes it.
        stem: As `begin_export` takes it.

    Raises:
        FormatError: if one cannot be written; those before it are written.
    """
    begun = begin_export(book, folder, stem)
    for _path in begun.write():
        pass
    return begun.files


def _put(path: Path, raw: bytes) -> Path:
    write_bytes(path, raw)
    return path


def replay_files(original: Path, log: Path) -> bytes:
    """The corrected text as bytes, made from the original file and a JSON Lines log.

    Raises:
        FormatError: if one of the files cannot be read.
        ReplayError: if the log does not fit the original; names the first place that differs.
    """
    changes = read_jsonl(read_bytes(log), path=log)
    file = decode(read_bytes(original), path=original, codec=changes.codec)
    return encode(replay(file.text, changes.entries), file.encoding, path=original)
