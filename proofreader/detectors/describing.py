"""What each kind of fault is, in words: read from the docstrings of the detectors.

A detector's module says at its head what it catches and what it leaves, in fixed headings. The
command line and the window show people just that, so that code and manual cannot part. The idea is
from Ruff, where the documentation of a rule is the product.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from inspect import cleandoc
from typing import TYPE_CHECKING, Final

from proofreader.text.findings import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_HEADING = re.compile(r"^(Source|Catches|Leaves|Examples):", re.MULTILINE)
_SOURCE, _CATCHES, _LEAVES, _EXAMPLES = "Source", "Catches", "Leaves", "Examples"
_ARROW: Final = " → "
_LOOK_HERE: Final = "look here"
_INDENT: Final = "    "


@dataclass(frozen=True, slots=True)
class Example:
    """What the kind does with some words."""

    read: str
    printed: str | None
    """None where it only says: look here."""


@dataclass(frozen=True, slots=True)
class Description:
    """A kind of fault, for people."""

    kind: Kind
    title: str
    """The fault in a few words, with an example between double backquotes."""
    why: str
    """How it comes about; "" where the title says it all."""
    catches: str
    leaves: str
    examples: tuple[Example, ...]


def descriptions(detectors: Iterable[Callable[..., object]]) -> tuple[Description, ...]:
    """What the modules of these detectors and remarkers say, once each, in the order of `Kind`.

    Raises:
        ValueError: if a module is not named for a kind, or lacks a heading.
    """
    modules = {detector.__module__ for detector in detectors}
    found = {kind_of(name): sys.modules[name].__doc__ or "" for name in modules}
    return tuple(described(kind, found[kind]) for kind in Kind if kind in found)


def kind_of(module: str) -> Kind:
    """The kind that a detector's module is named for.

    Raises:
        ValueError: if there is none.
    """
    return Kind(module.rpartition(".")[2].replace("_", "-"))


def described(kind: Kind, docstring: str) -> Description:
    """The description in the docstring of a detector's module.

    Raises:
        ValueError: if it lacks a heading.
    """
    head, *rest = _HEADING.split(cleandoc(docstring))
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    for heading in (_SOURCE, _CATCHES, _LEAVES, _EXAMPLES):
        if heading not in parts:
            raise ValueError(f"The detector of {kind.value} does not say “{heading}:”.")
    title, _, why = head.strip().partition("\n")
    lines = parts[_EXAMPLES].strip("\n").split("\n")
    examples = tuple(_example(line) for line in lines if _ARROW in line)
    return Description(
        kind,
        title.removesuffix("."),
        _one_line(why),
        _one_line(parts[_CATCHES]),
        _one_line(parts[_LEAVES]),
        examples,
    )


def _example(line: str) -> Example:
    read, _, printed = line.removeprefix(_INDENT).rpartition(_ARROW)
    return Example(read, None if printed == _LOOK_HERE else printed)


def _one_line(text: str) -> str:
    return " ".join(text.split())
