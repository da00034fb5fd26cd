"""Having page images read by Tesseract, and its hOCR kept where the book will be opened.

Whatever is read is on the disk before it is told, so whoever stops, or is stopped, goes on from
there the next time: of single images their hOCR files, of a PDF its pages in the user's cache until
all of them are one file.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final

from platformdirs import user_cache_path, user_data_path

from proofreader.errors import FormatError
from proofreader.formats.files import read_bytes, write_bytes
from proofreader.formats.layouts.hocr_joining import empty_page, joined
from proofreader.messages import Message
from proofreader.project.book import is_there
from proofreader.project.ocr_targets import Plan, Target, plan_ocr
from proofreader.scans.images import size
from proofreader.scans.tesseract import recognise_all

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

_FALLBACK: Final = "ocr"
"""The folder in the user's data and in the cache."""


def begin_ocr(
    path: Path | Sequence[Path],
    language: str,
    *,
    output: Path | None = None,
    again: bool = False,
    home: tuple[Path, Path] | None = None,
) -> Ocr:
    """Make ready to read the pages that have not been read yet.

    Args:
        path: An image, a PDF, a folder of them, or several of these.
        language: "en" and the like, or Tesseract's own names, also several: "eng+lat".
        output: A folder, or the name of one hOCR file for all pages; None writes beside the images
            or, where that cannot be, into the user's data folder.
        again: Whether pages are read that have been read before.
        home: The folder for data and the folder for what is only for a while; None takes those of
            the user.

    Raises:
        FormatError: if there is nothing to read.
        StoreError: if there is no place to write.
    """
    paths = [path] if isinstance(path, Path) else list(path)
    if home is None:
        data = user_data_path("proofreader", appauthor=False)
        home = data, user_cache_path("proofreader", appauthor=False)
    plan = plan_ocr(paths, output, home[0] / _FALLBACK)
    if not plan.targets and plan.unreadable:
        raise plan.unreadable[0]
    return Ocr(plan, language, home[1] / _FALLBACK, again=again)


class Ocr:
    """Pages that are to be read."""

    def __init__(self, plan: Plan, language: str, cache: Path, *, again: bool) -> None:
        self.result = plan.result
        """What to open when they are read: a folder, or a hOCR file."""
        self.failures: list[FormatError] = list(plan.unreadable)
        """Why some pages have no hOCR."""
        self._language = language
        self._files = [
            _File(target, cache / target.key(language))
            for target in plan.targets
            if again or not is_there(target.path)
        ]
        if again:
            for file in self._files:
                file.forget()
        self._waiting = [(file, place) for file in self._files for place in file.missing()]
        self.pages = len(self._waiting)
        """How many there are."""
        self.skipped = sum(len(target.refs) for target in plan.targets) - self.pages
        """How many were read before."""

    def run(self) -> Generator[int, None, None]:
        """Read them; gives how many are done after each.

        What is yielded is on the disk. Whoever closes the iterator stops Tesseract.

        Raises:
            FormatError: if no page at all could be read, or a file cannot be written.
            ResourceError: if Tesseract or the language is not installed.
        """
        for file in self._files:
            file.finish()
        refs = [file.target.refs[place] for file, place in self._waiting]
        if not refs:
            return
        done = failed = 0
        stop = Event()
        outcomes = recognise_all(refs, self._language, cancel=stop)
        try:
            for index, outcome in outcomes:
                file, place = self._waiting[index]
                if isinstance(outcome, FormatError):
                    self.failures.append(outcome)
                    failed += 1
                file.take(place, outcome)
                file.finish()
                done += 1
                yield done
        finally:
            stop.set()
            for _ in outcomes:  # what is left ends at once, with its processes
                pass
        if failed == len(refs) and not self.skipped:
            raise self.failures[-1]


class _File:
    """A hOCR file in the making.

    Args:
        target: What it is to be.
        folder: Where the pages of one with several are kept until all are read.
    """

    def __init__(self, target: Target, folder: Path) -> None:
        self.target = target
        self._folder = folder
        self._failed: set[int] = set()
        self._is_done = False
        self._left = set(self.missing())

    def forget(self) -> None:
        """Give up the pages that were read before."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._left = set(range(len(self.target.refs)))

    def missing(self) -> Iterator[int]:
        """The pages that are not read yet, from 0."""
        count = len(self.target.refs)
        return (place for place in range(count) if not is_there(self._page(place)))

    def take(self, place: int, outcome: bytes | FormatError) -> None:
        """Keep the hOCR of a page, or note that there is none.

        Raises:
            FormatError: if it cannot be written.
        """
        self._left.discard(place)
        if isinstance(outcome, FormatError):
            self._failed.add(place)
        elif self.target.is_single:
            write_bytes(self.target.path, outcome)
            self._is_done = True
        else:
            _make(self._folder)
            write_bytes(self._page(place), outcome)

    def finish(self) -> None:
        """Write the file if all pages are read that can be; a page that cannot is empty in it.

        Raises:
            FormatError: if it cannot be written.
        """
        places = range(len(self.target.refs))
        if self._left or self._is_done or len(self._failed) == len(places):
            return
        pages = (
            self._empty(place) if place in self._failed else read_bytes(self._page(place))
            for place in places
        )
        write_bytes(self.target.path, joined(pages))
        self._is_done = True
        shutil.rmtree(self._folder, ignore_errors=True)

    def _page(self, place: int) -> Path:
        return self._folder / f"{place + 1:05}.hocr"

    def _empty(self, place: int) -> bytes:
        ref = self.target.refs[place]
        try:
            dimensions = size(ref)
        except FormatError:
            dimensions = (0, 0)
        return empty_page(ref.path.name, ref.frame, dimensions)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FormatError(
            Message("This folder cannot be made ({cause}).", cause=error.strerror),
            Message("Make room, or ask for the right to write there."),
            path=folder,
        ) from error
