"""Prints pages whose every word has a known place, and spoils them as scanners do."""

from __future__ import annotations

import math
import random
import re
import textwrap
from dataclasses import dataclass, field, replace

from PIL import Image, ImageDraw, ImageFont

from proofreader.text.layout import Box, PageLayout

_TEXT = """\
The letter of the Central Committee was read in every house of the quarter before noon, and
those who could not read had it read to them by their children. Nobody was surprised. It had
been expected since the autumn, when the delegates came back from Moscow and would say nothing
of what they had heard there.

In the evening a meeting was called at the school. The teacher, an old man with a bad leg, took
the chair because there was no other. He said that a difference of opinion between friends is
like rain: it wets everybody, and it makes the fields green. Then he asked who wished to speak.

A fisherman stood up. He did not understand, he said, why two parties that wanted the same thing
should write such long letters to each other. His brother and he had not spoken for six years,
and they had never written a line; yet each mended the other's nets when there was a storm.
Perhaps that was a proposal concerning the general line as well.

They laughed, and the teacher wrote it down. The minutes of that meeting are kept in the library
of the town, in a box with a green label, between the accounts of the dairy and the programme of
a concert which was never given. Whoever asks for them has to sign a book.
"""
PROSE = tuple(" ".join(paragraph.split()) for paragraph in _TEXT.split("\n\n"))


@dataclass(frozen=True)
class Type:
    """How large print is, and where it begins."""

    points: int = 27
    letters: int = 62
    """How many stand in a line, about."""
    left: int = 170
    top: int = 260


@dataclass(frozen=True)
class Print:
    """A printed page, the text that is on it, and where each of its words stands."""

    image: Image.Image
    text: str
    places: dict[int, Box] = field(default_factory=dict)
    """By the start of the word in the text."""

    def spoiled(self, image: Image.Image) -> Print:
        return replace(self, image=image)

    def reworded(self, text: str) -> Print:
        """With a text that has the same words in other lines, or between others."""
        mine = [match.start() for match in re.finditer(r"\S+", text)]
        words = [self.text[start:].split(maxsplit=1)[0] for start in sorted(self.places)]
        places, at = {}, 0
        for start in mine:
            if at < len(words) and text.startswith(words[at], start):
                places[start] = self.places[sorted(self.places)[at]]
                at += 1
        assert at == len(words)
        return Print(self.image, text, places)


def printed(
    paragraphs: tuple[str, ...] = PROSE,
    size: tuple[int, int] = (1240, 1754),
    face: Type = Type(),
) -> Print:
    """Paragraphs set in justified lines with indents, each line a line of the text."""
    image, points = Image.new("L", size, 255), face.points
    text, places, y = "", {}, face.top
    for paragraph in paragraphs:
        lines = textwrap.wrap(paragraph, face.letters, initial_indent="  ")
        for number, line in enumerate(lines):
            text += line.lstrip() if number == 0 else line
            last = number == len(lines) - 1
            start = len(text) - len(line.lstrip())
            indent = points if number == 0 else 0
            room = None if last else int(0.49 * points * face.letters) - indent
            places |= set_line(image, (face.left + indent, y), line.strip(), points, (start, room))
            text += "\n"
            y += int(1.45 * points)
        text += "\n"
    return Print(image, text, places)


def set_line(
    image: Image.Image,
    place: tuple[int, int],
    line: str,
    points: int,
    within: tuple[int, int | None] = (0, None),
) -> dict[int, Box]:
    """Draws a line, justified to a width if there is one; the boxes of its words."""
    start, room = within
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(points)
    words = line.split(" ")
    widths = [draw.textlength(word, font) for word in words]
    blank = draw.textlength(" ", font)
    if room is not None and len(words) > 1:
        blank = max(0.7 * blank, (room - sum(widths)) / (len(words) - 1))
    x, y = float(place[0]), place[1]
    boxes = {}
    for word, width in zip(words, widths, strict=True):
        draw.text((x, y), word, fill=0, font=font)
        boxes[start] = Box(int(x), y, math.ceil(x + width), y + int(1.3 * points))
        x += width + blank
        start += len(word) + 1
    return boxes


def in_two_columns() -> Print:
    """The first half of the text in one column, the second in another."""
    first = printed(PROSE[:2], face=Type(24, 40, left=90))
    second = printed(PROSE[2:], face=Type(24, 40, left=620))
    both = first.image.copy()
    both.paste(second.image.crop((600, 0, 1240, 1754)), (600, 0))
    moved = {start + len(first.text): box for start, box in second.places.items()}
    return Print(both, first.text + second.text, first.places | moved)


def as_a_newspaper() -> Print:
    """Three narrow columns with rules between, under a title that the text lacks."""
    image = Image.new("L", (1240, 1754), 255)
    text, places = "", {}
    for left in (60, 445, 830):
        column = printed(face=Type(17, 34, left, 150))
        image.paste(column.image.crop((left - 10, 0, left + 375, 1754)), (left - 10, 0))
        places |= {start + len(text): box for start, box in column.places.items()}
        text += column.text
        ImageDraw.Draw(image).line((left - 12, 150, left - 12, 1500), fill=0, width=2)
    set_line(image, (200, 40), "The General Line Gazette", 60)
    return Print(image, text, places)


def as_a_poem() -> Print:
    """Short lines, some indented, in stanzas of four."""
    image = Image.new("L", (1000, 1400), 255)
    text, places, y = "", {}, 100
    for number, line in enumerate(textwrap.wrap(" ".join(PROSE), 38)[:24]):
        indent = number % 4 * 2
        text += " " * indent
        places |= set_line(image, (150 + 12 * indent, y), line, 28, (len(text), None))
        last = number % 4 == 3
        text += f"{line}\n\n" if last else f"{line}\n"
        y += 72 if last else 42
    return Print(image, text, places)


def as_a_table(columns: tuple[int, ...] = (100, 400, 850)) -> Print:
    """Rows of a few words at these places, a row of the table a line of the text."""
    image = Image.new("L", (1000, 1100), 255)
    text, places = "", {}
    words = iter(" ".join(PROSE).split())
    for y in range(100, 1000, 45):
        for left in columns:
            cell = f"{next(words)} {next(words)}"[:16].strip()
            places |= set_line(image, (left, y), cell, 26, (len(text), None))
            text += f"{cell}   "
        text = f"{text.rstrip()}\n"
    return Print(image, text, places)


def askew(page: Print, degrees: float) -> Print:
    """Turned about its middle; the places of words are those that their middles come to."""
    turned = page.image.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    width, height = page.image.size
    angle = math.radians(-degrees)
    places = {}
    for start, box in page.places.items():
        x, y = (box.left + box.right - width) / 2, (box.top + box.bottom - height) / 2
        right = x * math.cos(angle) - y * math.sin(angle) - x
        down = x * math.sin(angle) + y * math.cos(angle) - y
        places[start] = Box(
            *(int(edge + by) for edge, by in zip(_edges(box), (right, down) * 2, strict=True))
        )
    return Print(turned, page.text, places)


def _edges(box: Box) -> tuple[int, int, int, int]:
    return box.left, box.top, box.right, box.bottom


def with_specks(page: Print, count: int = 1500) -> Print:
    image, chance = page.image.copy(), random.Random(1963)
    draw = ImageDraw.Draw(image)
    for _ in range(count):
        x, y = chance.randrange(image.width), chance.randrange(image.height)
        draw.rectangle((x, y, x + chance.randrange(4), y + chance.randrange(4)), fill=0)
    return page.spoiled(image)


def with_black_border(page: Print) -> Print:
    image = page.image.copy()
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 70, image.height), fill=20)
    draw.rectangle((0, image.height - 50, image.width, image.height), fill=10)
    draw.polygon(((image.width - 60, 0), (image.width, 0), (image.width, 900)), fill=30)
    return page.spoiled(image)


def in_shadow(page: Print) -> Print:
    """Yellow paper that grows dark towards the binding."""
    shade = Image.linear_gradient("L").rotate(90).resize(page.image.size)
    shade = shade.point([130 + level * 9 // 20 for level in range(256)])
    dark = Image.merge("RGB", (shade, shade, shade.point([level * 4 // 5 for level in range(256)])))
    ink = Image.new("RGB", page.image.size, (50, 40, 30))
    return page.spoiled(Image.composite(dark, ink, page.image))


def with_picture(page: Print, *, top: int, height: int) -> Print:
    """All print below ``top`` moved down, and an engraving in the gap."""
    image = page.image.copy()
    image.paste(255, (0, top, *image.size))
    image.paste(page.image.crop((0, top, image.width, image.height - height)), (0, top + height))
    draw, chance = ImageDraw.Draw(image), random.Random(1868)
    for _ in range(900):
        x, y = chance.randrange(250, 900), top + chance.randrange(30, height - 60)
        draw.line((x, y, x + chance.randrange(9, 60), y + chance.randrange(-9, 9)), fill=0, width=2)
    places = {
        start: box
        if box.top < top
        else replace(box, top=box.top + height, bottom=box.bottom + height)
        for start, box in page.places.items()
    }
    return Print(image, page.text, places)


def share_in_place(page: Print, layout: PageLayout) -> float:
    """How many of the words have a place whose middle is in or by the word, 0..1.

    It may be off by half the word's width and a quarter of its height.
    """
    placed = {word.span.start: word.box for word in layout.words}
    right = sum(
        start in placed
        and abs(_middle(placed[start])[0] - _middle(box)[0]) <= box.width / 2 + 2
        and abs(_middle(placed[start])[1] - _middle(box)[1]) <= box.height / 4
        for start, box in page.places.items()
    )
    return right / len(page.places)


def _middle(box: Box) -> tuple[float, float]:
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2
