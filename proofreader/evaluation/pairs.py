"""OCR texts beside their truth, as files, and the folds that cross-validation deals them into."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

READ_SUFFIX: Final = ".ocr.txt"
TRUTH_SUFFIX: Final = ".gt.txt"


@dataclass(frozen=True, slots=True)
class Pair:
    """OCR text beside its truth."""

    name: str
    read: str
    printed: str


def read_pairs(folder: Path) -> Iterator[Pair]:
    """The pairs ``NAME.ocr.txt`` and ``NAME.gt.txt`` of a folder, by name.

    Raises:
        FormatError: if the folder holds no pair, or a file is not UTF-8.
    """
    found = False
    for ocr in sorted(folder.glob(f"*{READ_SUFFIX}")):
        truth = ocr.with_name(ocr.name.removesuffix(READ_SUFFIX) + TRUTH_SUFFIX)
        if truth.exists():
            found = True
            yield Pair(f"{folder.name}/{ocr.name}", _read(ocr), _read(truth))
    if not found:
        raise FormatError("There is no pair NAME.ocr.txt, NAME.gt.txt here.", path=folder)


def fold_of(name: str, folds: int) -> int:
    """The fold of a page, 0 .. ``folds`` - 1: pages of one name are in one fold.

    A page that several engines have read has one name in several folders. It must not be judged
    by weights that have seen it read by another engine.

    Args:
        name: The page's name; folders before it and ``.ocr.txt`` behind it do not count.
        folds: How many there are.
    """
    page = name.rpartition("/")[2].removesuffix(READ_SUFFIX)
    return zlib.crc32(page.encode()) % folds


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError("This file is not UTF-8.", path=path) from error
