"""The text layer of a PDF page: its words, with their places, as PDFium reads them.

Archives publish scans with what OCR read lying invisible behind the image. PDFium gives it letter
by letter, in the order in which it was drawn. It guesses where lines end, and takes the hyphen and
the end of a divided line out; what is printed is brought back here: a line is what stands at one
height.
"""

from __future__ import annotations

import ctypes
import math
import sys
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

import pypdfium2.raw as pdfium

from proofreader.text.layout import Box, LineBox, WordBox, covering
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_LETTERS: Final = 200_000
"""More letters than a page can have; a page of a newspaper has 60,000."""
_WIDE: Final = 2.0
"""Two words that are this many heights apart are two lines where PDFium says so, too: columns."""
_FAR: Final = 1.5
"""Two lines that are this many usual distances apart are of two paragraphs."""
_HYPHEN: Final = "\x02"
"""What PDFium gives for a hyphen at the end of a line."""
_END: Final = "\n"
_FIRST_PRINTED: Final = 0x20
_UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"
_SURROGATES: Final = range(0xD800, 0xE000)
_LOW_SURROGATES: Final = range(0xDC00, 0xE000)


_FINE: Final = 2**24
"""PDFium says places in whole pixels: of a drawing so many pixels wide it says them exactly."""
_FAR_OFF: Final = 1000
"""A place on the page, in its own units, to measure by."""


class _Letter(NamedTuple):
    """Rectangles are left, bottom, right, top in the units of the page, y upwards."""

    text: str
    ink: tuple[float, float, float, float]
    room: tuple[float, float, float, float]
    """As high as the font: the same for all letters of a line."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    ink: Box
    room: Box
    first: bool
    """Whether PDFium begins a line with it."""


class _Drawing:
    """Where the places of a page are on its drawing, which may be turned."""

    def __init__(self, page: object, size: tuple[int, int]) -> None:
        self._size = size
        self._start, across, up = (
            _on_fine_drawing(page, *place) for place in ((0, 0), (_FAR_OFF, 0), (0, _FAR_OFF))
        )
        self._across, self._up = (
            tuple((end - start) / _FAR_OFF for start, end in zip(self._start, way, strict=True))
            for way in (across, up)
        )

    def box(self, rectangles: Iterable[tuple[float, float, float, float]]) -> Box:
        """What covers them all, in pixels, cut off at the edges."""
        lefts, bottoms, rights, tops = zip(*rectangles, strict=True)
        corners = ((min(lefts), min(bottoms)), (max(rights), max(tops)))
        xs = sorted(self._pixel(0, *corner) for corner in corners)
        ys = sorted(self._pixel(1, *corner) for corner in corners)
        return Box(xs[0], ys[0], xs[1], ys[1])

    def _pixel(self, axis: int, x: float, y: float) -> int:
        fine = self._start[axis] + self._across[axis] * x + self._up[axis] * y
        pixel = fine * self._size[axis] / _FINE
        if math.isnan(pixel):
            return 0
        return round(min(max(0.0, pixel), float(self._size[axis])))


def _on_fine_drawing(page: object, across: float, up: float) -> tuple[int, int]:
    x, y = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, across, up, x, y)
    return x.value, y.value


def read_text(page: object, size: tuple[int, int]) -> tuple[str, list[WordBox], list[LineBox]]:
    """Text, words and lines of a page that is loaded, whose drawing has ``size`` pixels.

    Only who holds the lock of PDFium may call it.

    Raises:
        OverflowError: if there are more than `MOST_LETTERS`.
    """
    sheet = pdfium.FPDFText_LoadPage(page)
    if not sheet:
        return "", [], []
    try:
        if pdfium.FPDFText_CountChars(sheet) > MOST_LETTERS:
            raise OverflowError
        letters = list(_letters(sheet))
    finally:
        pdfium.FPDFText_ClosePage(sheet)
    drawing = _Drawing(page, size)
    return _laid(_lines(list(_words(letters, drawing))))


def _letters(sheet: object) -> Iterator[_Letter]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    room = pdfium.FS_RECTF()
    high = 0
    for index in range(pdfium.FPDFText_CountChars(sheet)):
        code = pdfium.FPDFText_GetUnicode(sheet, index)
        if code in _SURROGATES and code not in _LOW_SURROGATES:
            high = code  # where characters have 16 bits, the rest of it follows
            continue
        if code < _FIRST_PRINTED and pdfium.FPDFText_HasUnicodeMapError(sheet, index) == 1:
            code = 0  # the font does not say which letter it is
        pdfium.FPDFText_GetCharBox(sheet, index, left, right, bottom, top)
        pdfium.FPDFText_GetLooseCharBox(sheet, index, room)
        yield _Letter(
            _character(high, code),
            (left.value, bottom.value, right.value, top.value),
            (room.left, room.bottom, room.right, room.top),
        )
        high = 0


def _character(high: int, code: int) -> str:
    """A character from PDFium's code for it, and the half of it that came before, if one did."""
    if high and code in _LOW_SURROGATES:
        pair = high.to_bytes(2, "big") + code.to_bytes(2, "big")
        return pair.decode("utf-16-be", errors="replace")
    if code == 0 or code in _SURROGATES or code > sys.maxunicode:
        return _UNKNOWN
    return chr(code)


def _words(letters: Sequence[_Letter], drawing: _Drawing) -> Iterator[_Word]:
    """Words, divided at white space and where a line ends with a hyphen."""
    word: list[_Letter] = []
    first = True
    for letter in letters:
        blank = letter.text.isspace()
        divided = bool(word) and word[-1].text == _HYPHEN and not _beside(word[-1], letter, drawing)
        if word and (divided or blank):
            yield _word(word, drawing, first=first)
            word, first = [], divided
        if letter.text == _END:
            first = True
        if not blank and (letter.text == _HYPHEN or letter.text.isprintable()):
            word.append(letter)
    if word:
        yield _word(word, drawing, first=first)


def _beside(letter: _Letter, other: _Letter, drawing: _Drawing) -> bool:
    return _level(drawing.box([letter.room]), drawing.box([other.room]))


def _word(letters: Sequence[_Letter], drawing: _Drawing, *, first: bool) -> _Word:
    text = "".join(letter.text for letter in letters).replace(_HYPHEN, "-")
    room = drawing.box(letter.room for letter in letters)
    ink = drawing.box(letter.ink for letter in letters)
    return _Word(text, ink if ink.width and ink.height else room, room, first)


def _level(one: Box, other: Box) -> bool:
    """Whether the middle of one is at a height that the other has."""
    return (
        one.top <= (other.top + other.bottom) / 2 <= one.bottom
        or other.top <= (one.top + one.bottom) / 2 <= other.bottom
    )


def _lines(words: Sequence[_Word]) -> list[list[_Word]]:
    """Words that stand at one height, one to the right of the other."""
    lines: list[list[_Word]] = []
    for word in words:
        if lines and _goes_on(lines[-1][-1], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _goes_on(last: _Word, word: _Word) -> bool:
    gap = word.room.left - last.room.right
    if word.first and gap > _WIDE * max(last.room.height, word.room.height):
        return False
    return _level(last.room, word.room) and word.room.left >= last.room.left


def _laid(lines: Sequence[Sequence[_Word]]) -> tuple[str, list[WordBox], list[LineBox]]:
    """The text of the lines, with a blank line where a paragraph ends."""
    heights = [covering(word.room for word in line) for line in lines]
    steps = [below.top - above.top for above, below in pairwise(heights)]
    usual = median([step for step in steps if step > 0] or [0])
    parts: list[str] = []
    words: list[WordBox] = []
    boxes: list[LineBox] = []
    place = 0
    for line, step in zip(lines, [usual, *steps], strict=False):
        if parts and not 0 <= step <= _FAR * usual:
            parts.append(_END)
            place += 1
        start = place
        for word in line:
            words.append(WordBox(Span(place, place + len(word.text)), word.ink))
            place += len(word.text) + 1
        parts.append(" ".join(word.text for word in line) + _END)
        boxes.append(LineBox(Span(start, place - 1), covering(word.ink for word in line)))
    return "".join(parts), words, boxes
