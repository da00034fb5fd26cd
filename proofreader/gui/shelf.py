"""How far one has come with each book, for the start page."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from pathlib import Path

    from proofreader.gui.preferences import Preferences

_NAME = "progress"
"""Of the setting."""
_MOST = 500
"""Books whose progress is remembered, those that were open last."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one had come with a book when it was left."""

    decided: int
    """Places that were accepted or rejected."""
    left: int
    """Places that were open, at the threshold of then."""
    day: date

    @property
    def part(self) -> float:
        """How much is decided, 0..1; 1 where there was nothing to decide."""
        total = self.decided + self.left
        return self.decided / total if total else 1.0


class Shelf:
    """The books that were open here, and how far one has come with each.

    Args:
        preferences: Where that is kept.
    """

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def progress_of(self, path: Path) -> Progress | None:
        """How far one has come with the book at ``path``; None if it was never open here."""
        return self._read().get(str(path.absolute()))

    def remember(self, path: Path, decided: int, left: int) -> None:
        """Remember how far one has come with a book, today."""
        books = self._read()
        books.pop(str(path.absolute()), None)
        books[str(path.absolute())] = Progress(decided, left, datetime.now(UTC).astimezone().date())
        kept = list(books.items())[-_MOST:]
        rows = [[name, book.decided, book.left, book.day.isoformat()] for name, book in kept]
        self._preferences.set_state(_NAME, QByteArray(json.dumps(rows).encode()))

    def _read(self) -> dict[str, Progress]:
        """What is remembered, the latest last; nothing where that makes no sense."""
        try:
            rows = json.loads(bytes(self._preferences.state(_NAME).data()) or b"[]")
            return {
                str(name): Progress(int(decided), int(left), date.fromisoformat(day))
                for name, decided, left, day in rows
            }
        except (TypeError, ValueError, OverflowError, RecursionError):
            return {}
