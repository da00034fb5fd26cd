"""Markup of Distributed Proofreaders, and the marks of notes: no print, but meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.language.pages import lines_at
from proofreader.messages import Message
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding
    from proofreader.text.spans import Span

_MARKUP: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"-----\s?File: [^\r\n\f]+",
        r"</?(?:i|b|sc|f|g|u|tb|cap)(?: ?/)?>",
        r"/[*#$](?<!\S..)(?!\S)",
        r"[*#$]/(?<!\S..)(?!\S)",
        (
            r"\[(?:Footnote|Illustration|Sidenote|Greek|Music|Blank Page)[^\s:\]]*"
            r"(?: [\w*]{1,3}(?=:))?[:\]]?"
        ),
        r"\[\*\*[^\[\]\r\n\f]*\]?",
        r"\](?![^\r\n\f])",
        r"&(?:#\d{1,7}|[A-Za-z]{2,9});",
        r"\u00a7{1,2}(?= ?[\divxl])",  # a section's number
    )
)
"""Each begins with a mark, so that a text without it is gone through quickly."""
_SIGN: Final = re.compile(
    r"[*\u2020\u2021\u00a7\u2016]{1,3}|\[(?:\d{1,3}|[A-Za-z]|\*{1,3})\]|\((?:\d{1,2}|[a-z*])\)"
)
"""The marks of notes."""
_BEFORE_NOTE = re.compile(r"(?:^|[\r\n\f])[ \t]*\[?$")
_NOTE_BEHIND = re.compile(r"[ \t]?[\w\"'\u201c\u2018]")
_INDENT: Final = 12
"""A note is not set in further than this, in code points."""
_AFTER: Final = frozenset(".,;:!?\"'\u201d\u2019)>]")
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
        marks = sum(1 for pattern in _MARKUP for _ in pattern.finditer(text))
        signs = list(_SIGN.finditer(text))
        before = {_sort(sign[0]) for sign in signs if _begins_note(text, sign)}
        inside = {_sort(sign[0]) for sign in signs if _refers(text, sign)}
        return cls(marks, frozenset(before & inside))

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if not self.marks and not self.notes:
            return None
        if not self.notes:
            return Message(
                "This book has markup ({marks:,} marks): nothing is found in them.",
                marks=self.marks,
            )
        return Message(
            "This book has markup ({marks:,} marks), and notes with {signs}: nothing is found in "
            "them.",
            marks=self.marks,
            signs=" ".join(sorted(self.notes)),
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether it is markup, or marks that only markup parts from their words."""
        text = passage.text
        touched = lines_at(text, finding.span) if self.marks or self.notes else ()
        return any(
            _is_touched(text, finding, mark)
            for line in touched
            for mark in self._marks_in(text, line)
        )

    def _marks_in(self, text: str, line: Span) -> Iterator[re.Match[str]]:
        """The marks of a line that mean something."""
        if self.marks:
            for pattern in _MARKUP:
                yield from pattern.finditer(text, line.start, line.end)
        if self.notes:
            for sign in _SIGN.finditer(text, line.start, line.end):
                is_meant = _refers(text, sign) or _begins_note(text, sign)
                if is_meant and _sort(sign[0]) in self.notes:
                    yield sign


def _sort(sign: str) -> str:
    """The sort of a note's sign: the numbers and the letters of all notes are alike."""
    return re.sub(r"\d+", "1", re.sub(r"[A-Za-z]", "a", sign)) if sign[0] in "[(" else sign[:1]


def _begins_note(text: str, sign: re.Match[str]) -> bool:
    """Whether a sign stands before a note, at the beginning of a line."""
    before = text[max(0, sign.start() - _INDENT) : sign.start()]
    is_first = _BEFORE_NOTE.search(before) is not None
    return is_first and _NOTE_BEHIND.match(text, sign.end()) is not None


def _refers(text: str, sign: re.Match[str]) -> bool:
    """Whether a sign stands behind a word."""
    before, behind = (
        text[max(0, sign.start() - 1) : sign.start()],
        text[sign.end() : sign.end() + 1],
    )
    return (before.isalnum() or before in _AFTER) and not behind.isalnum()


def _is_touched(text: str, finding: Finding, mark: re.Match[str]) -> bool:
    """Whether what was found is of a mark, or is a mark that no blank parts from it.

    A word is not excused by a tag behind it that its reading leaves as it is.
    """
    start, end = finding.span.start, finding.span.end
    if mark.start() < end and start < mark.end():
        return not _is_kept(finding, mark[0])
    if finding.kind not in _MARKS:
        return False
    between = text[end : mark.start()] if end <= mark.start() else text[mark.end() : start]
    return not any(c.isspace() or c.isalnum() for c in between)


def _is_kept(finding: Finding, mark: str) -> bool:
    """Whether the first reading has the same mark, and another word."""
    if mark not in finding.surface or not finding.suggestions:
        return False
    rest = finding.surface.replace(mark, "")
    return any(map(str.isalpha, rest)) and mark in finding.suggestions[0].text
