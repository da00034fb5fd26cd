"""A character that no page has: ``donâ€™t``.

Files that were copied from program to program hold the ruins of other encodings, control
characters, and letters of other alphabets that only look right.
Source: DETECTION inventory, kind control-character; the encodings' own tables.

Catches: control characters, private-use and replacement characters; UTF-8 that was read as
Windows-1252 or Latin-1; marks of Windows-1252 read as Latin-1; Cyrillic and Greek letters in a
Latin word.
Leaves: tabs, line ends, form feeds; words in Cyrillic or Greek; "μm", "π"; "LIBERTÉ”".

Examples:
    he donâ€™t know → he don’t know
    the old \N{CYRILLIC SMALL LETTER ES}astle → the old castle
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.language.look_alikes import mixed_words, runs, strange
from proofreader.language.mojibake import mojibake
from proofreader.messages import Message
from proofreader.text.document import blanks_behind
from proofreader.text.findings import Kind, Remark
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_ODD = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]"
)
_MOJIBAKE: Final = Message("a wrong encoding")
_C1: Final = range(0x80, 0xA0)
_FIRST_LOST: Final = "\ud800"
"""Surrogates, private-use and replacement characters: what they were the page must say."""
_SURE: Final = 0.995
"""No page has such a character, and what it stands for is known. Other kinds propose to take a part
of it away, and are sure of that, too: an estimate, as the measured pages have none."""
_DELETED: Final = 0.8
"""A control character may stand for a letter that was lost; most stand for nothing: an estimate.
The measured pages have some in formulas only, where nothing is right."""
_LOST: Final = 0.6
"""A flag; lower than the chance that something is wrong, so that a reading from elsewhere ("£"
for the replacement character) has precedence."""
_PRIVATE: Final = 0.5
"""In editions of old print such characters are meant: ligatures of the Medieval Unicode Font
Initiative, 61 in the truths of the ICDAR pages."""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """What each character stands for, or nothing in its place, or a flag."""
    del habits
    for paragraph in passage.paragraphs:
        whole = paragraph.cover(blanks_behind(passage.text, paragraph))
        if whole.of(passage.text).isascii():
            yield from _odd(passage.text, whole, frozenset())
            continue
        ruins = list(mojibake(passage.text, paragraph))
        for ruin in ruins:
            reason = Message("what a wrong encoding makes of a character")
            yield Remark(ruin.span, ruin.printed, Kind.CONTROL_CHARACTER, reason, _SURE, _MOJIBAKE)
        taken = frozenset(place for r in ruins for place in range(r.span.start, r.span.end))
        yield from _odd(passage.text, whole, taken)
        yield from _mixed(passage.text, paragraph, pack)


def _odd(text: str, within: Span, taken: frozenset[int]) -> Iterator[Remark]:
    """Characters that print nothing, or nobody knows what, but for those at ``taken`` places."""
    for match in _ODD.finditer(text, within.start, within.end):
        if match.start() in taken:
            continue
        character = match.group()
        code = f"U+{ord(character):04X}"
        span = Span(*match.span())
        if character >= _FIRST_LOST:
            is_private = character != "\N{REPLACEMENT CHARACTER}" and not _is_surrogate(character)
            chance = _PRIVATE if is_private else _LOST
            reason = Message("what {code} was the page must say", code=code)
            yield Remark(span, None, Kind.CONTROL_CHARACTER, reason, chance)
            continue
        meant = bytes((ord(character),)).decode("cp1252", "ignore")
        if ord(character) in _C1 and meant:
            reason = Message("“{meant}” in another encoding ({code})", meant=meant, code=code)
            yield Remark(span, meant, Kind.CONTROL_CHARACTER, reason, _SURE, _MOJIBAKE)
            continue
        span, reading = _instead(text, span)
        reason = Message("a control character ({code})", code=code)
        group = Message("a control character")
        yield Remark(span, reading, Kind.CONTROL_CHARACTER, reason, _DELETED, group)


def _is_surrogate(character: str) -> bool:
    return "\ud800" <= character <= "\udfff"


def _instead(text: str, span: Span) -> tuple[Span, str]:
    """What to do about a control character: nothing stays in its place.

    A blank does where it alone parts two words; of two blanks beside it one goes, too.
    """
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if before == after == " ":
        return Span(span.start, span.end + 1), ""
    parts = span.of(text).isspace() and before.strip() and after.strip()
    return span, " " if parts else ""


def _mixed(text: str, within: Span, pack: LanguagePack) -> Iterator[Remark]:
    """Latin letters in place of those that look like them."""
    for (span, word), latin in mixed_words(text, within):
        # "sin" and a Greek alpha is no "sina"; a Cyrillic letter is in no formula
        is_greek = any("\u0370" <= word[place] <= "\u03ff" for place in strange(word))
        if is_greek and not pack.lexicon.knows(latin):
            continue
        for run in runs(strange(word)):
            reading = run.of(latin)
            reason = Message(
                "“{reading}” of another alphabet in “{latin}”", reading=reading, latin=latin
            )
            group = Message("a letter of another alphabet")
            place = run.shifted(span.start)
            yield Remark(place, reading, Kind.CONTROL_CHARACTER, reason, _SURE, group)
