"""Identifiers for elements that are new in a file: each only once, like one that is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proofreader.formats.layouts.nodes import Node


@dataclass(slots=True)
class Identifiers:
    """Those of one file that are taken."""

    taken: set[str]
    _counts: dict[str, int] = field(default_factory=dict)
    """How far each has been counted."""

    @classmethod
    def of(cls, root: Node, attribute: str) -> Identifiers:
        """Those that the elements of a file have in this attribute."""
        return cls({name for node in root.walk() if (name := node.attributes.get(attribute))})

    def like(self, name: str) -> str:
        """A new one: ``string_7_2`` for ``string_7``."""
        count = self._counts.get(name, 1) + 1
        while f"{name}_{count}" in self.taken:
            count += 1
        self._counts[name] = count
        self.taken.add(f"{name}_{count}")
        return f"{name}_{count}"
