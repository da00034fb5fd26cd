"""XML read with the place of everything in its file, and changed without touching the rest.

Layout files go back to where they came from with only the corrected words changed. A tree that is
read and written anew loses quotes, blanks, the order of attributes and whatever else a tree does
not know. So nothing is written anew here: each node knows the bytes that it stands in, and a
change is a `Splice` of these bytes. Python's own expat tells where an element begins, which other
readers do not.

All offsets count bytes of `Markup.source`, which is the file in UTF-8; `spliced` gives the bytes
of the file in its own encoding.

Nothing is fetched and nothing is expanded: a file that declares entities is refused, what a
document type refers to is not looked at, and the names of HTML (``&nbsp;``) are known by heart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING
from xml.parsers import expat

from proofreader.errors import FormatError
from proofreader.formats.layouts.sources import Source, source_of
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

MOST_DEEP = 200
"""How many elements may lie in one another; pages of books have about ten."""
MOST_ELEMENTS = 1_000_000
"""How many elements are held at a time; a novel with a box a word has a hundred thousand, and each
takes half a kilobyte."""
MOST_ATTRIBUTES = 1_000
"""How many attributes an element may have; those of layout files have up to twenty."""
LONGEST_TAG = 16 * 1024 * 1024
"""In bytes; HTML pages may hold a whole picture in one."""
_CHUNK = 1024 * 1024
"""How many bytes are read before looking whether it goes on, or is all one tag."""

_TAG = re.compile(rb"<[^>\"']*+(?:\"[^\"]*+\"[^>\"']*+|'[^']*+'[^>\"']*+)*+>")
_ATTRIBUTE = re.compile(rb"\s+([^\s=>/\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_NAME = re.compile(rb"<([^\s/>]+)")
_SLASH = ord("/")
_CODED = re.compile(rb"[<&\r]")
_PIECE = re.compile(
    rb"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?P<data>.*?)\]\]>|(?P<one>&[^;]*;|\r\n?)|(?P<plain>[^<&\r]+)",
    re.DOTALL,
)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no way to write (section 2.2, Char)."""
_CUT = frozenset(
    expat.errors.codes[name]
    for name in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
    )
)
"""What expat complains of when a sound file ends too early."""


class CutError(FormatError):
    """A file that ends in the middle."""


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


@dataclass(frozen=True, slots=True)
class Markup:
    """A file that has been read."""

    source: Source
    root: Node


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Put ``new`` in the place of the bytes ``start <= i < end`` of a source."""

    start: int
    end: int
    new: bytes
    """In UTF-8."""


def parse(raw: bytes, path: Path | None = None) -> Markup:
    """The whole file as a tree.

    Raises:
        CutError: if it ends in the middle.
        FormatError: if it is no sound XML, declares entities, or goes past a limit.
    """
    source = source_of(raw, path)
    builder = _Builder(source, path)
    for _ in builder.run():
        pass
    return Markup(source, builder.root())


def each(raw: bytes, name: str, path: Path | None = None) -> Iterator[Node]:
    """The outermost elements called ``name``, one after another, so that few are held at a time.

    Raises:
        FormatError: as `parse` does, when the iteration comes to the place.
    """
    return _Builder(source_of(raw, path), path, name).run()


def spliced(source: Source, splices: Iterable[Splice]) -> bytes:
    """The bytes of the file after ``splices``, in its own encoding.

    Characters that the encoding lacks become numeric references. Of two splices at the same place
    the one that is given first comes first.

    Raises:
        ValueError: if two of them overlap.
    """
    pieces: list[bytes] = []
    place = 0
    for splice in sorted(splices, key=lambda one: (one.start, one.end)):
        if splice.start < place:
            raise ValueError(f"splices overlap at byte {splice.start}")
        pieces += (source.utf8[place : splice.start], splice.new)
        place = splice.end
    if not pieces:
        return source.raw
    return source.encoded(b"".join((*pieces, source.utf8[place:])))


def escaped(text: str, quote: str = "") -> bytes:
    """``text`` as it stands in a file, in UTF-8.

    Args:
        text: What XML cannot hold in it, control characters, becomes U+FFFD.
        quote: For the value of an attribute, the quote that it stands in; else empty.
    """
    text = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace("\r", "&#13;")
    if quote:
        text = text.replace(quote, "&quot;" if quote == '"' else "&#39;")
        text = text.replace("\n", "&#10;").replace("\t", "&#9;")
    return text.encode()


def attribute_set(source: Source, node: Node, name: str, value: str | None) -> Splice:
    """The splice that gives an attribute another value; None takes the attribute away.

    The rest of the tag stays, and so does the quote. A new attribute comes last. If there is
    nothing to take away, the splice changes nothing.
    """
    tag = source.utf8[node.start : node.start_end]
    at = _NAME.match(tag)
    place = at.end() if at else 1
    while found := _ATTRIBUTE.match(tag, place):
        if found[1] == name.encode():
            return _attribute_changed(node.start, found, value)
        place = found.end()
    if value is None:
        return Splice(node.start + place, node.start + place, b"")
    new = b" " + name.encode() + b'="' + escaped(value, '"') + b'"'
    return Splice(node.start + place, node.start + place, new)


def content_set(source: Source, node: Node, text: str) -> Splice:
    """The splice that puts ``text`` in the place of all that an element holds."""
    new = escaped(text)
    if node.start_end < node.end or not source.utf8.endswith(b"/>", node.start, node.end):
        return Splice(node.start_end, node.end_start, new)
    if not text:
        return Splice(node.end, node.end, b"")
    name = _NAME.match(source.utf8, node.start)
    close = b"</" + (name[1] if name else b"") + b">"
    return Splice(node.end - len(b"/>"), node.end, b">" + new + close)


def attributes_of(tag: bytes) -> dict[str, str]:
    """The attributes of a start tag in UTF-8, with the names of HTML decoded in their values."""
    name = _NAME.match(tag)
    return {
        found[1].decode(): unescape((found[2] or found[3] or found[4] or b"").decode())
        for found in _ATTRIBUTE.finditer(tag, name.end() if name else 0)
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


def _local(name: str) -> str:
    return name.rpartition(":")[2] if ":" in name else name


def _attribute_changed(at: int, found: re.Match[bytes], value: str | None) -> Splice:
    """``found`` is the attribute in a tag that begins at ``at``."""
    if value is None:
        return Splice(at + found.start(), at + found.end(), b"")
    for group, quote in ((2, '"'), (3, "'")):
        if found[group] is not None:
            return Splice(at + found.start(group), at + found.end(group), escaped(value, quote))
    new = b'="' + escaped(value, '"') + b'"'
    return Splice(at + found.end(1), at + found.end(), new)


class _Builder:
    """Makes nodes of what expat tells; the innermost are done first, so that none ever changes."""

    def __init__(self, source: Source, path: Path | None, wanted: str | None = None) -> None:
        self._utf8 = source.utf8
        self._path = path
        self._wanted = wanted
        self._ready: list[Node] = []
        # Of each open element: its attributes, where its tag begins and ends, and its children.
        self._open: list[tuple[dict[str, str], int, int, list[Node]]] = [({}, 0, 0, [])]
        self._inside = 0  # how many elements of the wanted name are open
        self._held = 0
        self._parser = expat.ParserCreate("utf-8")
        self._parser.UseForeignDTD(True)  # noqa: FBT003 - unknown names are told, not an error
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._finish
        self._parser.EntityDeclHandler = self._refuse_entity
        self._parser.SkippedEntityHandler = self._look_up

    def root(self) -> Node:
        return self._open[0][-1][0]

    def run(self) -> Iterator[Node]:
        """Read all, and hand over the wanted elements as they are done."""
        for start in range(0, max(1, len(self._utf8)), _CHUNK):
            chunk = self._utf8[start : start + _CHUNK]
            last = start + _CHUNK >= len(self._utf8)
            try:
                self._parser.Parse(chunk, last)
            except expat.ExpatError as error:
                raise _unsound(error, self._path) from error
            if start - self._parser.CurrentByteIndex > LONGEST_TAG:
                raise self._refusal(Message("One tag of the file is larger than any page has."))
            yield from self._ready
            self._ready.clear()

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        tag = _TAG.match(self._utf8, start)
        if tag is None:  # expat has seen its end
            raise AssertionError(f"no tag at byte {start}")
        end = tag.end()
        if len(self._open) > MOST_DEEP:
            raise self._refusal(Message("The elements of the file lie too deep in one another."))
        if len(attributes) > MOST_ATTRIBUTES:
            raise self._refusal(Message("An element of the file has too many attributes."))
        if self._utf8.find(b"&", start, end) >= 0:
            attributes = attributes_of(tag[0])  # expat leaves the names of HTML out
        if self._wanted is not None:
            self._inside += _local(name) == self._wanted
        self._open.append((attributes, start, end, []))

    def _finish(self, name: str) -> None:
        place = self._parser.CurrentByteIndex
        attributes, start, start_end, children = self._open.pop()
        # Expat tells the end of <a/> behind it, and that of <a></a> before its end tag.
        whole = place == start_end and self._utf8[place - 2] == _SLASH
        end = place if whole else self._utf8.index(b">", place) + 1
        name = _local(name)
        node = Node(name, attributes, tuple(children), start, start_end, place, end, self._utf8)
        if self._wanted is None or self._inside > (name == self._wanted):
            self._open[-1][-1].append(node)
            self._held += 1
            if self._held > MOST_ELEMENTS:
                raise self._refusal(Message("The file has more parts than any book."))
        elif self._inside:
            self._ready.append(node)
            self._held = 0
        if self._wanted is not None:
            self._inside -= name == self._wanted

    def _look_up(self, name: str, is_parameter: bool) -> None:  # noqa: FBT001 - expat's
        if not is_parameter and f"{name};" not in html5:
            raise self._refusal(
                Message("The file has a character with an unknown name, &{name};.", name=name)
            )

    def _refuse_entity(self, *_declaration: object) -> None:
        raise self._refusal(Message("The file declares entities, behind which anything may hide."))

    def _refusal(self, problem: Message) -> FormatError:
        line = self._parser.CurrentLineNumber
        remedy = Message("Save it anew in the program that made it, and open that.")
        return FormatError(problem, remedy, path=self._path, line=line)


def _unsound(error: expat.ExpatError, path: Path | None) -> FormatError:
    if error.code in _CUT:
        return CutError(
            Message("The file ends in the middle."),
            Message("Get a whole copy of it, or make it anew."),
            path=path,
            line=error.lineno,
        )
    return FormatError(
        Message("This is not sound XML ({cause}).", cause=expat.ErrorString(error.code)),
        Message("Save it anew in the program that made it, and open that."),
        path=path,
        line=error.lineno,
    )
