"""A digit where a letter was printed, or a letter in a number: ``th1s``, ``1O``, ``l8th``.

Catches: "th1s" → "this", "1O" → "10", "I9I7" → "1917", "l8th" → "18th", "1" alone → "I"; sums:
"501." → "50l.", "Z100" and "L100" → "£100"; beside numbers also "ISa." → "15s.", "lid." → "11d.".
Leaves: numbers, ordinals, years, sums (12s.), formats (8vo).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.detectors.words import beside, is_number, whole_words
from proofreader.text.findings import Kind, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.text.spans import Span

_DIGITS = str.maketrans("OoQDlIi|!SsBZzGbTg", "000011111558226679")
_UNITS: Final = {
    **dict.fromkeys("1l!I|", "l"),
    **dict.fromkeys("sa8eB", "s"),
    **dict.fromkeys("d", "d"),
}
"""What stands for pounds, shillings and pence behind a number, and what OCR makes of it."""
_AFTER_NUMBERS: Final = frozenset(("lb", "lbs", "oz", "gs", "is"))
"""Measures, and a word, that are made of letters that OCR takes digits for."""
_LONGEST_SUM: Final = 8
_NEAR: Final = 8
"""How many words near a mix of digits and letters are proposed."""
_POUNDS = re.compile(r"[2ZLEX](\d[\d,.]*)")
_ORDINAL = re.compile(r"(.*?)(st|nd|rd|th)", re.IGNORECASE)


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Words for what is mostly letters, numbers for what is mostly digits."""
    for word in whole_words(passage, pack.lexicon):
        text = word.text
        for reading in {"1": ("I",), "0": ("O",)}.get(text, ()):
            yield Proposal(
                word.span, reading, Kind.DIGIT_IN_WORD, "a digit alone where a word may stand"
            )
        if text.translate(_DIGITS)[:1].isdigit() or _POUNDS.fullmatch(text):
            reason = f"“{text}” may be a sum of money"
            for reading in _sums(text, among_numbers=_is_among_numbers(passage, word.span)):
                yield Proposal(word.span, reading, Kind.DIGIT_IN_WORD, reason)
        if _may_mix(text) and not (
            pack.lexicon.knows(text) and not _is_among_numbers(passage, word.span)
        ):
            reason = f"“{text}” mixes digits and letters"
            for reading in _unmixed(text, pack):
                yield Proposal(word.span, reading, Kind.DIGIT_IN_WORD, reason)


def _unmixed(text: str, pack: LanguagePack) -> Iterator[str]:
    """``text`` as a number, and as words."""
    number = _as_number(text)
    if number is not None and number != text:
        yield number
    for near in pack.candidates.near(text)[:_NEAR]:
        yield near.text


def _sums(text: str, *, among_numbers: bool) -> Iterator[str]:
    """``text`` as pounds, shillings or pence."""
    match = _POUNDS.fullmatch(text)
    if match is not None:
        yield f"\N{POUND SIGN}{match[1]}"
    number, unit = text[:-1].translate(_DIGITS), _UNITS.get(text[-1:], "")
    digits = number.replace(",", "").replace(".", "")
    if not unit or not digits.isdigit() or digits[0] == "0" or len(text) > _LONGEST_SUM:
        return
    if number + unit != text and (among_numbers or any(c.isdigit() for c in text)):
        yield number + unit


def _is_among_numbers(passage: Passage, span: Span) -> bool:
    """Whether a number stands beside the word at ``span``."""
    return any(c.isdigit() for chunk in beside(passage, span) for c in chunk.text)


def _may_mix(text: str) -> bool:
    """Whether ``text`` has a digit, or only letters that OCR takes digits for."""
    if is_number(text) or text in _AFTER_NUMBERS:
        return False
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
