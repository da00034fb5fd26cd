"""Marks on the wrong side of a blank, or without one."""

from __future__ import annotations

import pytest

from proofreader.detectors.mark_spacing import propose
from tests.detectors.pages import mended


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("a word ,word here", "a word, word here"),
        ("a word , then", "a word, then"),
        ("the end .\r\nNext", "the end.\r\nNext"),
        ("the end\r\n.Next", "the end.\r\nNext"),
        ("he came ;so", "he came; so"),
    ],
)
def test_a_mark_goes_before_its_blank(read, printed, pack):
    assert mended(propose, read, pack) == [printed]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("the end.He came", "the end. He came"),
        ("again,I said", "again, I said"),
        ("Stop!said he", "Stop! said he"),
        ("mischief,set the house", "mischief, set the house"),
        ("a word,,word", "a word, word"),
        ("a word.,word", "a word., word"),
        ("the Edgware~road is", "the Edgware road is"),
        ('the boy"shouse', "the boy shouse"),
        ("one oth\\er man", "one other man"),
        ("one oth.er man", "one other man"),
        ("sold at 10s.6d each", "sold at 10s. 6d each"),
    ],
)
def test_a_mark_inside_a_chunk_lacks_its_blank_or_is_dirt(read, printed, pack):
    assert printed in mended(propose, read, pack)


def test_what_is_no_stop_is_dirt_or_a_blank(pack):
    assert mended(propose, "Edgware~road", pack) == ["Edgwareroad", "Edgware road"]


def test_of_several_marks_each_alone_may_be_right(pack):
    assert mended(propose, "word;:word", pack) == [
        "wordword",
        "word word",
        "word;: word",
        "word: word",
        "word; word",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1,000 men and 3.5 miles",
        "at 5 a.m. he came",
        "the C.P.S.U. won",
        "J. S. Mill wrote",
        "the end. He came; so, too, did she.",
        "the end\n\n, and so",
        "It is said — and, I think, true",
        "e.g. this, i.e. that",
        "J.S.Mill and f.o.b. and No.5",
        "don't, o'clock, the boy's, it’s",
        "and/or, well-known, one—two, a&b",
        "12.30 and 5:40",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []
