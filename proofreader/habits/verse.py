"""Verse: each line begins with a capital, and ends where the measure ends, not the sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.messages import Message
from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_LINE = re.compile(r"[^\r\n\f]+")
_BEGINNING = re.compile(r"[\s\W\d_]*")
_LONGEST: Final = 60
"""Lines of verse are shorter than those of prose; a hexameter has about 60 characters."""
_LEAST: Final = 3
"""Two short lines that begin with capitals may be prose."""
_CAPITALS: Final = 0.85
"""Of the lines of a stanza so many begin with capitals: some have been misread, or are the rest of
a line that was too long. Of the lines of prose one in six does."""
_WORTH_SAYING: Final = 3
"""So many paragraphs: two may be a heading and an address."""
_AT_STARTS: Final = frozenset((Kind.LETTER_CASE,))
_AT_ENDS: Final = frozenset((Kind.LETTER_CASE, Kind.MISSING_MARK, Kind.WRONG_MARK))


def is_verse(paragraph: str) -> bool:
    """Whether the lines of a paragraph are verse."""
    lines = _LINE.findall(paragraph)
    texts = [line for line in lines if len(line.strip()) > len("/*")]
    if len(texts) < _LEAST or any(len(line.strip()) > _LONGEST for line in texts):
        return False
    firsts = [line[match.end() :][:1] for line in texts if (match := _BEGINNING.match(line))]
    return sum(map(str.isupper, firsts)) >= _CAPITALS * len(texts)


@dataclass(frozen=True, slots=True)
class Verse:
    """In how many paragraphs there is verse."""

    paragraphs: int = 0

    @classmethod
    def of(cls, document: Document) -> Verse:
        """Count them."""
        return cls(sum(is_verse(one.span.of(document.text)) for one in document.paragraphs))

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if self.paragraphs < _WORTH_SAYING:
            return None
        return Message(
            "This book has verse ({paragraphs:,} paragraphs): its lines begin in capitals.",
            paragraphs=self.paragraphs,
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether it is only that a line of verse begins or ends as verse does."""
        if not self.paragraphs or finding.kind not in _AT_ENDS:
            return False
        span, text = finding.span, passage.text
        place = bisect_right(passage.paragraphs, span.start, key=lambda one: one.start) - 1
        if place < 0:
            return False
        paragraph = passage.paragraphs[place]
        begins = (
            not text[max(paragraph.start, span.start - _LONGEST) : span.start]
            .rpartition("\n")[2]
            .strip(" \t\"'")
        )
        ends = text[span.end : span.end + 1] in "\r\n" or "\n" in finding.surface
        is_there = (begins and finding.kind in _AT_STARTS) or ends
        return is_there and is_verse(paragraph.of(text))
