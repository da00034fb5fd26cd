"""Words that are none."""

from __future__ import annotations

import pytest

from proofreader.detectors.misread_word import propose
from proofreader.text.findings import Kind
from tests.detectors.pages import mended, passage_of


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("He shut tbe door.", "He shut the door."),
        ("a cornmon error", "a common error"),
        ("the man wliich came", "the man which came"),
        ("an old gentlemari", "an old gentleman"),
        ("Tbe end.", "The end."),
        ("a well-knovvn man", "a well-known man"),
        ("'fafe and sound'", "'safe and sound'"),
        ("up a.nd down", "up and down"),
        ("the boy\N{RIGHT SINGLE QUOTATION MARK}s aunt liad gone", "the boy’s aunt had gone"),
        ("two\r\nmeu came", "two\r\nmen came"),
        ("It was so. tbe man came.", "It was so. The man came."),
        ("the p-late of gold", "the plate of gold"),
        ("a ;risoner came", "a prisoner came"),
        ("he nhowe& it", "he showed it"),
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("There was n man in the house.", "There was a man in the house."),
        ("He was one qf the men.", "He was one of the men."),
        ("He went iu and out.", "He went in and out."),
        ("They went t0 the house.", "They went to the house."),
        ("He saw th3 house.", "He saw the house."),
        ("N man came.", "A man came."),
    ],
)
def test_short_words_are_read_by_the_words_around(read, printed, pack):
    assert printed in mended(propose, read, pack)


def test_the_words_around_choose_among_short_words(pack):
    readings = {
        before: [p.reading for p in propose(passage_of(f"They went {before} zz x day."), pack)]
        for before in ("to", "every")
    }
    assert readings["to"] != readings["every"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\n  "])
@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("it was in-|stinet and no more", "it was in-|stinct and no more"),
        ("the pro-|ductian of the goods", "the pro-|duction of the goods"),
        ("a geutle-|man of the town", "a gentle-|man of the town"),
        ("he will sub-|scqueutly come", "he will sub-|sequently come"),
    ],
)
def test_a_word_divided_at_a_line_end_is_read_as_a_whole(read, printed, line_end, pack):
    assert printed.replace("|", line_end) in mended(propose, read.replace("|", line_end), pack)


@pytest.mark.parametrize("text", ["the move-\nment of", "the move-\n\nmant of", "the 12-\nabq"])
def test_no_divided_word_is_read_where_there_is_none_or_it_is_known(text, pack):
    assert not [p for p in propose(passage_of(text), pack) if "-" in p.span.of(text)]


@pytest.mark.parametrize("word", ["QZXVWKQZXVWK", "zqxvwk"])
def test_a_word_without_a_reading_is_pointed_at(word, pack):
    text = f"He saw {word} there."
    (proposal,) = propose(passage_of(text), pack)
    assert proposal.reading is None
    assert proposal.span.of(text) == word
    assert word in proposal.reason


@pytest.mark.parametrize(
    "text",
    [
        "He shut the door.",
        "the other gentleman's hat",
        "the workers' rights; they don't",
        "in 1840 and 1st of May",
        "the C.P.S.U. and the C.P.C.",
        "as Khrushchov said",
        "to-day or to-morrow",
        "J. S. Mill and T. Hobbes, and I",
        "12a and 5s in 8vo",
        "— . , ' —",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []


def test_marks_that_close_a_word_are_no_letters(pack):
    for text in ("tbe, house", "the (well tbe) house", "tbe’ house"):
        assert {p.span.of(text) for p in propose(passage_of(text), pack)} == {"tbe"}


def test_the_word_in_doubt_is_named_without_the_marks_around_it(pack):
    text = "He said, “Tbe.”"
    for proposal in propose(passage_of(text), pack):
        assert proposal.kind is Kind.MISREAD_WORD
        assert proposal.span.of(text) == "Tbe"
        assert "“Tbe”" in proposal.reason
