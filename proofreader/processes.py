"""Several processes for one piece of work, which end together whatever happens.

Ctrl-C reaches every process of a terminal: here the first one alone answers it, and takes the
others down at once, as it does when one of them fails.
"""

from __future__ import annotations

import signal
import sys
import threading
import warnings
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from typing import TYPE_CHECKING, Final, Generic, ParamSpec, Self, TypeVar

from proofreader.errors import ProcessError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.process import BaseProcess
    from types import TracebackType

_P = ParamSpec("_P")
_T = TypeVar("_T")
_MOST: Final = 61
"""Windows waits for no more processes than this."""


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
            raise ProcessError(
                "A process that did part of the work has died; perhaps memory ran out.",
                "Try again with --jobs 1.",
            ) from error


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
        """Have a piece of work done; it and what it is given have to be picklable."""
        if self._pool is None:
            context = get_context(_way_to_begin())
            self._pool = ProcessPoolExecutor(self._jobs, context, leave_interrupts_to_parent)
        with _interrupts_postponed(), warnings.catch_warnings():
            # From Python 3.12 on, a fork beside any thread is warned of; those of NumPy bear it.
            warnings.simplefilter("ignore", DeprecationWarning)
            return Task(self._pool.submit(work, *given, **named))


def _way_to_begin() -> str:
    """Fork where nothing can go wrong with it: libraries of macOS do not bear it, nor threads."""
    alone = threading.active_count() == 1
    return "fork" if sys.platform == "linux" and alone else "spawn"


@contextmanager
def _interrupts_postponed() -> Iterator[None]:
    """Let a Ctrl-C wait; processes begun meanwhile never see one (not on Windows).

    Without it, a process that is just starting would die of it, aloud.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def leave_interrupts_to_parent() -> None:
    """Let Ctrl-C, which reaches every process, be answered by the first one alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
