"""An ellipsis of another form than the book's: ``well . . . no``.

Print has one form all through; OCR reads its dots now so, now so.
Source: DETECTION inventory, kind ellipsis; PPtxt checks that the forms agree.

Catches: three dots, three dots with blanks between, and the sign "…" where the book has another
of the three; two dots where it has ellipses of three.
Leaves: any form where the book has no form of its own; four dots at the end of a sentence; rows of
dots that lead to a page number.

Examples:
    "Well . . . no," he said → "Well ... no," he said
    She waited…for what? → She waited...for what?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from proofreader.habits.ellipses import EllipsisForm, ellipses, two_dots
from proofreader.messages import Message
from proofreader.text.findings import Kind, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.ellipses import Ellipses
    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.text.spans import Span

_MOST_SURE: Final = 0.9
"""The page may have one ellipsis that differs, however many do not."""
_TWO_SURE: Final = (("...", 0.45), (".", 0.35))
"""A dot was lost, or the stop was doubled; rather the first. Estimates."""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """The book's form in place of another."""
    del pack
    form = habits.ellipses.form
    if form is None:
        return
    for paragraph in passage.paragraphs:
        for one in ellipses(passage.text, paragraph):
            if one.form is not form:
                reading = form.write(ends=one.ends)
                reason = Message("an ellipsis is {dots} in this book", dots=form.value)
                group = Message("{dots} for an ellipsis", dots=one.form.value)
                chance = min(_MOST_SURE, habits.ellipses.share)
                yield Remark(one.span, reading, Kind.ELLIPSIS, reason, chance, group)
        if form is EllipsisForm.CLOSE:
            yield from _two(passage.text, paragraph, habits.ellipses)


def _two(text: str, paragraph: Span, habit: Ellipses) -> Iterator[Remark]:
    """Two dots between words, where the book has three."""
    for span in two_dots(text, paragraph):
        reason = Message("two dots; this book has ellipses of three ({total:,})", total=habit.total)
        for reading, chance in _TWO_SURE:
            yield Remark(
                span, reading, Kind.ELLIPSIS, reason, chance, Message("two dots for an ellipsis")
            )
