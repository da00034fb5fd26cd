"""The texts in a folder, in the order in which people count."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from proofreader.project import PROOF_SUFFIX

TEXT_SUFFIXES = (".txt", ".text")
"""What the names of texts end with."""

_MOST_SHOWN = 1000
"""Texts; more than these nobody looks through, and the list stays quick."""
_MOST_LOOKED_AT = 50_000
"""Entries of a folder: reading them takes a tenth of a second."""

_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a folder."""

    path: Path
    """What to open: the text, or its ``.proof`` file where the text is not there."""
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
    """The texts and ``.proof`` files in ``folder``; "page 9" comes before "page 10".

    Raises:
        OSError: if the folder cannot be read.
    """
    with os.scandir(folder) as entries:
        looked_at = list(islice(entries, _MOST_LOOKED_AT + 1))
    names = [entry.name for entry in looked_at[:_MOST_LOOKED_AT] if not entry.is_dir()]
    proofs = {Path(name).stem for name in names if name.endswith(PROOF_SUFFIX)}
    found = {name for name in names if Path(name).suffix.lower() in TEXT_SUFFIXES}
    texts = [
        Text(folder / name, has_begun=Path(name).stem in proofs or name in proofs) for name in found
    ]
    claimed = {Path(name).stem for name in found} | found
    texts += [
        Text(folder / f"{stem}{PROOF_SUFFIX}", has_begun=True)
        for stem in proofs
        if stem not in claimed
    ]
    texts.sort(key=lambda text: _as_counted(text.path.name))
    is_whole = len(looked_at) <= _MOST_LOOKED_AT and len(texts) <= _MOST_SHOWN
    return Listing(tuple(texts[:_MOST_SHOWN]), is_whole)


def _as_counted(name: str) -> list[tuple[int, str]]:
    """A key that sorts numbers inside names by their value."""
    parts = _NUMBERS.split(name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
