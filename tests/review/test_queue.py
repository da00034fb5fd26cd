"""What is open stays in step with the text, and stretches of checks with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.review.learning import Learning
from proofreader.review.queue import Queue, stretched
from proofreader.text.spans import ChangeSet, Edit, Span
from tests.review.toys import a_finding
from tests.strategies import changed_texts, spans


@pytest.mark.parametrize(
    ("start", "end", "written", "expected"),
    [
        (0, 2, "", Span(8, 18)),  # before it
        (5, 10, "x", Span(5, 16)),  # up to it
        (10, 10, "xy", Span(10, 22)),  # at its start
        (8, 12, "x", Span(8, 17)),  # over its start
        (12, 14, "", Span(10, 18)),  # in it
        (18, 25, "xyz", Span(10, 21)),  # over its end
        (20, 20, "xy", Span(10, 22)),  # at its end
        (20, 25, "xyz", Span(10, 23)),  # from its end
        (5, 25, "xyz", Span(5, 8)),  # over all of it
        (21, 25, "", Span(10, 20)),  # after it
    ],
)
def test_a_stretch_holds_what_is_written_in_it_or_at_its_ends(start, end, written, expected):
    assert stretched(Span(10, 20), ChangeSet.replace(start, end, written)) == expected


@given(changed_texts(), st.data())
def test_a_stretch_holds_every_place_that_it_held(case, data):
    text, change = case
    stretch = data.draw(spans(text))
    after = stretched(stretch, change)
    assert after.end <= len(change.apply(text))
    for place in range(stretch.start, stretch.end):
        carried = change.carry(Span(place, place + 1))
        assert carried is None or after.contains(carried)


def test_a_newer_look_at_a_place_is_forgotten_when_a_wider_one_replaces_it():
    text = "tbe hut and more"
    queue = Queue(Learning().adjusted)
    tbe, hut = a_finding(text, "tbe", "the"), a_finding(text, "hut", "but")
    queue.take(Span(0, 7), (tbe, hut), 1)
    queue.carry(ChangeSet((Edit(Span(16, 16), "."),)))
    assert queue.take(Span(0, 17), (tbe,), 2) == ((), (hut,))
    assert queue.take(Span(0, 17), (hut,), 1) == ((), ())
    assert queue.findings == (tbe,)
