"""Two marks where print has one: ``,.``, ``;,``, ``..``.

A speck beside a mark is read as a second, or a worn mark as two.
Source: DETECTION inventory, kind double-mark.

Catches: "naked.; he", "the house,, and", "to him.. He".
Leaves: an ellipsis; "?!" and "!!"; the stop of an abbreviation before another mark: "etc.,".

Examples:
    the old house,, and all → the old house, and all
    he went home.; She did not → he went home. She did not
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.detectors.words import double_mark
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Either of two marks alone."""
    del pack
    for chunk in passage.chunks:
        span = double_mark(chunk)
        if span is not None:
            marks = span.of(passage.text)
            for mark in dict.fromkeys(marks):
                yield Proposal(
                    span,
                    mark,
                    Kind.DOUBLE_MARK,
                    Message("“{marks}” for “{mark}”", marks=marks, mark=mark),
                )
