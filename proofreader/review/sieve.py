"""Which of the open findings a volunteer wants to see.

Kinds can be switched off or have a threshold of their own, once for all books; the slider and the
filters are for the moment.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from proofreader.text.findings import Finding, Kind


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is let through."""

    threshold: float
    """Findings less probable than this, 0..1, stay out of sight."""
    off: frozenset[Kind] = frozenset()
    """Kinds that are not shown at all."""
    own: Mapping[Kind, float] = field(default_factory=dict)
    """Thresholds of kinds that have their own, whatever ``threshold`` is."""
    kind: Kind | None = None
    """The only kind to be shown; None for all."""
    page: int | None = None
    """The number of the only page to be shown; None for all."""

    @property
    def is_filtering(self) -> bool:
        """Whether only one kind or one page is to be shown."""
        return self.kind is not None or self.page is not None

    def is_probable(self, finding: Finding) -> bool:
        """Whether a finding is shown where nothing is filtered."""
        kind = finding.kind
        if kind in self.off:
            return False
        return finding.probability >= self.own.get(kind, self.threshold)
