"""What is sought is found once each, and what is put in its place is what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.review.searching import Search, SearchError, Wanted
from proofreader.text.spans import ChangeSet, Span

FACE = "\N{GRINNING FACE}"


def found(text, words, **how):
    return [text[start:end] for start, end in Search(text, Wanted(words, **how)).places]


def replaced(text, words, written, newline="\n", **how):
    search = Search(text, Wanted(words, **how))
    return ChangeSet(search.edits(written, newline)).apply(text)


@pytest.mark.parametrize(
    ("text", "words", "how", "places"),
    [
        ("But he but", "but", {}, ["But", "but"]),
        ("But he but", "but", {"match_case": True}, ["but"]),
        ("but butter", "but", {"whole_words": True}, ["but"]),
        ("a\r\nb a b", "a b", {}, ["a\r\nb", "a b"]),
        ("a.b acb", "a.b", {}, ["a.b"]),
        ("a.b acb", "a.b", {"is_pattern": True}, ["a.b", "acb"]),
        ("one\r\ntwo", "e$", {"is_pattern": True}, ["e"]),
        ("one\r\ntwo\rx", r"\n.", {"is_pattern": True}, ["\r\nt", "\rx"]),
        (f"{FACE}\r\nb", "b", {}, ["b"]),
        ("aXb", "(?i:x)", {"is_pattern": True, "match_case": True}, ["X"]),
        ("cat cot", "cat|cot", {"is_pattern": True, "whole_words": True}, ["cat", "cot"]),
        ("text", "", {"is_pattern": True}, []),
        ("text", "  ", {}, []),
    ],
)
def test_finds(text, words, how, places):
    assert found(text, words, **how) == places


@pytest.mark.parametrize(
    ("text", "words", "written", "how", "after"),
    [
        ("hut hut", "hut", "but", {}, "but but"),
        ("a.b", "a.b", r"\1\n", {}, r"\1\n"),
        ("1 2", r"(\d) (\d)", r"\2 \1", {"is_pattern": True}, "2 1"),
        ("x1", r"(?P<number>\d)", r"\g<number>0", {"is_pattern": True}, "x10"),
        ("a\nb", "^", "> ", {"is_pattern": True}, "> a\n> b"),
        ("aab", "x*", "-", {"is_pattern": True}, "-a-a-b-"),
        ("a b", " ", r"\n", {"is_pattern": True}, "a\nb"),
        ("a a", "a", "a", {}, "a a"),
    ],
)
def test_replaces(text, words, written, how, after):
    assert replaced(text, words, written, **how) == after


def test_a_written_line_break_is_that_of_the_book():
    assert replaced("a b\r\nc", " ", r"\n", "\r\n", is_pattern=True) == "a\r\nb\r\nc"


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("(", "A closing parenthesis “)” is missing. (Character 1.)"),
        ("a)", "A closing parenthesis “)” has no opening one. (Character 2.)"),
        ("[a", "A closing bracket “]” is missing. (Character 2.)"),
        ("*", "There is nothing that “*”, “+” or “?” could repeat. (Character 1.)"),
        (r"(a)\2", "There is no group of that number. (Character 5.)"),
        (r"\q", "The pattern cannot be read. (Character 2.)"),
    ],
)
def test_says_what_is_wrong_with_a_pattern(pattern, said):
    for whole_words in (False, True):
        with pytest.raises(SearchError) as caught:
            Wanted(pattern, is_pattern=True, whole_words=whole_words).pattern()
        assert str(caught.value) == said


def test_says_which_group_is_missing():
    with pytest.raises(SearchError, match="names a group that the pattern does not have"):
        replaced("a", "a", r"\1", is_pattern=True)


def test_a_pattern_gone_wild_ends(monkeypatch):
    monkeypatch.setattr("proofreader.review.searching.ALLOWANCE_S", 0.05)
    text = ("a" * 40 + "b") * 50
    with pytest.raises(SearchError, match="takes too long"):
        found(text, r"(a|aa)+c\b|(?:a+)+?\1d", is_pattern=True)


def test_goes_forth_and_back_and_round():
    search = Search("hut a hut b hut", Wanted("hut"))
    assert search.next(Span(0, 0), 1) == 0
    assert search.next(Span(0, 3), 1) == 1
    assert search.next(Span(12, 15), 1) == 0
    assert search.next(Span(6, 9), -1) == 0
    assert search.next(Span(0, 3), -1) == 2
    assert search.next(Span(8, 8), -1) == 0
    assert Search("none", Wanted("hut")).next(Span(0, 0), 1) is None


def test_empty_places_are_gone_through_one_by_one():
    search = Search("a\nb\nc", Wanted("^", is_pattern=True))
    here, seen = Span(0, 0), []
    for _ in range(3):
        number = search.next(here, 1)
        here = Span(*search.places[number])
        seen.append(number)
    assert sorted(seen) == [0, 1, 2]
    assert search.number_of(Span(2, 2)) == 1
    assert search.number_of(Span(3, 3)) is None
    assert search.number_of(Span(2, 3)) is None


texts = st.text("ab \r\n" + FACE, max_size=14)


@given(
    texts, st.sampled_from(["a", "a b", "b\n", ".", r"\s", "^", "a*", "$", "[^a]+"]), st.booleans()
)
def test_no_place_cuts_a_line_end_and_each_can_be_replaced_by_itself(text, words, is_pattern):
    search = Search(text, Wanted(words, is_pattern=is_pattern))
    for start, end in search.places:
        for place in (start, end):
            assert not text.startswith("\r\n", place - 1) or not place
        if search.wanted.is_pattern:
            assert search.edit(search.number_of(Span(start, end)), r"\g<0>!", "\n").text.endswith(
                "!"
            )
    assert search.edits("", "\n") == tuple(
        search.edit(number, "", "\n")
        for number, (start, end) in enumerate(search.places)
        if end > start
    )
