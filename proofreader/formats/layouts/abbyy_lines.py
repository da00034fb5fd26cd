"""The lines of an ABBYY FineReader page: characters, and the words that they make."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from proofreader.formats.layouts.figures import box_of, number
from proofreader.formats.layouts.laying import line_of
from proofreader.formats.layouts.nodes import pieces_of
from proofreader.text.layout import Box, covering

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proofreader.formats.layouts.laying import SeenLine
    from proofreader.formats.layouts.nodes import Node

LINE_END_HYPHEN = "\N{NOT SIGN}"
"""What FineReader writes for the hyphen of a word that goes on in the next line."""
_SURE = 100
"""``charConfidence`` goes from 0 to this; 255 and -1 stand for "not known"."""
_SUSPICIOUS = 0.5
"""How sure a character counts that is called ``suspicious`` without a figure: a convention."""
_TRUE = frozenset({"1", "true"})


@dataclass(frozen=True, slots=True)
class AbbyyCell:
    """The characters of a word; or the text of a line that has no characters of its own."""

    nodes: tuple[Node, ...]
    """``charParams`` elements, or ``formatting`` elements that hold plain text."""
    blanks: tuple[Node, ...]
    """The ``charParams`` between the word before it in the line and this one."""
    text: str
    box: Box
    confidence: float | None
    weakest: float | None

    @property
    def words(self) -> list[str]:
        """The words in it, mostly one."""
        return self.text.split()

    @property
    def is_plain(self) -> bool:
        """Whether it holds the text of a line without characters."""
        return self.nodes[0].name == "formatting"


@dataclass(frozen=True)
class AbbyyLine:
    """A ``line``."""

    node: Node
    box: Box
    cells: tuple[AbbyyCell, ...]
    """Only those that hold words."""
    has_blanks: bool
    """Whether blanks part the words of the page; if not, characters tell that they begin one."""

    @cached_property
    def words(self) -> list[str]:
        """The words of all cells, in order."""
        return [word for cell in self.cells for word in cell.words]

    @property
    def seen(self) -> SeenLine[AbbyyCell]:
        """The line as all formats have it."""
        return line_of(self.cells, self.box)


def blocks_of(page: Node) -> Iterator[list[AbbyyLine]]:
    """The lines of each paragraph of a page, those in tables as well; none is empty."""
    width, height = number(page.attributes.get("width")), number(page.attributes.get("height"))
    whole = box_of(0, 0, width or 0, height or 0)
    said = (own_text(one) for one in page.all("charParams"))
    has_blanks = any(text != text.strip() for text in said)
    has_blanks = has_blanks or not any(_starts_word(one) for one in page.all("charParams"))
    for block in page.children:
        around = _place(block) or whole
        for paragraph in block.all("par"):
            lines = (_line(line, around, has_blanks=has_blanks) for line in paragraph.all("line"))
            held = [line for line in lines if line.cells]
            if held:
                yield held


def own_text(node: Node) -> str:
    """The text in an element, without that of the other readings that may lie in it."""
    if not node.children:
        return node.text
    ends = [(node.start_end, node.start_end)]
    ends += [(child.start, child.end) for child in node.children]
    ends.append((node.end_start, node.end_start))
    pieces = (pieces_of(node.utf8, one[1], two[0]) for one, two in pairwise(ends))
    return "".join(piece.text for between in pieces for piece in between).strip("\r\n\t")


def _place(node: Node) -> Box | None:
    sides = [number(node.attributes.get(side)) for side in "ltrb"]
    known = [side for side in sides if side is not None]
    return box_of(*known) if len(known) == len(sides) else None


def _line(node: Node, around: Box, *, has_blanks: bool) -> AbbyyLine:
    box = _place(node) or around
    characters = [one for one in node.all("charParams") if own_text(one)]
    if characters:
        cells = _cells(characters, box, has_blanks=has_blanks)
        return AbbyyLine(node, box, tuple(cells), has_blanks)
    plain = tuple(one for one in node.all("formatting") if own_text(one))
    text = "".join(own_text(one) for one in plain)
    cells_of_text = (AbbyyCell(plain, (), text, box, None, None),) if text.strip() else ()
    return AbbyyLine(node, box, cells_of_text, has_blanks)


def _cells(characters: list[Node], line: Box, *, has_blanks: bool) -> Iterator[AbbyyCell]:
    """The words of a line: parted by blanks, or, if there are none, by where words start."""
    blanks: list[Node] = []
    word: list[Node] = []
    is_cut = False
    for one in characters:
        text = own_text(one)
        is_new = is_cut or text[0].isspace() or (not has_blanks and _starts_word(one))
        if word and is_new:
            yield _cell(word, blanks, line, is_last=False)
            word, blanks = [], []
        (blanks if text.isspace() else word).append(one)
        is_cut = text[-1].isspace()
    if word:
        yield _cell(word, blanks, line, is_last=True)


def _cell(word: list[Node], blanks: list[Node], line: Box, *, is_last: bool) -> AbbyyCell:
    text = "".join(own_text(one) for one in word).strip()
    if is_last and text.endswith(LINE_END_HYPHEN):
        text = text.removesuffix(LINE_END_HYPHEN) + "-"
    places = [place for one in word if (place := _place(one)) is not None]
    sure = [value for one in word if (value := _confidence(one)) is not None]
    return AbbyyCell(
        tuple(word),
        tuple(blanks),
        text,
        covering(places) if places else line,
        sum(sure) / len(sure) if sure else None,
        min((*sure, *_suspicions(word)), default=None),
    )


def _confidence(character: Node) -> float | None:
    value = number(character.attributes.get("charConfidence"))
    return None if value is None or not 0 <= value <= _SURE else value / _SURE


def _suspicions(word: Iterable[Node]) -> Iterator[float]:
    for one in word:
        if one.attributes.get("suspicious") in _TRUE and _confidence(one) is None:
            yield _SUSPICIOUS


def _starts_word(character: Node) -> bool:
    """FineReader 6 to 9 say ``wordStart``, later ones ``wordFirst``."""
    return any(character.attributes.get(name) in _TRUE for name in ("wordStart", "wordFirst"))
