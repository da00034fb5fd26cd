"""When Python's own watch over unused objects costs more than it gains."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_paused() -> Iterator[None]:
    """Let Python not look for garbage meanwhile.

    Who makes a hundred thousand small objects and drops or keeps them all is looked through again
    and again as they grow: that takes a tenth of the time and more.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
