"""A page beside its truth: what is wrong in it, and what is right of what is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.evaluation.reference import Verdict
from proofreader.text.spans import ChangeSet, Span
from tests.evaluation.pages import READ, page
from tests.strategies import texts


def stretches(reference):
    """What stands on either side of each error or other difference, with its class."""
    aligned = reference.aligned
    return [
        (one.read.of(aligned.read.text), one.printed.of(aligned.printed.text), one.difference.value)
        for one in reference.stretches
        if one.difference is not None
    ]


def judge(read, printed, surface, *readings):
    start = read.index(surface)
    return page(read, printed).judge(Span(start, start + len(surface)), readings)


def test_the_errors_of_a_page():
    assert stretches(page()) == [
        ("tbe", "the", "non-word"),
        ("hut", "but", "real-word"),
        ("'the", "the", "punctuation"),
        ("over power", "overpower", "split"),
        ("qreat.", "great.", "non-word"),
    ]


@pytest.mark.parametrize(
    ("read", "printed", "found"),
    [
        ("in the house", "in old house", [("the", "old", "real-word")]),
        ("a move- ment of", "a movement of", [("move- ment", "movement", "hyphenation")]),
        ("a move-\nment of", "a movement of", []),
        ("in house", "in the house", [("", "the", "missing")]),
        ("the the men", "the men", [("the", "", "stray")]),
        ("in, the", "in , the", [("in,", "in ,", "spacing")]),
        ("", "the", [("", "the", "missing")]),
        ("", "", []),
    ],
)
def test_differences_are_cut_out_exactly(read, printed, found):
    assert stretches(page(read, printed)) == found


def test_words_that_are_right_are_cut_out_of_a_muddle():
    found = stretches(page("ofold men we saw the old", "of old men saw we the old"))
    assert ("ofold", "of old", "run-on") in found
    assert all("the" not in read and "the" not in printed for read, printed, _ in found)


@settings(max_examples=60)
@given(texts(), texts())
def test_mending_every_stretch_gives_the_words_of_the_truth_that_have_a_place(read, printed):
    reference = page(read, printed)
    edits = [reference.mending(number) for number in range(len(reference.stretches))]
    mended = ChangeSet.of(edit for edit in edits if edit is not None).apply(read)
    lost = any(not one.read for one in reference.stretches)
    assert lost or page(mended, printed).aligned.distance == 0


def test_a_right_reading_is_known_by_its_rank():
    assert judge(READ, page().pair.printed, "tbe", "tie", "the").right == 1
    assert judge(READ, page().pair.printed, "'", "").right == 0
    assert judge(READ, page().pair.printed, "hut", "hat").right is None


def test_a_sixth_reading_is_not_looked_at():
    readings = ["a", "e", "i", "o", "u", "the"]
    assert judge(READ, page().pair.printed, "tbe", *readings).right is None


@pytest.mark.parametrize(
    ("surface", "verdict"),
    [
        ("tbe", Verdict.ERROR),
        ("b", Verdict.ERROR),
        ("house", Verdict.FALSE_ALARM),
        ("over", Verdict.ERROR),
    ],
)
def test_a_finding_is_justified_where_it_touches_an_error(surface, verdict):
    assert judge(READ, page().pair.printed, surface, "x").verdict is verdict


def test_a_finding_about_house_style_is_neither_right_nor_wrong():
    judged = judge("a move- ment of", "a movement of", "move- ment", "moment")
    assert judged.verdict is Verdict.HOUSE_STYLE


def test_a_reading_that_mends_house_style_is_right():
    judged = judge("a move- ment of", "a movement of", "move- ment", "movement")
    assert (judged.verdict, judged.right) == (Verdict.ERROR, 0)


def test_a_reading_may_bring_back_a_word_that_was_lost():
    judged = judge("in tbe house men", "in the old house men", "tbe", "the old")
    assert judged.right == 0


def test_a_reading_right_in_its_place_is_right_though_another_error_stands_beside():
    judged = judge("tlie,. men", "the men", "tlie", "the")
    assert judged.right == 0


def test_the_text_as_it_stands_is_never_right():
    assert judge(READ, page().pair.printed, "house", "house").right is None


def test_an_insertion_touches_the_words_beside_it():
    reference = page("in thehouse", "in the house")
    judged = reference.judge(Span(6, 6), [" "])
    assert (list(judged.tokens), judged.right) == ([1], 0)
    between = page("in the house", "in the house").judge(Span(3, 3), ["x"])
    assert list(between.tokens) == [1]


def test_a_finding_among_blanks_has_no_words():
    judged = page("in    the", "in the").judge(Span(4, 4), ["x"])
    assert not judged.tokens
    assert judged.verdict is Verdict.FALSE_ALARM


def test_a_finding_on_an_empty_page_is_a_false_alarm():
    judged = page("\n\n", "").judge(Span(0, 1), [""])
    assert judged.verdict is Verdict.FALSE_ALARM


@given(texts(), texts(), st.data())
@settings(max_examples=60)
def test_any_place_can_be_judged(read, printed, data):
    start = data.draw(st.integers(0, len(read)))
    end = data.draw(st.integers(start, len(read)))
    reference = page(read, printed)
    judged = reference.judge(Span(start, end), ["the", ""])
    assert all(0 <= token < reference.words for token in judged.tokens)
    assert all(0 <= one < len(reference.stretches) for one in judged.stretches)
