"""Findings in blocks are the same findings, however small the blocks are."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.review import carried
from proofreader.review.carried import Block, Findings, Opinion
from proofreader.review.late import caught_up
from proofreader.review.learning import Learning
from proofreader.review.queue import Queue, carry, stretched
from proofreader.text.findings import Finding, Kind, Suggestion
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.strategies import change_sets

KINDS = (Kind.MISREAD_WORD, Kind.STRAY_MARK)
LENGTH = 60


@st.composite
def rows(draw):
    """Findings by place in a text of `LENGTH` letters, none overlapping another."""
    cuts = sorted(draw(st.sets(st.integers(0, LENGTH), max_size=24)))
    return tuple(
        finding(Span(start, end), draw(st.sampled_from(KINDS)), "ab"[start % 2])
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    )


def finding(span, kind=Kind.MISREAD_WORD, surface="a"):
    name = f"{span.start}-{span.end}"
    return Finding(span, surface, kind, "", 0.5, (Suggestion("x", 0.4),), name)


def blocks(findings):
    return Findings(Block.of([(one, Opinion(one)) for one in findings]))


@pytest.fixture(params=[1, 2, 5])
def small(request):
    """Blocks of so few findings."""
    with patch.object(carried, "_MOST", request.param):
        yield


class Deeds:
    """What a session does to a queue, drawn at random."""

    def __init__(self, data, text, revision):
        self.change = data.draw(change_sets(text))
        found = tuple(one for one in data.draw(rows()) if one.span.end <= len(text))
        some = data.draw(st.lists(st.sampled_from(found), unique=True)) if found else []
        self.found = found
        self.some = tuple(sorted(some, key=lambda each: each.span))
        self.whole = Span(0, len(text))
        self.revision = revision

    def take(self, queue):
        return queue.take(self.whole, self.found, self.revision)

    def carry(self, queue):
        return queue.carry(self.change)

    def close(self, queue):
        return queue.close(self.some)

    def carry_back(self, queue):
        return queue.carry_back(ChangeSet(), self.some)

    def part_and_join(self, queue):
        return queue.join(queue.part(is_stray, is_stray))


def is_stray(finding):
    return finding.kind is Kind.STRAY_MARK


@given(st.data(), st.integers(1, 4))
def test_a_queue_in_small_blocks_is_a_queue_in_one(data, most):
    """Any sequence of what a session does comes to the same."""
    text = "a" * LENGTH
    one, many = Queue(Learning().adjusted), Queue(Learning().adjusted)
    for revision in range(data.draw(st.integers(1, 6))):
        deeds = Deeds(data, text, revision)
        deed = data.draw(
            st.sampled_from(
                [deeds.take, deeds.carry, deeds.close, deeds.carry_back, deeds.part_and_join]
            )
        )
        with patch.object(carried, "_MOST", 10**9):
            expected = deed(one)
        with patch.object(carried, "_MOST", most):
            assert deed(many) == expected
        if deed == deeds.carry:
            text = deeds.change.apply(text)
        assert list(many.findings) == list(one.findings)
        assert [many.findings[at] for at in range(len(one.findings))] == list(one.findings)
        assert [many.checked(each) for each in one.findings] == list(one.findings)


@given(rows(), st.integers(0, LENGTH), st.integers(0, LENGTH), st.integers(1, 4))
def test_those_that_touch_a_stretch_are_found(found, one, other, most):
    start, end = min(one, other), max(one, other)
    with patch.object(carried, "_MOST", most):
        near = blocks(found).touching(start, end)
    touching = [each for each in found if each.span.end >= start and each.span.start <= end]
    assert [found[at] for at in near] == touching


@pytest.mark.usefixtures("small")
def test_what_moved_is_where_it_moved_to():
    queue = Queue(Learning().adjusted)
    found = tuple(finding(Span(at, at + 1)) for at in range(0, 40, 4))
    queue.take(Span(0, LENGTH), found, 0)
    queue.carry(ChangeSet((Edit(Span(6, 6), "xyz"), Edit(Span(22, 23), ""))))
    assert [one.span.start for one in queue.findings] == [0, 4, 11, 15, 19, 23, 26, 30, 34, 38]
    assert queue.findings.starts.tolist() == [one.span.start for one in queue.findings]
    assert queue.findings.unplaced(9).surface == "a"


@pytest.mark.usefixtures("small")
def test_all_of_one_surface_are_found_without_a_look_at_the_others():
    found = tuple(finding(Span(at, at + 1), surface="ab"[at % 2]) for at in range(9))
    assert [one.span.start for one in blocks(found).reading("b")] == [1, 3, 5, 7]
    assert list(blocks(found).reading("c")) == []


def test_findings_are_a_sequence_like_any_other():
    found = tuple(finding(Span(at, at + 1)) for at in range(5))
    view = blocks(found)
    assert view == found
    assert found == view
    assert view[-1] == found[-1]
    assert view[1:3] == found[1:3]
    assert hash(view) == hash(blocks(found))
    assert view != found[:4]
    assert view != 5
    assert Findings() == ()
    assert not Findings()
    with pytest.raises(IndexError):
        view[5]


@given(rows(), st.data())
def test_what_comes_late_is_carried_through_every_change(found, data):
    text, changes = "a" * LENGTH, []
    for _ in range(data.draw(st.integers(0, 4))):
        changes.append(data.draw(change_sets(text)))
        text = changes[-1].apply(text)
    found = tuple(sorted(found, key=lambda each: each.span))
    start = data.draw(st.integers(0, LENGTH))
    span, expected = Span(start, data.draw(st.integers(start, LENGTH))), found
    late = caught_up(span, found, changes)
    for change in changes:
        span, (expected, _) = stretched(span, change), carry(expected, change)
    assert late == (span, expected)
