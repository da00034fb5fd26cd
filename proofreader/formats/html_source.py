"""The source of an HTML page: its bytes as characters, and its tags and texts with their places.

A tokeniser of our own, small, because every place must be exact to the character and no page may
take longer than its length: the one in the standard library gives lines and columns, says nothing
of where a reference ends, and reads some broken pages over and over. It follows the tokeniser of
the HTML standard in what the text of a page depends on, and nothing else.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.errors import FormatError
from proofreader.formats.plain import Codec, decode
from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEAD: Final = 4096
"""How far into a page its encoding is looked for, in bytes: four times what browsers do."""
_DECLARED: Final = re.compile(
    rb"""<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)"""
    rb"""|<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
_LATIN: Final = frozenset({"ascii", "iso8859-1"})
"""What pages call so is Windows-1252: browsers read it as that, and the standard says so."""
_WIDE: Final = ("utf-16", "utf-32", "utf-7", "utf-8")
"""Of these a declaration inside the page can only mean UTF-8: it was read as ASCII."""
_MARKED: Final = (Codec.UTF_8, Codec.UTF_16_LE, Codec.UTF_16_BE)

_TAG: Final = re.compile(
    r"""</?([a-zA-Z][^\s/>]*+)((?:[^>=]|=\s*+(?:"[^"]*"|'[^']*')?+)*+)>""", re.DOTALL
)
_LIKE_TAG: Final = re.compile("<[a-zA-Z/!?]")
_RAW: Final = frozenset(
    {"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "noscript", "xmp"}
)
"""Elements whose inside is no markup, and no text of the page either."""
_COMMENT: Final = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)
_XML: Final = re.compile(r"\s*+<\?xml\s")
_ATTRIBUTE: Final = re.compile(r"""([^\s"'>/=]++)(?:\s*+=\s*+("[^"]*"|'[^']*'|[^\s>]*+))?+""")
_REFERENCE: Final = re.compile(r"&(?:#(?:[0-9]++|[xX][0-9a-fA-F]++);?|[a-zA-Z][a-zA-Z0-9]*+;?)")
_FARTHEST: Final = 48
"""How far a reference reaches at most, in characters: the longest name has 33."""
_MOST_DIGITS: Final = 12
"""A number with more digits stands for no character; Python itself refuses to read thousands."""


@dataclass(frozen=True, slots=True)
class Source:
    """A page as characters; a byte that its encoding lacks is a lone surrogate (PEP 383)."""

    text: str
    codec: str
    bom: bytes

    def encode(self, text: str) -> bytes:
        """The bytes of ``text``, which is this source with texts that `writable` gave in it."""
        return self.bom + text.encode(self.codec, "surrogateescape")

    def writable(self, text: str) -> str:
        """New text as it may stand in the source: escaped, with references to what is lacking."""
        sound = text.encode("utf-8", "replace").decode()  # no half of a surrogate pair
        escaped = sound.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return escaped.encode(self.codec, "xmlcharrefreplace").decode(self.codec)


class Tag(NamedTuple):
    """A tag, or anything else between ``<`` and ``>`` that is no text of the page."""

    start: int
    end: int
    name: str
    """In small letters; empty for comments, declarations, and elements that hold no text."""
    is_end: bool
    attributes: str


class Stretch(NamedTuple):
    """What stands between two tags."""

    start: int
    end: int


def decoded(raw: bytes, path: Path) -> Source:
    """The characters of a page: by its byte-order mark, what it declares, or a guess.

    Raises:
        FormatError: if it is no text, or cannot be written back as it is.
    """
    for marked in _MARKED:
        if raw.startswith(marked.bom):
            return _sound(raw, marked.value, marked.bom, path)
    codec = _declared(raw)
    if codec is None:
        return _sound(raw, decode(raw, path=path).encoding.codec.value, b"", path)
    return _sound(raw, codec, b"", path)


def _declared(raw: bytes) -> str | None:
    """Python's name of the encoding that a page says it is in; None if it is silent or errs."""
    match = _DECLARED.search(raw, 0, _HEAD)
    if match is None:
        return None
    label = (match[1] or match[2]).decode("ascii")
    try:
        known = codecs.lookup(label)
        "a".encode(known.name)  # some codecs of Python are for no text
    except (LookupError, UnicodeError):
        return None
    if known.name.startswith(_WIDE):
        return Codec.UTF_8.value
    return Codec.WINDOWS_1252.value if known.name in _LATIN else known.name


def _sound(raw: bytes, codec: str, bom: bytes, path: Path) -> Source:
    try:
        source = Source(raw[len(bom) :].decode(codec, "surrogateescape"), codec, bom)
        is_sound = source.encode(source.text) == raw
    except UnicodeError:
        is_sound = False
    if not is_sound:
        raise FormatError(
            Message("This page is not sound {encoding}.", encoding=codec),
            Message("Save it as UTF-8 in a browser or an editor, and open it again."),
            path=path,
        )
    return source


def tokens(source: str) -> Iterator[Tag | Stretch]:
    """The tags and the stretches between them, in order; together they are the whole source.

    A ``<`` that begins no tag stays in its stretch. What is not closed reaches to the end.
    """
    is_xml = _XML.match(source) is not None
    start = at = 0
    while match := _LIKE_TAG.search(source, at):
        at = match.start()
        tag = _tag(source, at, is_xml=is_xml)
        if tag is None:
            at += 1
            continue
        if start < at:
            yield Stretch(start, at)
        yield tag
        start = at = tag.end
    if start < len(source):
        yield Stretch(start, len(source))


def _tag(source: str, at: int, *, is_xml: bool) -> Tag | None:
    """What begins at the ``<`` there; None if it is a character of the text."""
    match = _TAG.match(source, at)
    if match is None:
        return _other(source, at)
    name, is_end = match[1].lower(), source[at + 1] == "/"
    if name not in _RAW:
        return Tag(at, match.end(), name, is_end, match[2])
    if is_end or (is_xml and match[2].endswith("/")):
        return Tag(at, match.end(), "", is_end, "")
    close = re.compile(rf"</{name}(?=[\s/>])[^>]*+>?", re.IGNORECASE).search(source, match.end())
    return Tag(at, close.end() if close else len(source), "", is_end=False, attributes="")


def _other(source: str, at: int) -> Tag | None:
    """A comment, a declaration, or a tag that is not closed."""
    if source.startswith("<!--", at):
        match = _COMMENT.match(source, at)
        end = match.end() if match else len(source)
    elif source.startswith(("<!", "<?", "</"), at):
        if at + 2 == len(source):
            return None
        end = source.find(">", at) + 1 or len(source)
    elif source[at + 1 : at + 2].isalpha() and source[at + 1].isascii():
        end = len(source)
    else:
        return None
    return Tag(at, end, "", is_end=False, attributes="")


def attributes_of(tag: Tag) -> dict[str, str]:
    """The attributes of a tag by their names in small letters; of two alike the first counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag.attributes):
        found.setdefault(match[1].lower(), unescape((match[2] or "").strip("\"'")))
    return found


def reference(text: str, at: int, end: int) -> tuple[int, str] | None:
    """The character reference that begins at the ``&`` there: its end, and what it stands for.

    None if the ``&`` stands for itself. Nothing is looked at from ``end`` on.
    """
    match = _REFERENCE.match(text, at, min(end, at + _FARTHEST))
    if match is None:
        return None
    written = match.group()
    if written.startswith("&#"):
        is_number = len(written) <= _MOST_DIGITS
        return match.end(), unescape(written) if is_number else "\N{REPLACEMENT CHARACTER}"
    for length in range(len(written), 2, -1):
        if written[1:length] in html5:
            return at + length, html5[written[1:length]]
    return None
