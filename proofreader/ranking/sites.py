"""Where proposals stand: the chunks that each changes, and those that are read along."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from proofreader.language.ngrams import Ids
    from proofreader.language.passage import Passage
    from proofreader.text.findings import Proposal
    from proofreader.text.spans import Span

_REACH: Final = 2
"""How many chunks on either side are read along: what a trigram sees."""
_LIKELY: Final = 0.5
"""From this probability on a reading takes the place of what stands there, for its neighbours."""

Texts = tuple[str, ...]
"""Chunks in a row."""
Sides = list[Texts]
"""For each chunk of a passage, the chunks that stand there for its neighbours."""


class Site(NamedTuple):
    """The chunks that change with a span, and those on either side in the paragraph."""

    span: Span
    within: range
    """The chunks that the span lies in, and those that a reading of it joins to them."""
    left: Texts
    old: Texts
    right: Texts


@dataclass(frozen=True, slots=True)
class Sites:
    """Where proposals stand. Most sites have several: what is about the place is asked once."""

    each: tuple[Site, ...]
    owners: Ids
    """For each proposal, which of the sites is its own."""
    rivals: Ids
    """For each proposal, a number that those for the same span share: they may differ in sites."""

    def of_proposals(self) -> Iterator[Site]:
        """The site of each proposal."""
        return map(self.each.__getitem__, self.owners.tolist())

    def of_some(self, proposals: Ids) -> Sites:
        """The sites of some of the proposals alone."""
        used, owners = np.unique(self.owners[proposals], return_inverse=True)
        each = tuple(self.each[place] for place in used.tolist())
        return Sites(each, owners, self.rivals[proposals])


def sites(passage: Passage, proposals: Sequence[Proposal], sides: Sides | None = None) -> Sites:
    """The sites of proposals.

    Args:
        passage: The text.
        proposals: Proposals for it.
        sides: What stands there for the neighbours, if not the chunks themselves.
    """
    sides = sides or _as_read(passage)
    left, right = (cache(partial(side, passage, sides)) for side in (_left, _right))
    spans: dict[Span, int] = {}
    rivals = [spans.setdefault(proposal.span, len(spans)) for proposal in proposals]
    lies_in = [passage.chunks_in(span) for span in spans]
    numbered: dict[tuple[int, range], int] = {}
    owners = []
    for proposal, rival in zip(proposals, rivals, strict=True):
        within = _within(passage, proposal, lies_in[rival])
        owners.append(numbered.setdefault((rival, within), len(numbered)))
    found = []
    different = list(spans)
    for rival, within in numbered:
        start, stop = within.start, within.stop
        old = tuple([chunk.text for chunk in passage.chunks[start:stop]])
        found.append(Site(different[rival], within, left(start), old, right(stop)))
    return Sites(tuple(found), np.array(owners, np.int64), np.array(rivals, np.int64))


def _within(passage: Passage, proposal: Proposal, lies_in: range) -> range:
    """The chunks that change with a proposal."""
    if proposal.reading is None:
        return lies_in
    return passage.grown(lies_in, proposal.span, proposal.reading)


def _as_read(passage: Passage) -> Sides:
    return [(chunk.text,) for chunk in passage.chunks]


def _left(passage: Passage, sides: Sides, place: int) -> Texts:
    """The chunks that are read along before the one at ``place``."""
    found: Texts = ()
    while place and len(found) < _REACH and not passage.chunks[place].begins_paragraph:
        place -= 1
        found = sides[place] + found
    return found[-_REACH:]


def _right(passage: Passage, sides: Sides, place: int) -> Texts:
    """The chunks that are read along from the one at ``place`` on."""
    chunks = passage.chunks
    found: Texts = ()
    while place < len(chunks) and len(found) < _REACH and not chunks[place].begins_paragraph:
        found += sides[place]
        place += 1
    return found[:_REACH]


def changed(passage: Passage, proposal: Proposal, site: Site) -> Texts:
    """The chunks that would stand in a site; without a reading, those that stand there."""
    if proposal.reading is None:
        return site.old
    return passage.changed(proposal.span, proposal.reading, site.within)


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
        within = _within(passage, proposal, passage.chunks_in(proposal.span))
        if proposal.reading is None or not touched.isdisjoint(within):
            continue
        sides[within.start] = passage.changed(proposal.span, proposal.reading, within)
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
