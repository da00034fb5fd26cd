"""A mark that the page has and the text has lost: a comma, a stop, the other dash of a pair.

A faint mark is taken for dirt and left out.
Source: DETECTION inventory, kind missing-mark; books are counted for what stands between two
words.

Catches: "however the" → "however, the" and "Mr Smith" → "Mr. Smith", where print has the mark
between these two words oftener than not; "documents the Declaration and the Statement — the
loyalty to which", where this book's dashes come in pairs: the first is proposed where books would
have it.
Leaves: words that print has with and without a mark; a dash alone in a book that has many such.

Examples:
    both ships the Swift and the Arrow — were → both ships — the Swift and the Arrow — were
    He had two sons a boy and a man — by her. → He had two sons — a boy and a man — by her.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from proofreader.detectors.gaps import MARKS, gaps, usual_separators
from proofreader.language.dashes import Sentence, sentences
from proofreader.language.passage import Separator
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_LOST = {kind: mark for kind, mark in MARKS.items() if mark != "?"}
"""The marks that are looked for where nothing stands."""
_LEAST = math.log(0.25)
"""Marks less probable than this between two words are not proposed."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Marks where print has them, and a mate for the only dash of a sentence."""
    yield from _usual(passage, pack)
    yield from _mates(passage, pack)


def _usual(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """The marks that print has where nothing stands between two words."""
    found = [gap for gap in gaps(passage) if not gap.marks]
    for gap, usual in usual_separators(found, pack):
        for kind, mark in _LOST.items():
            if usual[kind] > _LEAST:
                reason = Message("print often has “{mark}” between these words", mark=mark)
                reading = mark + gap.blank.of(passage.text)
                yield Proposal(gap.blank, reading, Kind.MISSING_MARK, reason)


def _mates(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """A mate for the only dash of a sentence."""
    for sentence in sentences(passage):
        if len(sentence.dashes) != 1:
            continue
        (dash,) = sentence.dashes
        gaps = list(_bare_gaps(passage, sentence, dash))
        if not gaps:
            continue
        first, second, spans = zip(*gaps, strict=True)
        numbers = [
            np.array([pack.lexicon.number(word) for word in side]) for side in (first, second)
        ]
        kinds = np.full(len(gaps), Separator.DASH)
        best = int(np.argmax(pack.separators.log_probability(numbers[0], kinds, numbers[1])))
        reason = Message("the other dash of this sentence has no mate")
        reading = _like(dash.of(passage.text), spans[best].of(passage.text))
        yield Proposal(spans[best], reading, Kind.MISSING_MARK, reason)


def _like(dash: str, gap: str) -> str:
    """A dash in place of ``gap``, with blanks where ``dash`` has them; a line end stays."""
    blank = " " if dash[0].isspace() else ""
    after = gap if gap.strip(" \t") else blank
    return f"{blank}{dash.strip()}{after}"


def _bare_gaps(passage: Passage, sentence: Sentence, dash: Span) -> Iterator[tuple[str, str, Span]]:
    """The two words and the place of each gap before ``dash`` that has no mark."""
    for place in sentence.chunks[1:]:
        one, two = passage.chunks[place - 1], passage.chunks[place]
        if two.span.start > dash.start:
            return
        is_twice = one.word.lower() == two.word.lower()  # "the the" has lost no dash
        if one.core and two.core and not one.trail and not two.lead and not is_twice:
            yield one.word, two.word, Span(one.span.end, two.span.start)
