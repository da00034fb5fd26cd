"""How far something is that takes long, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

Watch = Callable[[int, int], None]
"""Told how much is done, and of how much; what it raises stops the work and comes through."""


def unwatched(_done: int, _total: int) -> None:
    """Nobody wants to know."""
