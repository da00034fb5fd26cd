"""What a language pack is made from, in which steps, and with what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from proofreader.training.cache import Cache
    from proofreader.training.progress import Progress


class Step(StrEnum):
    """The steps, in their order."""

    WORDS = "words"
    CONFUSIONS = "confusions"
    NEIGHBOURS = "neighbours"
    FOREIGN = "foreign"
    WEIGHTS = "weights"
    CONFIDENCE = "confidence"


@dataclass(frozen=True, slots=True)
class Sources:
    """What a pack is made from."""

    language: str
    """As pyspellchecker calls it."""
    texts: Path
    """A folder of plain texts, or of what was counted over such: words.tsv, bigrams.npz,
    trigrams.npz, separators.npz."""
    pairs: tuple[Path, ...]
    """Folders with NAME.ocr.txt beside NAME.gt.txt. Without any, confusions and weights are
    those of another pack."""
    like: Path
    """The folder of that other pack."""
    out: Path
    """The language's folder below ``resources/``."""
    pages: int
    """How many pages of each folder the ranking is fitted on, spread evenly."""
    folds: int = 0
    """With 2 or more, weights for cross-validation are made in place of those of the pack."""
    layouts: Path | None = None
    """A folder with layout files beside NAME.gt.txt, which say how sure the OCR engine was. Without
    it, what its doubts weigh is as in the other pack."""
    weights: Path | None = None
    """Weights that have not seen those pages; None takes those of this pack."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """With what a pack is made."""

    cache: Cache
    progress: Progress
    jobs: int = 2
    """How many processes measure pages."""
