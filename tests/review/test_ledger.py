"""Changes add up, and each keeps its makers."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.review.ledger import Ledger
from proofreader.text.rewriting import part_of
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.strategies import change_sets, spans, texts

QUICK = settings(max_examples=50)
"""A history is a long example: half as many as usual find as much."""


@st.composite
def histories(draw):
    """A text and changes of it, each counting in the result of the one before."""
    original = text = draw(texts())
    changes = []
    for _ in range(draw(st.integers(0, 6))):
        changes.append(draw(change_sets(text)))
        text = changes[-1].apply(text)
    return original, changes, text


def ledger_of(changes):
    ledger = Ledger()
    for number, change in enumerate(changes):
        ledger.write(change, [number] * len(change.edits))
    return ledger


@QUICK
@given(histories())
def test_all_changes_at_once_make_the_same_text_as_one_after_the_other(case):
    original, changes, text = case
    assert ledger_of(changes).change().apply(original) == text


@QUICK
@given(histories())
def test_each_change_says_where_its_text_stands(case):
    _, changes, text = case
    ledger = ledger_of(changes)
    net = list(ledger.changes())
    assert [change.corrected.of(text) for change in net] == [change.text for change in net]
    assert ledger.change() == ChangeSet(tuple(Edit(c.original, c.text) for c in net))


@QUICK
@given(histories())
def test_each_edit_is_behind_exactly_one_change(case):
    _, changes, _ = case
    makers = [maker for change in ledger_of(changes).changes() for maker in change.makers]
    expected = [number for number, change in enumerate(changes) for _ in change.edits]
    assert sorted(makers) == expected


@QUICK
@given(histories().filter(lambda case: case[0]), st.data())
def test_the_origin_of_a_span_is_where_carrying_it_would_have_come_from(case, data):
    original, changes, text = case
    span = data.draw(spans(original).filter(len))
    back = Ledger()
    after = original
    inverses = []
    for change in changes:
        inverses.append(change.invert(after))
        after = change.apply(after)
    for inverse in reversed(inverses):
        back.write(inverse, [None] * len(inverse.edits))
    carried = span
    for change in changes:
        carried = None if carried is None else change.carry(carried)
    place, untouched = back.origin(span)
    assert (place if untouched else None) == carried
    assert 0 <= place.start <= place.end <= len(text)


@QUICK
@given(histories(), st.data())
def test_what_is_near_is_what_touches(case, data):
    _, changes, text = case
    span = data.draw(spans(text))
    ledger = ledger_of(changes)
    assert ledger.near(span) == tuple(c for c in ledger.changes() if c.corrected.touches(span))


@QUICK
@given(histories(), st.data())
def test_the_change_of_a_stretch_is_all_of_the_change_that_lies_in_it(case, data):
    original, changes, _ = case
    ledger, span = ledger_of(changes), data.draw(spans(original))
    assert part_of(ledger.change(span), span) == part_of(ledger.change(), span)


def test_edits_that_touch_stay_apart_and_edits_that_overlap_become_one():
    ledger = ledger_of([ChangeSet.replace(0, 3, "but"), ChangeSet.replace(3, 3, ",")])
    assert [c.makers for c in ledger.changes()] == [(0,), (1,)]
    ledger.write(ChangeSet.replace(2, 4, "s"), [2])
    (change,) = ledger.changes()
    assert (change.original, change.text, change.makers) == (Span(0, 3), "bus", (0, 1, 2))


def test_thousands_of_changes_add_up_as_they_would_one_by_one():
    # Enough for many blocks, and wide edits that reach over several of them.
    numbers = random.Random(7)
    original = text = "the hut is hut here, and there. " * 200
    ledger = Ledger()
    carried = {}
    for number in range(3000):
        start = numbers.randrange(len(text))
        end = min(len(text), start + (numbers.randrange(900) if number % 500 == 0 else number % 4))
        change = ChangeSet.replace(start, end, "xyz"[: number % 5])
        ledger.write(change, [number])
        text = change.apply(text)
    assert ledger.change().apply(original) == text
    assert [c.corrected.of(text) for c in ledger.changes()] == [c.text for c in ledger.changes()]
    for _ in range(200):
        start = numbers.randrange(len(text) - 40)
        span = Span(start, start + numbers.randrange(40))
        expected = tuple(c for c in ledger.changes() if c.corrected.touches(span))
        assert ledger.near(span) == expected
        place, untouched = ledger.origin(span)
        assert untouched == (not any(c.corrected.overlaps(span) for c in expected))
        if untouched:
            assert place.of(original) == span.of(text)
        carried[span] = place
    assert all(place.end <= len(original) for place in carried.values())
