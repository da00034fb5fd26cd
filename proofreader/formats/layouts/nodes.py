"""Elements of a file, and the text in them, with the bytes that they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ATTRIBUTE: Final = re.compile(
    rb"\s+([^\s=>/\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?"
)
"""A blank, the name, and the value in either quote or in none."""
TAG_NAME: Final = re.compile(rb"<([^\s/>]+)")
_CODED: Final = re.compile(rb"[<&\r]")
_PIECE: Final = re.compile(
    rb"<!\[CDATA\[(?P<data>.*?)\]\]>|<!--.*?-->|<\?.*?\?>|<[!/][^>]*>"
    rb"|(?P<one>&(?:\#\d+|\#[xX][\da-fA-F]+|[^\W\d_]\w*);|\r\n?)"
    rb"|(?P<plain>[^<&\r]+|[<&])",  # HTML may have bare ones
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text inside an element, without its children."""

    start: int
    end: int
    """Where it stands in the source, half-open."""
    text: str
    """What stands there: either as it is, or one character for a reference or a line end."""


@dataclass(frozen=True, slots=True)
class Node:
    """An element, and where it stands in the source.

    Its text is not kept but read off the source when it is asked for: most of what stands between
    the elements of a layout file are blanks that nobody asks for.
    """

    name: str
    """Without the prefix of its namespace."""
    attributes: Mapping[str, str]
    """By name as in the file, with its prefix; namespaces (``xmlns``) are among them."""
    children: tuple[Node, ...]
    start: int
    """Where its start tag begins."""
    start_end: int
    """Behind its start tag; equal to ``end`` where the element has no content (``<a/>``)."""
    end_start: int
    """Where its end tag begins; equal to ``end`` where it has none."""
    end: int
    """Behind its end tag."""
    utf8: bytes = field(repr=False, compare=False)
    """The source."""
    is_html: bool = False
    """Whether the letters of names may be large or small; here they are small."""

    def walk(self) -> Iterator[Node]:
        """The element and all in it, in order of place."""
        ahead = [self]
        while ahead:
            node = ahead.pop()
            yield node
            ahead += reversed(node.children)

    def all(self, name: str) -> Iterator[Node]:
        """All elements of this name in it and below, in order of place."""
        return (node for node in self.walk() if node.name == name)

    def child(self, name: str) -> Node | None:
        """The first of its children with this name, if there is one."""
        return next((child for child in self.children if child.name == name), None)

    def pieces(self) -> Iterator[Piece]:
        """The text in it and below, in order of place, blanks as they are."""
        place = self.start_end
        for child in self.children:
            yield from pieces_of(self.utf8, place, child.start)
            yield from child.pieces()
            place = child.end
        yield from pieces_of(self.utf8, place, self.end_start)

    @property
    def text(self) -> str:
        """All text in it and below, blanks as they are."""
        if not self.children:
            plain = self.utf8[self.start_end : self.end_start]
            if not _CODED.search(plain):
                return plain.decode()
        return "".join(piece.text for piece in self.pieces())


def attributes_of(tag: bytes) -> dict[str, str]:
    """The attributes of a start tag in UTF-8, with the names of HTML decoded in their values."""
    name = TAG_NAME.match(tag)
    return {
        found[1].decode(): unescape((found[2] or found[3] or found[4] or b"").decode())
        for found in ATTRIBUTE.finditer(tag, name.end() if name else 0)
    }


def pieces_of(utf8: bytes, start: int, end: int) -> Iterator[Piece]:
    """The text between two places of a source with no tag between them."""
    for found in _PIECE.finditer(utf8, start, end):
        if found.lastgroup == "one":
            text = "\n" if found[0].startswith(b"\r") else unescape(found[0].decode())
            yield Piece(found.start(), found.end(), text)
        elif found.lastgroup is not None:
            text = found[found.lastgroup].decode()
            yield Piece(found.start(found.lastgroup), found.end(found.lastgroup), text)
