"""Set the letter in a book face and make it look like a scan: ``letter.png``.

The program is to be seen with a page beside the text from the first command on, and nobody has the
printed page of 1963 at hand. So the truth is set anew, as a book of that time would have it, drawn
with the small faults of printing and scanning. ``SOURCE.md`` has the command, and says what the
image is and what it is not.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HERE: Final = Path(__file__).parent
DPI: Final = 225
"""Of the image; between what books are scanned with and what keeps the file small."""
FINE: Final = 3
"""The page is drawn so many times as large, and then printed."""
POINT: Final = DPI * FINE / 72
MEASURE: Final = round(308 * POINT)
"""The width of the lines: four inches, about 60 letters."""
MARGIN: Final = round(34 * POINT)
INDENT: Final = round(14 * POINT)
SIZE: Final = 11.5
SMALL: Final = 9.5
LEADING: Final = 1.28
"""From line to line, in sizes of the type."""
TILT: Final = 0.12
"""How the page lay on the glass, in degrees."""
INK: Final = 164
"""What is darker, of 256 greys, becomes black: a little more than was drawn, as ink spreads."""
SPECKS: Final = 160
SEED: Final = 1963
"""The same letter gives the same image."""
SOURCE_LINES: Final = 6
"""The head of the text, which says where it is from, is set small and in the middle."""
DATE: Final = 7
ADDRESS: Final = 8
SIGNATURES: Final = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A line to be set."""

    text: str
    left: int
    """Where it begins, from the left edge of the type area."""
    width: int | None
    """Words are driven apart to this width; None leaves them as they are."""
    size: float
    """Of the type, in points."""
    above: float
    """White above it, in lines."""


def main() -> None:
    """Read ``truth.txt`` beside this file and write ``letter.png``."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("font", type=Path, help="the font file of the book face")
    font = parser.parse_args().font
    paragraphs = (HERE / "truth.txt").read_text(encoding="utf-8").splitlines()
    rows = [row for number in range(len(paragraphs)) for row in composed(paragraphs, number, font)]
    page = printed(drawn(rows, font))
    page.save(HERE / "letter.png", dpi=(DPI, DPI), optimize=True)


def composed(paragraphs: list[str], number: int, font: Path) -> list[Row]:
    """The rows of one paragraph, as its place in the letter asks for."""
    text = with_printers_marks(paragraphs[number])
    line = number + 1
    face = sized(font, SMALL if line <= SOURCE_LINES else SIZE)
    width = round(face.getlength(text))
    middle, right = (MEASURE - width) // 2, MEASURE - width
    if line <= SOURCE_LINES:
        return [Row(text, middle, None, SMALL, 0)]
    if line == DATE:
        return [Row(text, right, None, SIZE, 2.2)]
    if line == ADDRESS:
        return [Row(text, 0, None, SIZE, 0.6)]
    if line > len(paragraphs) - SIGNATURES:
        return signed(text, face)
    if width < MEASURE - INDENT:
        return [Row(text, INDENT if line > ADDRESS else 0, None, SIZE, 0.6)]
    return justified(text, face)


def signed(text: str, face: ImageFont.FreeTypeFont) -> list[Row]:
    """The greeting, and who sends it: at the right, in two rows if it is too long for one."""
    width = face.getlength(text)
    if width < MEASURE / 2:
        return [Row(text, INDENT, None, SIZE, 0.6)]
    first, of, rest = text.partition(" of ")
    parts = [text] if width < MEASURE else [first, (of + rest).strip()]
    return [Row(part, MEASURE - round(face.getlength(part)), None, SIZE, 0) for part in parts]


def with_printers_marks(text: str) -> str:
    """Typewriter's marks as a printer has them; no word changes."""
    text = re.sub(r'(^|[\s(\[—])"', r"\1“", text).replace('"', "”")
    text = re.sub(r"(^|[\s(\[—“])'", r"\1‘", text).replace("'", "’")
    return re.sub(r"(?<=\d)-(?=\d)", "–", text)


def justified(text: str, face: ImageFont.FreeTypeFont) -> list[Row]:
    """The lines of a paragraph, broken where the blanks of all together stay most alike.

    Source: the sum of squares that Knuth and Plass minimise, without their hyphens.
    """
    words = text.split(" ")
    widths = [face.getlength(word) for word in words]
    blank = face.getlength(" ")
    cost = [0.0] + [float("inf")] * len(words)
    start_of = [0] * (len(words) + 1)
    for end in range(1, len(words) + 1):
        for start in range(end - 1, -1, -1):
            room = MEASURE - (INDENT if start == 0 else 0)
            blanks = end - start - 1
            spare = room - sum(widths[start:end]) - blanks * blank
            if spare < -0.25 * blank * blanks:
                break
            loose = 0.0 if end == len(words) and spare > 0 else (spare / max(1, blanks)) ** 2
            if cost[start] + loose < cost[end]:
                cost[end], start_of[end] = cost[start] + loose, start
    ends = [len(words)]
    while start_of[ends[-1]]:
        ends.append(start_of[ends[-1]])
    rows = []
    for start, end in zip([0, *reversed(ends[1:])], reversed(ends), strict=True):
        left = INDENT if start == 0 else 0
        width = None if end == len(words) else MEASURE - left
        rows.append(Row(" ".join(words[start:end]), left, width, SIZE, 0))
    return rows


def drawn(rows: list[Row], font: Path) -> Image.Image:
    """All rows in black, so many times as large as they will be."""
    tops, height = [], float(MARGIN)
    for row in rows:
        height += row.above * SIZE * LEADING * POINT
        tops.append(height)
        height += row.size * LEADING * POINT
    page = Image.new("L", (MEASURE + 2 * MARGIN, round(height) + MARGIN), 255)
    draw = ImageDraw.Draw(page)
    for row, top in zip(rows, tops, strict=True):
        face = sized(font, row.size)
        words = row.text.split(" ")
        lengths = [face.getlength(word) for word in words]
        blank = face.getlength(" ")
        if row.width is not None and len(words) > 1:
            blank = (row.width - sum(lengths)) / (len(words) - 1)
        x = float(MARGIN + row.left)
        for word, length in zip(words, lengths, strict=True):
            draw.text((x, top), word, 0, face)
            x += length + blank
    return page


def printed(page: Image.Image) -> Image.Image:
    """The page as a scanner saw it: inked unevenly, a little aslant, with specks; 1 bit a pixel."""
    chance = np.random.default_rng(SEED)
    page = page.filter(ImageFilter.GaussianBlur(FINE * 0.55))
    page = page.resize((page.width // FINE, page.height // FINE), Image.Resampling.BOX)
    page = page.rotate(TILT, Image.Resampling.BICUBIC, fillcolor=255)
    inking = np.asarray(
        Image.fromarray(
            chance.normal(0, 9, (page.height // 90, page.width // 90)).astype(np.float32)
        ).resize(page.size, Image.Resampling.BICUBIC)
    )
    grain = chance.normal(0, 9, (page.height, page.width)).astype(np.float32)
    black = np.asarray(page) + grain + inking < INK
    for _ in range(SPECKS):
        x, y = chance.integers(page.width - 3), chance.integers(page.height - 3)
        black[y : y + chance.integers(1, 3), x : x + chance.integers(1, 3)] = True
    return Image.fromarray(~black)


def sized(font: Path, size: float) -> ImageFont.FreeTypeFont:
    """The face in a size of points."""
    return ImageFont.truetype(font, size * POINT)


if __name__ == "__main__":
    main()
