"""Text of a book as HTML, with the characters that change marked, and none of them invisible."""

from __future__ import annotations

import re
import unicodedata
from html import escape

from proofreader.text.spans import Edit, Span

_GAP = '<span class="gap"></span>'
_WHITE = re.compile(r"\s+")
_SIGNS = {" ": "␣", "\t": "⇥", "\n": "↵", "\r": "↵", "\f": "↡"}
"""How white space that changes is shown; other characters without a shape by their number."""
_SHAPELESS = frozenset({"Cc", "Cf", "Cn", "Zl", "Zp", "Zs"})
_DOTTED_CIRCLE = "◌"
"""What carries an accent that stands alone, as in the code charts."""


def marked(before: str, after: str) -> tuple[str, str]:
    """Both as HTML, what differs inside ``<del>`` and ``<ins>``; what stays alike is left bare.

    ``hut`` and ``but`` differ in the first letter only. An accent is never cut off its letter.
    """
    head, tail = _common_ends(before, after)
    sides = []
    for text, tag in ((before, "del"), (after, "ins")):
        changed = text[head : len(text) - tail]
        spot = _spot(changed, tag) if changed else _GAP
        sides.append(f"{shown(text[:head])}{spot}{shown(text[len(text) - tail :])}")
    return sides[0], sides[1]


def shown(text: str) -> str:
    """``text`` as HTML: white space as one blank, what has no shape by its number."""
    return "".join(_one(character) for character in _WHITE.sub(" ", text))


def _spot(changed: str, tag: str) -> str:
    """``changed`` in its tag; mere marks get a class, for a line through a full stop hides it."""
    mark = "" if any(one.isalnum() for one in changed) else ' class="mark"'
    return f"<{tag}{mark}>{_seen(changed)}</{tag}>"


def _seen(changed: str) -> str:
    """`shown` of what changes: white space alone gets signs, for a blank is easily missed."""
    if changed.isspace():
        return "".join(_SIGNS.get(one) or _number(one) for one in changed.replace("\r\n", "\n"))
    circle = _DOTTED_CIRCLE if _is_accent(changed[0]) else ""
    return circle + shown(changed)


def _one(character: str) -> str:
    if character != " " and unicodedata.category(character) in _SHAPELESS:
        return _number(character)
    return escape(character)


def _number(character: str) -> str:
    return f'<span class="code">U+{ord(character):04X}</span>'


def _common_ends(before: str, after: str) -> tuple[int, int]:
    """How many characters both begin with and end with, never parting accent and letter."""
    edit = Edit(Span(0, len(before)), after).trimmed(before)
    head, tail = edit.span.start, len(before) - edit.span.end
    while head and any(_is_accent(text[head : head + 1]) for text in (before, after)):
        head -= 1
    while tail and _is_accent(before[-tail]):
        tail -= 1
    return head, tail


def _is_accent(character: str) -> bool:
    """Whether it belongs to the character before it: an accent or a joiner."""
    joiner = character == "\N{ZERO WIDTH JOINER}"
    return joiner or (character != "" and unicodedata.category(character).startswith("M"))
