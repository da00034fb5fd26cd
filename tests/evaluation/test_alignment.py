"""OCR text beside its truth."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from proofreader.evaluation.alignment import Alignment, fold
from proofreader.text.spans import Span
from tests.strategies import texts


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a  b\r\n\tc", "a b c"),
        ("  a ", "a"),
        ("\N{LEFT DOUBLE QUOTATION MARK}It’s\N{RIGHT DOUBLE QUOTATION MARK}", '"It\'s"'),
        ("''x''", '"x"'),
        ("a -- b – c", "a — b — c"),
        ("ﬁ\N{LATIN SMALL LETTER LONG S}h…", "fish..."),
        ("a move-\nment of", "a movement of"),
        ("a move-\r\n  ment of", "a movement of"),
        ("Anglo-\nSaxon", "Anglo- Saxon"),
        ("a move-\n\fment of", "a movement of"),
        ("well-known", "well-known"),
        ("so ; and thus !", "so; and thus!"),
        ("word , word", "word , word"),
        ("; so", "; so"),
        ("* ; so", "* ; so"),
        ("", ""),
    ],
)
def test_house_style_is_folded_away(text, folded):
    assert fold(text).text == folded


@given(texts())
def test_every_folded_character_is_from_somewhere(text):
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(
        0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True)
    )


@given(texts())
def test_folded_words_have_one_blank_between_them(text):
    assert fold(text).text == " ".join(fold(text).text.split())


def test_folded_places_lead_back_to_the_original():
    text = "a  move-\nment — so"
    folded = fold(text)
    start = folded.text.index("movement")
    assert folded.original(Span(start, start + 8)).of(text) == "move-\nment"
    assert folded.place(text.index("so")) == folded.text.index("so")


@pytest.mark.parametrize(
    ("read", "printed", "units"),
    [
        ("tbe man  came", "the man came", [("tbe", "the"), ("man", "man"), ("came", "came")]),
        ("in 'the world", "in the world", [("in", "in"), ("'the", "the"), ("world", "world")]),
        ("dif ferences are", "differences are", [("dif ferences", "differences"), ("are", "are")]),
        ("ofthe day", "of the day", [("ofthe", "of the"), ("day", "day")]),
        ("It’s so", "It's so", [("It's", "It's"), ("so", "so")]),
        ("", "", [("", "")]),
    ],
)
def test_units_stand_between_blanks_that_belong_together(read, printed, units):
    aligned = Alignment(read, printed)
    found = [
        (unit.read.of(aligned.read.text), unit.printed.of(aligned.printed.text))
        for unit in aligned.units
    ]
    assert found == units


@settings(max_examples=50)
@given(texts(), texts())
def test_units_hold_both_texts_in_order(read, printed):
    aligned = Alignment(read, printed)
    units = aligned.units
    assert " ".join(unit.read.of(aligned.read.text) for unit in units) == aligned.read.text
    assert " ".join(unit.printed.of(aligned.printed.text) for unit in units) == aligned.printed.text


@pytest.mark.parametrize(
    ("read", "printed", "surface", "truth"),
    [
        ("shut tbe door", "shut the door", "tbe", "the"),
        ("in 'the world", "in the world", "'", ""),
        ("the dif ferences are", "the differences are", "dif ferences", "differences"),
        ("end ofthe day", "end of the day", "ofthe", "of the"),
        ("so it is", "so it is", "it", "it"),
    ],
)
def test_what_was_printed_in_a_place_is_known(read, printed, surface, truth):
    start = read.index(surface)
    assert truth in Alignment(read, printed).printed_at(Span(start, start + len(surface)))


@given(texts())
def test_of_a_page_read_right_every_word_was_printed_so(text):
    aligned = Alignment(text, text)
    for unit in aligned.units:
        assert unit.read.of(aligned.read.text) == unit.printed.of(aligned.printed.text)


def test_the_distance_is_the_number_of_characters_to_change():
    assert Alignment("tbe cornmon man.", "the common man").distance == 4


def test_a_long_book_is_aligned_piece_by_piece():
    printed = " ".join(f"In the year {n} there stood {3 * n} barns." for n in range(1500))
    read = printed.replace("there stood", "tbere stood")
    aligned = Alignment(read, printed)
    assert aligned.distance == 1500
    place = read.rindex("tbere")
    assert aligned.printed_at(Span(place, place + 5)) == {"there"}
