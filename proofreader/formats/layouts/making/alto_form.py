"""ALTO 4.3: the newest version whose schema is among the tests.

What has no place gets no coordinates, which ALTO permits since version 3. Boxes are in the units
that they came in, which are pixels mostly, and are called so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from proofreader.formats.layouts.making.elements import Element, document
from proofreader.formats.layouts.making.pages import around

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.formats.layouts.making.pages import MadeLine, MadePage, MadeWord
    from proofreader.text.layout import Box

_SPACE: Final = "http://www.loc.gov/standards/alto/ns-v4#"
_SCHEMA: Final = "http://www.loc.gov/standards/alto/v4/alto-4-3.xsd"


def make_alto(pages: Sequence[MadePage], title: str) -> bytes:
    """A file with all pages; it names the image of the first, else the title of the book."""
    image = next((page.image for page in pages if page.image), title)
    attributes = {
        "xmlns": _SPACE,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": f"{_SPACE} {_SCHEMA}",
        "SCHEMAVERSION": "4.3",
    }
    software = Element("processingSoftware", {}, (Element("softwareName", {}, text="Proofreader"),))
    description = Element(
        "Description",
        {},
        (
            Element("MeasurementUnit", {}, text="pixel"),
            Element("sourceImageInformation", {}, (Element("fileName", {}, text=image),)),
            Element("Processing", {"ID": "processing_1"}, (software,)),
        ),
    )
    layout = Element("Layout", {}, tuple(_page(page, n) for n, page in enumerate(pages, 1)))
    return document(Element("alto", attributes, (description, layout)))


def _page(page: MadePage, number: int) -> Element:
    blocks = tuple(_block(block, f"{number}_{n}") for n, block in enumerate(page.blocks, 1))
    size = {"WIDTH": page.size[0], "HEIGHT": page.size[1]} if page.size != (0, 0) else {}
    names = {"ID": f"page_{number}", "PHYSICAL_IMG_NR": page.frame + 1}
    space = Element("PrintSpace", _placed(page.box if size else None), blocks)
    return Element("Page", {**names, **size}, (space,))


def _block(lines: Sequence[MadeLine], number: str) -> Element:
    inside = tuple(_line(line, f"{number}_{n}") for n, line in enumerate(lines, 1))
    return Element("TextBlock", {"ID": f"block_{number}", **_placed(around(lines))}, inside)


def _line(line: MadeLine, number: str) -> Element:
    return Element(
        "TextLine", {"ID": f"line_{number}", **_placed(line.box)}, tuple(_words(line, number))
    )


def _words(line: MadeLine, number: str) -> Iterator[Element]:
    before: MadeWord | None = None
    for n, word in enumerate(line.words, 1):
        if before is not None:
            yield _space(before.box, word.box)
        before = word
        yield Element(
            "String",
            {
                "ID": f"string_{number}_{n}",
                "CONTENT": word.text,
                **_placed(word.box),
                "WC": word.confidence,
            },
        )


def _space(before: Box | None, behind: Box | None) -> Element:
    if before is None or behind is None:
        return Element("SP", {})
    width = max(0, behind.left - before.right)
    return Element("SP", {"HPOS": before.right, "VPOS": before.top, "WIDTH": width})


def _placed(box: Box | None) -> dict[str, object]:
    if box is None:
        return {}
    return {"HPOS": box.left, "VPOS": box.top, "WIDTH": box.width, "HEIGHT": box.height}
