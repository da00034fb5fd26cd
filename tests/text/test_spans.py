"""The algebra of places and changes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.text.spans import ChangeSet, Edit, Span, apart
from proofreader.text.tokens import Token
from tests.strategies import change_sets, changed_texts, spans, texts


@st.composite
def successive_changes(draw):
    """A text, a change of it, and a change of what comes out."""
    text, first = draw(changed_texts())
    return text, first, draw(change_sets(first.apply(text)))


@st.composite
def changes_and_spans(draw):
    text, change = draw(changed_texts())
    return text, change, sorted(draw(st.lists(spans(text), max_size=6)))


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1), (-2, -1)])
def test_a_span_that_is_none_is_refused(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_counts_code_points_not_utf16_units():
    assert Span(1, 2).of("\N{GRINNING FACE}\N{GOTHIC LETTER AHSA}b") == "\N{GOTHIC LETTER AHSA}"
    assert len(Span(2, 5)) == 3


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "touches"),
    [
        (Span(0, 2), Span(2, 4), False, True),
        (Span(0, 3), Span(2, 4), True, True),
        (Span(0, 2), Span(3, 4), False, False),
        (Span(1, 1), Span(0, 2), True, True),
        (Span(0, 0), Span(0, 2), False, True),
        (Span(2, 2), Span(0, 2), False, True),
        (Span(1, 1), Span(1, 1), False, True),
    ],
)
def test_spans_overlap_when_they_share_something(one, other, overlaps, touches):
    assert one.overlaps(other) is other.overlaps(one) is overlaps
    assert one.touches(other) is other.touches(one) is touches


@given(texts().flatmap(lambda text: st.tuples(spans(text), spans(text))))
def test_the_cover_of_two_spans_contains_both(pair):
    one, other = pair
    cover = one.cover(other)
    assert cover.contains(one)
    assert cover.contains(other)
    assert cover.start in (one.start, other.start)
    assert cover.end in (one.end, other.end)


def test_a_shifted_span_keeps_its_length():
    assert Span(3, 5).shifted(-3) == Span(0, 2)


@pytest.mark.parametrize(
    ("before", "after", "trimmed"),
    [
        ("hut", "but", Edit(Span(10, 11), "b")),
        ("over power", "overpower", Edit(Span(14, 15), "")),
        ("aaa", "aa", Edit(Span(12, 13), "")),
        ("aa", "aaa", Edit(Span(12, 12), "a")),
        ("same", "same", Edit(Span(14, 14), "")),
        ("", "new", Edit(Span(10, 10), "new")),
    ],
)
def test_trimming_leaves_only_what_differs(before, after, trimmed):
    original = "0123456789" + before + "rest"
    assert Edit(Span(10, 10 + len(before)), after).trimmed(original) == trimmed


@given(texts().flatmap(lambda text: st.tuples(st.just(text), spans(text), texts())))
def test_a_trimmed_edit_does_the_same(case):
    text, span, new = case
    edit = Edit(span, new)
    trimmed = edit.trimmed(text)
    assert ChangeSet((trimmed,)).apply(text) == ChangeSet((edit,)).apply(text)
    assert span.contains(trimmed.span)
    assert trimmed.growth == edit.growth
    assert trimmed.trimmed(text) == trimmed


@pytest.mark.parametrize(
    "edits",
    [
        (Edit(Span(0, 2), "a"), Edit(Span(1, 3), "b")),
        (Edit(Span(4, 5), "a"), Edit(Span(0, 1), "b")),
    ],
)
def test_edits_that_overlap_or_are_out_of_order_are_refused(edits):
    with pytest.raises(ValueError, match="overlap or are out of order"):
        ChangeSet(edits)


def test_edits_given_in_any_order_are_put_in_order():
    late, early = Edit(Span(4, 5), "x"), Edit(Span(0, 1), "y")
    assert ChangeSet.of([late, early]).apply("abcdef") == "ybcdxf"


def test_a_change_past_the_end_is_refused():
    with pytest.raises(ValueError, match="past the end"):
        ChangeSet.replace(0, 4, "x").apply("abc")


def test_of_two_insertions_at_one_place_the_first_comes_first():
    here = Span(1, 1)
    assert ChangeSet((Edit(here, "1"), Edit(here, "2"))).apply("ab") == "a12b"


def test_a_change_without_edits_is_false_and_changes_nothing():
    assert not ChangeSet()
    assert ChangeSet.replace(0, 0, "x")
    assert ChangeSet().apply("abc") == "abc"


@given(changed_texts())
def test_what_a_change_wrote_stands_at_its_after_spans(case):
    text, change = case
    after = change.apply(text)
    for edit, span in zip(change.edits, change.after_spans(), strict=True):
        assert span.of(after) == edit.text
    assert len(after) == len(text) + sum(edit.growth for edit in change.edits)


@given(changed_texts())
def test_the_inverse_gives_back_every_character(case):
    text, change = case
    inverse = change.invert(text)
    after = change.apply(text)
    assert inverse.apply(after) == text
    assert inverse.invert(after).apply(text) == after


@given(successive_changes())
def test_composing_equals_doing_one_after_the_other(case):
    text, first, second = case
    assert first.compose(second).apply(text) == second.apply(first.apply(text))


@given(successive_changes())
def test_a_composed_change_is_taken_back_in_one(case):
    text, first, second = case
    both = first.compose(second)
    assert both.invert(text).apply(second.apply(first.apply(text))) == text


@given(successive_changes())
def test_composing_with_nothing_changes_nothing(case):
    text, first, _ = case
    assert first.compose(ChangeSet()).apply(text) == first.apply(text)
    assert ChangeSet().compose(first).apply(text) == first.apply(text)


@given(successive_changes(), st.data())
def test_composing_three_changes_is_associative_in_effect(case, data):
    text, first, second = case
    third = data.draw(change_sets(second.apply(first.apply(text))))
    left = first.compose(second).compose(third)
    right = first.compose(second.compose(third))
    assert left.apply(text) == right.apply(text)


@given(successive_changes())
def test_weaving_names_every_edit_once_and_in_order(case):
    _, first, second = case
    woven = list(first.weave(second))
    assert [i for _, own, _ in woven for i in own] == list(range(len(first.edits)))
    assert [i for _, _, new in woven for i in new] == list(range(len(second.edits)))


def test_weaving_keeps_edits_that_only_touch_apart():
    first = ChangeSet.replace(0, 1, "x")
    second = ChangeSet.replace(1, 2, "y")
    assert [(edit.text, list(own), list(new)) for edit, own, new in first.weave(second)] == [
        ("x", [0], []),
        ("y", [], [0]),
    ]


def test_weaving_joins_an_edit_of_what_was_just_written():
    first = ChangeSet.replace(0, 3, "but")
    second = ChangeSet.replace(1, 2, "a")
    assert list(first.weave(second)) == [(Edit(Span(0, 3), "bat"), range(1), range(1))]


@given(changed_texts())
def test_merging_does_the_same_with_edits_that_do_not_touch(case):
    text, change = case
    merged = change.merged()
    assert merged.apply(text) == change.apply(text)
    assert all(one.span.end < next_.span.start for one, next_ in pairwise(merged.edits))


@given(changes_and_spans())
def test_a_carried_span_holds_the_same_text(case):
    text, change, places = case
    after = change.apply(text)
    for span in places:
        carried = change.carry(span)
        if carried is None:
            assert any(edit.span.overlaps(span) for edit in change.edits)
        else:
            assert carried.of(after) == span.of(text)


@given(changes_and_spans())
def test_carrying_many_spans_equals_carrying_each(case):
    _, change, places = case
    assert list(change.carry_all(places)) == [change.carry(span) for span in places]


@given(changes_and_spans())
def test_a_span_that_no_edit_touches_is_carried_there_and_back(case):
    text, change, places = case
    for span in places:
        if not any(edit.span.touches(span) for edit in change.edits):
            carried = change.carry(span)
            assert carried is not None
            assert change.invert(text).carry(carried) == span


@pytest.mark.parametrize(
    ("change", "carried"),
    [
        (ChangeSet.replace(2, 2, "xx"), Span(4, 7)),
        (ChangeSet.replace(5, 5, "xx"), Span(2, 5)),
        (ChangeSet.replace(3, 3, "xx"), None),
        (ChangeSet.replace(0, 2, ""), Span(0, 3)),
        (ChangeSet.replace(1, 3, "xx"), None),
        (ChangeSet.replace(5, 9, ""), Span(2, 5)),
    ],
)
def test_an_edit_beside_a_span_leaves_it_whole_and_one_inside_breaks_it(change, carried):
    assert change.carry(Span(2, 5)) == carried


@given(st.lists(spans("a" * 20), max_size=12))
def test_what_is_kept_apart_overlaps_nothing_and_the_first_stays(found):
    kept = [token.span for token in apart(Token(span, "") for span in found)]
    assert kept == sorted(kept)
    assert not any(one.overlaps(other) for one, other in pairwise(kept))
    assert kept[:1] == [] or found[0] in kept
