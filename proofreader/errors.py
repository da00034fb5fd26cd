"""The errors that a user may meet, each with what to do next.

Bad input raises one of these; everything else that goes wrong is a fault of ours and stays a
plain exception. The faces (window and command line) print ``str(error)`` and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class ProofreaderError(Exception):
    """Something the user can do something about.

    Args:
        problem: What is wrong, one sentence that ends with a full stop.
        remedy: What to do next, one sentence; may be empty.
        path: The file that it is about.
        line: The line in that file, counted from 1.
    """

    def __init__(
        self, problem: str, remedy: str = "", *, path: Path | None = None, line: int | None = None
    ) -> None:
        self.problem = problem
        self.remedy = remedy
        self.path = path
        self.line = line
        super().__init__(str(self))

    def __str__(self) -> str:
        place = ""
        if self.path is not None:
            place = f"{self.path}, line {self.line}: " if self.line else f"{self.path}: "
        return f"{place}{self.problem} {self.remedy}".rstrip()


class FormatError(ProofreaderError):
    """A file cannot be read or written as what it claims to be."""


class ResourceError(ProofreaderError):
    """A language pack, a lexicon or a table is missing or damaged."""


class RuleError(ProofreaderError):
    """A rule or a word list of the volunteer's own cannot be used.

    Attributes:
        entry: Which entry of the file it is about, counted from 1; None if it is the whole file.
    """

    entry: int | None = None


class ProcessError(ProofreaderError):
    """A process that did part of the work has died."""


class StoreError(ProofreaderError):
    """A ``.proof`` file cannot be opened, read or written."""


class DamagedStoreError(StoreError):
    """What is in the place of a ``.proof`` file is not, or no longer, one: move it aside."""


class ReadOnlyStoreError(StoreError):
    """A ``.proof`` file cannot be written where it is or should be: keep it elsewhere."""


class ReplayError(ProofreaderError):
    """A change log does not fit its original."""
