"""The change log as a unified diff, which ``patch`` applies to the original.

Nothing is compared: the log knows the place of every change, so the diff of a whole book takes
milliseconds. A line ends at LF and nowhere else, as ``patch`` and Git see it: a CR stays part of
its line, and a file that has only CRs is one long line. To be applied, the diff has to be written
in the encoding of the original; it adds nothing to the text but ASCII.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from proofreader.text.changelog import changes, replay
from proofreader.text.spans import common_ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from proofreader.text.changelog import LogEntry
    from proofreader.text.spans import ChangeSet

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_UNPRINTABLE = re.compile(r"[^ !#-\[\]-~]")
"""All but printable ASCII, and the two characters that quoting needs for itself."""
_CONTEXT = 3
"""How many lines are shown around a change: what ``diff -u`` shows."""


@dataclass(frozen=True, slots=True)
class _Lines:
    """A text cut into lines, each with its LF; the last may lack one."""

    lines: tuple[str, ...]
    starts: tuple[int, ...]
    """Where each line starts, in code points; after a last LF an empty line starts too."""

    @classmethod
    def of(cls, text: str, mark: str) -> _Lines:
        """The lines of ``text``; ``mark`` stands before the first but counts for nothing."""
        lines = tuple(_LINE.findall(text))
        starts = (0, *accumulate(len(line) for line in lines))
        ended = text.endswith("\n") or not text
        marked = tuple(_LINE.findall(mark + text))
        return cls(marked, starts if ended else starts[:-1])

    def at(self, place: int) -> int:
        """The index of the line that ``place`` lies in."""
        return bisect_right(self.starts, place) - 1


@dataclass(frozen=True, slots=True)
class _Block:
    """Neighbouring lines that change: half-open ranges of line indices on both sides."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def write_diff(
    original: str, entries: Iterable[LogEntry], *, names: tuple[str, str], mark: str = ""
) -> str:
    """The unified diff from ``original`` to what the log makes of it; empty without changes.

    Args:
        original: The original text, without its byte-order mark.
        entries: The log.
        names: The file names of original and corrected text, for the heading.
        mark: The byte-order mark as a character, if both files begin with one: to ``patch`` it
            is part of the first line.

    Raises:
        ReplayError: if the log does not fit ``original``.
    """
    entries = tuple(entries)
    old, new = _Lines.of(original, mark), _Lines.of(replay(original, entries), mark)
    blocks = [block for block in _blocks(changes(entries), old, new) if _differs(block)]
    if not blocks:
        return ""
    heading = f"--- {_file_name(names[0])}\n+++ {_file_name(names[1])}\n"
    return heading + "".join(_hunk(hunk, old, new) for hunk in _hunks(blocks))


def _blocks(change: ChangeSet, old: _Lines, new: _Lines) -> Iterator[_Block]:
    """The lines that each edit touches, those of edits on the same line as one block.

    Before an edit its first line, and after it its last, read the same on both sides: so whole
    lines on one side always answer whole lines on the other.
    """
    grown: _Block | None = None
    for edit, after in zip(change.edits, change.after_spans(), strict=True):
        block = _Block(
            old.at(edit.span.start),
            old.at(edit.span.end) + 1,
            new.at(after.start),
            new.at(after.end) + 1,
        )
        if grown and block.old_start < grown.old_end:
            block = _Block(grown.old_start, block.old_end, grown.new_start, block.new_end)
        elif grown:
            yield _trimmed(grown, old, new)
        grown = block
    if grown:
        yield _trimmed(grown, old, new)


def _trimmed(block: _Block, old: _Lines, new: _Lines) -> _Block:
    """``block`` without the lines at its ends that stay as they are."""
    before = old.lines[block.old_start : block.old_end]
    after = new.lines[block.new_start : block.new_end]
    head, tail = common_ends(before, after)
    return _Block(
        block.old_start + head,
        block.old_start + len(before) - tail,
        block.new_start + head,
        block.new_start + len(after) - tail,
    )


def _differs(block: _Block) -> bool:
    return block.old_start < block.old_end or block.new_start < block.new_end


def _hunks(blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
    """The blocks, those together whose context would touch."""
    hunk = [blocks[0]]
    for block in blocks[1:]:
        if block.old_start - hunk[-1].old_end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(block)
    yield hunk


def _hunk(blocks: Sequence[_Block], old: _Lines, new: _Lines) -> str:
    first, last = blocks[0], blocks[-1]
    above = min(_CONTEXT, first.old_start)
    below = min(_CONTEXT, len(old.lines) - last.old_end)
    old_range = _range(first.old_start - above, last.old_end + below)
    new_range = _range(first.new_start - above, last.new_end + below)
    pieces = [f"@@ -{old_range} +{new_range} @@\n"]
    place = first.old_start - above
    for block in blocks:
        pieces += _marked(" ", old.lines[place : block.old_start])
        pieces += _marked("-", old.lines[block.old_start : block.old_end])
        pieces += _marked("+", new.lines[block.new_start : block.new_end])
        place = block.old_end
    pieces += _marked(" ", old.lines[place : place + below])
    return "".join(pieces)


def _range(start: int, end: int) -> str:
    """Lines ``start <= i < end`` as ``diff`` says it: an empty range by the line before it."""
    count = end - start
    return f"{start + 1 if count else start},{count}"


def _marked(mark: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield mark + line
        if not line.endswith("\n"):
            yield "\n\\ No newline at end of file\n"


def _file_name(name: str) -> str:
    r"""``name`` as Git writes it: in ASCII, ``"Br\303\274der.txt"``; a tab ends one with blanks."""
    octets = name.encode("utf-8", "surrogateescape").decode("latin-1")
    if _UNPRINTABLE.search(octets):
        escaped = _UNPRINTABLE.sub(lambda octet: f"\\{ord(octet[0]):03o}", octets)
        return f'"{escaped}"'
    return f"{name}\t" if " " in name else name
