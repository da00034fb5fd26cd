"""Several processes for one piece of work, which end together whatever happens.

Each has a bench to work at, and keeps what it has loaded or laid out there. What ends a command,
Ctrl-C or a signal, reaches every process of a terminal: here the first one alone answers it, and
takes the others down at once, as it does when one of them fails. Should the first one be killed,
the others see it and end by themselves; nothing of theirs is ever on the disk.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import traceback
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context, parent_process
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Concatenate, Final, Generic, ParamSpec, Self, TypeVar

from proofreader.errors import ProcessError
from proofreader.messages import Message
from proofreader.signals import ENDS, signals_postponed

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext
    from multiprocessing.process import BaseProcess
    from types import TracebackType

_B = TypeVar("_B")
_P = ParamSpec("_P")
_T = TypeVar("_T")
_END: Final = b""
"""Tells a process that nothing more will come."""
_REMEDY: Final = Message("Try again with --jobs 1.")


class Processes(Generic[_B]):
    """Processes that do pieces of work, all of them begun with the first piece.

    Where that is safe they are forked, and have what the bench of this one had loaded by then
    without loading it or taking memory for it again; elsewhere each gets a copy of the bench. Use
    it in a ``with``: its end waits for what is being done, and an exception stops it.

    Args:
        jobs: How many.
        bench: What each of them works at, picklable.
        may_fork: Whether forking can be safe: not in a program with threads that Python does not
            know of.
    """

    def __init__(self, jobs: int, bench: _B, *, may_fork: bool = True) -> None:
        self._jobs = jobs
        self._may_fork = may_fork
        self._bench = bench
        self._workers: list[_Worker] = []
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None
        """One for each process: hands it a piece of work, and waits."""
        self._preparation: bytes | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._kill()
        self._end()

    def stop(self) -> None:
        """Stop them at once, whatever they are at."""
        self._kill()
        self._end()

    def _kill(self) -> None:
        for worker in self._workers:
            worker.kill()  # nobody wants what is at hand

    def _end(self) -> None:
        if self._threads is not None:
            self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.end()

    def prepare(
        self, work: Callable[Concatenate[_B, _P], object], *given: _P.args, **named: _P.kwargs
    ) -> None:
        """Have every process do this once, before it does what is begun from now on.

        It takes the place of what was prepared before.
        """
        self._preparation = pickle.dumps((work, given, named))

    def begin(
        self, work: Callable[Concatenate[_B, _P], _T], *given: _P.args, **named: _P.kwargs
    ) -> Future[_T]:
        """Have a piece of work done: ``work`` gets the bench of its process and what is given.

        Returns:
            Its result; `ProcessError` is raised by it if the process died.

        Raises:
            ProcessError: if the system allows no other processes.
        """
        if self._threads is None:
            self._threads = self._started()
        return self._threads.submit(self._have_done, self._preparation, work, given, named)

    def _started(self) -> ThreadPoolExecutor:
        context = _context(may_fork=self._may_fork)
        with signals_postponed(), warnings.catch_warnings():
            # From Python 3.12 on, a fork beside any thread is warned of; those of NumPy bear it.
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                for _ in range(self._jobs):
                    self._workers.append(_Worker(context, self._bench))
            except OSError as error:
                raise ProcessError(
                    Message("The system allows no more processes: {cause}.", cause=error.strerror),
                    _REMEDY,
                ) from error
        for worker in self._workers:
            self._idle.put(worker)
        return ThreadPoolExecutor(self._jobs)

    def _have_done(
        self,
        preparation: bytes | None,
        work: Callable[..., _T],
        given: tuple[object, ...],
        named: dict[str, object],
    ) -> _T:
        piece = pickle.dumps((work, given, named))
        worker = self._idle.get()
        try:
            done: _T = worker.do(preparation, piece)
        finally:
            self._idle.put(worker)
        return done


class _Worker:
    """Another process, as the first one sees it."""

    def __init__(self, context: ForkContext | SpawnContext, bench: object) -> None:
        self._connection, there = context.Pipe()
        self._prepared: bytes | None = None
        try:
            # As a daemon it would be stopped even if this process ended without its ``with``.
            self._process: BaseProcess = context.Process(
                target=_work, args=(there, bench), daemon=True
            )
            self._process.start()
        except OSError:
            self._connection.close()
            raise
        finally:
            there.close()  # so that it is closed altogether when the other process dies

    def do(self, preparation: bytes | None, piece: bytes) -> Any:  # noqa: ANN401 - as `work` says
        """Have a pickled piece of work done, and before it what it needs; wait for its result."""
        if preparation is not None and preparation is not self._prepared:
            self._ask(preparation)
            self._prepared = preparation
        return self._ask(piece)

    def _ask(self, piece: bytes) -> Any:  # noqa: ANN401 - as `work` says
        try:
            self._connection.send_bytes(piece)
            answer = self._connection.recv_bytes()
        except (OSError, EOFError) as error:
            raise ProcessError(
                Message("A process that did part of the work has died; perhaps memory ran out."),
                _REMEDY,
            ) from error
        result, fault, trace = pickle.loads(answer)
        if fault is not None:
            raise fault from _ElsewhereError(trace)
        return result

    def kill(self) -> None:
        """Stop it at once, whatever it is at."""
        self._process.kill()

    def end(self) -> None:
        """Let it end, and wait for that."""
        with suppress(OSError):  # it may be dead
            self._connection.send_bytes(_END)
        self._process.join()
        self._connection.close()


class _ElsewhereError(Exception):
    """What Python would have printed of an exception in the process that it is from."""


def _work(connection: Connection[bytes, bytes], bench: object) -> None:
    """What another process does: one piece of work after the other."""
    _leave_signals_to_parent()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):  # the first process is dead
        while (piece := connection.recv_bytes()) != _END:
            connection.send_bytes(_answer(bench, piece))


def _answer(bench: object, piece: bytes) -> bytes:
    """Do a piece of work; pickled, its result, what it raised instead, and where."""
    try:
        work, given, named = pickle.loads(piece)
        return pickle.dumps((work(bench, *given, **named), None, ""))
    except Exception as error:  # noqa: BLE001 - it is raised again where somebody waits for it
        trace = traceback.format_exc()
        try:
            return pickle.dumps((None, error, trace))
        except Exception:  # noqa: BLE001 - whatever the reason, it is said in words then
            return pickle.dumps((None, RuntimeError(repr(error)), trace))


def _end_with_parent() -> None:
    """End this process as soon as the first one is gone, in the middle of its work."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _context(*, may_fork: bool) -> ForkContext | SpawnContext:
    """Fork where nothing can go wrong with it: libraries of macOS do not bear it, nor threads."""
    if may_fork and sys.platform == "linux" and threading.active_count() == 1:
        return get_context("fork")
    return get_context("spawn")


def _leave_signals_to_parent() -> None:
    """Let what reaches every process of a terminal be answered by the first one alone."""
    for number in (signal.SIGINT, *ENDS):
        signal.signal(number, signal.SIG_IGN)
