"""Where the words of a text stand on a page that an OCR engine has read too.

Words that both have alike are anchors; between them letters are compared, so that a word takes the
place of the letters that the engine read for it, however it divided them: "differences" the
places of "dif" and "ferences". The caller has the page read by Tesseract, or has a layout file
whose boxes are wanted for a text that was proofread elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein

from proofreader.text.layout import Box, LineBox, PageLayout, WordBox, covering
from proofreader.text.spans import Span
from proofreader.text.widths import letter_width, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proofreader.text.layout import ReadPage

_CHUNK: Final = re.compile(r"\S+")
_MARKS: Final = re.compile(r"\W+")
_ROOM: Final = 0.5
"""A word that the engine passed over stands between its neighbours if they leave it at least this
share of the room that it needs."""
_SYLLABLE: Final = 2
"""A word is divided at a line end with at least so many letters on either side."""
_UNLIKE: Final = 0.7
"""Where letters differ more than by this share (0..1), the engine read something else."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A word as the engine read it."""

    text: str
    word: WordBox
    line: int


@dataclass(frozen=True, slots=True)
class _Placed:
    """A word of the text, or a part of it, with its place."""

    word: WordBox
    line: int


def align_by(text: str, recognised: ReadPage) -> PageLayout:
    """Where each line and word of a text stands, by what was recognised on its page.

    Args:
        text: Of the same page, line by line or flowing.
        recognised: What the engine read, in the same order. The confidences of words that both
            have alike are kept.

    Returns:
        As `proofreader.scans.aligning.align` does: words that the engine did not read have no
        place if there is no room for them, and a line's span is what one printed line shows.
    """
    theirs = list(_read(recognised))
    mine = [Span(*match.span()) for match in _CHUNK.finditer(text)]
    placed: list[_Placed] = []
    keys = [_key(span.of(text)) for span in mine], [_key(read.text) for read in theirs]
    for is_same, ours, read in _blocks(*keys):
        span, seen = mine[ours.start : ours.stop], theirs[read.start : read.stop]
        if is_same:
            placed += (_same(text, *pair) for pair in zip(span, seen, strict=True))
        elif span and seen:
            placed += _by_letters(text, span, seen)
        elif span:
            before = placed[-1] if placed else None
            after = theirs[read.stop] if read.stop < len(theirs) else None
            placed += _between(text, span, before, after)
    words = tuple(one.word for one in placed)
    layout = recognised.layout
    return PageLayout(layout.size, words, tuple(_lines(text, placed)), layout.image, layout.frame)


def _read(page: ReadPage) -> Iterator[_Read]:
    line, counted = 0, 0
    for word in page.layout.words:
        line += page.text.count("\n", counted, word.span.start)
        counted = word.span.start
        if text := word.span.of(page.text):
            yield _Read(text, word, line)


def _key(word: str) -> str:
    """What makes words anchors: their letters; marks alone are themselves."""
    return _MARKS.sub("", word).casefold() or word


def _same(text: str, span: Span, read: _Read) -> _Placed:
    sure = span.of(text) == read.text
    confidence, weakest = (read.word.confidence, read.word.weakest) if sure else (None, None)
    return _Placed(WordBox(span, read.word.box, confidence, weakest), read.line)


def _blocks(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[bool, range, range]]:
    """Whether words are alike, which they are, and which the engine's; what differs at once."""
    codes = Levenshtein.opcodes(mine, theirs)
    for is_same, group in groupby(codes, key=lambda code: code.tag == "equal"):
        block = list(group)
        first, last = block[0], block[-1]
        ours, read = (first.src_start, last.src_end), (first.dest_start, last.dest_end)
        yield is_same, range(*ours), range(*read)


def _by_letters(text: str, ours: Sequence[Span], read: Sequence[_Read]) -> Iterator[_Placed]:
    """Places of words by the letters that the engine read where they stand."""
    if len(ours) == len(read) == 1:
        yield _Placed(WordBox(ours[0], read[0].word.box), read[0].line)
        return
    mine, theirs = "".join(span.of(text) for span in ours), "".join(one.text for one in read)
    if Levenshtein.normalized_distance(mine, theirs) > _UNLIKE:
        counterparts = [place * len(theirs) / len(mine) for place in range(len(mine) + 1)]
    else:
        counterparts = _counterparts(mine, theirs)
    starts = list(accumulate((len(one.text) for one in read), initial=0))
    place = 0
    for span in ours:
        own = counterparts[place : place + len(span) + 1]
        place += len(span)
        shares = [
            _Share(one, own[0] - start, own[-1] - start)
            for one, start in zip(read, starts[:-1], strict=True)
            if min(own[-1], start + len(one.text)) > max(own[0], start)
        ]
        yield from _in_lines(span, own, shares)


def _in_lines(
    span: Span, counterparts: Sequence[float], shares: Sequence[_Share]
) -> Iterator[_Placed]:
    """A word as one, or as two where it is divided at a line end."""
    parts = [list(group) for _, group in groupby(shares, key=lambda share: share.read.line)]
    if not parts:
        return
    line_end = counterparts[0] - parts[-1][0].first
    cut = sum(place <= line_end for place in counterparts[1:])
    if len(parts) > 1 and _SYLLABLE <= cut <= len(span) - _SYLLABLE:
        yield _joined(Span(span.start, span.start + cut), parts[0])
        yield _joined(Span(span.start + cut, span.end), parts[-1])
    else:
        most = max(parts, key=lambda part: sum(share.letters for share in part))
        yield _joined(span, most)


@dataclass(frozen=True, slots=True)
class _Share:
    """The letters of a word of the engine that a word of the text takes."""

    read: _Read
    first: float
    """From which letter; below 0 if it takes some before the word."""
    last: float

    @property
    def letters(self) -> float:
        """How many."""
        return min(self.last, len(self.read.text)) - max(self.first, 0)

    @property
    def box(self) -> Box:
        """The place of those letters."""
        widths = list(accumulate(map(letter_width, self.read.text), initial=0))
        box, whole = self.read.word.box, max(widths[-1], 1)
        left, right = (
            box.left + round(box.width * _at(widths, place) / whole)
            for place in (self.first, self.last)
        )
        return Box(left, box.top, max(left, right), box.bottom)


def _joined(span: Span, shares: Sequence[_Share]) -> _Placed:
    return _Placed(WordBox(span, covering(share.box for share in shares)), shares[0].read.line)


def _counterparts(mine: str, theirs: str) -> list[float]:
    """For each place between letters of ``mine`` the place in ``theirs``, rising."""
    found = [0.0] * (len(mine) + 1)
    for code in Levenshtein.opcodes(mine, theirs):
        length = code.src_end - code.src_start
        for step in range(length):
            ahead = (code.dest_end - code.dest_start) * (step + 1) / length
            found[code.src_start + step + 1] = code.dest_start + ahead
    return found


def _at(widths: Sequence[int], place: float) -> float:
    place = min(max(place, 0.0), len(widths) - 1.0)
    whole = min(int(place), len(widths) - 2)
    return widths[whole] + (widths[whole + 1] - widths[whole]) * (place - whole)


def _between(
    text: str, ours: Sequence[Span], before: _Placed | None, after: _Read | None
) -> Iterator[_Placed]:
    """Places of words that the engine passed over, in the room that their neighbours leave."""
    if before is None or after is None or before.line != after.line:
        return
    left, right = before.word.box.right, after.word.box.left
    em = before.word.box.width / max(width(before.word.span.of(text)), 1)
    widths = [width(f" {span.of(text)}") for span in ours]
    if right - left < _ROOM * em * sum(widths):
        return
    box = before.word.box.cover(after.word.box)
    ends = [left + (right - left) * share // sum(widths) for share in accumulate(widths, initial=0)]
    for span, (start, end) in zip(ours, pairwise(ends), strict=True):
        yield _Placed(WordBox(span, Box(start, box.top, end, box.bottom)), before.line)


def _lines(text: str, placed: Sequence[_Placed]) -> Iterator[LineBox]:
    """One for each run of words that stand in one line of the text and of the page."""
    numbered, number, counted = [], 0, 0
    for one in placed:
        number += text.count("\n", counted, one.word.span.start)
        counted = one.word.span.start
        numbered.append((one, (number, one.line)))
    for _, group in groupby(numbered, key=lambda pair: pair[1]):
        words = [one.word for one, _ in group]
        yield LineBox(
            Span(words[0].span.start, words[-1].span.end), covering(word.box for word in words)
        )
