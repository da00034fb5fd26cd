"""A digit where a letter was printed, or a letter in a number: ``th1s``, ``1O``, ``l8th``.

Catches: "th1s" → "this", "1O" → "10", "I9I7" → "1917", "l8th" → "18th", "1" alone → "I".
Leaves: numbers, ordinals, years, sums (L500, 12s.), formats (8vo).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from proofreader.detectors.words import whole_words
from proofreader.text.findings import Kind, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_DIGITS = str.maketrans("OoQDlIi|!SsBZzGbTg", "000011111558226679")
_FINE = re.compile(
    r"\d+|L\d+"
    r"|(?i:(?!0|1[sl]$)\d+(?:st|nd|d|rd|th|s|l|lb|lbs|vo|mo|to|[a-h]|p|am|pm|m|in|ft|oz|cwt))"
)
"""Numbers and what print joins to them; but "0f" is "of", and "1s" may be "is"."""
_ORDINAL = re.compile(r"(.*?)(st|nd|rd|th)", re.IGNORECASE)


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Words for what is mostly letters, numbers for what is mostly digits."""
    for word in whole_words(passage, pack.lexicon):
        text = word.text
        for reading in {"1": ("I",), "0": ("O",)}.get(text, ()):
            yield Proposal(
                word.span, reading, Kind.DIGIT_IN_WORD, "a digit alone where a word may stand"
            )
        if _FINE.fullmatch(text) or not _may_mix(text):
            continue
        reason = f"“{text}” mixes digits and letters"
        number = _as_number(text)
        if number is not None and number != text:
            yield Proposal(word.span, number, Kind.DIGIT_IN_WORD, reason)
        for near in pack.candidates.near(text):
            yield Proposal(word.span, near.text, Kind.DIGIT_IN_WORD, reason)


def _may_mix(text: str) -> bool:
    """Whether ``text`` has a digit, or only letters that OCR takes digits for."""
    return any(c.isdigit() for c in text) or (len(text) > 1 and text.translate(_DIGITS).isdigit())


def _as_number(text: str) -> str | None:
    """``text`` as the number or ordinal that it may be."""
    head, tail = text, ""
    match = _ORDINAL.fullmatch(text)
    if match is not None:
        head, tail = match.groups()
    digits = head.translate(_DIGITS)
    if not digits.replace(",", "").replace(".", "").isdigit():
        return None
    return digits + tail.lower()
