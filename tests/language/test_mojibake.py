"""Ruins of other encodings, and letters of other alphabets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.language.look_alikes import mixed_words
from proofreader.language.mojibake import mojibake
from proofreader.text.spans import Span

PRINT = st.sampled_from("’“”‘—–…£éèêçàüöñœæ€™½°§")


def ruins(text):
    return [(ruin.span, ruin.printed) for ruin in mojibake(text, Span(0, len(text)))]


@given(PRINT, st.sampled_from(["cp1252", "latin-1"]))
def test_what_a_wrong_encoding_made_is_undone(character, encoding):
    raw = character.encode()
    try:
        wrong = raw.decode(encoding)
    except UnicodeDecodeError:
        wrong = raw.decode("latin-1")
    text = f"a{wrong}b"
    assert ruins(text) == [(Span(1, 1 + len(wrong)), character)]


@pytest.mark.parametrize("text", ["LIBERTÉ”", "café “so”", "voilà…", "NÃO", "«É»", "plain"])
def test_what_print_has_is_left_alone(text):
    assert ruins(text) == []


@pytest.mark.parametrize("text", ["â€oe", "ï¿½"])
def test_what_was_lost_before_has_no_reading(text):
    assert [printed for _, printed in ruins(text)] == [None]


def test_a_word_of_two_alphabets_is_read_as_latin():
    text = "the h\N{CYRILLIC SMALL LETTER O}use"
    ((token, latin),) = mixed_words(text, Span(0, len(text)))
    assert (token.span, latin) == (Span(4, 9), "house")


@pytest.mark.parametrize("text", ["\u03bcm", "\u03c0", "\u0432\u043e\u0439", "5\u03c0r"])
def test_a_word_of_another_alphabet_is_left_alone(text):
    assert list(mixed_words(text, Span(0, len(text)))) == []
