"""Opening a book: finding its ``.proof`` file, resuming the work in it, or beginning.

Nothing is ever lost here: a ``.proof`` file that cannot be used, or that the volunteer gives up,
is moved aside under a name that says why.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import shutil
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from proofreader.errors import (
    DamagedStoreError,
    FormatError,
    ProofreaderError,
    ReadOnlyStoreError,
    StoreError,
)
from proofreader.formats.files import read_bytes
from proofreader.formats.plain import TextFile, decode
from proofreader.messages import Message, listed
from proofreader.project.book import PROOF_SUFFIX, Book, is_there, read_original
from proofreader.review.aside import move_aside
from proofreader.review.events import Saved
from proofreader.review.session import Session
from proofreader.review.store import Source, Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.review.history import Tally

_REPLACED = "earlier"
"""In the name of a ``.proof`` file that the volunteer gave up for a new text."""
_DAMAGED = "damaged"


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
            Message(
                "The file has changed since Proofreader last read or saved it, and {proof} holds "
                "work on the earlier text.",
                proof=proof_path.name,
            ),
            Message("Keep that work, or start from the new file."),
            path=path,
        )
        self.proof_path = proof_path


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
    who = user_name() if who is None else who
    if path.suffix == PROOF_SUFFIX:
        return _open_proof(path, choice, who)
    fallback = user_data_path("proofreader", appauthor=False) if fallback is None else fallback
    return _open_text(path, choice, who, fallback)


def _open_proof(proof: Path, choice: Keep | None, who: str) -> Book:
    """Open a ``.proof`` file by its own name, whether or not its text is there."""
    if not is_there(proof):
        raise FormatError(
            Message("There is no such file."), Message("Check its name and its folder."), path=proof
        )
    store = Store.open(proof)
    store.close()
    path = _text_path(store.source, proof)
    raw = read_bytes(path) if is_there(path) else None
    return _Opening(path, raw, choice, who).at(proof)


def _text_path(source: Source, proof: Path) -> Path:
    """The text that ``proof`` belongs to, also when both were renamed or proof is kept apart."""
    beside = proof.with_name(source.name)
    renamed = proof.with_suffix(beside.suffix)
    elsewhere = Path(source.folder, source.name)
    is_kept_apart = proof.name == _name_elsewhere(elsewhere)
    if is_kept_apart:
        return elsewhere
    return renamed if is_there(renamed) and not is_there(beside) else beside


def _open_text(path: Path, choice: Keep | None, who: str, fallback: Path) -> Book:
    """Open a text file with the ``.proof`` file beside it, or one in ``fallback``."""
    elsewhere = fallback / _name_elsewhere(path)
    begun_elsewhere = is_there(elsewhere)
    gone = not is_there(path) and (begun_elsewhere or is_there(path.with_suffix(PROOF_SUFFIX)))
    opening = _Opening(path, None if gone else read_bytes(path), choice, who)
    if not begun_elsewhere:
        beside = _beside(path)
        try:
            return opening.at(beside)
        except ReadOnlyStoreError:
            _make_ready(elsewhere, beside)
    book = opening.at(elsewhere)
    book.notices += (
        Message(
            "Your work is kept in {file}: beside the text was no place for it.",
            file=elsewhere,
        ),
    )
    return book


@dataclass(frozen=True, slots=True)
class _Opening:
    """What is known before the ``.proof`` file is looked at."""

    path: Path
    raw: bytes | None
    """What the text file holds; None if it is gone."""
    choice: Keep | None
    who: str

    def at(self, proof: Path) -> Book:
        """Resume the work in ``proof``, or begin it there.

        Raises:
            ReadOnlyStoreError: if nothing can be written there.
        """
        if not is_there(proof):
            return self._begin(proof)
        try:
            book = self._resume(Store.open(proof))
        except DamagedStoreError as error:
            if self.raw is None:
                raise
            return self._begin(proof, _DAMAGED, error.problem)
        if _knows(book):
            return book
        untouched = next(iter(book.store.events()), None) is None
        book.close()
        match Keep.FILE if untouched else self.choice:
            case None:
                raise ConflictError(self.path, proof)
            case Keep.FILE:
                return self._begin(proof, _REPLACED, Message("Work begins from the new text."))
            case Keep.PROOF:
                book = self._resume(Store.open(proof))
                book.notices += (Message("Saving will replace the text file, which has changed."),)
                return book

    def _begin(self, proof: Path, why: str | None = None, story: str = "") -> Book:
        """Begin a book; a file in the place of its ``.proof`` file is moved aside."""
        raw = read_bytes(self.path) if self.raw is None else self.raw
        file = decode(raw, path=self.path)  # before anything is moved or made
        notices: tuple[str, ...] = ()
        if why is not None:
            aside = move_aside(proof, why)
            notices += (
                Message(
                    "{story} What was in {proof} is kept as {aside}.",
                    story=story,
                    proof=proof.name,
                    aside=aside.name,
                ),
            )
        if file.encoding.guessed:
            notices += (
                Message(
                    "The encoding of the file was guessed: {encoding}.",
                    encoding=file.encoding.codec.label,
                ),
            )
        source = Source(
            name=self.path.name,
            folder=str(self.path.absolute().parent),
            raw=raw,
            codec=file.encoding.codec.value,
            bom=file.encoding.bom,
            guessed=file.encoding.guessed,
        )
        return self._book(Store.create(proof, source), file, notices)

    def _resume(self, store: Store) -> Book:
        with contextlib.ExitStack() as on_error:
            on_error.callback(store.close)
            book = self._book(store, read_original(store, self.path), ())
            on_error.pop_all()
        if self.raw is None:
            book.notices += (Message("The text file is gone: save to write it again."),)
        book.notices += tuple(_resumption(book.session.tally))
        return book

    def _book(self, store: Store, file: TextFile, notices: tuple[str, ...]) -> Book:
        try:
            session = Session(file.text, store, who=self.who)
        except (IndexError, ValueError) as error:  # events that do not fit one another
            raise DamagedStoreError(
                Message("The .proof file is damaged."), path=store.path
            ) from error
        return Book(
            session, store, self.path, file.encoding, file.newline, self.who, self.raw, notices
        )


def _resumption(tally: Tally) -> Iterator[str]:
    """One sentence about the work that is there already, or none."""
    counts = (
        (tally.accepted, Message("{count:,} accepted", count=tally.accepted)),
        (tally.rejected, Message("{count:,} rejected", count=tally.rejected)),
        (tally.typed, Message("{count:,} typed by hand", count=tally.typed)),
    )
    done = [message for count, message in counts if count]
    if done:
        yield Message("Resumed: {done}.", done=listed(done))


def _knows(book: Book) -> bool:
    """Whether the text file holds what it held at the start or what was saved here."""
    if book.on_disk is None or book.on_disk == book.original or book.is_saved:
        return True
    digest = hashlib.sha256(book.on_disk).hexdigest()
    return any(isinstance(e, Saved) and e.digest == digest for e in book.store.events())


def _beside(path: Path) -> Path:
    """The ``.proof`` file beside a text; where another text's is in its place, a longer name.

    ``letter.txt`` has ``letter.proof``, so ``letter.html`` gets ``letter.html.proof``.
    """
    short = path.with_suffix(PROOF_SUFFIX)
    try:
        with contextlib.closing(Store.open(short)) as store:
            name = store.source.name
    except StoreError:
        return short
    belongs_to_another = name != path.name and is_there(path.with_name(name))
    return path.with_name(path.name + PROOF_SUFFIX) if belongs_to_another else short


def _name_elsewhere(path: Path) -> str:
    """A file name for the work on ``path`` that no text in another folder shares."""
    place = hashlib.sha256(str(path.absolute()).encode(errors="surrogateescape")).hexdigest()
    return f"{path.stem[:40]}-{place[:12]}{PROOF_SUFFIX}"


def _make_ready(elsewhere: Path, beside: Path) -> None:
    """Make ready to work in ``elsewhere``: with what was done already, if there is any."""
    try:
        elsewhere.parent.mkdir(parents=True, exist_ok=True)
        if is_there(beside) and beside.is_file():
            shutil.copyfile(beside, elsewhere)
    except OSError as error:
        raise StoreError(
            Message("There is no place to keep your work ({cause}).", cause=error.strerror),
            Message("Copy the text to a folder of your own and open it there."),
            path=elsewhere.parent,
        ) from error


def user_name() -> str:
    """Who works at the computer, for the log; empty where the system does not know."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a system without user names
        return ""
