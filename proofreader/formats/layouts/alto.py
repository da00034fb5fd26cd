"""ALTO 2 to 4: layout and text of scanned pages, as libraries keep them.

Source: the schemas of the Library of Congress (https://www.loc.gov/standards/alto/). The name of
the namespace is not looked at: there are many, some of them misspelt, and all mean the same.

Boxes stay in the unit of the file, be it pixels, tenths of a millimetre or 1/1200 of an inch: the
size of the page is in the same. A hyphen in a ``HYP`` belongs to the word before it. Strings with
no ``SP`` between them are one word, if other words of the line are parted by one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.formats.layouts.alto_changes import AltoWriter
from proofreader.formats.layouts.alto_lines import AltoLine, blocks_of, place_of
from proofreader.formats.layouts.alto_substitutions import substitutions
from proofreader.formats.layouts.figures import size_of
from proofreader.formats.layouts.identifiers import Identifiers
from proofreader.formats.layouts.laying import SeenPage, all_laid
from proofreader.formats.layouts.line_changes import by_line, outcomes, ranges
from proofreader.formats.layouts.markup import parse, spliced
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from proofreader.formats.layouts.line_changes import Outcome
    from proofreader.formats.layouts.nodes import Node
    from proofreader.text.layout import ReadPage
    from proofreader.text.rewriting import Rewriting

_WITH_STATUS = re.compile(r"ns-v[3-9]")
"""Version 2.1 has ``CS`` at a String, 2.0 has not, and both have one namespace."""


def read(raw: bytes, path: Path | None = None) -> tuple[ReadPage, ...]:
    """The pages of an ALTO file.

    Raises:
        FormatError: if it is no sound ALTO file, or has no page.
    """
    root = parse(raw, path).root
    pages = _pages(root, path)
    image = next((name.text.strip() for name in root.all("fileName")), "")
    seen = (
        SeenPage(
            tuple(tuple(line.seen for line in block) for block in blocks_of(page)),
            _size(page),
            image,
            frame,
        )
        for frame, page in enumerate(pages)
    )
    return all_laid(seen, path)


def write(raw: bytes, changed: Sequence[Sequence[Rewriting]], path: Path | None = None) -> bytes:
    """The file with only the corrected words changed.

    Args:
        raw: The file as it was read.
        changed: Of each page, what has become of its words; all empty gives ``raw`` back.
        path: For the error message only.

    Raises:
        FormatError: as `read`.
    """
    if not any(changed):
        return raw
    markup = parse(raw, path)
    names = Identifiers.of(markup.root, "ID")
    namespaces = " ".join(
        value for name, value in markup.root.attributes.items() if name.startswith("xmlns")
    )
    writer = AltoWriter(markup.source, _WITH_STATUS.search(namespaces) is not None, names)
    lines: list[tuple[AltoLine, list[Outcome]]] = []
    for page, rewritten in zip(_pages(markup.root, path), changed, strict=True):
        lines += _changed_lines(page, rewritten)
    for line, result in lines:
        if result:
            writer.change(line, result)
    return spliced(markup.source, [*writer.splices, *substitutions(markup.source, lines)])


def _changed_lines(
    page: Node, rewritten: Sequence[Rewriting]
) -> Iterator[tuple[AltoLine, list[Outcome]]]:
    """The lines of a page that have words, each with what becomes of its cells if it changes."""
    lines = [line for block in blocks_of(page) for line in block if line.words]
    divided = by_line(ranges(len(line.words) for line in lines), rewritten)
    for index, line in enumerate(lines):
        cells = ranges(len(cell.words) for cell in line.cells)
        yield line, outcomes(cells, divided[index]) if index in divided else []


def _pages(root: Node, path: Path | None) -> list[Node]:
    pages = list(root.all("Page")) if root.name.lower() == "alto" else []
    if not pages:
        raise FormatError(
            Message("This is an ALTO file without a page.")
            if root.name.lower() == "alto"
            else Message("This is not an ALTO file."),
            Message("Check whether another file of the book was meant."),
            path=path,
        )
    return pages


def _size(page: Node) -> tuple[int, int]:
    said = size_of(page.attributes.get("WIDTH"), page.attributes.get("HEIGHT"))
    space = page.child("PrintSpace")
    place = None if space is None or said != (0, 0) else place_of(space)
    return said if place is None else (place.right, place.bottom)
