"""The properties of hOCR: what a ``title`` attribute says in stretches parted by semicolons.

``image "a;b.png"; bbox 0 0 2571 3546; x_wconf 95``: a name, then its values; quotes keep blanks and
semicolons together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.text.layout import Box

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER: Final = r"[-+]?\d{1,9}(?:\.\d*)?"
_BOX: Final = re.compile(
    rf"(?:^|[;\s])bbox\s+({_NUMBER})\s+({_NUMBER})\s+({_NUMBER})\s+({_NUMBER})"
)
_BOXES: Final = re.compile(rf"({_NUMBER})\s+({_NUMBER})\s+({_NUMBER})\s+({_NUMBER})")
_VALUE: Final = re.compile(rf"(?<![\w.]){_NUMBER}(?:[eE]-\d+)?")


def properties(title: str) -> dict[str, str]:
    """The values of each property by its name; of a name that is there twice, the first."""
    found: dict[str, str] = {}
    for stretch in filter(str.strip, _stretches(title)):
        name, *values = stretch.split(maxsplit=1)
        found.setdefault(name, values[0].rstrip() if values else "")
    return found


def retitled(title: str, changes: Mapping[str, str | None]) -> str:
    """``title`` with other values for some properties, all else as it was.

    Args:
        title: The value of the attribute.
        changes: New values by names; None takes a property away. What is not there yet comes last.
    """
    left = dict(changes)
    kept: list[str] = []
    for stretch in _stretches(title):
        name = stretch.split(maxsplit=1)[0] if stretch.strip() else ""
        if name not in changes:
            kept.append(stretch)
        elif (value := left.pop(name, None)) is not None:  # a second one of the same name goes
            indent = stretch[: len(stretch) - len(stretch.lstrip())]
            kept.append(f"{indent}{name} {value}")
    new = [f" {name} {value}" for name, value in left.items() if value is not None]
    end = len(kept) - 1 if kept and not kept[-1].strip() else len(kept)
    kept[end:end] = new
    if kept and kept[0] != title[: len(kept[0])]:
        kept[0] = kept[0].lstrip()
    return ";".join(kept)


def box_in(title: str) -> Box | None:
    """The value of ``bbox``, or None where there is none that can be read."""
    if '"' in title:  # the name of a file may look like anything
        title = f"bbox {properties(title).get('bbox', '')}"
    found = _BOX.search(title)
    return _box(found) if found else None


def boxes_in(values: str) -> list[Box]:
    """The boxes that ``x_bboxes`` lists, one for each character."""
    return [_box(found) for found in _BOXES.finditer(values)]


def numbers_in(values: str) -> list[float]:
    """The numbers that a property lists."""
    return [float(number) for number in _VALUE.findall(values)]


def box_value(box: Box) -> str:
    """``box`` as the value of ``bbox``."""
    return f"{box.left} {box.top} {box.right} {box.bottom}"


def box_of(x0: int, y0: int, x1: int, y1: int) -> Box:
    """The box with these corners, whichever is which."""
    if x0 <= x1 and y0 <= y1:
        return Box(x0, y0, x1, y1)
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _stretches(title: str) -> list[str]:
    """What stands between the semicolons that are in no quotes; a quote without end is none."""
    pieces = title.split(";")
    if title.count('"') % 2:
        return pieces
    whole: list[str] = []
    for piece in pieces:
        if whole and whole[-1].count('"') % 2:
            whole[-1] += f";{piece}"
        else:
            whole.append(piece)
    return whole


def _box(found: re.Match[str]) -> Box:
    return box_of(*(round(float(number)) for number in found.groups()))
