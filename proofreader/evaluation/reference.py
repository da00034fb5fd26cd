"""A page beside its truth: where it is wrong, and whether what is said of it is right.

An *error* is a stretch between blanks that belong together in which both texts differ. Whether
it was found is counted on the words of the OCR text, as the ICDAR competitions on post-OCR
correction of 2017 and 2019 do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein

from proofreader.evaluation.alignment import Alignment, Folded, Unit, fold
from proofreader.evaluation.classes import Difference, difference
from proofreader.text.spans import Edit, Span
from proofreader.text.tokens import chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from proofreader.evaluation.pairs import Pair

READINGS: Final = 5
"""So many readings of a finding are looked at."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two blanks that belong together, in the folded texts."""

    read: Span
    printed: Span
    difference: Difference | None

    @property
    def is_error(self) -> bool:
        """Whether the texts differ in a way that counts."""
        return self.difference is not None and self.difference.is_error


_NOTHING: Final = Stretch(Span(0, 0), Span(0, 0), None)
"""The stretch of an empty page."""


class Verdict(Enum):
    """What the truth says of a finding."""

    ERROR = "error"
    """There is an error, or one of the readings is what the page has."""
    HOUSE_STYLE = "house style"
    """The texts differ there, in a way that counts neither for nor against."""
    FALSE_ALARM = "false alarm"


@dataclass(frozen=True, slots=True)
class Judged:
    """What the truth says of a place that was pointed at."""

    verdict: Verdict
    tokens: range
    """The words of the OCR text that it touches, by their numbers."""
    stretches: range
    """The stretches that it touches."""
    right: int | None
    """Which of its readings is the first right one, from 0."""


class Reference:
    """A page beside its truth.

    Args:
        pair: The page.
        is_word: Whether a string is a word; it tells real-word errors from others.
    """

    def __init__(self, pair: Pair, is_word: Callable[[str], bool]) -> None:
        self.pair = pair
        self.aligned = Alignment(pair.read, pair.printed)
        self.stretches = tuple(_stretches(self.aligned, is_word)) or (_NOTHING,)
        self._starts = [stretch.read.start for stretch in self.stretches]
        tokens = [token.span for token in chunks(self.aligned.read.text)]
        self._places = [self.aligned.read.original(token) for token in tokens]
        self._stretch_of = [bisect_right(self._starts, token.start) - 1 for token in tokens]

    @property
    def words(self) -> int:
        """How many words the OCR text has."""
        return len(self._places)

    def tokens_in(self, wanted: Callable[[Stretch], bool]) -> set[int]:
        """The numbers of the words of the OCR text that lie in such stretches."""
        return {
            number
            for number, stretch in enumerate(self._stretch_of)
            if wanted(self.stretches[stretch])
        }

    def mending(self, number: int) -> Edit | None:
        """The edit of the OCR text that mends a stretch; None where it has nothing there."""
        stretch = self.stretches[number]
        if not stretch.read:
            return None
        truth = ""
        if stretch.printed:
            truth = self.aligned.printed.original(stretch.printed).of(self.pair.printed)
        return Edit(self.aligned.read.original(stretch.read), truth)

    def judge(self, span: Span, readings: Sequence[str]) -> Judged:
        """What the truth says of a place in the OCR text and of readings of it.

        Args:
            span: The place, in the OCR text as it is.
            readings: What to put there, the likeliest first; `READINGS` of them count.
        """
        tokens = self._tokens_at(span)
        touched = self._stretches_of(tokens, span)
        right = self._first_right(span, touched, readings[:READINGS]) if readings else None
        found = {self.stretches[number].difference for number in touched} - {None}
        if right is not None or any(one is not None and one.is_error for one in found):
            verdict = Verdict.ERROR
        else:
            verdict = Verdict.HOUSE_STYLE if found else Verdict.FALSE_ALARM
        return Judged(verdict, tokens, touched, right)

    def _tokens_at(self, span: Span) -> range:
        """The words that share a character with ``span`` or, if none does, that touch it."""
        first = bisect_left(self._places, span.start, key=lambda place: place.end)
        last = bisect_right(self._places, span.end, key=lambda place: place.start)
        touching = range(first, last)
        shared = [number for number in touching if self._places[number].overlaps(span)]
        return range(shared[0], shared[-1] + 1) if shared else touching

    def _stretches_of(self, tokens: range, span: Span) -> range:
        if tokens:
            return range(self._stretch_of[tokens[0]], self._stretch_of[tokens[-1]] + 1)
        place = self.aligned.read.place(span.start)
        nearest = min(bisect_left(self._starts, place), len(self.stretches) - 1)
        return range(nearest, nearest + 1)

    def _first_right(self, span: Span, touched: range, readings: Sequence[str]) -> int | None:
        around = self._around(span, touched)
        before, after = (
            self.pair.read[around.start : span.start],
            self.pair.read[span.end : around.end],
        )
        stands = fold(around.of(self.pair.read)).text
        truth, with_missing = self._truths(touched)
        distance = Levenshtein.distance(stands, truth)
        for rank, reading in enumerate(readings):
            mended = fold(before + reading + after).text
            if mended == stands:
                continue
            if mended in with_missing or mended == truth:
                return rank
            nearer = Levenshtein.distance(mended, truth) < distance
            if nearer and fold(reading).text.strip() in self.aligned.printed_at(span):
                return rank
        return None

    def _around(self, span: Span, touched: range) -> Span:
        """The stretches in the OCR text as it is, with all of ``span``."""
        folded = self._cover(touched).read
        if not folded:
            return span
        return self.aligned.read.original(folded).cover(span)

    def _truths(self, touched: range) -> tuple[str, set[str]]:
        """What was printed there, and the same with words beside it that OCR has lost."""
        first, last = touched[0], touched[-1]
        wider_first = first - 1 if self._is_missing(first - 1) else first
        wider_last = last + 1 if self._is_missing(last + 1) else last
        truth = self._printed(first, last)
        return truth, {
            self._printed(one, other)
            for one in {first, wider_first}
            for other in {last, wider_last}
        } - {truth}

    def _is_missing(self, number: int) -> bool:
        inside = 0 <= number < len(self.stretches)
        return inside and self.stretches[number].difference is Difference.MISSING

    def _printed(self, first: int, last: int) -> str:
        return self._cover(range(first, last + 1)).printed.of(self.aligned.printed.text).strip()

    def _cover(self, numbers: range) -> Unit:
        first, last = self.stretches[numbers[0]], self.stretches[numbers[-1]]
        return Unit(first.read.cover(last.read), first.printed.cover(last.printed))


def _stretches(aligned: Alignment, is_word: Callable[[str], bool]) -> Iterator[Stretch]:
    read, printed = aligned.read, aligned.printed
    for unit in aligned.units:
        for part in _parts(unit, read.text, printed.text):
            texts = part.read.of(read.text), part.printed.of(printed.text)
            if not any(texts):
                continue
            differ = texts[0] != texts[1]
            divided = differ and (_joined(read, part.read) or _joined(printed, part.printed))
            found = difference(texts[0].strip(), texts[1].strip(), is_word, divided=divided)
            yield Stretch(part.read, part.printed, found)


def _joined(folded: Folded, span: Span) -> bool:
    """Whether a word in ``span``, or at its edges, was divided at a line end."""
    at = bisect_left(folded.joins, span.start)
    return at < len(folded.joins) and folded.joins[at] <= span.end


def _parts(unit: Unit, read: str, printed: str) -> Iterator[Unit]:
    """A unit of many words without the words in it that are the same: they are units too.

    The cheapest edits may pair blanks oddly, so that words which were read right stand among
    those that were not.
    """
    words = _words(unit.read, read), _words(unit.printed, printed)
    same_text = unit.read.of(read) == unit.printed.of(printed)
    if same_text or not all(words) or max(map(len, words)) == 1:
        yield unit
        return
    texts = [span.of(read) for span in words[0]], [span.of(printed) for span in words[1]]
    operations = Levenshtein.opcodes(*texts)
    for same, group in groupby(operations, key=lambda op: op.tag == "equal"):
        run = list(group)
        sides = (
            range(run[0].src_start, run[-1].src_end),
            range(run[0].dest_start, run[-1].dest_end),
        )
        if same:
            for one, other in zip(*sides, strict=True):
                yield Unit(words[0][one], words[1][other])
        else:
            yield Unit(_covered(words[0], sides[0]), _covered(words[1], sides[1]))


def _words(span: Span, text: str) -> list[Span]:
    return [token.span.shifted(span.start) for token in chunks(span.of(text))]


def _covered(words: Sequence[Span], numbers: range) -> Span:
    """The place of some neighbouring words; of none, the place before the next or at the end."""
    if numbers:
        return words[numbers[0]].cover(words[numbers[-1]])
    place = words[numbers.start].start if numbers.start < len(words) else words[-1].end
    return Span(place, place)
