"""No-break spaces between a number and what it counts: ``12\N{NO-BREAK SPACE}miles``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proofreader.messages import Message

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

_UNIT = re.compile(r"\d[\u00a0\u202f\u2009](?=[^\W\d_])")
_LEAST: Final = 5
"""So many are no accident: an estimate."""


@dataclass(frozen=True, slots=True)
class NoBreakUnits:
    """How many numbers have a no-break space between them and the next word."""

    units: int = 0

    @classmethod
    def of(cls, document: Document) -> NoBreakUnits:
        """Count them."""
        return cls(0 if document.text.isascii() else len(_UNIT.findall(document.text)))

    @property
    def is_meant(self) -> bool:
        """Whether the book means them."""
        return self.units >= _LEAST

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if not self.is_meant:
            return None
        return Message(
            "This book has no-break spaces after numbers ({units:,}): they are left alone.",
            units=self.units,
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Nothing that is weighed goes by this."""
        del passage, finding
        return False
