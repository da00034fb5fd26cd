"""The text of an element letter by letter, each with its bytes; and small changes of it.

A word may be marked up in itself (``<em>f</em>irst``), and a line that is not divided into words
is one text. To change a word there is to change some letters and to leave the markup between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proofreader.formats.layouts.markup import Splice, escaped
from proofreader.formats.layouts.nodes import pieces_of
from proofreader.text.spans import common_ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.formats.layouts.nodes import Node


@dataclass(frozen=True, slots=True)
class Letter:
    """A character of the text of an element."""

    text: str
    start: int
    end: int
    """Its bytes in the source, half-open; a reference like ``&amp;`` has several."""


def letters(node: Node) -> Iterator[Letter]:
    """The characters in an element and below, in order of place.

    Readings that a ``del`` element holds are no text: hOCR keeps there what the engine thought of
    as well. Nor are blanks between elements that hold a character each.
    """
    if any(is_of_character(child) for child in node.children):
        for child in node.children:
            if child.name != "del":
                yield from letters(child)
        return
    place = node.start_end
    for child in node.children:
        yield from _letters_between(node.utf8, place, child.start)
        if child.name != "del":
            yield from letters(child)
        place = child.end
    yield from _letters_between(node.utf8, place, node.end_start)


def is_of_character(node: Node) -> bool:
    """Whether an element is there to say something of a character."""
    return any(name.endswith("_cinfo") for name in node.attributes.get("class", "").split())


def text_set(text: Sequence[Letter], start: int, end: int, new: str) -> Iterator[Splice]:
    """The splices that put ``new`` in the place of some letters of a text.

    Letters that are the same before and after are not touched.

    Args:
        text: All letters of an element that has some.
        start: The first of those that are replaced.
        end: Behind the last of them; the same as ``start`` to insert before that letter.
        new: What comes there.
    """
    old = [letter.text for letter in text[start:end]]
    head, tail = common_ends(old, new)
    start, end, new = start + head, end - tail, new[head : len(new) - tail]
    if start == end:
        # Within the markup of the letter before, as if typed behind it.
        place = text[start - 1].end if start else text[0].start
        if new:
            yield Splice(place, place, escaped(new))
        return
    first, last = text[start].start, text[start].end
    put = escaped(new)
    for letter in text[start + 1 : end]:
        if letter.start > last:
            yield Splice(first, last, put)
            first, put = letter.start, b""
        last = letter.end
    yield Splice(first, last, put)


def _letters_between(utf8: bytes, start: int, end: int) -> Iterator[Letter]:
    for piece in pieces_of(utf8, start, end):
        place = piece.start
        if piece.end - place != len(piece.text.encode()):
            # One reference; hardly any stands for two characters: the second has no bytes.
            for index, character in enumerate(piece.text):
                yield Letter(character, piece.end if index else place, piece.end)
            continue
        for character in piece.text:
            after = place + len(character.encode())
            yield Letter(character, place, after)
            place = after
