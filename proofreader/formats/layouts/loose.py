"""HTML that is no XML, read with the place of everything in its file.

Programs that write hOCR, and text archives, often write HTML as browsers forgive it: ``<br>``
without an end, ``<p>`` closed by the next ``<p>``, ``&`` left bare. The nodes are those of
`proofreader.formats.layouts.markup`, made of what Python's own reader of HTML tells; it takes three
times as long as XML.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from proofreader.errors import FormatError
from proofreader.formats.layouts.markup import (
    MOST_DEEP,
    CutError,
    Markup,
)
from proofreader.formats.layouts.nodes import Node, attributes_of
from proofreader.formats.layouts.sources import source_of
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MOST_PARTS: Final = 2_000_000
"""How many elements and texts between them a file may have; a novel has two hundred thousand."""
_WITHOUT_END: Final = re.compile(
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
)
"""Elements that never have an end tag (HTML, section 13.1.2, void elements)."""
_MAY_STAY_OPEN: Final = re.compile(
    "|html|head|body|p|li|d[dt]|option|optgroup|colgroup|caption|thead|tbody|tfoot|t[rdh]|r[tp]"
)
"""Elements whose end tag may be left out (HTML, section 13.1.2.4), and the root of our own."""
_CLOSED_BY: Final = (
    (re.compile("li"), re.compile("li")),
    (re.compile("d[dt]"), re.compile("d[dt]")),
    (re.compile("tr"), re.compile("t[rdh]")),
    (re.compile("t[dh]"), re.compile("t[dh]")),
    (re.compile("option"), re.compile("option")),
    (
        re.compile(
            "address|article|aside|blockquote|div|dl|fieldset|footer|form|h[1-6r]|header|main|nav"
            "|ol|p|pre|section|table|ul"
        ),
        re.compile("p"),
    ),
)
"""An element that begins, and which open ones end with that."""
_HOLDS: Final = re.compile("|ul|ol|dl|table|select|div|body|html")
"""Elements beyond which nothing ends because another begins."""


def parse_html(raw: bytes, path: Path | None = None) -> Markup:
    """The whole file as a tree; its root has the name ``""`` and holds all that is in the file.

    Raises:
        CutError: if it ends in the middle: in a tag, or in an element that needs an end tag.
        FormatError: if it goes past a limit or is in an encoding that is not read.
    """
    source = source_of(raw, path, html=True)
    reader = _Reader(source.utf8, path)
    return Markup(source, reader.root())


class _Reader(HTMLParser):
    """Makes nodes of what Python's reader of HTML tells."""

    def __init__(self, utf8: bytes, path: Path | None) -> None:
        super().__init__(convert_charrefs=False)  # else text is held back, and its place lost
        self._utf8 = utf8
        self._path = path
        self._text = utf8.decode()
        self._lines = [0, *accumulate(len(line) + 1 for line in self._text.split("\n"))]
        # The last place that was asked for: a character, and its byte. They only go forward.
        self._last = (0, 0)
        # Of each open element: name, attributes, where its tag begins and ends, and its children.
        self._open: list[tuple[str, Mapping[str, str], int, int, list[Node]]] = [("", {}, 0, 0, [])]
        self._held = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        start = self._place()
        self._close_before(tag, start)
        self._begin(tag, start)
        if _WITHOUT_END.fullmatch(tag):
            end = self._open[-1][3]
            self._finish(end, end)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        start = self._place()
        self._close_before(tag, start)
        self._begin(tag, start)
        end = self._open[-1][3]
        self._finish(end, end)

    def handle_endtag(self, tag: str) -> None:
        if all(name != tag for name, *_ in self._open):
            return
        place = self._place()
        while self._open[-1][0] != tag:
            self._finish(place, place)
        closed = self._utf8.find(b">", place)
        self._finish(place, closed + 1 if closed >= 0 else len(self._utf8))

    def handle_data(self, data: str) -> None:  # noqa: ARG002
        self._count()

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002
        self._count()

    def handle_charref(self, name: str) -> None:  # noqa: ARG002
        self._count()

    def root(self) -> Node:
        """All of the file."""
        self.feed(self._text)
        end = len(self._utf8)
        is_in_tag = self.rawdata.startswith("<")
        if is_in_tag or not all(_MAY_STAY_OPEN.fullmatch(name) for name, *_ in self._open):
            raise CutError(
                Message("The file ends in the middle."),
                Message("Get a whole copy of it, or make it anew."),
                path=self._path,
                line=len(self._lines) - 1,
            )
        while len(self._open) > 1:
            self._finish(end, end)
        return Node("", {}, tuple(self._open[0][-1]), 0, 0, end, end, self._utf8, is_html=True)

    def _place(self) -> int:
        line, column = self.getpos()
        character = self._lines[line - 1] + column
        before, byte = self._last
        byte += len(self._text[before:character].encode())
        self._last = (character, byte)
        return byte

    def _begin(self, tag: str, start: int) -> None:
        text = (self.get_starttag_text() or "").encode()
        if len(self._open) > MOST_DEEP:
            raise self._refusal(Message("The elements of the file lie too deep in one another."))
        self._count()
        attributes = {name.lower(): value for name, value in attributes_of(text).items()}
        self._open.append((tag, attributes, start, start + len(text), []))

    def _finish(self, end_start: int, end: int) -> None:
        name, attributes, start, start_end, children = self._open.pop()
        places = start, start_end, end_start, end
        node = Node(name, attributes, tuple(children), *places, self._utf8, is_html=True)
        self._open[-1][-1].append(node)

    def _close_before(self, tag: str, start: int) -> None:
        """End what ends because ``tag`` begins."""
        closed = next((closed for begun, closed in _CLOSED_BY if begun.fullmatch(tag)), None)
        if closed is None:
            return
        outermost = len(self._open)
        for depth in range(len(self._open) - 1, 0, -1):
            name = self._open[depth][0]
            if closed.fullmatch(name):
                outermost = depth
            elif _HOLDS.fullmatch(name):
                break
        while len(self._open) > outermost:
            self._finish(start, start)

    def _count(self) -> None:
        self._held += 1
        if self._held > MOST_PARTS:
            raise self._refusal(Message("The file has more parts than any book."))

    def _refusal(self, problem: Message) -> FormatError:
        remedy = Message("Save it anew in the program that made it, and open that.")
        return FormatError(problem, remedy, path=self._path, line=self.getpos()[0])
