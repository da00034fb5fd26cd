"""Sentences and the dashes in them."""

from __future__ import annotations

import pytest

from proofreader.language.dashes import may_hold_dash, sentences
from proofreader.language.passage import Passage
from proofreader.text.document import Document


def said(text):
    """Each sentence of a text and the dashes in it."""
    passage = Passage.of(text, [paragraph.span for paragraph in Document(text).paragraphs])
    return [
        (
            " ".join(passage.chunks[place].text for place in sentence.chunks),
            [dash.of(text) for dash in sentence.dashes],
        )
        for sentence in sentences(passage)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One — two — three.", [("One — two — three.", [" — ", " — "])]),
        ("One -- two. Three.", [("One -- two.", [" -- "]), ("Three.", [])]),
        ("One—two.", [("One—two.", ["—"])]),
        ("One - two.", [("One - two.", [" - "])]),
        ("A well-known man.", [("A well-known man.", [])]),
        ("J. S. Mill — a man.", [("J. S. Mill — a man.", [" — "])]),
        ("At 5 a.m. on — now.", [("At 5 a.m. on — now.", [" — "])]),
        ("Oh! he said. Yes? No", [("Oh! he said.", []), ("Yes?", []), ("No", [])]),
        ("One —\r\ntwo.", [("One — two.", [" —\r\n"])]),
        ("One\n\ntwo", [("One", []), ("two", [])]),
        ("", []),
    ],
)
def test_sentences_and_their_dashes(text, found):
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "may"), [("One — two", True), ("one--two", True), ("one-two", False), ("", False)]
)
def test_only_some_texts_are_worth_a_look(text, may):
    assert may_hold_dash(text) is may
