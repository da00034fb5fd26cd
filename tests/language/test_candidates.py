"""Readings near a word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.language.candidates import written_like
from proofreader.language.lexicon import normal
from tests.strategies import texts


def near(pack, word, count=32):
    return [candidate.text for candidate in pack.candidates.near(word)][:count]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("tbe", "the"),
        ("tlie", "the"),
        ("cornmon", "common"),
        ("wliich", "which"),
        ("gentlemari", "gentleman"),
        ("th1s", "this"),
        ("knovvn", "known"),
        ("differenees", "differences"),
        ("strugg1e", "struggle"),
        ("moveinent", "movement"),
        ("Khruslichov", "Khrushchov"),
        ("dalefman", "dalesman"),
    ],
)
def test_the_first_reading_of_a_misread_word_is_right(read, printed, pack):
    assert near(pack, read)[0] == printed


@pytest.mark.parametrize(
    ("read", "printed"), [("arn", "am"), ("oi", "of"), ("fafe", "safe"), ("niodem", "modem")]
)
def test_where_many_words_are_near_the_right_one_is_among_five(read, printed, pack):
    assert printed in near(pack, read, 5)


@pytest.mark.parametrize(
    ("read", "printed"),
    [("Tbe", "The"), ("TBE", "THE"), ("tbe", "the"), ("CORNMON", "COMMON"), ("Lond0n", "London")],
)
def test_the_letter_case_is_carried(read, printed, pack):
    assert printed in near(pack, read, 5)


def test_a_name_read_small_is_read_as_a_name(pack):
    assert "London" in near(pack, "loudon", 5)
    assert "london" not in near(pack, "loudon")


@pytest.mark.parametrize("word", ["the", "The", "tbe", "it"])
def test_a_word_is_no_reading_of_itself(word, pack):
    assert word.lower() not in [text.lower() for text in near(pack, word)]


@pytest.mark.parametrize(
    ("read", "printed", "is_near"),
    [
        ("dilferenoos", "differences", True),  # three letters of a usual long word
        ("ooosidcred", "considered", True),
        ("uufortunatoly", "unfortunately", True),
        ("inaeparabls", "inseparable", True),  # two of one that is not so usual
        ("inaopatobls", "inseparable", False),
        ("rnarm", "marm", True),  # a rare word, but a confusion that is common
        ("xxarm", "marm", False),
        ("kih", "which", False),  # three of a short one
    ],
)
def test_the_more_usual_and_the_longer_a_word_the_more_letters_may_be_wrong(
    read, printed, is_near, pack
):
    assert (printed in near(pack, read)) is is_near


def test_no_more_readings_are_kept_than_are_ranked(pack):
    assert max(len(pack.candidates.near(word)) for word in ("tbe", "aud", "ot", "b", "tlie")) <= 32


def test_the_likeliest_reading_comes_first(pack):
    for word in ("tbe", "aud", "cornmon", "moveinent"):
        rates = [near.cost - near.log_probability for near in pack.candidates.near(word)]
        assert rates == sorted(rates)


@pytest.mark.parametrize("word", ["tbe", "cornmon", "gentlemari", "aud"])
def test_readings_far_less_likely_than_the_first_are_left_out(word, pack):
    rates = [near.cost - near.log_probability for near in pack.candidates.near(word)]
    assert rates[-1] - rates[0] < 14


@settings(deadline=None, max_examples=50)
@given(texts(max_size=8))
def test_any_characters_have_readings_or_none(pack, text):
    found = pack.candidates.near(text)
    assert all(normal(candidate.text) in pack.lexicon for candidate in found)
    assert all(candidate.cost >= 0 and candidate.log_probability < 0 for candidate in found)
    assert len({candidate.text for candidate in found}) == len(found)


@pytest.mark.parametrize("size", [60, 64, 66, 67, 100, 500])
def test_a_word_of_any_length_is_looked_up(size, pack):
    assert pack.candidates.near("q" * size) == ()


@pytest.mark.parametrize(
    ("word", "reading", "capitalised", "forms"),
    [
        ("tbe", "the", 0.0, ["the"]),
        ("Tbe", "the", 0.0, ["The", "the"]),
        ("Hut", "but", 0.0, ["But"]),
        ("TBE", "the", 0.0, ["THE"]),
        ("loudon", "london", 1.0, ["London"]),
        ("Loudon", "london", 1.0, ["London"]),
        ("LOUDON", "london", 1.0, ["LONDON"]),
        ("0f", "of", 0.0, ["of"]),
        ("1N", "in", 0.0, ["IN", "In"]),
        ("1n", "in", 0.0, ["in"]),
        ("T0E", "the", 0.0, ["THE"]),
        ("C0mmon", "common", 0.0, ["Common", "common"]),
        ("X", "a", 0.0, ["A", "a"]),
        ("B", "a", 0.0, ["A"]),
    ],
)
def test_a_reading_is_written_as_the_word_is(word, reading, capitalised, forms):
    assert sorted(written_like(word, reading, capitalised)) == sorted(forms)


@settings(deadline=None)
@given(st.text(max_size=8), st.text("abcdef", min_size=1, max_size=8), st.floats(0, 1))
def test_whatever_was_read_the_letters_of_the_reading_stay(word, reading, capitalised):
    forms = list(written_like(word, reading, capitalised))
    assert forms
    assert {form.lower() for form in forms} == {reading}
