"""Known words that other known words may be misread as."""

from __future__ import annotations

import numpy as np
import pytest

from proofreader.errors import ResourceError
from proofreader.language.neighbours import COST_LIMIT, KEPT, Neighbours, pack_neighbours
from proofreader.language.ngrams import UNKNOWN

STEP = 1 / 15
"""Costs of the table are rounded to so much."""


def found(neighbours, lexicon, word):
    """The neighbours of a word and their costs."""
    near = neighbours.of(word)
    return dict(zip(map(lexicon.word, near.numbers.tolist()), near.costs.tolist(), strict=True))


@pytest.fixture
def toy_table(tmp_path, toy_pack):
    lexicon, candidates = toy_pack
    assert pack_neighbours(lexicon, candidates, tmp_path) > 0
    return Neighbours(tmp_path, lexicon, candidates)


@pytest.mark.parametrize(
    ("word", "neighbour"),
    [("hut", "but"), ("modem", "modern"), ("arid", "and"), ("tie", "the"), ("lie", "he")],
)
def test_confusable_words_are_neighbours(word, neighbour, pack):
    assert neighbour in found(pack.neighbours, pack.lexicon, word)


@pytest.mark.parametrize("word", ["hut", "Hut", "the", "difference", "overpowers", "Khrushchov"])
def test_neighbours_are_other_words_that_cost_little(word, pack):
    near = found(pack.neighbours, pack.lexicon, word)
    assert word.lower() not in near
    assert all(0 <= cost <= COST_LIMIT for cost in near.values())


def test_a_word_that_books_hardly_have_is_searched(pack):
    assert pack.lexicon.knows("Khrushchov")
    assert pack.lexicon.number("Khrushchov") == UNKNOWN
    near = pack.neighbours.of("Khrushchov")
    assert UNKNOWN not in near.numbers
    assert len(near.numbers) == len(near.costs)


def test_a_packed_table_is_what_the_search_finds(toy_table, toy_pack):
    lexicon, candidates = toy_pack
    for word in ("hut", "but", "the", "common"):
        searched = {
            near.text.lower(): near.cost
            for near in candidates.near(word)
            if near.cost < COST_LIMIT and lexicon.knows(near.text)
        }
        assert found(toy_table, lexicon, word) == pytest.approx(searched, abs=STEP)
    assert set(found(toy_table, lexicon, "hut")) == {"but"}
    assert set(found(toy_table, lexicon, "but")) == {"hut"}


def test_no_word_has_more_neighbours_than_are_kept(toy_table, toy_pack):
    lexicon, _ = toy_pack
    assert all(len(toy_table.of(word).numbers) <= KEPT for word in lexicon)


def test_words_that_are_none_and_words_too_rare_have_no_row(toy_table):
    for word in ("<s>", "<num>", "wur"):
        assert not len(toy_table.of(word).numbers)


def test_a_table_packed_again_has_the_same_bytes(tmp_path, toy_pack):
    for name in ("one", "two"):
        pack_neighbours(*toy_pack, tmp_path / name)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_a_missing_table_is_named(tmp_path, toy_pack):
    with pytest.raises(ResourceError, match=r"neighbour_starts\.npy"):
        Neighbours(tmp_path, *toy_pack)


def test_answers_come_as_arrays_in_step(pack):
    near = pack.neighbours.of("hut")
    assert near.numbers.dtype == np.int64
    assert near.costs.dtype == np.float32
    assert near.numbers.shape == near.costs.shape
