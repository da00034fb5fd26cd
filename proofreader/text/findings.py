"""What detectors propose and what the volunteer sees.

A `Proposal` is one detector's idea: replace this by that. Ranking turns the proposals of one
spot into one `Finding` with ranked `Suggestion`s. A `Remark` needs no ranking: it goes by the
habits of the book or the rules of the trade, and says itself how sure it is. All are plain values;
the idea is from Ruff and Harper, where a diagnostic is data and a fix is part of it.
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
    HYPHENATION = "hyphenation"
    DIGIT_IN_WORD = "digit-in-word"
    LETTER_CASE = "letter-case"
    REPEATED_WORD = "repeated-word"
    LIGATURE_ACCENT = "ligature-accent"
    APOSTROPHE = "apostrophe"
    LONG_S = "long-s"
    INCONSISTENT = "inconsistent"
    STRAY_MARK = "stray-mark"
    MISSING_MARK = "missing-mark"
    WRONG_MARK = "wrong-mark"
    MARK_SPACING = "mark-spacing"
    DOUBLE_MARK = "double-mark"
    QUOTES = "quotes"
    DASH = "dash"
    ELLIPSIS = "ellipsis"
    SPACE = "space"
    CONTROL_CHARACTER = "control-character"
    PAGE_FURNITURE = "page-furniture"
    PARAGRAPH_BREAK = "paragraph-break"
    LINE_NOISE = "line-noise"
    MARKUP = "markup"
    PROOFER_NOTE = "proofer-note"
    RULE = "rule"
    """A rule of the volunteer's own says so; no detector has it."""


WEIGHED: Final[tuple[Kind, ...]] = (
    Kind.MISREAD_WORD,
    Kind.REAL_WORD,
    Kind.SPLIT_WORD,
    Kind.JOINED_WORDS,
    Kind.DIGIT_IN_WORD,
    Kind.LETTER_CASE,
    Kind.REPEATED_WORD,
    Kind.STRAY_MARK,
    Kind.MISSING_MARK,
    Kind.WRONG_MARK,
    Kind.MARK_SPACING,
    Kind.HYPHENATION,
    Kind.APOSTROPHE,
    Kind.DOUBLE_MARK,
    Kind.DASH,
)
"""The kinds that are proposed and weighed by the ranking, in the order of its columns. The others
are remarked on (see `Remark`)."""


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
class Remark:
    """A fault against the habits of the book or the rules of the trade.

    Several for the same span and kind are readings of one finding.
    """

    span: Span
    """The exact characters, inside a paragraph or in the blanks behind it."""
    reading: str | None
    """What the page may say; "" deletes; None says only: look here."""
    kind: Kind
    reason: str
    """One line in the volunteer's words, without the probability."""
    probability: float
    """Chance that the reading is right (without one: that the spot is wrong), 0..1."""
    group: str = ""
    """What all faults of one class in the book have in common, in words ("two blanks"): they are
    shown as one entry. "" where each stands for itself."""


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
    group: str = ""
    """What all faults of this class in the book have in common, in words; see `Remark.group`."""

    @classmethod
    def of(
        cls,
        text: str,
        best: Proposal | Remark,
        probability: float,
        suggestions: tuple[Suggestion, ...],
    ) -> Finding:
        """What is made of all that is said of a spot of ``text``, of which ``best`` speaks."""
        span, kind = best.span, best.kind
        name = fingerprint(text, span, kind)
        group = best.group if isinstance(best, Remark) else ""
        return cls(span, span.of(text), kind, best.reason, probability, suggestions, name, group)

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
