"""Markup that does not close, or opens nothing: ``<i>never shut``.

Which end is missing only the page can say, so the tag without a mate is shown and never mended.
Source: DETECTION inventory, kind markup; DP's formatting guidelines.

Catches: "<i>" or "</i>" without its mate in the paragraph, "<i><b></i></b>", "/*" and "/#" without
    their ends in the text, "[Footnote 1: He says", "[**", "&amp;".
Leaves: "a < b", "<http://example.org>", pairs over many lines, "[1]", "[sic]".

Examples:
    he <i>never came → look here
    Smith &amp; Sons → look here
"""

from __future__ import annotations

import re
from functools import lru_cache
from html.entities import html5
from typing import TYPE_CHECKING, Final

from proofreader.messages import Message
from proofreader.text.findings import Kind, Remark
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_TAG = re.compile(r"<(/?)(i|b|sc|f|g|u)>", re.IGNORECASE)
_BLOCK = re.compile(
    r"(?<![^\r\n\f])[ \t]*(/[*#$]|[*#$]/)[^\S\r\n]*(?:\[[\d,.]*\][^\S\r\n]*)?(?![^\r\n\f])"
)
_BRACKET = re.compile(r"\[(?:Footnote|Illustration|Sidenote|Greek:|Music|Blank Page)")
_NOTE = re.compile(r"\[\*\*")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});")
_SQUARE = re.compile(r"[\[\]]")
_LONGEST: Final = 20_000
"""No footnote is longer, in code points: a few pages."""
_SURE: Final = 0.9
"""A tag without a mate is wrong for certain; that it is a tag at all is nearly so. An estimate."""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """Point at each tag that has no mate, and at entities."""
    del pack, habits
    text = passage.text
    blocks = _lone_blocks(text) if "/" in text else ()
    for paragraph in passage.paragraphs:
        inside = [span for span in blocks if paragraph.contains(span)]
        for span in (*_lone_tags(text, paragraph), *_open_brackets(text, paragraph), *inside):
            yield _remark(span, Message("{tag} has no mate", tag=span.of(text)))
        for match in _ENTITY.finditer(text, paragraph.start, paragraph.end):
            if match[0].startswith("&#") or match[0][1:] in html5:
                yield _remark(Span(*match.span()), Message("a character is written as in HTML"))


def _remark(span: Span, reason: str) -> Remark:
    return Remark(span, None, Kind.MARKUP, reason, _SURE)


def _lone_tags(text: str, paragraph: Span) -> Iterator[Span]:
    """The inline tags of a paragraph that do not pair."""
    open_tags: list[re.Match[str]] = []
    for tag in _TAG.finditer(text, paragraph.start, paragraph.end):
        name = tag[2].lower()
        if not tag[1]:
            open_tags.append(tag)
            continue
        if all(one[2].lower() != name for one in open_tags):
            yield Span(*tag.span())
            continue
        while (one := open_tags.pop())[2].lower() != name:
            yield Span(*one.span())
    yield from (Span(*tag.span()) for tag in open_tags)


def _open_brackets(text: str, paragraph: Span) -> Iterator[Span]:
    """The beginnings of footnotes, pictures and notes that nothing ends."""
    for match in _BRACKET.finditer(text, paragraph.start, paragraph.end):
        if not _is_closed(text, match.start(), match.start() + _LONGEST):
            yield Span(*match.span())
    for match in _NOTE.finditer(text, paragraph.start, paragraph.end):
        following = _SQUARE.search(text, match.end(), paragraph.end)
        if following is None or following[0] == "[":
            yield Span(*match.span())


def _is_closed(text: str, start: int, stop: int) -> bool:
    """Whether the bracket at ``start`` is closed before the next of its kind begins a line."""
    depth = 0
    for mark in _SQUARE.finditer(text, start, stop):
        depth += 1 if mark[0] == "[" else -1
        if depth == 0:
            return True
        begins = mark.start() > start and text[mark.start() - 1] in "\r\n\f"
        if begins and text.startswith(("[Footnote", "[Sidenote"), mark.start()):
            return False
    return False


@lru_cache(maxsize=2)  # every batch of a check asks of the same text
def _lone_blocks(text: str) -> tuple[Span, ...]:
    """The marks of DP's blocks, over the whole text, that do not pair."""
    lone: list[Span] = []
    open_marks: list[re.Match[str]] = []
    for mark in _BLOCK.finditer(text):
        if mark[1][0] == "/":
            open_marks.append(mark)
        elif open_marks and open_marks[-1][1] == mark[1][::-1]:
            open_marks.pop()
        else:
            lone.append(Span(*mark.span(1)))
    return tuple(sorted([*lone, *(Span(*mark.span(1)) for mark in open_marks)]))
