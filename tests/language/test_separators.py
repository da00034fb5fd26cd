"""What stands between two words in print."""

from __future__ import annotations

import numpy as np
import pytest

from proofreader.errors import ResourceError
from proofreader.language.passage import Separator, separator
from proofreader.language.separators import KINDS, SeparatorModel


def chances(pack, first, second):
    """P of each separator between two words."""
    pair = [np.full(KINDS, pack.lexicon.number(word)) for word in (first, second)]
    return np.exp(pack.separators.log_probability(pair[0], np.arange(KINDS), pair[1]))


@pytest.mark.parametrize(
    ("first", "second"),
    [("in", "the"), ("hand", "he"), ("xqzvk", "the"), ("well", "known"), ("hut", "xqzvk")],
)
def test_the_separators_of_two_words_share_one_probability(first, second, pack):
    assert chances(pack, first, second).sum() == pytest.approx(1, abs=0.1)


def test_all_separators_at_once_are_what_each_is_alone(pack):
    pairs = [("in", "the"), ("house", "but"), ("xqzvk", "the"), ("him", "he")]
    first, second = (
        np.array([pack.lexicon.number(pair[side]) for pair in pairs]) for side in (0, 1)
    )
    rows = pack.separators.log_probabilities(first, second)
    assert rows.shape == (len(pairs), KINDS)
    for kind in Separator:
        alone = pack.separators.log_probability(first, np.full(len(pairs), kind), second)
        assert rows[:, kind].tolist() == alone.tolist()


def test_no_words_have_no_separators(pack):
    none = np.zeros(0, np.int64)
    assert pack.separators.log_probabilities(none, none).shape == (0, KINDS)


@pytest.mark.parametrize("pair", [("in", "the"), ("of", "a"), ("deeply", "convinced")])
def test_words_that_belong_together_have_a_plain_blank(pair, pack):
    assert chances(pack, *pair).argmax() == Separator.SPACE


def test_a_comma_stands_before_but_more_often_than_before_of(pack):
    before_but = chances(pack, "house", "but")[Separator.COMMA]
    assert before_but > chances(pack, "house", "of")[Separator.COMMA]


def test_a_sentence_ends_more_often_after_a_noun_than_after_an_article(pack):
    assert chances(pack, "him", "he")[Separator.STOP] > chances(pack, "the", "he")[Separator.STOP]


def test_a_missing_table_is_named(tmp_path):
    with pytest.raises(ResourceError, match=r"separator_after\.npy"):
        SeparatorModel(tmp_path)


@pytest.mark.parametrize(
    ("between", "kind"),
    [
        (" ", Separator.SPACE),
        ("", Separator.SPACE),
        ("-", Separator.SPACE),
        (", ", Separator.COMMA),
        ('," ', Separator.COMMA),
        ("; ", Separator.SEMICOLON),
        (": ", Separator.COLON),
        (". ", Separator.STOP),
        (".) ", Separator.STOP),
        ("\r\n", Separator.SPACE),
        (" — ", Separator.DASH),
        ("--", Separator.DASH),
        (" - ", Separator.DASH),
        (",— ", Separator.DASH),
        ("? ", Separator.QUESTION),
        ('!" ', Separator.QUESTION),
        ("... ", Separator.STOP),
    ],
)
def test_marks_between_words_make_one_separator(between, kind):
    assert separator(between) is kind
