from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from proofreader.scans.lines import find_lines
from proofreader.text.layout import Box
from tests.scans.printing import (
    PROSE,
    Type,
    askew,
    in_two_columns,
    printed,
    set_line,
    with_black_border,
    with_specks,
)


def line_count(text: str) -> int:
    return sum(bool(line.strip()) for line in text.splitlines())


def test_each_line_is_found_once_from_the_top_down():
    page = printed()
    found = find_lines(page.image)
    assert len(found.lines) == line_count(page.text)
    assert found.lines == found.rows
    baselines = [line.baseline for line in found.lines]
    assert baselines == sorted(baselines)


def test_a_line_has_its_box_and_its_gaps():
    image = Image.new("L", (800, 200), 255)
    (word, other) = set_line(image, (100, 80), "winter house", 40).values()
    (line,) = find_lines(image).lines
    ink = Image.eval(image, lambda level: 255 - level).getbbox()
    assert all(
        abs(mine - true) <= 3
        for mine, true in zip(
            (line.box.left, line.box.top, line.box.right, line.box.bottom), ink, strict=True
        )
    )
    gaps = [(one[1], two[0]) for one, two in zip(line.strokes, line.strokes[1:], strict=False)]
    left, right = max(gaps, key=lambda gap: gap[1] - gap[0])
    assert abs(left - word.right) <= 4
    assert abs(right - other.left) <= 4
    assert 18 <= line.x_height <= 24


@pytest.mark.parametrize("degrees", [-2.0, -0.5, 0.5, 2.0])
def test_the_slope_of_a_page_is_measured(degrees):
    found = find_lines(askew(printed(), degrees).image)
    assert abs(found.slope + degrees * 3.14159 / 180) < 0.002
    assert len(found.lines) == line_count(printed().text)


def test_columns_are_read_in_order_and_also_across():
    page = in_two_columns()
    found = find_lines(page.image)
    assert len(found.lines) == line_count(page.text)
    assert len(found.rows) < len(found.lines)
    lefts = [line.box.left for line in found.lines]
    turn = next(place for place, left in enumerate(lefts) if left > 600)
    assert all(left < 300 for left in lefts[:turn])
    assert all(left > 600 for left in lefts[turn:])


def test_a_title_over_both_columns_comes_first():
    page = in_two_columns()
    set_line(page.image, (300, 180), "Minutes of a Meeting that Nobody Forgot", 30)
    first = find_lines(page.image).lines[0]
    assert first.box.left < 320
    assert first.box.right > 700


def test_a_column_of_page_numbers_is_no_column():
    image = Image.new("L", (1000, 900), 255)
    for number in range(12):
        set_line(image, (100, 100 + 50 * number), "The winter of the great letters", 28)
        set_line(image, (860, 100 + 50 * number), f"{17 * number + 11}", 28)
    found = find_lines(image)
    assert len(found.lines) == 12
    assert found.lines == found.rows


def test_rules_and_pictures_are_no_lines():
    page = printed(PROSE[:1])
    draw = ImageDraw.Draw(page.image)
    draw.rectangle((300, 900, 900, 1300), fill=90)
    draw.line((200, 800, 1000, 800), fill=0, width=4)
    assert len(find_lines(page.image).lines) == line_count(page.text)


def test_what_the_edge_of_the_image_cuts_off_is_left_out():
    page = printed()
    for y in range(300, 900, 40):
        set_line(page.image, (1230, y), "m", 27)
    assert len(find_lines(page.image).lines) == line_count(page.text)
    assert len(find_lines(with_black_border(printed()).image).lines) == line_count(page.text)


def test_dust_makes_no_line_longer_than_it_is():
    page = printed()
    boxes = page.places.values()
    right = max(box.right for box in boxes)
    left = min(box.left for box in boxes)
    long = [line for line in find_lines(with_specks(page, 400).image).lines if line.width > 600]
    assert len(long) == sum(line.width > 600 for line in find_lines(page.image).lines)
    assert all(left - 60 < line.box.left and line.box.right < right + 60 for line in long)


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (900, 3), (64, 64), (700, 900)])
@pytest.mark.parametrize("colour", ["white", "black", "grey"])
def test_nothing_is_found_where_nothing_is_printed(size, colour):
    assert find_lines(Image.new("RGB", size, colour)).lines == ()


def test_small_type_on_a_large_page_is_found():
    page = printed(size=(4200, 5800), face=Type(26, left=300, top=400))
    assert len(find_lines(page.image).lines) == line_count(page.text)


def test_nothing_but_noise_is_no_great_work():
    noise = Image.effect_noise((1600, 1200), 200)
    assert len(find_lines(noise).lines) < 2000


def test_part_of_a_line_follows_its_slope():
    line = find_lines(askew(printed(PROSE[:1]), 2).image).lines[1]
    start, end = (
        line.band(line.box.left, line.box.left + 40),
        line.band(line.box.right - 40, line.box.right),
    )
    assert start.top > end.top + 15
    assert Box(start.left, end.top, end.right, start.bottom).height <= line.box.height + 2
