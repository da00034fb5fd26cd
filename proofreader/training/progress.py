"""How a long build tells what it is at."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Somebody who watches a build. One piece of work is done at a time."""

    def begin(self, work: str, total: int | None) -> None:
        """A piece of work begins: so many parts, or None where nobody can say."""

    def advance(self, parts: int) -> None:
        """So many more parts are done."""

    def say(self, line: str) -> None:
        """Something is done, or worth knowing; what was begun has ended."""
