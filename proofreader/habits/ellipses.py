"""Ellipses: three dots, three dots with blanks between, or one sign."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final

from proofreader.habits.prevailing import prevailing, share
from proofreader.messages import Message
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding


class EllipsisForm(Enum):
    """How an ellipsis is written; the value names it."""

    CLOSE = Message("three dots")
    SPACED = Message("three dots with blanks between")
    SIGN = Message("the sign …")

    def write(self, *, ends: bool) -> str:
        """An ellipsis of this form, behind the stop of a sentence or not."""
        if self is EllipsisForm.SIGN:
            return f".{_SIGN}" if ends else _SIGN
        dots = _DOTS + ends
        return " ".join("." * dots) if self is EllipsisForm.SPACED else "." * dots


@dataclass(frozen=True, slots=True)
class WrittenEllipsis:
    """An ellipsis in the text."""

    span: Span
    form: EllipsisForm
    ends: bool
    """Whether there are four dots: it stands behind the stop of a sentence."""


_SIGN: Final = "\N{HORIZONTAL ELLIPSIS}"
_DOTS: Final = 3
_RUN = re.compile(r"[.\u2026](?:[ \u00a0\u2009]?[.\u2026])*+")
_LEADS_TO = re.compile(r"[ \t.]{0,99}(?:\d{1,4}|[ivxlcdm]{1,8})[ \t]{0,9}(?![^\r\n\f])")
"""What a row of dots leads to: a number at the end of the line."""
_TWO = re.compile(r"\.\.(?<=[^\W\d_]..)(?=\s[^\W\d_])")
_OF_ELLIPSES: Final = f". {_SIGN}"
_REACH: Final = 8
"""An ellipsis is not longer than this, in code points."""
_LEAST: Final = 5
"""So many ellipses show what the book does: an estimate."""
_MOST: Final = 0.8
"""The share of the ellipses that the book's form has at least. OCR reads one print in two ways, so
the others are taken for slips of it."""


@dataclass(frozen=True, slots=True)
class Ellipses:
    """How often the book has each form."""

    counts: Mapping[EllipsisForm, int] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Ellipses:
        """Count them."""
        whole = Span(0, len(document.text))
        return cls(Counter(one.form for one in ellipses(document.text, whole)))

    @property
    def form(self) -> EllipsisForm | None:
        """The form that the book has nearly always; None if it has none such."""
        return prevailing(self.counts, _LEAST, _MOST)

    @property
    def total(self) -> int:
        """How many ellipses there are."""
        return sum(self.counts.values())

    @property
    def share(self) -> float:
        """The share of the commonest form, 0..1; one more that has another form is granted."""
        return share(self.counts)

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        form = self.form
        if form is None:
            return None
        return Message(
            "An ellipsis is {dots} in this book ({count:,} of {total:,}).",
            dots=form.value,
            count=self.counts[form],
            total=self.total,
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether dots of an ellipsis, or blanks beside it, were found in a book that has them."""
        if self.form is None or finding.surface.strip(_OF_ELLIPSES):
            return False
        start, end = max(0, finding.span.start - _REACH), finding.span.end + _REACH
        nearby = Span(start, min(end, len(passage.text)))
        spots = [one.span for one in ellipses(passage.text, nearby)]
        if self.form is EllipsisForm.CLOSE:
            spots += two_dots(passage.text, nearby)
        lead = len(finding.surface) - len(finding.surface.lstrip())
        dots = finding.surface.strip()
        core = Span(finding.span.start + lead, finding.span.start + lead + len(dots))
        return any(spot.contains(core) for spot in spots)


def two_dots(text: str, within: Span) -> Iterator[Span]:
    """Two dots between two words in a part of ``text``."""
    return (Span(*match.span()) for match in _TWO.finditer(text, within.start, within.end))


def ellipses(text: str, within: Span) -> Iterator[WrittenEllipsis]:
    """The ellipses in a part of ``text``: no leaders of a table of contents, no doubled stops."""
    for match in _RUN.finditer(text, within.start, within.end):
        run = match.group()
        if run == ".":
            continue
        dots = run.count(".") + _DOTS * run.count(_SIGN)
        if dots not in (_DOTS, _DOTS + 1) or _LEADS_TO.match(text, match.end()):
            continue
        if _SIGN in run and len(run) == dots - _DOTS + 1:
            form = EllipsisForm.SIGN
        elif len(run) == dots:
            form = EllipsisForm.CLOSE
        elif len(run) == 2 * dots - 1:
            form = EllipsisForm.SPACED
        else:
            continue
        yield WrittenEllipsis(Span(*match.span()), form, dots > _DOTS)
