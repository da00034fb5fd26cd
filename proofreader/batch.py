"""Much text: several processes check it and find what one would.

A long text goes to them in batches of paragraphs, after this process has read it once for what it
shows of itself; a short one as a whole. Text and book of a long one are laid out once on the bench
of each process: in every batch they would be copied hundreds of times.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from proofreader.checking import BATCH, Checked, Checker, batches
from proofreader.processes import Processes
from proofreader.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from proofreader.language.pack import Knowledge
    from proofreader.ranking.book import Book
    from proofreader.text.spans import Span

LONG: Final = 2 * BATCH
"""A text of more code points than this is checked by all processes, a batch each."""

_WORDS: Final = 100
"""For so many words at a time readings are searched: a twentieth of a second."""


@contextmanager
def crew(known: Knowledge, jobs: int) -> Iterator[Crew]:
    """Some processes that check documents; an exception inside the ``with`` stops them.

    Raises:
        ResourceError: if what is known of the language cannot be loaded.
        RuleError: if a list or rule of the user's cannot be used.
    """
    bench = Bench(known)
    with Processes(jobs, bench) as processes:
        yield Crew(bench, processes)


class Bench:
    """What one process checks with, loaded once; a copy loads it anew. And a long text.

    Args:
        known: What is known of the language.

    Raises:
        ResourceError: if it cannot be loaded.
        RuleError: if a list or rule of the user's cannot be used.
    """

    def __init__(self, known: Knowledge) -> None:
        self._known = known
        self.checker = Checker(known.load())
        self._document = Document("")
        self._book: Book | None = None

    def __reduce__(self) -> tuple[type[Bench], tuple[Knowledge]]:
        return Bench, (self._known,)

    def lay_out(self, document: Document, book: Book) -> None:
        """Take a long document, of which `check_batch` checks parts, in place of the one before."""
        self._document, self._book = document, book

    def check_batch(self, paragraphs: Sequence[Span]) -> list[Checked]:
        """Check some paragraphs of the text that is laid out."""
        if self._book is None:
            raise ValueError("no text is laid out")
        return [self.checker.check_batch(self._document, paragraphs, self._book)]

    def check_short(self, document: Document) -> list[Checked]:
        """Check a whole document."""
        return list(self.checker.check(document))

    def count_pieces(self, unknown: Sequence[str]) -> Counter[tuple[str, str]]:
        """See `Checker.count_pieces`."""
        return self.checker.count_pieces(unknown)


class Crew:
    """Checks documents with several processes.

    Args:
        bench: That of this process, which reads long texts before they are parted.
        processes: They do the work.
    """

    def __init__(self, bench: Bench, processes: Processes[Bench]) -> None:
        self._bench = bench
        self._processes = processes

    def check(self, document: Document) -> Iterator[Checked]:
        """Have a document checked; the work begins at once, before anybody asks for results.

        Returns:
            What `Checker.check` would yield.

        Raises:
            ProcessError: if no processes can be begun or, when its result is asked for, one dies.
        """
        if len(document.text) > LONG:
            return _stretches(self._begin_long(document))
        return _stretches([self._processes.begin(Bench.check_short, document)])

    def _begin_long(self, document: Document) -> list[Future[list[Checked]]]:
        book = self._bench.checker.read(document, self._count_pieces)
        self._processes.prepare(Bench.lay_out, document, book)
        return [
            self._processes.begin(Bench.check_batch, paragraphs) for paragraphs in batches(document)
        ]

    def _count_pieces(self, unknown: Sequence[str]) -> Counter[tuple[str, str]]:
        tasks = [
            self._processes.begin(Bench.count_pieces, unknown[start : start + _WORDS])
            for start in range(0, len(unknown), _WORDS)
        ]
        return sum((task.result() for task in tasks), Counter())


def _stretches(tasks: Sequence[Future[list[Checked]]]) -> Iterator[Checked]:
    for task in tasks:
        yield from task.result()
