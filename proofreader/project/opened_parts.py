"""The files of a book opened one by one, half of them in another process where they are many.

To read where each word of five hundred pages stands takes some seconds of one core, and who opens
a book waits for it. What comes back from the other process is packed, so that it weighs little.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError, ProcessError
from proofreader.formats import html_text
from proofreader.formats.layouts.forms import Form, read_layout
from proofreader.formats.plain import Codec, Encoding, TextFile, decode
from proofreader.processes import Processes
from proofreader.text.confidences import Confidences
from proofreader.text.document import PAGE_BREAK
from proofreader.text.layout import PageLayout, ReadPage
from proofreader.text.packing import PackedLayout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from proofreader.review.parts import Part

_MUCH: Final = 6_000_000
"""From so many bytes of layout files on, another process helps: to begin it takes half a second."""
_CHUNK: Final = 16
"""So many files are handed over at a time."""
_SHARE: Final = 0.42
"""Of the files the other process gets so many, the last ones: it begins later."""
_NO_LAYOUT: Final = PageLayout((0, 0))


@dataclass(frozen=True, slots=True)
class PackedPage:
    """One page of a file, in little room."""

    text: str
    layout: PackedLayout
    sure: Confidences
    """Of its words; its places count in ``text``."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file cannot be read."""

    problem: str
    remedy: str
    line: int | None

    def error(self, path: Path) -> FormatError:
        """The same as an error about ``path``."""
        return FormatError(self.problem, self.remedy, path=path, line=self.line)


Opened = tuple[PackedPage, ...] | Refusal
"""The pages of a file, at least one, or why there are none."""


@contextmanager
def opened_apart(parts: Sequence[Part], path: Path) -> Iterator[Iterator[Opened]]:
    """Open the files of a book; the context ends the other process, whatever it is at.

    Args:
        parts: The files.
        path: Where they are, for error messages.

    Yields:
        What each of them is, in their order.
    """
    layouts = sum(len(part.raw) for part in parts if part.form != Form.TEXT)
    if layouts < _MUCH or len(parts) <= _CHUNK:
        yield (opened(part, path) for part in parts)
        return
    here = round(len(parts) * (1 - _SHARE))
    chunks = [parts[at : at + _CHUNK] for at in range(here, len(parts), _CHUNK)]
    processes = Processes(1, path, may_fork=False)
    try:
        yield _both(parts[:here], path, [(some, _begun(processes, some)) for some in chunks])
    finally:
        processes.stop()


def opened(part: Part, path: Path) -> Opened:
    """Open one file."""
    try:
        return tuple(
            PackedPage(page.text, PackedLayout.of(page.layout), Confidences.of(page.layout.words))
            for page in _pages_of(part, path / part.name)
        )
    except FormatError as error:
        return Refusal(error.problem, error.remedy, error.line)


def text_of(part: Part, path: Path) -> TextFile:
    """A text file, without the form feed that ends it in the manner of Tesseract; may be empty."""
    if not part.raw:  # a page on which nothing is printed
        return TextFile("", Encoding(Codec.UTF_8), "\n")
    for codec in Codec:
        if part.raw == codec.bom:  # the same
            return TextFile("", Encoding(codec, part.raw), "\n")
    file = decode(part.raw, path=path)
    return replace(file, text=file.text.removesuffix(PAGE_BREAK))


def open_some(path: Path, parts: Sequence[Part]) -> list[Opened]:
    """Open some files; the work of the other process."""
    return [opened(part, path) for part in parts]


def _begun(processes: Processes[Path], parts: Sequence[Part]) -> Future[list[Opened]] | None:
    try:
        return processes.begin(open_some, parts)
    except ProcessError:  # none is allowed: slower, but all the same
        return None


def _both(
    parts: Sequence[Part],
    path: Path,
    others: Sequence[tuple[Sequence[Part], Future[list[Opened]] | None]],
) -> Iterator[Opened]:
    """What is opened here, then what was opened meanwhile in the other process."""
    yield from (opened(part, path) for part in parts)
    for some, future in others:
        try:
            yield from open_some(path, some) if future is None else future.result()
        except ProcessError:  # it died
            yield from open_some(path, some)


def _pages_of(part: Part, path: Path) -> Iterator[ReadPage]:
    """The pages of a file; none of their texts has a form feed that is not between two pages."""
    match part.form:
        case Form.TEXT:
            yield ReadPage(text_of(part, path).text, _NO_LAYOUT)
        case Form.HTML:
            yield from html_text.read(part.raw, path)
        case _:
            yield from read_layout(part.raw, Form(part.form), path)
