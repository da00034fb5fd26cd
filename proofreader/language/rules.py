"""Rules of the volunteer's own: where this stands, the page says that.

Volunteers have collected such rules for years, in the scanno files of Guiguts. There each is a
regular expression, looked for in the text as it stands, in its very letter case. A plain whole
word, as most of them are, is looked up in a table of the words instead: lists have thousands.

A rule sees one paragraph at a time and the blank lines behind it, with the line ends of Unix.
"""

from __future__ import annotations

import re
import time
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import regex

from proofreader.errors import RuleError
from proofreader.language.templates import Template
from proofreader.messages import Message
from proofreader.text.spans import Span
from proofreader.text.tokens import APOSTROPHES, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

ALLOWANCE_S: Final = 0.5
"""How long one pattern may take for one batch of paragraphs, a few pages. Fifty patterns
such as Guiguts has take a tenth of it together; more than this is a pattern gone wild."""
_BEFORE: Final = rf"(?<![^\W_][\u0300-\u036f]*[{APOSTROPHES}]?)"
_AFTER: Final = rf"(?![\u0300-\u036f]|[{APOSTROPHES}]?[^\W_])"
"""A whole word ends where `proofreader.text.tokens` ends one: "m" is no word in "I'm"."""
_ANYTHING: Final = regex.compile(".+", regex.DOTALL)
"""The pattern of a word that is looked up: to compile thousands would take a second."""
_SHOWN: Final = 80
"""How much of a pattern a message shows, in code points."""
_BLANKS: Final = re.compile(r"\s*")
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a rule stands, so that it can be found and mended."""

    path: Path
    number: int
    """Counted from 1."""

    def refused(self, problem: str, remedy: str) -> RuleError:
        """What to raise when the rule cannot be used."""
        error = RuleError(
            Message("Entry {number}: {problem}", number=self.number, problem=problem),
            remedy,
            path=self.path,
        )
        error.entry = self.number
        return error


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a file of rules."""

    match: str
    """The regular expression, as the file has it."""
    pattern: regex.Pattern[str] = field(repr=False, compare=False)
    """It, compiled, with what makes it a whole word where the file asks for that."""
    replacements: tuple[Template, ...]
    """The likeliest first; without any the rule says only: look here."""
    hint: str
    """One line in the words of who made the rule; may be empty."""
    entry: Entry
    word: bool
    """Whether it matches one whole word and no other."""

    @classmethod
    def of(
        cls, match: str, replacements: Iterable[str], hint: str, entry: Entry, *, whole: bool
    ) -> Rule:
        """The rule of an entry.

        Args:
            match: The regular expression.
            replacements: As a template writes them (see `Template`).
            hint: May be empty.
            entry: Where it stands.
            whole: Whether only whole words match.

        Raises:
            RuleError: if the pattern or a replacement cannot be used.
        """
        is_word = whole and [token.text for token in words(match)] == [match]
        pattern = _ANYTHING if is_word else _compiled(match, entry, whole=whole)
        try:
            templates = tuple(Template.of(text, pattern) for text in replacements)
        except ValueError as error:
            raise entry.refused(
                Message(
                    "In the replacement for “{match}” {error}.",
                    match=_short(match),
                    error=error.args[0],
                ),
                Message("Groups are written \\1 or $1."),
            ) from error
        return cls(match, pattern, templates, hint, entry, is_word)

    @property
    def reason(self) -> str:
        """Why a spot is pointed at, one line."""
        return self.hint or Message(
            "your rule for “{match}” in {file}", match=_short(self.match), file=self.entry.path.name
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule matches."""

    span: Span
    rule: Rule
    readings: tuple[str, ...]
    """What the rule puts there, the likeliest first, what stands there left out."""


class Rules:
    """Some rules, in the order of their files; those for one whole word in a table.

    Args:
        rules: All of them.
    """

    def __init__(self, rules: Iterable[Rule] = ()) -> None:
        self._patterns: list[tuple[int, Rule]] = []
        self._words: defaultdict[str, list[tuple[int, Rule]]] = defaultdict(list)
        for order, rule in enumerate(rules):
            if rule.word:
                self._words[rule.match].append((order, rule))
            else:
                self._patterns.append((order, rule))

    def __bool__(self) -> bool:
        return bool(self._patterns or self._words)

    def hits(self, text: str, paragraphs: Sequence[Span]) -> list[Hit]:
        """Where rules match in some paragraphs, in the order of the rules, each from the left.

        Those of one rule never overlap. A match of nothing, or one that a rule would leave as it
        is, is none.

        Raises:
            RuleError: if a pattern takes longer than its allowance.
        """
        views = [View.of(text, paragraph) for paragraph in paragraphs]
        found = [
            (order, hit)
            for view in views
            for token in (words(view.text) if self._words else ())
            for order, rule in self._words.get(token.text, ())
            for hit in _hit(
                rule, rule.pattern.match(view.text, token.span.start, token.span.end), view
            )
        ]
        for order, rule in self._patterns:
            found += [(order, hit) for hit in _hits(rule, views)]
        return [hit for _, hit in sorted(found, key=lambda one: one[0])]


@dataclass(frozen=True, slots=True)
class View:
    """A paragraph and the blanks behind it, as rules see it."""

    text: str
    """With the line ends of Unix."""
    start: int
    """Where it begins in the book."""
    length: int
    """How long the paragraph alone is, in this text."""
    newline: str
    """The line end that the book has here."""
    lost: tuple[int, ...]
    """The places of line ends, in this text, that are a character longer in the book."""

    @classmethod
    def of(cls, text: str, paragraph: Span) -> View:
        """The view of a paragraph of ``text``."""
        blanks = _BLANKS.match(text, paragraph.end)
        whole = text[paragraph.start : blanks.end() if blanks else paragraph.end]
        if "\r" not in whole:
            return cls(whole, paragraph.start, len(paragraph), "\n", ())
        ends = list(_LINE_END.finditer(whole))
        longer = [end.start() for end in ends if len(end.group()) > 1]
        lost = tuple(place - number for number, place in enumerate(longer))
        length = len(_unix(paragraph.of(text)))
        return cls(_unix(whole), paragraph.start, length, ends[0].group(), lost)

    def span(self, start: int, end: int) -> Span:
        """The span in the book of one in this text."""
        return Span(self._place(start), self._place(end))

    def _place(self, place: int) -> int:
        return self.start + place + bisect_left(self.lost, place)


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _hits(rule: Rule, views: Iterable[View]) -> Iterator[Hit]:
    """The hits of one rule, within its allowance."""
    left = ALLOWANCE_S
    for view in views:
        begun = time.process_time()  # regex measures its timeout on the same clock
        try:
            found = _searched(rule.pattern, view, left)
        except (TimeoutError, MemoryError) as error:
            raise rule.entry.refused(
                Message(
                    "The pattern “{match}” takes too long on a paragraph of {count:,} characters.",
                    match=_short(rule.match),
                    count=len(view.text),
                ),
                Message(
                    "Repeats of repeats, as in (a+)+, are the usual cause: write it without "
                    "them, or take it out."
                ),
            ) from error
        left -= time.process_time() - begun
        for match in found:
            yield from _hit(rule, match, view)


def _searched(
    pattern: regex.Pattern[str], view: View, left: float
) -> list[regex.Match[str] | None]:
    """All matches in a paragraph, from the left.

    One that takes blanks behind the paragraph with it is made to end with the paragraph: None if
    it then is no match.

    Raises:
        TimeoutError: if that takes longer than what is ``left``.
    """
    if left <= 0:
        raise TimeoutError
    end = view.length
    return [
        match if match.end() <= end else pattern.match(view.text, match.start(), end, timeout=left)
        for match in pattern.finditer(view.text, timeout=left)
    ]


def _hit(rule: Rule, match: regex.Match[str] | None, view: View) -> Iterator[Hit]:
    """The hit of a match, if it is one."""
    if match is None or match.start() == match.end():
        return
    expanded = dict.fromkeys(template.expand(match) for template in rule.replacements)
    expanded.pop(match.group(), None)
    if rule.replacements and not expanded:
        return
    readings = tuple(_unix(reading).replace("\n", view.newline) for reading in expanded)
    yield Hit(view.span(*match.span()), rule, readings)


def _compiled(match: str, entry: Entry, *, whole: bool) -> regex.Pattern[str]:
    """A pattern, compiled, in which ^ and $ are the ends of lines.

    Raises:
        RuleError: if it is none.
    """
    try:
        pattern = regex.compile(match, regex.VERSION0 | regex.MULTILINE)
        if whole:
            # A pattern of many lines may end in a remark, which would go on.
            end = "\n" if pattern.flags & regex.VERBOSE else ""
            around = f"{_BEFORE}(?:{match}{end}){_AFTER}"
            pattern = regex.compile(around, regex.VERSION0 | regex.MULTILINE)
    except (regex.error, RecursionError, OverflowError, MemoryError) as error:
        raise entry.refused(
            Message(
                "The pattern “{match}” is no regular expression: {error}.",
                match=_short(match),
                error=error,
            ),
            Message("Put a backslash before a mark that stands for itself, or take the entry out."),
        ) from error
    return pattern


def _short(match: str) -> str:
    """A pattern on one line, and not longer than a line."""
    shown = "".join(letter if letter.isprintable() else "␣" for letter in match)
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
