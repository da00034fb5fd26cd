"""A dash that is none, or of another form than the book's: ``Captain—general``, ``came -- at``.

OCR takes hyphens and dashes for each other; it, and the many hands of a project, write a dash now
so, now so, where print has one form all through.
Source: DETECTION inventory, kind dash; PPtxt checks that the forms agree.

Catches: "ended. - He" for "ended.—He", "other-they" for "other—they", "thirty—three"; two or three
hyphens, the dash, the short dash, with blanks or without, where the book nearly always has another
of these; a dash that is broken at a line end.
Leaves: compounds with their hyphens; any form where the book has no form of its own; "Mr. ----",
rules and separators; short dashes in numbers.

Examples:
    the Captain—general of the town → the Captain-general of the town
    he came -- at last → he came—at last
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from proofreader.detectors.words import line_end
from proofreader.habits.dashes import EM, EN, dashes
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal, Remark
from proofreader.text.spans import Span
from proofreader.text.tokens import APOSTROPHES, HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage

_SHAPES = {"-": EM, EM: "-"}
_INSIDE = re.compile(rf"(?<=[^\W\d_])[{EM}{EN}~=]+(?=[^\W\d_])")

_HYPHENED = re.compile(rf"([^\W\d_]+)[{HYPHENS}]([^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)?)")
_MAKES_NO_COMPOUND: Final = -6.0
"""Words as usual as "they" and "his" follow a dash oftener than a hyphen; "day" is rarer."""
_BROKEN = re.compile(rf"([{EM}{EN}]|--?)[ \t]*+(\r\n|\r|\n)[ \t]*+\1[ \t]*+(?=[^\W\d_])")
_BEFORE = re.compile(r"[^\W\d_][,.;:!?]? ?\Z")
_MOST_MARKS: Final = 3
"""How many code points `_BEFORE` needs."""
_MOST_SURE: Final = 0.9
"""The page may have one dash that differs, however many do not."""
_BROKEN_SURE: Final = 0.7
"""A line that ends in a dash and one that begins with another: the talk of two people may do so.
An estimate."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """The other mark of the two."""
    for chunk in passage.chunks:
        yield from _about(chunk)
        yield from _inside(chunk)
        yield from _hyphened(chunk, pack)
    for one, two in pairwise(passage.chunks):
        if one.text == "-" and not two.begins_paragraph and not line_end(passage.text, one, two):
            span = Span(one.span.start, two.span.start)
            yield Proposal(span, EM, Kind.DASH, Message("“-” for a dash"))


def _about(chunk: Chunk) -> Iterator[Proposal]:
    """The other mark before and after a word."""
    if not chunk.core:
        return
    for marks, start in ((chunk.lead, chunk.span.start), (chunk.trail, chunk.core.end)):
        for place, mark in enumerate(marks, start):
            if mark in _SHAPES:
                span, reading = Span(place, place + 1), _SHAPES[mark]
                yield Proposal(
                    span,
                    reading,
                    Kind.DASH,
                    Message("“{mark}” for “{reading}”", mark=mark, reading=reading),
                )


def _hyphened(chunk: Chunk, pack: LanguagePack) -> Iterator[Proposal]:
    """A dash for the hyphen before a word that makes no compounds."""
    match = _HYPHENED.fullmatch(chunk.word)
    if match is None:
        return
    follows = match[2]
    begins = follows.istitle() and not match[1].istitle()
    if begins or pack.lexicon.log_probability(follows) > _MAKES_NO_COMPOUND:
        at = chunk.core.start + match.end(1)
        yield Proposal(Span(at, at + 1), EM, Kind.DASH, Message("“-” for a dash"))


def _inside(chunk: Chunk) -> Iterator[Proposal]:
    """A hyphen in place of a dash inside a chunk, a dash in place of anything longer."""
    for match in _INSIDE.finditer(chunk.word):
        span = Span(*match.span()).shifted(chunk.core.start)
        for reading in ("-", EM):
            reason = Message("“{mark}” for “{reading}”", mark=match.group(), reading=reading)
            yield Proposal(span, reading, Kind.DASH, reason)


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """The book's form in place of another, one dash in place of two halves."""
    del pack
    form = habits.dashes.form
    for paragraph in passage.paragraphs:
        yield from _broken(passage.text, paragraph, habits.dashes.sign)
        if form is None:
            continue
        for dash in dashes(passage.text, paragraph):
            if dash.form != form:
                reason = Message("a dash is {dash} in this book", dash=form.name)
                group = Message("{dash} for a dash", dash=dash.form.name)
                chance = min(_MOST_SURE, habits.dashes.share)
                yield Remark(dash.span, form.write(), Kind.DASH, reason, chance, group)


def _broken(text: str, paragraph: Span, sign: str) -> Iterator[Remark]:
    """A dash whose halves stand on two lines."""
    for match in _BROKEN.finditer(text, paragraph.start, paragraph.end):
        half, line_end = match.groups()
        before = text[max(paragraph.start, match.start() - _MOST_MARKS) : match.start()]
        is_tight = len(match.group()) == len(f"{half}{line_end}{half}") and before[-1:] != " "
        # "word - / - word" may be a list; "word- / - word" a divided word and a list
        if not _BEFORE.search(before) or (half == "-" and not is_tight):
            continue
        reading = (sign if half == "-" else half) + line_end
        reason = Message("a dash broken at the line end")
        yield Remark(Span(*match.span()), reading, Kind.DASH, reason, _BROKEN_SURE, reason)
