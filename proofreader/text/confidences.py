"""How sure the OCR engine was of the words of a text, where its files say so.

The words lie in leaves of a few hundred, each with places that count from its own first word; so a
change costs what it touches and not the whole book (see `proofreader.text.leaves`). What a hand has
changed was not read by the engine: such a word is no longer here.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from proofreader.text.layout import WordBox
    from proofreader.text.spans import ChangeSet, Edit

_LEAF: Final = 128
"""Words in a leaf: of a million words there are eight thousand leaves."""
_PARTS: Final = 10_000
"""Confidences are kept in such parts of 1: no file gives more than four digits that mean anything,
and a word takes twelve bytes."""
_UNSAID: Final = (1 << 16) - 1
"""Stands for a confidence that the file does not give."""


class Confidence(NamedTuple):
    """How sure the engine was."""

    word: float
    """Of a word, or of the least sure of several, 0..1."""
    weakest: float | None
    """Of the character that it was least sure of, 0..1; None where the file does not say."""


class Sure(NamedTuple):
    """A word that the engine has read, and how sure of it it was."""

    span: Span
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class _Leaf:
    """Some words in a row."""

    starts: array[int]
    """From the start of the first word."""
    lengths: array[int]
    words: array[int]
    """Their confidences, in `_PARTS`."""
    weakest: array[int]

    @classmethod
    def of(cls, words: Sequence[Sure]) -> _Leaf:
        """The leaf of at least one word."""
        first = words[0].span.start
        return cls(
            array("I", [one.span.start - first for one in words]),
            array("I", [len(one.span) for one in words]),
            array("H", [_parts(one.confidence.word) for one in words]),
            array("H", [_parts(one.confidence.weakest) for one in words]),
        )

    @property
    def length(self) -> int:
        """From the start of the first word to the end of the last."""
        return self.starts[-1] + self.lengths[-1]

    def confidence(self, number: int) -> Confidence:
        """That of a word."""
        weakest = self.weakest[number]
        least = None if weakest == _UNSAID else weakest / _PARTS
        return Confidence(self.words[number] / _PARTS, least)

    def near(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the first word that may touch a stretch, and of the first behind it."""
        return max(0, bisect_left(self.starts, start) - 1), bisect_right(self.starts, end)

    def at(self, place: int) -> list[Sure]:
        """All its words, the first of them beginning at ``place``."""
        return [
            Sure(Span(place + start, place + start + length), self.confidence(number))
            for number, (start, length) in enumerate(zip(self.starts, self.lengths, strict=True))
        ]


class Confidences:
    """How sure the engine was of the words of one text; never changed.

    Args:
        places: Where the first word of each leaf begins.
        leaves: The words in rows, none of them empty.
    """

    def __init__(self, places: list[int], leaves: list[_Leaf]) -> None:
        self._places = places
        self._leaves = leaves

    @classmethod
    def of(cls, words: Iterable[WordBox]) -> Confidences:
        """The confidences of words, in order of place; those of which the file says none left out.

        Where it gives that of the characters alone, the weakest one speaks for the word.
        """
        said = (
            Sure(one.span, Confidence(word, one.weakest))
            for one in words
            if (word := one.weakest if one.confidence is None else one.confidence) is not None
            if one.span
        )
        places, leaves = [], []
        while some := list(islice(said, _LEAF)):
            places.append(some[0].span.start)
            leaves.append(_Leaf.of(some))
        return cls(places, leaves)

    @classmethod
    def joined(cls, several: Iterable[Confidences]) -> Confidences:
        """Those of several stretches of one text as one, in order of place."""
        places, leaves = [], []
        for one in several:
            places += one._places  # noqa: SLF001 - of the same class
            leaves += one._leaves  # noqa: SLF001
        return cls(places, leaves)

    def shifted(self, by: int) -> Confidences:
        """The same words, ``by`` code points further on."""
        return Confidences([place + by for place in self._places], self._leaves)

    def __len__(self) -> int:
        return sum(len(leaf.starts) for leaf in self._leaves)

    def __iter__(self) -> Iterator[Sure]:
        for place, leaf in zip(self._places, self._leaves, strict=True):
            yield from leaf.at(place)

    def in_(self, span: Span) -> list[Sure]:
        """The words that share a character with ``span`` or, if none does, that touch it."""
        touching = list(self._touching(span))
        return [one for one in touching if one.span.overlaps(span)] or touching

    def least_in(self, span: Span) -> Confidence | None:
        """The least of the confidences of the words at ``span`` (see `in_`).

        None where the file gives none, or the words were changed.
        """
        found = [one.confidence for one in self.in_(span)]
        if not found:
            return None
        weakest = [one.weakest for one in found if one.weakest is not None]
        return Confidence(min(one.word for one in found), min(weakest, default=None))

    def quantile(self, share: float) -> Confidence | None:
        """The confidence that ``share`` of the words, 0..1, do not exceed; None without words.

        The same of the weakest characters, of the words of which they are known.
        """
        word = _quantile([leaf.words for leaf in self._leaves], share)
        return (
            None
            if word is None
            else Confidence(word, _quantile([leaf.weakest for leaf in self._leaves], share))
        )

    def after(self, change: ChangeSet) -> Confidences:
        """The same after ``change``; words that it reaches into or grows at an end are left out."""
        if not change.edits or not self._leaves:
            return self
        edits = change.edits
        first = max(0, bisect_left(self._places, edits[0].span.start) - 1)
        last = bisect_right(self._places, edits[-1].span.end)
        growth = sum(edit.growth for edit in edits)
        changed = list(self._changed(first, last, edits))
        between = [place for place, _ in changed]
        behind = [place + growth for place in self._places[last:]]
        leaves = (leaf for _, leaf in changed)
        return Confidences(
            [*self._places[:first], *between, *behind],
            [*self._leaves[:first], *leaves, *self._leaves[last:]],
        )

    def _touching(self, span: Span) -> Iterator[Sure]:
        """The words that overlap ``span`` or are its neighbours."""
        first = max(0, bisect_left(self._places, span.start) - 1)
        for number in range(first, bisect_right(self._places, span.end)):
            place, leaf = self._places[number], self._leaves[number]
            for at in range(*leaf.near(span.start - place, span.end - place)):
                start = place + leaf.starts[at]
                word = Span(start, start + leaf.lengths[at])
                if word.touches(span):
                    yield Sure(word, leaf.confidence(at))

    def _changed(self, first: int, last: int, edits: Sequence[Edit]) -> Iterator[tuple[int, _Leaf]]:
        """The leaves from ``first`` up to ``last`` after ``edits``."""
        growth = done = 0
        for place, leaf in zip(self._places[first:last], self._leaves[first:last], strict=True):
            while done < len(edits) and edits[done].span.end < place:
                growth += edits[done].growth
                done += 1
            near = done
            while near < len(edits) and edits[near].span.start <= place + leaf.length:
                near += 1
            if near == done:
                yield place + growth, leaf
                continue
            words = _carried(leaf.at(place), edits[done:near], growth)
            if words:
                yield words[0].span.start, _Leaf.of(words)


def _quantile(confidences: Iterable[array[int]], share: float) -> float | None:
    counts: Counter[int] = Counter()
    for some in confidences:
        counts.update(some)
    del counts[_UNSAID]
    wanted = share * counts.total()
    for parts in sorted(counts):
        wanted -= counts[parts]
        if wanted <= 0:
            return parts / _PARTS
    return None


def _parts(confidence: float | None) -> int:
    return _UNSAID if confidence is None else round(min(1.0, max(0.0, confidence)) * _PARTS)


def _carried(words: Iterable[Sure], edits: Sequence[Edit], growth: int) -> list[Sure]:
    """Words after ``edits``, without those that they change."""
    kept = []
    done = 0
    for span, confidence in words:
        while done < len(edits) and edits[done].span.end < span.start:
            growth += edits[done].growth
            done += 1
        near = done
        shift = growth
        changes = False
        while near < len(edits) and edits[near].span.start <= span.end:
            changes = changes or _changes(edits[near], span)
            shift += edits[near].growth if edits[near].span.end <= span.start else 0
            near += 1
        if not changes:
            kept.append(Sure(span.shifted(shift), confidence))
    return kept


def _changes(edit: Edit, word: Span) -> bool:
    """Whether an edit that touches a word changes it: it reaches in, or nothing parts both."""
    if edit.span.overlaps(word):
        return True
    if not edit.span and not edit.text:
        return False
    beside = edit.text[-1:] if edit.span.end <= word.start else edit.text[:1]
    return not beside.isspace()
