"""Headings and title pages: lines in capitals, which end without a stop."""

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

_CAPITALS = re.compile(r"(?<![^\r\n\f])(?=[^\r\n\f]*[A-Z]{2})[^a-z\r\n\f]+(?![^\r\n\f])")
_EXCUSED: Final = frozenset((Kind.LETTER_CASE, Kind.MISSING_MARK, Kind.WRONG_MARK))


@dataclass(frozen=True, slots=True)
class Headings:
    """How many lines stand in capitals."""

    lines: int = 0

    @classmethod
    def of(cls, document: Document) -> Headings:
        """Count them."""
        return cls(sum(1 for _ in _CAPITALS.finditer(document.text)))

    @property
    def saying(self) -> str | None:
        """Nothing: all books have headings."""
        return None

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether it is only that a heading has its capitals, and no stop."""
        if not self.lines or finding.kind not in _EXCUSED:
            return False
        lines = [line.of(passage.text) for line in lines_at(passage.text, finding.span)]
        return bool(lines) and _CAPITALS.fullmatch(lines[0]) is not None
