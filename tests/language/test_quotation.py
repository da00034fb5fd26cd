"""Which quotes and brackets open, close, and have no mate."""

from __future__ import annotations

import pytest

from proofreader.language.quotation import QuoteStyle, Role, quotation
from proofreader.text.document import Document
from proofreader.text.spans import Span

KNOWN = {"house", "away"}


def read(text, style=None):
    paragraph = Document(text).paragraphs[0].span
    return quotation(text, paragraph, style or QuoteStyle.of(text), KNOWN.__contains__)


@pytest.mark.parametrize(
    "text",
    [
        '"Go," he said. "It is so."',
        "“He said ‘go’ to the man.”",
        "'Tis so. It was the workers' house, 'ouse or no, in '98.",
        '"One.\n"Two.\n"Three."',
        '"One goes on.\n\n"Two ends it."',
        "He is 5' 6\" tall.",
        'He said " so " and went.',
        "a) one, 12) two, (c) three",
        "„So“ was „so“.",
        "»So« was »so«.",
        "« So » was « so ».",
        "and so he said.” The end.",
        "He said “so, and then",
        "[Footnote 1: It is so.\n\nAnd so.]",
        "lex 'root 'fish 'has-prefix 'kindof. So.",
    ],
)
def test_what_is_paired_or_cut_is_left_alone(text):
    assert read(text).alone == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('He said "go. So.', [8]),
        ('He said go." So.', [11]),
        ("He said “go. So.", [8]),
        ("He (said so.", [3]),
        ('"One "two" three. So.', [0]),
        ("‘Go, he said. So.", [0]),
        ("'Gone, he said. So.", [0]),
    ],
)
def test_what_has_no_mate_is_found(text, places):
    assert [mark.place for mark in read(text).alone] == places


def test_a_bracket_that_closes_one_of_another_form_is_found():
    assert [mark.place for mark in read("He (said] so.").mismatched] == [8]


@pytest.mark.parametrize(
    ("text", "places"),
    [("He said ”so” to me.", [8]), ("He said “so“ to me.", [11]), ("And ‘tis so.", [4])],
)
def test_quotes_the_wrong_way_round_are_found(text, places):
    assert [mark.place for mark in read(text).turned] == places


def test_a_book_with_level_quotes_has_none_the_wrong_way_round():
    assert read("He said ”so” to me.", QuoteStyle(is_level=True)).turned == ()


def test_an_apostrophe_neither_opens_nor_closes():
    roles = {mark.role for mark in read("The workers' house, 'tis so.").marks}
    assert roles == {Role.NEITHER}


def test_only_the_paragraph_is_read():
    text = '"One.\n\nTwo "three. So.'
    second = Document(text).paragraphs[1].span
    assert [m.place for m in quotation(text, second, QuoteStyle(), KNOWN.__contains__).alone] == [
        11
    ]
    assert quotation(text, Span(0, 0), QuoteStyle(), KNOWN.__contains__).marks == ()
