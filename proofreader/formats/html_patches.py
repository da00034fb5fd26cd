"""New texts put into the source of an HTML page, and everything beside them left as it was written.

A text that stays may come to mean something else beside a new one: ``R&D`` is fine, but before a
``t`` that becomes ``;`` an ``&l`` would turn into a reference, and a ``<`` before a letter into a
tag. Only there what stays is written in another way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.formats.html_flow import BLANKS
from proofreader.formats.html_source import reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from proofreader.formats.html_flow import Flow
    from proofreader.formats.html_source import Source, Stretch

_RISKY: Final = re.compile("[&<]")
_LIKE_TAG: Final = re.compile("[a-zA-Z/!?]")
_AHEAD: Final = 48
"""So many characters behind an ``&`` may be part of what it means."""


class _Patch(NamedTuple):
    """A place in the source, and what comes there."""

    start: int
    end: int
    text: str
    anchor: int
    """A place in the stretch that it is of: its own may be the end of that stretch."""


def patched(source: Source, flow: Flow, changed: Mapping[int, list[str]]) -> str:
    """The source with new texts.

    Args:
        source: The page.
        flow: What is seen of it.
        changed: What stands in the place of each character of some pieces of the flow.
    """
    starts = [stretch.start for stretch in flow.stretches]
    patches = (
        patch
        for number in sorted(changed)
        if not flow.pieces[number].is_break
        for patch in _patches(source, flow, number, changed[number])
    )
    written, at = [], 0
    for place, group in groupby(patches, lambda one: bisect_right(starts, one.anchor) - 1):
        stretch = flow.stretches[place]
        written += [source.text[at : stretch.start], _rewritten(source.text, stretch, group)]
        at = stretch.end
    return "".join((*written, source.text[at:]))


def _patches(source: Source, flow: Flow, number: int, slots: list[str]) -> Iterator[_Patch]:
    """What is to be done to one piece, in order of place."""
    piece, rest = flow.pieces[number], flow.more.get(number, [])
    is_verbatim = source.text[piece.start : piece.end] == piece.text and not rest
    if is_verbatim:
        for at, (letter, slot) in enumerate(zip(piece.text, slots, strict=True), piece.start):
            yield from _around(source, letter, slot, (at, at + 1))
        return
    now = "".join(slots)
    yield from _around(source, piece.text, now, (piece.start, piece.end))
    if now[-1:] not in (BLANKS if now else ()):
        for start, end in rest:
            yield _Patch(start, end, "", start)


def _around(source: Source, old: str, new: str, place: tuple[int, int]) -> Iterator[_Patch]:
    """Replace ``old`` by ``new``; where it is only added to, it stays as it is written."""
    start, end = place
    if new == old:
        return
    if old and new.startswith(old):
        yield _Patch(end, end, source.writable(new[len(old) :]), start)
    elif old and new.endswith(old):
        yield _Patch(start, start, source.writable(new[: -len(old)]), start)
    else:
        yield _Patch(start, end, source.writable(new), start)


def _rewritten(source: str, stretch: Stretch, patches: Iterable[_Patch]) -> str:
    """A stretch with its patches."""
    parts: list[tuple[str, bool]] = []  # each with whether it may come to mean something else
    at = stretch.start
    for patch in patches:
        parts += [*_kept(source, at, patch.start, stretch.end), (patch.text, False)]
        at = patch.end
    parts += _kept(source, at, stretch.end, stretch.end)
    written, ahead = [], ""
    for part, is_risky in reversed(parts):
        safe = _safe(part, ahead) if is_risky else part
        written.append(safe)
        ahead = (safe[:_AHEAD] + ahead)[:_AHEAD]
    return "".join(reversed(written))


def _kept(source: str, start: int, end: int, stretch_end: int) -> Iterator[tuple[str, bool]]:
    """What stays as it is, parted into what is plain and each reference, ``&`` and ``<``."""
    at = start
    for match in _RISKY.finditer(source, start, end):
        if match.start() < at:
            continue
        yield source[at : match.start()], False
        found = reference(source, match.start(), stretch_end) if match.group() == "&" else None
        at = found[0] if found else match.end()
        yield source[match.start() : at], True
    yield source[at:end], False


def _safe(written: str, ahead: str) -> str:
    """A reference, ``&`` or ``<`` so written that it means before ``ahead`` what it meant."""
    if written == "<":
        return "&lt;" if _LIKE_TAG.match(ahead) else written
    found = reference(written + ahead, 0, len(written) + len(ahead))
    if written == "&":
        return written if found is None else "&amp;"
    return written if found and found[0] == len(written) else f"{written};"
