"""Gives the system the memory back that is free again.

The allocator of Linux (glibc) keeps what a thread has freed, in pieces as large as a page image:
of a book whose pages are opened one after the other some sixty megabytes more than are in use.
"""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Give back what is free; on systems whose allocator does so by itself nothing happens."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim is not None:
            trim(0)
