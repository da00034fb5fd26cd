"""The queue by arrays is the queue that one would make by hand."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from proofreader.review import carried
from proofreader.review.arrangement import Arrangement, Order
from proofreader.review.carried import Block, Findings, Opinion
from proofreader.review.grouping import group_of, grouped
from proofreader.review.queue import Queue
from proofreader.review.sieve import Sieve
from proofreader.text.document import Document
from proofreader.text.findings import Finding, Kind, Suggestion
from proofreader.text.spans import ChangeSet, Edit, Span

KINDS = st.sampled_from([Kind.MISREAD_WORD, Kind.SPACE, Kind.DASH])
CHANCES = st.sampled_from([0.0, 0.2, 0.3, 0.5, 0.9, 1.0])
GROUPS = st.sampled_from(["", "two blanks", "dashes"])
TEXT = "ab cd ef gh\fij kl mn op\fqr st uv wx"


@st.composite
def queues(draw):
    """Some of the words of `TEXT` in doubt, in small blocks."""
    words = [Span(at, at + 2) for at in range(0, len(TEXT), 3)]
    spans = sorted(draw(st.sets(st.sampled_from(words))))
    return tuple(
        Finding(
            span,
            span.of(TEXT),
            draw(KINDS),
            "",
            draw(CHANCES),
            draw(st.sampled_from([(), (Suggestion("x", draw(CHANCES)),)])),
            f"{span.start}",
            draw(GROUPS),
        )
        for span in spans
    )


@st.composite
def sieves(draw):
    return Sieve(
        draw(CHANCES),
        draw(st.frozensets(KINDS, max_size=1)),
        draw(st.dictionaries(KINDS, CHANCES, max_size=2)),
        draw(st.none() | KINDS),
        draw(st.none() | st.integers(1, 3)),
    )


def blocks(findings, most=2):
    with patch.object(carried, "_MOST", most):
        return Findings(Block.of([(one, Opinion(one)) for one in findings]))


def page_of(sieve):
    return None if sieve.page is None else Document(TEXT).pages[sieve.page - 1].span


def by_hand(findings, sieve, order, apart=()):
    page = page_of(sieve)
    shown = [
        one
        for one in findings
        if sieve.is_probable(one)
        and sieve.kind in (None, one.kind)
        and (page is None or page.start <= one.span.start <= page.end)
    ]
    rows = grouped(shown, apart)
    if order is not Order.PLACE:
        rows.sort(key=lambda entry: -entry.gain)
    if order is Order.KIND:
        kinds = list(dict.fromkeys(entry.first.kind for entry in rows))
        rows.sort(key=lambda entry: kinds.index(entry.first.kind))
    return rows


@given(queues(), sieves(), st.sampled_from(Order), st.booleans())
def test_rows_are_sifted_grouped_and_sorted(found, sieve, order, is_apart):
    apart = {group_of(one) for one in found if one.group} if is_apart else set()
    rows = Arrangement(blocks(found), sieve, order, apart, page_of(sieve))
    expected = by_hand(found, sieve, order, apart)
    assert list(rows) == expected
    assert len(rows) == len(expected)
    assert rows.work.places == sum(len(entry.findings) for entry in expected)
    assert rows.work.looks == sum(entry.looks for entry in expected)
    probable = [one for one in found if sieve.is_probable(one)]
    assert rows.probable == len(probable)
    assert rows.kinds == {
        kind: count for kind in Kind if (count := sum(one.kind is kind for one in probable))
    }
    for row, entry in enumerate(expected):
        for one in entry.findings:
            assert rows.row_at(one.span) == row


@given(queues(), sieves(), st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_places_are_found_by_their_place(found, sieve, one, other):
    start, end = min(one, other), max(one, other)
    rows = Arrangement(blocks(found), sieve, Order.GAIN, (), page_of(sieve))
    shown = [each for entry in rows for each in entry.findings]
    near = sorted(each.span for each in shown if each.span.end >= start and each.span.start <= end)
    assert [each.span for each in rows.between(start, end)] == near
    probable = [each for each in found if sieve.is_probable(each)]
    assert rows.left_between(start, end) == sum(
        start <= each.span.start <= end for each in probable
    )
    document = Document(TEXT)
    numbers = [document.page_at(each.span.start).number for each in probable]
    assert rows.pages(document) == [(n, numbers.count(n)) for n in sorted(set(numbers))]


@given(queues(), sieves(), st.integers(0, len(TEXT)))
def test_typing_moves_the_rows_with_the_text(found, sieve, at):
    queue = Queue(lambda finding: finding)
    with patch.object(carried, "_MOST", 2):
        queue.take(Span(0, len(TEXT)), found, 0)
        before = Arrangement(queue.findings, sieve, Order.GAIN)
        closed = queue.carry(ChangeSet((Edit(Span(at, at), "!!"),)))
    if not closed:
        moved = before.moved(queue.findings)
        anew = Arrangement(queue.findings, sieve, Order.GAIN)
        assert list(moved) == list(anew)
        assert moved.work == anew.work
        assert (moved.names == anew.names).all()


def test_a_queue_of_nothing_has_no_rows():
    empty = Arrangement()
    assert list(empty) == []
    assert (empty.probable, empty.work.places, empty.kinds) == (0, 0, {})
    assert list(Arrangement(Findings(), Sieve(0.3))) == []
    assert empty.row_at(Span(0, 1)) is None
    assert empty.between(0, 9) == []
