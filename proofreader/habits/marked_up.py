"""Markup of Distributed Proofreaders, and the marks of notes: no print, but meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.language.pages import lines_at
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_MARKUP: Final = re.compile(
    r"(?<![^\r\n\f])-----\s?File: [^\r\n\f]+"
    r"|</?(?:i|b|sc|f|g|u|tb|cap)(?: ?/)?>"
    r"|(?<![^\r\n\f])[ \t]*(?:/[*#$]|[*#$]/)[^\w\r\n\f]*(?![^\r\n\f])"
    r"|\[(?:Footnote|Illustration|Sidenote|Greek|Music|Blank Page)[^\s:\]]*"
    r"(?: [\w*]{1,3}(?=:))?[:\]]?"
    r"|\[\*\*[^\[\]\r\n\f]*\]?"
    r"|&(?:#\d{1,7}|[A-Za-z]{2,9});"
    r"|\](?![^\r\n\f])",
    re.IGNORECASE,
)
_SIGN: Final = (
    r"[*\u2020\u2021\u00a7\u2016]{1,3}|\[(?:\d{1,3}|[A-Za-z]|\*{1,3})\]|\((?:\d{1,2}|[a-z*])\)"
)
_NOTE: Final = re.compile(rf"(?<![^\r\n\f])[ \t]*\[?({_SIGN})[ \t]?(?=[\w\"'\u201c\u2018])")
"""The mark before a note, at the foot of a page."""
_REFERENCE: Final = re.compile(rf"(?<=[\w.,;:!?\"'\u201d\u2019)>\]])({_SIGN})(?!\w)")
"""The mark of a note in the text."""
_SECTION: Final = re.compile(r"\u00a7{1,2}(?= ?[\divxl])")
"""The sign of a section before its number."""
_MARKS: Final = frozenset((Kind.STRAY_MARK, Kind.WRONG_MARK, Kind.MISSING_MARK, Kind.MARK_SPACING))


@dataclass(frozen=True, slots=True)
class MarkedUp:
    """The marks of markup and of notes."""

    marks: int = 0
    """How many marks of markup there are."""
    notes: frozenset[str] = frozenset()
    """The signs that stand in the text and before the notes, as `_sort` has them."""

    @classmethod
    def of(cls, document: Document) -> MarkedUp:
        """Gather them."""
        text = document.text
        before, inside = (
            {_sort(mark[1]) for mark in pattern.finditer(text)} for pattern in (_NOTE, _REFERENCE)
        )
        marks = sum(1 for pattern in (_MARKUP, _SECTION) for _ in pattern.finditer(text))
        return cls(marks, frozenset(before & inside))

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if not self.marks and not self.notes:
            return None
        signs = f", and notes with {' '.join(sorted(self.notes))}" if self.notes else ""
        return f"This book has markup ({self.marks:,} marks){signs}: nothing is found in them."

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether it is markup, or marks that only markup parts from their words."""
        if not self.marks and not self.notes:
            return False
        return any(
            _is_touched(passage.text, finding, pattern, self.notes)
            for pattern in (_MARKUP, _SECTION, _NOTE, _REFERENCE)
        )


def _sort(sign: str) -> str:
    """The sort of a note's sign: the numbers and the letters of all notes are alike."""
    return re.sub(r"\d+", "1", re.sub(r"[A-Za-z]", "a", sign)) if sign[0] in "[(" else sign[:1]


def _is_touched(
    text: str, finding: Finding, pattern: re.Pattern[str], signs: frozenset[str]
) -> bool:
    """Whether what was found is of the marks of a pattern, or stands with them without a blank.

    A word is not excused by a tag behind it that its reading leaves as it is.
    """
    start, end = finding.span.start, finding.span.end
    for line in lines_at(text, finding.span):
        for mark in pattern.finditer(text, line.start, line.end):
            if pattern.groups and _sort(mark[1]) not in signs:
                continue
            if mark.start() < end and start < mark.end():
                return not _is_kept(finding, pattern)
            between = text[end : mark.start()] if end <= mark.start() else text[mark.end() : start]
            if finding.kind in _MARKS and not any(c.isspace() or c.isalnum() for c in between):
                return True
    return False


def _is_kept(finding: Finding, pattern: re.Pattern[str]) -> bool:
    """Whether the first reading has the same markup, and another word."""
    if not finding.suggestions or not any(map(str.isalpha, pattern.sub("", finding.surface))):
        return False
    marks = pattern.findall(finding.surface)
    return bool(marks) and marks == pattern.findall(finding.suggestions[0].text)
