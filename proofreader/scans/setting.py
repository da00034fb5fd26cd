"""A text as a printer would set it: where a printed line may end, and how wide it is then.

Widths are those of `proofreader.text.widths` in em. A text that has the lines of its page breaks
at its own line ends alone. A text that flows, as Project Gutenberg's does, breaks at every blank,
after every dash and hyphen, and inside words, where print has a hyphen that the text has not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from proofreader.text.widths import letter_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Reals = NDArray[np.float64]

_EM: Final = 1000
"""`letter_width` counts in thousandths of an em."""
_BLANK: Final = 0.35
"""How wide a blank is on average in lines of even length, in em."""
_HYPHEN: Final = 0.333
"""How wide the hyphen is that print has where a word is divided, in em."""
_LEAST: Final = 2
"""Printers leave at least so many letters of a word on either line."""
_AT_BLANK: Final = 1.0
"""What it costs to break a line inside a paragraph: one of several places is as good."""
_DIVIDED: Final = 3.5
"""What it costs to divide a word where the text has no hyphen: one line in ten ends so, and there
are some four places in each word (the logarithm of 1 in 12 more than at a blank)."""
_DASHES: Final = "-\N{HYPHEN}\N{EN DASH}\N{EM DASH}"
_LINE: Final = re.compile(r"[^\n]+")
_WORD: Final = re.compile(r"\S+")
_UNPRINTED: Final = "_"
"""Marks italics in plain texts, and takes no room on the page."""


@dataclass(frozen=True, slots=True)
class Setting:
    """All places where a printed line may begin or end; an entry a place in each array."""

    start: Numbers
    """Where the text goes on, if a line begins here: code points."""
    end: Numbers
    """Where the text stops, if a line ends here; the first place ends nothing."""
    begins: Reals
    """The width of all text before ``start``, in em."""
    ends: Reals
    """The width of all text before ``end``, with the hyphen if there is one; in em."""
    cost: Reals
    """What breaking a line here costs, 0 at the line ends and blanks of the text."""
    is_line_end: NDArray[np.bool_]
    """Whether a line of the text ends here."""
    blanks: Reals
    """The middles of all blanks and line ends: the width of the text before them, in em."""
    blank_starts: Numbers
    """Where they begin in the text."""


def line_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line that is not blank, without white space at either end.

    Lines end with LF alone.
    """
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        if (end := match.start() + len(line.rstrip())) > start:
            yield start, end


def widths_of(text: str) -> Reals:
    """The width of ``text[:i]`` in em, for each i up to its length."""
    each = [0 if letter in _UNPRINTED else letter_width(letter) for letter in text]
    widths = np.array([0, *each], dtype=np.float64) / _EM
    blank = np.array([False, *map(str.isspace, text)])
    after_blank = np.r_[False, blank[:-1]]
    widths[blank] = np.where(after_blank[blank], 0.0, _BLANK)
    return np.cumsum(widths)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line of the text, or a paragraph."""

    start: int
    end: int
    flows: bool
    """Whether printed lines may end anywhere in it; otherwise it is one line."""


def setting_of(text: str, widths: Reals, stretches: Sequence[Stretch]) -> Setting:
    """The setting of a text whose ``widths`` are as `widths_of` gives them."""
    places: list[tuple[int, int, float, bool]] = []
    blanks: list[tuple[int, int]] = []
    starts = [stretch.start for stretch in stretches[1:]]
    for stretch, following in zip(stretches, [*starts, len(text)], strict=True):
        words = [match.span() for match in _WORD.finditer(text, stretch.start, stretch.end)]
        blanks += [(one[1], other[0]) for one, other in pairwise(words)]
        blanks.append((stretch.end, following))
        if stretch.flows:
            places += _inside(text, words)
        places.append((stretch.end, following, 0.0, True))
    first = stretches[0].start if stretches else 0
    places.insert(0, (first, first, 0.0, True))
    end, start = (np.array([place[k] for place in places], dtype=np.int64) for k in (0, 1))
    cost = np.array([place[2] for place in places])
    divided = cost >= _DIVIDED
    middle = [(widths[one] + widths[other]) / 2 for one, other in blanks]
    return Setting(
        start,
        end,
        widths[start],
        widths[end] + np.where(divided, _HYPHEN, 0.0),
        cost,
        np.array([place[3] for place in places]),
        np.array(middle, dtype=np.float64),
        np.array([one for one, _ in blanks], dtype=np.int64),
    )


def _inside(text: str, words: list[tuple[int, int]]) -> Iterator[tuple[int, int, float, bool]]:
    """The places inside a line that flows: end, start, cost, and that it is no line end."""
    for (start, end), following in zip(words, [*words[1:], None], strict=True):
        for place in range(start + 1, end):
            before, after = text[place - 1], text[place]
            if before in _DASHES and after not in _DASHES:
                yield place, place, _AT_BLANK, False
            elif text[max(start, place - _LEAST) : place + _LEAST].isalpha() and (
                start + _LEAST <= place <= end - _LEAST
            ):
                yield place, place, _DIVIDED, False
        if following is not None:
            yield end, following[0], _AT_BLANK, False
