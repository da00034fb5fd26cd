import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.text.layout import Box, WordBox, covering
from proofreader.text.rewriting import Rewriting, cut, moved, part_of, rewritings
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.strategies import change_sets

CHUNK = re.compile(r"\S+")
LETTER, LINE = 10, 30


def placed(text, confidence=0.9):
    """The words of a text as an engine would place them: ten units a letter, thirty a line."""
    words, line, start = [], 0, 0
    for match in re.finditer(r"\S+|[\n\f]", text):
        if match[0] in "\n\f":
            line, start = line + 1, match.end()
            continue
        left, right = (LETTER * (place - start) for place in match.span())
        box = Box(left, LINE * line, right, LINE * line + 20)
        words.append(WordBox(Span(*match.span()), box, confidence))
    return tuple(words)


def after(text, *edits):
    """What each word is after the edits, and its box."""
    change = ChangeSet(tuple(Edit(Span(start, end), new) for start, end, new in edits))
    result = change.apply(text)
    words = moved(placed(text), text, change)
    return [(w.span.of(result), (w.box.left, w.box.right), w.box.top // LINE) for w in words]


def box_of(text, word):
    start = text.index(word)
    return (LETTER * start, LETTER * (start + len(word)))


@pytest.mark.parametrize(
    ("text", "edit", "expected"),
    [
        ("in tbe house", (3, 6, "the"), [("in", (0, 20)), ("the", (30, 60)), ("house", (70, 120))]),
        ("in tbe house", (4, 5, "h"), [("in", (0, 20)), ("the", (30, 60)), ("house", (70, 120))]),
        ("dif ferences", (3, 4, ""), [("differences", (0, 120))]),
        ("dif ferences", (0, 12, "differences"), [("differences", (0, 120))]),
        ("nnnn nn", (2, 2, " "), [("nn", (0, 20)), ("nn", (20, 40)), ("nn", (50, 70))]),
        ("nnnn nn", (0, 4, "nn nn"), [("nn", (0, 20)), ("nn", (20, 40)), ("nn", (50, 70))]),
        ("in thee house", (6, 7, ""), [("in", (0, 20)), ("the", (30, 70)), ("house", (80, 130))]),
        ("'the end", (0, 1, ""), [("the", (0, 40)), ("end", (50, 80))]),
        ("a b c", (1, 3, ""), [("a", (0, 10)), ("c", (40, 50))]),
        ("a  b", (2, 2, "x"), [("a", (0, 10)), ("x", (10, 30)), ("b", (30, 40))]),
        ("a b", (3, 3, " x"), [("a", (0, 10)), ("b", (20, 30)), ("x", (20, 30))]),
        ("a b", (0, 0, "x "), [("x", (0, 10)), ("a", (0, 10)), ("b", (20, 30))]),
        ("a  b", (1, 2, ""), [("a", (0, 10)), ("b", (30, 40))]),
        ("ab cd", (1, 4, ""), [("ad", (0, 50))]),
    ],
)
def test_each_word_knows_its_place_after_an_edit(text, edit, expected):
    assert [(word, sides) for word, sides, _ in after(text, edit)] == expected


def test_a_word_that_was_divided_at_a_line_end_stands_where_most_of_it_is():
    text = "the dif-\nferences of"
    assert after(text, (7, 9, "")) == [
        ("the", (0, 30), 0),
        ("differences", (0, 80), 1),
        ("of", (90, 110), 1),
    ]


def test_a_word_typed_at_the_beginning_of_a_line_stands_in_that_line():
    assert after("one\ntwo", (4, 4, "x ")) == [
        ("one", (0, 30), 0),
        ("x", (0, 30), 1),
        ("two", (0, 30), 1),
    ]


def test_a_rewriting_says_which_words_became_which():
    text = "we over power it"
    (one,) = rewritings(placed(text), text, ChangeSet.replace(7, 8, ""))
    assert one.old == range(1, 3)
    assert [(new.text, new.beside) for new in one.new] == [("overpower", 2)]
    assert one.new[0].word.confidence is None


def test_an_insertion_says_before_which_word_it_comes_and_in_whose_line():
    text = "one two"
    (one,) = rewritings(placed(text), text, ChangeSet.replace(3, 3, " and"))
    assert one.old == range(1, 1)
    assert [(new.text, new.beside) for new in one.new] == [("and", 0)]


def test_words_that_were_deleted_leave_nothing():
    text = "one two three"
    (one,) = rewritings(placed(text), text, ChangeSet.replace(3, 7, ""))
    assert one == Rewriting(range(1, 2), ())


def test_what_stands_nowhere_on_the_page_gets_no_place_when_it_is_edited():
    text = "[Illustration] the end"
    words = placed(text)[1:]
    assert rewritings(words, text, ChangeSet.replace(1, 2, "i")) == ()
    assert moved(words, text, ChangeSet.replace(1, 2, "")) == tuple(
        WordBox(word.span.shifted(-1), word.box, word.confidence) for word in words
    )


def test_wide_letters_take_more_of_a_box_than_narrow_ones():
    box = Box(0, 0, 100, 20)
    assert cut(box, "mil", 0, 1).right > cut(box, "mil", 1, 2).width + cut(box, "mil", 2, 3).width


def test_the_part_of_a_change_counts_from_the_start_of_its_stretch():
    change = ChangeSet((Edit(Span(1, 2), "x"), Edit(Span(5, 7), "yy"), Edit(Span(9, 12), "z")))
    assert part_of(change, Span(4, 10)).edits == (Edit(Span(1, 3), "yy"), Edit(Span(5, 6), "z"))


TEXTS = st.text(alphabet="ab \n-", max_size=40)


@given(TEXTS.flatmap(lambda text: st.tuples(st.just(text), change_sets(text))))
def test_every_word_of_the_new_text_has_one_box_on_the_page(case):
    text, change = case
    words, result = placed(text), change.apply(text)
    now = moved(words, text, change)
    if words:
        assert [word.span for word in now] == [Span(*m.span()) for m in CHUNK.finditer(result)]
        page = covering(word.box for word in words)
        assert all(page.cover(word.box) == page for word in now)
    else:
        assert now == ()


@given(TEXTS.flatmap(lambda text: st.tuples(st.just(text), change_sets(text))))
def test_a_word_that_no_edit_touches_keeps_its_box_and_its_confidence(case):
    text, change = case
    now = {word.span: word for word in moved(placed(text), text, change)}
    for word in placed(text):
        around = Span(max(0, word.span.start), word.span.end)
        if not any(edit.span.touches(around) for edit in change.edits):
            (span,) = change.carry_all([word.span])
            assert (now[span].box, now[span].confidence) == (word.box, word.confidence)
