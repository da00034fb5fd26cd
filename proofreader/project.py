"""What a volunteer does with a book: open, resume, save, export, replay.

Both faces, the window and the command line, work through these functions alone. A book is a
text file and, beside it, a ``.proof`` file that holds the original bytes and every decision:
``letter.txt`` and ``letter.proof``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from proofreader.errors import ProofreaderError

if TYPE_CHECKING:
    from proofreader.formats.plain import Encoding
    from proofreader.review.session import Session
    from proofreader.review.store import Store

PROOF_SUFFIX = ".proof"


class Keep(Enum):
    """The answer when text file and ``.proof`` file disagree."""

    PROOF = auto()
    """Keep the work: go on from the ``.proof`` file; saving overwrites the text file."""
    FILE = auto()
    """Start anew from the text file; the ``.proof`` file is moved aside, never deleted."""


class ConflictError(ProofreaderError):
    """The text file was changed by something else since it was opened or saved here.

    Ask which to keep and call `open_book` again with the choice.

    Attributes:
        path: The text file.
        proof_path: The ``.proof`` file.
    """

    def __init__(self, path: Path, proof_path: Path) -> None:
        super().__init__(
            f"The file has changed since Proofreader last read or saved it, "
            f"and {proof_path.name} holds work on the earlier text.",
            "Keep that work, or start from the new file.",
            path=path,
        )
        self.proof_path = proof_path


@dataclass(frozen=True, slots=True)
class Book:
    """An open book. Close it, or use it in a ``with`` statement, to let others open it."""

    session: Session
    store: Store
    path: Path
    """The text file; it need not exist (any more)."""
    proof_path: Path
    encoding: Encoding
    newline: str
    """The commonest line end of the original: what a typed line break becomes."""
    notices: tuple[str, ...] = ()
    """What the volunteer should know about the opening, short sentences."""

    @property
    def is_saved(self) -> bool:
        """Whether the text file was last written or read with the text as it now stands."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the ``.proof`` file; closing again does nothing."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


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


def open_book(
    path: Path,
    *,
    choice: Keep | None = None,
    who: str | None = None,
    fallback: Path | None = None,
) -> Book:
    """Open a text file or its ``.proof`` file, and resume what was done before.

    Args:
        path: The text file or the ``.proof`` file.
        choice: What to keep if both disagree; None asks by raising `ConflictError`.
        who: The volunteer's name for the log; None takes the name of the computer's user.
        fallback: The folder for the ``.proof`` file when that of the text cannot be written to;
            None takes the user's data folder.

    Raises:
        ConflictError: if the text file changed underneath and no choice is given.
        FormatError: if the text file cannot be read.
        StoreError: if the ``.proof`` file cannot be used (open in another window, disk full).
    """
    raise NotImplementedError


def save(book: Book) -> None:
    """Write the corrected text to the text file, in its encoding.

    Raises:
        FormatError: if the encoding lacks a character, or the file cannot be written; the file
            is then as it was.
        StoreError: if the ``.proof`` file cannot be written.
    """
    raise NotImplementedError


def export(book: Book, folder: Path | None = None, stem: str | None = None) -> Exported:
    """Write the corrected text and the change log in its four forms.

    Args:
        book: The book.
        folder: Where to; None takes the folder of the text file.
        stem: What the names begin with; None takes that of the text file.

    Raises:
        FormatError: if one cannot be written; those before it are written.
    """
    raise NotImplementedError


def replay_files(original: Path, log: Path) -> bytes:
    """The corrected text as bytes, made from the original file and a JSON Lines log.

    Raises:
        FormatError: if one of the files cannot be read.
        ReplayError: if the log does not fit the original; names the first place that differs.
    """
    raise NotImplementedError
