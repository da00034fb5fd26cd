"""A text file for each page of a book: what the files are called.

They have the names of the pages, so that ``001.txt`` lies beside ``001.png``. Names of pages come
from other people's files: what a system does not allow in a name is left out of it, and no two
pages have the same one, however a system compares them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_UNFIT: Final = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\ud800-\udfff]+')
"""What Windows, which allows least, has in no name of a file."""
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names of devices there."""
_LONGEST: Final = 80
"""In code points: with four bytes each, their endings and a number, systems take 255 bytes."""
_LONGEST_BYTES: Final = 200


class FileNames:
    """Names files one after the other, no two alike.

    Args:
        suffix: What each file name ends with: ``.txt``.
    """

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._taken: set[str] = set()
        self._more: dict[str, int] = {}

    def of(self, name: str) -> str:
        """The name of the file for the next page, which is called ``name``; that may be empty."""
        stem = _fit(name) or f"{len(self._taken) + 1:03}"
        unique = stem
        while _compared(unique) in self._taken:
            self._more[stem] = self._more.get(stem, 1) + 1
            unique = f"{stem}-{self._more[stem]}"
        self._taken.add(_compared(unique))
        return unique + self._suffix


def _fit(name: str) -> str:
    stem = _UNFIT.sub("_", name)[:_LONGEST].strip(" .")
    while len(stem.encode()) > _LONGEST_BYTES:
        stem = stem[:-1]
    return f"_{stem}" if _RESERVED.fullmatch(stem) else stem


def _compared(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
