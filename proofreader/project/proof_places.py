"""Where the ``.proof`` file of a book lies, and which book one belongs to."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from proofreader.errors import DamagedStoreError, ReadOnlyStoreError, StoreError
from proofreader.messages import Message
from proofreader.project.book import PROOF_SUFFIX, is_there
from proofreader.review.store import Source, Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from proofreader.project.book import Book
    from proofreader.review.parts import Part


def kept_at(path: Path, fallback: Path, at: Callable[[Path], Book]) -> Book:
    """Open a book with the ``.proof`` file beside it, or one in ``fallback``.

    Args:
        path: The text, the layout file, the archive or the folder.
        fallback: Where the work is kept if nothing can be written beside the book.
        at: Opens the book with the ``.proof`` file that it is given.
    """
    elsewhere = fallback / name_elsewhere(path)
    if not is_there(elsewhere):
        beside = proof_of(path)
        try:
            return at(beside)
        except ReadOnlyStoreError:
            _make_ready(elsewhere, beside)
    book = at(elsewhere)
    book.notices += (
        Message(
            "Your work is kept in {file}: beside the text was no place for it.",
            file=elsewhere,
        ),
    )
    return book


def proof_of(path: Path) -> Path:
    """The ``.proof`` file of a book; where another's is in its place, a longer name.

    ``letter.txt`` has ``letter.proof``, so ``letter.html`` gets ``letter.html.proof``. That of a
    folder lies in the folder.
    """
    if path.is_dir():
        own = path / f"{path.absolute().name or 'book'}{PROOF_SUFFIX}"
        found = [] if own.exists() else sorted(path.glob(f"*{PROOF_SUFFIX}"))
        return next((proof for proof in found if _is_of_pages(proof)), own)
    short = path.with_suffix(PROOF_SUFFIX)
    try:
        with contextlib.closing(Store.open(short)) as store:
            name = store.source.name
    except StoreError:
        return short
    belongs_to_another = name != path.name and is_there(path.with_name(name))
    return path.with_name(path.name + PROOF_SUFFIX) if belongs_to_another else short


def book_of(source: Source, proof: Path, part: Part | None = None) -> Path:
    """The text that ``proof`` belongs to, also when both were renamed or proof is kept apart.

    Args:
        source: The original.
        proof: The file that it is kept in.
        part: The first file of a book of several.
    """
    beside = proof.with_name(source.name)
    renamed = proof.with_suffix(beside.suffix)
    elsewhere = Path(source.folder, source.name)
    is_kept_apart = proof.name == name_elsewhere(elsewhere)
    if is_kept_apart:
        return elsewhere
    folder = proof.absolute().parent
    holds_it = part is not None and part.name != source.name and is_there(folder / part.name)
    if not is_there(beside) and (holds_it or folder.name in {proof.stem, source.name}):
        return folder
    return renamed if is_there(renamed) and not is_there(beside) else beside


def name_elsewhere(path: Path) -> str:
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


def _is_of_pages(proof: Path) -> bool:
    """Whether the work of a folder that was renamed since is kept in a file."""
    try:
        with contextlib.closing(Store.open(proof)) as store:
            return next(store.parts(), None) is not None
    except DamagedStoreError:
        return False
    except StoreError:  # open elsewhere, of a newer version, or not to be written: that is told
        return True
