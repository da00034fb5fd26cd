r"""The text of a book as Distributed Proofreaders hand it round, one file for all pages.

A line begins each page and names its image and those who have read it:
``-----File: 001.png---\anna\otto\-----``. What is read is kept exactly; a line that is made here is
filled up with hyphens to the 75 columns that theirs have.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.text.document import PAGE_BREAK, SEPARATOR
from proofreader.text.separators import page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

COLUMNS: Final = 75
_LINE_END: Final = re.compile(r"\r\n|[\n\r]|(?=\f)|\Z")
_UNFIT: Final = re.compile(r"[\s\\/\x00-\x1f\x7f]+")
"""What no name of a page in such a line can hold."""
_SUFFIX: Final = re.compile(r"\.\w{2,4}")


class DpPage(NamedTuple):
    """A page; all of them one after the other, separator and text, are the file."""

    name: str
    """As the separator has it, without the ending of the image: ``001``; empty without one."""
    separator: str
    """The line that begins the page, with its line end; empty for what stands before the first."""
    text: str


def is_dp(text: str) -> bool:
    """Whether a text has a line that begins a page."""
    return next(_separators(text), None) is not None


def split_dp(text: str) -> tuple[DpPage, ...]:
    """The pages of a text, in order; what stands before the first separator is one, too."""
    found = [*_separators(text), (len(text), len(text))]
    pages = [DpPage("", "", text[: found[0][0]])] if found[0][0] else []
    for (start, end), (next_start, _) in pairwise(found):
        line = text[start:end]
        pages.append(DpPage(page_of(line.rstrip("\r\n")) or "", line, text[end:next_start]))
    return tuple(pages)


def _separators(text: str) -> Iterator[tuple[int, int]]:
    """Where each line that begins a page stands, with its line end."""
    for match in SEPARATOR.finditer(text):
        if match.start() == 0 or text[match.start() - 1] in f"\r\n{PAGE_BREAK}":
            end = _LINE_END.match(text, match.end())
            yield match.start(), end.end() if end else match.end()


def make_dp(
    pages: Iterable[tuple[str, str]], *, newline: str = "\n", proofers: Sequence[str] = ()
) -> str:
    """The file for some pages.

    Args:
        pages: The name of each page (``001``, or its image ``001.png``) and its text. A text that
            begins with such a line keeps it.
        newline: Ends each line that is made, and a text that does not end a line.
        proofers: Who has read the pages, the first first.
    """
    pieces = []
    for name, text in pages:
        if not SEPARATOR.match(text):
            pieces += [separator(name, proofers), newline]
        pieces.append(text)
        if text and not text.endswith(("\n", "\r")):
            pieces.append(newline)
    return "".join(pieces)


def separator(name: str, proofers: Sequence[str] = ()) -> str:
    r"""The line that begins a page, without its line end.

    >>> separator("001", ("anna",))
    '-----File: 001.png---\\anna\\------------------------------------------------'
    """
    name = _UNFIT.sub("_", name) or "_"
    image = name if _SUFFIX.search(name) else f"{name}.png"
    people = "".join(f"\\{_UNFIT.sub('_', proofer)}" for proofer in proofers)
    line = f"-----File: {image}---{people}"
    return (line + "\\" if people else line).ljust(COLUMNS, "-")
