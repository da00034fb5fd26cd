"""Reading and writing whole files so that nothing is lost, and every failure is said kindly."""

from __future__ import annotations

from pathlib import Path

MOST_BYTES = 50 * 1024 * 1024
"""The largest file that is opened."""


def read_bytes(path: Path) -> bytes:
    """All bytes of the file at ``path``; an empty file gives none.

    Raises:
        FormatError: if it is missing, a folder, no plain file, too large or not to be read.
    """
    raise NotImplementedError


def write_bytes(path: Path, raw: bytes) -> None:
    """Put ``raw`` into the file at ``path``, all of it or nothing.

    Raises:
        FormatError: if it cannot be written; what was there before is untouched.
    """
    raise NotImplementedError
