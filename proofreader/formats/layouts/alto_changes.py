"""Corrected words put into the lines of an ALTO file, as splices of its bytes.

What is not corrected stays as it is. A corrected ``String`` keeps its identifier, its styles and
tags, and its box if that is the same; its ``WC`` becomes 1, for somebody is sure of it, and its
``CC`` a 0, which means sure, for each character ("0 (sure) and 9 (unsure)", ALTO schema,
StringType). From version 3 on it is marked as corrected, too: ``CS`` says "whether manual
correction has been done or not". Its glyphs and its alternatives, which are those of another word,
go. Where the file says nothing of confidence, nothing is added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proofreader.formats.layouts.alto_lines import hyphen_text, polygon_of
from proofreader.formats.layouts.figures import box_around
from proofreader.formats.layouts.markup import Splice, attribute_set, escaped
from proofreader.formats.layouts.polygons import around, points_of, written
from proofreader.text.rewriting import Rewritten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.formats.layouts.alto_lines import AltoCell, AltoLine
    from proofreader.formats.layouts.identifiers import Identifiers
    from proofreader.formats.layouts.line_changes import Outcome
    from proofreader.formats.layouts.nodes import Node
    from proofreader.formats.layouts.sources import Source
    from proofreader.text.layout import Box

_NAME = re.compile(rb"<([^\s/>]+)")
_OF_OCCURRENCE = frozenset({"ID", "SUBS_TYPE", "SUBS_CONTENT"})
"""What a word that is split off does not inherit."""
_PLACE = ("HPOS", "VPOS", "WIDTH", "HEIGHT")
_STALE = frozenset({"Glyph", "ALTERNATIVE"})
_BLANK = b" \t\r\n"


@dataclass(slots=True)
class AltoWriter:
    """Makes the splices of one file."""

    source: Source
    has_status: bool
    """Whether a String of this version may have ``CS``."""
    names: Identifiers
    splices: list[Splice] = field(default_factory=list)

    def change(self, line: AltoLine, outcomes: Sequence[Outcome]) -> None:
        """Put what has become of the cells of a line into it."""
        alive = [outcome for outcome in outcomes if outcome.words]
        texts = [text_of(line, outcome) for outcome in alive]
        hyphen = self._hyphen(line, texts)
        left: int | None = None
        waiting: list[tuple[Outcome, str]] = []
        for outcome, text in zip(alive, texts, strict=True):
            is_last = outcome is alive[-1]
            content = _content(line, text, has_hyphen=hyphen and is_last)
            if outcome.cell is not None:
                for one, said in waiting:
                    self._insert(line, outcome.cell, one, said, is_before=True)
                waiting.clear()
                left = outcome.cell
                self._keep(line, outcome, content, has_hyphen=hyphen and is_last)
            elif left is None:
                waiting.append((outcome, content))
            else:
                self._insert(line, left, outcome, content)
        if alive:
            self._remove(line, outcomes)
        else:
            self._empty(line)

    def _hyphen(self, line: AltoLine, texts: Sequence[str]) -> bool:
        """Whether the line still ends with its ``HYP``; if not, it goes."""
        last = line.cells[-1]
        if last.hyphen is None:
            return False
        mark = hyphen_text(last.hyphen)
        if texts and texts[-1].endswith(mark) and texts[-1] != mark:
            return True
        self.splices.append(Splice(last.end, last.hyphen.end, b""))
        return False

    def _keep(self, line: AltoLine, outcome: Outcome, content: str, *, has_hyphen: bool) -> None:
        """Correct a cell that has words left, if anything in it is not as it was."""
        cell = line.cells[outcome.cell or 0]
        loses_hyphen = cell.hyphen is not None and not has_hyphen
        if outcome.is_changed or loses_hyphen:
            box = cell.box if loses_hyphen else None
            self._correct(line, outcome, content, _new_box(outcome, cell) or box)

    def _correct(self, line: AltoLine, outcome: Outcome, content: str, box: Box | None) -> None:
        """Change the first String of a cell, and take the others away."""
        cell = line.cells[outcome.cell or 0]
        string = cell.strings[0]
        self._set(string, "CONTENT", content)
        if "WC" in string.attributes and len(outcome.words) == 1:
            self._set(string, "WC", "1")
        if "CC" in string.attributes:
            self._set(string, "CC", _sure(string.attributes["CC"], content))
        if self.has_status:
            self._set(string, "CS", "true")
        if box is not None and "HPOS" in string.attributes:
            for name, value in _placed(box).items():
                self._set(string, name, value)
        is_other = outcome.is_split or outcome.joined
        if is_other and string.attributes.get("SUBS_TYPE") == "Abbreviation":
            self._set(string, "SUBS_TYPE", None)
            self._set(string, "SUBS_CONTENT", None)
        self._refresh(line, outcome, box)
        if len(cell.strings) > 1:
            self.splices.append(Splice(string.end, cell.end, b""))

    def _refresh(self, line: AltoLine, outcome: Outcome, box: Box | None) -> None:
        """What lies in a corrected String: glyphs go, the outline follows a new box."""
        cell = line.cells[outcome.cell or 0]
        parts = [cell, *(line.cells[i] for i in outcome.joined)]
        outlines = [polygon_of(string) for part in parts for string in part.strings]
        drawn = [one.attributes.get("POINTS", "") for one in outlines if one is not None]
        united = around(point for outline in drawn for point in points_of(outline))
        for child in cell.strings[0].children:
            if child.name in _STALE:
                self._delete(child)
            elif child.name == "Shape" and box is not None:
                if outlines[0] is not None and box_around(united) == box:
                    self._set(outlines[0], "POINTS", written(united))
                else:
                    self._delete(child)

    def _insert(
        self, line: AltoLine, at: int, outcome: Outcome, content: str, *, is_before: bool = False
    ) -> None:
        """Write a String of its own behind the cell ``at``, or before it."""
        new = next(word for word in outcome.words if isinstance(word, Rewritten))
        string = self._string(line.cells[outcome.beside].strings[0], content, new.word.box)
        cell = line.cells[at]
        if is_before:
            gap = self._gap(line, cell, new.word.box.right)
            self.splices.append(Splice(cell.start, cell.start, string + gap))
        else:
            gap = self._gap(line, cell, new.word.box.left)
            self.splices.append(Splice(cell.end, cell.end, gap + string))

    def _string(self, template: Node, content: str, box: Box) -> bytes:
        place = _placed(box) if "HPOS" in template.attributes else {}
        attributes: dict[str, str] = {}
        for name, value in template.attributes.items():
            if name == "ID":
                attributes[name] = self.names.like(value)
            elif name == "CONTENT":
                attributes[name] = content
            elif name == "WC":
                attributes[name] = "1"
            elif name == "CC":
                attributes[name] = _sure(value, content)
            elif name not in _OF_OCCURRENCE:
                attributes[name] = place.get(name, value)
        if self.has_status:
            attributes["CS"] = "true"
        return self._tag(template, b"String", attributes)

    def _gap(self, line: AltoLine, cell: AltoCell, left: int) -> bytes:
        """What parts two Strings: the blanks of the file, and an ``SP`` if it has them."""
        start = cell.start
        while start and self.source.utf8[start - 1] in _BLANK:
            start -= 1
        blanks = self.source.utf8[start : cell.start]
        if not line.is_spaced and len(line.cells) > 1:
            return blanks
        template = cell.strings[0]
        place = {}
        if "HPOS" in template.attributes and "VPOS" in template.attributes:
            place = {"HPOS": str(left), "VPOS": template.attributes["VPOS"], "WIDTH": "0"}
        return blanks + self._tag(template, b"SP", place) + blanks

    def _tag(self, like: Node, name: bytes, attributes: dict[str, str]) -> bytes:
        """An empty element with the same prefix as another."""
        found = _NAME.match(self.source.utf8, like.start)
        prefix, colon, _ = found[1].rpartition(b":") if found else (b"", b"", b"")
        written_out = b"".join(
            b" " + key.encode() + b'="' + escaped(value, '"') + b'"'
            for key, value in attributes.items()
        )
        return b"<" + prefix + colon + name + written_out + b"/>"

    def _remove(self, line: AltoLine, outcomes: Sequence[Outcome]) -> None:
        """Take away the Strings without words, each with the space before it.

        Those at the start of the line go with the space behind them.
        """
        left = {outcome.cell for outcome in outcomes if outcome.words}
        is_any_before = False
        for i, cell in enumerate(line.cells):
            if i in left:
                is_any_before = True
            elif is_any_before:
                self.splices.append(Splice(line.cells[i - 1].end, cell.end, b""))
            else:
                self.splices.append(Splice(cell.start, line.cells[i + 1].start, b""))

    def _empty(self, line: AltoLine) -> None:
        """Leave one empty String: a line without any is against the schema, and has its uses.

        Its identifier may be referred to, and it goes on saying where something was printed.
        """
        first, last = line.cells[0], line.cells[-1]
        string = first.strings[0]
        self._set(string, "CONTENT", "")
        for name in ("CC", "SUBS_TYPE", "SUBS_CONTENT"):
            self._set(string, name, None)
        for child in string.children:
            if child.name in _STALE:
                self._delete(child)
        if last.end > string.end:
            self.splices.append(Splice(string.end, last.end, b""))

    def _set(self, node: Node, name: str, value: str | None) -> None:
        if value is not None or name in node.attributes:
            self.splices.append(attribute_set(self.source, node, name, value))

    def _delete(self, node: Node) -> None:
        start = node.start
        while self.source.utf8[start - 1] in _BLANK:
            start -= 1
        self.splices.append(Splice(start, node.end, b""))


def text_of(line: AltoLine, outcome: Outcome) -> str:
    """What stands in a cell after the change, with its hyphen."""
    words = line.words
    return " ".join(words[word] if isinstance(word, int) else word.text for word in outcome.words)


def _content(line: AltoLine, text: str, *, has_hyphen: bool) -> str:
    """What a String is to say; the hyphen stands in the ``HYP`` unless both have it."""
    last = line.cells[-1]
    if not has_hyphen or last.hyphen is None:
        return text
    mark = hyphen_text(last.hyphen)
    content = text.removesuffix(mark)
    # A String that ends with a hyphen of its own is read as if it were that of the HYP.
    return text if last.content.endswith(mark) or content.endswith(mark) else content


def _new_box(outcome: Outcome, cell: AltoCell) -> Box | None:
    """The box that a cell with one new word gets; None if it keeps its own."""
    new = outcome.words[0] if len(outcome.words) == 1 else None
    if not isinstance(new, Rewritten) or len(outcome.before) > 1 or new.word.box == cell.box:
        return None
    return new.word.box


def _placed(box: Box) -> dict[str, str]:
    return dict(zip(_PLACE, map(str, (box.left, box.top, box.width, box.height)), strict=True))


def _sure(figures: str, content: str) -> str:
    """A ``CC`` that calls each character sure, parted by blanks if the old one was."""
    return (" " if " " in figures else "").join("0" * len(content))
