"""Several processes for one piece of work, which end together whatever happens.

Ctrl-C reaches every process of a terminal: here the first one alone answers it, and takes the
others down at once, as it does when one of them fails. If it is killed, they see that it is gone
and end by themselves.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import warnings
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Final, Generic, ParamSpec, Self, TypeVar

from proofreader.errors import ProcessError
from proofreader.signals import ENDS, signals_postponed

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.process import BaseProcess
    from types import TracebackType

_P = ParamSpec("_P")
_T = TypeVar("_T")
_MOST: Final = 61
"""Windows waits for no more processes than this."""
_ALONE: Final = "Try again with --jobs 1."


class Task(Generic[_T]):
    """A piece of work that was handed to a process."""

    def __init__(self, future: Future[_T]) -> None:
        self._future = future

    def result(self) -> _T:
        """What came of it, as soon as it is done.

        Raises:
            ProcessError: if the process died of it.
        """
        try:
            return self._future.result()
        except BrokenProcessPool as error:
            raise _died() from error


class Processes:
    """Processes that do pieces of work, begun with the first piece.

    Where that is safe they are forked, and have what this one had loaded by then without loading
    it or taking memory for it again; elsewhere each begins from nothing. Use it in a ``with``:
    its end waits for what is being done, and an exception stops it.

    Args:
        jobs: How many.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = min(jobs, _MOST)
        self._others: set[BaseProcess] = set()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        self._others = set(active_children())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is None:
            return
        if kind is not None:
            for process in set(active_children()) - self._others:
                process.terminate()  # nobody wants what is at hand
        self._pool.shutdown(cancel_futures=True)

    def begin(self, work: Callable[_P, _T], *given: _P.args, **named: _P.kwargs) -> Task[_T]:
        """Have a piece of work done; it and what it is given have to be picklable.

        Raises:
            ProcessError: if no process can begin, or one has died.
        """
        try:
            if self._pool is None:
                context = get_context(_way_to_begin())
                self._pool = ProcessPoolExecutor(self._jobs, context, follow_parent)
            with signals_postponed(), warnings.catch_warnings():
                # From Python 3.12 on, a fork beside any thread is warned of; NumPy's bear it.
                warnings.simplefilter("ignore", DeprecationWarning)
                return Task(self._pool.submit(work, *given, **named))
        except BrokenProcessPool as error:
            raise _died() from error
        # Of a thread that cannot begin it is a RuntimeError; of a system without semaphores, one
        # of the last two.
        except (OSError, RuntimeError, ImportError) as error:
            cause = (error.strerror if isinstance(error, OSError) else None) or error
            raise ProcessError(f"No other processes can begin: {cause}.", _ALONE) from error


def _died() -> ProcessError:
    problem = "A process that did part of the work has died; perhaps memory ran out."
    return ProcessError(problem, _ALONE)


def _way_to_begin() -> str:
    """Fork where nothing can go wrong with it: libraries of macOS do not bear it, nor threads."""
    alone = threading.active_count() == 1
    return "fork" if sys.platform == "linux" and alone else "spawn"


def follow_parent() -> None:
    """Let this process, which does part of the work, end when it is told to or its parent is gone.

    Ctrl-C, which reaches every process, is left to the first one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for end in ENDS:
        if signal.getsignal(end) != signal.SIG_IGN:  # as ``nohup`` has it
            signal.signal(end, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDS)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)  # nobody wants what is at hand, nor is there anybody to tell
