"""What a language pack is made from, and in which steps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Step(StrEnum):
    """The steps, in their order."""

    WORDS = "words"
    CONFUSIONS = "confusions"
    NEIGHBOURS = "neighbours"
    WEIGHTS = "weights"


@dataclass(frozen=True, slots=True)
class Sources:
    """What a pack is made from."""

    language: str
    counts: Path
    """A folder with words.tsv, bigrams.npz, trigrams.npz, separators.npz."""
    pairs: tuple[Path, ...]
    """Folders with NAME.ocr.txt beside NAME.gt.txt."""
    out: Path
    """The language's folder below ``resources/``."""
    pages: int
    """How many pages of each folder the ranking is fitted on, the first by name."""
    jobs: int = 2
    """How many processes measure pages."""
