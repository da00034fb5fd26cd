"""Pages for the tests of page images: drawn, with words whose places are known."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from proofreader.scans.images import ImageRef
from proofreader.text.layout import Box, LineBox, PageLayout, WordBox
from proofreader.text.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

LEFT, TOP, LETTER, HIGH, LEADING = 150, 200, 24, 40, 70
"""Where the first line begins, how wide a letter is, how high a line, and how far to the next."""
SIZE = (1240, 1754)
"""A page of A4 at 150 dots an inch."""
WORDS = ("the", "ship", "came", "in", "with", "our", "tide", "and", "lay", "at", "quay", "till")


def page_text(number: int, lines: int = 20) -> str:
    """Lines of four words, other ones on each page."""
    rows = [
        " ".join(WORDS[(number + 3 * line + word) % len(WORDS)] for word in range(4))
        for line in range(lines)
    ]
    return "\n".join([f"Page {number + 1}", *rows]) + "\n"


def laid(text: str, size: tuple[int, int] = SIZE, times: float = 1.0) -> PageLayout:
    """Where the words of a text stand on the page that `drawn` draws of it."""

    def box(start: int, end: int, row: int) -> Box:
        corners = (LEFT + start * LETTER, TOP + row * LEADING, LEFT + end * LETTER)
        return Box(*(round(times * one) for one in (*corners, TOP + row * LEADING + HIGH)))

    words, lines, place = [], [], 0
    for row, line in enumerate(text.split("\n")):
        at = 0
        for word in line.split(" "):
            if word:
                span = Span(place + at, place + at + len(word))
                words.append(WordBox(span, box(at, at + len(word), row)))
            at += len(word) + 1
        if line:
            lines.append(LineBox(Span(place, place + len(line)), box(0, len(line), row)))
        place += len(line) + 1
    wide, high = size
    return PageLayout((round(times * wide), round(times * high)), tuple(words), tuple(lines))


def drawn(text: str, mode: str = "L", dpi: int = 150) -> Image.Image:
    """A page with a grey bar for each letter, black ones for the first of a word."""
    times = dpi / 150
    page = Image.new("L", (round(SIZE[0] * times), round(SIZE[1] * times)), 244)
    pen = ImageDraw.Draw(page)
    for word in laid(text, times=times).words:
        step = LETTER * times
        for letter in range(len(word.span)):
            left = word.box.left + letter * step
            right = left + step * 0.7
            pen.rectangle((left, word.box.top, right, word.box.bottom), fill=60 if letter else 0)
    return page.convert(mode)


@dataclass
class HandSheets:
    """Pages joined by form feeds, each with an image and a layout made by hand."""

    texts: list[str]
    images: list[ImageRef | None]
    places: list[PageLayout | None]
    aligned_pages: dict[int, PageLayout] = field(default_factory=dict)

    def __post_init__(self):
        self.starts = [0]
        for text in self.texts[:-1]:
            self.starts.append(self.starts[-1] + len(text) + 1)

    @property
    def text(self) -> str:
        return "\f".join(self.texts)

    @property
    def has_images(self):
        return any(self.images)

    def __len__(self):
        return len(self.texts)

    def number_at(self, place):
        return bisect_right(self.starts, place) - 1

    def span(self, number):
        return Span(self.starts[number], self.starts[number] + len(self.texts[number]))

    def name(self, number):
        return f"{number + 1:03}"

    def image(self, number):
        return self.images[number]

    def layout(self, number):
        layout = self.places[number] or self.aligned_pages.get(number)
        if layout is None:
            return None
        start = self.starts[number]

        def moved(one):
            span = Span(one.span.start + start, one.span.end + start)
            return type(one)(span, one.box)

        return PageLayout(
            layout.size, tuple(map(moved, layout.words)), tuple(map(moved, layout.lines))
        )

    def needs_alignment(self, number):
        return self.places[number] is None and number not in self.aligned_pages

    def original(self, number):
        return self.texts[number]

    def aligned(self, number, layout):
        self.aligned_pages[number] = layout

    def boxes(self, number, span):
        words = self.layout(number).words
        return tuple(
            word.box for word in words if word.span.start < span.end and span.start < word.span.end
        )

    def line_box(self, number, place):
        lines = self.layout(number).lines
        return next((line.box for line in lines if line.span.start <= place <= line.span.end), None)

    def place_at(self, number, x, y):
        words = self.layout(number).words
        return next((word.span.start for word in words if word.box.contains(x, y)), None)


def sheets(folder: Path, count: int = 3, **kinds: object) -> HandSheets:
    """A book of drawn pages, as PNG files in a folder."""
    texts = [page_text(number) for number in range(count)]
    images = []
    for number, text in enumerate(texts):
        path = folder / f"{number + 1:03}.png"
        drawn(text, **kinds).save(path)
        images.append(ImageRef(path))
    return HandSheets(texts, images, [laid(text) for text in texts])
