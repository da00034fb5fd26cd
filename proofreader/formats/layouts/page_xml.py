"""PAGE XML 2013 to 2019: layout and text of page images, as scholars and OCR-D keep them.

Source: the schemas of the PRImA Research Lab (PAGE-XML, pagecontent). The name of the namespace,
which has the version in it, is not looked at. Points given one element each, as in 2010, are read
and written, too.

Files without ``Word`` elements have the text of a line as a whole: its box is divided among the
words by their widths, and a correction changes the text of the line. Where even lines are missing,
the same is done with a region.

What Transkribus says in ``custom`` of parts of a line (``offset``, ``length``) moves with the text.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from proofreader.errors import FormatError
from proofreader.formats.layouts.figures import size_of
from proofreader.formats.layouts.identifiers import Identifiers
from proofreader.formats.layouts.laying import SeenPage, all_laid
from proofreader.formats.layouts.line_changes import by_line, outcomes, ranges
from proofreader.formats.layouts.markup import parse, spliced
from proofreader.formats.layouts.page_changes import PageWriter
from proofreader.formats.layouts.page_lines import PageBlock, blocks_of
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from proofreader.formats.layouts.line_texts import Line
    from proofreader.formats.layouts.nodes import Node
    from proofreader.text.layout import ReadPage
    from proofreader.text.rewriting import Rewriting


def read(raw: bytes, path: Path | None = None) -> tuple[ReadPage, ...]:
    """The pages of a PAGE file; there is one as a rule.

    Raises:
        FormatError: if it is no sound PAGE file, or has no page.
    """
    seen = (
        SeenPage(
            tuple(tuple(line.seen for line in block.lines) for block in blocks_of(page)),
            size_of(page.attributes.get("imageWidth"), page.attributes.get("imageHeight")),
            page.attributes.get("imageFilename", ""),
        )
        for page in _pages(parse(raw, path).root, path)
    )
    return all_laid(seen, path)


def write(raw: bytes, changed: Sequence[Sequence[Rewriting]], path: Path | None = None) -> bytes:
    """The file with only the corrected words changed, and the texts of their lines and regions.

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
    names = Identifiers.of(markup.root, "id")
    writer = PageWriter(markup.source, names)
    for page, rewritten in zip(_pages(markup.root, path), changed, strict=True):
        _write_page(writer, blocks_of(page), rewritten)
    return spliced(markup.source, writer.splices)


def _write_page(
    writer: PageWriter, blocks: Sequence[PageBlock], rewritten: Sequence[Rewriting]
) -> None:
    lines = [line for block in blocks for line in block.lines]
    divided = by_line(ranges(len(line.words) for line in lines), rewritten)
    changes = [divided.get(index, []) for index in range(len(lines))]
    for line, change in zip(lines, changes, strict=True):
        if change and line.node.name == "TextLine":
            if line.cells[0].node is not line.node:
                cells = ranges(len(cell.words) for cell in line.cells)
                writer.change(line, outcomes(cells, change))
            writer.follow(line.node, [(line.words, change)])
    _write_regions(writer, blocks, changes)


def _write_regions(
    writer: PageWriter, blocks: Sequence[PageBlock], changes: Sequence[list[Rewriting]]
) -> None:
    """Let the texts of regions follow, and of those around them.

    Args:
        writer: Gets the splices.
        blocks: All of a page.
        changes: Of each line of the page, what becomes of its words.
    """
    regions: dict[int, Node] = {}
    inside: defaultdict[int, list[Line]] = defaultdict(list)
    waiting = iter(changes)
    for block in blocks:
        for line in block.lines:
            change = next(waiting)
            for region in block.regions:
                regions[region.start] = region
                inside[region.start].append((line.words, change))
    for start, lines in inside.items():
        if any(change for _, change in lines):
            writer.follow(regions[start], lines)


def _pages(root: Node, path: Path | None) -> list[Node]:
    pages = list(root.all("Page")) if root.name == "PcGts" else []
    if not pages:
        raise FormatError(
            Message("This is a PAGE file without a page.")
            if root.name == "PcGts"
            else Message("This is not a PAGE file."),
            Message("Check whether another file of the book was meant."),
            path=path,
        )
    return pages
