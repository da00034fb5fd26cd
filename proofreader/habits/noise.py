"""Lines of specks: what is wrong with one goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proofreader.language.pages import lines_at
from proofreader.language.specks import NOISE, is_noise

if TYPE_CHECKING:
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding


@dataclass(frozen=True, slots=True)
class Noise:
    """How many lines are specks."""

    lines: int = 0

    @classmethod
    def of(cls, document: Document) -> Noise:
        """Count them."""
        return cls(sum(is_noise(match[0]) for match in NOISE.finditer(document.text)))

    @property
    def saying(self) -> str | None:
        """Nothing: the lines themselves are shown."""
        return None

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Whether it lies in such a line."""
        if not self.lines:
            return False
        lines = lines_at(passage.text, finding.span)
        return any(is_noise(line.of(passage.text)) for line in lines)
