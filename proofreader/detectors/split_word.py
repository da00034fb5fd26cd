"""One word read as two or three: ``dif ferences``, ``over power``, ``f or ward``.

Catches: pieces that make a known word when joined, also across a line end, also when both are
words themselves; "sub- sequently" with its line-end hyphen left in the line.
Leaves: words with a mark between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    for first in range(len(passage.chunks)):
        for count in range(2, _PIECES + 1):
            pieces = passage.chunks[first : first + count]
            if len(pieces) < count or not _may_join(pieces):
                break
            yield from _readings(pieces, pack)


def _may_join(pieces: tuple[Chunk, ...]) -> bool:
    """Whether nothing but blanks (and line-end hyphens) stands between the pieces."""
    return (
        all(piece.core and not piece.begins_paragraph for piece in pieces[1:])
        and bool(pieces[0].core)
        and all(piece.trail in ("", *HYPHENS) for piece in pieces[:-1])
        and not any(piece.lead for piece in pieces[1:])
    )


def _readings(pieces: tuple[Chunk, ...], pack: LanguagePack) -> Iterator[Proposal]:
    span = Span(pieces[0].core.start, pieces[-1].core.end)
    joined = "".join(piece.word for piece in pieces)
    reason = f"“{' '.join(p.word for p in pieces)}” makes one word"
    whole = all(pack.lexicon.knows(piece.word) for piece in pieces)
    lower = joined[:1] + joined[1:].lower()
    if pack.lexicon.knows(joined):
        yield Proposal(span, joined if joined.isupper() else lower, Kind.SPLIT_WORD, reason)
    elif not whole and len(joined) >= _SHORTEST_MISREAD and joined.isalnum():
        for near in pack.candidates.near(joined)[:_NEAR]:
            yield Proposal(span, near.text, Kind.SPLIT_WORD, reason)
    if pieces[0].trail and len(pieces) < _PIECES:
        hyphenated = f"{pieces[0].word}-{pieces[-1].word}"
        yield Proposal(span, hyphenated, Kind.SPLIT_WORD, "a hyphen with a blank after it")
