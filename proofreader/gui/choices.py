"""What a volunteer chooses in the settings, as plain values; without arguments, the usual."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from proofreader.language.kept_lists import Role
    from proofreader.text.findings import Kind

SPACINGS = (0.0, 30.0)
"""The least and the most letter-spacing, in per cent of the usual width."""
LINE_HEIGHTS = (1.0, 2.5)
"""The least and the most line height, in heights of the face."""


@dataclass(frozen=True, slots=True)
class Face:
    """How the words of the book are set."""

    family: str = ""
    """A face of the system; "" for the best of those that we know."""
    spacing: float = 0.0
    """How much wider than usual the letters are set, in per cent; see `SPACINGS`."""
    line_height: float = 1.36
    """From base line to base line, in heights of the face; see `LINE_HEIGHTS`. 1.3 to 1.45 is
    easy on the eye."""


@dataclass(frozen=True, slots=True)
class KindChoices:
    """Which kinds of fault are shown."""

    off: frozenset[Kind] = frozenset()
    """Those that are not."""
    own: Mapping[Kind, float] = field(default_factory=dict)
    """Thresholds, 0..1, of those that do not go by the slider."""


@dataclass(frozen=True, slots=True)
class WordChoices:
    """Which words are known in every book."""

    domains: frozenset[str] | None = None
    """The fields whose word lists are used; None for all that there are."""
    lists: tuple[tuple[Role, Path], ...] = ()
    """Files of the volunteer's own: good words, bad words, rules."""

    def of(self, role: Role) -> tuple[Path, ...]:
        """The files of one role."""
        return tuple(path for its, path in self.lists if its is role)
