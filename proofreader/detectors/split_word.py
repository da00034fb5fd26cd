"""One word read as two or three: ``dif ferences``, ``over power``, ``f or ward``.

Loose type, and the blanks with which printers fill a line, look like blanks between words.
Source: DETECTION inventory, kind split-word.

Catches: pieces that make a known word when joined, also across a line end, also when both are
words themselves, when a letter was misread or when one was lost where the blank is: "tho e"; an "s"
lost before a mark: "hat ."
Leaves: numbers, words with a mark between them, words divided with a hyphen at a line end, pieces
that are misread words by themselves. A line end between the pieces is kept: it goes behind the
joined word.

Examples:
    They settled the dif ferences between them. → They settled the differences between them.
    We went to gether to the town. → We went together to the town.
"""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING, Final

from proofreader.detectors.words import WORDS_OF_ONE, divided, joined, line_end, written_whole
from proofreader.messages import Message
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage

_PAIR: Final = 2
_PIECES: Final = 3
_SHORTEST_MISREAD: Final = 5
"""Shorter joined pieces have too many words near them."""
_NEAR: Final = 3
"""How many misread readings of joined pieces are proposed, and how many with a letter lost."""
_USUAL: Final = -7.0
_USUAL_OF_THREE: Final = -9.0
_LONG: Final = 6
"""Words of two letters and more that are as usual as "himself", or in three pieces as "history",
and known words of six letters are no pieces of a misread word..."""
_MISREAD: Final = 12.0
"""...but beside one that costs more to read as a word by itself. Of 126 words read in pieces and
misread that was wrong of six, and spares 8,000 of 11,900 searches (newspapers and books of the
years 1700 to 1900)."""
_RARE: Final = -11.0
_SHORT: Final = 3
"""Words that are rarer may be what is left when a letter is lost, "roe" of "rose"; and so may a
piece of three letters: "var" of "various"."""
_MARKS: Final = frozenset(".,;:")
"""An "s" before these was lost in old print, whose long s and marks are worn."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """The joined word of neighbouring chunks, as it is or with a letter mended."""
    halves = divided(passage)
    for first in range(len(passage.chunks)):
        yield from _plural(passage, first, pack)
        for count in range(_PAIR, _PIECES + 1):
            pieces = passage.chunks[first : first + count]
            if len(pieces) < count or not _may_join(pieces):
                break
            if not halves.isdisjoint(range(first, first + count)):
                break
            words = [piece.word for piece in pieces]
            reason = Message("“{words}” makes one word", words=" ".join(words))
            for reading in dict.fromkeys(_readings(words, pack)):
                span, whole = joined(passage.text, pieces, reading)
                yield Proposal(span, whole, Kind.SPLIT_WORD, reason)


def _plural(passage: Passage, place: int, pack: LanguagePack) -> Iterator[Proposal]:
    """A word and a mark after a blank, with the s that may be lost between them."""
    word, *after = passage.chunks[place : place + 2]
    if not after or not word.word.isalpha() or word.trail or after[0].begins_paragraph:
        return
    mark = after[0].text
    if mark not in _MARKS or line_end(passage.text, word, after[0]):
        return
    letter = "S" if word.word.isupper() else "s"
    if pack.lexicon.knows(word.word + letter):
        span = Span(word.core.start, after[0].span.end)
        reading = f"{word.word}{letter}{mark}"
        yield Proposal(
            span, reading, Kind.SPLIT_WORD, Message("an “{letter}” may be lost", letter=letter)
        )


def _may_join(pieces: tuple[Chunk, ...]) -> bool:
    """Whether nothing but blanks stands between words."""
    one, two = pieces[-2:]  # those before were asked about before
    if not one.word or not two.word or one.word.isdigit() or two.word.isdigit():
        return False
    if two.begins_paragraph or two.lead:
        return False
    return not one.trail


def _readings(words: Sequence[str], pack: LanguagePack) -> Iterator[str]:
    """The words that the pieces may make together."""
    joined = "".join(words)
    if len(words) == _PAIR:
        yield from _letter_lost(words[0], words[1], pack)
    if pack.lexicon.knows(joined):
        yield written_whole(joined, joined)
    elif len(joined) >= _SHORTEST_MISREAD and joined.isalnum() and _may_be_misread(words, pack):
        for near in pack.candidates.near(joined)[:_NEAR]:
            yield near.text


def _letter_lost(head: str, tail: str, pack: LanguagePack) -> list[str]:
    """The likeliest words that the pieces make with a letter between them."""
    joined = head + tail
    if not joined.isalpha() or not (_is_odd(head, pack) or _is_odd(tail, pack)):
        return []
    if pack.lexicon.knows(joined) and pack.lexicon.log_probability(joined) > _RARE:
        return []
    found = []
    for letter in ascii_lowercase:
        entry = pack.lexicon.get(f"{head}{letter}{tail}".lower())
        if entry is not None and entry.known:
            found.append((-entry.log_probability, letter))
    return [written_whole(joined, f"{head}{letter}{tail}") for _, letter in sorted(found)[:_NEAR]]


def _is_odd(piece: str, pack: LanguagePack) -> bool:
    """Whether a piece is no word that stands by itself: "th" is known, but only behind numbers."""
    if len(piece) == 1:
        return piece not in WORDS_OF_ONE
    if len(piece) == _PAIR:
        return piece.lower() not in pack.lexicon.short_words
    if len(piece) == _SHORT:
        return pack.lexicon.log_probability(piece) < _RARE
    return not pack.lexicon.knows(piece)


def _may_be_misread(words: Sequence[str], pack: LanguagePack) -> bool:
    """Whether unknown pieces may be parts of one word rather than words by themselves."""
    known = [word for word in words if pack.lexicon.knows(word)]
    if len(known) == len(words):
        return False
    if len(words) > _PAIR:
        return min(map(len, words)) <= _PAIR and not any(
            _stands_alone(word, _USUAL_OF_THREE, pack) for word in known
        )
    if not any(_stands_alone(word, _USUAL, pack) for word in known):
        return True
    (near,) = (pack.candidates.near(word)[:1] for word in words if word not in known)
    return not near or near[0].cost > _MISREAD


def _stands_alone(word: str, usual: float, pack: LanguagePack) -> bool:
    """Whether a known word is usual enough, or long enough, to be no piece of another."""
    if len(word) >= _LONG:
        return True
    return len(word) > 1 and pack.lexicon.log_probability(word) > usual
