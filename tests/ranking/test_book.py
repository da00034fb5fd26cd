"""What a whole text shows of itself, and what it makes of a dash alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from proofreader.checking import DEFAULT_THRESHOLD
from proofreader.detectors import missing_mark
from proofreader.language.confusions import pieces
from proofreader.language.passage import Passage
from proofreader.ranking import mates
from proofreader.ranking.book import Book
from proofreader.ranking.ranker import is_mate
from proofreader.text.document import Document
from tests.strategies import texts

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
PAIRED = "The men — all of them — came to the house. "
LONE = "The men came to the house — all of them. "
DOUBTFUL = "They signed papers the Treaty and the Act — of which they were proud."


def book_of(text, pack):
    return Book.of(Document(text), pack)


def chance(text, pack):
    """The chance that the last dash of a text has lost its mate."""
    document = Document(text)
    passage = Passage.of(text, [paragraph.span for paragraph in document.paragraphs])
    *_, proposal = filter(is_mate, missing_mark.propose(passage, pack))
    return mates.probability(passage, proposal, book_of(text, pack), pack)


def test_words_are_counted_as_written_and_in_any_case(pack):
    book = book_of("The end of the day. The End.", pack)
    assert (book.written["The"], book.written["the"], book.written["End"]) == (2, 1, 1)
    assert (book.folded["the"], book.folded["end"], book.folded["night"]) == (3, 2, 0)


def test_marks_are_counted_before_and_after_words(pack):
    book = book_of("'the end, of 'the, day", pack)
    assert book.before == {"'": 2}
    assert book.after == {",": 2}
    assert book.placing("'", before=True) > book.placing("'", before=False)
    assert book.placing(",", before=False) > book.placing(";", before=False)


@settings(deadline=None, max_examples=50)
@given(texts())
def test_noise_and_shares_are_in_their_ranges_whatever_the_text(pack, text):
    book = book_of(text, pack)
    assert 0 < book.noise <= 1
    assert book.placing("'", before=True) < 0
    assert book.written.total() == book.folded.total() == book.size


def test_a_badly_read_book_is_noisier(pack):
    good = "It was the end of the day and the men came to the house. " * 3
    bad = "It wos tbe ond of tbe dny aud tbe mcn oame to tbe houfe. " * 3
    assert book_of(bad, pack).noise > book_of(good, pack).noise


def test_what_unknown_words_differ_in_from_their_nearest_readings_is_counted(pack):
    book = book_of("tbe house and tbe men, wliich is tbe cornmon rnonth and thc end", pack)
    assert book.confusions["m", "rn"] == 2  # in two words
    assert book.confusions["h", "b"] == 1  # in one, however often it stands there
    assert book.confusions["w", "vv"] == 0


def test_a_reading_is_the_likelier_the_more_words_were_misread_so(pack):
    book = book_of("The rnonth was cornmon, and rnany came wliich saw it.", pack)

    def misread(printed, read):
        return book.misread_so(pieces(printed, read))

    assert misread("common", "cornmon") > misread("which", "wliich") > 0
    assert misread("hamlet", "liarnlet") == misread("ham", "liam") > 0
    assert misread("known", "knovvn") == 0
    assert misread("the", "the") == 0


def test_of_a_long_book_some_unknown_words_are_asked(pack):
    words = [f"xq{first}{second}zv" for first in ALPHABET for second in ALPHABET for _ in "ab"]
    book = book_of(" ".join([*words, *(f"{word}q" for word in words)]), pack)
    assert book.noise > 0.9
    assert book.confusions.total() < len(words)


@pytest.mark.parametrize(
    ("text", "lone", "paired"),
    [
        (PAIRED, 0, 1),
        (LONE, 1, 0),
        (PAIRED + LONE + PAIRED, 1, 2),
        ("One — two — three — four.", 0, 0),
        ("No dash, but a well-known man.", 0, 0),
        ("One — two\n\nthree — four", 2, 0),
        ("", 0, 0),
    ],
)
def test_sentences_with_one_dash_and_with_pairs_are_counted(text, lone, paired, pack):
    book = book_of(text, pack)
    assert (book.lone_dashes, book.paired_dashes) == (lone, paired)


def test_a_lone_dash_is_suspect_where_dashes_come_in_pairs(pack):
    in_pairs = chance(PAIRED * 5 + DOUBTFUL, pack)
    alone = chance(LONE * 5 + DOUBTFUL, pack)
    assert 0 < alone < chance(DOUBTFUL, pack) < in_pairs < 1
    assert alone < DEFAULT_THRESHOLD < in_pairs


def test_the_more_pairs_the_more_suspect(pack):
    chances = [chance(PAIRED * count + DOUBTFUL, pack) for count in (1, 3, 9)]
    assert chances == sorted(chances)
