"""Rules of the volunteer's own: where they match, and what they put there."""

from __future__ import annotations

import pytest

from proofreader.errors import RuleError
from proofreader.text.document import Document
from proofreader.text.spans import ChangeSet, Edit
from tests.language.own import rules


@pytest.fixture
def hits(tmp_path):
    """What rules find in a text: ``hits(text, ("arid", "and"), wholeword=True)``."""

    def find(text, *entries, **settings):
        made = rules(tmp_path / "rules.json", *entries, **settings)
        paragraphs = [paragraph.span for paragraph in Document(text).paragraphs]
        return made.hits(text, paragraphs)

    return find


def mended(text, found):
    """The text with the first reading of every hit."""
    edits = sorted((hit.span, hit.readings[0]) for hit in found)
    return ChangeSet(tuple(Edit(span, reading) for span, reading in edits)).apply(text)


@pytest.mark.parametrize(
    ("match", "replacement", "read", "printed"),
    [
        ("arid", "and", "men arid women", "men and women"),
        ("tli", "th", "tliat is tlie end", "that is the end"),
        (r"\b([csw])li([aeiou])", r"\1h\2", "slie and wliile", "she and while"),
        (r"\b([csw])li([aeiou])", "$1h${2}", "slie and wliile", "she and while"),
        (r"(?P<first>\d),(?P<rest>\d{4})", r"\g<first>, ${rest}", "May 1,1963", "May 1, 1963"),
        (r"([\p{Alpha}\'])j\b", r"\1;", "he wentj and", "he went; and"),
        (r",(?= \p{IsUpper}\S)", ".", "the end, He went", "the end. He went"),
        (r"<(\/?)(\p{IsUpper}+)>", r"<\1\L\2\E>", "<I>one</I>", "<i>one</i>"),
        ("(mr) (\\w+)", r"\T\1 \U\2", "mr smith", "Mr SMITH"),
        (r"(\S)  (\S)", r"\1 \2", "two  blanks", "two blanks"),
        (r" \'$", r"\'", "the end '\nof it", "the end'\nof it"),
        (r"\t", " ", "a\ttab", "a tab"),
        ("cost (.)5", "cost $35", "cost $5", "cost $35"),
        ("^- ", ["", "— "], "- one\n- two", "one\ntwo"),
        (r"one\ntwo", "one two", "one\ntwo", "one two"),
        (r"(one) (two)", r"\1\n\2", "one two", "one\ntwo"),
        (r",(?=\n\n)", ".", "the end,\n\nThe next", "the end.\n\nThe next"),
        (r"«([^»]+)»\s*", r"\1", "«one»\n\ntwo", "one\n\ntwo"),
    ],
)
def test_corrects(match, replacement, read, printed, hits):
    assert mended(read, hits(read, (match, replacement))) == printed


@pytest.mark.parametrize(
    ("match", "replacement", "text"),
    [
        ("arid", "and", "an Arid land"),
        ("one.two", "one two", "one\ntwo"),
        ("one two", "1 2", "one\ntwo"),
        ("arid", "arid", "arid"),
        (r"(?<=\[)([^FSIG\d])", r"\1", "[** look]"),
        ("x*", "y", "nothing"),
        (r"one\s+two", "12", "one\n\ntwo"),
        (r"\s+$", "", "the end\n\nThe next\n"),
    ],
)
def test_leaves(match, replacement, text, hits):
    assert hits(text, (match, replacement)) == []


@pytest.mark.parametrize("match", ["m", "[m]"])
@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("m the house", "in the house"),
        ("'m the house'", "'in the house'"),
        ("_m_ (m)", "_in_ (in)"),
        ("I'm him", "I'm him"),
        ("m\N{COMBINING ACUTE ACCENT} 5m m5 m's", "m\N{COMBINING ACUTE ACCENT} 5m m5 m's"),
    ],
)
def test_whole_words_are_those_of_the_program_in_the_table_and_beside_it(
    match, read, printed, hits
):
    assert mended(read, hits(read, (match, "in"), wholeword=True)) == printed


def test_without_wholeword_a_match_may_lie_in_a_word(hits):
    assert mended("hutch", hits("hutch", ("hut", "but"))) == "butch"


def test_a_pattern_that_parts_its_ways_is_a_whole_word_on_each_of_them(hits):
    assert mended("hut hat huts", hits("hut hat huts", ("hut|hat", "x"), wholeword=True)) == (
        "x x huts"
    )


def test_a_pattern_with_a_remark_in_it_is_a_whole_word_too(hits):
    assert [hit.span.start for hit in hits("hut huts", "(?x) hut # a word", wholeword=True)] == [0]


def test_matches_of_one_rule_are_leftmost_and_never_overlap(hits):
    found = hits("aaaaa", ("aa", "b"))
    assert [(hit.span.start, hit.span.end) for hit in found] == [(0, 2), (2, 4)]


def test_a_list_has_its_readings_in_order_and_what_stands_there_left_out(hits):
    (hit,) = hits("ray", ("ray", ["my", "ray", "away", "my"]))
    assert hit.readings == ("my", "away")


@pytest.mark.parametrize("replacement", [None, "", []])
def test_without_a_replacement_the_place_is_only_pointed_at(replacement, hits):
    entry = {"match": "tbe"} if replacement is None else ("tbe", replacement)
    (hit,) = hits("tbe end", entry)
    assert hit.readings == ()


def test_the_reason_is_the_hint_on_one_line_or_the_pattern(hits):
    (hit,) = hits("tbe", {"match": "tbe", "hint": "a b\nfor an h"})
    assert hit.rule.reason == "a b for an h"
    (hit,) = hits("tbe", "t\\Sb?e")
    assert hit.rule.reason == "your rule for “t\\Sb?e” in rules.json"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("rule", "read", "printed"),
    [
        (("x$", "y"), "a x|b x|c", "a y|b y|c"),
        ((r"a\nb", r"A\nB"), "one|a|b|c", "one|A|B|c"),
        ((",(?=\n\n)", "."), "a|b,||c", "a|b.||c"),
        (("c", "d"), "a|b||a|b|c", "a|b||a|b|d"),
    ],
)
def test_rules_are_written_for_unix_and_hold_for_all_line_ends(rule, read, printed, line_end, hits):
    text = read.replace("|", line_end)
    assert mended(text, hits(text, rule)) == printed.replace("|", line_end)


@pytest.mark.parametrize(
    ("match", "whole"),
    [("(a+)+$", False), ("(?:a|aa)+$", False), ("(?:a|aa)+$", True), ("(?R)", False)],
)
def test_a_pattern_gone_wild_is_refused_with_its_file_its_number_and_what_to_do(match, whole, hits):
    with pytest.raises(
        RuleError, match=r"rules\.json: Entry 2: .* too long .* take it out"
    ) as said:
        hits("a" * 5000 + "!", "b", match, wholeword=whole)
    assert f"“{match}”" in str(said.value)


def test_no_rules_are_false_and_one_is_true(tmp_path):
    assert not rules(tmp_path / "rules.json")
    assert rules(tmp_path / "rules.json", "arid")
    assert rules(tmp_path / "rules.json", "arid", wholeword=True)
