from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from proofreader.scans.recognised import align_by
from proofreader.text.layout import Box, LineBox, PageLayout, ReadPage, WordBox
from proofreader.text.spans import Span


def read_page(*lines: str) -> ReadPage:
    """A page on which each letter is 10 wide and each line 20 high."""
    text, words, seen = "", [], []
    for number, line in enumerate(lines):
        start = len(text)
        text += f"{line}\n"
        x = 0
        for word in line.split(" "):
            span = Span(start + x, start + x + len(word))
            box = Box(10 * x, 20 * number, 10 * (x + len(word)), 20 * number + 15)
            words.append(WordBox(span, box, 0.9, 0.5))
            x += len(word) + 1
        box = Box(0, 20 * number, 10 * len(line), 20 * number + 15)
        seen.append(LineBox(Span(start, start + len(line)), box))
    return ReadPage(text, PageLayout((1000, 500), tuple(words), tuple(seen), "001.png", 2))


def placed(text: str, page: ReadPage) -> dict[str, Box]:
    layout = align_by(text, page)
    return {word.span.of(text): word.box for word in layout.words}


def test_a_text_that_was_recognised_as_it_is_has_its_very_boxes():
    page = read_page("in the world", "is waging")
    assert align_by(page.text, page) == page.layout


def test_a_word_that_is_another_has_its_place_but_not_its_confidence():
    layout = align_by("in the word", read_page("in tlie word"))
    assert [(word.box.left, word.confidence) for word in layout.words] == [
        (0, 0.9),
        (30, None),
        (80, 0.9),
    ]


def test_a_word_that_was_read_as_two_has_both_their_places():
    assert placed("the existing differences", read_page("the existing dif ferences")) == {
        "the": Box(0, 0, 30, 15),
        "existing": Box(40, 0, 120, 15),
        "differences": Box(130, 0, 250, 15),
    }


def test_two_words_that_were_read_as_one_divide_its_place():
    boxes = placed("to over power the", read_page("to overpower the"))
    assert boxes["over"].left == 30
    assert boxes["over"].right == boxes["power"].left
    assert boxes["power"].right == 120


def test_lines_of_a_flowing_text_are_those_of_the_page():
    text = "We are deeply convinced that the world is waging war."
    layout = align_by(
        text, read_page("We are deeply con-", "vinced that the world", "is waging war.")
    )
    assert [line.span.of(text) for line in layout.lines] == [
        "We are deeply con",
        "vinced that the world",
        "is waging war.",
    ]


def test_a_word_that_was_passed_over_stands_between_its_neighbours():
    page = read_page("of the world")
    without = ReadPage(
        page.text, PageLayout((1000, 500), (page.layout.words[0], page.layout.words[2]))
    )
    assert placed("of the world", without)["the"] == Box(20, 0, 70, 15)


def test_what_is_not_on_the_page_has_no_place():
    assert "[Illustration]" not in placed("in [Illustration] the", read_page("in the"))
    assert placed("A note.", read_page("")) == {}
    assert placed("", read_page("in the world")) == {}


@given(st.text("ab c\n.", max_size=40), st.lists(st.text("ab c.", max_size=12), max_size=4))
def test_words_are_in_order_and_inside_the_page(text, lines):
    page = read_page(*(" ".join(line.split()) for line in lines if line.split()))
    layout = align_by(text, page)
    spans = [word.span for word in layout.words]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(text[span.start : span.end].strip() for span in spans)
    lines_of = [line.span for line in layout.lines]
    assert all(any(line.contains(span) for line in lines_of) for span in spans)
