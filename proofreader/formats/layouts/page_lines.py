"""The lines of a PAGE file, in reading order, each with the elements that its words stand in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from proofreader.formats.layouts.figures import box_around, number, share
from proofreader.formats.layouts.laying import line_of
from proofreader.formats.layouts.polygons import points_of
from proofreader.text.layout import Box
from proofreader.text.rewriting import cuts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.formats.layouts.laying import SeenLine
    from proofreader.formats.layouts.nodes import Node

_GROUPS = frozenset(
    {
        "OrderedGroup",
        "UnorderedGroup",
        "OrderedGroupIndexed",
        "UnorderedGroupIndexed",
        "RegionRef",
        "RegionRefIndexed",
    }
)


@dataclass(frozen=True, slots=True)
class PageCell:
    """What holds text: a ``Word``; or a ``TextLine`` or ``TextRegion`` that is not divided."""

    node: Node
    text: str
    """A word as a rule, else all words of a line."""
    box: Box
    confidence: float | None = None
    weakest: float | None = None

    @property
    def words(self) -> list[str]:
        """The words in it."""
        return self.text.split()


@dataclass(frozen=True)
class PageLine:
    """A ``TextLine``; or a line of the text of a ``TextRegion`` that has no lines of its own."""

    node: Node
    box: Box
    cells: tuple[PageCell, ...]
    """Only those that hold words."""

    @cached_property
    def words(self) -> list[str]:
        """The words of all cells, in order."""
        return [word for cell in self.cells for word in cell.words]

    @property
    def seen(self) -> SeenLine[PageCell]:
        """The line as all formats have it."""
        return line_of(self.cells, self.box)


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A ``TextRegion`` with its own lines."""

    regions: tuple[Node, ...]
    """It, and the regions of text that it lies in, the innermost first."""
    lines: tuple[PageLine, ...]
    """Only those that hold words."""


def blocks_of(page: Node) -> list[PageBlock]:
    """The text regions of a ``Page``, in its ``ReadingOrder``; what is not in that comes after.

    A region that lies in another is read behind the lines of that one, unless the reading order
    names it elsewhere.
    """
    order = page.child("ReadingOrder")
    named = [] if order is None else [name for child in order.children for name in _named(child)]
    wide = number(page.attributes.get("imageWidth")) or 0
    high = number(page.attributes.get("imageHeight")) or 0
    whole = Box(0, 0, max(0, round(wide)), max(0, round(high)))
    regions = {node.attributes.get("id", ""): node for node in page.walk() if _is_region(node)}
    chains = dict(_chains(page, ()))
    found: list[PageBlock] = []
    seen: set[int] = set()
    starts = [regions[name] for name in dict.fromkeys(named) if name in regions]
    elsewhere = {node.start for node in starts}
    for node in (*starts, *(child for child in page.children if _is_region(child))):
        for region in _inside(node, elsewhere):
            if region.start not in seen and region.name == "TextRegion":
                seen.add(region.start)
                found.append(PageBlock(chains[region.start], _lines(region, whole)))
    return found


def main_text(node: Node) -> Node | None:
    """The ``TextEquiv`` that is the text of an element.

    "The text content with the lowest index should be interpreted as the main text content" (PAGE
    schema, TextEquivType); one without index comes first.
    """
    equivalents = [child for child in node.children if child.name == "TextEquiv"]
    return min(equivalents, key=_rank, default=None)


def text_in(equivalent: Node | None) -> str:
    """What a ``TextEquiv`` says, in Unicode or else as plain text."""
    if equivalent is None:
        return ""
    said = (equivalent.child(name) for name in ("Unicode", "PlainText"))
    return next((text for node in said if node is not None and (text := node.text)), "")


def outline(node: Node) -> tuple[tuple[float, float], ...]:
    """The points round an element: in one attribute since 2013, before that one element each."""
    coordinates = node.child("Coords")
    if coordinates is None:
        return ()
    if "points" in coordinates.attributes:
        return points_of(coordinates.attributes["points"])
    points = (child.attributes for child in coordinates.children if child.name == "Point")
    return points_of(" ".join(f"{one.get('x', '')},{one.get('y', '')}" for one in points))


def _rank(equivalent: Node) -> float:
    index = number(equivalent.attributes.get("index"))
    return -1 if index is None else index


def _named(group: Node) -> Iterator[str]:
    """The regions that a group of the reading order names, in order."""
    if group.name not in _GROUPS:
        return
    if "regionRef" in group.attributes:
        yield group.attributes["regionRef"]
    members = [child for child in group.children if child.name in _GROUPS]
    if group.name.startswith("Ordered"):
        members.sort(key=lambda child: number(child.attributes.get("index")) or 0)
    for child in members:
        yield from _named(child)


def _is_region(node: Node) -> bool:
    return node.name.endswith("Region")


def _inside(region: Node, elsewhere: set[int]) -> Iterator[Node]:
    """A region and those in it, without those that have their place elsewhere."""
    yield region
    for child in region.children:
        if _is_region(child) and child.start not in elsewhere:
            yield from _inside(child, elsewhere)


def _chains(node: Node, above: tuple[Node, ...]) -> Iterator[tuple[int, tuple[Node, ...]]]:
    """Of each text region, by where it starts, it and the text regions around it."""
    for child in node.children:
        if _is_region(child):
            chain = (child, *above) if child.name == "TextRegion" else above
            yield child.start, chain
            yield from _chains(child, chain)


def _lines(region: Node, page: Box) -> tuple[PageLine, ...]:
    box = box_around(outline(region)) or page
    nodes = [child for child in region.children if child.name == "TextLine"]
    if not nodes:
        return _undivided(region, box)
    lines = (_line(node, box) for node in nodes)
    return tuple(line for line in lines if line.cells)


def _undivided(region: Node, box: Box) -> tuple[PageLine, ...]:
    """The lines of a region that has text but no ``TextLine``: its box is divided among them."""
    equivalent = main_text(region)
    texts = [text for text in text_in(equivalent).splitlines() if text.strip()]
    sure = None if equivalent is None else share(equivalent.attributes.get("conf"))
    lines = []
    for i, text in enumerate(texts):
        top = box.top + box.height * i // len(texts)
        bottom = box.top + box.height * (i + 1) // len(texts)
        place = Box(box.left, top, box.right, bottom)
        lines.append(PageLine(region, place, (PageCell(region, text, place, sure),)))
    return tuple(lines)


def _line(node: Node, around: Box) -> PageLine:
    box = box_around(outline(node)) or around
    words = [child for child in node.children if child.name == "Word"]
    texts = [_word_text(word) for word in words]
    if not any(texts):
        equivalent = main_text(node)
        text = " ".join(text_in(equivalent).split())
        sure = None if equivalent is None else share(equivalent.attributes.get("conf"))
        return PageLine(node, box, (PageCell(node, text, box, sure),) if text else ())
    spoken = [(word, text) for word, text in zip(words, texts, strict=True) if text]
    boxes = _boxes(spoken, box)
    cells = (
        PageCell(word, text, place, _sure(word), _weakest(word))
        for (word, text), place in zip(spoken, boxes, strict=True)
    )
    return PageLine(node, box, tuple(cells))


def _boxes(words: Sequence[tuple[Node, str]], line: Box) -> list[Box]:
    """The box of each word; a part of that of the line where a word has none."""
    places = [box_around(outline(word)) for word, _ in words]
    starts = accumulate((len(text) + 1 for _, text in words), initial=0)
    stretches = [
        (start, start + len(text)) for start, (_, text) in zip(starts, words, strict=False)
    ]
    parts = cuts(line, " ".join(text for _, text in words), stretches)
    return [part if place is None else place for part, place in zip(parts, places, strict=True)]


def _word_text(word: Node) -> str:
    text = text_in(main_text(word)).strip()
    glyphs = (child for child in word.children if child.name == "Glyph")
    return text or "".join(text_in(main_text(glyph)) for glyph in glyphs).strip()


def _sure(node: Node) -> float | None:
    equivalent = main_text(node)
    return None if equivalent is None else share(equivalent.attributes.get("conf"))


def _weakest(word: Node) -> float | None:
    known = [_sure(child) for child in word.children if child.name == "Glyph"]
    return min((value for value in known if value is not None), default=None)
