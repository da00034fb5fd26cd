"""Random corrections of a page, as volunteers make them."""

from __future__ import annotations

from hypothesis import strategies as st

from proofreader.text.spans import ChangeSet, Edit, Span

LETTERS = st.text("abcHü.,-&<>\"'— ", min_size=0, max_size=6)


@st.composite
def corrections(draw, text):
    """Up to five edits: anywhere, or of whole words; they may delete, join, split and insert."""
    edits = []
    place = 0
    for _ in range(draw(st.integers(0, 5))):
        if place >= len(text):
            break
        start = draw(st.integers(place, min(len(text), place + 80)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        if draw(st.booleans()):  # a whole word
            start = (
                max(text.rfind(" ", place, start), text.rfind("\n", place, start), place - 1) + 1
            )
            end = next((i for i in range(start, len(text)) if text[i].isspace()), len(text))
        edits.append(Edit(Span(start, end), draw(LETTERS)))
        place = end + 1
    return ChangeSet(tuple(edits))


def words_after(page, change):
    """The words of a page after a change."""
    return change.apply(page.text).split()
