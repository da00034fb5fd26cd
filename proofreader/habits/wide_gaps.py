"""Wide blanks: two of them after a sentence, as typists learned it, or anywhere in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.messages import Message

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_AFTER_SENTENCE = re.compile(r"[.!?][\"'\u2019\u201d)]?([ \u00a0]+)(?=[\"'\u2018\u201c(]?[A-Z])")
_WIDE = re.compile(r"(?<=[^\s.!?\"'\u2019\u201d)])[ \t]{2}")
_LEAST_SENTENCES: Final = 3
"""A page of a typescript has so many."""
_MOST_SENTENCES: Final = 0.5
"""A book that has wide blanks after more of its sentences means them. Not all are seen: the blank
after "Mr." is counted with them."""
_LEAST_GAPS: Final = 10
"""So many wide gaps are no accident."""
_MOST_GAPS: Final = 1 / 20
"""A book with more of its gaps wide is justified with blanks: an estimate."""


@dataclass(frozen=True, slots=True)
class WideSentences:
    """How many of the sentences have two blanks after them."""

    wide: int = 0
    sentences: int = 0

    @classmethod
    def of(cls, document: Document) -> WideSentences:
        """Count them."""
        gaps = _AFTER_SENTENCE.findall(document.text)
        return cls(sum(len(gap) > 1 for gap in gaps), len(gaps))

    @property
    def is_meant(self) -> bool:
        """Whether the book means its wide blanks."""
        return self.wide >= _LEAST_SENTENCES and self.wide > _MOST_SENTENCES * self.sentences

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if not self.is_meant:
            return None
        return Message(
            "This book has two blanks after a sentence ({wide:,} of {sentences:,}): they are "
            "left alone.",
            wide=self.wide,
            sentences=self.sentences,
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Nothing that is weighed goes by this."""
        del passage, finding
        return False


@dataclass(frozen=True, slots=True)
class WideGaps:
    """How many of the gaps between words have two blanks or more, but for those after sentences."""

    wide: int = 0
    gaps: int = 0

    @classmethod
    def of(cls, document: Document) -> WideGaps:
        """Count them."""
        wide = len(_WIDE.findall(document.text)) if "  " in document.text else 0
        return cls(wide, len(document.text.split()) if wide >= _LEAST_GAPS else 0)

    @property
    def is_meant(self) -> bool:
        """Whether wide gaps are all over the book."""
        return self.wide >= _LEAST_GAPS and self.wide > _MOST_GAPS * self.gaps

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if not self.is_meant:
            return None
        return Message(
            "This book has two blanks in many gaps ({wide:,} of {gaps:,}): they are left alone.",
            wide=self.wide,
            gaps=self.gaps,
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Nothing that is weighed goes by this."""
        del passage, finding
        return False
