"""In which way a text and its truth differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.evaluation.classes import ERRORS, Difference, difference, word_test
from tests.evaluation.pages import is_word

TEXTS = st.text(alphabet="aetbh',.- 19A").map(lambda text: " ".join(text.split()))


@pytest.mark.parametrize(
    ("read", "printed", "found"),
    [
        ("tbe", "the", "non-word"),
        ("hut", "but", "real-word"),
        ("over-hut", "over-but", "real-word"),
        ("men's", "man's", "real-word"),
        ("h2t", "but", "non-word"),
        ("over power", "overpower", "split"),
        ("inthe", "in the", "run-on"),
        ('said," You', 'said, "You', "run-on"),
        ("to gelher", "together", "split"),
        ("iuthe", "in the", "run-on"),
        ("tbe iuen", "the men", "multi"),
        ("iu tbe old", "in the", "multi"),
        ("'the", "the", "punctuation"),
        ("the.", "the,", "punctuation"),
        ("~", "", "stray"),
        ("tHe", "the", "case"),
        ("The", "the", "case"),
        ("l9O7", "1907", "numeric"),
        ("18", "it", "numeric"),
    ],
)
def test_errors_have_a_class(read, printed, found):
    assert difference(read, printed, is_word) == Difference(found)
    assert Difference(found).is_error


@pytest.mark.parametrize(
    ("read", "printed", "found"),
    [
        ("word ,", "word,", "spacing"),
        ('" The', '"The', "spacing"),
        ("to-day", "today", "hyphenation"),
        ("to- day", "to-day", "spacing"),
        ("THE", "The", "smallcaps"),
        ("", "the", "missing"),
        ("a b c d e f g h", "", "unaligned"),
        ("a b c d e f g h", "the", "unaligned"),
        ("xx yy", "a b c d e f g h", "unaligned"),
        ("x x x x x x x x", "one two three four five six seven eight", "unaligned"),
    ],
)
def test_house_style_and_lost_passages_do_not_count(read, printed, found):
    assert difference(read, printed, is_word) == Difference(found)
    assert not Difference(found).is_error


def test_a_long_stretch_that_is_much_the_same_is_many_errors():
    read = "one tvo three fovr five sxi seven eight"
    assert difference(read, read.replace("v", "w"), is_word) is Difference.MULTI


def test_a_word_divided_at_a_line_end_is_house_style():
    assert difference("to day", "today", is_word) is Difference.SPLIT
    assert difference("to day", "today", is_word, divided=True) is Difference.HYPHENATION


@given(TEXTS)
def test_what_is_the_same_does_not_differ(text):
    assert difference(text, text, is_word) is None


@given(TEXTS, TEXTS)
def test_what_differs_has_a_class(read, printed):
    assert (difference(read, printed, is_word) is None) == (read == printed)


def test_nine_classes_are_errors():
    assert len(ERRORS) == 9
    assert [one for one in Difference if one.is_error] == list(ERRORS)


@pytest.mark.parametrize("word", ["house", "House", "house's", "HOUSE", "a", "I", "O"])
def test_a_word_may_have_capitals_and_an_owner(word):
    assert word_test(frozenset({"house"}))(word)


@pytest.mark.parametrize("word", ["hovse", "houses", "b", "'s"])
def test_other_strings_are_no_words(word):
    assert not word_test(frozenset({"house"}))(word)
