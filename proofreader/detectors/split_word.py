"""One word read as two or three: ``dif ferences``, ``over power``, ``f or ward``.

Catches: pieces that make a known word when joined, also across a line end, also when both are
words themselves; "sub- sequently" with its line-end hyphen left in the line.
Leaves: numbers, words with a mark between them, words divided with a hyphen at a line end. A
line end between the pieces is kept: it goes behind the joined word.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from proofreader.detectors.words import divided, line_end
from proofreader.text.findings import Kind, Proposal
from proofreader.text.spans import Span
from proofreader.text.tokens import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Chunk, Passage

_PIECES = 3
_SHORTEST_MISREAD = 5
"""Shorter joined pieces have too many words near them."""
_NEAR = 3
"""How many misread readings of joined pieces are proposed."""


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """The joined word of neighbouring chunks, as it is or with a letter mended."""
    halves = divided(passage)
    for first in range(len(passage.chunks)):
        for count in range(2, _PIECES + 1):
            pieces = passage.chunks[first : first + count]
            if len(pieces) < count or not _may_join(pieces):
                break
            if not halves.isdisjoint(range(first, first + count)):
                break
            words = [piece.word for piece in pieces]
            reason = f"“{' '.join(words)}” makes one word"
            for reading in _readings(words, pack):
                yield _joined(passage.text, pieces, reading, reason)
            if count == 2 and pieces[0].trail:  # noqa: PLR2004 - a hyphen has two sides
                reason = "a blank after a hyphen"
                yield _joined(passage.text, pieces, "-".join(words), reason)
            elif count == 2 and words[1] == "s":  # noqa: PLR2004 - an owner and its ending
                reason = "an apostrophe may be lost"
                yield _joined(passage.text, pieces, "'".join(words), reason)


def _may_join(pieces: tuple[Chunk, ...]) -> bool:
    """Whether nothing but blanks, or a hyphen and a blank, stands between words."""
    one, two = pieces[-2:]  # those before were asked about before
    if not one.word or not two.word or one.word.isdigit() or two.word.isdigit():
        return False
    if two.begins_paragraph or two.lead:
        return False
    return not one.trail or one.trail in HYPHENS


def _readings(words: list[str], pack: LanguagePack) -> Iterator[str]:
    """The words that the pieces may make together."""
    joined = "".join(words)
    if pack.lexicon.knows(joined):
        yield joined if joined.isupper() else joined[:1] + joined[1:].lower()
        return
    if len(joined) < _SHORTEST_MISREAD or not joined.isalnum():
        return
    if not all(map(pack.lexicon.knows, words)):
        for near in pack.candidates.near(joined)[:_NEAR]:
            yield near.text


def _joined(text: str, pieces: tuple[Chunk, ...], reading: str, reason: str) -> Proposal:
    """The proposal of ``reading``; a line end between the pieces goes behind the word."""
    span = Span(pieces[0].core.start, pieces[-1].core.end)
    ends = "".join(line_end(text, one, two) for one, two in pairwise(pieces))
    after = pieces[-1].span.end
    if ends and text[after : after + 1] == " ":
        span = Span(span.start, after + 1)
        reading += pieces[-1].trail + ends
    return Proposal(span, reading, Kind.SPLIT_WORD, reason)
