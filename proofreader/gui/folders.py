"""The texts in a folder, in the order in which people count."""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from proofreader.project import PROOF_SUFFIX
from proofreader.project.gathering import is_book
from proofreader.project.page_names import IMAGE_SUFFIXES, TEXT_SUFFIXES, as_counted, is_text_name

WHOLE_BOOKS = (".pdf", ".zip")
"""What the names of files end with that may be a book of several pages."""

KINDS = (*TEXT_SUFFIXES, PROOF_SUFFIX, *IMAGE_SUFFIXES, ".zip")
"""What the names of files end with that can be opened; others can be, too, if they are texts."""

_MOST_SHOWN = 1000
"""Texts; more than these nobody looks through, and the list stays quick."""
_MOST_LOOKED_AT = 50_000
"""Entries of a folder: reading them takes a tenth of a second."""
_MOST_FOLDERS = 200
"""Folders of a folder that are looked into for whether they are books; each takes a millisecond."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a folder, or a folder in it that is a book."""

    path: Path
    """What to open: the text or folder, or a ``.proof`` file whose text is not there."""
    has_begun: bool
    """Whether there is a ``.proof`` file for it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found in a folder."""

    texts: tuple[Text, ...]
    is_whole: bool
    """False if there are more than are listed here."""


def is_folder(path: Path) -> bool:
    """Whether there is such a folder; a name that the disk cannot have is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def texts_in(folder: Path) -> Listing:
    """The texts, the ``.proof`` files and the books in ``folder``; "page 9" before "page 10".

    Raises:
        OSError: if the folder cannot be read.
    """
    with os.scandir(folder) as entries:
        looked_at = list(islice(entries, _MOST_LOOKED_AT + 1))
    seen = looked_at[:_MOST_LOOKED_AT]
    names = [entry.name for entry in seen if not entry.is_dir()]
    proofs = {Path(name).stem for name in names if name.endswith(PROOF_SUFFIX)}
    found = {name for name in names if is_text_name(name) or name.lower().endswith(WHOLE_BOOKS)}
    texts = [
        Text(folder / name, has_begun=Path(name).stem in proofs or name in proofs) for name in found
    ]
    claimed = {Path(name).stem for name in found} | found
    texts += [
        Text(folder / f"{stem}{PROOF_SUFFIX}", has_begun=True)
        for stem in proofs
        if stem not in claimed
    ]
    folders = [Path(entry) for entry in seen if entry.is_dir()][:_MOST_FOLDERS]
    texts += [Text(book, has_begun=_has_proof(book)) for book in folders if is_book(book)]
    texts.sort(key=lambda text: as_counted(text.path.name))
    is_whole = len(looked_at) <= _MOST_LOOKED_AT and len(texts) <= _MOST_SHOWN
    return Listing(tuple(texts[:_MOST_SHOWN]), is_whole)


def _has_proof(book: Path) -> bool:
    """Whether there is work on a book that is a folder."""
    return next(book.glob(f"*{PROOF_SUFFIX}"), None) is not None
