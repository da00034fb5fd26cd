"""The whole word that a finding is about: one sees a fault best on its word.

A finding is as narrow as its fault, often one mark or letter. What a person looks at, and what he
means by "this word is right", is the word that the fault lies in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import combining

from proofreader.text.findings import Kind
from proofreader.text.spans import Span
from proofreader.text.tokens import APOSTROPHES, undivided, words
from proofreader.text.visible import takes_lines

if TYPE_CHECKING:
    from proofreader.text.findings import Finding

_LONGEST_WORD: Final = 30
"""How far a spot is widened to the word that it lies in, in code points."""
ABOUT_WORDS: Final = frozenset(
    {
        Kind.MISREAD_WORD,
        Kind.REAL_WORD,
        Kind.SPLIT_WORD,
        Kind.JOINED_WORDS,
        Kind.HYPHENATION,
        Kind.DIGIT_IN_WORD,
        Kind.LETTER_CASE,
        Kind.REPEATED_WORD,
        Kind.LIGATURE_ACCENT,
        Kind.APOSTROPHE,
        Kind.LONG_S,
        Kind.INCONSISTENT,
        Kind.RULE,
    }
)
"""The others are about marks, spaces, lines and pages, even where there are letters in them."""


def widened(text: str, finding: Finding) -> Span:
    """The place of ``finding`` in ``text``, widened to whole words."""
    span = finding.span
    if takes_lines(finding):  # the word on the next line has no part in it
        return span
    start, end = span.start, span.end
    while start > max(0, span.start - _LONGEST_WORD) and _is_of_word(text[start - 1]):
        start -= 1
    while end < min(len(text), span.end + _LONGEST_WORD) and _is_of_word(text[end]):
        end += 1
    return Span(start, end)


def word_at(text: str, finding: Finding) -> str | None:
    """The whole word that ``finding`` doubts; None if it is about marks, spaces or lines.

    A spot of several words gives them all, with one blank between (``any one``): that they stand
    so may be right in a book. A word that is divided at a line end is given whole.
    """
    if finding.kind not in ABOUT_WORDS or takes_lines(finding):
        return None
    wide = widened(text, finding)
    spans = [token.span.shifted(wide.start) for token in words(wide.of(text))]
    own = [span for span in spans if span.overlaps(finding.span)]
    own = own or [span for span in spans if span.touches(finding.span)]
    if not own:
        return None
    word = " ".join(undivided(text[own[0].start : own[-1].end]).split())
    return word if any(map(str.isalpha, word)) else None


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character in APOSTROPHES or combining(character) > 0
