"""The net changes from the original to the text as it stands, each with who brought it about.

Every change that is written in meets the changes before it: where it reaches into one they
become one, where it only touches they stay apart, as in `ChangeSet.weave`. Places in the
original never move, so the ledger is kept by them, in blocks, each of which knows by how much it
lets the text grow: one more change costs about the square root of all, and a book with twenty
thousand decisions opens at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from proofreader.text.spans import ChangeSet, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MakerT = TypeVar("MakerT")
"""What a change is remembered by: the ledger only hands it back."""

_FULL_BLOCK = 128
"""A block is halved at this size: about the square root of a ledger of twenty thousand."""


@dataclass(frozen=True, slots=True)
class Change(Generic[MakerT]):
    """One net change: what stands in ``original`` of the original became ``text``."""

    original: Span
    corrected: Span
    """Where ``text`` stands in the text after all changes."""
    text: str
    makers: tuple[MakerT, ...]
    """Who wrote here, oldest first."""


@dataclass(slots=True)
class _Net(Generic[MakerT]):
    """A net change in plain numbers; its place in the text follows from those before it."""

    start: int
    end: int
    text: str
    makers: tuple[MakerT, ...]
    growth: int = field(init=False)
    """Worked out once: every search adds it up."""

    def __post_init__(self) -> None:
        self.growth = len(self.text) - (self.end - self.start)


class _Block(Generic[MakerT]):
    """Neighbouring net changes and their growth together; none is empty but in an empty ledger."""

    __slots__ = ("growth", "nets")

    def __init__(self, nets: list[_Net[MakerT]]) -> None:
        self.keep(nets)

    def keep(self, nets: list[_Net[MakerT]]) -> None:
        """Have these net changes from now on."""
        self.nets = nets
        self.growth = sum(net.growth for net in nets)


class Ledger(Generic[MakerT]):
    """All changes between an original and a text, as they add up."""

    def __init__(self) -> None:
        self._blocks: list[_Block[MakerT]] = [_Block([])]

    def write(self, change: ChangeSet, makers: Iterable[MakerT]) -> None:
        """Add ``change``, which counts in the text so far; one maker for each of its edits."""
        # From the last to the first: the places of those before do not move meanwhile.
        for edit, maker in reversed(list(zip(change.edits, makers, strict=True))):
            self._write(edit, maker)

    def restore(self, places: Iterable[tuple[Span, Edit]]) -> None:
        """Forget net changes, because what the original has in their places is there again.

        Args:
            places: By place; each a place of the original, and the edit that puts back what stands
                there, in place of all that net changes had made of it.
        """
        for original, edit in reversed(list(places)):
            self._restore(original, edit.span)

    def change(self, within: Span | None = None) -> ChangeSet:
        """The one change from the original to the text; edits that only touch stay apart.

        Args:
            within: A stretch of the original: edits that do not touch it may be left out.
        """
        blocks = (block for block in self._blocks if within is None or _may_touch(block, within))
        edits = (Edit(Span(net.start, net.end), net.text) for block in blocks for net in block.nets)
        return ChangeSet(tuple(edits))

    def changes(self) -> Iterator[Change[MakerT]]:
        """Every net change, by place."""
        growth = 0
        for block in self._blocks:
            yield from _placed(block, growth)
            growth += block.growth

    def near(self, span: Span) -> tuple[Change[MakerT], ...]:
        """The net changes that ``span``, counted in the text, touches, by place."""
        found: list[Change[MakerT]] = []
        growth = 0
        for block in self._blocks:
            if block.nets and block.nets[0].start + growth > span.end:
                break
            if block.nets and block.nets[-1].end + growth + block.growth >= span.start:
                found += (net for net in _placed(block, growth) if net.corrected.touches(span))
            growth += block.growth
        return tuple(found)

    def origin(self, span: Span) -> tuple[Span, bool]:
        """Where ``span``, counted in the text, lies in the original.

        Returns:
            The smallest place in the original that all of it is from, and whether no change
            reaches into it; an insertion at either end stays outside.
        """
        number, growth = self._find(span)
        nets, reached = self._blocks[number].nets, False
        at, growth = _first_past(nets, span.start, growth)
        start, end = span.start - growth, span.end - growth
        while at < len(nets) and nets[at].start + growth < span.end:
            reached = True
            start = min(start, nets[at].start)
            growth += nets[at].growth
            end = max(span.end - growth, nets[at].end)
            at += 1
            if at == len(nets) and number + 1 < len(self._blocks):
                number, at = number + 1, 0
                nets = self._blocks[number].nets
        return Span(start, end), not reached

    def _restore(self, original: Span, corrected: Span) -> None:
        growth = 0
        for block in self._blocks:
            after = growth + block.growth
            if block.nets and block.nets[0].start + growth > corrected.end:
                break
            if block.nets and block.nets[-1].end + after >= corrected.start:
                changes = zip(block.nets, _placed(block, growth), strict=True)
                block.keep([net for net, at in changes if not _lies_in(at, original, corrected)])
            growth = after
        self._blocks = [block for block in self._blocks if block.nets] or [_Block([])]

    def _find(self, span: Span) -> tuple[int, int]:
        """The block that ``span`` of the text falls into, and the growth before it."""
        growth = 0
        for number, block in enumerate(self._blocks[:-1]):
            if block.nets[-1].end + growth + block.growth > span.start:
                return number, growth
            growth += block.growth
        return len(self._blocks) - 1, growth

    def _write(self, edit: Edit, maker: MakerT) -> None:
        number, growth = self._find(edit.span)
        block = self._blocks[number]
        self._join_following(number, growth, edit.span.end)
        first, growth = _first_past(block.nets, edit.span.start, growth)
        after, past = first, growth
        while after < len(block.nets) and block.nets[after].start + past < edit.span.end:
            past += block.nets[after].growth
            after += 1
        net = _overwritten(block.nets[first:after], growth, edit, maker)
        block.nets[first:after] = [net]
        block.growth += edit.growth
        if len(block.nets) >= _FULL_BLOCK:
            half = len(block.nets) // 2
            self._blocks[number : number + 1] = [
                _Block(block.nets[:half]),
                _Block(block.nets[half:]),
            ]

    def _join_following(self, number: int, growth: int, end: int) -> None:
        """Join to a block the ones after it that reach before ``end`` of the text."""
        block = self._blocks[number]
        while number + 1 < len(self._blocks):
            following = self._blocks[number + 1]
            if following.nets[0].start + growth + block.growth >= end:
                return
            block.nets += following.nets
            block.growth += following.growth
            del self._blocks[number + 1]


def _may_touch(block: _Block[MakerT], original: Span) -> bool:
    """Whether a change of a block may touch a stretch of the original."""
    nets = block.nets
    return bool(nets) and nets[0].start <= original.end and nets[-1].end >= original.start


def _placed(block: _Block[MakerT], growth: int) -> Iterator[Change[MakerT]]:
    for net in block.nets:
        corrected = Span(net.start + growth, net.start + growth + len(net.text))
        yield Change(Span(net.start, net.end), corrected, net.text, net.makers)
        growth += net.growth


def _lies_in(change: Change[MakerT], original: Span, corrected: Span) -> bool:
    return original.contains(change.original) and corrected.contains(change.corrected)


def _first_past(nets: list[_Net[MakerT]], place: int, growth: int) -> tuple[int, int]:
    """The first change that ends past ``place`` of the text, and the growth before it."""
    for number, net in enumerate(nets):
        after = growth + net.growth
        if net.end + after > place:
            return number, growth
        growth = after
    return len(nets), growth


def _overwritten(nets: list[_Net[MakerT]], growth: int, edit: Edit, maker: MakerT) -> _Net[MakerT]:
    """What ``edit`` makes of ``nets``, into all of which it reaches; there may be none.

    ``growth`` is that of all changes before them.
    """
    start, text = edit.span.start - growth, edit.text
    if nets:
        kept = edit.span.start - (nets[0].start + growth)
        text = nets[0].text[: max(0, kept)] + text
        start = min(start, nets[0].start)
    growth += sum(net.growth for net in nets)
    end = edit.span.end - growth
    if nets:
        kept = nets[-1].end + growth - edit.span.end
        text += nets[-1].text[len(nets[-1].text) - max(0, kept) :]
        end = max(end, nets[-1].end)
    makers = tuple(maker for net in nets for maker in net.makers)
    return _Net(start, end, text, (*makers, maker))
