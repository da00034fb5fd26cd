"""The signals that ask a process to end: Ctrl-C, a closed terminal, the end of the session."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_HANGUP: Final[signal.Signals | None] = getattr(signal, "SIGHUP", None)
"""The terminal was closed; Windows does not have it."""
ENDS: Final = (signal.SIGTERM,) if _HANGUP is None else (signal.SIGTERM, _HANGUP)
"""Those that end a process on the spot, if it does not ask for something else."""
_SIGNALLED: Final = 128
"""A process that a signal has ended has this and the number of the signal as its exit status."""
_OUTPUTS: Final = (1, 2)
"""The descriptors of standard output and standard error."""


@contextmanager
def orderly_end() -> Iterator[None]:
    """Let this process clean up behind itself when it is told to end.

    Without it other processes and temporary files would stay. A second signal changes nothing,
    and what is ignored (as ``nohup`` has it) stays ignored. Beside the first thread of a process,
    which alone hears signals, this does nothing.

    Raises:
        SystemExit: inside the ``with``, at the signal; with 128 and its number.
    """
    before = {end: signal.getsignal(end) for end in ENDS}
    heeded = [end for end, how in before.items() if how != signal.SIG_IGN]
    if threading.current_thread() is not threading.main_thread():
        heeded = []

    def leave(number: int, _: object) -> None:
        for end in heeded:
            signal.signal(end, signal.SIG_IGN)
        if number == _HANGUP:
            _talk_to_nobody()
        raise SystemExit(_SIGNALLED + number)

    for end in heeded:
        signal.signal(end, leave)
    try:
        yield
    finally:
        for end in heeded:
            signal.signal(end, before[end])


def _talk_to_nobody() -> None:
    """What is written to a closed terminal would be an error in the midst of cleaning up."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for output in _OUTPUTS:
        os.dup2(nowhere, output)
    os.close(nowhere)


@contextmanager
def signals_postponed() -> Iterator[None]:
    """Let the signals wait that end this process (not on Windows).

    Processes begun meanwhile wait, too: one that is just starting would die of them, aloud.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *ENDS})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
