"""A word that is none, because letters were misread: ``tbe`` for ``the``.

Catches: "tbe", "cornmon", "wliich", "gentlemari"; one to three letters wrong.
Leaves: known words, names, numbers, initials, and words the lexicon has no reading for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proofreader.detectors.words import whole_words
from proofreader.text.findings import Kind, Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proofreader.language.pack import LanguagePack
    from proofreader.language.passage import Passage


def propose(passage: Passage, pack: LanguagePack) -> Iterator[Proposal]:
    """Readings near each unknown word."""
    for word in whole_words(passage, pack.lexicon):
        if pack.lexicon.knows(word.text) or any(c.isdigit() for c in word.text):
            continue
        for reading in pack.candidates.near(word.text):
            yield Proposal(
                word.span,
                reading.text,
                Kind.MISREAD_WORD,
                f"“{word.text}” is not a word that is known",
            )
