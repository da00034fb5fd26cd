"""Accents and ligatures: a book writes ``fête`` and ``Cœur``, or ``fete`` and ``Coeur``."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from proofreader.habits.voting import VERY_CLEAR, Vote, is_clear, told
from proofreader.messages import Message
from proofreader.text.tokens import APOSTROPHES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from proofreader.language.lexicon import Lexicon
    from proofreader.language.passage import Passage
    from proofreader.text.findings import Finding

_LIGATURES: Final = str.maketrans({"æ": "ae", "œ": "oe"})
_MARK = re.compile(r"[\u0300-\u036f]+")
_LATIN = re.compile(rf"[a-zà-öø-ÿœ{APOSTROPHES}]+")
"""Only Latin letters are compared: those with accents that books in English have."""
_SHORTEST: Final = 3
"""Shorter words, "à", "là", "où", are another word without their accent."""
_SOUNDED: Final = ("èd", "éd")
"""Verse marks its sounded endings: "blessèd"."""
_LOANED: Final = "é"
"""Words taken from the French end so, and are others than those without: "rosé", "lamé", "maté"."""
_SAME: Final = 3.0
"""Where books have the bare form e^3 times as often as the other, both are different words.

"Fete" and "fête", "regime" and "régime", "depot" and "dépôt" are within it (up to 2.8), "resume"
and "résumé", "mere" and "mère", "expose" and "exposé", "lame" and "lamé" are not (from 3.9 on).
"""
_NO_WORD: Final = 6.0
"""An accented form as much rarer is no word beside the bare one: "thé" is by 14. "Mère" is by 4."""
_NO_SUCH_WORD: Final = 0.98
"""Chance that the bare form is right where the accented one is no word: estimated; on 646,000 words
of truth there is one, and that is a slip of the transcriber's ("hád")."""
_CHANCE: Final = 0.6
"""Chance that the page has the usual form: estimated, as print itself wavers."""


@dataclass(frozen=True, slots=True)
class Accents:
    """The words that the book has with and without an accent or a ligature, by the rare form."""

    votes: Mapping[str, Vote] = field(default_factory=dict)

    @classmethod
    def of(cls, folded: Mapping[str, int], lexicon: Lexicon) -> Accents:
        """Compare how often the book has both forms.

        Args:
            folded: How often each word stands in the book, all in lower case.
            lexicon: Tells different words from two forms of one.
        """
        forms: defaultdict[str, list[str]] = defaultdict(list)
        for word in folded:
            if not word.isascii() and len(word) >= _SHORTEST and _LATIN.fullmatch(word):
                plain = bare(word)
                if plain != word and not word.endswith(_SOUNDED):
                    forms[plain].append(word)
        votes = (
            vote
            for plain, accented in forms.items()
            for vote in _votes(plain, accented, folded, lexicon)
        )
        return cls({vote.rare: vote for vote in votes})

    @property
    def saying(self) -> str | None:
        """Which words have both forms, in one sentence."""
        return told(self.votes.values(), Message("Words with and without accents"))

    def excuses(self, passage: Passage, finding: Finding) -> bool:
        """Nothing: what the book means is no reason to leave a fault."""
        del passage, finding
        return False


def bare(word: str) -> str:
    """``word``, in lower case, without accents and ligatures."""
    return _MARK.sub("", unicodedata.normalize("NFD", word.translate(_LIGATURES)))


def _votes(
    plain: str, accented: list[str], folded: Mapping[str, int], lexicon: Lexicon
) -> Iterator[Vote]:
    """The clear votes among the forms of one word."""
    usual = max(accented, key=lambda word: (folded[word], word))
    often, without = folded[usual], folded.get(plain, 0)
    if is_clear(without, often) and _rarer(usual, plain, lexicon) <= _SAME:
        yield Vote(plain, usual, without, often, _CHANCE)
    for word in accented:
        seldom, rarer = folded[word], _rarer(word, plain, lexicon)
        no_word = rarer > _NO_WORD and not lexicon.knows(word)
        if no_word and not word.endswith(_LOANED) and is_clear(seldom, without):
            yield Vote(word, plain, seldom, without, _NO_SUCH_WORD)
        elif (no_word or rarer <= _SAME) and is_clear(seldom, without, VERY_CLEAR):
            # "café" once in a book of "cafe" may well be printed so
            yield Vote(word, plain, seldom, without, _CHANCE)


def _rarer(accented: str, plain: str, lexicon: Lexicon) -> float:
    """By how much the accented form is the rarer one in books, as a logarithm."""
    return lexicon.log_probability(plain) - lexicon.log_probability(accented)
