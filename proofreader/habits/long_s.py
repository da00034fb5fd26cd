"""The long s: print before 1800 has one for every s but the last of a word, and OCR reads f."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from proofreader.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from proofreader.language.lexicon import Lexicon
    from proofreader.language.passage import Passage
    from proofreader.text.document import Document
    from proofreader.text.findings import Finding

LONG_S: Final = "\N{LATIN SMALL LETTER LONG S}"
_LEAST: Final = 3
"""So many words that only long s explains are no accident, if they are the rule."""
_MOST: Final = 0.5
"""Of the words with an s before their end, a book with long s has more than this with f instead.

Of 1,531 pages 17 have more than three long s in their truth and `_LEAST` such words or more: in
these the share is 0.8 or more. Five others have as many such words: one was read from long s,
though its truth has none, and in four the share is 0.2 or less. Between them it is a choice.
"""
_MOST_LETTERS: Final = 4
"""Only so many f's of a word are tried, so that a line of f's does not take for ever."""


@dataclass(frozen=True, slots=True)
class LongS:
    """How often words have f where only s makes a word of them, and how often s."""

    misread: int = 0
    """Words that are none until an f is an s."""
    plain: int = 0
    """Words with an s before their end."""
    kept: int = 0
    """How many long s there are in the text itself."""

    @classmethod
    def of(cls, document: Document, written: Mapping[str, int], lexicon: Lexicon) -> LongS:
        """Count them."""
        misread = plain = 0
        for word, count in written.items():
            inner = word[:-1]
            if "f" in inner:
                if not lexicon.knows(word) and any(map(lexicon.knows, with_s(word))):
                    misread += count
            elif "s" in inner and lexicon.knows(word):
                plain += count
        return cls(misread, plain, document.text.count(LONG_S))

    @property
    def is_meant(self) -> bool:
        """Whether the book has long s."""
        found = self.misread + self.kept
        return found >= _LEAST and found > _MOST * (found + self.plain)

    @property
    def letter(self) -> str:
        """How the text writes a long s: as such, or as s."""
        return LONG_S if self.kept >= max(_LEAST, self.plain) else "s"

    @property
    def saying(self) -> str | None:
        """What the book does, in one sentence."""
        if not self.is_meant:
            return None
        form = Message("keeps it") if self.letter == LONG_S else Message("is written with s")
        return Message(
            "This book is printed with long s ({misread:,} words have f for it), and {form}.",
            misread=self.misread,
            form=form,
        )

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Nothing: an f for a long s is a fault in every book."""
        del passage, finding
        return False


def with_s(word: str, letter: str = "s") -> Iterator[str]:
    """``word`` with one f or more read as s; not its last letter, which is never a long s."""
    places = [place for place, read in enumerate(word[:-1]) if read == "f"][:_MOST_LETTERS]
    for count in range(1, len(places) + 1):
        for chosen in combinations(places, count):
            yield "".join(letter if at in chosen else read for at, read in enumerate(word))
