"""Two or three words read as one: ``ofthe``, ``inthe``, ``withlthe``.

Catches: an unknown word that parts into known ones, also where a letter stands for the
blank, or where one of the two is misread as well: ``qujetljand``.
Leaves: known words, names, compounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.detectors.words import whole_words
from proofreader.text.findings import Kind, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage

_KEPT = 4
_SHORTEST = 3
"""Two words make at least so many letters; a tail of as many may be two words itself."""
_LEAST = -14.5
"""A word rarer than e^-14.5 (100 in the books) is no part of a joined pair by itself."""
_SHORT = frozenset(("a", "i", "o"))
_NEAR_BY = 9.0
"""A word with a reading at less cost than this is misread, not joined and misread."""
_SHORTEST_MISREAD = 4
"""The misread one of two joined words has so many letters at least."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """The likeliest ways to part each unknown word."""
    for word in whole_words(passage, pack.lexicon):
        if pack.lexicon.knows(word.text) or len(word.text) < _SHORTEST:
            continue
        for reading in {*_parted(word.text, pack), *_misread(word.text, pack)}:
            reason = f"“{word.text}” may be “{reading}”"
            yield Proposal(word.span, reading, Kind.JOINED_WORDS, reason)


def _misread(text: str, pack: LanguagePack) -> list[str]:
    """Up to `_KEPT` ways to read ``text`` as a short word and another, one of them misread."""
    near = pack.candidates.near(text)
    if not text.isalpha() or (near and near[0].cost < _NEAR_BY):
        return []
    found: list[tuple[float, str]] = []
    for short in pack.lexicon.short_words:
        rest = len(text) - len(short)
        if rest < _SHORTEST_MISREAD:
            continue
        rate = pack.lexicon.log_probability(short)
        if text.startswith(short):
            found += [
                (rate + score, f"{short} {tail}") for score, tail in _best(text[-rest:], pack)
            ]
        if text.endswith(short):
            found += [(rate + score, f"{head} {short}") for score, head in _best(text[:rest], pack)]
    found.sort(key=lambda row: (-row[0], row[1]))
    return [reading for _, reading in found[:_KEPT]]


def _best(text: str, pack: LanguagePack) -> list[tuple[float, str]]:
    """The two likeliest readings of a misread part, and how likely each is."""
    return [
        (near.log_probability - near.cost, near.text) for near in pack.candidates.near(text)[:2]
    ]


def _parted(text: str, pack: LanguagePack) -> list[str]:
    """Up to `_KEPT` ways to read ``text`` as several words, the likeliest first."""
    found: list[tuple[float, str]] = []
    for cut in range(1, len(text)):
        for gap in (0, 1):
            head, tail = text[:cut], text[cut + gap :]
            if not tail or not _is_part(head, pack):
                continue
            rate = pack.lexicon.log_probability(head) - 6 * gap
            if _is_part(tail, pack):
                found.append((rate + pack.lexicon.log_probability(tail), f"{head} {tail}"))
            elif len(tail) >= _SHORTEST and not gap:
                for second in range(1, len(tail)):
                    middle, last = tail[:second], tail[second:]
                    if _is_part(middle, pack) and _is_part(last, pack):
                        both = sum(map(pack.lexicon.log_probability, (middle, last)))
                        found.append((rate + both, f"{head} {middle} {last}"))
    found.sort(key=lambda row: (-row[0], row[1]))
    return [reading for _, reading in found[:_KEPT]]


def _is_part(word: str, pack: LanguagePack) -> bool:
    if len(word) == 1:
        return word.lower() in _SHORT
    return pack.lexicon.knows(word) and pack.lexicon.log_probability(word) > _LEAST
