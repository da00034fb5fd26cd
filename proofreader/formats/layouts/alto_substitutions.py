"""The whole of a word that is divided at a line end, kept right when a part is corrected.

ALTO tells it at both parts: ``SUBS_TYPE="HypPart1" SUBS_CONTENT="example"`` at ``exam``, and the
same with ``HypPart2`` at ``ple``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.formats.layouts.alto_changes import text_of
from proofreader.formats.layouts.alto_lines import hyphen_text
from proofreader.formats.layouts.markup import attribute_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from proofreader.formats.layouts.alto_lines import AltoCell, AltoLine
    from proofreader.formats.layouts.line_changes import Outcome
    from proofreader.formats.layouts.markup import Splice
    from proofreader.formats.layouts.sources import Source

_HYPHENS = "-\N{HYPHEN}\N{NOT SIGN}\N{SOFT HYPHEN}"
"""What a part of a word may end with at the line end."""
_NAMES = ("SUBS_TYPE", "SUBS_CONTENT")


def substitutions(
    source: Source, lines: Iterable[tuple[AltoLine, Sequence[Outcome]]]
) -> Iterator[Splice]:
    """The splices that let ``SUBS_CONTENT`` follow the parts of its word.

    Where a part is no longer the end or the beginning of its line, the parts are no longer one
    word, and what says so goes.

    Args:
        source: The file.
        lines: All lines of the file that have words, in order; those that have not changed
            without outcomes.
    """
    for one, two in _pairs(lines):
        ends, begins = one[0].cells[-1], two[0].cells[0]
        old = (ends.content, begins.content)
        new = (_last_part(*one), _first_part(*two))
        if new == old:
            continue
        said = ends.strings[0].attributes.get("SUBS_CONTENT", "")
        whole = None if new[0] is None or new[1] is None else _whole(old, (new[0], new[1]), said)
        for cell, outcomes, index in ((ends, one[1], len(one[0].cells) - 1), (begins, two[1], 0)):
            if _is_left(outcomes, index):
                yield from _told(source, cell, whole)


def _told(source: Source, cell: AltoCell, whole: str | None) -> Iterator[Splice]:
    node = cell.strings[0]
    if whole is not None:
        yield attribute_set(source, node, "SUBS_CONTENT", whole)
        return
    for name in _NAMES:
        if name in node.attributes:
            yield attribute_set(source, node, name, None)


def _pairs(
    lines: Iterable[tuple[AltoLine, Sequence[Outcome]]],
) -> Iterator[tuple[tuple[AltoLine, Sequence[Outcome]], tuple[AltoLine, Sequence[Outcome]]]]:
    """The lines that end with the first part of a word, with those that begin with the second."""
    open_line: tuple[AltoLine, Sequence[Outcome]] | None = None
    for line in lines:
        if open_line is not None and _type(line[0].cells[0]) == "HypPart2":
            yield open_line, line
            open_line = None
        if _type(line[0].cells[-1]) == "HypPart1":
            open_line = line


def _type(cell: AltoCell) -> str:
    return cell.strings[0].attributes.get("SUBS_TYPE", "")


def _last_part(line: AltoLine, outcomes: Sequence[Outcome]) -> str | None:
    """The first part of the word after the change; None if it is none any more."""
    cell = line.cells[-1]
    if not outcomes:
        return cell.content
    alive = [outcome for outcome in outcomes if outcome.words]
    if not alive or alive[-1].cell != len(line.cells) - 1:
        return None
    text = text_of(line, alive[-1])
    mark = hyphen_text(cell.hyphen) if cell.hyphen is not None else cell.content[-1:]
    if mark in _HYPHENS and not text.endswith(mark):
        return None
    is_apart = cell.hyphen is not None and not cell.content.endswith(mark)
    return text.removesuffix(mark) if is_apart else text


def _first_part(line: AltoLine, outcomes: Sequence[Outcome]) -> str | None:
    """The second part of the word after the change; None if it is none any more."""
    if not outcomes:
        return line.cells[0].content
    alive = [outcome for outcome in outcomes if outcome.words]
    return text_of(line, alive[0]) if alive and alive[0].cell == 0 else None


def _is_left(outcomes: Sequence[Outcome], cell: int) -> bool:
    """Whether the tag of a cell is still in the file, and not one that was emptied."""
    return not outcomes or any(o.cell == cell and o.words for o in outcomes)


def _whole(old: tuple[str, str], new: tuple[str, str], said: str) -> str:
    """The whole word, made of its new parts as ``said`` was of the old.

    A hyphen that belongs to the word stays in it; a mark that ``said`` leaves off stays off.
    """
    if said.startswith(old[0]) and old[0][-1:] in _HYPHENS:
        return new[0] + new[1]
    stems = (old[0].rstrip(_HYPHENS), new[0].rstrip(_HYPHENS))
    whole = stems[0] + old[1]
    tail = whole.removeprefix(said) if said and whole.startswith(said) else ""
    return (stems[1] + new[1]).removesuffix(tail)
