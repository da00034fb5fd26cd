"""Dashes: the sign or hyphens for it, and whether blanks stand on either side."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.habits.prevailing import prevailing, share
from proofreader.messages import Message
from proofreader.text.findings import Kind
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding


class DashForm(NamedTuple):
    """How a dash is written."""

    sign: str
    is_spaced: bool
    """Whether one blank stands on either side."""

    @property
    def name(self) -> str:
        """What it is, in words."""
        name = _NAMES[self.sign]
        return Message("{dash} between blanks", dash=name) if self.is_spaced else name

    def write(self) -> str:
        """A dash of this form."""
        return f" {self.sign} " if self.is_spaced else self.sign


class WrittenDash(NamedTuple):
    """A dash between two words of a line, with the blanks beside it."""

    span: Span
    form: DashForm


EM: Final = "\N{EM DASH}"
EN: Final = "\N{EN DASH}"
_NAMES: Final = {
    "--": Message("two hyphens"),
    "---": Message("three hyphens"),
    EM: Message("the dash {sign}", sign=EM),
    EN: Message("the short dash {sign}", sign=EN),
}
_RUN = re.compile(rf"[-{EM}{EN}]++")
_BEFORE = re.compile(r"[^\W_][,.;:!?\"'\u2019\u201d)\]]{0,3}\Z")
_AFTER = re.compile(r"[\"'\u2018\u201c(\[]{0,3}[^\W_]")
_MOST_MARKS: Final = 5
"""How many code points `_BEFORE` needs, and one for a blank."""
_LEAST: Final = 10
"""So many dashes show what the book does: an estimate."""
_FEW: Final = 2
_MAJORITY: Final = 0.5
"""What stands in two places, and in more than half of all, is no dirt: an estimate."""
_MOST: Final = 0.9
"""The share of the dashes that the book's form has at least: 30 against 2 is clear, 30 against 5
may be two printers."""


@dataclass(frozen=True, slots=True)
class Dashes:
    """How often the book has each form."""

    counts: Mapping[DashForm, int] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Dashes:
        """Count them."""
        whole = Span(0, len(document.text))
        return cls(Counter(dash.form for dash in dashes(document.text, whole)))

    @property
    def form(self) -> DashForm | None:
        """The form that the book has nearly always; None if it has none such."""
        return prevailing(self.counts, _LEAST, _MOST)

    @property
    def sign(self) -> str:
        """The sign that the book has most often, with blanks or without; "--" if it has none."""
        signs = Counter[str]()
        for form, count in self.counts.items():
            signs[form.sign] += count
        return max(signs, key=signs.__getitem__, default="--")

    @property
    def total(self) -> int:
        """How many dashes there are."""
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
            "A dash is {dash} in this book ({count:,} of {total:,}).",
            dash=form.name,
            count=self.counts[form],
            total=self.total,
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether a dash of the book was found, or one hyphen of several that it has for a dash."""
        if finding.kind is Kind.STRAY_MARK and self._is_set_between_blanks(finding.surface.strip()):
            return True
        if self.form is None or self.form.sign == EM or finding.surface != "-":
            return False
        start, end = finding.span.start, finding.span.end
        around = passage.text[max(0, start - _MOST_MARKS) : end + _MOST_MARKS]
        runs = _RUN.finditer(around)
        place = min(start, _MOST_MARKS)
        return any(run.start() <= place < run.end() for run in runs if run[0] == self.form.sign)

    def _is_set_between_blanks(self, sign: str) -> bool:
        """Whether the book has this sign between blanks, and oftener than any other dash."""
        spaced = self.counts.get(DashForm(sign, is_spaced=True), 0)
        return spaced >= _FEW and spaced > _MAJORITY * self.total

    def styled(self, text: str, finding: Finding) -> Finding:
        """What was found, with the dashes of its readings in the form of the book."""
        form = self.form
        if form is None or not any(EM in reading.text for reading in finding.suggestions):
            return finding
        start, end = finding.span.start, finding.span.end
        is_close = not (text[max(0, start - 1) : start].isspace() or text[end : end + 1].isspace())
        suggestions = tuple(
            replace(
                one,
                text=form.write()
                if one.text == EM and is_close
                else one.text.replace(EM, form.sign),
            )
            for one in finding.suggestions
        )
        return replace(finding, suggestions=suggestions)


def dashes(text: str, within: Span) -> Iterator[WrittenDash]:
    """The dashes between two words in a part of ``text``.

    Not those with a blank on one side only, short ones between figures and names (1914–18,
    London–Paris), those that stand for a name left out, and separators.
    """
    for match in _RUN.finditer(text, within.start, within.end):
        sign = match.group()
        if sign not in _NAMES:
            continue
        before = text[max(within.start, match.start() - _MOST_MARKS) : match.start()]
        is_spaced = before[-1:] == " "
        after = match.end() + is_spaced
        if is_spaced:
            before = before[:-1]
        if text[match.end() : after] != " " * is_spaced or not _BEFORE.search(before):
            continue
        if not _AFTER.match(text, after):
            continue
        if sign == EN and not is_spaced and not text[after].islower():
            continue
        span = Span(match.start() - is_spaced, after)
        yield WrittenDash(span, DashForm(sign, is_spaced))
