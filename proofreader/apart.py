"""Long books are checked in a process of their own, so that the window never waits for the check.

In a thread of the window's own process the check would take turns with the typing, and a single
look through a whole book with a regular expression keeps everybody waiting for a second. A short
text is not worth another process with another copy of the word lists.

To read a million words for what the book shows of itself takes longer than anybody wants to wait
for the first findings. So the first pages are checked at once by what they show alone, here, while
the other process begins; then everything is checked, and what was found first is replaced where
the whole book says otherwise.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import wait
from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from proofreader.checking import BATCH, Checked, Checker, batches, beginning_at
from proofreader.errors import ProcessError
from proofreader.messages import Message
from proofreader.processes import Processes
from proofreader.text.document import Document
from proofreader.text.findings import Suggestion
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from proofreader.language.kept_lists import KeptList
    from proofreader.language.pack import Knowledge
    from proofreader.ranking.book import Book
    from proofreader.text.findings import Finding

LONG: Final = 10 * BATCH
"""A text of more code points than this is long: its check takes many seconds."""
GLANCE: Final = BATCH
"""So many code points are checked at once, before the book is read as a whole."""
_PART: Final = 50
"""So many findings are handed over at a time: to take them in takes some milliseconds."""
_AHEAD: Final = 2
"""So many batches are asked for at a time: when one is done, the next begins at once."""
_PATIENCE_S: Final = 0.05
"""How long one waits for the other process before one looks whether something else is to do."""


class Bench:
    """What the other process checks with.

    Args:
        known: What is known of the language.
    """

    def __init__(self, known: Knowledge) -> None:
        self._known = known
        self._checker: Checker | None = None
        self._document = Document("")
        self._book: Book | None = None

    def __reduce__(self) -> tuple[type[Bench], tuple[Knowledge]]:
        return Bench, (self._known,)

    def read(self, document: Document, lists: tuple[KeptList, ...]) -> Book:
        """Lay out a document, heed these lists, and read it for what it shows of itself."""
        self._checker = (self._checker or Checker(self._known.load())).heeding(lists)
        self._document = document
        self._book = self._checker.read(self._document)
        return self._book

    def check_batch(self, paragraphs: Sequence[Span]) -> Checked:
        """Check some paragraphs of the text that was read."""
        if self._checker is None or self._book is None:
            raise ValueError("no text was read")
        return self._checker.check_batch(self._document, paragraphs, self._book)


class CheckerApart(Checker):
    """Checks long documents in another process, and short ones here.

    Args:
        known: What is known of the language.

    Raises:
        ResourceError: if it cannot be loaded.
        RuleError: if a list or rule of the user's cannot be used.
    """

    def __init__(self, known: Knowledge) -> None:
        super().__init__(known.load())
        self._bench = Bench(known)
        self._crew = Crew(self._bench)
        self._lists: tuple[KeptList, ...] = ()

    def heeding(self, lists: tuple[KeptList, ...]) -> CheckerApart:
        """See `Checker.heeding`; the other process is the same."""
        other = copy(self)
        other.__dict__.update(super().heeding(lists).__dict__, _crew=self._crew, _lists=lists)
        return other

    def close(self) -> None:
        """Stop the other process, whatever it is at."""
        self._crew.stop()

    def check_whole(self, document: Document, first: int = 0) -> Iterator[Checked | None]:
        """See `Checker.check_whole`."""
        if len(document.text) <= LONG:
            yield from super().check_whole(document, first)
            return
        try:
            yield from self._check_apart(document, first)
        except ProcessError:  # none is allowed, or it died: slower, but all the same
            self.close()
            yield from super().check_whole(document, first)

    def _check_apart(self, document: Document, first: int) -> Iterator[Checked | None]:
        processes = self._crew.processes()
        reading = processes.begin(Bench.read, document, self._lists)
        try:
            yield from self._glance(document, first)
            yield from _waited_for(reading)
        except GeneratorExit:  # the next book does not wait until this one has been read
            self.close()
            raise
        self._book = reading.result()
        waiting = deque(beginning_at(first, batches(document)))
        once = Once()
        begun: deque[Future[Checked]] = deque()
        while waiting or begun:
            while waiting and len(begun) < _AHEAD:
                begun.append(processes.begin(Bench.check_batch, waiting.popleft()))
            yield from _waited_for(begun[0])
            yield from parts(once.checked(begun.popleft().result()))

    def _glance(self, document: Document, first: int) -> Iterator[Checked]:
        """Check the pages from ``first`` on by what they show alone, which says little yet."""
        paragraphs = document.paragraphs_in(Span(first, min(len(document.text), first + GLANCE)))
        if paragraphs:
            seen = paragraphs[0].span.cover(paragraphs[-1].span)
            pages = Document(seen.of(document.text), confidences=document.confidences)
            self._book = self.read(pages)
            spans = [paragraph.span for paragraph in paragraphs]
            checked = self.check_batch(document, spans, self._book)
            yield from parts(replace(checked, sayings=()))


class Crew:
    """The one other process, begun when there is something to do.

    Args:
        bench: What it works at.
    """

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._processes: Processes[Bench] | None = None

    def processes(self) -> Processes[Bench]:
        """Where pieces of work can be begun."""
        if self._processes is None:
            self._processes = Processes(1, self._bench, may_fork=False)
        return self._processes

    def stop(self) -> None:
        """End it; a new one is begun when there is something to do again."""
        if self._processes is not None:
            self._processes.stop()
            self._processes = None


class Once:
    """What comes from another process brings its own copy of every string; here each is kept once.

    Of a hundred thousand findings the reasons alone would take a hundred megabytes.
    """

    def __init__(self) -> None:
        self._plain: dict[str, str] = {}
        self._messages: dict[str, str] = {}
        """Apart from the others: a word of the book that reads the same is not to be translated."""

    def checked(self, checked: Checked) -> Checked:
        """The same, of strings that are kept already."""
        return replace(checked, findings=tuple(map(self._finding, checked.findings)))

    def _finding(self, finding: Finding) -> Finding:
        return replace(
            finding,
            surface=self._one(finding.surface),
            reason=self._one(finding.reason),
            group=self._one(finding.group),
            suggestions=tuple(
                Suggestion(self._one(one.text), one.probability) for one in finding.suggestions
            ),
        )

    def _one(self, text: str) -> str:
        kept = self._messages if isinstance(text, Message) else self._plain
        return kept.setdefault(text, text)


def parts(checked: Checked) -> Iterator[Checked]:
    """The same in parts of a few findings each, so that nobody waits for the taking of all."""
    start, rest = checked.span.start, checked.findings
    while (count := _first_part(rest)) < len(rest):
        end = rest[count - 1].span.end  # the next part begins with what has no finding
        yield replace(checked, span=Span(start, end), findings=rest[:count])
        start, rest = end, rest[count:]
    yield replace(checked, span=Span(start, checked.span.end), findings=rest)


def _first_part(findings: Sequence[Finding]) -> int:
    """How many of ``findings`` to hand over next.

    The last of them is not empty: else it would stand in the next part, too, which has none there.
    """
    count = _PART
    while count < len(findings) and not len(findings[count - 1].span):
        count += 1
    return min(count, len(findings))


def _waited_for(task: Future[Any]) -> Iterator[None]:
    """Nothing, as often as one has to look for something else to do until a task is done."""
    while not wait((task,), _PATIENCE_S).done:
        yield None
