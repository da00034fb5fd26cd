"""Marks that stand for other marks."""

from __future__ import annotations

import pytest

from proofreader.detectors.wrong_mark import propose
from tests.detectors.pages import mended, passage_of


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("It was the end, He went away.", "It was the end. He went away."),
        ("It was the end,\nHe went away.", "It was the end.\nHe went away."),
        ("when he came. and so on", "when he came, and so on"),
        ("he came: and so on", "he came; and so on"),
        ("he said; and went", "he said, and went"),
        ("Is he here. She asked it.", "Is he here? She asked it."),
    ],
)
def test_another_separator_is_proposed_where_print_has_it_between_the_words(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("“Mercy I” he cried.", "“Mercy!” he cried."),
        ("Mercy I", "Mercy!"),
        ("he cried l and fell", "he cried! and fell"),
        ("he cried 1 and fell", "he cried! and fell"),
        ("Is it so P He asked.", "Is it so? He asked."),
        ("Is it so f He asked.", "Is it so? He asked."),
        ("the earth beneath 5 and above", "the earth beneath; and above"),
        ("the earth beneath 3 and above", "the earth beneath; and above"),
        ("the earth beneath j and above", "the earth beneath; and above"),
    ],
)
def test_a_letter_or_digit_alone_may_be_a_mark(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "He came. I saw him.",  # a mark stands there already
        "He came,\nI saw him.",
        "He came\nI saw him.",  # a line end: the mark would be alone on its line
        "He came\n\nI saw him.",
        "— I saw him",
        "I saw him.",
        "He came (I saw him)",
    ],
)
def test_a_letter_alone_is_none_where_a_mark_would_not_stand(text, pack):
    assert not [read for read in mended(propose, text, pack) if "!" in read]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("“Go,’ he said.", "‘Go,’ he said."),
        ("\"Go,' he said.", "'Go,' he said."),
        ("'Go,\" he said.", '"Go," he said.'),
        ("‘Go,” he said.", "“Go,” he said."),
        ("in “the world", "in ‘the world"),
        ("forces in 'the world", 'forces in "the world'),
    ],
)
def test_a_quote_without_its_mate_may_be_of_the_other_number(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text", ['He said "go" and "stay."', "“Go,” he said, ‘now.’", "the workers’ rights"]
)
def test_quotes_that_have_their_mates_stay(text, pack):
    assert mended(propose, text, pack) == []


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("He went* She stayed.", "He went. She stayed."),
        ("He went' and she stayed.", "He went, and she stayed."),
        ("he paid 5\N{REPLACEMENT CHARACTER} for it", "he paid 5\N{POUND SIGN} for it"),
    ],
)
def test_a_mark_of_the_same_shape_is_proposed_about_a_word(read, printed, pack):
    assert printed in mended(propose, read, pack)


@pytest.mark.parametrize(
    "text",
    [
        "He went home, and she stayed there.",
        "They came to-day and the well-known man too.",
        "from 1840\N{EN DASH}1850",
        "word--word",
        "J. S. Mill of Mr. Smith",
        "The end\n\n, he said",
        "a word like any other",
        "— he said —",
        "",
    ],
)
def test_leaves_marks_that_may_be_right(text, pack):
    assert not [read for read in mended(propose, text, pack) if ";" not in read]


def test_each_mark_is_named_by_itself(pack):
    text = "It was the end, He went* away."
    found = {proposal.span.of(text) for proposal in propose(passage_of(text), pack)}
    assert found == {",", "*"}


def test_every_reason_names_what_stands_and_what_may_stand(pack):
    text = "“Mercy I” he cried* It was the end, He went."
    for proposal in propose(passage_of(text), pack):
        mark = proposal.span.of(text).strip()
        assert proposal.reason == f"“{mark}” for “{proposal.reading}”"


@pytest.mark.parametrize("text", ["It ended -\nHe went.", "It ended -\n\nHe went.", "-"])
def test_a_hyphen_at_a_line_end_is_no_such_dash(text, pack):
    assert not [new for new in mended(propose, text, pack) if "—" in new]
