"""Much text: several processes check it and find what one would.

A long text goes to them in batches of paragraphs, after this process has read it once for what it
shows of itself; a short one as a whole. Text and book of a long one are handed over in a file,
which each process reads once: in every batch they would be copied hundreds of times.
"""

from __future__ import annotations

import pickle
import time
from collections import Counter
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import TYPE_CHECKING, Final

from proofreader.checking import Checked, Checker, batches
from proofreader.errors import FormatError, ProcessError
from proofreader.processes import Processes
from proofreader.text.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.language.pack import Knowledge
    from proofreader.processes import Task
    from proofreader.ranking.book import Book
    from proofreader.text.spans import Span

LONG: Final = 40_000
"""A text of more code points than this is checked by all processes, a batch each; the batches of
`proofreader.checking` have half as many."""

_WORDS: Final = 100
"""For so many words at a time readings are searched: a twentieth of a second."""


_FOLDER: Final = "proofreader-handover-"
"""How the names of the folders begin in which texts are handed over."""
_ENDING: Final = ".pickle"
_FORSAKEN_S: Final = 7 * 24 * 60 * 60.0
"""A folder that was not touched for a week is nobody's: no check takes so long."""


@contextmanager
def crew(known: Knowledge, jobs: int) -> Iterator[Crew]:
    """Some processes that check documents; an exception inside the ``with`` stops them.

    Raises:
        ProcessError: if there is nowhere to hand texts over.
    """
    with _folder() as folder, Processes(jobs) as processes:
        yield Crew(known, processes, Path(folder))


def _folder() -> TemporaryDirectory[str]:
    try:
        _clear_forsaken(Path(gettempdir()))
        return TemporaryDirectory(prefix=_FOLDER, ignore_cleanup_errors=True)
    except OSError as error:
        raise ProcessError(
            f"There is no folder for temporary files: {error.strerror}.",
            "Set TMPDIR to one that you may write to, or try again with --jobs 1.",
        ) from error


def _clear_forsaken(temporary: Path) -> None:
    """Remove what earlier runs have left that were killed, or ended with the power.

    Nothing else is touched, whatever its name is: another file in such a folder keeps it.
    """
    old = time.time() - _FORSAKEN_S
    for folder in temporary.glob(f"{_FOLDER}*"):
        with suppress(OSError):  # that of somebody else
            if not folder.is_symlink() and folder.stat().st_mtime < old:
                for text in folder.glob(f"*{_ENDING}"):
                    text.unlink()
                folder.rmdir()


class Crew:
    """Checks documents with several processes.

    Args:
        known: What is known of the language.
        processes: They do the work.
        folder: Long texts are handed over there.
    """

    def __init__(self, known: Knowledge, processes: Processes, folder: Path) -> None:
        self._known = known
        self._processes = processes
        self._folder = folder
        self._long_texts = 0

    def check(self, document: Document) -> Iterator[Checked]:
        """Have a document checked; the work begins at once, before anybody asks for results.

        Returns:
            What `Checker.check` would yield.

        Raises:
            ResourceError: if what is known of the language cannot be loaded.
            FormatError: if there is no room for the text on the disk.
            ProcessError: if a process dies, when its result is asked for.
        """
        # It is loaded here first: a process that is forked has it then.
        checker = checker_of(self._known)
        if len(document.text) > LONG:
            book = checker.read(document, self._count_pieces)
            path = self._hand_over(document, book)
            return _until_taken(path, _stretches(self._begin_long(document, path)))
        return _stretches([self._processes.begin(_check_short, self._known, document.text)])

    def _count_pieces(self, unknown: Sequence[str]) -> Counter[tuple[str, str]]:
        tasks = [
            self._processes.begin(_count_pieces, self._known, unknown[start : start + _WORDS])
            for start in range(0, len(unknown), _WORDS)
        ]
        return sum((task.result() for task in tasks), Counter())

    def _hand_over(self, document: Document, book: Book) -> Path:
        self._long_texts += 1
        path = self._folder / f"{self._long_texts}{_ENDING}"
        try:
            path.write_bytes(pickle.dumps((document.text, book)))
        except OSError as error:
            raise FormatError(
                f"The text cannot be handed to other processes: {error.strerror}.",
                "Try again with --jobs 1.",
                path=path,
            ) from error
        return path

    def _begin_long(self, document: Document, path: Path) -> list[Task[Sequence[Checked]]]:
        return [
            self._processes.begin(_check_batch, self._known, path, paragraphs)
            for paragraphs in batches(document)
        ]


def _stretches(tasks: Sequence[Task[Sequence[Checked]]]) -> Iterator[Checked]:
    for task in tasks:
        yield from task.result()


def _until_taken(path: Path, stretches: Iterator[Checked]) -> Iterator[Checked]:
    """The stretches of a text that was handed over at ``path``: after the last it is removed."""
    yield from stretches
    with suppress(OSError):  # the whole folder goes in the end
        path.unlink()


def _count_pieces(known: Knowledge, unknown: Sequence[str]) -> Counter[tuple[str, str]]:
    return checker_of(known).count_pieces(unknown)


def _check_short(known: Knowledge, text: str) -> Sequence[Checked]:
    return list(checker_of(known).check(Document(text)))


def _check_batch(known: Knowledge, path: Path, paragraphs: Sequence[Span]) -> Sequence[Checked]:
    text, book = _handed_over(path)
    return [checker_of(known).check_batch(text, paragraphs, book)]


@lru_cache(maxsize=1)
def checker_of(known: Knowledge) -> Checker:
    """The checker of a process; loaded once, or there already when the process was forked."""
    return Checker(known.load())


@lru_cache(maxsize=1)
def _handed_over(path: Path) -> tuple[str, Book]:
    found: tuple[str, Book] = pickle.loads(path.read_bytes())
    return found
