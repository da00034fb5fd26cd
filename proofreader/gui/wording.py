"""What the window says of a finding, in the volunteer's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import combining

from proofreader.text.findings import Finding, Kind
from proofreader.text.spans import Span
from proofreader.text.tokens import APOSTROPHES
from proofreader.text.visible import is_unseen, one_line, takes_lines, visible

if TYPE_CHECKING:
    from proofreader.review.grouping import Entry

KIND_NAMES = {
    Kind.MISREAD_WORD: "Misread word",
    Kind.REAL_WORD: "Wrong word",
    Kind.SPLIT_WORD: "Split word",
    Kind.JOINED_WORDS: "Joined words",
    Kind.HYPHENATION: "Hyphen in a word",
    Kind.DIGIT_IN_WORD: "Digit in a word",
    Kind.LETTER_CASE: "Letter case",
    Kind.REPEATED_WORD: "Repeated word",
    Kind.LIGATURE_ACCENT: "Ligature or accent",
    Kind.APOSTROPHE: "Apostrophe",
    Kind.LONG_S: "Long s",
    Kind.INCONSISTENT: "Two spellings",
    Kind.STRAY_MARK: "Stray mark",
    Kind.MISSING_MARK: "Missing mark",
    Kind.WRONG_MARK: "Wrong mark",
    Kind.MARK_SPACING: "Space at a mark",
    Kind.DOUBLE_MARK: "Doubled mark",
    Kind.QUOTES: "Quote without a mate",
    Kind.DASH: "Dash",
    Kind.ELLIPSIS: "Ellipsis",
    Kind.SPACE: "Space",
    Kind.CONTROL_CHARACTER: "Strange character",
    Kind.PAGE_FURNITURE: "Running head",
    Kind.PARAGRAPH_BREAK: "Paragraph break",
    Kind.LINE_NOISE: "Specks",
    Kind.MARKUP: "Markup",
    Kind.PROOFER_NOTE: "Proofreader's note",
    Kind.RULE: "Your rule",
}

MARK_KINDS = frozenset(
    {
        Kind.STRAY_MARK,
        Kind.MISSING_MARK,
        Kind.WRONG_MARK,
        Kind.MARK_SPACING,
        Kind.DOUBLE_MARK,
        Kind.QUOTES,
        Kind.DASH,
        Kind.ELLIPSIS,
        Kind.SPACE,
        Kind.CONTROL_CHARACTER,
    }
)
"""The kinds that are about marks and spaces; the others are about words, lines and pages."""

NOTHING = "(nothing)"
"""Shown for a reading that takes the whole spot away."""

_LONGEST_WORD = 30
"""How far a spot is widened to the word that it lies in, in code points."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A finding with the words around it, as one line without line breaks."""

    before: str
    fault: str
    """The doubtful characters, widened to whole words: one sees a mark best on its word."""
    after: str


def spot(text: str, finding: Finding, reach: int = 60) -> Spot:
    """The words around ``finding``, ``reach`` code points of them on either side."""
    wide = _widened(text, finding)
    before = " ".join(text[max(0, wide.start - reach) : wide.start].split())
    after = " ".join(text[wide.end : wide.end + reach].split())
    if text[:1] and wide.start and text[wide.start - 1].isspace():
        before += " "
    if text[wide.end : wide.end + 1].isspace():
        after = " " + after
    return Spot(before, _piece(text, finding, wide.of(text)), after)


def readings(text: str, finding: Finding) -> tuple[str, ...]:
    """The readings of ``finding``, each widened to whole words as the fault in its `Spot` is."""
    wide = _widened(text, finding)
    head = text[wide.start : finding.span.start]
    tail = text[finding.span.end : wide.end]
    return tuple(
        _piece(text, finding, head + suggestion.text + tail) or NOTHING
        for suggestion in finding.suggestions
    )


def change_of(text: str, finding: Finding) -> tuple[str, str] | None:
    """Whole words of ``text`` and what the first reading makes of them; None without one."""
    if not finding.suggestions:
        return None
    wide = _widened(text, finding)
    head = text[wide.start : finding.span.start]
    tail = text[finding.span.end : wide.end]
    return wide.of(text), head + finding.suggestions[0].text + tail


def preview(text: str, finding: Finding) -> str:
    """What a finding makes of its place, on one line: ``was␣␣it → was␣it``."""
    read = readings(text, finding)
    fault = spot(text, finding).fault
    return f"{fault}  →  {read[0]}" if read else fault


def percent(probability: float) -> str:
    """A probability for people; never 0 % or 100 %, because nothing is certain."""
    return f"{min(99, max(1, round(probability * 100)))} %"


def spoken(text: str, finding: Finding) -> str:
    """A finding in one sentence, for a screen reader."""
    place = spot(text, finding, reach=25)
    read = readings(text, finding)
    reading = f"perhaps {read[0]}" if read else "look here"
    return (
        f"{KIND_NAMES[finding.kind]}: {place.fault}, {reading}, {percent(finding.probability)}; "
        f"in {place.before}{place.fault}{place.after}"
    )


def spoken_entry(text: str, entry: Entry) -> str:
    """An entry of the queue in one sentence, for a screen reader."""
    if not entry.is_group:
        return spoken(text, entry.first)
    return f"{title(entry)}, {percent(entry.probability)}; the first: {spoken(text, entry.first)}"


def title(entry: Entry) -> str:
    """The words of a group and how often it stands in the book."""
    return f"{capital(entry.first.group)} · {places(len(entry.findings))}"


def capital(words: str) -> str:
    """``words`` with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def places(count: int) -> str:
    """``1 place``, ``12 places``."""
    return "1 place" if count == 1 else f"{count:,} places"


def _piece(text: str, finding: Finding, piece: str) -> str:
    """``piece``, the place of ``finding`` or a reading of it, on one line."""
    return visible(piece) if is_unseen(text, finding) else one_line(piece.strip())


def _widened(text: str, finding: Finding) -> Span:
    span = finding.span
    if takes_lines(finding):  # the word on the next line has no part in it
        return span
    start, end = span.start, span.end
    while start > max(0, span.start - _LONGEST_WORD) and _is_of_word(text[start - 1]):
        start -= 1
    while end < min(len(text), span.end + _LONGEST_WORD) and _is_of_word(text[end]):
        end += 1
    return Span(start, end)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character in APOSTROPHES or combining(character) > 0
