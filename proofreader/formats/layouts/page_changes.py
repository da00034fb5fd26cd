"""Corrected words put into the lines of a PAGE file, as splices of its bytes.

A corrected ``Word`` keeps its identifier, its attributes and, if its box is the same, its outline.
Its main ``TextEquiv`` gets the new text, and the ``conf`` 1 if it had one: "OCR confidence value
(between 0 and 1)" (PAGE schema), and somebody is sure of it. Other readings stay as they are. Its
glyphs, which are those of another word, go. The texts of its line and its regions follow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proofreader.formats.layouts.figures import box_around
from proofreader.formats.layouts.line_texts import followed, steps
from proofreader.formats.layouts.markup import Splice, attribute_set, content_set, escaped
from proofreader.formats.layouts.page_lines import main_text, outline, text_in
from proofreader.formats.layouts.polygons import around, corners, written
from proofreader.text.rewriting import Rewritten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.formats.layouts.identifiers import Identifiers
    from proofreader.formats.layouts.line_changes import Outcome
    from proofreader.formats.layouts.line_texts import Line
    from proofreader.formats.layouts.nodes import Node
    from proofreader.formats.layouts.page_lines import PageLine
    from proofreader.formats.layouts.sources import Source
    from proofreader.text.spans import Edit

_NAME = re.compile(rb"<([^\s/>]+)")
_STRETCH = re.compile(r"offset:(\d{1,9});(\s*)length:(\d{1,9})")
"""How Transkribus tells what part of a line is bold, a name, …: in characters of its text."""
_OF_OCCURRENCE = frozenset({"id", "custom", "comments"})
"""What a word that is split off does not inherit."""
_BLANK = b" \t\r\n"


@dataclass(slots=True)
class PageWriter:
    """Makes the splices of one file."""

    source: Source
    names: Identifiers
    splices: list[Splice] = field(default_factory=list)

    def change(self, line: PageLine, outcomes: Sequence[Outcome]) -> None:
        """Put what has become of the words of a line into its ``Word`` elements."""
        left: Node | None = None
        waiting: list[Rewritten] = []
        blanks = _blanks(line)
        for outcome in outcomes:
            new = [word for word in outcome.words if isinstance(word, Rewritten)]
            if outcome.cell is None:
                if left is None:
                    waiting += new
                else:
                    self._insert(line, outcome.beside, new[0], behind=left)
                continue
            node = line.cells[outcome.cell].node
            if not outcome.words:
                for blank in blanks.get(node.start, ()):
                    self._delete(blank)
                self._delete(node)
                continue
            for word in waiting:
                self._insert(line, outcome.cell, word, before=node)
            waiting.clear()
            left = node
            if outcome.is_changed:
                self._correct(line, outcome)

    def follow(self, node: Node, lines: Sequence[Line]) -> None:
        """Let the text of a line or a region, if it has one, follow the words in it.

        Args:
            node: The line or the region.
            lines: The words of all lines in it, and what becomes of them.
        """
        equivalent = main_text(node)
        if equivalent is None:
            return
        text = text_in(equivalent)
        self._say(equivalent, followed(text, lines))
        tags = node.attributes.get("custom", "")
        if "offset:" in tags and len(lines) == 1 and text.split() == list(lines[0][0]):
            edits = tuple(steps(text, lines[0][1]))
            moved = _STRETCH.sub(lambda found: _moved_stretch(found, edits), tags)
            self._set(node, "custom", moved)

    def _correct(self, line: PageLine, outcome: Outcome) -> None:
        cell = line.cells[outcome.cell or 0]
        said = (line.words[w] if isinstance(w, int) else w.text for w in outcome.words)
        equivalent = main_text(cell.node)
        glyphs = [child for child in cell.node.children if child.name == "Glyph"]
        if equivalent is not None:
            self._say(equivalent, " ".join(said))
            if "conf" in equivalent.attributes and len(outcome.words) == 1:
                self._set(equivalent, "conf", "1")
        elif glyphs:
            text = self._equivalent(cell.node, " ".join(said))
            self.splices.append(Splice(glyphs[-1].end, glyphs[-1].end, text))
        for glyph in glyphs:
            self._delete(glyph)
        self._move(line, outcome)

    def _move(self, line: PageLine, outcome: Outcome) -> None:
        """Give a word with a new box a new outline: that of all its parts, or the box."""
        cell = line.cells[outcome.cell or 0]
        new = outcome.words[0]
        coordinates = cell.node.child("Coords")
        is_same = isinstance(new, int) or len(outcome.before) > 1 or new.word.box == cell.box
        if is_same or coordinates is None or isinstance(new, int):
            return
        drawn = corners(new.word.box)
        if outcome.joined:
            parts = (cell, *(line.cells[i] for i in outcome.joined))
            united = around(point for part in parts for point in outline(part.node))
            if box_around(united) == new.word.box:
                drawn = united
        self.splices.append(
            Splice(coordinates.start, coordinates.end, self._coordinates(cell.node, drawn))
        )
        baseline = cell.node.child("Baseline")
        if baseline is not None:  # Tesseract draws one, which the schema does not know
            self._delete(baseline)

    def _insert(
        self,
        line: PageLine,
        like: int,
        new: Rewritten,
        *,
        behind: Node | None = None,
        before: Node | None = None,
    ) -> None:
        """Write a ``Word`` of its own, which looks like that of the cell ``like``."""
        template = line.cells[like].node
        attributes = {
            name: value
            for name, value in template.attributes.items()
            if name not in _OF_OCCURRENCE and not name.startswith("xmlns")
        }
        names = {"id": self.names.like(template.attributes.get("id", "word")), **attributes}
        word = self._element(
            template,
            b"Word",
            names,
            self._coordinates(template, corners(new.word.box))
            + self._equivalent(template, new.text),
        )
        blanks = self.source.utf8[self._blank_before(template.start) : template.start]
        if behind is not None:
            self.splices.append(Splice(behind.end, behind.end, blanks + word))
        elif before is not None:
            self.splices.append(Splice(before.start, before.start, word + blanks))

    def _equivalent(self, like: Node, text: str) -> bytes:
        """A ``TextEquiv`` for a word, with the attributes that another word has there."""
        other = main_text(like)
        attributes = {} if other is None else dict(other.attributes)
        kept = {name: value for name, value in attributes.items() if name in {"index", "conf"}}
        if "conf" in kept:
            kept["conf"] = "1"
        return self._element(
            like, b"TextEquiv", kept, self._element(like, b"Unicode", {}, escaped(text))
        )

    def _coordinates(self, like: Node, points: Sequence[tuple[float, float]]) -> bytes:
        coordinates = like.child("Coords")
        if coordinates is None or "points" in coordinates.attributes:
            return self._element(like, b"Coords", {"points": written(points)}, b"")
        drawn = (one.split(",") for one in written(points).split())
        dots = (self._element(like, b"Point", {"x": x, "y": y}, b"") for x, y in drawn)
        return self._element(like, b"Coords", {}, b"".join(dots))

    def _element(self, like: Node, name: bytes, attributes: dict[str, str], inside: bytes) -> bytes:
        """An element with the same prefix as another."""
        found = _NAME.match(self.source.utf8, like.start)
        prefix, colon, _ = found[1].rpartition(b":") if found else (b"", b"", b"")
        tag = prefix + colon + name
        start = b"<" + tag
        for key, value in attributes.items():
            start += b" " + key.encode() + b'="' + escaped(value, '"') + b'"'
        return start + (b">" + inside + b"</" + tag + b">" if inside else b"/>")

    def _say(self, equivalent: Node, text: str) -> None:
        for name in ("Unicode", "PlainText"):
            node = equivalent.child(name)
            if node is not None:
                self.splices.append(content_set(self.source, node, text))

    def _set(self, node: Node, name: str, value: str) -> None:
        self.splices.append(attribute_set(self.source, node, name, value))

    def _delete(self, node: Node) -> None:
        self.splices.append(Splice(self._blank_before(node.start), node.end, b""))

    def _blank_before(self, place: int) -> int:
        while place and self.source.utf8[place - 1] in _BLANK:
            place -= 1
        return place


def _blanks(line: PageLine) -> dict[int, list[Node]]:
    """The ``Word`` elements that are but blanks, as kraken has them, by where the next one starts.

    They go with the word that comes after them.
    """
    held = {cell.node.start for cell in line.cells}
    found: dict[int, list[Node]] = {}
    waiting: list[Node] = []
    for word in line.node.children:
        if word.name != "Word":
            continue
        if word.start not in held:
            waiting.append(word)
        elif waiting:
            found[word.start], waiting = waiting, []
    return found


def _moved_stretch(found: re.Match[str], edits: Sequence[Edit]) -> str:
    """Where a part of a line is after ``edits``, which come one after another."""
    start, end = int(found[1]), int(found[1]) + int(found[3])
    for edit in edits:
        start, end = _moved(start, edit, is_start=True), _moved(end, edit, is_start=False)
    return f"offset:{start};{found[2]}length:{max(0, end - start)}"


def _moved(place: int, edit: Edit, *, is_start: bool) -> int:
    """Where the start or the end of a part is after an edit; what is inserted there is outside."""
    span = edit.span
    if place < span.start or (place == span.start and (len(span) or not is_start)):
        return place
    if place >= span.end:
        return place + edit.growth
    return span.start if is_start else span.start + len(edit.text)
