"""Why a reading is proposed, in one sentence for the volunteer.

The facts are found by `proofreader.checking.Checker.explain`. Where there are none, the reason that
the detector gave says it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject

from proofreader.gui.saying import in_words
from proofreader.gui.wording import capital, in_figures, percent
from proofreader.text.facts import (
    Cased,
    Commoner,
    InBook,
    Misreading,
    NoWord,
    RareMark,
    Unsure,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proofreader.text.facts import Fact

_MOST_TIMES = 10_000
"""Beyond that the numbers say no more than that books do not have it."""
_EXACT_BELOW = 20
"""Smaller numbers are said as they are, larger ones rounded to one digit."""
_OF = 10_000
"""A rare mark is said to stand so many times in this many places."""
_NEARLY_ALWAYS = 0.95


def why(facts: Sequence[Fact], reason: str) -> str:
    """What speaks for a reading, as one sentence.

    Args:
        facts: The strongest first.
        reason: The detector's own, for want of facts.
    """
    if not facts:
        return capital(in_words(reason))
    words = _Words()
    return capital(words.together([words.of(fact) for fact in facts]))


def rounded(times: float) -> int:
    """A ratio as people say it: 2 to 19 exactly, else to one digit, at most `_MOST_TIMES`."""
    if times < _EXACT_BELOW:
        return max(2, round(times))
    if not times < _MOST_TIMES:
        return _MOST_TIMES
    step: int = 10 ** int(math.log10(times))
    return round(times / step) * step


class _Words(QObject):
    """The words for each fact: only a `QObject` finds the plural forms of a language."""

    def together(self, sentences: Sequence[str]) -> str:
        """Several short sentences as one."""
        whole = sentences[0]
        for sentence in sentences[1:]:
            whole = self.tr("{one}; {other}").format(one=whole, other=sentence)
        return whole

    def of(self, fact: Fact) -> str:
        """One fact as a short sentence."""
        match fact:
            case Commoner():
                return self._commoner(fact)
            case Misreading():
                return self._misreading(fact)
            case NoWord() | Unsure():
                return self._about_word(fact)
            case InBook():
                return self._in_book(fact)
            case RareMark():
                return self._rare_mark(fact)
            case Cased():
                return self._cased(fact)
            case _:
                assert_never(fact)

    def _about_word(self, fact: NoWord | Unsure) -> str:
        if isinstance(fact, NoWord):
            return self.tr("“{word}” is in no word list").format(word=fact.word)
        words = self.tr("the OCR engine was only {share} sure of this word")
        return words.format(share=percent(fact.confidence))

    def _commoner(self, fact: Commoner) -> str:
        times = rounded(fact.times)
        if fact.times > _MOST_TIMES:
            words = self.tr(
                "“{printed}” is more than %Ln times as common in print as “{read}”", "", times
            )
        else:
            words = self.tr("“{printed}” is %Ln times as common in print as “{read}”", "", times)
        return words.format(printed=fact.printed, read=fact.read)

    def _misreading(self, fact: Misreading) -> str:
        if not fact.printed:
            return self.tr("“{read}” is often read where print has nothing").format(read=fact.read)
        if not fact.read:
            return self.tr("“{printed}” is often lost").format(printed=fact.printed)
        words = self.tr("“{read}” for “{printed}” is a frequent misreading")
        return words.format(read=fact.read, printed=fact.printed)

    def _in_book(self, fact: InBook) -> str:
        if fact.count == 1:
            return self.tr("this book has “{word}” once").format(word=fact.word)
        return self.tr("this book has “{word}” %Ln times", "", fact.count).format(word=fact.word)

    def _rare_mark(self, fact: RareMark) -> str:
        count = round(fact.share * _OF)
        words = (
            self.tr("print seldom has “{mark}” between “{before}” and “{after}”: {count} in {all}")
            if count
            else self.tr("print hardly ever has “{mark}” between “{before}” and “{after}”")
        )
        return words.format(
            mark=fact.mark,
            before=fact.before,
            after=fact.after,
            count=in_figures(count),
            all=in_figures(_OF),
        )

    def _cased(self, fact: Cased) -> str:
        if fact.share >= _NEARLY_ALWAYS:
            words = self.tr("inside a sentence books nearly always write “{word}”")
        else:
            words = self.tr("inside a sentence books mostly write “{word}”")
        return words.format(word=fact.word)
