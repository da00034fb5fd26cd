"""Where proposals stand: the chunks that each changes, and those that are read along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.text.spans import Edit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from proofreader.language.passage import Passage
    from proofreader.text.findings import Proposal
    from proofreader.text.spans import Span

_REACH: Final = 2
"""How many chunks on either side are read along: what a trigram sees."""
_LIKELY: Final = 0.5
"""From this probability on a reading takes the place of what stands there, for its neighbours."""

Sides = list[tuple[str, ...]]
"""For each chunk of a passage, the chunks that stand there for its neighbours."""


@dataclass(frozen=True, slots=True)
class Site:
    """The chunks that a span lies in, and those on either side in the paragraph."""

    within: range
    left: tuple[str, ...]
    old: tuple[str, ...]
    right: tuple[str, ...]


def sites(
    passage: Passage, proposals: Sequence[Proposal], sides: Sides | None = None
) -> Mapping[Span, Site]:
    """The site of each span that something is proposed for.

    Args:
        passage: The text.
        proposals: Proposals for it.
        sides: What stands there for the neighbours, if not the chunks themselves.
    """
    sides = sides or _as_read(passage)
    return {span: _site(passage, span, sides) for span in {p.span: None for p in proposals}}


def _as_read(passage: Passage) -> Sides:
    return [(chunk.text,) for chunk in passage.chunks]


def _site(passage: Passage, span: Span, sides: Sides) -> Site:
    chunks = passage.chunks
    within = passage.chunks_in(span)
    left: tuple[str, ...] = ()
    place = within.start
    while place and len(left) < _REACH and not chunks[place].begins_paragraph:
        place -= 1
        left = sides[place] + left
    right: tuple[str, ...] = ()
    place = within.stop
    while place < len(chunks) and len(right) < _REACH and not chunks[place].begins_paragraph:
        right += sides[place]
        place += 1
    old = tuple(chunk.text for chunk in chunks[within.start : within.stop])
    return Site(within, left[-_REACH:], old, right[:_REACH])


def changed(passage: Passage, proposal: Proposal, site: Site) -> tuple[str, ...]:
    """The chunks that would stand in a site; without a reading, those that stand there."""
    if proposal.reading is None:
        return site.old
    return tuple(passage.changed(Edit(proposal.span, proposal.reading), site.within))


def mended(
    passage: Passage, proposals: Sequence[Proposal], opinions: NDArray[np.float32]
) -> tuple[Sides, frozenset[int]]:
    """What most likely stands in place of each chunk, and the indices of those that differ.

    Where two likely readings touch the same chunk, the likelier is taken.

    Args:
        passage: The text.
        proposals: Proposals for it.
        opinions: For each, how probable its reading is, 0..1.
    """
    sides = _as_read(passage)
    touched: set[int] = set()
    likely = np.flatnonzero(opinions >= _LIKELY)
    for index in likely[np.argsort(-opinions[likely], kind="stable")].tolist():
        proposal = proposals[index]
        within = passage.chunks_in(proposal.span)
        if proposal.reading is None or not touched.isdisjoint(within):
            continue
        sides[within.start] = tuple(passage.changed(Edit(proposal.span, proposal.reading), within))
        for place in within[1:]:
            sides[place] = ()
        touched.update(within)
    return sides, frozenset(touched)


def is_beside(site: Site, touched: frozenset[int]) -> bool:
    """Whether a chunk that may be read along with a site is among those ``touched``."""
    beside = (
        *range(site.within.start - _REACH - 1, site.within.start),
        *range(site.within.stop, site.within.stop + _REACH + 1),
    )
    return not touched.isdisjoint(beside)
