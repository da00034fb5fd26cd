from hypothesis import given
from hypothesis import strategies as st

from proofreader.text.layout import Box, LineBox, PageLayout, WordBox
from proofreader.text.packing import PackedLayout
from proofreader.text.spans import Span

ENDS = st.tuples(st.integers(0, 1000), st.integers(0, 1000))
BOXES = st.tuples(st.integers(-9, 99_999), st.integers(-9, 99_999), ENDS).map(
    lambda one: Box(one[0], one[1], one[0] + one[2][0], one[1] + one[2][1])
)
SPANS = ENDS.map(lambda one: Span(one[0], one[0] + one[1]))
SURE = st.none() | st.integers(0, 8).map(lambda eighths: eighths / 8)
LAYOUTS = st.builds(
    PageLayout,
    ENDS,
    st.lists(st.builds(WordBox, SPANS, BOXES, SURE, SURE)).map(tuple),
    st.lists(st.builds(LineBox, SPANS, BOXES)).map(tuple),
    st.sampled_from(["", "001.png"]),
    st.integers(0, 3),
)


@given(LAYOUTS)
def test_a_packed_layout_comes_back_as_it_was(layout):
    packed = PackedLayout.of(layout)
    assert packed.unpacked() == layout
    assert packed.has_words == bool(layout.words)
