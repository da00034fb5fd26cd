"""Moving a ``.proof`` file out of the way, so that nothing of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.errors import StoreError
from proofreader.messages import Message

if TYPE_CHECKING:
    from pathlib import Path

_COMPANIONS = ("-journal", "-wal", "-shm")
"""What SQLite may leave beside a database; each belongs to it alone."""


def move_aside(path: Path, why: str) -> Path:
    """Rename the file at ``path``, so that a new one can take its place; nothing is overwritten.

    Args:
        path: A file that nobody has open.
        why: A word for its new name: ``damaged`` makes ``letter.damaged-1.proof``.

    Returns:
        The new path.

    Raises:
        StoreError: if it cannot be renamed.
    """
    try:
        aside = _reserved(path, why)
        path.replace(aside)
        for companion in _COMPANIONS:
            beside = path.with_name(path.name + companion)
            if beside.exists():
                beside.replace(aside.with_name(aside.name + companion))
    except OSError as error:
        problem = Message("The file cannot be moved aside ({cause}).", cause=error.strerror)
        raise StoreError(
            problem, Message("Move it to another folder yourself."), path=path
        ) from error
    return aside


def _reserved(path: Path, why: str) -> Path:
    """A path beside ``path`` that nobody else has: an empty file stands there now."""
    number = 1
    while True:
        aside = path.with_name(f"{path.stem}.{why}-{number}{path.suffix}")
        try:
            aside.touch(exist_ok=False)
        except FileExistsError:
            number += 1
        else:
            return aside
