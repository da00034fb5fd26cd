"""Opening a book: finding its ``.proof`` file, resuming the work in it, or beginning.

Here a book that is one plain text is opened; `proofreader.project.paged` opens all others.

Nothing is ever lost here: a ``.proof`` file that cannot be used, or that the volunteer gives up,
is moved aside under a name that says why.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import os
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from proofreader.errors import DamagedStoreError, FormatError, ProofreaderError
from proofreader.formats.files import read_bytes
from proofreader.formats.plain import TextFile, decode
from proofreader.messages import Message
from proofreader.project.book import PROOF_SUFFIX, Book, is_there, read_original, resumption
from proofreader.project.gathering import images_beside, look
from proofreader.project.merging import EARLIER, conflicts, put_in_place
from proofreader.project.page_images import images_of
from proofreader.project.paged import PagedOpening
from proofreader.project.parts import text_pages
from proofreader.project.proof_places import book_of, kept_at, name_elsewhere, proof_of
from proofreader.project.sheets import Sheets
from proofreader.project.watching import unwatched
from proofreader.review.aside import move_aside
from proofreader.review.events import Saved
from proofreader.review.merging import MergeReport
from proofreader.review.session import Session
from proofreader.review.store import Source, Store
from proofreader.review.transfer import passage, transfer
from proofreader.text.document import Document
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from proofreader.project.watching import Watch

_DAMAGED = "damaged"


class Keep(Enum):
    """The answer when text file and ``.proof`` file disagree."""

    PROOF = auto()
    """Keep the work: go on from the ``.proof`` file; saving overwrites the text file."""
    FILE = auto()
    """Start anew from the text file; the ``.proof`` file is moved aside, never deleted."""
    BOTH = auto()
    """Go on with the text file as it is now, with all the work on it that fits it."""


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
            Message(
                "Keep that work, start from the new file, or have the work carried over to it."
            ),
            path=path,
        )
        self.proof_path = proof_path


def open_book(
    path: Path,
    *,
    choice: Keep | None = None,
    who: str | None = None,
    fallback: Path | None = None,
    watch: Watch = unwatched,
) -> Book:
    """Open a text file or its ``.proof`` file, and resume what was done before.

    Args:
        path: A text, a layout file, a PDF, an image that was read, a folder or zip archive of
            pages, or a ``.proof`` file.
        choice: What to keep if both disagree; None asks by raising `ConflictError`.
        who: The volunteer's name for the log; None takes the name of the computer's user.
        fallback: The folder for the ``.proof`` file when that of the text cannot be written to;
            None takes the user's data folder.
        watch: Told how far the reading of a book of several files is.

    Raises:
        ConflictError: if the text file changed underneath and no choice is given.
        UnreadPagesError: if there are page images without a text.
        FormatError: if nothing there can be read.
        StoreError: if the ``.proof`` file cannot be used (open in another window, disk full).
    """
    who = user_name() if who is None else who
    eye = _Eye(choice, who, watch)
    is_folder = os.path.isdir(path)  # noqa: PTH112 - of a name that is too long it says no
    if path.suffix == PROOF_SUFFIX and not is_folder:
        return _open_proof(path, eye)
    fallback = user_data_path("proofreader", appauthor=False) if fallback is None else fallback
    beside = proof_of(path) if is_folder else path.parent / f"{path.stem}{PROOF_SUFFIX}"
    has_work = is_there(fallback / name_elsewhere(path)) or is_there(beside)
    opening = eye.at(path, may_be_gone=has_work)
    return kept_at(opening.path, fallback, opening.at)


def _open_proof(proof: Path, eye: _Eye) -> Book:
    """Open a ``.proof`` file by its own name, whether or not its text is there."""
    if not is_there(proof):
        raise FormatError(
            Message("There is no such file."), Message("Check its name and its folder."), path=proof
        )
    with contextlib.closing(Store.open(proof)) as store:
        part = next(store.parts(), None)
    path = book_of(store.source, proof, part)
    return eye.at(path, may_be_gone=True).at(proof)


@dataclass(frozen=True, slots=True)
class _Eye:
    """Looks at what there is to open."""

    choice: Keep | None
    who: str
    watch: Watch

    def at(self, path: Path, *, may_be_gone: bool) -> _Opening | PagedOpening:
        """What is at ``path``, by its content.

        Raises:
            UnreadPagesError: if there are images alone.
            FormatError: if nothing is there that can be read, unless it may be gone.
        """
        if may_be_gone and not is_there(path):
            return _Opening(path, None, self.choice, self.who)
        try:
            found = look(path, self.watch)
        except FormatError:
            if not may_be_gone or not path.is_dir():
                raise
            # the pages of a folder are gone, but not the work on them
            images = images_beside(path / path.name)
            return PagedOpening(path, None, images, self.who, self.watch)
        if isinstance(found, Path):
            return _Opening(found, read_bytes(found), self.choice, self.who)
        return PagedOpening(found.path, found, found.images, self.who, self.watch)


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
            store = Store.open(proof)
            if self.raw is not None and next(store.parts(), None) is not None:  # of other files
                store.close()
                return self._begin(proof, EARLIER, Message("Work begins from the new text."))
            book = self._resume(store)
        except DamagedStoreError as error:
            if self.raw is None:
                raise
            return self._begin(proof, _DAMAGED, error.problem)
        if _knows(book):
            return book
        untouched = next(iter(book.store.events()), None) is None
        book.close()
        return self._at_odds(proof, Keep.FILE if untouched else self.choice)

    def _at_odds(self, proof: Path, choice: Keep | None) -> Book:
        """Open a book whose text file is another than that which the work was done on."""
        match choice:
            case None:
                raise ConflictError(self.path, proof)
            case Keep.FILE:
                return self._begin(proof, EARLIER, Message("Work begins from the new text."))
            case Keep.PROOF:
                book = self._resume(Store.open(proof))
                book.notices += (Message("Saving will replace the text file, which has changed."),)
                return book
            case Keep.BOTH:
                return self._merge(Store.open(proof))

    def _begin(self, proof: Path, why: str | None = None, story: str = "") -> Book:
        """Begin a book; a file in the place of its ``.proof`` file is moved aside."""
        raw, file = self._read()  # before anything is moved or made
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
        return self._book(self._create(proof, raw, file), file, notices)

    def _merge(self, store: Store) -> Book:
        """Carry the work over to the text file as it is now."""
        raw, file = self._read()
        earlier = read_original(store, self.path).text
        session = Session(earlier, store, who=self.who)
        spans = Span(0, len(earlier)), Span(0, len(file.text))
        pages, now = text_pages(earlier, self.path.stem), Document(file.text).pages
        result = transfer(
            [*session.commands],
            earlier,
            file.text,
            [passage(spans[0], earlier, spans[1], file.text)],
            [number if number < len(now) else None for number in range(len(pages))],
        )
        proof = store.path
        aside = put_in_place(store, lambda place: self._create(place, raw, file), result)
        notice = Message(
            "Your work was carried over to the new text. What it was is kept as {aside}.",
            aside=aside.name,
        )
        book = self._book(Store.open(proof), file, (notice,))
        book.merge = MergeReport(
            reread=(self.path.name,),
            carried=result.carried,
            conflicts=conflicts(result, pages, file.text, book.session.correction),
        )
        return book

    def _read(self) -> tuple[bytes, TextFile]:
        """The text file as it is now."""
        raw = read_bytes(self.path) if self.raw is None else self.raw
        return raw, decode(raw, path=self.path)

    def _create(self, proof: Path, raw: bytes, file: TextFile) -> Store:
        source = Source(
            name=self.path.name,
            folder=str(self.path.absolute().parent),
            raw=raw,
            codec=file.encoding.codec.value,
            bom=file.encoding.bom,
            guessed=file.encoding.guessed,
        )
        return Store.create(proof, source)

    def _resume(self, store: Store) -> Book:
        if next(store.parts(), None) is not None:  # of a book of several files, which are gone
            return PagedOpening(self.path, None, images_beside(self.path), self.who).resume(store)
        with contextlib.ExitStack() as on_error:
            on_error.callback(store.close)
            book = self._book(store, read_original(store, self.path), ())
            on_error.pop_all()
        if self.raw is None:
            book.notices += (Message("The text file is gone: save to write it again."),)
        book.notices += tuple(resumption(book.session.tally))
        return book

    def _book(self, store: Store, file: TextFile, notices: tuple[str, ...]) -> Book:
        try:
            session = Session(file.text, store, who=self.who)
        except (IndexError, ValueError) as error:  # events that do not fit one another
            raise DamagedStoreError(
                Message("The .proof file is damaged."), path=store.path
            ) from error
        pages = text_pages(file.text, self.path.stem)
        images = images_of(pages, images_beside(self.path), self.path)
        return Book(
            session,
            store,
            self.path,
            file.encoding,
            file.newline,
            self.who,
            self.raw,
            sheets=Sheets(session, file.text, pages, images),
            notices=notices,
        )


def _knows(book: Book) -> bool:
    """Whether the text file holds what it held at the start or what was saved here."""
    if book.on_disk is None or book.on_disk == book.original or book.is_saved:
        return True
    digest = hashlib.sha256(book.on_disk).hexdigest()
    return any(isinstance(e, Saved) and e.digest == digest for e in book.store.events())


def user_name() -> str:
    """Who works at the computer, for the log; empty where the system does not know."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a system without user names
        return ""
