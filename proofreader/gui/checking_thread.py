"""Checking beside the window: one thread that reads, while the volunteer goes on.

The thread gets documents, which never change, and gives back stretches of findings one at a time.
A short request (a paragraph that was typed in) goes before a long one (the whole book), which then
goes on. What comes back is stamped with the revision that was read; `Checking` hands it to the
session only where the text has not changed since, and has the rest read again.
"""

from __future__ import annotations

import re
import sys
from collections import deque
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Semaphore
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from proofreader.checking import Checked
from proofreader.errors import ProofreaderError, RuleError
from proofreader.review.queue import stretched, stretched_all
from proofreader.review.session import Session
from proofreader.text.spans import ChangeSet, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from proofreader.checking import Checker
    from proofreader.language.kept_lists import KeptList
    from proofreader.review.session import SessionChange
    from proofreader.text.document import Document
    from proofreader.text.facts import Fact
    from proofreader.text.findings import Finding

TYPING_PAUSE_MS = 200
"""How long nobody types before the paragraph is checked again; below 300 ms feels immediate."""

_AHEAD = 8
"""How many stretches the thread may be ahead of the window, so that it never floods it."""

_NEAR = 2_000
"""So far apart, in code points, two changed paragraphs are read in one: to read what lies between
costs less than to begin anew, and a group of thousands of places is spread over the whole book."""

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
            yield from checker.check_whole(request.document)
            return
        for span in request.spans:
            yield from checker.check(request.document, span)


class Checking(QObject):
    """Keeps the findings of one session at a time up to date.

    Signals:
        progressed: How much of the book has been read, 0..1.
        settled: Everything that was asked for is done.
        refused: A `RuleError`: a rule cannot be used. Nothing more is read until `heed` is told of
            other lists, or `check_again` of other settings.
        said: The `Saying`s of what the book does on purpose, with each stretch of a whole check.
    """

    progressed = Signal(float)
    settled = Signal()
    refused = Signal(object)
    said = Signal(object)

    def __init__(self, thread: CheckingThread, parent: QObject) -> None:
        super().__init__(parent)
        self._session = Session("")
        self._end_subscription = self._session.subscribe(self._follow)
        self._thread = thread
        self._since: dict[Request, ChangeSet] = {}
        self._stale: list[Span] = []
        self._lists: tuple[KeptList, ...] = ()
        self.has_read_all = False
        """Whether the book was checked from its beginning to its end."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE_MS)
        self._timer.timeout.connect(self._check_stale)
        thread.found.connect(self._take)
        thread.done.connect(self._finish)
        thread.refused.connect(self._refuse)
        thread.broken.connect(self._give_up)

    @property
    def is_busy(self) -> bool:
        """Whether something is being checked or about to be."""
        return bool(self._since or self._stale)

    @property
    def is_reading(self) -> bool:
        """Whether the book is being checked as a whole."""
        return any(request.is_whole for request in self._since)

    def heed(self, lists: tuple[KeptList, ...], words: str = "") -> None:
        """Heed these lists from now on.

        Args:
            lists: What is kept with the book.
            words: Where these stand is read again; without, the whole book is.
        """
        self._lists = lists
        text = self._session.document.text
        if not words or self.is_reading:
            self.check(self._session, lists)
            return
        self._stale += (Span(*m.span()) for m in re.finditer(re.escape(words), text))
        self._check_stale()

    def check(self, session: Session, lists: tuple[KeptList, ...] = ()) -> None:
        """Check the whole text of ``session``, and from now on what changes in it.

        Args:
            session: With the text.
            lists: What is kept with the book.
        """
        self._drop_requests()
        self.has_read_all = False
        self._lists = lists
        self._end_subscription()
        self._session = session
        self._end_subscription = session.subscribe(self._follow)
        self._request((Span(0, len(session.document.text)),), is_whole=True)

    def explain(self, finding: Finding, reading: int = 0) -> tuple[Fact, ...]:
        """What speaks for a reading of a finding of the session, the strongest fact first."""
        return self._thread.explain(self._session.document, finding, reading)

    def check_again(self) -> None:
        """Check the whole text once more: something else is known now."""
        self.check(self._session, self._lists)

    def cancel(self) -> None:
        """Leave it at what has been found so far."""
        self._drop_requests()
        self.settled.emit()

    def _drop_requests(self) -> None:
        self._thread.cancel()
        self._timer.stop()
        self._since.clear()
        self._stale.clear()

    def _request(self, spans: tuple[Span, ...], *, is_whole: bool) -> None:
        if not self._thread.can_check:
            self.settled.emit()
            return
        document, revision = self._session.document, self._session.revision
        request = Request(document, revision, spans, is_whole, self._lists)
        self._since[request] = ChangeSet()
        self._thread.ask(request)

    def _follow(self, change: SessionChange) -> None:
        """The text changed: what was touched is read again after a pause."""
        if not change.change:
            return
        for request, since in self._since.items():
            self._since[request] = since.compose(change.change)
        self._stale = list(stretched_all(self._stale, change.change))
        self._stale += change.change.after_spans()
        self._timer.start()

    def _check_stale(self) -> None:
        # From the change on: only with its first word does a paragraph ask for the one before.
        stretches = {
            Span(max(span.start, paragraph.span.start), max(span.start, paragraph.span.end))
            for span in _runs(sorted(self._stale))
            for paragraph in self._session.document.paragraphs_in(span)
        }
        self._stale.clear()
        text = self._session.document.text
        if not text.strip():  # where nothing is printed nothing is read, and nothing wrong
            nothing = Checked(Span(0, len(text)), ())
            self._session.take(nothing, self._session.revision)
        if stretches:
            self._request(tuple(_runs(sorted(stretches))), is_whole=False)
        elif not self.is_busy:
            self.settled.emit()

    def _take(self, request: Request, checked: Checked) -> None:
        self._thread.make_room()
        since = self._since.get(request)
        if since is None:
            return  # cancelled
        if any(edit.span.touches(checked.span) for edit in since.edits):
            self._stale.append(stretched(checked.span, since))
            self._timer.start()
        else:
            self._session.take(checked, request.revision)
        if request.is_whole:
            self.said.emit(checked.sayings)
            self.progressed.emit(checked.span.end / max(1, len(request.document.text)))

    def _refuse(self, request: Request, error: RuleError) -> None:
        if self._since.pop(request, None) is not None:
            self._drop_requests()
            self.refused.emit(error)
            if not self.is_busy:  # nobody could do without that rule
                self.settled.emit()

    def _finish(self, request: Request) -> None:
        if request.is_whole and request in self._since:
            self.has_read_all = True
        self._give_up(request)

    def _give_up(self, request: Request) -> None:
        self._since.pop(request, None)
        if not self.is_busy:
            self.settled.emit()


def _runs(spans: Iterable[Span]) -> list[Span]:
    """``spans``, ordered by place, with those that are near one another made one."""
    runs: list[Span] = []
    for span in spans:
        if runs and span.start - runs[-1].end <= _NEAR:
            runs[-1] = runs[-1].cover(span)
        else:
            runs.append(span)
    return runs
