"""Quotes and brackets without a mate."""

from __future__ import annotations

import pytest

from proofreader.language.pairing import unpaired
from proofreader.language.passage import Passage
from proofreader.text.document import Document


def alone(text):
    """The places of marks without a mate in a whole text."""
    paragraphs = [paragraph.span for paragraph in Document(text).paragraphs]
    return unpaired(Passage.of(text, paragraphs))


@pytest.mark.parametrize(
    "text",
    [
        'He said "go" and "stay."',
        "“Go,” he said, ‘now.’",
        "'Go,' he said.",
        "the workers' rights and don't",
        "(the first (and second) of them)",
        "[see (1) below]",
        "\"He said 'go'\"",
        '"The first paragraph goes on.\n\n"The second ends it."',
        "“One.\n\n“Two.\n\n“Three.”",
        "",
        "nothing at all",
    ],
)
def test_what_is_paired_is_left_alone(text):
    assert alone(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("forces in 'the world", {10}),
        ('He said "go" and "stay.', {17}),
        ("as he said) and", {10}),
        ("as (he said and", {3}),
        ('"One "two" three', {0}),
        ('"Open at the end.\n\nNo mark at all.', {0}),
        ('"Open at the end.\n\n(Another.)', {0}),
        ('"Open at the end.\n\nPlain.\n\n"Said."', {0}),
        ("(Open.\n\n(Closed.)", {0}),
        ("closed” here", {6}),
    ],
)
def test_what_has_no_mate_is_found(text, places):
    assert alone(text) == places


def test_places_count_in_the_whole_text_though_only_a_part_is_looked_at():
    text = "(One.\n\nTwo 'three.\n\nFour)"
    second = Document(text).paragraphs[1].span
    assert unpaired(Passage.of(text, [second])) == {text.index("'")}
