"""Tables and indexes: columns, leaders and rows of numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.language.pages import lines_at
from proofreader.messages import Message
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_ROW: Final = re.compile(
    r"\t| {4,}(?<=\S {4})\S|(?<=\S)  +(?=\S).*(?<=\S)  +(?=\S)"  # columns
    r"|(?:\. ?){5}|(?:\. ?){3}\s*\d+\W*(?![^\r\n\f])"  # leaders
    r"|\S ?\|[^\r\n\f]*\|"  # ruled columns
    r"|(?<![^\r\n\f])[^\w\r\n\f]*(?:\d[\d.,/-]*[^\w\r\n\f]+){3}"  # numbers
)
_PAGES: Final = (
    r"\d{1,4}(?:[-\u2013]\d{1,4})?(?: (?:n|et seq|ff?|sq|note)\b\.?)?"  # 45-47, 141 n., 103 et seq.
)
_ENTRY: Final = re.compile(
    rf"[^\r\n\f]*[^\W\d_][.)\"'\u2019]*,? (?:{_PAGES}[,;.] ?)*{_PAGES}[.,;]?\s*"
)
"""An entry of an index: ``Smith, John, 12, 45-47``."""
_MARKS: Final = frozenset((Kind.STRAY_MARK, Kind.WRONG_MARK, Kind.MISSING_MARK, Kind.MARK_SPACING))
_NUMBERS: Final = frozenset((Kind.DIGIT_IN_WORD, Kind.REPEATED_WORD, Kind.JOINED_WORDS))
_SET: Final = frozenset(".,-\u2013\u2014\"'\u201d\u201c=_:;|*\u00b7 \t\r\n")
"""Marks that are set between the columns: leaders, rules, ditto marks."""
_LONGEST: Final = 120
"""A longer line was not set as a row, in code points: it is a paragraph of an unwrapped text."""
_PAGE_LENGTH: Final = 8
"""So near its end an entry has a figure: "141 et seq."."""
_WIDE = re.compile(r"\s{2,}")
_WORTH_SAYING: Final = 10
"""So many lines: fewer may be an address or a sum."""


@dataclass(frozen=True, slots=True)
class Tables:
    """How many lines have columns or leaders, or are entries of an index."""

    rows: int = 0

    @classmethod
    def of(cls, document: Document) -> Tables:
        """Count them."""
        lines = (line.span.of(document.text) for line in document.lines)
        return cls(sum(_is_row(line) or _is_entry(line) for line in lines))

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if self.rows < _WORTH_SAYING:
            return None
        return Message(
            "This book has tables or an index ({rows:,} lines): their marks may be meant.",
            rows=self.rows,
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether it is a number, a mark or a blank in a row."""
        if not self.rows or not _may_be_set(finding):
            return False
        lines = [line.of(passage.text) for line in lines_at(passage.text, finding.span)]
        return any(map(_is_row, lines)) or (finding.kind in _MARKS and any(map(_is_entry, lines)))


def _may_be_set(finding: Finding) -> bool:
    """Whether what was found is what rows are made of."""
    if finding.kind in _MARKS:
        return _SET.issuperset(finding.surface)
    if finding.kind in _NUMBERS:
        return finding.surface.isdigit()
    return finding.kind is Kind.SPLIT_WORD and _WIDE.search(finding.surface) is not None


def _is_row(line: str) -> bool:
    """Whether a line has columns, leaders or only numbers."""
    return 0 < len(line) <= _LONGEST and _ROW.search(line) is not None


def _is_entry(line: str) -> bool:
    """Whether a line is an entry of an index."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line[-_PAGE_LENGTH:])):
        return False
    return _ENTRY.fullmatch(line) is not None
