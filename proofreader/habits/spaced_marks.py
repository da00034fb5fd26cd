"""Blanks before marks: old English and French print has them before ``;``, ``:``, ``!``, ``?``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.messages import Message
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_MARK = re.compile(r"(?<=\w)([ \N{NO-BREAK SPACE}\N{THIN SPACE}]?)[;:!?](?!\S)")
_SPACED_COMMA = re.compile(r"(?<=\w) ,(?!\S)")
_SLIPS: Final = 2
_SLIP_SHARE: Final = 0.02
"""More commas in a hundred, and more than two, have a blank before them on purpose: an estimate."""
_LEAST: Final = 10
"""So many spaced marks are no accident."""
_MOST: Final = 0.6
"""A book that has blanks before more of its marks than this means them. OCR that sees blanks where
there are none does so before a few of them."""


@dataclass(frozen=True, slots=True)
class SpacedMarks:
    """How many of the marks ``;``, ``:``, ``!`` and ``?`` have a blank before them."""

    spaced: int = 0
    marks: int = 0
    spaced_commas: int = 0
    commas: int = 0
    """The same of commas, which no old print has so, but who typed a text may."""

    @classmethod
    def of(cls, document: Document) -> SpacedMarks:
        """Count them."""
        blanks = [match[1] for match in _MARK.finditer(document.text)]
        spaced = sum(1 for _ in _SPACED_COMMA.finditer(document.text))
        return cls(sum(map(bool, blanks)), len(blanks), spaced, document.text.count(","))

    @property
    def is_meant(self) -> bool:
        """Whether the book means its blanks."""
        return self.spaced >= _LEAST and self.spaced > _MOST * self.marks

    @property
    def has_spaced_commas(self) -> bool:
        """Whether blanks before commas are more than slips."""
        return self.spaced_commas > _SLIPS and self.spaced_commas > _SLIP_SHARE * self.commas

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if not self.is_meant:
            return None
        return Message(
            "This book has a blank before ; : ! ? ({spaced:,} of {marks:,}).",
            spaced=self.spaced,
            marks=self.marks,
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether only the blank before a mark was found."""
        del passage
        if not self.is_meant or finding.kind is not Kind.MARK_SPACING:
            return False
        mark = finding.surface.strip()
        return finding.surface[:1].isspace() and len(mark) == 1 and mark in ";:!?"
