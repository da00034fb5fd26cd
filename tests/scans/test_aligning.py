from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFont

from proofreader.scans.aligning import align
from proofreader.text.layout import Box
from tests.scans.printing import (
    PROSE,
    Print,
    Type,
    as_a_newspaper,
    as_a_poem,
    as_a_table,
    askew,
    in_shadow,
    in_two_columns,
    printed,
    set_line,
    share_in_place,
    with_black_border,
    with_picture,
    with_specks,
)


def found(page: Print) -> float:
    return share_in_place(page, align(page.text, page.image))


def test_every_word_of_a_clean_page_has_its_place():
    page = printed()
    layout = align(page.text, page.image)
    assert layout.size == page.image.size
    assert share_in_place(page, layout) == 1
    assert {word.span.start for word in layout.words} == set(page.places)
    lines = [line for line in page.text.splitlines() if line]
    assert [line.span.of(page.text) for line in layout.lines] == lines


@pytest.mark.parametrize("degrees", [-2, -0.7, 0.7, 2])
def test_a_page_may_lie_askew(degrees):
    assert found(askew(printed(), degrees)) > 0.98


def test_two_columns_are_read_one_after_the_other():
    assert found(in_two_columns()) > 0.98
    assert found(askew(in_two_columns(), 1.5)) > 0.98


def test_a_text_that_flows_runs_on_from_one_column_to_the_next():
    page = in_two_columns()
    paragraphs = [paragraph.replace("\n", " ") for paragraph in page.text.strip().split("\n\n")]
    assert found(page.reworded("\n\n".join(paragraphs))) > 0.98


@pytest.mark.parametrize("made", [as_a_newspaper, as_a_poem, as_a_table])
def test_pages_have_many_forms(made):
    assert found(made()) > 0.98


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_may_end_otherwise(end):
    page = printed()
    assert found(page.reworded(page.text.replace("\n", end))) == 1


@pytest.mark.parametrize("spoil", [with_specks, with_black_border, in_shadow])
def test_scanners_may_spoil_the_page(spoil):
    assert found(spoil(printed())) > 0.98


def test_the_page_beside_this_one_may_be_seen_in_part():
    page = printed()
    for y in range(265, 1000, 39):
        set_line(page.image, (1130, y), "another page", 27)
    assert found(page) > 0.98


@pytest.mark.parametrize("mode", ["1", "P", "RGB", "RGBA", "LA", "CMYK", "I;16", "F", "YCbCr"])
def test_an_image_of_any_mode_will_do(mode):
    page = printed(PROSE[:1])
    assert found(page.spoiled(page.image.convert(mode))) == 1


def test_what_is_transparent_is_paper():
    page = printed(PROSE[:1])
    clear = Image.new("RGBA", page.image.size, (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), mask=ImageChops.invert(page.image))
    assert found(page.spoiled(clear)) == 1


def test_a_page_printed_white_on_black_is_read_too():
    page = printed(PROSE[:1], size=(1240, 700))
    assert found(page.spoiled(ImageChops.invert(page.image))) == 1


def test_a_picture_between_lines_is_passed_over():
    assert found(with_picture(printed(), top=570, height=450)) > 0.97


def test_a_running_head_may_be_missing_in_the_text():
    page = printed()
    set_line(page.image, (420, 150), "THE GENERAL LINE", 26)
    set_line(page.image, (1050, 150), "117", 26)
    assert found(page) == 1


def test_a_running_head_may_be_missing_on_the_page():
    page = printed()
    longer = page.reworded(f"THE GENERAL LINE                    117\n\n{page.text}")
    layout = align(longer.text, longer.image)
    assert share_in_place(longer, layout) == 1
    assert layout.words[0].span.start == min(longer.places)


@pytest.mark.parametrize(
    "note",
    [
        "[Illustration]",
        "-----File: 117.png---\\proofer\\other\\------------------------------------",
        "[Editor's note: here the minutes break off, and are taken up by another hand.]",
    ],
)
def test_what_is_not_on_the_page_has_no_place(note):
    page = printed()
    where = page.text.index("\n\n") + 2
    other = page.reworded(f"{page.text[:where]}{note}\n\n{page.text[where:]}")
    layout = align(other.text, other.image)
    assert share_in_place(other, layout) == 1
    assert all(word.span.start in other.places for word in layout.words)


def test_lines_on_the_page_may_be_missing_in_the_text():
    page = printed()
    lines = page.text.splitlines(keepends=True)
    shorter = "".join(lines[:4] + lines[6:])
    cut = sum(map(len, lines[:4])), sum(map(len, lines[:6]))
    places = {
        start if start < cut[0] else start - cut[1] + cut[0]: box
        for start, box in page.places.items()
        if not cut[0] <= start < cut[1]
    }
    assert found(Print(page.image, shorter, places)) == 1


def test_a_drop_cap_belongs_to_its_first_line():
    page = printed()
    first = page.places[0]
    cap = ImageDraw.Draw(page.image)
    cap.rectangle((first.left, first.top, first.right + 6, first.bottom), fill=255)
    moved = first.left - 74, first.top - 6
    cap.text(moved, "T", fill=0, font=ImageFont.load_default(100))
    set_line(page.image, (first.left + 20, first.top), "he", 27)
    layout = align(page.text, page.image)
    assert share_in_place(page, layout) > 0.97


@pytest.mark.parametrize("letters", [None, 72, 40])
def test_the_text_may_flow_otherwise_than_the_page(letters):
    page = printed()
    paragraphs = [paragraph.replace("\n", " ") for paragraph in page.text.strip().split("\n\n")]
    if letters:
        paragraphs = [textwrap.fill(paragraph, letters) for paragraph in paragraphs]
    assert found(page.reworded("\n\n".join(paragraphs))) > 0.97


def test_a_word_that_is_divided_on_the_page_has_two_places():
    image = Image.new("L", (1240, 600), 255)
    lines = (
        "It was expected since the autumn, when the dele-",
        "gates came back from Moscow and would say noth-",
        "ing of what they had heard there in the winter.",
    )
    for number, line in enumerate(lines):
        set_line(image, (150, 100 + 40 * number), line, 27, (0, 640))
    text = " ".join(lines).replace("- ", "")
    layout = align(text, image)
    parts = [word.span.of(text) for word in layout.words]
    assert parts[8:10] == ["dele", "gates"]
    assert "noth" in parts


def test_a_page_of_600_dots_an_inch_is_read_as_well():
    page = printed(size=(4960, 7016), face=Type(108, left=680, top=1040))
    assert found(page) == 1


@pytest.mark.parametrize("size", [(1, 1), (1, 400), (5000, 2), (40, 40), (600, 900)])
@pytest.mark.parametrize("colour", ["black", "white", "grey"])
def test_an_empty_page_has_no_words(size, colour):
    layout = align(PROSE[0], Image.new("RGB", size, colour))
    assert (layout.size, layout.words, layout.lines) == (size, (), ())


@pytest.mark.parametrize("text", ["", " \n\n\t", "\f"])
def test_an_empty_text_has_no_place(text):
    assert align(text, printed(PROSE[:1]).image).words == ()


def test_a_page_upside_down_is_no_error():
    page = printed()
    align(page.text, page.image.rotate(180))


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=80), st.integers(0, 2**32))
def test_any_text_and_any_ink_give_words_in_order_on_the_page(text, seed):
    ink = with_specks(Print(Image.new("L", (300, 200), 255), ""), seed % 400)
    set_line(ink.image, (30, 60), "The letter of the", 24)
    layout = align(text, ink.image)
    place = 0
    for word in layout.words:
        assert word.span.start >= place
        assert word.span.of(text).split() == [word.span.of(text)]
        assert Box(0, 0, 300, 200).cover(word.box) == Box(0, 0, 300, 200)
        place = word.span.end
