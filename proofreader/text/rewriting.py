"""What becomes of the places of words when their text is changed.

OCR has given each word its box on the page. When the text is corrected, a word keeps its box,
words that are joined have theirs united, and a word that is split shares its own out among the
parts by the widths of their letters. So every word goes on knowing where it stands on the page,
and a layout file can be corrected word by word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from proofreader.text.layout import Box, WordBox, covering
from proofreader.text.spans import ChangeSet, Edit, Span
from proofreader.text.widths import letter_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CHUNK: Final = re.compile(r"\S+")
_LINE_END: Final = re.compile(r"[\r\n\f]")


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A word that is not as OCR read it."""

    text: str
    word: WordBox
    """Its place in the corrected text and on the page; without confidence: no engine read it."""
    beside: int
    """The index of the word, among those before the change, in whose line it stands."""


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Neighbouring words that became others."""

    old: range
    """Their indices; where words are only inserted it is empty, and ends where they come in."""
    new: tuple[Rewritten, ...]
    """What stands in their place, in order; empty where they were deleted."""


def rewritings(words: Sequence[WordBox], original: str, change: ChangeSet) -> tuple[Rewriting, ...]:
    """Where words are others after a change, and which; words that only moved are in none.

    Args:
        words: The words of ``original`` that have a place on the page, in order. What is typed
            into a stretch of the text that has none gets none.
        original: The text before the change.
        change: From ``original`` to the corrected text.
    """
    text = change.apply(original)
    found = (stretch.rewriting() for stretch in _stretches(words, original, text, change) if words)
    return tuple(rewriting for rewriting in found if rewriting.old or rewriting.new)


def moved(words: Sequence[WordBox], original: str, change: ChangeSet) -> tuple[WordBox, ...]:
    """All words after a change, in order, each with its place in the new text and on the page."""
    rewritten = rewritings(words, original, change)
    effective = ChangeSet(tuple(edit for edit, _ in _trimmed(original, change)))
    carried = list(effective.carry_all(word.span for word in words))
    after: list[WordBox] = []
    place = 0
    for one in (*rewritten, Rewriting(range(len(words), len(words)), ())):
        kept = range(place, one.old.start)
        after += (replace(words[i], span=span) for i in kept if (span := carried[i]) is not None)
        after += (new.word for new in one.new)
        place = one.old.stop
    return tuple(after)


def part_of(change: ChangeSet, span: Span) -> ChangeSet:
    """The part of a change that lies in ``span``, counted from its start.

    An edit that reaches over an end of ``span`` is cut there, and its text counts to the stretch
    in which the edit begins. An insertion at the end of ``span`` counts, one at its start as well.
    """
    first = bisect_left(change.edits, span.start, key=lambda edit: edit.span.end)
    last = bisect_right(change.edits, span.end, key=lambda edit: edit.span.start)
    edits = []
    for edit in change.edits[first:last]:
        inside = Span(max(edit.span.start, span.start), min(edit.span.end, span.end))
        text = edit.text if edit.span.start >= span.start else ""
        if text or len(inside):
            edits.append(Edit(inside.shifted(-span.start), text))
    return ChangeSet(tuple(edits))


def cut(box: Box, text: str, start: int, end: int) -> Box:
    """The part of a word's box that the characters ``start`` to ``end`` of ``text`` take up.

    It is at least one unit wide if ``box`` is.
    """
    return next(cuts(box, text, [(start, end)]))


def cuts(box: Box, text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[Box]:
    """The parts of a box that many stretches of ``text`` take up, each as `cut` gives it."""
    ends = [0, *accumulate(map(letter_width, text))]
    whole = max(1, ends[-1])
    for start, end in stretches:
        left = box.left + round(box.width * ends[start] / whole)
        right = box.left + round(box.width * ends[end] / whole)
        left = min(left, max(box.left, box.right - 1))
        yield Box(left, box.top, max(right, min(box.right, left + 1)), box.bottom)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of the text, from blank to blank, that a change has reached into."""

    words: Sequence[WordBox]
    original: str
    text: str
    """All of it after the change."""
    old: range
    """The words in it before the change."""
    span: Span
    """Its place before the change."""
    edits: tuple[tuple[Edit, Span], ...]
    """The edits in it, and the place of what each has written."""
    after: Span
    """Its place after the change."""

    def rewriting(self) -> Rewriting:
        """What the words in it have become; words that are the same at either end are left out."""
        tokens = [
            Span(*m.span()) for m in _CHUNK.finditer(self.text, self.after.start, self.after.end)
        ]
        if self._has_no_place():
            return Rewriting(range(0), ())
        old = self.old
        while old and tokens and self._stays(old[0], tokens[0], at_end=False):
            old, tokens = old[1:], tokens[1:]
        while old and tokens and self._stays(old[-1], tokens[-1], at_end=True):
            old, tokens = old[:-1], tokens[:-1]
        return Rewriting(old, tuple(self._rewritten(token, tokens, old) for token in tokens))

    def _has_no_place(self) -> bool:
        """Whether there is text in it before the change, but none with a place on the page."""
        return not self.old and bool(self.span.of(self.original).strip())

    def _stays(self, index: int, token: Span, *, at_end: bool) -> bool:
        """Whether a word stands at the same end of the stretch as before."""
        word = self.words[index].span
        near = self.edits[-1 if at_end else 0][0].span
        is_clear = near.start >= word.end if not at_end else near.end <= word.start
        return is_clear and word.of(self.original) == token.of(self.text)

    def _rewritten(self, token: Span, tokens: Sequence[Span], old: range) -> Rewritten:
        origin = self._origin_of(token, tokens, old)
        shares = [(i, _common(self.words[i].span, origin)) for i in old]
        held = [(i, share) for i, share in shares if len(share)]
        if not held:
            box, beside = self._room(origin.start)
        else:
            beside = max(held, key=lambda one: (len(one[1]), -one[0]))[0]
            lines = ((i, share) for i, share in held if self._in_one_line(i, beside))
            box = covering(self._cut(i, share) for i, share in lines)
        return Rewritten(token.of(self.text), WordBox(token, box), beside)

    def _origin_of(self, token: Span, tokens: Sequence[Span], old: range) -> Span:
        """What a word was made of; the first and the last have the ends of what was there, too."""
        start, end = self._origin(token.start, is_end=False), self._origin(token.end, is_end=True)
        if old and start < end:
            if token == tokens[0]:
                start = min(start, self.words[old[0]].span.start)
            if token == tokens[-1]:
                end = max(end, self.words[old[-1]].span.end)
        return Span(start, max(start, end))

    def _cut(self, index: int, share: Span) -> Box:
        word = self.words[index]
        text = word.span.of(self.original)
        start = word.span.start
        return cut(word.box, text, share.start - start, share.end - start)

    def _room(self, place: int) -> tuple[Box, int]:
        """Where something stands on the page that was inserted at ``place`` of the original.

        Between its neighbours in the line; where there is but one, in its place.

        Returns:
            The box, and the index of a word in the same line.
        """
        after = bisect_right(self.words, place, key=lambda word: word.span.end)
        near = [i for i in (after - 1, after) if 0 <= i < len(self.words)]
        same = [i for i in near if self._is_in_line(i, place)] or near
        first, last = self.words[same[0]].box, self.words[same[-1]].box
        if first.right < last.left:
            gap = Box(
                first.right, min(first.top, last.top), last.left, max(first.bottom, last.bottom)
            )
            return gap, same[0]
        return first, same[0]

    def _is_in_line(self, index: int, place: int) -> bool:
        word = self.words[index].span
        between = self.original[min(word.end, place) : max(word.start, place)]
        return _LINE_END.search(between) is None

    def _in_one_line(self, one: int, other: int) -> bool:
        first, last = sorted((one, other))
        between = self.original[self.words[first].span.end : self.words[last].span.start]
        return _LINE_END.search(between) is None

    def _origin(self, place: int, *, is_end: bool) -> int:
        """Where a place of the new text was in the original; inside an edit, in proportion."""
        growth = self.after.start - self.span.start
        for edit, written in self.edits:
            if place < written.start or (place == written.start and is_end and len(written)):
                break
            if place == written.start and not is_end and len(written):
                return edit.span.start
            if place < written.end:
                inside = (place - written.start) / len(written)
                return edit.span.start + round(len(edit.span) * inside)
            if place == written.end and is_end:
                return edit.span.end if len(written) else edit.span.start
            growth = written.end - edit.span.end
        return place - growth


def _stretches(
    words: Sequence[WordBox], original: str, text: str, change: ChangeSet
) -> Iterator[_Stretch]:
    """The stretches that ``change`` reaches into, those that touch made one."""
    groups: list[tuple[Span, list[tuple[Edit, Span]]]] = []
    for edit, written in _trimmed(original, change):
        span = _from_blank_to_blank(original, edit.span)
        if groups and span.start <= groups[-1][0].end:
            groups[-1] = groups[-1][0].cover(span), [*groups[-1][1], (edit, written)]
        else:
            groups.append((span, [(edit, written)]))
    growth = 0
    for span, inside in groups:
        first = bisect_left(words, span.start, key=lambda word: word.span.start)
        last = bisect_left(words, span.end, lo=first, key=lambda word: word.span.start)
        grown = sum(edit.growth for edit, _ in inside)
        after = Span(span.start + growth, span.end + growth + grown)
        yield _Stretch(words, original, text, range(first, last), span, tuple(inside), after)
        growth += grown


def _trimmed(original: str, change: ChangeSet) -> Iterator[tuple[Edit, Span]]:
    """The edits without what they leave as it is, and the place of what each has written."""
    for edit, written in zip(change.edits, change.after_spans(), strict=True):
        trimmed = edit.trimmed(original)
        start = written.start + trimmed.span.start - edit.span.start
        if trimmed.text or len(trimmed.span):
            yield trimmed, Span(start, start + len(trimmed.text))


def _from_blank_to_blank(text: str, span: Span) -> Span:
    """``span`` and what stands on both sides of it without a blank between."""
    start, end = span.start, span.end
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def _common(one: Span, other: Span) -> Span:
    start = max(one.start, other.start)
    return Span(start, max(start, min(one.end, other.end)))
