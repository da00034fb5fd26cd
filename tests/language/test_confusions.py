"""How OCR misreads letters: pieces, costs, and the table they are kept in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import ResourceError
from proofreader.language.confusions import (
    LONGEST,
    ConfusionModel,
    count_confusions,
    pieces,
    table,
)

WORDS = st.text("abchilmnr", max_size=10)
PAIRS = (
    [("common", "cornmon")] * 4
    + [("the", "tlie")] * 3
    + [("but", "hut")] * 2
    + [("world", ".world")] * 2
    + [("which", "which")] * 50
)


@pytest.fixture
def model():
    return ConfusionModel(*count_confusions(PAIRS))


@pytest.mark.parametrize(
    ("printed", "read", "found"),
    [
        ("common", "cornmon", [("m", "rn")]),
        ("which", "wliich", [("h", "li")]),
        ("but", "hut", [("b", "h")]),
        ("the", "the", []),
        ("the", "'the", [("", "'")]),
        ("in the", "inthe", [(" ", "")]),
        ("known", "knovvn", [("w", "vv")]),
        ("the hut", "tbe but", [("h", "b"), ("h", "b")]),
    ],
)
def test_words_differ_in_the_fewest_pieces(printed, read, found):
    assert list(pieces(printed, read)) == found


@settings(deadline=None)
@given(WORDS, WORDS)
def test_pieces_are_short_and_never_equal_on_both_sides_as_a_whole(printed, read):
    found = list(pieces(printed, read))
    assert bool(found) is (printed != read)
    assert all(len(one) <= LONGEST and len(other) <= LONGEST for one, other in found)
    assert sum(len(one) for one, _ in found) <= len(printed)
    assert sum(len(other) for _, other in found) <= len(read)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_a_cost_is_zero_for_what_was_read_right_and_else_above(printed, read):
    model = ConfusionModel(*count_confusions(PAIRS))
    assert (model.cost(printed, read) == 0) is (printed == read)
    assert model.cost(printed, read) >= 0


def test_what_was_often_seen_costs_less(model):
    assert model.cost("comet", "cornet") < model.cost("comet", "coxxet")
    assert model.cost("hat", "liat") < model.cost("hat", "zqat")


def test_two_misreadings_cost_more_than_one(model):
    assert model.cost("hamlet", "liarnlet") > model.cost("hamlet", "harnlet")


PIECES = st.text("bhilmn", max_size=LONGEST)


@settings(deadline=None)
@given(PIECES, PIECES)
def test_an_unseen_piece_costs_what_its_cheapest_two_parts_do(printed, read):
    model = ConfusionModel(*count_confusions(PAIRS))
    seen = set(model.common(1))
    halves = [
        model.piece_cost(printed[:i], read[:j]) + model.piece_cost(printed[i:], read[j:])
        for i in range(len(printed) + 1)
        for j in range(len(read) + 1)
        if 0 < i + j < len(printed) + len(read)
    ]
    if printed != read and (printed, read) not in seen and max(len(printed), len(read)) > 1:
        assert model.piece_cost(printed, read) == pytest.approx(min(halves))


@pytest.mark.parametrize(
    ("printed", "likely", "unlikely"),
    [("m", "rn", "xz"), ("h", "b", "q"), ("h", "li", "og"), ("e", "c", "w"), ("w", "vv", "kk")],
)
def test_the_language_knows_the_commonest_misreadings(printed, likely, unlikely, pack):
    assert pack.confusions.cost(printed, likely) < pack.confusions.cost(printed, unlikely)


def test_common_pieces_come_most_frequent_first(model):
    assert list(model.common(3)) == [("m", "rn"), ("h", "li")]
    assert set(model.common(2)) == {("m", "rn"), ("h", "li"), ("b", "h"), ("", ".")}


def test_dirt_is_a_mark_where_nothing_was_printed(model):
    assert model.dirt() == {".": 2}


def test_letters_and_the_places_between_them_are_counted():
    counts, letters = count_confusions([("hut", "but"), ("a", "a")])
    assert counts == {("h", "b"): 1}
    assert letters == {"h": 1, "u": 1, "t": 1, "a": 1, "": 6}


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(WORDS, WORDS), max_size=12))
def test_a_table_written_and_read_judges_as_before(tmp_path_factory, pairs):
    path = tmp_path_factory.mktemp("tables") / "confusions.tsv"
    counts, letters = count_confusions(pairs)
    path.write_text(table(counts, letters, 1), encoding="utf-8")
    written, read = ConfusionModel(counts, letters), ConfusionModel.load(path)
    assert list(read.common(1)) == list(written.common(1))
    for printed, seen in pairs:
        assert read.cost(printed, seen) == pytest.approx(written.cost(printed, seen))


def test_rare_pieces_are_left_out_of_a_table_and_letters_never():
    counts, letters = count_confusions([("hut", "but")])
    assert "h\tb\t1" not in table(counts, letters, 2)
    assert "h\th\t1" in table(counts, letters, 2)


@pytest.mark.parametrize("row", ["m\trn", "m\trn\tmany", "m rn 4", "m\trn\t4\t5", "m\trn\t-4"])
def test_a_damaged_row_is_named_with_its_line(row, tmp_path):
    path = tmp_path / "confusions.tsv"
    path.write_text(f"printed\tread\tcount\nb\th\t7\n{row}\n", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"confusions\.tsv, line 3") as refused:
        ConfusionModel.load(path)
    assert refused.value.line == 3


def test_a_missing_table_is_named(tmp_path):
    with pytest.raises(ResourceError, match=r"confusions\.tsv"):
        ConfusionModel.load(tmp_path / "confusions.tsv")


def test_a_table_that_is_no_utf_8_is_named_with_a_remedy(tmp_path):
    path = tmp_path / "confusions.tsv"
    path.write_bytes(b"printed\tread\tcount\n\xe9\te\t4\n")
    with pytest.raises(ResourceError, match=r"confusions\.tsv.*rebuild"):
        ConfusionModel.load(path)
