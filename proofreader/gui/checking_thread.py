"""Checking beside the window: one thread that reads, while the volunteer goes on.

The thread gets documents, which never change, and gives back stretches of findings one at a time.
A short request (a paragraph that was typed in) goes before a long one (the whole book), which then
goes on.
"""

from __future__ import annotations

import sys
from collections import deque
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Semaphore
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from proofreader.errors import ProofreaderError, RuleError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from proofreader.checking import Checked, Checker
    from proofreader.language.kept_lists import KeptList
    from proofreader.text.document import Document
    from proofreader.text.facts import Fact
    from proofreader.text.findings import Finding
    from proofreader.text.spans import Span

_AHEAD = 8
"""How many stretches the thread may be ahead of the window, so that it never floods it."""

_END = object()
"""Nothing more will be found for a request."""

_PATIENCE_S = 0.1
"""How often a thread that waits for room looks whether it should stop."""


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """Check some stretches of one revision of the book."""

    document: Document
    revision: int
    spans: tuple[Span, ...]
    is_whole: bool
    lists: tuple[KeptList, ...] = ()
    """What is kept with the book and has to be heeded."""
    first: int = 0
    """Of a whole check: the place that is checked first."""


class CheckingThread(QThread):
    """The thread itself.

    Signals:
        found: A `Request` and what was `Checked` for it.
        done: A `Request` that is finished.
        refused: A `Request` that is given up, and the `RuleError` that says why.
        broken: A `Request` that is given up because of a fault of the program, which has been told.
        failed: A `ProofreaderError`: a checker could not be made. The one of before goes on; if
            there is none, nothing is found.

    Args:
        load: Makes the checker; called in the thread, because word lists take a while to load.
    """

    found = Signal(object, object)
    done = Signal(object)
    refused = Signal(object, object)
    broken = Signal(object)
    failed = Signal(object)

    def __init__(self, load: Callable[[], Checker], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._checker: Checker | None = None
        self._is_loading = True
        """Until the first checker is made, or cannot be."""
        self._heeded: tuple[KeptList, ...] = ()
        """The lists that the checker of now heeds."""
        self._requests: SimpleQueue[Request | Callable[[], Checker] | None] = SimpleQueue()
        self._room = Semaphore(_AHEAD)

    def ask(self, request: Request) -> None:
        """Have this done, before what takes long."""
        self._requests.put(request)

    def explain(self, document: Document, finding: Finding, reading: int) -> tuple[Fact, ...]:
        """What speaks for a reading (see `Checker.explain`); nothing until the checker is loaded.

        For the window's thread: the checker may be at work meanwhile.
        """
        checker = self._checker
        return (
            ()
            if checker is None
            else checker.explain(document.text, finding, reading, document.confidences)
        )

    def reload(self, load: Callable[[], Checker]) -> None:
        """Check with another checker from now on; what was asked for before is left."""
        self._is_loading = True
        self._requests.put(load)

    @property
    def can_check(self) -> bool:
        """Whether there is a checker, or one is being made."""
        return self._checker is not None or self._is_loading

    def make_room(self) -> None:
        """What was found for one stretch has been taken: another may follow."""
        self._room.release()

    def cancel(self) -> None:
        """Leave everything that was asked for so far."""
        self._requests.put(None)

    def stop(self) -> None:
        """End the thread and wait for it; a stretch that is being read is still finished."""
        self.requestInterruption()
        self.cancel()
        self.wait()

    def run(self) -> None:
        """Work until stopped."""
        self._change_checker(self._load)
        running: deque[tuple[Request, Iterator[Checked | None]]] = deque()
        while not self.isInterruptionRequested():
            self._take_requests(running)
            if running:
                self._go_on(running)
        if self._checker is not None:
            self._checker.close()

    def _change_checker(self, load: Callable[[], Checker]) -> None:
        before = self._checker
        try:
            self._checker = load()
            if before is not None:
                before.close()
        except ProofreaderError as error:
            self._is_loading = False  # before anybody hears of it
            self.failed.emit(error)
        self._heeded = ()
        self._is_loading = False

    def _take_requests(self, running: deque[tuple[Request, Iterator[Checked | None]]]) -> None:
        """Take what has been asked for; wait for it when there is nothing else to do."""
        while not running or not self._requests.empty():
            request = self._requests.get()
            if not isinstance(request, Request):
                running.clear()
                if self.isInterruptionRequested():
                    return
                if request is not None:
                    self._change_checker(request)
                continue
            stretches = self._stretches(request)
            if request.is_whole:
                running.append((request, stretches))
            else:
                running.appendleft((request, stretches))

    def _go_on(self, running: deque[tuple[Request, Iterator[Checked | None]]]) -> None:
        """Read one stretch further."""
        if not self._room.acquire(timeout=_PATIENCE_S):
            return
        request, stretches = running[0]
        try:
            checked = next(stretches, _END)
        except RuleError as error:  # one rule gone wild: the book stays open
            running.popleft()
            self._room.release()
            self.refused.emit(request, error)
            return
        except Exception:  # noqa: BLE001 - told as the last resort does; the next check may go well
            running.popleft()
            self._room.release()
            sys.excepthook(*sys.exc_info())
            self.broken.emit(request)
            return
        if checked is None:  # it is looked for elsewhere
            self._room.release()
        elif checked is _END:
            running.popleft()
            self._room.release()
            self.done.emit(request)
        else:
            self.found.emit(request, checked)

    def _stretches(self, request: Request) -> Iterator[Checked | None]:
        """What is found for a request, by a checker that heeds its lists."""
        checker = self._checker
        if checker is None:
            return  # not loaded: nothing is asked of it before
        if request.lists != self._heeded:
            self._checker = checker = checker.heeding(request.lists)
            self._heeded = request.lists
        if request.is_whole:  # which is read for its own words and habits first
            yield from checker.check_whole(request.document, request.first)
            return
        for span in request.spans:
            yield from checker.check(request.document, span)
