"""A quote or bracket without a mate, or of another form: ``(so it was``.

Print pairs them in each paragraph; OCR loses them, turns them round and takes one form for another.
Source: DETECTION inventory, kind quotes; Bookloupe and PPtxt count quotes by paragraph, this names
the mark.

Catches: a quote or bracket without a mate in its paragraph, "(so]", curly quotes the wrong way
round, straight ones where the book's are curly and the other way round, two single quotes for a
double one.
Leaves: apostrophes ('tis, the workers', '98), feet and inches, dittos, "a)", quotes that go on in
the next paragraph, paragraphs that are cut; quotes without a mate in a book where they rarely pair.

Examples:
    he said, ''I will'' → he said, "I will"
    He said (as was said before. → look here
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proofreader.language.quotation import (
    BRACKETS,
    LEFT,
    LEFT_SINGLE,
    RIGHT,
    RIGHT_SINGLE,
    TWO_SINGLE,
    Mark,
    Role,
    is_double,
    quotation,
)
from proofreader.messages import Message
from proofreader.text.findings import Kind, Remark
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.habits.habits import Habits
    from proofreader.habits.quote_marks import QuoteMarks
    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage
    from proofreader.language.quotation import Quotation

_STRAIGHT: Final = frozenset("'\"")
_INNER: Final = {mark: re.compile(rf"{mark}(?=[^\W_])") for mark in ("'", RIGHT_SINGLE)}
_ALONE: Final = 0.5
"""How often a single quote or a bracket without a mate is an error. In the measured OCR it nearly
always is (of single quotes 376 of 385, of brackets 291 of 316), but where the OCR is good seldom.
Not more than this, so that a reading from elsewhere has precedence."""
_DOUBLE_ALONE: Final = 0.5
"""The same of straight double quotes, in a book whose quotes all pair: 118 of 256."""
_CURLY_ALONE: Final = 0.4
"""The same of curly double quotes. Those are 7 of 34: the mate was lost, or has another form."""
_MISMATCHED: Final = 0.6
"""The bracket is wrong at 7 of 9 such places; that of the other form was right at none of them, so
it is no reading."""
_TURNED: Final = 0.9
_FORM: Final = 0.9
"""Print has one form; the few others in the book are the OCR's or a hand's. Estimates: the measured
pages have three curly quotes the wrong way round and seven straight ones among curly."""
_TWO_SINGLE: Final = 0.85
"""Where a text has several: 503 of 575. Of the 55 that stand alone in a text 54 are wrong, but a
double quote is right at 10 only; some of the truths have no double quotes at all."""


def remark(passage: Passage, pack: LanguagePack, habits: Habits) -> Iterator[Remark]:
    """A flag for each mark without a mate, the right form for each of a wrong one."""
    habit = habits.quote_marks
    for paragraph in passage.paragraphs:
        found = quotation(passage.text, paragraph, habit.style, pack.lexicon.knows)
        changed = dict(_reformed(passage.text, paragraph, found, habit))
        yield from changed.values()
        yield from _alone(found, habit, set(changed))


def _alone(found: Quotation, habit: QuoteMarks, changed: set[int]) -> Iterator[Remark]:
    """Marks without a mate, but for those that are changed at any rate."""
    for mark in found.mismatched:
        reason = Message("“{text}” closes no bracket of its form", text=mark.text)
        yield _remark(mark, None, reason, _MISMATCHED, "")
    for mark in found.alone:
        if mark.place in changed:
            continue
        is_bracket = mark.text in BRACKETS
        if is_bracket or not habit.is_muted:
            reason = Message("“{text}” has no mate in its paragraph", text=mark.text)
            chance = _ALONE if is_bracket else _chance(mark) * habit.reliability
            yield _remark(mark, None, reason, round(chance, 2), "")


def _chance(mark: Mark) -> float:
    """How often a quote without a mate is an error."""
    if mark.text in {LEFT, RIGHT}:
        return _CURLY_ALONE
    return _DOUBLE_ALONE if is_double(mark.text) else _ALONE


def _remark(mark: Mark, reading: str | None, reason: str, chance: float, group: str) -> Remark:
    span = Span(mark.place, mark.place + len(mark.text))
    return Remark(span, reading, Kind.QUOTES, reason, chance, group)


def _reformed(
    text: str, paragraph: Span, found: Quotation, habit: QuoteMarks
) -> Iterator[tuple[int, Remark]]:
    """Marks of a wrong form, by place."""
    turned = {mark.place for mark in found.turned}
    for mark in found.turned:
        yield mark.place, _turned(mark)
    for mark in found.quotes:
        if mark.place in turned:
            continue
        if mark.text in TWO_SINGLE and mark.role is not Role.NEITHER:
            yield mark.place, _two_single(mark, habit)
        elif (reading := _of_form(text, mark, habit)) != mark.text:
            yield mark.place, _other_form(mark, reading)
    yield from _apostrophes(text, paragraph, habit)


def _two_single(mark: Mark, habit: QuoteMarks) -> Remark:
    """A double quote for two single ones, where the text has several of them; else a flag."""
    group = Message("two single quotes for a double one")
    if not habit.has_two_singles:
        return _remark(mark, None, Message("two single quotes"), _ALONE, "")
    reading = _double(mark.role, is_curly=habit.curly > habit.straight)
    return _remark(mark, reading, group, _TWO_SINGLE, group)


def _turned(mark: Mark) -> Remark:
    """A curly quote the right way round."""
    reading = RIGHT_SINGLE if mark.text == LEFT_SINGLE else _double(mark.role, is_curly=True)
    reason = Message("“{text}” stands the wrong way round", text=mark.text)
    return _remark(mark, reading, reason, _TURNED, Message("a curly quote the wrong way round"))


def _double(role: Role, *, is_curly: bool) -> str:
    if not is_curly:
        return '"'
    return LEFT if role is Role.OPENS else RIGHT


def _of_form(text: str, mark: Mark, habit: QuoteMarks) -> str:
    """A quote in the form that the book has; the same where it has none."""
    reading = mark.text
    if mark.text in {LEFT, RIGHT} and habit.is_straight:
        reading = '"'
    elif mark.text in {LEFT_SINGLE, RIGHT_SINGLE} and habit.has_straight_apostrophes:
        reading = "'"
    elif mark.text == '"' and habit.is_curly and mark.role is not Role.NEITHER:
        reading = _double(mark.role, is_curly=True)
    elif mark.text == "'" and habit.has_curly_apostrophes:
        is_feet = mark.role is Role.NEITHER and text[max(0, mark.place - 1)].isdigit()
        curly = LEFT_SINGLE if mark.role is Role.OPENS else RIGHT_SINGLE
        reading = mark.text if is_feet else curly
    return reading


def _other_form(mark: Mark, reading: str) -> Remark:
    if mark.text in _STRAIGHT:
        group = Message("a straight quote")
        reason = Message("a straight quote; the others of this book are curly")
    else:
        group = Message("a curly quote")
        reason = Message("a curly quote; the others of this book are straight")
    return _remark(mark, reading, reason, _FORM, group)


def _apostrophes(text: str, paragraph: Span, habit: QuoteMarks) -> Iterator[tuple[int, Remark]]:
    """Apostrophes inside words that have not the form of the others."""
    if habit.has_curly_apostrophes:
        wrong, right = "'", RIGHT_SINGLE
    elif habit.has_straight_apostrophes:
        wrong, right = RIGHT_SINGLE, "'"
    else:
        return
    for match in _INNER[wrong].finditer(text, paragraph.start, paragraph.end):
        place = match.start()
        if place > paragraph.start and text[place - 1].isalnum():
            yield place, _other_form(Mark(place, wrong, Role.NEITHER), right)
