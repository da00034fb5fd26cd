"""Blanks before marks: old English and French print has them before ``;``, ``:``, ``!``, ``?``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_MARK = re.compile(r"(?<=\w)([ \N{NO-BREAK SPACE}\N{THIN SPACE}]?)[;:!?](?!\S)")
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

    @classmethod
    def of(cls, document: Document) -> SpacedMarks:
        """Count them."""
        blanks = [match[1] for match in _MARK.finditer(document.text)]
        return cls(sum(map(bool, blanks)), len(blanks))

    @property
    def is_meant(self) -> bool:
        """Whether the book means its blanks."""
        return self.spaced >= _LEAST and self.spaced > _MOST * self.marks

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if not self.is_meant:
            return None
        return f"This book has a blank before ; : ! ? ({self.spaced:,} of {self.marks:,})."

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether only the blank before a mark was found."""
        del passage
        if not self.is_meant or finding.kind is not Kind.MARK_SPACING:
            return False
        mark = finding.surface.strip()
        return finding.surface[:1].isspace() and len(mark) == 1 and mark in ";:!?"
