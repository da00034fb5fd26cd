"""What the names of a book's files say: texts, images, and of which page."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

TEXT_SUFFIXES: Final = (".hocr", ".txt", ".text", ".html", ".htm", ".xhtml", ".xml", ".tsv", ".gz")
"""What the names of the files end with that may hold the text of a page."""
IMAGE_SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".jp2", ".j2k", ".pdf")
"""What the names of page images end with."""
NUMBERED: Final = re.compile(r"(?:.*[^0-9])?\d{2,}[a-z]?|\d+", re.IGNORECASE)
"""The name of a page: it ends with its number."""
_OURS: Final = re.compile(r"\.(?:corrected|original|changes)\.\w+$|\.proof$", re.IGNORECASE)
"""What this program has written beside a text."""
_ENDINGS: Final = re.compile(
    r"(?<=.)(?:\.(?:hocr|txt|text|x?html?|xml|tsv|gz|png|jpe?g|tiff?|webp|jp2|j2k|pdf|bmp|gif|p[bgnp]m"
    r"|djvu|gt|bin|nrm)|[._-](?:hocr|alto|page|abbyy|ocr|tess))+$",
    re.IGNORECASE,
)
"""What the names of texts and images end with, and no other dot: "page.001" is a name."""
_NUMBERS: Final = re.compile(r"(\d+)")


def as_counted(name: str) -> list[tuple[int, str]]:
    """A key that sorts numbers inside names by their value: "page 9" before "page 10"."""
    parts = _NUMBERS.split(name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def stem_of(name: str) -> str:
    """What a text and an image of the same page share in their names.

    >>> stem_of("scans/001.png"), stem_of("001_hocr.html"), stem_of("page.001.alto.xml")
    ('001', '001', 'page.001')
    """
    return _ENDINGS.sub("", PurePosixPath(name).name).casefold()


def is_text_name(name: str) -> bool:
    """Whether a file may hold the text of a page, by its name."""
    return name.lower().endswith(TEXT_SUFFIXES) and not _OURS.search(name)


def is_image_name(name: str) -> bool:
    """Whether a file may be a page image, by its name."""
    return name.lower().endswith(IMAGE_SUFFIXES)


def shown(name: str) -> str:
    """A name as it can be written: what is no text in it is a sign of replacement."""
    return name.encode(errors="surrogateescape").decode(errors="replace")
