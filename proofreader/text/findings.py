"""What detectors propose and what the volunteer sees.

A `Proposal` is one detector's idea: replace this by that. Ranking turns the proposals of one
spot into one `Finding` with ranked `Suggestion`s. Both are plain values; the idea is from Ruff
and Harper, where a diagnostic is data and a fix is part of it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from proofreader.text.spans import Edit, Span
from proofreader.text.tokens import words_after, words_before


class Kind(StrEnum):
    """The kinds of fault; the value is the stable code of the inventory, never reused."""

    MISREAD_WORD = "misread-word"
    REAL_WORD = "real-word"
    SPLIT_WORD = "split-word"
    JOINED_WORDS = "joined-words"
    DIGIT_IN_WORD = "digit-in-word"
    LETTER_CASE = "letter-case"
    REPEATED_WORD = "repeated-word"
    STRAY_MARK = "stray-mark"
    MISSING_MARK = "missing-mark"
    WRONG_MARK = "wrong-mark"
    MARK_SPACING = "mark-spacing"
    RULE = "rule"
    """A rule of the volunteer's own says so; no detector proposes it and no judge weighs it."""


DETECTED: Final[tuple[Kind, ...]] = tuple(kind for kind in Kind if kind is not Kind.RULE)
"""The kinds that detectors propose and the ranking is fitted on, in the order of its columns."""


@dataclass(frozen=True, slots=True, order=True)
class Proposal:
    """Replace what stands in ``span`` by ``reading``, says the detector of ``kind``."""

    span: Span
    reading: str | None
    """What the page may say; "" deletes; None says only: look here."""
    kind: Kind
    reason: str
    """One line in the volunteer's words, without the probability."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One reading of a spot."""

    text: str
    probability: float
    """Chance that the page reads so, 0..1; those of one finding sum to at most the finding's."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One spot that is probably wrong: at most one a spot, and none overlaps another."""

    span: Span
    """The exact characters in doubt; replacing them by a suggestion's text mends the spot."""
    surface: str
    """What stands there."""
    kind: Kind
    reason: str
    """Why the first reading (or, without one, the spot) is proposed, one line."""
    probability: float
    """Chance that the spot is an error, 0..1."""
    suggestions: tuple[Suggestion, ...]
    """Readings, most probable first, one to five; empty for "look here"."""
    fingerprint: str
    """What the spot is remembered by (see `fingerprint`)."""

    @classmethod
    def of(
        cls, text: str, best: Proposal, probability: float, suggestions: tuple[Suggestion, ...]
    ) -> Finding:
        """What ranking makes of the proposals for a spot of ``text``, of which ``best`` speaks."""
        span, kind = best.span, best.kind
        name = fingerprint(text, span, kind)
        return cls(span, span.of(text), kind, best.reason, probability, suggestions, name)

    def edit(self, reading: int = 0) -> Edit:
        """The edit that the given reading stands for.

        Raises:
            IndexError: if there is no such reading.
        """
        return Edit(self.span, self.suggestions[reading].text)


def fingerprint(text: str, span: Span, kind: Kind) -> str:
    """The name of a spot that outlives a new check, an edit elsewhere and a re-opening.

    It is made of the kind, what stands in ``span``, and two words on either side: not of the
    offset, which an edit above moves, nor of the reason, which a new version words better.
    """
    sides = words_before(text, span.start, 2), words_after(text, span.end, 2)
    parts = (kind.value, span.of(text), " ".join(sides[0]), " ".join(sides[1]))
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=12).hexdigest()
