"""What the window says of a finding, in the volunteer's words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from proofreader.gui.saying import in_words
from proofreader.text.document import SEPARATOR
from proofreader.text.findings import Finding, Kind
from proofreader.text.visible import is_unseen, one_line, visible
from proofreader.text.whole_words import widened

if TYPE_CHECKING:
    from proofreader.review.grouping import Entry

translate = QCoreApplication.translate

_KIND_NAMES = {
    Kind.MISREAD_WORD: QT_TRANSLATE_NOOP("kinds", "Misread word"),
    Kind.REAL_WORD: QT_TRANSLATE_NOOP("kinds", "Wrong word"),
    Kind.SPLIT_WORD: QT_TRANSLATE_NOOP("kinds", "Split word"),
    Kind.JOINED_WORDS: QT_TRANSLATE_NOOP("kinds", "Joined words"),
    Kind.HYPHENATION: QT_TRANSLATE_NOOP("kinds", "Hyphen in a word"),
    Kind.DIGIT_IN_WORD: QT_TRANSLATE_NOOP("kinds", "Digit in a word"),
    Kind.LETTER_CASE: QT_TRANSLATE_NOOP("kinds", "Letter case"),
    Kind.REPEATED_WORD: QT_TRANSLATE_NOOP("kinds", "Repeated word"),
    Kind.LIGATURE_ACCENT: QT_TRANSLATE_NOOP("kinds", "Ligature or accent"),
    Kind.APOSTROPHE: QT_TRANSLATE_NOOP("kinds", "Apostrophe"),
    Kind.LONG_S: QT_TRANSLATE_NOOP("kinds", "Long s"),
    Kind.INCONSISTENT: QT_TRANSLATE_NOOP("kinds", "Two spellings"),
    Kind.STRAY_MARK: QT_TRANSLATE_NOOP("kinds", "Stray mark"),
    Kind.MISSING_MARK: QT_TRANSLATE_NOOP("kinds", "Missing mark"),
    Kind.WRONG_MARK: QT_TRANSLATE_NOOP("kinds", "Wrong mark"),
    Kind.MARK_SPACING: QT_TRANSLATE_NOOP("kinds", "Space at a mark"),
    Kind.DOUBLE_MARK: QT_TRANSLATE_NOOP("kinds", "Doubled mark"),
    Kind.QUOTES: QT_TRANSLATE_NOOP("kinds", "Quote without a mate"),
    Kind.DASH: QT_TRANSLATE_NOOP("kinds", "Dash"),
    Kind.ELLIPSIS: QT_TRANSLATE_NOOP("kinds", "Ellipsis"),
    Kind.SPACE: QT_TRANSLATE_NOOP("kinds", "Space"),
    Kind.CONTROL_CHARACTER: QT_TRANSLATE_NOOP("kinds", "Strange character"),
    Kind.PAGE_FURNITURE: QT_TRANSLATE_NOOP("kinds", "Running head"),
    Kind.PARAGRAPH_BREAK: QT_TRANSLATE_NOOP("kinds", "Paragraph break"),
    Kind.LINE_NOISE: QT_TRANSLATE_NOOP("kinds", "Specks"),
    Kind.MARKUP: QT_TRANSLATE_NOOP("kinds", "Markup"),
    Kind.PROOFER_NOTE: QT_TRANSLATE_NOOP("kinds", "Proofreader's note"),
    Kind.RULE: QT_TRANSLATE_NOOP("kinds", "Your rule"),
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

_LINE_END = re.compile(r"\r\n|[\r\n\f\v\u0085\u2028\u2029]")
_LONGEST_SEPARATOR = 200
"""In code points: so far is looked for one that is cut by the end of the words shown."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A finding with the words around it, as one line without line breaks."""

    before: str
    fault: str
    """The doubtful characters, widened to whole words: one sees a mark best on its word."""
    after: str


def kind_name(kind: Kind) -> str:
    """What a volunteer calls this kind of fault."""
    return translate("kinds", str(_KIND_NAMES[kind]))


def nothing() -> str:
    """Shown for a reading that takes the whole spot away."""
    return translate("wording", "(nothing)")


def spot(text: str, finding: Finding, reach: int = 60) -> Spot:
    """The words around ``finding``, ``reach`` code points of them on either side.

    They end where a line of Distributed Proofreaders begins another page.
    """
    wide = widened(text, finding)
    first, last = max(0, wide.start - reach), wide.end + reach
    far = max(0, first - _LONGEST_SEPARATOR)
    for match in SEPARATOR.finditer(text[far : wide.start]):
        first = max(first, far + match.end())
    follows = SEPARATOR.search(text[wide.end : last + _LONGEST_SEPARATOR])
    if follows is not None:
        last = min(last, wide.end + follows.start())
    before = " ".join(text[first : wide.start].split())
    after = " ".join(text[wide.end : last].split())
    if text[:1] and wide.start and text[wide.start - 1].isspace():
        before += " "
    if text[wide.end : wide.end + 1].isspace():
        after = " " + after
    return Spot(before, _piece(text, finding, wide.of(text)), after)


def whole_words(around: Spot) -> Spot:
    """The same without the words at both ends, which may have been cut."""
    before, after = around.before, around.after
    head = before[before.find(" ") + 1 :] if before.strip().count(" ") else before
    tail = after[: after.rfind(" ")] if after.strip().count(" ") else after
    return Spot(head, around.fault, tail)


def lines_around(text: str, finding: Finding, reach: int = 1_000) -> Spot:
    """The same with line and page breaks as they are, each as a line feed."""
    wide = widened(text, finding)
    before = SEPARATOR.sub("", text[max(0, wide.start - reach) : wide.start])
    after = SEPARATOR.sub("", text[wide.end : wide.end + reach])
    before, after = _LINE_END.sub("\n", before), _LINE_END.sub("\n", after)
    return Spot(before, spot(text, finding).fault, after)


def readings(text: str, finding: Finding) -> tuple[str, ...]:
    """The readings of ``finding``, each widened to whole words as the fault in its `Spot` is."""
    wide = widened(text, finding)
    head = text[wide.start : finding.span.start]
    tail = text[finding.span.end : wide.end]
    return tuple(
        _piece(text, finding, head + suggestion.text + tail) or nothing()
        for suggestion in finding.suggestions
    )


def change_of(text: str, finding: Finding) -> tuple[str, str] | None:
    """Whole words of ``text`` and what the first reading makes of them; None without one."""
    if not finding.suggestions:
        return None
    wide = widened(text, finding)
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
    number = min(99, max(1, round(probability * 100)))
    return translate("wording", "{number} %").format(number=number)


def spoken(text: str, finding: Finding) -> str:
    """A finding in one sentence, for a screen reader."""
    place = spot(text, finding, reach=25)
    read = readings(text, finding)
    reading = translate("wording", "perhaps {reading}") if read else look_here()
    sentence = translate("wording", "{kind}: {fault}, {reading}, {chance}; in {line}")
    return sentence.format(
        kind=kind_name(finding.kind),
        fault=place.fault,
        reading=reading.format(reading=read[0]) if read else reading,
        chance=percent(finding.probability),
        line=f"{place.before}{place.fault}{place.after}",
    )


def look_here() -> str:
    """Said of a finding without a reading."""
    return translate("wording", "look here")


def spoken_entry(text: str, entry: Entry) -> str:
    """An entry of the queue in one sentence, for a screen reader."""
    if not entry.is_group:
        return spoken(text, entry.first)
    sentence = translate("wording", "{group}, {chance}; the first: {first}")
    return sentence.format(
        group=title(entry), chance=percent(entry.probability), first=spoken(text, entry.first)
    )


def title(entry: Entry) -> str:
    """The words of a group and how often it stands in the book."""
    return f"{group_name(entry.first)} · {places(len(entry.findings))}"


def group_name(finding: Finding) -> str:
    """The words of the group of ``finding``, with a capital at the beginning."""
    return capital(in_words(finding.group))


def capital(words: str) -> str:
    """``words`` with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def in_figures(count: int) -> str:
    """A number as people write it."""
    return QLocale().toString(count)


def places(count: int) -> str:
    """``1 place``, ``12 places``."""
    return Counted().places(count)


def from_a_word(elided: str) -> str:
    """Text whose beginning was cut off, without the half word at the cut."""
    if not elided.startswith("…"):
        return elided
    _, blank, rest = elided.partition(" ")
    return f"… {rest}" if blank else elided


class Counted(QObject):
    """What is counted: only a `QObject` finds the plural form of a language.

    One is said by a sentence of its own, so that English needs no catalogue.
    """

    def places(self, count: int) -> str:
        """``1 place``, ``12 places``."""
        return self.tr("1 place") if count == 1 else self.tr("%Ln places", "", count)

    def left(self, count: int) -> str:
        """``1 place left``, ``12 places left``."""
        return self.tr("1 place left") if count == 1 else self.tr("%Ln places left", "", count)

    def refused(self, count: int) -> str:
        """How many places were said to be no errors, as the button calls it."""
        return self.tr("1 not an error") if count == 1 else self.tr("%Ln not errors", "", count)

    def words(self, count: int) -> str:
        """``1 word``, ``12 words``."""
        return self.tr("1 word") if count == 1 else self.tr("%Ln words", "", count)

    def characters(self, count: int) -> str:
        """``1 character``, ``12 characters``."""
        return self.tr("1 character") if count == 1 else self.tr("%Ln characters", "", count)


def _piece(text: str, finding: Finding, piece: str) -> str:
    """``piece``, the place of ``finding`` or a reading of it, on one line."""
    return visible(piece) if is_unseen(text, finding) else one_line(piece.strip())
