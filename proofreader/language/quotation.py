"""Quotes and brackets of a paragraph: which open, which close, which have no mate.

`proofreader.language.pairing` asks less, and the ranking was fitted on what it answers. This reads
more closely: apostrophes are told from quotes (``'tis``, ``the workers'``, ``'98``), marks of feet
and inches and dittos are none, a quote that is repeated at each line or each paragraph goes on, and
a paragraph that is cut at either end may have its mate elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from proofreader.text.spans import Span

    Knows = Callable[[str], bool]
    """Whether a word, in small letters, is one of the language's."""


class Role(Enum):
    """What a mark does."""

    OPENS = "opens"
    CLOSES = "closes"
    NEITHER = "neither"
    """An apostrophe, feet, inches, a ditto."""


class Mark(NamedTuple):
    """A quote or bracket; an apostrophe inside a word is none."""

    place: int
    text: str
    """The mark: two code points where two single quotes stand for a double one."""
    role: Role


@dataclass(frozen=True, slots=True)
class QuoteStyle:
    """Which way round the quotes of a book stand; by default as in English."""

    is_low: bool = False
    """„so“: the mark that opens in English closes."""
    is_inward: bool = False
    """»so«."""
    is_level: bool = False
    """”so”: one mark does both."""

    @classmethod
    def of(cls, text: str) -> QuoteStyle:
        """The style of a whole text, by what stands before its words."""
        if text.isascii():
            return cls()
        high, low, level = (len(re.findall(one, text)) for one in (r"“\b", r"„\b", r"”(?<!\S”)\b"))
        inward, outward = (len(re.findall(one, text)) for one in (r"»(?<!\S»)\b", r"«(?<!\S«)\b"))
        return cls(low > high, inward > outward, level > max(_LEAST_LEVEL, high + low))


@dataclass(frozen=True, slots=True)
class Quotation:
    """What the quotes and brackets of one paragraph are."""

    marks: tuple[Mark, ...]
    """All, in order."""
    alone: tuple[Mark, ...]
    """Those without a mate."""
    mismatched: tuple[Mark, ...]
    """Closing brackets where one of another form is open."""
    turned: tuple[Mark, ...]
    """Curly quotes that stand the wrong way round; their role is the one they should have."""

    @property
    def has_quotes(self) -> bool:
        """Whether there is a quote that is no apostrophe."""
        return any(is_double(mark.text) or mark.role is Role.OPENS for mark in self.quotes)

    @property
    def quotes(self) -> Iterator[Mark]:
        """The marks that are no brackets."""
        return (mark for mark in self.marks if mark.text not in BRACKETS)

    @property
    def pairs(self) -> bool:
        """Whether all quotes have their mates."""
        return all(mark.text in BRACKETS for mark in self.alone)


_LEAST_LEVEL: Final = 5
"""So many quotes that close and open alike are no slips: an estimate."""
LEFT: Final = "\N{LEFT DOUBLE QUOTATION MARK}"
RIGHT: Final = "\N{RIGHT DOUBLE QUOTATION MARK}"
LEFT_SINGLE: Final = "\N{LEFT SINGLE QUOTATION MARK}"
RIGHT_SINGLE: Final = "\N{RIGHT SINGLE QUOTATION MARK}"
LOW: Final = "\N{DOUBLE LOW-9 QUOTATION MARK}"
TWO_SINGLE: Final = ("''", LEFT_SINGLE * 2, RIGHT_SINGLE * 2, "``")
"""Two marks that stand for a double quote."""
_GUILLEMETS: Final = "«»"
_CLOSES: Final = {"(": ")", "[": "]", "{": "}"}
_OPENS: Final = {close: opening for opening, close in _CLOSES.items()}
BRACKETS: Final = frozenset((*_CLOSES, *_OPENS))
SINGLES: Final = frozenset(("'", LEFT_SINGLE, RIGHT_SINGLE))
_LEFT_OF_OPENING: Final = frozenset(f"([{{-/\"'{LEFT}{LEFT_SINGLE}{LOW}«»\N{EM DASH}\N{EN DASH}")
_RIGHT_OF_CLOSING: Final = frozenset(
    f".,;:!?)]}}-/\"'{RIGHT}{RIGHT_SINGLE}«»\N{EM DASH}\N{EN DASH}\N{HORIZONTAL ELLIPSIS}"
)
_MARK = re.compile(
    f"[\"'`{LEFT}{RIGHT}{LOW}{LEFT_SINGLE}{RIGHT_SINGLE}«»()\\[\\]{{}}]"
    f"(?:(?<=')'|(?<=`)`|(?<={LEFT_SINGLE}){LEFT_SINGLE}|(?<={RIGHT_SINGLE}){RIGHT_SINGLE})?"
)
_ELIDED = re.compile(
    r"(?:tis|twas|twere|twill|twould|twixt|em|til|n|\d\d)(?:n['’]t)?\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_LOST: Final = ("h", "a", "be", "u", "e", "th")
"""What an apostrophe at the beginning of a word stands for: 'ouse, 'way, 'fore, 'pon, 'scape."""
_INCHES = re.compile(r"\d\s?['\N{PRIME}]\s?\d+\Z")
_LABEL = re.compile(r"(?:^|[\s(\[])(?:[^\W\d_]|\d{1,3}|[ivxIVX]{1,5})[.]?\Z")
"""What stands before the bracket of "a)" and "12)"."""
_MARKUP = re.compile(r"\[(?:\*\*|[A-Z][a-z]+)")
"""A note of a proofreader, or [Footnote, [Illustration: these may go on for paragraphs."""
_WIDE = re.compile(r"[ \t]{2}|\t")
_FIRST = re.compile(r"\W*(\w)")
_MOST_ALONE: Final = 2
"""More marks of one form without mates in a paragraph are no quotes or brackets: code, formulas."""
_NEAR: Final = 12
"""How far `_INCHES` and `_LABEL` look back, in code points."""
_ENDS: Final = frozenset(".!?\N{HORIZONTAL ELLIPSIS}")
_BEHIND_END: Final = f"\"')]}}*_{RIGHT}{RIGHT_SINGLE}{LEFT}»« \t"
_BLANKS = re.compile(r"\s*")


def is_double(mark: str) -> bool:
    """Whether a mark is a double quote of any form."""
    return mark not in BRACKETS and mark not in SINGLES


def quotation(text: str, paragraph: Span, style: QuoteStyle, knows: Knows) -> Quotation:
    """What the quotes and brackets of a paragraph are."""
    matches = list(_MARK.finditer(text, paragraph.start, paragraph.end))
    if not matches:
        return _NOTHING
    reading = _Reading(text, paragraph, style, knows)
    for match in matches:
        reading.take(match.start(), match.group())
    return reading.result()


_NOTHING: Final = Quotation((), (), (), ())


@dataclass(slots=True)
class _Reading:
    """A paragraph, read mark by mark."""

    text: str
    within: Span
    style: QuoteStyle
    knows: Knows
    marks: list[Mark] = field(default_factory=list)
    alone: list[Mark] = field(default_factory=list)
    mismatched: list[Mark] = field(default_factory=list)
    turned: list[Mark] = field(default_factory=list)
    waiting: dict[str, list[Mark]] = field(default_factory=dict)

    def take(self, place: int, mark: str) -> None:
        """Read the next mark."""
        if mark in _CLOSES:
            self._open(mark, Mark(place, mark, Role.OPENS))
        elif mark in _OPENS:
            self._close_bracket(Mark(place, mark, Role.CLOSES))
        elif mark in SINGLES:
            self._single(place, mark)
        elif mark != "`":
            self._double(place, mark)

    def result(self) -> Quotation:
        """All of it, when the last mark was read."""
        if not self._ends_in_midst():
            for mark in [mark for several in self.waiting.values() for mark in several]:
                self._left_open(mark)
        alone = sorted(self.alone)
        if self._begins_in_midst():
            alone = [mark for mark in alone if mark.role is Role.OPENS]
        counts = Counter(mark.text for mark in alone)
        alone = [mark for mark in alone if counts[mark.text] <= _MOST_ALONE]
        return Quotation(
            tuple(self.marks), tuple(alone), tuple(self.mismatched), tuple(self.turned)
        )

    def _left_open(self, mark: Mark) -> None:
        if mark.text == LEFT_SINGLE and _ELIDED.match(self.text, mark.place + 1):
            self.turned.append(mark._replace(role=Role.NEITHER))
        elif mark.text == "[" and _MARKUP.match(self.text, mark.place):
            pass
        elif mark.text in BRACKETS or not self._goes_on(mark):
            self.alone.append(mark)

    def _shape(self, place: int, mark: str) -> Role:
        """What a mark does by what stands beside it; `Role.NEITHER` if that does not say."""
        end = place + len(mark)
        before = self.text[place - 1] if place > self.within.start else " "
        after = self.text[end] if end < self.within.end else " "
        may_open = before.isspace() or before in _LEFT_OF_OPENING
        may_close = after.isspace() or after in _RIGHT_OF_CLOSING
        if may_open == may_close:
            return Role.NEITHER
        return Role.OPENS if may_open else Role.CLOSES

    def _open(self, sort: str, mark: Mark) -> None:
        self.marks.append(mark)
        self.waiting.setdefault(sort, []).append(mark)

    def _open_quote(self, sort: str, mark: Mark) -> None:
        """An opening quote inside another of its sort: that one was not closed, or it goes on."""
        if self.waiting.get(sort):
            if self._begins_line(mark.place):
                self.marks.append(mark)
                return
            self.alone += self.waiting.pop(sort)
        self._open(sort, mark)

    def _close(self, sort: str, mark: Mark) -> None:
        self.marks.append(mark)
        if self.waiting.get(sort):
            self.waiting[sort].pop()
        else:
            self.alone.append(mark)

    def _double(self, place: int, mark: str) -> None:
        sort = _GUILLEMETS if mark in _GUILLEMETS else '"'
        is_vague = mark in TWO_SINGLE and self._shape(place, mark) is Role.NEITHER
        if is_vague or (mark == '"' and self._is_no_quote(place)):
            self.marks.append(Mark(place, mark, Role.NEITHER))
            return
        is_open = bool(self.waiting.get(sort))
        role = self._double_role(place, mark, is_open=is_open)
        found = Mark(place, mark, role)
        if mark == (LEFT if role is Role.CLOSES else RIGHT) and self._may_turn(mark):
            self.turned.append(found)
        if role is Role.OPENS:
            self._open_quote(sort, found)
        else:
            self._close(sort, found)

    def _double_role(self, place: int, mark: str, *, is_open: bool) -> Role:
        shape = self._shape(place, mark)
        if mark in _GUILLEMETS:
            opens = (mark == "«") is not self.style.is_inward
        elif mark == LOW:
            opens = True
        elif mark == LEFT:
            closes_low = is_open and (self.style.is_low or self.waiting['"'][-1].text == LOW)
            opens = not closes_low and not (is_open and shape is Role.CLOSES)
        elif mark == RIGHT and not self.style.is_level:
            opens = shape is Role.OPENS and not is_open
        else:
            opens = shape is Role.OPENS or (shape is Role.NEITHER and not is_open)
        return Role.OPENS if opens else Role.CLOSES

    def _may_turn(self, mark: str) -> bool:
        """Whether a curly quote has to stand as in English."""
        if mark == RIGHT:
            return not self.style.is_level
        return not self.style.is_low and self.waiting['"'][-1].text != LOW

    def _single(self, place: int, mark: str) -> None:
        before, after = (
            self.text[max(self.within.start, place - 1)],
            self.text[place + 1 : place + 2],
        )
        if before.isalnum() and after.isalnum():
            return  # inside a word
        shape = self._shape(place, mark)
        is_open = bool(self.waiting.get("'"))
        if shape is Role.OPENS and self._may_open(place, mark):
            self._open_quote("'", Mark(place, mark, Role.OPENS))
            return
        if is_open and shape is not Role.OPENS:
            if mark == LEFT_SINGLE:
                self.turned.append(Mark(place, mark, Role.CLOSES))
            self._close("'", Mark(place, mark, Role.CLOSES))
        else:
            self.marks.append(Mark(place, mark, Role.NEITHER))

    def _may_open(self, place: int, mark: str) -> bool:
        """Whether a single quote before a word is no apostrophe."""
        return mark == LEFT_SINGLE or (mark == "'" and not self._is_elided(place + 1))

    def _close_bracket(self, mark: Mark) -> None:
        opening = _OPENS[mark.text]
        if self.waiting.get(opening):
            self._close(opening, mark)
            return
        before = self.text[max(self.within.start, mark.place - _NEAR) : mark.place]
        is_last = _BLANKS.fullmatch(self.text, mark.place + 1, self.within.end) is not None
        if _LABEL.search(before) or (mark.text == "]" and is_last):
            self.marks.append(mark._replace(role=Role.NEITHER))
            return
        self.marks.append(mark)
        for other in _CLOSES:
            if self.waiting.get(other):
                self.waiting[other].pop()
                self.mismatched.append(mark)
                return
        self.alone.append(mark)

    def _is_no_quote(self, place: int) -> bool:
        """Whether a double quote is a mark of inches or a ditto."""
        before = self.text[max(self.within.start, place - _NEAR) : place]
        if before[-1:].isdigit() and (not self.waiting.get('"') or _INCHES.search(before)):
            return True
        sides = f" {before[-2:]}", self.text[place + 1 : min(place + 3, self.within.end)]
        is_lone = sides[0][-1].isspace() and not sides[1][:1].strip()
        return is_lone and any(_WIDE.search(side) for side in sides)

    def _is_elided(self, place: int) -> bool:
        """Whether the word at ``place`` has lost its beginning."""
        if _ELIDED.match(self.text, place):
            return True
        match = _WORD.match(self.text, place, self.within.end)
        word = match.group() if match else ""
        return word.islower() and any(self.knows(lost + word) for lost in _LOST)

    def _begins_line(self, place: int) -> bool:
        line = self.text[max(self.within.start, place - _NEAR) : place].rstrip(" \t")
        return line[-1:] in {"\n", "\r"}

    def _begins_in_midst(self) -> bool:
        """Whether the paragraph goes on one before: it begins with a small letter."""
        match = _FIRST.match(self.text, self.within.start, self.within.end)
        return match is not None and match[1].islower()

    def _ends_in_midst(self) -> bool:
        """Whether the next paragraph goes on this one: its last sentence has no end."""
        last = self.text[max(self.within.start, self.within.end - _NEAR) : self.within.end]
        return last.rstrip().rstrip(_BEHIND_END)[-1:] not in _ENDS

    def _goes_on(self, mark: Mark) -> bool:
        """Whether the next paragraph begins with the quote that is open, so as to go on with it."""
        blanks = _BLANKS.match(self.text, self.within.end)
        place = blanks.end() if blanks else self.within.end
        return self.text.startswith(mark.text, place)
