"""Why a reading is likely, in facts a volunteer can weigh: "but also" is commoner than "hut also".

The judges of the ranking weigh sixty columns at once, which nobody wants to read. Of what these
columns are made of, the one or two facts are named that tell most. They are worked out anew when
somebody looks at a finding, not while the book is checked: most findings are never looked at.

Everything that is asked here is only read (arrays, dictionaries), or remembered by an `lru_cache`,
which is safe to share: so a window may ask while another thread checks with the same models.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from proofreader.language.confusions import pieces
from proofreader.language.ngrams import NUMBER, UNKNOWN
from proofreader.language.passage import Separator, separator
from proofreader.text.facts import (
    Cased,
    Commoner,
    Fact,
    InBook,
    Misreading,
    NoWord,
    RareMark,
    Unsure,
)
from proofreader.text.findings import WEIGHED, Finding
from proofreader.text.tokens import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.language.pack import LanguagePack
    from proofreader.ranking.book import Book
    from proofreader.text.confidences import Confidences

MOST_FACTS: Final = 2
"""More than two nobody reads a hundred times an hour."""
_WINDOW: Final = 80
"""So far around a finding its neighbours are looked for, in code points."""
_LONGEST: Final = 60
"""Of longer stretches, in code points, there is nothing to say word by word."""
_CONTEXTS: Final = ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (0, 2))
"""How many words before and after make a phrase that is compared."""
_LEAST_TIMES: Final = 3.0
"""Twice as common is no argument: the estimates are no better than that."""
_TELLING: Final = 30.0
"""A phrase that is so many times as common tells enough: a longer one would only be longer."""
_OFTEN_SEEN: Final = 20
"""A misreading that was seen less often is not called frequent."""
_OFTEN: Final = math.exp(-8)
"""Nor one that happens to fewer than one in 3,000 of these letters. A letter that is not misread
in a way of its own becomes any other given one far less often than one time in 100,000."""
_OFTEN_DIRT: Final = math.exp(-9)
"""The same for what is read out of nothing, in places between letters."""
_RARE_MARK: Final = 0.01
_CASED: Final = 0.8
"""Books are said to write a word so if they do it this often."""
_COMMON: Final = math.log(1e-4)
"""Of a word as common as "without" it says nothing that the book has it."""
_OUTWEIGHS: Final = 3
"""The book speaks for a word that it has so many times as often as the other."""


_DOUBTS: Final = math.log(3)
"""From an excess of doubt of this much on the engine's doubt makes an error likelier."""
_UNSURE: Final = 0.8
"""Nobody calls it unsure to be surer than this."""


class _Stretch(NamedTuple):
    """Some words and what is before, between and after them: one more."""

    words: list[str]
    gaps: list[str]


class _Change(NamedTuple):
    """What a reading makes of the words around a finding."""

    old: _Stretch
    new: _Stretch
    same_before: int
    """How many words are the same at the beginning."""
    same_after: int
    """How many are the same at the end."""

    def words_of(self, stretch: _Stretch, before: int = 0, after: int = 0) -> list[str]:
        """The words that differ, and some around them."""
        end = len(stretch.words) - self.same_after
        return stretch.words[self.same_before - before : end + after]

    def is_plain(self, stretch: _Stretch, before: int, after: int) -> bool:
        """Whether there are so many words around, and nothing but blanks between them all."""
        end = len(stretch.words) - self.same_after
        if before > self.same_before or after > self.same_after:
            return False
        inside = stretch.gaps[self.same_before - before + 1 : end + after]
        return all(gap.isspace() and gap.count("\n") < 2 for gap in inside)  # noqa: PLR2004


class Explainer:
    """Finds what speaks for a reading.

    Args:
        pack: The models of the language.
    """

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack

    def explain(
        self, text: str, finding: Finding, reading: int, book: Book | None
    ) -> tuple[Fact, ...]:
        """The facts that tell most, at most `MOST_FACTS` of them, the strongest first.

        There are none for a reading that `finding` does not have, for a finding that goes by a
        habit or a rule, and for a `text` that it is not of any more.

        Args:
            text: The text that it was found in.
            finding: The finding.
            reading: Which of its readings, from 0.
            book: What the whole text shows, if that is known.
        """
        span = finding.span
        if finding.kind not in WEIGHED or finding.group or span.of(text) != finding.surface:
            return ()
        if not 0 <= reading < len(finding.suggestions):
            return ()
        printed = finding.suggestions[reading].text
        if max(len(printed), len(finding.surface)) > _LONGEST:
            return ()
        change = _change(text, finding, printed)
        facts = dict.fromkeys(self._facts(change, printed, finding.surface, book))
        return tuple(facts)[:MOST_FACTS]

    def _facts(self, change: _Change, printed: str, read: str, book: Book | None) -> Iterator[Fact]:
        """All of them, the strongest first."""
        old, new = change.words_of(change.old), change.words_of(change.new)
        strange = self._strange(old)
        if strange is not None and not self._strange(new):
            yield NoWord(strange)
        if [word.lower() for word in old] == [word.lower() for word in new]:
            yield from self._about_case(old, new)
        elif strange is None and old and new:
            yield from self._commoner(change)
        if not old and not new:
            yield from self._about_marks(change)
        yield from self._misreading(printed, read)
        if book is not None and old and len(new) == 1 and not self._is_common(new[0]):
            yield from _in_book(book, new[0], old)

    def _strange(self, found: Sequence[str]) -> str | None:
        """The longest of some words that is in no list; None if there is none."""
        knows = self._pack.lexicon.knows
        strange = [word for word in found if len(word) > 1 and not word.isdigit()]
        return max((word for word in strange if not knows(word)), key=len, default=None)

    def _is_common(self, word: str) -> bool:
        return self._pack.lexicon.log_probability(word) > _COMMON

    def _about_case(self, old: Sequence[str], new: Sequence[str]) -> Iterator[Cased]:
        for was, word in zip(old, new, strict=True):
            entry = self._pack.lexicon.get(word)
            if was == word or entry is None or not word[1:].islower():
                continue
            share = entry.capitalised if word[0].isupper() else 1 - entry.capitalised
            if share >= _CASED:
                yield Cased(word, share)

    def _commoner(self, change: _Change) -> Iterator[Commoner]:
        """The phrase of which books have one form many times as often as the other."""
        found = [
            one
            for around in _CONTEXTS
            if change.is_plain(change.old, *around) and change.is_plain(change.new, *around)
            for one in self._compared(change, *around)
        ]
        telling = [one for one in found if one.times >= _TELLING]
        shortest = min((one.printed.count(" ") for one in telling), default=0)
        short = [one for one in telling if one.printed.count(" ") == shortest]
        if found:
            yield max(short or found, key=lambda one: one.times)

    def _compared(self, change: _Change, before: int, after: int) -> Iterator[Commoner]:
        """The phrases that so many words around make, if one is much commoner."""
        printed = change.words_of(change.new, before, after)
        read = change.words_of(change.old, before, after)
        if len(printed) > 1 or len(printed) != len(read):  # a word alone says nothing of the place
            times = self._times(printed, read)
            if times >= _LEAST_TIMES:
                yield Commoner(" ".join(printed), " ".join(read), times)

    def _times(self, printed: Sequence[str], read: Sequence[str]) -> float:
        """How many times as common one phrase is as the other; 0 if books do not have it."""
        symbols = self._pack.reader.symbols
        numbers = [symbols(word)[0][0].number for word in printed]
        pairs = np.array(numbers[:-1], int), np.array(numbers[1:], int)
        if UNKNOWN in numbers or not self._pack.ngrams.pair_counts(*pairs).all():
            return 0.0
        gain = self._log_probability(printed) - self._log_probability(read)
        return math.exp(min(gain, 700))  # the greatest power of e that a float holds

    def _log_probability(self, phrase: Sequence[str]) -> float:
        """Ln of the share of a phrase among all of its length."""
        symbols = [self._pack.reader.symbols(word)[0][0] for word in phrase]
        numbers = np.array([symbol.number for symbol in symbols])
        first = "<num>" if numbers[0] == NUMBER else phrase[0]
        log = self._pack.lexicon.log_probability(first)
        log += sum(symbol.own_share for symbol in symbols[1:])
        if len(numbers) > 1:
            log += float(self._pack.ngrams.pair_log_probability(numbers[:1], numbers[1:2])[0])
        if len(numbers) > 2:  # noqa: PLR2004 - what the model looks back
            log += float(self._pack.ngrams.along(numbers).sum())
        return log

    def _about_marks(self, change: _Change) -> Iterator[RareMark | Commoner]:
        """What books have between the two words between which a mark is in doubt."""
        at = _other_gap(change)
        if at is None:
            return
        before, after = change.old.words[at - 1], change.old.words[at]
        numbers = [self._pack.lexicon.number(word) for word in (before, after)]
        if UNKNOWN in numbers:
            return
        gaps = change.old.gaps[at], change.new.gaps[at]
        read, printed = separator(gaps[0]), separator(gaps[1])
        logs = self._pack.separators.log_probabilities(
            np.array(numbers[:1]), np.array(numbers[1:])
        )[0]
        share, mark = math.exp(logs[read]), gaps[0].strip()
        times = math.exp(logs[printed] - logs[read])
        if read is not Separator.SPACE and printed is Separator.SPACE and len(mark) == 1:
            if share <= _RARE_MARK:
                yield RareMark(mark, before, after, share)
        elif times >= _LEAST_TIMES:
            yield Commoner(f"{before}{gaps[1]}{after}", f"{before}{gaps[0]}{after}", times)

    def _misreading(self, printed: str, read: str) -> Iterator[Misreading]:
        found = set(pieces(printed, read))
        if len(found) != 1:
            return
        one, other = found.pop()
        confusions = self._pack.confusions
        often = _OFTEN if one else _OFTEN_DIRT
        is_often = math.exp(-confusions.piece_cost(one, other)) >= often
        if is_often and confusions.seen(one, other) >= _OFTEN_SEEN:
            yield Misreading(one, other)


def doubted(
    facts: tuple[Fact, ...], finding: Finding, confidences: Confidences | None, book: Book | None
) -> tuple[Fact, ...]:
    """The facts with the engine's doubt, the second at most, if it weighed for the finding.

    Where there is nothing else to say it is not said either: the finding's reason says more.
    """
    if not facts or confidences is None or book is None or book.usual is None:
        return facts
    confidence = confidences.least_in(finding.span)
    excess = book.usual.excess(confidence)
    if confidence is None or excess is None or excess.log < _DOUBTS or confidence.word > _UNSURE:
        return facts
    return (facts[0], Unsure(confidence.word), *facts[1:])[:MOST_FACTS]


def _in_book(book: Book, word: str, old: Sequence[str]) -> Iterator[InBook]:
    count = book.folded[word.lower()]
    others = max(book.folded[one.lower()] for one in old)
    if count > 1 and count >= _OUTWEIGHS * others:
        yield InBook(word, count)


def _change(text: str, finding: Finding, reading: str) -> _Change:
    start, end = finding.span.start, finding.span.end
    head = text[max(0, start - _WINDOW) : start]
    tail = text[end : end + _WINDOW]
    if start > _WINDOW:  # the first word may have been cut
        head = head[len(head) - len(head.lstrip()) :]
        head = head[head.find(" ") :] if " " in head else ""
    if end + _WINDOW < len(text):
        tail = tail[: tail.rfind(" ") + 1]
    old = _Stretch(*split_words(head + finding.surface + tail))
    new = _Stretch(*split_words(head + reading + tail))
    most = min(len(old.words), len(new.words))
    before = _equal(old.words, new.words, most)
    after = _equal(old.words[::-1], new.words[::-1], most - before)
    return _Change(old, new, before, after)


def _equal(one: Sequence[str], other: Sequence[str], most: int) -> int:
    """How many words are the same at the beginning, at most ``most``."""
    pairs = zip(one[:most], other[:most], strict=True)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), most)


def _other_gap(change: _Change) -> int | None:
    """Which gap between the same words differs, if it is one and lies between two words."""
    old, new = change.old.gaps, change.new.gaps
    if len(old) != len(new):
        return None
    other = [at for at, (one, two) in enumerate(zip(old, new, strict=True)) if one != two]
    return other[0] if len(other) == 1 and 0 < other[0] < len(old) - 1 else None
