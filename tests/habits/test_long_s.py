"""Which books have long s."""

from __future__ import annotations

from collections import Counter

from proofreader.habits.long_s import LONG_S, LongS, with_s
from proofreader.text.document import Document
from proofreader.text.tokens import split_words

READ = "The firft of thefe men was alfo the moft learned perfon in that houfe of his."


def habit(pack, text):
    return LongS.of(Document(text), Counter(split_words(text)[0]), pack.lexicon)


def test_a_book_whose_words_need_an_s_for_f_has_long_s(pack):
    found = habit(pack, READ)
    assert found.is_meant
    assert found.letter == "s"
    assert "long s" in found.saying


def test_a_book_that_keeps_its_long_s_is_mended_with_it(pack):
    found = habit(pack, READ.replace("f", LONG_S).replace(f"o{LONG_S} ", "of "))
    assert (found.is_meant, found.letter) == (True, LONG_S)


def test_a_few_misread_words_make_no_long_s(pack):
    found = habit(pack, "Those most learned persons passed the house, and fuch moft alfo. " * 2)
    assert not found.is_meant
    assert found.saying is None


def test_the_last_letter_is_never_a_long_s():
    assert sorted(with_s("fluff")) == ["flusf", "sluff", "slusf"]
