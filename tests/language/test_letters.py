"""How word-like a string of letters is."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import ResourceError
from proofreader.language.letters import LetterModel, pack_letters
from tests.strategies import texts

PSEUDO_COUNT = 0.1
ROWS = (("banana", 50), ("bandana", 20), ("cabana", 5), ("don't", 9))


def model_of(folder, rows=ROWS):
    pack_letters(rows, folder)
    return LetterModel(folder)


@pytest.mark.parametrize(
    ("name", "smudge"),
    [
        ("Blewett", "Grirriru"),
        ("Streatham", "Strcalliam"),
        ("Wortley", "Wvortlcy"),
        ("Thistlewaite", "Tliistlcwiiitc"),
        ("Macpherson", "Mncplicrsmi"),
        ("Khrushchov", "xqzvkwqzxv"),
        ("the", "tlie"),
        ("which", "wliich"),
        ("don't", "d'on't"),
    ],
)
def test_a_name_that_no_list_has_is_more_word_like_than_what_a_smudge_gives(name, smudge, pack):
    assert pack.letters.log_probability(name) > pack.letters.log_probability(smudge)


@pytest.mark.parametrize(
    ("word", "other"), [("banana", "bannaa"), ("banana", "banan"), ("banana", "anana")]
)
def test_how_words_begin_and_end_counts_as_well_as_what_is_inside(word, other, tmp_path):
    model = model_of(tmp_path)
    assert model.log_probability(word) > model.log_probability(other)


def test_a_word_counted_more_often_is_likelier(tmp_path):
    rows = (("ab", 1000), ("ac", 2))
    model = model_of(tmp_path, rows)
    assert model.log_probability("ab") > model.log_probability("ac")


def test_all_characters_but_a_to_z_count_as_one(tmp_path):
    model = model_of(tmp_path)
    scores = {
        model.log_probability(f"don{mark}t")
        for mark in ("'", "-", "1", "é", "\N{GOTHIC LETTER AHSA}", "\N{CYRILLIC SMALL LETTER A}")
    }
    assert len(scores) == 1


def test_letter_case_and_the_form_of_an_apostrophe_do_not_count(pack):
    score = pack.letters.log_probability
    assert score("LONDON") == score("London") == score("london")
    assert score("don\N{RIGHT SINGLE QUOTATION MARK}t") == score("don't")


@settings(deadline=None, max_examples=50)
@given(texts(max_size=12))
def test_any_string_has_a_score_between_the_least_and_none(pack, text):
    score = pack.letters.log_probability(text)
    assert -16 <= score < 0


def test_a_score_is_the_mean_of_the_logarithms(tmp_path):
    model = model_of(tmp_path, (("ab", 10**9),))
    counted = math.log1p(10**9)
    total = counted + 28 * PSEUDO_COUNT
    seen, unseen = math.log((counted + PSEUDO_COUNT) / total), math.log(PSEUDO_COUNT / total)
    elsewhere = math.log(1 / 28)  # nothing is known of what follows "ac"
    for word, logs in (("ab", [seen] * 3), ("ac", [seen, unseen, elsewhere]), ("", [unseen])):
        expected = sum(logs) / len(logs)
        assert model.log_probability(word) == pytest.approx(expected, abs=1 / 16)


@settings(deadline=None)
@given(st.permutations(ROWS))
def test_the_order_of_the_words_changes_no_byte(tmp_path_factory, rows):
    one, two = (tmp_path_factory.mktemp("letters") for _ in range(2))
    pack_letters(ROWS, one)
    pack_letters(rows, two)
    (first,), (second,) = one.iterdir(), two.iterdir()
    assert first.name == second.name
    assert first.read_bytes() == second.read_bytes()


def test_a_missing_table_is_named(tmp_path):
    with pytest.raises(ResourceError, match=r"letter_costs\.npy"):
        LetterModel(tmp_path)
