"""Words read as one: ``ofthe``, ``inthe``, ``withlthe``, ``hewasseenthere``.

Where print is set close, OCR does not see the blank, or takes it for a letter.
Source: DETECTION inventory, kind joined-words.

Catches: an unknown word that parts into known ones, also where a letter stands for a
blank, or where one of two is misread as well: "qujetljand"; a capital inside: "MissBrown",
"atDover"; a number that is joined to a word: "June12".
Leaves: known words, names, compounds.

Examples:
    He was one ofthe men. → He was one of the men.
    They stood inthe house. → They stood in the house.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.detectors.words import is_number, whole_words
from proofreader.text.findings import Kind, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_KEPT: Final = 4
"""How many ways to part a word are proposed."""
_KEPT_MISREAD: Final = 3
_SHORTEST: Final = 3
"""Joined words make at least so many letters."""
_LEAST: Final = -14.5
"""A word rarer than e^-14.5 (100 in the books) is no part of a joined pair by itself."""
_LONG: Final = 7
"""...but one of seven letters is not there by chance."""
_SHORT: Final = frozenset(("a", "i", "o"))
_NEAR_BY: Final = 9.0
"""A word with a reading at less cost than this is misread, not joined and misread."""
_SHORTEST_MISREAD: Final = 4
"""The misread one of two joined words has so many letters at least."""
_USUAL_LETTERS: Final = 4
_USUAL: Final = -10.0
"""A word of four letters or more is joined to a misread one if it is as usual as e^-10."""
_MOST: Final = 8
"""No more words than this are read as one."""
_LONGEST: Final = 18
"""Longer parts are not looked up: nine words in ten thousand are longer."""
_LOST: Final = -6.0
"""What a letter in the place of a blank takes off ln P, as much as a misread letter."""
_PAIR: Final = 2
_MOST_WITH_LOST: Final = 3
"""No more words than this are read as one with a letter in the place of a blank."""
_LETTER_RATE: Final = -3.0
"""Three words and more are as likely as e^-3 a letter together: joined ones have -1.2 to -2.8, what
other unknown words fall into less."""
_LESS_LIKELY: Final = 2.0
"""Ways to part a word that are e^2 times less likely than its likeliest misread reading are left
out, and..."""
_BESIDE: Final = 7.0
"""...those e^7 times less likely than the likeliest way: so all of 208 joined words were parted,
and other words a quarter as often (newspapers and books of the years 1700 to 1900)."""
_NAME: Final = -20.0
"""ln P of an unknown name with a capital inside a joined word."""
_SHORTEST_NAME: Final = 4
_INSIDE = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
"""Where a capital begins a word inside another."""
_NAME_HEADS: Final = frozenset(
    ("mac", "mc", "fitz", "de", "du", "des", "le", "la", "van", "von", "o")
)
"""MacDonald, DeVere: print joins these to names with a capital."""
_DATE = re.compile(r"([^\W\d_]{3,})(\d{1,4})|(\d{1,4})([^\W\d_]{3,})")


class _Way(NamedTuple):
    """A way to part the beginning of a joined word."""

    rate: float
    """ln P of the parts."""
    lost: int
    """How many letters stood for a blank."""
    parts: tuple[str, ...]


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """The likeliest ways to part each unknown word."""
    for word in whole_words(passage, pack.lexicon):
        text = word.text
        if pack.lexicon.knows(text) or len(text) < _SHORTEST:
            continue
        near = pack.candidates.near(text)
        least = near[0].log_probability - near[0].cost - _LESS_LIKELY if near else -math.inf
        found = _parted(text, least, pack)
        if text.isalpha() and not (near and near[0].cost < _NEAR_BY):
            found += _misread(text, least, pack)
        for reading in dict.fromkeys((*found, *_dated(text, pack))):
            reason = f"“{text}” may be “{reading}”"
            yield Proposal(word.span, reading, Kind.JOINED_WORDS, reason)


def _parted(text: str, least: float, pack: LanguagePack) -> list[str]:
    """Up to `_KEPT` ways to read ``text`` as several words, the likeliest first.

    Args:
        text: What was read.
        least: ln P of the least likely way.
        pack: The models of the language.
    """
    capitals = frozenset(match.start() for match in _INSIDE.finditer(text))
    ways = [way for way in _ways(text, capitals, pack) if _is_likely(way, len(text), pack)]
    ways.sort(key=lambda way: (-way.rate, way.parts))
    if ways:
        least = max(least, ways[0].rate - _BESIDE)
    found = [way.parts for way in ways[:_KEPT] if way.rate >= least]
    if capitals:
        found += [tuple(_nearest(part, pack) for part in parts) for parts in found[:1]]
    return [" ".join(parts) for parts in found]


def _ways(text: str, capitals: frozenset[int], pack: LanguagePack) -> list[_Way]:
    """The likeliest ways to part ``text``: like Viterbi's, but for several ways to each place."""
    ways: list[list[_Way]] = [[] for _ in range(len(text) + 1)]
    ways[0].append(_Way(0.0, 0, ()))
    for start in range(len(text)):
        best = sorted(ways[start], key=lambda way: (-way.rate, way.parts))[:_KEPT]
        best = [way for way in best if len(way.parts) < _MOST]
        if not best:
            continue
        for end in _ends(start, len(text), capitals):
            rate = _rate(text, start, end, capitals, pack)
            if rate is None:
                continue
            longer = [_Way(w.rate + rate, w.lost, (*w.parts, text[start:end])) for w in best]
            ways[end] += longer
            if end + 1 < len(text) and end not in capitals:
                ways[end + 1] += [
                    _Way(w.rate + _LOST, 1, w.parts)
                    for w in longer
                    if not w.lost and len(w.parts) < _MOST_WITH_LOST
                ]
    return ways[-1]


def _ends(start: int, last: int, capitals: frozenset[int]) -> Iterator[int]:
    """Where a part may end: at the next capital at the latest."""
    for end in range(start + 1, min(last, start + _LONGEST) + 1):
        yield end
        if end in capitals:
            return


def _rate(
    text: str, start: int, end: int, capitals: frozenset[int], pack: LanguagePack
) -> float | None:
    """Ln P of a part of ``text``; None if it is no word.

    Between capitals it may be any word, or a name that nobody knows.
    """
    part = text[start:end]
    if end in capitals and part.lower() in _NAME_HEADS:
        return None
    if len(part) == 1:
        return pack.lexicon.log_probability(part) if part.lower() in _SHORT else None
    entry = pack.lexicon.get(part)
    begins, ends = not start or start in capitals, end in capitals or end == len(text)
    if entry is not None and entry.known:
        sure = len(part) >= _LONG or (begins and ends)
        return entry.log_probability if sure or entry.log_probability > _LEAST else None
    if begins and ends and len(part) >= _SHORTEST_NAME and part.istitle():
        return _NAME
    return None


def _is_likely(way: _Way, letters: int, pack: LanguagePack) -> bool:
    """Whether a way has a known word among several, and usual ones if they are more than two."""
    if len(way.parts) < _PAIR or not any(map(pack.lexicon.knows, way.parts)):
        return False
    if way.lost and len(way.parts) > _MOST_WITH_LOST:
        return False
    return len(way.parts) == _PAIR or way.rate > _LETTER_RATE * letters


def _nearest(part: str, pack: LanguagePack) -> str:
    """``part``, or the likeliest reading of it if it is unknown."""
    near = () if pack.lexicon.knows(part) else pack.candidates.near(part)
    return near[0].text if near else part


def _misread(text: str, least: float, pack: LanguagePack) -> list[str]:
    """Up to `_KEPT` ways to read ``text`` as a usual word and another, one of them misread."""
    found: list[tuple[float, str]] = []
    for cut in range(1, len(text)):
        head, tail = text[:cut], text[cut:]
        if len(tail) >= _SHORTEST_MISREAD and _is_usual(head, pack):
            rate = pack.lexicon.log_probability(head)
            found += [(rate + score, f"{head} {word}") for score, word in _best(tail, pack)]
        if len(head) >= _SHORTEST_MISREAD and _is_usual(tail, pack):
            rate = pack.lexicon.log_probability(tail)
            found += [(rate + score, f"{word} {tail}") for score, word in _best(head, pack)]
    found.sort(key=lambda row: (-row[0], row[1]))
    return [reading for rate, reading in found[:_KEPT_MISREAD] if rate >= least]


def _is_usual(word: str, pack: LanguagePack) -> bool:
    """Whether a misread word may be joined to ``word``."""
    if word.lower() in pack.lexicon.short_words:
        return True
    return len(word) >= _USUAL_LETTERS and pack.lexicon.log_probability(word) > _USUAL


def _best(text: str, pack: LanguagePack) -> list[tuple[float, str]]:
    """The two likeliest readings of a misread part, and how likely each is."""
    return [
        (near.log_probability - near.cost, near.text) for near in pack.candidates.near(text)[:2]
    ]


def _dated(text: str, pack: LanguagePack) -> Iterator[str]:
    """``text`` as a word and a number."""
    match = _DATE.fullmatch(text)
    if match is not None and not is_number(text):
        parts = [part for part in match.groups() if part]
        if any(map(pack.lexicon.knows, parts)):
            yield " ".join(parts)
