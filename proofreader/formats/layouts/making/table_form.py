"""The table of words that Tesseract writes, one row a word.

Each row needs numbers, so that what has no place is given all of the page, and the confidence -1
where none is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from proofreader.formats.layouts.making.pages import around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofreader.formats.layouts.making.pages import MadePage
    from proofreader.text.layout import Box

_COLUMNS: Final = (
    "level",
    "page_num",
    "block_num",
    "par_num",
    "line_num",
    "word_num",
    "left",
    "top",
    "width",
    "height",
    "conf",
    "text",
)
_UNKNOWN: Final = "-1"
_NUMBERS: Final = 5
"""How many columns number what a row is in."""


def make_table(pages: Iterable[MadePage]) -> bytes:
    """A file with all pages."""
    rows = [_COLUMNS, *(row for n, page in enumerate(pages, 1) for row in _rows(page, n))]
    return "".join("\t".join(row) + "\n" for row in rows).encode()


def _rows(page: MadePage, number: int) -> Iterator[tuple[str, ...]]:
    yield _row((number,), page.box)
    for n, lines in enumerate(page.blocks, 1):
        box = around(lines) or page.box
        yield _row((number, n), box)
        yield _row((number, n, 1), box)
        for m, line in enumerate(lines, 1):
            whole = line.box or page.box
            yield _row((number, n, 1, m), whole)
            for k, word in enumerate(line.words, 1):
                sure = _UNKNOWN if word.confidence is None else f"{100 * word.confidence:f}"
                yield _row((number, n, 1, m, k), word.box or whole, sure, word.text)


def _row(place: tuple[int, ...], box: Box, sure: str = _UNKNOWN, text: str = "") -> tuple[str, ...]:
    """A row.

    Args:
        place: The numbers of its page, block, paragraph, line and word, as far as it has them.
        box: Where it stands.
        sure: The confidence in per cent.
        text: Of a word.
    """
    numbers = (*place, *(0,) * _NUMBERS)[:_NUMBERS]
    figures = (len(place), *numbers, box.left, box.top, box.width, box.height)
    return (*map(str, figures), sure, text)
