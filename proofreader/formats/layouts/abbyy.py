"""ABBYY FineReader XML, schemas 6 to 10, as text archives keep it (``_abbyy.gz``).

There are no words in it, only characters: each has a box, a ``charConfidence`` and whether it is
the first of its word. A word is as sure as its characters are on the average.

A corrected word gets characters of its own: its box is divided among them, they are certain, and
of what FineReader said of the old ones (dictionary, strokes, serifs, other readings) nothing is
kept, since it was said of other letters. Lines whose text is not divided into characters get
their new text. ABBYY's schemas are not free to pass on, so that what is written is not checked
against them; only elements and attributes are written that the file has already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.formats.layouts.abbyy_changes import line_splices, plain_splices
from proofreader.formats.layouts.abbyy_lines import blocks_of
from proofreader.formats.layouts.figures import size_of
from proofreader.formats.layouts.laying import SeenPage, all_laid
from proofreader.formats.layouts.line_changes import by_line, outcomes, ranges
from proofreader.formats.layouts.markup import Splice, each, spliced
from proofreader.formats.layouts.sources import source_of
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from proofreader.formats.layouts.nodes import Node
    from proofreader.formats.layouts.sources import Source
    from proofreader.text.layout import ReadPage
    from proofreader.text.rewriting import Rewriting


def read(raw: bytes, path: Path | None = None) -> tuple[ReadPage, ...]:
    """The pages of an ABBYY file.

    Raises:
        FormatError: if it is no sound ABBYY file, or has no page.
    """
    seen = (
        SeenPage(
            tuple(tuple(line.seen for line in block) for block in blocks_of(page)),
            size_of(page.attributes.get("width"), page.attributes.get("height")),
            frame=frame,
        )
        for frame, page in enumerate(each(raw, "page", path))
    )
    pages = all_laid(seen, path)
    if not pages:
        raise FormatError(
            Message("This is an ABBYY file without a page."),
            Message("Check whether another file of the book was meant."),
            path=path,
        )
    return pages


def write(raw: bytes, changed: Sequence[Sequence[Rewriting]], path: Path | None = None) -> bytes:
    """The file with only the characters of corrected words changed.

    Args:
        raw: The file as it was read.
        changed: Of each page, what has become of its words; all empty gives ``raw`` back.
        path: For the error message only.

    Raises:
        FormatError: as `read`.
    """
    if not any(changed):
        return raw
    source = source_of(raw, path)
    splices: list[Splice] = []
    for page, rewritten in zip(each(raw, "page", path), changed, strict=True):
        if rewritten:
            splices += _page_splices(source, page, rewritten)
    return spliced(source, splices)


def _page_splices(source: Source, page: Node, rewritten: Sequence[Rewriting]) -> Iterator[Splice]:
    lines = [line for block in blocks_of(page) for line in block]
    divided = by_line(ranges(len(line.words) for line in lines), rewritten)
    for index, change in divided.items():
        line = lines[index]
        if line.cells[0].is_plain:
            yield from plain_splices(source, line.cells[0], change)
        else:
            cells = ranges(len(cell.words) for cell in line.cells)
            yield from line_splices(source, line, outcomes(cells, change))
