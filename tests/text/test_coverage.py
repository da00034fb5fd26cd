from hypothesis import given
from hypothesis import strategies as st

from proofreader.text.coverage import Coverage
from proofreader.text.spans import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda at: Span(at[0], sum(at)))


@given(st.lists(SPANS), SPANS)
def test_what_was_gone_through_is_known_in_whatever_order_it_came(gone, asked):
    coverage = Coverage()
    for span in gone:
        coverage.add(span)
    places = {place for span in gone for place in range(span.start, span.end)}
    assert coverage.length == len(places)
    assert coverage.contains(asked) == places.issuperset(range(asked.start, asked.end))
