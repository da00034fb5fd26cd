"""What a reader sees of an HTML page: its text, and where in the source each piece of it stands.

White space is folded as a browser does it, but for ``<pre>``; tags inside a paragraph are nothing;
the ends of blocks are line ends or blank lines, as in the standard's ``innerText``. Such a break
stands nowhere in the source: the tags mean it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.errors import FormatError
from proofreader.formats.html_source import Stretch, Tag, attributes_of, reference, tokens
from proofreader.messages import Message

if TYPE_CHECKING:
    from pathlib import Path

BLANKS: Final = " \t\n\r\f"
"""White space as HTML has it: a no-break space is none."""
_NOWHERE: Final = -1
_MOST_STEPS: Final = 4_000_000
"""Tags and pieces of text; the longest novel has a tenth of it, and a piece takes 150 bytes."""


class _Break(IntEnum):
    """How far a tag parts what stands before it from what stands behind."""

    NONE = 0
    CELL = 1
    LINE = 2
    PARAGRAPH = 3


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SHOWN: Final = {_Break.CELL: "\t", _Break.LINE: "\n", _Break.PARAGRAPH: "\n\n"}
_LEVELS: Final = {
    **dict.fromkeys(("td", "th"), _Break.CELL),
    **dict.fromkeys(
        _named(
            "div li tr dt dd caption thead tbody tfoot summary details figcaption legend optgroup"
            " option button dialog"
        ),
        _Break.LINE,
    ),
    **dict.fromkeys(
        _named(
            "p h1 h2 h3 h4 h5 h6 blockquote pre listing ul ol dl menu dir table hr section article"
            " header footer main nav aside figure fieldset form address center hgroup body html"
            " head"
        ),
        _Break.PARAGRAPH,
    ),
}
_UNSEEN: Final = _named("select datalist object audio video canvas svg template")
"""Elements whose inside no reader sees, or not as text of the page."""
_UNCLOSED: Final = _named("p li dt dd td th tr option")
"""Elements that need no end tag: the next of its kind is one."""
_VOID: Final = _named("area base br col embed hr img input link meta source track wbr")
"""Elements that have no inside."""
_PRE: Final = frozenset({"pre", "listing"})
_NOT_SHOWN: Final = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE
)

_PLAIN: Final = r"[^ \t\n\r\f&\udc80-\udcff]"
_FLOWING: Final = re.compile(rf"{_PLAIN}++(?: {_PLAIN}++)*+|[ \t\n\r\f]++|.", re.DOTALL)
_KEPT: Final = re.compile(r"[^\n\r\f&\udc80-\udcff]++|\r\n|.", re.DOTALL)
"""In ``<pre>``: what stands in a line, a line end, or another character."""


class Piece(NamedTuple):
    """A piece of the text, and where it stands in the source."""

    text: str
    start: int
    end: int
    """`start` and `end` are -1 for a break that the tags make."""

    @property
    def is_break(self) -> bool:
        """Whether it stands nowhere in the source."""
        return self.start == _NOWHERE


@dataclass(slots=True)
class Flow:
    """The text of a page in pieces, in order."""

    pieces: list[Piece] = field(default_factory=list)
    more: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """Of a blank that was folded over tags: where the rest of it stands, by its place in `pieces`.
    """
    stretches: list[Stretch] = field(default_factory=list)
    """Where text stands in the source, also if it is only white space; in order."""

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(piece.text for piece in self.pieces)

    def starts(self) -> list[int]:
        """Where each piece begins in the text, and where the text ends."""
        return list(accumulate((len(piece.text) for piece in self.pieces), initial=0))


def flow_of(source: str, path: Path) -> Flow:
    """The text of a page.

    Raises:
        FormatError: if the page is far too large.
    """
    flowing = _Flowing(path)
    for token in tokens(source):
        if isinstance(token, Tag):
            flowing.heed(token)
        elif not flowing.hidden:
            flowing.take(source, token)
    if flowing.flow.pieces:
        flowing.flow.pieces.append(Piece("\n", _NOWHERE, _NOWHERE))
    return flowing.flow


class _Flowing:
    """Reads a page from its beginning to its end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._steps = 0
        self.flow = Flow()
        self.hidden = ""
        """The element that no reader sees and that is open; empty if there is none."""
        self._depth = 0
        """How many elements of the name of `hidden` are open."""
        self._kept = 0
        """How many elements are open in which white space is kept."""
        self._break = _Break.PARAGRAPH
        self._has_br = False
        self._blanks: list[Piece] = []
        """White space that is seen if something else follows."""

    def heed(self, tag: Tag) -> None:
        """Note what a tag means for the text behind it."""
        self._count()
        if self.hidden and not self._comes_out(tag):
            return
        if not tag.is_end and (tag.name in _UNSEEN or _is_hidden(tag)):
            if not tag.attributes.endswith("/"):
                self.hidden, self._depth = tag.name, 1
            self._part(_LEVELS.get(tag.name, _Break.NONE))
        elif tag.name == "br":
            self._part(_Break.PARAGRAPH if self._has_br else _Break.LINE)
            self._has_br = True
        elif tag.name in _LEVELS:
            self._part(_LEVELS[tag.name])
            if tag.name in _PRE:
                self._kept = max(0, self._kept + (-1 if tag.is_end else 1))

    def take(self, source: str, stretch: Stretch) -> None:
        """Take the text of a stretch."""
        self.flow.stretches.append(stretch)
        at = stretch.start
        pattern = _KEPT if self._kept else _FLOWING
        while at < stretch.end:
            self._count()
            match = pattern.match(source, at, stretch.end)
            text, end = match.group() if match else "", match.end() if match else stretch.end
            found = reference(source, at, stretch.end) if text == "&" else None
            if found is not None:
                end, text = found
            elif "\udc80" <= text <= "\udcff":
                text = "\N{REPLACEMENT CHARACTER}"
            if self._kept:
                self._add_kept(text, at, end)
            elif text.strip(BLANKS):
                self._add(Piece(text, at, end))
            elif text:
                self._blanks.append(Piece(" ", at, end))
            at = end

    def _count(self) -> None:
        self._steps += 1
        if self._steps > _MOST_STEPS:
            raise FormatError(
                Message("This page is too large to be proofread."),
                Message("Split it into parts, and open one of them."),
                path=self._path,
            )

    def _add_kept(self, text: str, start: int, end: int) -> None:
        if text in ("\n", "\r\n", "\r", "\f"):
            self._blanks.append(Piece("\n", start, end))
        elif text.strip(BLANKS):
            self._add(Piece(text, start, end))
        elif text:
            self._blanks.append(Piece(text, start, end))

    def _add(self, piece: Piece) -> None:
        """Add what is seen, with what parts it from what was before."""
        pieces = self.flow.pieces
        if self._break:
            if pieces:
                pieces.append(Piece(_SHOWN[self._break], _NOWHERE, _NOWHERE))
            pieces += self._indent() if self._kept else ()
        elif self._kept:
            pieces += self._blanks
        elif self._blanks:
            first, *rest = self._blanks
            if rest:
                self.flow.more[len(pieces)] = [(one.start, one.end) for one in rest]
            pieces.append(first)
        pieces.append(piece)
        self._blanks.clear()
        self._break, self._has_br = _Break.NONE, False

    def _indent(self) -> list[Piece]:
        """The blanks behind the last line end."""
        ends = [at for at, piece in enumerate(self._blanks, 1) if piece.text == "\n"]
        return self._blanks[ends[-1] if ends else 0 :]

    def _part(self, level: _Break) -> None:
        if level:
            self._break = max(self._break, level)
            self._blanks.clear()

    def _comes_out(self, tag: Tag) -> bool:
        """Whether the element that is not seen has ended, and ``tag`` is to be heeded."""
        ends_unclosed = self.hidden in _UNCLOSED and (
            tag.name == self.hidden or (self.hidden == "p" and tag.name in _LEVELS)
        )
        if ends_unclosed:
            self.hidden = ""
            return True
        if tag.name == self.hidden and not tag.attributes.endswith("/"):
            self._depth += -1 if tag.is_end else 1
        if not self._depth:
            self.hidden = ""
        return not self._depth


def _is_hidden(tag: Tag) -> bool:
    """Whether the attributes of a tag hide its element."""
    lower = tag.attributes.lower()
    if tag.name in _VOID or ("hidden" not in lower and "none" not in lower):
        return False
    attributes = attributes_of(tag)
    is_hidden = attributes.get("hidden", "until-found").lower() != "until-found"
    return is_hidden or _NOT_SHOWN.search(attributes.get("style", "")) is not None
