"""Which words there are: known, unknown, rejected; how usual, and how they are written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.errors import ResourceError
from proofreader.language.lexicon import WordState, normal, read_words
from proofreader.language.ngrams import UNKNOWN
from proofreader.language.pack import LanguagePack, domains, read_lexicon
from tests.language.toys import lexicon


@pytest.mark.parametrize("word", ["the", "The", "THE", "hut", "television", "London", "london's"])
def test_words_of_either_list_are_known(word):
    assert lexicon().state(word) is WordState.KNOWN


@pytest.mark.parametrize("word", ["tbe", "", "xqzvk", "tbe's", "the-hut"])
def test_ignorance_is_not_acceptance(word):
    assert lexicon().state(word) is WordState.UNKNOWN
    assert not lexicon().knows(word)


def test_a_word_that_books_hardly_have_is_counted_but_not_known():
    assert "wur" in lexicon()
    assert not lexicon().knows("wur")


def test_rejected_words_are_never_known_however_they_are_written():
    found = lexicon(rejected=["hut"])
    for word in ("hut", "Hut", "HUT"):
        assert found.state(word) is WordState.REJECTED
        assert not found.knows(word)


def test_a_text_with_a_rejected_word_is_told_from_one_without():
    found = lexicon(rejected=["hut"])
    assert found.rejects
    assert found.rejects_any("in the 'Hut'.")
    assert found.rejects_any("in a hu-\nt")
    assert not found.rejects_any("in hutches")
    assert not found.rejects_any("a hut-\nch")
    assert not lexicon().rejects
    assert not lexicon().rejects_any("in the hut")


def test_a_word_both_added_and_rejected_is_rejected():
    assert lexicon(["wur"], ["wur"]).state("wur") is WordState.REJECTED


def test_added_words_are_known_and_as_usual_as_common_ones():
    found = lexicon(["Khrushchov", "wur"])
    assert found.knows("Khrushchov")
    assert found.knows("wur")
    assert found.log_probability("khrushchov") > found.log_probability("hut")


def test_adding_a_word_makes_it_no_rarer():
    assert lexicon(["the"]).log_probability("the") == lexicon().log_probability("the")


def test_forgotten_words_are_out_of_every_list():
    found = lexicon(forgotten=["hut", "television"])
    for word in ("hut", "Hut", "television"):
        assert word not in found
        assert not found.knows(word)
        assert found.number(word) == UNKNOWN
    assert found.knows("but")
    assert found.number("gentleman") == lexicon().number("gentleman")


def test_a_forgotten_word_that_the_project_adds_is_known():
    assert lexicon(["hut"], forgotten=["hut"]).knows("hut")


def test_short_words_are_the_most_frequent_of_few_letters(pack):
    assert lexicon().short_words == ("the", "but", "hut", "wur")
    assert len(pack.lexicon.short_words) == 100
    assert {"the", "of", "a", "and", "he"} < set(pack.lexicon.short_words)
    assert all(len(word) <= 4 and word.isalpha() for word in pack.lexicon.short_words)


@pytest.mark.parametrize("apostrophe", ["'", "\N{RIGHT SINGLE QUOTATION MARK}"])
def test_a_possessive_is_known_by_its_owner_and_rarer(apostrophe):
    possessive = f"gentleman{apostrophe}s"
    found = lexicon()
    assert found.knows(possessive)
    assert found.log_probability(possessive) < found.log_probability("gentleman")
    assert found.number(possessive) == UNKNOWN


def test_names_are_written_with_a_capital():
    assert lexicon().get("london").capitalised > 0.9
    assert lexicon().get("hut").capitalised < 0.1
    assert lexicon(["Hut"]).get("hut").capitalised > 0.9


def test_what_is_not_there_has_no_entry_and_the_rate_of_garbage():
    found = lexicon()
    assert found.get("xqzvk") is None
    assert found.number("xqzvk") == UNKNOWN
    assert found.log_probability("xqzvk") < found.log_probability("television")


def test_numbers_lead_back_to_their_words(pack):
    for word in ("the", "but", "other", "imperialism"):
        assert pack.lexicon.word(pack.lexicon.number(word.upper())) == word


@settings(deadline=None)
@given(st.text(max_size=12))
def test_the_normal_form_of_a_normal_form_is_itself(word):
    assert normal(normal(word)) == normal(word)


def test_straight_and_curly_apostrophes_make_the_same_word():
    assert normal("Don\N{RIGHT SINGLE QUOTATION MARK}t") == normal("don't")


def test_domains_bring_the_names_of_their_field(pack):
    assert "politics" in domains()
    for word in ("Khrushchov", "imperialism"):
        assert pack.lexicon.knows(word)


@pytest.mark.parametrize("word", ["the", "today's", "overpower", "differences"])
def test_the_language_knows_its_words(word, pack):
    assert pack.lexicon.knows(word)


@pytest.mark.parametrize("word", ["tbe", "cornmon", "wliich", "gentlemari", "th1s", "knovvn"])
def test_the_language_does_not_know_misread_words(word, pack):
    assert not pack.lexicon.knows(word)


def test_a_table_of_words_is_read_row_by_row(tmp_path):
    path = tmp_path / "words.tsv"
    rows = "word\tcount\tlower\tcapitalised\tupper\nthe\t9\t7\t1\t1\nÆsop\t2\t0\t2\t0\n"
    path.write_text(rows, encoding="utf-8")
    the, name = read_words(path)
    assert (the.word, the.count, the.lower, the.capitalised, the.upper) == ("the", 9, 7, 1, 1)
    assert name.word == "Æsop"


@pytest.mark.parametrize(
    "row",
    [
        "hut\t2",
        "hut\t2\tx\t0\t0",
        "hut\t2\t2\t0\t0\t0",
        "hut",
        "hut\t0\t0\t0\t0",
        "hut\t2\t-1\t0\t0",
    ],
)
def test_a_damaged_table_of_words_is_named_with_its_line(row, tmp_path):
    path = tmp_path / "words.tsv"
    path.write_text(f"word\tcount\nthe\t9\t7\t1\t1\n{row}\n", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"words\.tsv, line 3"):
        read_words(path)


@pytest.mark.parametrize("content", [None, b"word\tcount\ncaf\xe9\t1\n", b"", b"word\tcount\n"])
def test_a_table_of_words_that_cannot_be_read_is_named(content, tmp_path):
    path = tmp_path / "words.tsv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ResourceError, match=r"words\.tsv"):
        read_words(path)


def test_a_word_list_may_have_remarks_and_blank_lines(tmp_path):
    path = tmp_path / "words.txt"
    path.write_bytes("\ufeff# names\r\nKhrushchov  # of 1963\r\n\r\ncadre\n".encode())
    assert list(read_lexicon(path)) == ["Khrushchov", "cadre"]


@pytest.mark.parametrize("content", [None, b"caf\xe9\n"])
def test_a_word_list_that_cannot_be_read_is_named(content, tmp_path):
    path = tmp_path / "words.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ResourceError, match=r"words\.txt.*UTF-8"):
        list(read_lexicon(path))


def test_a_language_without_a_pack_is_said_so():
    with pytest.raises(ResourceError, match=r"no language pack “xx”\. There is: en\. "):
        LanguagePack.load("xx")
