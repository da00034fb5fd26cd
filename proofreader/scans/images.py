"""The image of a page: where it lies, and how it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ImageRef:
    """The image of one page."""

    path: Path
    """An image file or a PDF."""
    frame: int = 0
    """Which of its pictures or pages, from 0."""
