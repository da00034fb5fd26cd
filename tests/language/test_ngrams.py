"""The context model: its key table, its probabilities, and its answers to whole arrays."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import ResourceError
from proofreader.language.ngrams import (
    SENTENCE,
    UNKNOWN,
    HashIndex,
    KeyTable,
    NgramModel,
    bigram_keys,
    find,
    pack_counts,
    trigram_keys,
)

KEYS = st.sets(st.integers(0, 2**32 - 1), min_size=1, max_size=50).map(
    lambda keys: np.array(sorted(keys), np.uint32)
)
NUMBERS = st.lists(st.integers(0, 2**16 - 1), min_size=1, max_size=20).map(
    lambda numbers: np.array(numbers, np.int64)
)


def numbers(pack, words):
    """The numbers of words written in a row, ``.`` for a sentence end."""
    found = [SENTENCE if word == "." else pack.lexicon.number(word) for word in words.split()]
    return np.array(found, np.int64)


def log_probability(pack, words):
    """Ln P of the last of three words after the two before it."""
    first, second, third = numbers(pack, words)
    return pack.ngrams.log_probability(*(np.array([n]) for n in (first, second, third)))[0]


@settings(deadline=None)
@given(KEYS)
def test_a_key_table_gives_back_its_keys(keys):
    assert KeyTable.of(keys).keys().tolist() == keys.tolist()


def in_index(keys, wanted):
    return HashIndex.of(keys).find(wanted)


@pytest.mark.parametrize("look_up", [find, in_index])
@settings(deadline=None, max_examples=50)
@given(KEYS, KEYS)
def test_find_knows_what_is_there_and_where(look_up, keys, wanted):
    places, known = look_up(keys, wanted)
    assert known.tolist() == [key in keys for key in wanted]
    assert keys[places[known]].tolist() == wanted[known].tolist()
    assert ((places >= 0) & (places < len(keys))).all()


@pytest.mark.parametrize("look_up", [find, in_index])
@settings(deadline=None, max_examples=50)
@given(KEYS)
def test_every_key_is_found_in_its_own_place(look_up, keys):
    places, known = look_up(keys, keys)
    assert known.all()
    assert places.tolist() == list(range(len(keys)))


@pytest.mark.parametrize("wanted", [0, 41, 44, 2**32 - 1])
def test_a_key_that_is_not_there_is_not_found_at_the_ends_either(wanted):
    keys = np.array([42, 43], np.uint32)
    _, known = in_index(keys, np.array([wanted], np.uint32))
    assert not known.any()


@settings(deadline=None)
@given(NUMBERS, NUMBERS)
def test_a_pair_has_a_key_of_its_own(first, second):
    size = min(len(first), len(second))
    keys = bigram_keys(first[:size], second[:size])
    assert (keys >> 16).tolist() == first[:size].tolist()
    assert (keys & 0xFFFF).tolist() == second[:size].tolist()


@settings(deadline=None)
@given(NUMBERS)
def test_the_order_of_a_triple_is_part_of_its_key(words):
    first, second, third = words, words + 1, words + 2
    assert (trigram_keys(first, second, third) != trigram_keys(third, second, first)).all()


@settings(deadline=None)
@given(st.lists(st.integers(1, 10**8), min_size=1))
def test_packed_counts_keep_their_order(counts):
    packed = pack_counts(np.array(sorted(counts)))
    assert (np.diff(packed.astype(int)) >= 0).all()


@pytest.mark.parametrize("history", [". .", "on the", "of a", "the other", "zzqx the", "hut xqz"])
def test_the_words_after_a_history_share_one_probability(history, pack):
    size = len([word for word in pack.lexicon if pack.lexicon.number(word) > UNKNOWN]) + 3
    first, second = (np.full(size, number) for number in numbers(pack, history))
    total = np.exp(pack.ngrams.log_probability(first, second, np.arange(size))).sum()
    assert total == pytest.approx(1, abs=0.05)


@pytest.mark.parametrize(
    ("likelier", "than"),
    [
        ("the other hand", "the other hard"),
        ("on the other", "on the otter"),
        ("one of the", "one of tie"),
        (". . he", ". . hare"),
        ("as well as", "as well is"),
    ],
)
def test_what_books_say_is_likelier_than_what_they_do_not(likelier, than, pack):
    assert log_probability(pack, likelier) > log_probability(pack, than)


def test_on_the_is_followed_by_other_more_often_than_in_the(pack):
    def after(word):
        return log_probability(pack, f"{word} the other") + log_probability(pack, "the other hand")

    assert after("on") > after("in")


def test_words_that_nobody_knows_have_a_probability_too(pack):
    assert pack.lexicon.number("xqzvk") == UNKNOWN
    assert -40 < log_probability(pack, "xqzvk wvqk zzkq") < 0


def test_pairs_of_books_are_counted_and_nonsense_is_not(pack):
    first, second = np.array([numbers(pack, "of the"), numbers(pack, "hut parliament")]).T
    counts = pack.ngrams.pair_counts(first, second)
    assert counts[0] > 1000
    assert counts[1] == 0


def test_a_batch_is_answered_as_its_questions_are_one_by_one(pack):
    words = numbers(pack, ". . on the other hand . it was not xqzvk the end .")
    batch = pack.ngrams.log_probability(words[:-2], words[1:-1], words[2:])
    singly = [
        pack.ngrams.log_probability(words[i : i + 1], words[i + 1 : i + 2], words[i + 2 : i + 3])[0]
        for i in range(len(words) - 2)
    ]
    assert batch.tolist() == singly


def test_words_in_a_row_are_answered_as_one_by_one(pack):
    words = numbers(pack, ". . on the other hand . it was not xqzvk the end .")
    row = pack.ngrams.along(words)
    assert row.tolist() == pack.ngrams.log_probability(words[:-2], words[1:-1], words[2:]).tolist()


def test_an_exchange_gains_what_the_words_with_it_are_likelier_than_without(pack):
    words = np.array([numbers(pack, text) for text in (". he was hut not", "on the otter hand .")])
    middle = numbers(pack, "but other hat")
    owners = np.array([0, 1, 0])
    gains = pack.ngrams.exchange(words.T, owners, middle)
    for owner, word, gain in zip(owners, middle, gains, strict=True):
        new = words[owner].copy()
        new[2] = word
        expected = pack.ngrams.along(new).sum() - pack.ngrams.along(words[owner]).sum()
        assert gain == pytest.approx(expected, abs=1e-4)


def test_no_question_has_no_answer(pack):
    none = np.zeros(0, np.int64)
    assert pack.ngrams.log_probability(none, none, none).size == 0


def test_a_missing_table_is_named(tmp_path):
    with pytest.raises(ResourceError, match=r"unigram_log_probability\.npy"):
        NgramModel(tmp_path)


@pytest.mark.parametrize("content", [b"", b"no array", b"\x93NUMPY\x01\x00"])
def test_a_damaged_table_is_named(content, tmp_path):
    (tmp_path / "unigram_log_probability.npy").write_bytes(content)
    with pytest.raises(ResourceError, match=r"unigram_log_probability\.npy"):
        NgramModel(tmp_path)


@pytest.mark.parametrize("starts", [np.zeros((1 << 16) + 1, np.uint32), np.zeros(3, np.uint32)])
@pytest.mark.parametrize("of", ["bigram", "trigram"])
def test_a_table_without_keys_is_named_with_a_remedy(of, starts, tmp_path, checkout):
    folder = tmp_path / "ngrams"
    shutil.copytree(checkout / "resources" / "en" / "ngrams", folder)
    np.save(folder / f"{of}_starts.npy", starts)
    with pytest.raises(ResourceError, match=rf"{of}_lows\.npy.*rebuild"):
        NgramModel(folder)
