"""An open book: a session, the ``.proof`` file that keeps it, and the text file beside."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from proofreader.formats.plain import Codec, Encoding, TextFile, decode
from proofreader.messages import Message, listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from proofreader.project.parts import ReadBook
    from proofreader.project.sheets import Sheets
    from proofreader.review.history import Tally
    from proofreader.review.merging import MergeReport
    from proofreader.review.session import Session
    from proofreader.review.store import Store

PROOF_SUFFIX = ".proof"


@dataclass(slots=True)
class Book:
    """An open book. Close it, or use it in a ``with`` statement, to let others open it."""

    session: Session
    store: Store
    path: Path
    """The text file, or the folder, archive or layout file; it need not exist (any more)."""
    encoding: Encoding
    newline: str
    """The commonest line end of the original: what a typed line break becomes."""
    who: str
    """The volunteer's name for the log."""
    on_disk: bytes | None
    """What the text file held when it was last read or written here; None without a file.

    Of a book of several files it is the text that they held, in UTF-8.
    """
    sheets: Sheets
    """Its pages, with their images."""
    files: ReadBook | None = None
    """The files that it was made of, as they were before any work; None if it is one text."""
    merge: MergeReport | None = None
    """What had changed on the disk since it was open last, if anything had."""
    notices: tuple[str, ...] = ()
    """What the volunteer should know about the opening, short sentences."""
    _decoded: tuple[bytes | None, str | None] = field(default=(None, None), init=False, repr=False)
    """What was on disk, and the text that it is."""

    @property
    def proof_path(self) -> Path:
        """The ``.proof`` file."""
        return self.store.path

    @property
    def original(self) -> bytes:
        """The text file as it was before any work; of several files, their text in UTF-8."""
        return self.store.source.raw

    @property
    def is_saved(self) -> bool:
        """Whether the text file holds the text as it now stands, as far as is known here."""
        # Asked after every key, so the text is not encoded: two texts of different lengths are
        # told apart at once, and what is on disk is decoded once.
        if self._decoded[0] is not self.on_disk:
            self._decoded = self.on_disk, _decoded(self.on_disk, self.encoding)
        return self.session.document.text == self._decoded[1]

    def close(self) -> None:
        """Let go of the ``.proof`` file; closing again does nothing."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def read_original(store: Store, path: Path) -> TextFile:
    """The text as it was before any work, read as it was read then."""
    source = store.source
    file = decode(source.raw, path=path, codec=Codec(source.codec))
    return replace(file, encoding=Encoding(Codec(source.codec), source.bom, source.guessed))


def is_there(path: Path) -> bool:
    """Whether there is such a file; a name too long for the disk has none."""
    try:
        return path.exists()
    except OSError:
        return False


def _decoded(raw: bytes | None, encoding: Encoding) -> str | None:
    """The text that ``raw`` is in ``encoding``; None if it is none."""
    if raw is None or not raw.startswith(encoding.bom):
        return None
    try:
        return raw[len(encoding.bom) :].decode(encoding.codec)
    except UnicodeDecodeError:
        return None


def resumption(tally: Tally) -> Iterator[str]:
    """One sentence about the work that is there already, or none."""
    counts = (
        (tally.accepted, Message("{count:,} accepted", count=tally.accepted)),
        (tally.rejected, Message("{count:,} rejected", count=tally.rejected)),
        (tally.typed, Message("{count:,} typed by hand", count=tally.typed)),
    )
    done = [message for count, message in counts if count]
    if done:
        yield Message("Resumed: {done}.", done=listed(done))
