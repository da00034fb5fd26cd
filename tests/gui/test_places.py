"""Code points of the book and UTF-16 units of the widget find one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.gui.places import LINE_BREAK, Places, cuts_line_end, shown, typed_edit
from proofreader.text.spans import ChangeSet, Edit, Span

texts = st.text(
    st.sampled_from("ab \r\n\f\N{GRINNING FACE}\N{GOTHIC LETTER AHSA}e\u0301\u2029\ufdd0")
)


def utf_16_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_the_length_is_that_of_what_qt_shows(text):
    assert Places(text).length == utf_16_units(shown(text))


@given(texts)
def test_every_place_outside_a_line_end_goes_there_and_back(text):
    places = Places(text)
    for place in range(len(text) + 1):
        unit = places.to_units(place)
        if text[:place].endswith("\r") and text[place:].startswith("\n"):
            assert unit == places.to_units(place - 1)
        else:
            assert unit == utf_16_units(shown(text[:place]))
            assert places.to_points(unit) == place


@given(texts)
def test_the_second_half_of_a_pair_belongs_to_its_letter(text):
    places = Places(text)
    for place, letter in enumerate(text):
        if letter > "\uffff":
            unit = places.to_units(place)
            assert places.to_points(unit + 1) == place
            assert places.span_of(unit + 1, unit + 1) == Span(place, place + 1)
            assert places.span_of(unit, unit + 1) == Span(place, place + 1)


def test_a_line_end_of_two_characters_is_one_unit():
    places = Places("a\r\nb")
    assert [places.to_units(place) for place in range(5)] == [0, 1, 1, 2, 3]
    assert places.span_of(1, 2) == Span(1, 3)


@pytest.mark.parametrize(
    ("text", "span", "written", "edit"),
    [
        ("hut", Span(0, 3), "but", Edit(Span(0, 1), "b")),
        ("ab", Span(1, 1), LINE_BREAK, Edit(Span(1, 1), "\r\n")),
        ("a\nb\rc", Span(0, 5), f"a{LINE_BREAK}b{LINE_BREAK}x", Edit(Span(4, 5), "x")),
        ("a\r\nb", Span(0, 4), "ab", Edit(Span(1, 3), "")),
        ("a\u00a0b", Span(1, 2), "\u00a0", Edit(Span(2, 2), "")),
    ],
)
def test_typing_becomes_the_smallest_edit(text, span, written, edit):
    assert typed_edit(text, span, written, "\r\n") == edit


@given(texts, st.data())
def test_typing_leaves_every_other_character_alone(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    written = data.draw(st.text("ab\N{GRINNING FACE}"))
    edit = typed_edit(text, span, written, "\n")
    after = ChangeSet((edit,)).apply(text)
    assert after == text[: span.start] + written + text[span.end :]


@pytest.mark.parametrize(
    ("text", "change", "cuts"),
    [
        ("a\r\nb", ChangeSet.replace(2, 3, ""), True),
        ("a\rx\nb", ChangeSet.replace(2, 3, ""), True),
        ("a\rb", ChangeSet.replace(2, 2, "\n"), True),
        ("a\r\nb", ChangeSet.replace(1, 3, " "), False),
        ("a\r\nb", ChangeSet.replace(3, 4, "c"), False),
    ],
)
def test_edits_that_cut_or_make_a_line_end_are_known(text, change, cuts):
    assert cuts_line_end(text, change, change.apply(text)) is cuts
