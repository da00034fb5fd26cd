"""Marks that print has between two words, and dashes whose mate is missing."""

from __future__ import annotations

import pytest

from proofreader.detectors.missing_mark import propose
from tests.detectors.pages import mended, passage_of

DASHES = ("—", "--", "–", "-")


def mates(text, pack):
    """The proposals that are about a dash."""
    return [p for p in propose(passage_of(text), pack) if p.reading.strip() in DASHES]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Then Mr Smith came.", "Then Mr. Smith came."),
        ("Then Mrs Smith came.", "Then Mrs. Smith came."),
        ("It was at St James again.", "It was at St. James again."),
        ("He came to the end He was old.", "He came to the end. He was old."),
        ("It was, however the man", "It was, however, the man"),
        ("It was for instance the king", "It was for instance, the king"),
        ("No sir, it was not.", "No, sir, it was not."),
        ("Then Mr\nSmith came.", "Then Mr.\nSmith came."),
        ("Then Mr\r\nSmith came.", "Then Mr.\r\nSmith came."),
    ],
)
def test_a_mark_is_proposed_where_print_often_has_it(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "It was Mr. Smith of the house.",
        "in the house of the Lord",
        "a man of the world",
        "He met the men of the town.",
        "however — the man",
        "however\n\nthe man",
        "Mr 'Smith",
        "xqzvk zqx",
        "Smith",
    ],
)
def test_no_mark_is_proposed_where_print_has_none_or_one_stands(text, pack):
    assert mended(propose, text, pack) == []


@pytest.mark.parametrize(
    "text",
    [
        "They signed two papers the Treaty and the Act — of which they were proud.",
        "The men of the town and their wives -- all of them -- came. The old ones stayed – alone.",
        "He met the men\nand women of the town—all of them.",
        "I saw the king, the queen and the child - a girl.",
        "Some of them went away — but not for long. None came back.",
    ],
)
def test_a_lone_dash_gets_a_mate_before_it(text, pack):
    (proposal,) = mates(text, pack)
    assert not proposal.span.of(text).strip()
    rest = text[proposal.span.end :]
    assert proposal.reading.strip() in rest


@pytest.mark.parametrize(
    "text",
    [
        "He came — as I said — and went.",
        "One — two — three — four — five.",
        "No dash here, and a well-known man.",
        "Old — he said.",
        "Old, he, said — and went.",
        "He came. Then — as all men do — he went.",
        "In 1914-1918 they fought.",
        "",
    ],
)
def test_no_mate_is_proposed_where_none_is_missing(text, pack):
    assert mates(text, pack) == []


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_mate_is_written_like_the_dash_and_keeps_the_line_end(line_end, pack):
    (text,) = mended(propose, f"the town{line_end}women—all", pack)
    assert text in (f"the—town{line_end}women—all", f"the town—{line_end}women—all")
    (text,) = mended(propose, f"town{line_end}women — all", pack)
    assert text == f"town —{line_end}women — all"
