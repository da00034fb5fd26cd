"""Rows of chunks: their words in order, the sentence ends among them, the marks between."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.language.ngrams import NUMBER, SENTENCE, UNKNOWN
from proofreader.language.passage import Separator
from proofreader.language.rows import rows_of
from proofreader.text.tokens import words
from tests.strategies import texts

END = [SENTENCE]


def read(pack, *rows):
    """The numbers of each row, and the separators of each."""
    found = rows_of([row.split() for row in rows], pack.reader)
    each = range(len(rows))
    numbers = [found.numbers[found.owners == row].tolist() for row in each]
    marks = [found.separators[found.owners[found.words] == row].tolist() for row in each]
    return numbers, marks


def test_a_row_of_chunks_has_words_sentence_ends_and_separators(pack):
    number = pack.lexicon.number
    (numbers,), (marks,) = read(pack, "the end. He had 12, xqzvk — a")
    words_before = [number("the"), number("end")]
    words_after = [number("he"), number("had"), NUMBER, UNKNOWN, number("a")]
    assert numbers == END * 2 + words_before + END + words_after + END
    assert marks[2:] == [
        Separator.STOP,
        Separator.SPACE,
        Separator.SPACE,
        Separator.COMMA,
        Separator.DASH,
    ]


def test_marks_alone_are_kept_until_the_next_word_of_their_row(pack):
    _, marks = read(pack, "one , . two", "- three", ". .", "four , ,", "five")
    assert marks == [
        [Separator.SPACE, Separator.STOP],
        [Separator.DASH],
        [],
        [Separator.SPACE],
        [Separator.SPACE],
    ]


@settings(deadline=None, max_examples=50)
@given(st.lists(texts(), max_size=5))
def test_the_columns_of_rows_are_in_step_whatever_the_chunks(pack, rows):
    chunks = [row.split() for row in rows]
    found = rows_of(chunks, pack.reader)
    assert len(found.numbers) == len(found.shares) == len(found.owners) == found.sizes.sum()
    assert found.sizes.tolist() == np.bincount(found.owners, minlength=len(rows)).tolist()
    assert np.flatnonzero(found.numbers != SENTENCE).tolist() == found.words.tolist()
    expected = [[len(list(words(chunk))) for chunk in row] for row in chunks]
    own = found.owners[found.words]
    assert [int((own == row).sum()) for row in range(len(rows))] == list(map(sum, expected))


@settings(deadline=None, max_examples=50)
@given(st.lists(texts(), min_size=1, max_size=5))
def test_a_row_is_read_as_it_is_alone(pack, rows):
    together = read(pack, *rows)
    for row, *columns in zip(rows, *together, strict=True):
        alone = [column[0] for column in read(pack, row)]
        assert columns == alone


def test_an_unknown_word_has_but_a_share_of_all_unknown_words(pack):
    found = rows_of([["the", "xqzvk"]], pack.reader)
    known, unknown = found.shares[found.words]
    assert known == 0
    assert unknown < 0
