r"""Finding words in a book, and putting others in their place.

Plain words are found in either case, and a space in them is any white space: that way words are
found that a line end parts. A regular expression sees the line ends of Unix, as in the rules of
the volunteer's own (see `proofreader.language.rules`), so ``\n`` in it is a line end of any kind
and no match begins or ends within ``\r\n``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import islice, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Final

import regex

from proofreader.errors import ProofreaderError
from proofreader.language.templates import Template
from proofreader.messages import Message
from proofreader.text.spans import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ALLOWANCE_S: Final = 1.0
"""How long one search may take. Plain words take a twentieth of it in a text of 6 MB; a pattern
that takes longer has gone wild, and the window waits for it."""

_WHOLE: Final = r"(?<!\w)(?:{pattern})(?!\w)"
_PROBLEMS: Final = {
    "missing )": Message("A closing parenthesis “)” is missing."),
    "unbalanced parenthesis": Message("A closing parenthesis “)” has no opening one."),
    "unterminated character set": Message("A closing bracket “]” is missing."),
    "bad character range": Message("A range as in “[a-z]” has its ends the wrong way round."),
    "nothing to repeat": Message("There is nothing that “*”, “+” or “?” could repeat."),
    "multiple repeat": Message("There are two repeats in a row, as in “a**”."),
    "invalid group reference": Message("There is no group of that number."),
    "unknown group": Message("There is no group of that name."),
    "missing >": Message("A “>” is missing behind the name of a group."),
    "unknown property": Message("There is no class of characters of that name."),
    "min repeat greater than max repeat": Message(
        "The least number of repeats is more than the most."
    ),
}
"""What `regex` says of a pattern that it cannot read, in the words of people."""


class SearchError(ProofreaderError):
    """What is sought, or what is to come in its place, cannot be understood or takes too long."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is sought."""

    words: str
    is_pattern: bool = False
    """Whether ``words`` is a regular expression."""
    match_case: bool = False
    whole_words: bool = False
    """Whether letters on either side are out of the question."""

    def pattern(self) -> regex.Pattern[str]:
        """What is sought, compiled.

        Raises:
            SearchError: if it is no regular expression.
        """
        source = self.words if self.is_pattern else r"\s+".join(map(re.escape, self.words.split()))
        if self.whole_words:
            source = _WHOLE.replace("{pattern}", source)
        flags = regex.MULTILINE if self.match_case else regex.MULTILINE | regex.IGNORECASE
        try:
            if self.is_pattern:
                regex.compile(self.words, flags)  # so that the fault is counted in what was typed
            return regex.compile(source, flags)
        except regex.error as error:
            raise SearchError(_in_words(error)) from error
        except (OverflowError, MemoryError, RecursionError) as error:
            raise SearchError(Message("The pattern is too large.")) from error

    def __bool__(self) -> bool:
        return bool(self.words if self.is_pattern else self.words.strip())


@dataclass(frozen=True, slots=True)
class Search:
    """One text, and all places in it where something stands.

    Raises:
        SearchError: if what is wanted is no regular expression, or takes too long to find.
    """

    text: str
    wanted: Wanted
    places: Sequence[tuple[int, int]] = field(init=False, repr=False, compare=False)
    """Where it begins and ends, in order; what is found may be empty, as by ``^``."""
    _unix: str = field(init=False, repr=False, compare=False)
    """What is searched: for plain words, to which all blanks are alike, the text as it is."""
    _lost: Sequence[int] = field(init=False, repr=False, compare=False)
    r"""Where in ``_unix`` a ``\r`` is missing before a ``\n``."""

    def __post_init__(self) -> None:
        unix, lost = self.text, tuple[int, ...]()
        if self.wanted.is_pattern and "\r" in unix:
            ends = re.finditer("\r\n", unix)
            lost = tuple(end.start() - number for number, end in enumerate(ends))
            unix = _unix(unix)
        object.__setattr__(self, "_unix", unix)
        object.__setattr__(self, "_lost", lost)
        spans = [match.span() for match in self._matches()]
        if lost:
            spans = [(self._place(start), self._place(end)) for start, end in spans]
        object.__setattr__(self, "places", spans)

    def next(self, here: Span, way: int) -> int | None:
        """Which place comes after ``here``, or with ``way`` -1 before it; round at the ends.

        An empty place that one is at is not found again.

        Returns:
            Its number, counted from 0; None if there is none at all.
        """
        if not self.places:
            return None
        if way > 0:
            number = bisect_left(self.places, (here.end, 0))
            number += number < len(self.places) and self.places[number] == (here.start, here.end)
            return number % len(self.places)
        number = bisect_right(self.places, here.start, key=itemgetter(1)) - 1
        number -= number >= 0 and self.places[number] == (here.start, here.end)
        return number % len(self.places)

    def number_of(self, here: Span) -> int | None:
        """Which place ``here`` is, counted from 0; None if it is none."""
        number = bisect_left(self.places, (here.start, here.end))
        is_found = self.places[number : number + 1] == [(here.start, here.end)]
        return number if is_found else None

    def edits(self, written: str, newline: str) -> tuple[Edit, ...]:
        r"""What replaces each place, in order; what stays as it is is left out.

        Args:
            written: What comes in the place. Of a regular expression ``\1`` and ``\g<name>`` are
                its groups, and ``\n`` is a line break; of plain words all is meant as it stands.
            newline: The line end of the book.

        Raises:
            SearchError: if ``written`` names a group that there is not, or it takes too long.
        """
        template = self._template(written)
        texts: Iterable[str] = repeat(written)
        if template is not None:  # all matches first: the clock of their search is running
            texts = map(template.expand, list(self._matches()))
        edits = map(self._edit, self.places, texts, repeat(newline))
        return tuple(edit for edit in edits if edit.span.of(self.text) != edit.text)

    def edit(self, number: int, written: str, newline: str) -> Edit:
        """What replaces one place, counted from 0, as in `edits`; it may stay as it is.

        Raises:
            SearchError: as there.
        """
        template, text = self._template(written), written
        if template is not None:
            text = template.expand(next(islice(self._matches(), number, None)))
        return self._edit(self.places[number], text, newline)

    def _edit(self, place: tuple[int, int], text: str, newline: str) -> Edit:
        return Edit(Span(*place), _unix(text).replace("\n", newline))

    def _template(self, written: str) -> Template | None:
        """How each place is written anew; None if every one in the same way."""
        if not self.wanted.is_pattern:
            return None
        try:
            return Template.of(written, self.wanted.pattern())
        except ValueError as error:
            problem = Message("In what is to be written {error}.", error=error.args[0])
            raise SearchError(problem, Message("Groups are written \\1 or $1.")) from error

    def _matches(self) -> Iterator[regex.Match[str]]:
        if not self.wanted:
            return
        pattern = self.wanted.pattern()
        try:
            yield from pattern.finditer(self._unix, timeout=ALLOWANCE_S)
        except (TimeoutError, MemoryError) as error:
            raise SearchError(
                Message(
                    "The pattern takes too long: repeats of repeats, as in (a+)+, are the usual "
                    "cause."
                )
            ) from error

    def _place(self, place: int) -> int:
        return place + bisect_left(self._lost, place)


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _in_words(error: regex.error) -> Message:
    """What is wrong with a pattern; `regex.error` says where, which its stubs do not know."""
    problem = _PROBLEMS.get(getattr(error, "msg", ""), Message("The pattern cannot be read."))
    place, pattern = getattr(error, "pos", None), getattr(error, "pattern", None)
    if place is None or not pattern:
        return problem
    place = min(place + 1, len(pattern))
    return Message("{problem} (Character {place}.)", problem=problem, place=place)
