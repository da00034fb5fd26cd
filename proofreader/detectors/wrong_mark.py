"""A mark that OCR took for another: ``the end, He``, ``Mercy I``, ``beneath 5``.

Small marks differ by a speck of ink: a stop with a tail is a comma, and "!" without its dot is "I".
Source: DETECTION inventory, kind wrong-mark.

Catches: a comma for a stop and the other way round, where print has the other between these two
words; quotes of the wrong number where one has no mate; a letter or digit alone that is the shape
of "!", "?" or ";"; "*" for a stop.
Leaves: marks that books have between these two words, and quotes that have their mates.

Examples:
    They crossed the river, The water was cold. → They crossed the river. The water was cold.
    She took him by the hand. and led him away. → She took him by the hand, and led him away.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from proofreader.detectors.gaps import MARKS, gaps, usual_separators
from proofreader.language.pairing import unpaired
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_SHAPES: Final = {
    "*": ".",
    "'": ",",
    "\N{REPLACEMENT CHARACTER}": "\N{POUND SIGN}",
}
"""Marks of one shape, wherever they stand about a word."""
_QUOTES: Final = {
    "'": '"',
    '"': "'",
    "\N{LEFT SINGLE QUOTATION MARK}": "\N{LEFT DOUBLE QUOTATION MARK}",
    "\N{RIGHT SINGLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{LEFT DOUBLE QUOTATION MARK}": "\N{LEFT SINGLE QUOTATION MARK}",
    "\N{RIGHT DOUBLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}",
}
_SEPARATORS: Final = {mark: kind for kind, mark in MARKS.items()}
_LEAST_GAIN: Final = -2.0
"""A mark e^2 times rarer between two words than the one that stands there is not proposed."""
_ALONE: Final = {"I": "!", "l": "!", "1": "!", "3": ";", "5": ";", "j": ";", "P": "?", "f": "?"}
"""Letters and digits that, alone after a word, are the shape of a mark."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Another mark in place of each that may be one."""
    yield from _unusual(passage, pack)
    alone = unpaired(passage)
    for chunk in passage.chunks:
        for place in (
            *range(chunk.span.start, chunk.core.start),
            *range(chunk.core.end, chunk.span.end),
        ):
            mark = passage.text[place]
            if chunk.core and mark in _SHAPES:
                yield _swapped(place, mark, _SHAPES[mark])
            if place in alone and mark in _QUOTES:
                yield _swapped(place, mark, _QUOTES[mark])
    yield from _shaped_like_marks(passage)


def _swapped(place: int, mark: str, reading: str) -> Proposal:
    span = Span(place, place + 1)
    return Proposal(
        span,
        reading,
        Kind.WRONG_MARK,
        Message("“{mark}” for “{reading}”", mark=mark, reading=reading),
    )


def _unusual(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Other separators, where print would rather have them between the two words."""
    found = [gap for gap in gaps(passage) if gap.marks.of(passage.text) in _SEPARATORS]
    for gap, usual in usual_separators(found, pack):
        mark = gap.marks.of(passage.text)
        for kind, other in MARKS.items():
            if other != mark and usual[kind] - usual[_SEPARATORS[mark]] > _LEAST_GAIN:
                yield _swapped(gap.marks.start, mark, other)


def _shaped_like_marks(passage: Passage) -> Iterator[Proposal]:
    """A mark in place of a letter or digit that stands alone after a word."""
    for one, two in pairwise(passage.chunks):
        if two.word not in _ALONE or two.lead or two.begins_paragraph or not one.core:
            continue
        reading = _ALONE[two.word]
        span = Span(one.span.end, two.core.end)
        if not one.trail and not passage.text[one.span.end : two.span.start].strip(" "):
            reason = Message("“{mark}” for “{reading}”", mark=two.word, reading=reading)
            yield Proposal(span, reading, Kind.WRONG_MARK, reason)
