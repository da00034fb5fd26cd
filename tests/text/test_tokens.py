"""Words, chunks and divided words."""

import pytest
from hypothesis import given

from proofreader.text.tokens import (
    chunks,
    line_end_hyphens,
    split_words,
    words,
    words_after,
    words_before,
)
from tests.strategies import texts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("don't stop", ["don't", "stop"]),
        ("Tom\N{RIGHT SINGLE QUOTATION MARK}s 1st", ["Tom\N{RIGHT SINGLE QUOTATION MARK}s", "1st"]),
        ("'the world'", ["the", "world"]),
        ("dogs' tails", ["dogs", "tails"]),
        ("to-day", ["to", "day"]),
        ("_struggle.", ["struggle"]),
        ("cafe\N{COMBINING ACUTE ACCENT}s", ["cafe\N{COMBINING ACUTE ACCENT}s"]),
        ("\N{GOTHIC LETTER AHSA}b \N{GRINNING FACE}", ["\N{GOTHIC LETTER AHSA}b"]),
        ("C.P.S.U.", ["C", "P", "S", "U"]),
        ("", []),
    ],
)
def test_words_are_letters_and_digits_with_apostrophes_between(text, found):
    assert [word.text for word in words(text)] == found


def test_chunks_stand_between_white_space():
    assert [chunk.text for chunk in chunks(" C.P.S.U.,\r\n o1d\N{NO-BREAK SPACE}— ")] == [
        "C.P.S.U.,",
        "o1d",
        "—",
    ]


@given(texts())
def test_every_token_stands_where_it_says(text):
    for find in (words, chunks):
        tokens = list(find(text))
        assert all(token.span.of(text) == token.text for token in tokens)
        assert tokens == sorted(tokens)


@given(texts())
def test_chunks_hold_every_character_but_white_space(text):
    assert "".join(chunk.text for chunk in chunks(text)) == "".join(text.split())


@given(texts())
def test_a_text_split_at_its_words_is_the_same_text(text):
    found, between = split_words(text)
    assert found == [word.text for word in words(text)]
    pieces = [piece for pair in zip(between, found, strict=False) for piece in pair]
    assert "".join(pieces) + between[-1] == text
    assert len(between) == len(found) + 1


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("hyphen", ["-", "\N{NOT SIGN}", "\N{HYPHEN}", "\N{SOFT HYPHEN}"])
def test_a_word_divided_at_a_line_end_is_found(hyphen, line_end):
    text = f"move{hyphen} {line_end}  ment"
    (span,) = line_end_hyphens(text)
    assert text[: span.start] + text[span.end :] == "movement"


@pytest.mark.parametrize(
    "text", ["move-ment", "1914-\n18", "move -\nment", "move-\n\nment", "a-\n"]
)
def test_other_hyphens_are_left_alone(text):
    assert not list(line_end_hyphens(text))


def test_neighbouring_words_come_in_reading_order():
    text = "one two, three four"
    assert words_before(text, 8, 2) == ["one", "two"]
    assert words_before(text, 0, 2) == []
    assert words_after(text, 8, 1) == ["three"]
    assert words_after(text, len(text), 2) == []
