"""The letter's page image shows the letter: each of its words is found where it stands."""

from __future__ import annotations

import pytest

from proofreader.scans.aligning import align
from proofreader.scans.images import ImageRef, open_image
from proofreader.text.layout import covering

MOST_BYTES = 300_000


def test_it_is_small_as_a_file_and_says_its_resolution(letter):
    assert (letter / "letter.png").stat().st_size < MOST_BYTES
    image = open_image(ImageRef(letter / "letter.png"))
    assert image.mode == "1"
    assert image.info["dpi"] == pytest.approx((225, 225), abs=0.1)


@pytest.mark.slow
def test_every_word_of_the_letter_has_its_place_on_it_line_below_line(letter):
    text = (letter / "letter.txt").read_bytes().decode()
    layout = align(text, open_image(ImageRef(letter / "letter.png")))
    assert len(layout.words) == len(text.split())
    tops = [line.box.top for line in layout.lines]
    assert tops == sorted(tops)
    date = text.index("Moscow, February 21, 1963")
    dated = next(line for line in layout.lines if line.span.start == date)
    assert dated.box.left > layout.size[0] / 3, "the date stands at the right"
    paragraph = text.index("All who treasure")
    first = [word.box for word in layout.words if paragraph <= word.span.start < paragraph + 16]
    box = covering(first)
    assert 90 < box.left < 250, "an indented line begins at the left"
    assert box.height < 80, "all of it in one line"
