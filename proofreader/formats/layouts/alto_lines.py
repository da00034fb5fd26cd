"""The lines of an ALTO page, each with the elements that its words stand in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from proofreader.formats.layouts.figures import box_around, box_of, number, share
from proofreader.formats.layouts.laying import line_of
from proofreader.formats.layouts.polygons import points_of
from proofreader.text.layout import Box, covering
from proofreader.text.rewriting import cuts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.formats.layouts.laying import SeenLine
    from proofreader.formats.layouts.nodes import Node

LEAST_SURE = 9
"""In ``CC`` each character has a figure from 0, sure, to 9, unsure (ALTO schema, StringType)."""
_BLOCKS = ("TextBlock", "ComposedBlock")
_SPACES = ("TopMargin", "LeftMargin", "PrintSpace", "RightMargin", "BottomMargin")
"""The areas of a page as they are read: a running head stands in the upper margin."""


@dataclass(frozen=True, slots=True)
class AltoCell:
    """A ``String``; or several with no ``SP`` between them, which are one word."""

    strings: tuple[Node, ...]
    hyphen: Node | None
    """The ``HYP`` behind it."""
    text: str
    """What it stands for, with its hyphen: a word, or a whole line in one ``String``."""
    box: Box
    """With that of the hyphen."""
    confidence: float | None
    weakest: float | None

    @property
    def words(self) -> list[str]:
        """The words in it, mostly one."""
        return self.text.split()

    @property
    def content(self) -> str:
        """What its Strings say together, without the hyphen."""
        return "".join(string.attributes.get("CONTENT", "") for string in self.strings)

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.strings[0].start

    @property
    def end(self) -> int:
        """Where it ends in the source; the hyphen comes after it."""
        return self.strings[-1].end


@dataclass(frozen=True)
class AltoLine:
    """A ``TextLine``."""

    node: Node
    box: Box
    cells: tuple[AltoCell, ...]
    """Only those that hold words."""
    is_spaced: bool
    """Whether ``SP`` elements part its words."""

    @cached_property
    def words(self) -> list[str]:
        """The words of all cells, in order."""
        return [word for cell in self.cells for word in cell.words]

    @property
    def seen(self) -> SeenLine[AltoCell]:
        """The line as all formats have it."""
        return line_of(self.cells, self.box)


def blocks_of(page: Node) -> Iterator[list[AltoLine]]:
    """The lines of each text block of a ``Page``, in the order in which they are read."""
    ordered = sorted(
        (child for child in page.children if child.name in _SPACES),
        key=lambda child: _SPACES.index(child.name),
    )
    whole = place_of(page) or Box(0, 0, 0, 0)
    for space in ordered:
        yield from _blocks_in(space, place_of(space) or whole)


def place_of(node: Node) -> Box | None:
    """Where an element says it stands: by its box, else by its polygon; None if it is silent."""
    across, down = number(node.attributes.get("HPOS")), number(node.attributes.get("VPOS"))
    width, height = number(node.attributes.get("WIDTH")), number(node.attributes.get("HEIGHT"))
    if across is not None and down is not None and width is not None:
        return box_of(across, down, across + width, down + (height or 0))
    polygon = polygon_of(node)
    return None if polygon is None else box_around(points_of(polygon.attributes.get("POINTS", "")))


def polygon_of(node: Node) -> Node | None:
    """The ``Polygon`` that is drawn round an element."""
    shape = node.child("Shape")
    return None if shape is None else shape.child("Polygon")


def hyphen_text(hyphen: Node) -> str:
    """What a ``HYP`` stands for."""
    return hyphen.attributes.get("CONTENT") or "-"


def _blocks_in(node: Node, around: Box) -> Iterator[list[AltoLine]]:
    for child in node.children:
        if child.name in _BLOCKS:
            place = place_of(child) or around
            lines = [_line(line, place) for line in child.children if line.name == "TextLine"]
            if lines:
                yield lines
            yield from _blocks_in(child, place)


def _line(node: Node, around: Box) -> AltoLine:
    box = place_of(node) or around
    is_spaced = node.child("SP") is not None
    groups: list[list[Node]] = []
    hyphens: dict[int, Node] = {}
    is_next_to_string = False
    for child in node.children:
        if child.name == "String" and child.attributes.get("CONTENT", "").strip():
            if is_next_to_string and is_spaced:
                groups[-1].append(child)
            else:
                groups.append([child])
            is_next_to_string = True
        elif child.name in {"SP", "String"}:
            is_next_to_string = False
        elif child.name == "HYP" and groups:
            hyphens[len(groups) - 1] = child
    boxes = _boxes(groups, box)
    cells = (_cell(tuple(group), hyphens.get(i), boxes[i]) for i, group in enumerate(groups))
    return AltoLine(node, box, tuple(cells), is_spaced)


def _boxes(groups: list[list[Node]], line: Box) -> list[Box]:
    """The box of each group of Strings; those of the line divided where they have none."""
    places = [[place_of(string) for string in group] for group in groups]
    known = [[place for place in group if place is not None] for group in places]
    if all(known):
        return [covering(group) for group in known]
    texts = ["".join(string.attributes["CONTENT"] for string in group) for group in groups]
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    stretches = [(start, start + len(text)) for start, text in zip(starts, texts, strict=False)]
    parts = cuts(line, " ".join(texts), stretches)
    return [covering(group or [part]) for part, group in zip(parts, known, strict=True)]


def _cell(strings: tuple[Node, ...], hyphen: Node | None, box: Box) -> AltoCell:
    text = "".join(string.attributes["CONTENT"] for string in strings)
    sure = [share(string.attributes.get("WC")) for string in strings]
    known = [value for value in sure if value is not None]
    weak = [value for string in strings if (value := _weakest(string)) is not None]
    if hyphen is not None:
        place = place_of(hyphen)
        box = box if place is None else box.cover(place)
        if not text.endswith(hyphen_text(hyphen)):
            text += hyphen_text(hyphen)
    return AltoCell(strings, hyphen, text, box, min(known, default=None), min(weak, default=None))


def _weakest(string: Node) -> float | None:
    """The confidence of the least sure character: by the ``CC`` of a String, or its Glyphs."""
    figures = string.attributes.get("CC", "")
    levels = [number(figure) for figure in (figures.split() if " " in figures else figures)]
    sound = [level for level in levels if level is not None and 0 <= level <= LEAST_SURE]
    if sound and len(sound) == len(levels):
        return 1 - max(sound) / LEAST_SURE
    glyphs = (
        share(glyph.attributes.get("GC")) for glyph in string.children if glyph.name == "Glyph"
    )
    return min((value for value in glyphs if value is not None), default=None)
