"""Headings and title pages: lines in capitals, which end without a stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.language.pages import lines_at
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_EXCUSED: Final = frozenset((Kind.LETTER_CASE, Kind.MISSING_MARK, Kind.WRONG_MARK))


@dataclass(frozen=True, slots=True)
class Headings:
    """How many lines stand in capitals."""

    lines: int = 0

    @classmethod
    def of(cls, document: Document) -> Headings:
        """Count them."""
        return cls(sum(_is_heading(line.span.of(document.text)) for line in document.lines))

    @property
    def saying(self) -> str | None:
        """Nothing: all books have headings."""
        return None

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether it is only that a heading has its capitals, and no stop."""
        if not self.lines or finding.kind not in _EXCUSED:
            return False
        lines = [line.of(passage.text) for line in lines_at(passage.text, finding.span)]
        return bool(lines) and _is_heading(lines[0])


def _is_heading(line: str) -> bool:
    """Whether a line has letters, and all of them are capitals."""
    return line.isupper()
