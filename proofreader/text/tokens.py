r"""Words, marks and gaps, each with its place.

A *word* is a run of letters and digits with apostrophes between them (``don't``, ``1st``,
``Khrushchov``); a *mark* is any other character that can be seen; a *gap* is a run of white
space. A *chunk* is what stands between two gaps: OCR breaks words and marks in so many ways that
detectors often want the whole of it (``o1d,``, ``I\isters``, ``C.P.S.U.``).
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}"
LETTER_FORMS = {
    "\N{LATIN SMALL LETTER LONG S}": "s",
    "\N{LATIN SMALL LIGATURE FF}": "ff",
    "\N{LATIN SMALL LIGATURE FI}": "fi",
    "\N{LATIN SMALL LIGATURE FL}": "fl",
    "\N{LATIN SMALL LIGATURE FFI}": "ffi",
    "\N{LATIN SMALL LIGATURE FFL}": "ffl",
    "\N{LATIN SMALL LIGATURE LONG S T}": "st",
    "\N{LATIN SMALL LIGATURE ST}": "st",
}
"""Shapes of letters in print, and the letters that they are."""
HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{NOT SIGN}\N{SOFT HYPHEN}"

# \w leaves out combining accents: "e" + U+0301 is one letter to the reader.
_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:[{APOSTROPHES}]{_LETTERS})*")
_SPLIT = re.compile(f"({_WORD.pattern})")
_CHUNK = re.compile(r"\S+")
_LINE_END_HYPHEN = re.compile(rf"(?<=[^\W\d_])[{HYPHENS}][ \t]*(?:\r\n|\r|\n)[ \t]*(?=[^\W\d_])")
_NEIGHBOURHOOD = 200
"""How far `words_before` and `words_after` look, in code points: ample for two words."""
_CLOSE = 40
"""Where `words_before` looks first: two words of common length, and one that may be cut."""
_NEAR = 50
"""How far `first_word` and `last_word` look: a long word and the marks about it."""


class Token(NamedTuple):  # there is one for every word: a data class would take twice as long
    """A piece of the text with its place."""

    span: Span
    text: str


def words(text: str) -> Iterator[Token]:
    """The words of ``text`` in order."""
    return _tokens(_WORD, text, Span(0, len(text)))


def split_words(text: str) -> tuple[list[str], list[str]]:
    """The words of ``text``, and what stands before, between and after them: one more.

    Many times as fast as `words`, which says where each stands.
    """
    if text.isalpha():  # as most chunks are
        return [text], ["", ""]
    pieces = _SPLIT.split(text)
    return pieces[1::2], pieces[::2]


def chunks(text: str, within: Span | None = None) -> Iterator[Token]:
    """The stretches of ``text``, or of a part of it, without white space, in order."""
    return _tokens(_CHUNK, text, within or Span(0, len(text)))


def line_end_hyphens(text: str) -> Iterator[Span]:
    """The hyphen, line break and indent inside each word that is divided at a line end."""
    return (Span(*match.span()) for match in _LINE_END_HYPHEN.finditer(text))


def undivided(text: str) -> str:
    """``text`` with the words whole that are divided at a line end."""
    return _LINE_END_HYPHEN.sub("", text)


def words_before(text: str, place: int, count: int) -> list[str]:
    """The last ``count`` words that end at or before ``place``, in reading order."""
    found = _WORD.findall(text, max(0, place - _CLOSE), place)
    if len(found) <= count:  # one more than asked for, as the first may be cut
        found = _WORD.findall(text, max(0, place - _NEIGHBOURHOOD), place)
    return found[-count:]


def words_after(text: str, place: int, count: int) -> list[str]:
    """The first ``count`` words that begin at or after ``place``."""
    found = _WORD.finditer(text, place, place + _NEIGHBOURHOOD)
    return [match.group() for match in islice(found, count)]


def last_word(text: str, end: int) -> Token | None:
    """The last word that ends at or before ``end``, near it; None if there is none."""
    found = None
    for match in _WORD.finditer(text, max(0, end - _NEAR), end):
        found = match
    return None if found is None else Token(Span(*found.span()), found.group())


def first_word(text: str, start: int) -> Token | None:
    """The first word that begins at or after ``start``, near it."""
    match = _WORD.search(text, start, start + _NEAR)
    return None if match is None else Token(Span(*match.span()), match.group())


def _tokens(pattern: re.Pattern[str], text: str, within: Span) -> Iterator[Token]:
    found = pattern.finditer(text, within.start, within.end)
    return (Token(Span(*match.span()), match.group()) for match in found)
