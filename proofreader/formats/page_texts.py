"""A text file for each page of a book: what the files are called.

They have the names of the pages, so that ``001.txt`` lies beside ``001.png``. Names of pages come
from other people's files: what a system does not allow in a name is left out of it, and no two
pages have the same one, however a system compares them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_UNFIT: Final = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\ud800-\udfff]+')
"""What Windows, which allows least, has in no name of a file."""
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names of devices there."""
_LONGEST: Final = 80
"""In code points: with four bytes each, their endings and a number, systems take 255 bytes."""
_LONGEST_BYTES: Final = 200


def file_names(names: Iterable[str], suffix: str) -> Iterator[str]:
    """For each page the name of its file.

    Args:
        names: What the pages are called; some may be empty, or alike.
        suffix: What each file name ends with: ``.txt``.
    """
    taken: set[str] = set()
    for number, name in enumerate(names, start=1):
        stem = _fit(name) or f"{number:03}"
        unique, more = stem, 1
        while _compared(unique) in taken:
            more += 1
            unique = f"{stem}-{more}"
        taken.add(_compared(unique))
        yield unique + suffix


def _fit(name: str) -> str:
    stem = _UNFIT.sub("_", name)[:_LONGEST].strip(" .")
    while len(stem.encode()) > _LONGEST_BYTES:
        stem = stem[:-1]
    return f"_{stem}" if _RESERVED.fullmatch(stem) else stem


def _compared(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
