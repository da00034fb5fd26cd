"""A digit where a letter was printed, or a letter in a number: ``th1s``, ``1O``, ``l8th``.

In many types 1, l and I are one shape, and so are 0 and O.
Source: DETECTION inventory, kind digit-in-word.

Catches: "th1s" → "this", "1O" → "10", "I9I7" → "1917", "l8th" and "18tb" → "18th", "1" alone → "I";
sums: "501." → "50l.", "Z100" and "L100" → "£100", "fid." → "6d."; beside numbers also "ISa." →
"15s.", "lid." → "11d.".
Leaves: numbers, ordinals, years, sums (12s.), formats (8vo).

Examples:
    I think that th1s is so. → I think that this is so.
    He was born in I840 in the town. → He was born in 1840 in the town.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.detectors.words import beside, is_number, whole_words
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.text.spans import Span
    from proofreader.text.tokens import Token

_USUAL: Final = dict(zip("OoQDlIi|!SsBZzGbTg", "000011111558226679", strict=True))
_DIGITS: Final = (
    str.maketrans(_USUAL),
    str.maketrans(_USUAL | dict(zip("OCcBSsEPe", "666588856", strict=True))),
)
"""Letters and the digits that OCR takes for them: the usual ones, and what else they may be."""
_SIX: Final = "fi"
"""What OCR makes of a small 6."""
_ANY_DIGIT: Final = str.maketrans(dict.fromkeys((*map(chr, _DIGITS[1]), *_SIX), "0"))
_UNITS: Final = {
    **dict.fromkeys("1l!I|", "l"),
    **dict.fromkeys("sa8eBi", "s"),
    **dict.fromkeys("d", "d"),
}
"""What stands for pounds, shillings and pence behind a number, and what OCR makes of it."""
_AFTER_NUMBERS: Final = frozenset(("lb", "lbs", "oz", "gs", "is"))
"""Measures, and a word, that are made of letters that OCR takes digits for."""
_LONGEST_SUM: Final = 8
_NEAR: Final = 8
"""How many words near a mix of digits and letters are proposed."""
_RARE: Final = -12.5
"""A word rarer than e^-12.5, such as "fid", is seen less often in print than a price."""
_POUNDS = re.compile(r"[2ZLEX](\d[\d,.]*)")
_ORDINAL = re.compile(r"(.+?)(?:st|nd|rd|th|[bclt]h|t[bln])", re.IGNORECASE)
"""A number, and what OCR makes of the ending of an ordinal."""
_ENDINGS: Final = {"1": "st", "2": "nd", "3": "rd"}
_TEENS: Final = ("11", "12", "13")


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Words for what is mostly letters, numbers for what is mostly digits."""
    for word in whole_words(passage, pack.lexicon):
        text = word.text
        for reading in {"1": ("I",), "0": ("O",)}.get(text, ()):
            yield Proposal(
                word.span,
                reading,
                Kind.DIGIT_IN_WORD,
                Message("a digit alone where a word may stand"),
            )
        if not _may_be_number(text):
            continue
        for reading in _sums(text):
            if _may_be_sum(word, passage, pack):
                reason = Message("“{text}” may be a sum of money", text=text)
                yield Proposal(word.span, reading, Kind.DIGIT_IN_WORD, reason)
        if _may_mix(text) and not (
            pack.lexicon.knows(text) and not _is_among_numbers(passage, word.span)
        ):
            reason = Message("“{text}” mixes digits and letters", text=text)
            for reading in _unmixed(text, pack):
                yield Proposal(word.span, reading, Kind.DIGIT_IN_WORD, reason)


def _may_be_number(text: str) -> bool:
    """Whether ``text`` has a digit, or nothing before its ending that is not the shape of one."""
    head = text.translate(_ANY_DIGIT)[: max(1, len(text) - 2)]
    return head.isdigit() or any(c.isdigit() for c in text)


def _unmixed(text: str, pack: LanguagePack) -> Iterator[str]:
    """``text`` as a number or ordinal, and as words."""
    yield from _numbers(text)
    yield from _ordinals(text)
    for near in pack.candidates.near(text)[:_NEAR]:
        yield near.text


def _numbers(text: str) -> Iterator[str]:
    """The numbers that ``text`` may be; itself, if it is one."""
    found = {text.replace(_SIX, "6").translate(table): None for table in _DIGITS}
    yield from (number for number in found if number.replace(",", "").replace(".", "").isdigit())


def _ordinals(text: str) -> Iterator[str]:
    """The ordinals that ``text`` may be."""
    match = _ORDINAL.fullmatch(text)
    for number in _numbers(match[1]) if match else ():
        ending = "th" if number[-2:] in _TEENS else _ENDINGS.get(number[-1], "th")
        yield f"{number}{ending}"


def _sums(text: str) -> Iterator[str]:
    """``text`` as pounds, shillings or pence."""
    match = _POUNDS.fullmatch(text)
    if match is not None:
        yield f"\N{POUND SIGN}{match[1]}"
    unit = _UNITS.get(text[-1:], "")
    if not unit or len(text) > _LONGEST_SUM:
        return
    for number in _numbers(text[:-1]):
        if number[0] != "0" and number + unit != text:
            yield number + unit


def _may_be_sum(word: Token, passage: Passage, pack: LanguagePack) -> bool:
    """Whether a word has a digit, a number beside it, or is rare and has a stop after it."""
    if any(c.isdigit() for c in word.text) or _is_among_numbers(passage, word.span):
        return True
    stops = passage.text.startswith(".", word.span.end)
    return stops and pack.lexicon.log_probability(word.text) < _RARE


def _is_among_numbers(passage: Passage, span: Span) -> bool:
    """Whether a number stands beside the word at ``span``."""
    return any(c.isdigit() for chunk in beside(passage, span) for c in chunk.text)


def _may_mix(text: str) -> bool:
    """Whether ``text`` has a digit, or only letters that OCR takes digits for."""
    if is_number(text) or text in _AFTER_NUMBERS:
        return False
    if any(c.isdigit() for c in text):
        return True
    return len(text) > 1 and any((*_numbers(text), *_ordinals(text)))
