"""Reading and checking files for the commands, with a progress bar where somebody watches."""

from __future__ import annotations

import os
import sys
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from proofreader.checking import BATCH, Checked, Checker
from proofreader.cli.choice import with_remedy
from proofreader.cli.streams import Status, complain, note
from proofreader.errors import FormatError
from proofreader.formats.files import read_bytes
from proofreader.formats.plain import Codec, Encoding, TextFile, decode
from proofreader.project.gathering import Gathered, look
from proofreader.project.parts import read_parts
from proofreader.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from proofreader.cli.choice import Choice
    from proofreader.habits.base import Saying
    from proofreader.language.pack import Knowledge
    from proofreader.project.parts import ReadBook
    from proofreader.text.findings import Finding

MUCH: Final = 120_000
"""From so many bytes on, 20,000 words, several processes are done before one: to begin them, and
to fill their caches, takes half a second."""
_AHEAD: Final = 2 * BATCH
"""So many code points for each process are begun before the next file is: none waits for work, and
the file that is shown next does not wait for those behind it."""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file, read and checked."""

    path: Path
    """As it was given."""
    text_file: TextFile
    document: Document
    checked: tuple[Checked, ...]
    """What was found of every probability, by place."""
    files: ReadBook | None = None
    """The layout files or pages that the text is from; None if it is a text file."""

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """What the book does on purpose."""
        return self.checked[0].sayings if self.checked else ()

    def findings(self, threshold: float) -> list[Finding]:
        """The findings that are at least so probable, by place."""
        return [
            finding
            for checked in self.checked
            for finding in checked.findings
            if finding.probability >= threshold
        ]


@dataclass(frozen=True, slots=True)
class BegunFile:
    """A file that was read; it is being checked, or will be as its stretches are asked for."""

    path: Path
    text_file: TextFile
    document: Document
    stretches: Iterator[Checked]
    files: ReadBook | None = None

    def finish(self) -> CheckedFile:
        """Wait for all of it, with a bar where somebody watches."""
        if self.text_file.encoding.guessed:  # said now: another file may have had the bar before
            note(f"{self.path}: read as {self.text_file.encoding}")
        for unreadable in self.files.unreadable if self.files else ():
            note(f"{self.path}: {unreadable.name} is left out: {unreadable.problem}")
        stretches = tuple(self._watched() if sys.stderr.isatty() else self.stretches)
        return CheckedFile(self.path, self.text_file, self.document, stretches, self.files)

    def _watched(self) -> Iterator[Checked]:
        from rich.console import Console  # noqa: PLC0415 - heavy

        from proofreader.cli.progress import bars  # noqa: PLC0415 - heavy

        with bars(Console(stderr=True), shown=True, redirects=False) as progress:
            task = progress.add_task(self.path.name, total=len(self.document.text))
            for stretch in self.stretches:
                yield stretch
                progress.update(task, completed=stretch.span.end)


@dataclass(frozen=True, slots=True)
class Proofreading:
    """What files are checked with."""

    check: Callable[[Document], Iterator[Checked]]
    choice: Choice
    ahead: int
    """Of how many code points at hand another file is begun before the first is finished."""

    def begin(self, path: Path) -> BegunFile:
        """Read a text, a layout file or a folder of pages, and have it checked.

        Raises:
            FormatError: if it cannot be read.
        """
        found = look(path)
        if isinstance(found, Gathered):
            book = read_parts(found.parts, path)
            files = replace(book, unreadable=(*found.unreadable, *book.unreadable))
            text_file = TextFile(book.text, Encoding(Codec.UTF_8), book.newline)
            document = book.document
        else:
            files, text_file = None, decode(read_bytes(found), path=found)
            document = Document(text_file.text)
        stretches = map(self.choice.among, self.check(document))
        return BegunFile(path, text_file, document, stretches, files)


@contextmanager
def proofreading(
    known: Knowledge, paths: Sequence[Path], choice: Choice, jobs: int | None
) -> Iterator[Proofreading]:
    """What to check these files with: several processes where that is quicker.

    Args:
        known: What is known of the language.
        paths: The files.
        choice: Which findings are wanted.
        jobs: How many processes at most; None takes as many as there are cores.

    Raises:
        ResourceError: if a pack, a domain or a list is missing or damaged.
    """
    sizes = [_size(path) for path in paths]
    # No more processes than pieces of work: a file has no more code points than bytes.
    most = sum(size // BATCH + 1 for size in sizes) if sum(sizes) >= MUCH else 1
    jobs = min(most, cores() if jobs is None else jobs)
    if jobs == 1:
        yield Proofreading(Checker(known.load()).check, choice, ahead=0)
        return
    from proofreader.batch import crew  # noqa: PLC0415 - heavy

    with crew(known, jobs) as several:
        yield Proofreading(several.check, choice, ahead=_AHEAD * jobs)


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _size(path: Path) -> int:
    """How many bytes a file has; none if it cannot be read, which is said when it is."""
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:  # a name that is too long, a folder that one may not look into
        return 0


def check_files(
    paths: Sequence[Path],
    proofreading: Proofreading,
    show: Callable[[CheckedFile, list[Finding]], None],
) -> Status:
    """Check file after file and show what is found; one that cannot be read stops no other."""
    status = Status.NOTHING_FOUND
    for begun in _Queue(paths, proofreading):
        if isinstance(begun, FormatError):
            complain(begun)
            status = Status.ERROR
            continue
        file = begun.finish()
        findings = file.findings(proofreading.choice.threshold)
        for saying in file.sayings:
            note(f"{file.path}: {with_remedy(saying)}")
        show(file, findings)
        if findings:
            status = max(status, Status.FOUND)
    return status


class _Queue:
    """Files that are shown in order; some are begun ahead, so that no process waits for work.

    Args:
        paths: The files.
        proofreading: What they are checked with.
    """

    def __init__(self, paths: Sequence[Path], proofreading: Proofreading) -> None:
        self._paths = iter(paths)
        self._proofreading = proofreading
        self._waiting: deque[BegunFile | FormatError] = deque()
        self._at_hand = 0
        """How many code points are begun and not yet checked."""

    def __iter__(self) -> Iterator[BegunFile | FormatError]:
        """The files in order, or why one cannot be read."""
        while True:
            self._look_ahead()
            if not self._waiting and not self._begin_next():
                return
            yield self._waiting.popleft()

    def _look_ahead(self) -> None:
        while self._at_hand < self._proofreading.ahead and self._begin_next():
            pass

    def _begin_next(self) -> bool:
        """Begin one more file; False if there is none."""
        path = next(self._paths, None)
        if path is None:
            return False
        try:
            begun = self._proofreading.begin(path)
        except FormatError as error:
            self._waiting.append(error)
        else:
            self._at_hand += len(begun.document.text)
            self._waiting.append(replace(begun, stretches=self._counted(begun)))
        return True

    def _counted(self, begun: BegunFile) -> Iterator[Checked]:
        """The stretches of a file; as they are taken, others are begun."""
        left = len(begun.document.text)
        for stretch in begun.stretches:
            yield stretch
            self._at_hand -= len(stretch.span)
            left -= len(stretch.span)
            if left > 0:  # else it is shown first
                self._look_ahead()
        self._at_hand -= left
