"""What came of it when the files of a book had changed on the disk since it was open last.

Values only: who opens a book works them out, and the window and the command line tell of them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that the volunteer had changed and where the new file has something else."""

    page: str
    """The name of the page."""
    before: str
    """What stood there in the file of before."""
    after: str
    """What the volunteer had made of it."""
    now: str
    """What stands there in the file of now, and in the text."""
    place: int | None
    """Where that is in the text as it was opened; None where the page is gone."""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """How the files of a book differ from those that the work was done on, and what was kept."""

    missing: tuple[str, ...] = ()
    """The names of pages whose files are gone; their text and what was decided there are kept."""
    extra: tuple[str, ...] = ()
    """The names of pages that are new."""
    unreadable: tuple[tuple[str, str], ...] = ()
    """The names of pages whose files cannot be read, each with a sentence that says why."""
    reread: tuple[str, ...] = ()
    """The names of pages that have another text now: they were read by OCR again, or edited."""
    carried: int = 0
    """How many decisions of the whole book were carried over."""
    conflicts: tuple[Conflict, ...] = ()
    """What could not be carried over, in the order of the text."""
