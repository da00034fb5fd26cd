from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from proofreader.scans.aligning import align
from proofreader.text.layout import Box

TEXT = """\
    We are deeply convinced that the world
is waging an active struggle, and that
those who were not in a position to speak
for themselves will be heard.

    The documents of the conference do not
say so; but what was said in the hall was
written down by those who sat nearest.
"""


def drawn(text: str, size: tuple[int, int] = (1000, 700)) -> tuple[Image.Image, dict[int, Box]]:
    """A page, and where each of the words stands whose start in the text is the key."""
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(32)
    boxes = {}
    place, y = 0, 60
    for line in text.splitlines(keepends=True):
        for start, end in _words(line):
            left, right = (100 + int(draw.textlength(line[:x], font)) for x in (start, end))
            draw.text((left, y), line[start:end], fill=0, font=font)
            boxes[place + start] = Box(left, y, right, y + 44)
        place += len(line)
        y += 50
    return image, boxes


def _words(line: str) -> list[tuple[int, int]]:
    found, start = [], None
    for place, letter in enumerate(f"{line} "):
        if letter.isspace():
            if start is not None:
                found.append((start, place))
            start = None
        elif start is None:
            start = place
    return found


def test_every_word_of_a_clean_page_has_its_place():
    image, truth = drawn(TEXT)
    layout = align(TEXT, image)
    assert layout.size == image.size
    assert {word.span.start for word in layout.words} == set(truth)
    for word in layout.words:
        box = truth[word.span.start]
        assert abs(word.box.left - box.left) < 12
        assert abs(word.box.right - box.right) < 12
        assert box.contains(
            (word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2
        )


@pytest.mark.parametrize("size", [(1, 1), (1, 400), (40, 40), (600, 900)])
@pytest.mark.parametrize("colour", ["black", "white"])
def test_an_empty_page_has_no_words(size, colour):
    layout = align(TEXT, Image.new("RGB", size, colour))
    assert (layout.size, layout.words, layout.lines) == (size, (), ())
