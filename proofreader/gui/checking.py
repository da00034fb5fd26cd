"""The findings of the book that is open, kept up to date beside the volunteer's work.

What the thread gives back is stamped with the revision that was read; it goes to the session only
where the text has not changed since, and the rest is read again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from proofreader.checking import Checked
from proofreader.gui.checking_thread import Request
from proofreader.review.queue import stretched, stretched_all
from proofreader.review.session import Session
from proofreader.text.coverage import Coverage
from proofreader.text.spans import ChangeSet, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from proofreader.errors import RuleError
    from proofreader.gui.checking_thread import CheckingThread
    from proofreader.language.kept_lists import KeptList
    from proofreader.review.session import SessionChange
    from proofreader.text.facts import Fact
    from proofreader.text.findings import Finding

TYPING_PAUSE_MS = 200
"""How long nobody types before the paragraph is checked again; below 300 ms feels immediate."""

_NEAR = 2_000
"""So far apart, in code points, two changed paragraphs are read in one: to read what lies between
costs less than to begin anew, and a group of thousands of places is spread over the whole book."""

_BEFORE, _BEHIND = 1_000, 3_000
"""So much round a place is checked first, in code points: what a window shows, and a page more."""


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
        self._read = Coverage()
        """What of the book has been checked, or asked for, since its check began."""
        self._lists: tuple[KeptList, ...] = ()
        self._here: Callable[[], int] = lambda: 0
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
            self.check(self._session, lists, self._here())
            return
        self._stale += (Span(*m.span()) for m in re.finditer(re.escape(words), text))
        self._check_stale()

    def check(self, session: Session, lists: tuple[KeptList, ...] = (), first: int = 0) -> None:
        """Check the whole text of ``session``, and from now on what changes in it.

        Args:
            session: With the text.
            lists: What is kept with the book.
            first: The place where it begins; what comes before is checked last.
        """
        self._drop_requests()
        self.has_read_all = False
        self._read = Coverage()
        self._lists = lists
        self._end_subscription()
        self._session = session
        self._end_subscription = session.subscribe(self._follow)
        self._request((Span(0, len(session.document.text)),), is_whole=True, first=first)

    def hurry(self, place: int) -> None:
        """Check what stands round a place next, where the check of the book is still to come."""
        length = len(self._session.document.text)
        round_it = Span(min(length, max(0, place - _BEFORE)), min(length, place + _BEHIND))
        if self.is_reading and not self._read.contains(round_it):
            self._read.add(round_it)
            self._request((round_it,), is_whole=False)

    def begin_at(self, here: Callable[[], int]) -> None:
        """Ask ``here`` for the place that one is at, which is checked first."""
        self._here = here

    def explain(self, finding: Finding, reading: int = 0) -> tuple[Fact, ...]:
        """What speaks for a reading of a finding of the session, the strongest fact first."""
        return self._thread.explain(self._session.document, finding, reading)

    def check_again(self) -> None:
        """Check the whole text once more: something else is known now."""
        self.check(self._session, self._lists, self._here())

    def cancel(self) -> None:
        """Leave it at what has been found so far."""
        self._drop_requests()
        self.settled.emit()

    def _drop_requests(self) -> None:
        self._thread.cancel()
        self._timer.stop()
        self._since.clear()
        self._stale.clear()

    def _request(self, spans: tuple[Span, ...], *, is_whole: bool, first: int = 0) -> None:
        if not self._thread.can_check:
            self.settled.emit()
            return
        document, revision = self._session.document, self._session.revision
        request = Request(document, revision, spans, is_whole, self._lists, first)
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
            self._read.add(checked.span)
            self.progressed.emit(min(1.0, self._read.length / max(1, len(request.document.text))))

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
