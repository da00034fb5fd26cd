"""A dash of another form than the book's: ``he came -- at last``.

Print has one dash all through; OCR, and the many hands of a project, write it now so, now so.
Source: DETECTION inventory, kind dash; PPtxt checks that the forms agree.

Catches: two or three hyphens, the dash, the short dash, with blanks or without, where the book
nearly always has another of these; a dash that is broken at a line end.
Leaves: any form where the book has no form of its own; a hyphen for a dash (a wrong mark);
"Mr. ----", rules and separators; short dashes in numbers.

Examples:
    he came -- at last → he came—at last
    he came–at last → he came—at last
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.habits.dashes import EM, EN, dashes
from proofreader.text.findings import Kind, Remark
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_BROKEN = re.compile(rf"([{EM}{EN}]|--?)[ \t]*+(\r\n|\r|\n)[ \t]*+\1[ \t]*+(?=[^\W\d_])")
_BEFORE = re.compile(r"[^\W\d_][,.;:!?]? ?\Z")
_MOST_MARKS: Final = 3
"""How many code points `_BEFORE` needs."""
_MOST_SURE: Final = 0.9
"""The page may have one dash that differs, however many do not."""
_BROKEN_SURE: Final = 0.7
"""A line that ends in a dash and one that begins with another: the talk of two people may do so.
An estimate."""


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
                reason = f"a dash is {form.name} in this book"
                group = f"{dash.form.name} for a dash"
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
        reason = "a dash broken at the line end"
        yield Remark(Span(*match.span()), reading, Kind.DASH, reason, _BROKEN_SURE, reason)
