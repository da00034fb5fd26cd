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
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from html.entities import html5
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from proofreader.errors import FormatError
from proofreader.formats.layouts.nodes import ATTRIBUTE, TAG_NAME, Node, attributes_of
from proofreader.formats.layouts.sources import Source, source_of
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = (
    "LONGEST_TAG",
    "MOST_ATTRIBUTES",
    "MOST_DEEP",
    "MOST_ELEMENTS",
    "CutError",
    "Markup",
    "Node",
    "RefusedError",
    "Splice",
    "applied",
    "attribute_set",
    "content_set",
    "deleted",
    "each",
    "end_tag",
    "escaped",
    "parse",
    "spliced",
)

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
_SLASH = ord("/")
_ANEW: Final = Message("Save it anew in the program that made it, and open that.")
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


class RefusedError(FormatError):
    """A file that declares entities, or goes past a limit."""


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
        RefusedError: if it declares entities or goes past a limit.
        FormatError: if it is no sound XML.
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
    splices = tuple(splices)
    if not splices:
        return source.raw
    return source.encoded(applied(source, splices, 0, len(source.utf8)))


def applied(source: Source, splices: Iterable[Splice], start: int, end: int) -> bytes:
    """What stands between two places of a source after splices of it, in UTF-8.

    Raises:
        ValueError: if two of them overlap.
    """
    pieces: list[bytes] = []
    for splice in sorted(splices, key=lambda one: (one.start, one.end)):
        if splice.start < start:
            raise ValueError(f"splices overlap at byte {splice.start}")
        pieces += (source.utf8[start : splice.start], splice.new)
        start = splice.end
    return b"".join((*pieces, source.utf8[start:end]))


def deleted(stretches: Iterable[tuple[int, int]], beside: Iterable[Splice]) -> Iterator[Splice]:
    """The splices that delete stretches which may overlap.

    Args:
        stretches: Where each begins and ends.
        beside: Other splices of the same source. What they insert into a stretch stays.
    """
    cuts = sorted({splice.start for splice in beside if splice.start == splice.end})
    place = 0
    for start, end in sorted(stretches):
        start = max(start, place)  # noqa: PLW2901 - what is deleted already
        for cut in cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]:
            yield Splice(start, cut, b"")
            start = cut  # noqa: PLW2901
        if start < end:
            yield Splice(start, end, b"")
            place = end


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
    at = TAG_NAME.match(tag)
    place = at.end() if at else 1
    while found := ATTRIBUTE.match(tag, place):
        if found[1].decode() == name or (node.is_html and found[1].decode().lower() == name):
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
    return Splice(node.end - len(b"/>"), node.end, b">" + new + end_tag(source, node))


def end_tag(source: Source, node: Node) -> bytes:
    """The end tag of an element, whether it has one or not."""
    name = TAG_NAME.match(source.utf8, node.start)
    return b"</" + (name[1] if name else node.name.encode()) + b">"


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
            problem = Message("The file has a character with an unknown name, &{name};.", name=name)
            line = self._parser.CurrentLineNumber
            raise FormatError(problem, _ANEW, path=self._path, line=line)

    def _refuse_entity(self, *_declaration: object) -> None:
        raise self._refusal(Message("The file declares entities, behind which anything may hide."))

    def _refusal(self, problem: Message) -> RefusedError:
        line = self._parser.CurrentLineNumber
        return RefusedError(problem, _ANEW, path=self._path, line=line)


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
        _ANEW,
        path=path,
        line=error.lineno,
    )
