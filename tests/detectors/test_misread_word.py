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
    ],
)
def test_proposes(read, printed, pack):
    assert printed in mended(propose, read, pack)


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
        "QZXVWKQZXVWK",
        "— . , ' —",
        "",
    ],
)
def test_leaves_alone(text, pack):
    assert mended(propose, text, pack) == []


def test_the_word_in_doubt_is_named_without_the_marks_around_it(pack):
    text = "He said, “Tbe.”"
    for proposal in propose(passage_of(text), pack):
        assert proposal.kind is Kind.MISREAD_WORD
        assert proposal.span.of(text) == "Tbe"
        assert "“Tbe”" in proposal.reason
