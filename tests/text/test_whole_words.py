"""Which word a finding is about."""

import pytest

from proofreader.text.findings import Finding, Kind, Suggestion
from proofreader.text.spans import Span
from proofreader.text.whole_words import widened, word_at


def finding(text, surface, reading, kind, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    span = Span(start, start + len(surface))
    offered = () if reading is None else (Suggestion(reading, 0.5),)
    return Finding(span, surface, kind, "", 0.9, offered, "")


@pytest.mark.parametrize(
    ("text", "surface", "kind", "word"),
    [
        ("said Khrushchov.", "Khrushchov", Kind.MISREAD_WORD, "Khrushchov"),
        ("said ‘Khrushchov’.", "Khrushchov", Kind.MISREAD_WORD, "Khrushchov"),
        ("the Khrushchov’s shoe", "shch", Kind.MISREAD_WORD, "Khrushchov’s"),
        ("of fete day", "e", Kind.LIGATURE_ACCENT, "fete"),
        ("a cafe\N{COMBINING ACUTE ACCENT} noir", "caf", Kind.MISREAD_WORD, "cafe\u0301"),
        ("in any  one of them", "any  one", Kind.SPLIT_WORD, "any one"),
        ("the differ-\nences here", "differ-\nences", Kind.MISREAD_WORD, "differences"),
        ("went to-day to", "-", Kind.HYPHENATION, "to-day"),
        ("no 1O men", "1O", Kind.DIGIT_IN_WORD, "1O"),
        ("end, The book", ", The", Kind.LETTER_CASE, "The"),
        ("tbe", "tbe", Kind.RULE, "tbe"),
    ],
)
def test_the_word_that_the_fault_lies_in(text, surface, kind, word):
    assert word_at(text, finding(text, surface, "x", kind)) == word


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("in 'the world", "'", Kind.STRAY_MARK),
        ("a  blank", "  ", Kind.SPACE),
        ("he said .", " .", Kind.MARK_SPACING),
        ("one.\n\nA HEAD\n\ntwo", "A HEAD", Kind.PAGE_FURNITURE),
        ("<i>word</i>", "word", Kind.MARKUP),
        ("no 10 men", "10", Kind.DIGIT_IN_WORD),
        ("one — two", "—", Kind.HYPHENATION),
    ],
)
def test_marks_spaces_lines_and_numbers_are_no_word(text, surface, kind):
    assert word_at(text, finding(text, surface, "x", kind)) is None


def test_words_that_go_with_their_line_are_no_word():
    text = "one\nHEAD\ntwo"
    assert word_at(text, finding(text, "HEAD\n", "", Kind.REPEATED_WORD)) is None


def test_a_place_of_no_length_lies_in_the_word_it_touches():
    text = "the wrld is"
    lost = Finding(Span(6, 6), "", Kind.MISREAD_WORD, "", 0.9, (Suggestion("o", 0.5),), "")
    assert word_at(text, lost) == "wrld"
    assert widened(text, lost).of(text) == "wrld"
