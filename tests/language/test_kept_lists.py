"""Lists that are kept with a book, and rules that are made from accepted readings."""

import json

import pytest

from proofreader.errors import RuleError
from proofreader.language.kept_lists import KeptList, Role, habits_list, match_for, no_rules
from proofreader.language.pack import Own
from tests.language.own import scannos


@pytest.mark.parametrize(
    ("words", "reading", "match"),
    [
        ("arid", "and", "arid"),
        ("over power", "overpower", "over power"),
        ("a.nd", "and", r"a\.nd"),
        ("Arid", "And", "Arid"),
    ],
)
def test_whole_words_make_a_rule(words, reading, match):
    assert match_for(words, reading) == match


@pytest.mark.parametrize(
    ("words", "reading"),
    [
        ("'the", "the"),
        ("", ""),
        ("dif-\nferences", "differences"),
        ("so", "5$"),
        ("so", "\\1"),
    ],
)
def test_marks_line_ends_and_signs_of_groups_make_none(words, reading):
    assert match_for(words, reading) is None


def test_a_rule_made_from_a_reading_goes_by_whole_words_and_letter_case():
    kept = no_rules().with_rule("arid", "and")
    assert Own(kept=(kept,)).read()[1] == kept.rules()
    (rule,) = kept.rules()
    assert (rule.match, rule.word, rule.hint) == ("arid", True, "always in this book")
    assert rule.entry.path.name == kept.name


def test_a_second_rule_for_the_same_words_takes_the_place_of_the_first():
    kept = no_rules().with_rule("arid", "and").with_rule("tbe", "the").with_rule("arid", "acid")
    assert kept.entries() == [("tbe", "the"), ("arid", "acid")]
    assert kept.without(1).entries() == [("arid", "acid")]


def test_what_else_is_in_a_file_stays_when_an_entry_goes(tmp_path):
    path = scannos(tmp_path / "s.json", "one", ("two", "too"), wholeword=True, title="Mine")
    kept = KeptList.read(path, Role.RULES).without(1)
    assert json.loads(kept.content) == {
        "wholeword": True, "title": "Mine", "scannos": [{"match": "two", "replacement": "too"}],
    }  # fmt: skip


def test_a_file_that_cannot_be_used_is_refused_by_its_whole_path(tmp_path):
    path = scannos(tmp_path / "s.json", "fine", "(unclosed")
    with pytest.raises(RuleError) as refused:
        KeptList.read(path, Role.RULES)
    assert (refused.value.path, refused.value.entry) == (path, 2)


def test_the_words_of_lists_are_counted_and_told_apart(tmp_path):
    path = tmp_path / "bad_words.txt"
    path.write_text("tbe\n&c\n\n", "utf-8")
    bad = KeptList.read(path, Role.BAD_WORDS)
    assert (bad.count(), bad.bad_words(), bad.good_words()) == (2, ["tbe"], [])
    assert [rule.reason for rule in bad.rules()] == ["“&c” is among your bad words"]
    good = KeptList(path.name, Role.GOOD_WORDS, "tbe\n")
    assert (good.good_words(), good.bad_words(), good.rules()) == (["tbe"], [], [])


def test_another_pack_is_loaded_only_for_other_words(pack):
    kept = no_rules().with_rule("arid", "and")
    heeding = pack.heeding((kept,))
    assert heeding.lexicon is pack.lexicon
    assert heeding.rules
    assert not heeding.heeding(()).rules
    with_words = pack.heeding((KeptList("good.txt", Role.GOOD_WORDS, "zzyzx\n"), kept))
    assert "zzyzx" in with_words.lexicon
    assert with_words.rules
    assert with_words.domains == pack.domains
    assert "zzyzx" not in with_words.heeding((kept,)).lexicon


def test_habits_that_are_overruled_are_kept_like_a_list_and_change_no_words(pack):
    kept = habits_list({"wide_gaps", "spaced_marks"})
    assert kept.habits() == ["spaced_marks", "wide_gaps"]
    assert (kept.good_words(), kept.bad_words(), kept.rules()) == ([], [], [])
    heeding = pack.heeding((kept,))
    assert heeding.lexicon is pack.lexicon
    assert heeding.overruled == {"spaced_marks", "wide_gaps"}
    assert heeding.heeding(()).overruled == frozenset()
