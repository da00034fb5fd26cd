"""PAGE XML 2019: one page a file.

PAGE wants an outline of everything. A line whose words have no place is not divided into words,
and what has no place itself is given all of the page.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from proofreader.formats.layouts.making.elements import Element, document
from proofreader.formats.layouts.making.pages import around
from proofreader.formats.layouts.polygons import corners, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.formats.layouts.making.pages import MadeLine, MadePage, MadeWord
    from proofreader.text.layout import Box

_SPACE: Final = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"


def make_page(page: MadePage, title: str) -> bytes:
    """A file with one page; if the name of its image is not known, the title stands for it."""
    now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    metadata = Element(
        "Metadata",
        {},
        (
            Element("Creator", {}, text="Proofreader"),
            Element("Created", {}, text=now),
            Element("LastChange", {}, text=now),
        ),
    )
    attributes = {
        "xmlns": _SPACE,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": f"{_SPACE} {_SPACE}/pagecontent.xsd",
    }
    return document(Element("PcGts", attributes, (metadata, _page(page, title))))


def _page(page: MadePage, title: str) -> Element:
    regions = tuple(_region(page, lines, n) for n, lines in enumerate(page.blocks, 1))
    attributes = {
        "imageFilename": page.image or title,
        "imageWidth": page.size[0],
        "imageHeight": page.size[1],
    }
    order = (_order(len(regions)),) if regions else ()
    return Element("Page", attributes, (*order, *regions))


def _order(count: int) -> Element:
    members = (
        Element("RegionRefIndexed", {"index": n, "regionRef": f"region_{n + 1}"})
        for n in range(count)
    )
    group = Element("OrderedGroup", {"id": "reading_order"}, tuple(members))
    return Element("ReadingOrder", {}, (group,))


def _region(page: MadePage, lines: Sequence[MadeLine], number: int) -> Element:
    inside = (_line(page, line, f"{number}_{n}") for n, line in enumerate(lines, 1))
    text = "\n".join(line.text for line in lines)
    outline = _coordinates(around(lines) or page.box)
    return Element("TextRegion", {"id": f"region_{number}"}, (outline, *inside, _equivalent(text)))


def _line(page: MadePage, line: MadeLine, number: str) -> Element:
    box = line.box
    words: tuple[Element, ...] = ()
    if box is not None:
        words = tuple(_word(word, box, f"{number}_{n}") for n, word in enumerate(line.words, 1))
    outline = _coordinates(box or page.box)
    return Element("TextLine", {"id": f"line_{number}"}, (outline, *words, _equivalent(line.text)))


def _word(word: MadeWord, line: Box, number: str) -> Element:
    return Element(
        "Word",
        {"id": f"word_{number}"},
        (_coordinates(word.box or line), _equivalent(word.text, word.confidence)),
    )


def _coordinates(box: Box) -> Element:
    return Element("Coords", {"points": written(corners(box))})


def _equivalent(text: str, confidence: float | None = None) -> Element:
    return Element("TextEquiv", {"conf": confidence}, (Element("Unicode", {}, text=text),))
