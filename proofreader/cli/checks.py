"""Reading and checking files for the commands, with a progress bar where somebody watches."""

from __future__ import annotations

import os
import sys
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.checking import Checked, Checker
from proofreader.cli.choice import with_remedy
from proofreader.cli.streams import Status, complain, note
from proofreader.errors import ProofreaderError
from proofreader.formats.files import read_bytes
from proofreader.formats.plain import TextFile, decode
from proofreader.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from proofreader.cli.choice import Choice
    from proofreader.habits.base import Saying
    from proofreader.language.pack import Knowledge
    from proofreader.text.findings import Finding

MUCH: Final = 120_000
"""From so many bytes on, 20,000 words, several processes are done before one: to begin them, and
to fill their caches, takes half a second."""
_AHEAD: Final = 2
"""So many files for each process are read before the first of them is shown."""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file, read and checked."""

    path: Path
    """As it was given."""
    text_file: TextFile
    document: Document
    checked: tuple[Checked, ...]
    """What was found of every probability, by place."""

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

    def finish(self) -> CheckedFile:
        """Wait for all of it, with a bar where somebody watches."""
        stretches = self._watched() if sys.stderr.isatty() else self.stretches
        return CheckedFile(self.path, self.text_file, self.document, tuple(stretches))

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
    """How many files to begin before the first of them is finished."""

    def begin(self, path: Path) -> BegunFile:
        """Read the file at ``path`` and have it checked.

        Raises:
            FormatError: if it cannot be read as text.
        """
        text_file = decode(read_bytes(path), path=path)
        if text_file.encoding.guessed:
            note(f"{path}: read as {text_file.encoding}")
        document = Document(text_file.text)
        stretches = map(self.choice.among, self.check(document))
        return BegunFile(path, text_file, document, stretches)


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
    if _size(paths) < MUCH:
        jobs = 1
    elif jobs is None:
        jobs = cores()
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


def _size(paths: Sequence[Path]) -> int:
    """How many bytes the files have together."""
    return sum(path.stat().st_size for path in paths if path.is_file())


def check_files(
    paths: Sequence[Path],
    proofreading: Proofreading,
    show: Callable[[CheckedFile, list[Finding]], None],
) -> Status:
    """Check file after file and show what is found; one that cannot be read stops no other."""
    status = Status.NOTHING_FOUND
    for begun in _begun(paths, proofreading):
        if isinstance(begun, ProofreaderError):
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


def _begun(
    paths: Sequence[Path], proofreading: Proofreading
) -> Iterator[BegunFile | ProofreaderError]:
    """The files in order, or why one cannot be read; some are begun ahead."""
    waiting: deque[BegunFile | ProofreaderError] = deque()
    for path in paths:
        try:
            waiting.append(proofreading.begin(path))
        except ProofreaderError as error:
            waiting.append(error)
        if len(waiting) > proofreading.ahead:
            yield waiting.popleft()
    yield from waiting
