"""Two or three words read as one: ``ofthe``, ``inthe``, ``withltherobbery``.

Catches: an unknown word that parts into known ones, also where a letter stands for the blank.
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


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """The likeliest ways to part each unknown word."""
    for word in whole_words(passage, pack.lexicon):
        if pack.lexicon.knows(word.text) or len(word.text) < _SHORTEST:
            continue
        for reading in _parted(word.text, pack):
            yield Proposal(
                word.span,
                reading,
                Kind.JOINED_WORDS,
                f"“{word.text}” may be “{reading}”",
            )


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
