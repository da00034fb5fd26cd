"""What a detector is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.text.findings import Proposal


class Detector(Protocol):
    """Proposes readings for one kind of fault; knows no other detector and keeps no state."""

    def __call__(self, passage: Passage, pack: LanguagePack, /) -> Iterator[Proposal]:
        """Yield proposals in any order; several for one spot are welcome."""
        ...
