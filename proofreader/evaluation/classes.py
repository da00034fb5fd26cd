"""In which way OCR text and truth differ: nine classes of error, and five that are none.

The classes say what a reader needs to know to see the error: that it is no word, that it does
not fit its neighbours, that a blank is missing. They are those that measurements of other
programs are given in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein

from proofreader.text.tokens import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Callable

_MANY: Final = 8
"""So many words that have no mate are another passage, not an error of reading."""
_FEW: Final = 2
"""So few words do not belong to `_MANY`, whatever the letters in them."""
_ALIKE: Final = 0.4
"""Passages less alike than this are not the same passage, 0..1."""
_ONE_LETTER: Final = "aAIO"
"""The letters that are words by themselves."""
_EDGES: Final = ".,;:!?()[]'\"\N{EM DASH}-"
_BETWEEN: Final = re.compile("[\N{EM DASH}-]")
_SPACED_MARK = re.compile(r" ?([^\w ]) ?")
_WITHOUT_HYPHENS = dict.fromkeys(map(ord, HYPHENS))


class Difference(StrEnum):
    """How a stretch of OCR text differs from what was printed there."""

    NON_WORD = "non-word"
    REAL_WORD = "real-word"
    SPLIT = "split"
    RUN_ON = "run-on"
    MULTI = "multi"
    PUNCTUATION = "punctuation"
    STRAY = "stray"
    CASE = "case"
    NUMERIC = "numeric"
    HYPHENATION = "hyphenation"
    SPACING = "spacing"
    SMALL_CAPS = "smallcaps"
    MISSING = "missing"
    UNALIGNED = "unaligned"

    @property
    def is_error(self) -> bool:
        """Whether it counts: house style, and what no proposal can mend, do not."""
        return self not in _NOT_COUNTED


_NOT_COUNTED: Final = frozenset(
    {
        Difference.HYPHENATION,
        Difference.SPACING,
        Difference.SMALL_CAPS,
        Difference.MISSING,
        Difference.UNALIGNED,
    }
)
ERRORS: Final = tuple(one for one in Difference if one.is_error)
"""The classes of error."""


def word_test(words: frozenset[str]) -> Callable[[str], bool]:
    """A test of whether a string is a word, by a list of words."""

    def is_word(word: str) -> bool:
        forms = {word, word.lower()}
        if word.endswith("'s"):
            forms |= {form.removesuffix("'s") for form in forms}
        return not forms.isdisjoint(words) or (len(word) == 1 and word in _ONE_LETTER)

    return is_word


@dataclass(frozen=True, slots=True)
class _Sides:
    """What was read and what was printed, with one blank between words."""

    read: str
    printed: str
    divided: bool
    """Whether a word in one of them was divided at a line end."""

    @property
    def both(self) -> tuple[str, str]:
        """The two texts."""
        return self.read, self.printed

    @property
    def words(self) -> tuple[int, int]:
        """The numbers of words."""
        return len(self.read.split()), len(self.printed.split())

    @property
    def letters(self) -> tuple[str, str]:
        """Letters and digits alone."""
        return _letters(self.read), _letters(self.printed)

    @property
    def differ_in_blanks_alone(self) -> bool:
        """Whether they are the same without their blanks."""
        return self.read.replace(" ", "") == self.printed.replace(" ", "")


def difference(
    read: str, printed: str, is_word: Callable[[str], bool], *, divided: bool = False
) -> Difference | None:
    """How two folded stretches that belong together differ; None if they do not.

    Args:
        read: What OCR made of it, without blanks at the ends.
        printed: What the truth has, likewise.
        is_word: Whether a string is a word.
        divided: Whether a word in one of them was divided at a line end.
    """
    if read == printed:
        return None
    sides = _Sides(read, printed, divided)
    for rule in (
        _without_mate,
        _house_style,
        _blanks_alone,
        _another_passage,
        _same_letters,
        _figures,
        _several_words,
    ):
        found = rule(sides)
        if found is not None:
            return found
    return Difference.REAL_WORD if _reads_as_words(read, is_word) else Difference.NON_WORD


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _without_mate(sides: _Sides) -> Difference | None:
    if not sides.read:
        return Difference.MISSING
    if not sides.printed:
        return Difference.STRAY if sides.words[0] < _MANY else Difference.UNALIGNED
    return None


def _house_style(sides: _Sides) -> Difference | None:
    """Blanks round marks that are set or not, and hyphens."""
    moved = sides.differ_in_blanks_alone and len(set(sides.words)) == 1  # 'said," You' is wrong
    if not moved and _close(sides.read) == _close(sides.printed):
        return Difference.SPACING
    hyphened = sides.divided or any(hyphen in text for text in sides.both for hyphen in HYPHENS)
    if hyphened and _solid(sides.read) == _solid(sides.printed):
        return Difference.HYPHENATION
    return None


def _close(text: str) -> str:
    return _SPACED_MARK.sub(r"\1", text)


def _solid(text: str) -> str:
    return text.replace(" ", "").translate(_WITHOUT_HYPHENS)


def _blanks_alone(sides: _Sides) -> Difference | None:
    if not sides.differ_in_blanks_alone:
        return None
    read, printed = sides.words
    return Difference.SPLIT if read > printed else Difference.RUN_ON


def _another_passage(sides: _Sides) -> Difference | None:
    fewer, more = sorted(sides.words)
    apart = fewer <= _FEW and more >= _MANY
    if fewer >= _MANY:
        apart = Levenshtein.normalized_similarity(*sides.both) < _ALIKE
    return Difference.UNALIGNED if apart else None


def _same_letters(sides: _Sides) -> Difference | None:
    read, printed = sides.letters
    if read == printed:
        return Difference.PUNCTUATION
    if read.casefold() != printed.casefold() or len(set(sides.words)) > 1:
        return None
    capitals = {len(letters) > 1 and letters.isupper() for letters in (read, printed)}
    return Difference.CASE if len(capitals) == 1 else Difference.SMALL_CAPS


def _figures(sides: _Sides) -> Difference | None:
    numeric = any(map(str.isdigit, sides.printed)) or sides.letters[0].isdigit()
    return Difference.NUMERIC if numeric else None


def _several_words(sides: _Sides) -> Difference | None:
    match sides.words:
        case (1, 1):
            return None
        case (2, 1):
            return Difference.SPLIT
        case (1, 2):
            return Difference.RUN_ON
        case _:
            return Difference.MULTI


def _reads_as_words(read: str, is_word: Callable[[str], bool]) -> bool:
    word = read.strip(_EDGES)
    plain = all(char.isalpha() or char in "'\N{EM DASH}-" for char in word)
    return bool(word) and plain and all(map(is_word, filter(None, _BETWEEN.split(word))))
