"""What is said for a reading is true of print, short, and there at once."""

from __future__ import annotations

import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.checking import Checker
from proofreader.ranking.explaining import MOST_FACTS, Explainer
from proofreader.text.document import Document
from proofreader.text.facts import Cased, Commoner, InBook, Misreading, NoWord, RareMark
from proofreader.text.findings import Finding, Kind, Suggestion, fingerprint
from proofreader.text.spans import Span


def finding_of(text, read, printed, kind=Kind.MISREAD_WORD, group=""):
    """The first ``read`` of ``text``, with one reading or, for None, without."""
    start = text.index(read)
    span = Span(start, start + len(read))
    readings = () if printed is None else (Suggestion(printed, 0.8),)
    return Finding(span, read, kind, "", 0.9, readings, fingerprint(text, span, kind), group)


@pytest.fixture(scope="module")
def explainer(pack):
    return Explainer(pack)


@pytest.fixture(scope="module")
def explain(explainer):
    def explained(text, read, printed, kind=Kind.MISREAD_WORD, book=None):
        return explainer.explain(text, finding_of(text, read, printed, kind), 0, book)

    return explained


@pytest.fixture(scope="module")
def letter_checker(pack, letter):
    checker = Checker(pack)
    text = (letter / "letter.txt").read_text(encoding="utf-8")
    found = [one for part in checker.check(Document(text)) for one in part.findings]
    return checker, text, found


def test_but_also_is_commoner_and_h_a_frequent_misreading_of_b(letter_checker):
    checker, text, found = letter_checker
    hut = next(one for one in found if one.surface == "hut")
    phrase, letters = checker.explain(text, hut)
    assert (phrase.printed, phrase.read) == ("but also", "hut also")
    assert phrase.times > 100
    assert letters == Misreading("b", "h")


@pytest.mark.parametrize(
    ("fault", "fact"),
    [
        ("dif ferences", NoWord("ferences")),
        ("'", Misreading("", "'")),
        (",", RareMark(",", "We", "are", pytest.approx(3e-4, rel=0.5))),
    ],
)
def test_the_faults_of_the_letter_are_explained(letter_checker, fault, fact):
    checker, text, found = letter_checker
    facts = [f for one in found if one.surface == fault for f in checker.explain(text, one)]
    assert fact in facts


def test_the_book_itself_speaks_for_a_word_that_it_has(letter_checker):
    checker, text, found = letter_checker
    halved = next(one for one in found if one.surface == "dif ferences")
    assert checker.explain(text, halved)[1] == InBook("differences", 8)


def test_what_is_in_no_word_list_is_said_to_be(explain):
    assert explain("He saw tbe man.", "tbe", "the") == (NoWord("tbe"), Misreading("h", "b"))
    assert explain("He saw the man.", "the", "she", Kind.REAL_WORD)[:1] != (NoWord("the"),)


def test_a_rare_misreading_is_not_called_frequent(explain):
    assert explain("He saw tge man.", "tge", "the") == (NoWord("tge"),)
    assert explain("a cornmon man", "cornmon", "common")[1] == Misreading("m", "rn")


def test_two_words_that_print_has_as_one_are_compared_with_it(explain):
    (fact,) = explain("not in a position to over power the enemy", "over power", "overpower")
    assert (fact.printed, fact.read) == ("overpower", "over power")


def test_a_phrase_does_not_reach_over_a_mark(explain):
    facts = explain("He came to the end. Hut also the men, he said.", "Hut", "But", Kind.REAL_WORD)
    assert facts[0].printed == "But also"
    assert all(not isinstance(one, Commoner) for one in explain("It was, hut, so.", "hut", "but"))


def test_two_marks_are_compared_between_their_words(explain):
    text = "He went to London. and then he came back."
    fact = explain(text, ".", ",", Kind.WRONG_MARK)[0]
    assert (fact.printed, fact.read) == ("London, and", "London. and")


def test_letter_case_goes_by_what_books_write(explain):
    fact = explain("he came to england then", "england", "England", Kind.LETTER_CASE)[0]
    assert isinstance(fact, Cased)
    assert fact.word == "England"
    assert fact.share > 0.9


def test_nothing_is_said_of_what_goes_by_habits_or_rules(explainer):
    text = "He saw tbe man."
    rule = finding_of(text, "tbe", "the", Kind.RULE)
    group = finding_of(text, "tbe", "the", group="all of them")
    assert explainer.explain(text, rule, 0, None) == ()
    assert explainer.explain(text, group, 0, None) == ()


def test_nothing_is_said_of_a_text_that_has_changed(explainer):
    finding = finding_of("He saw tbe man.", "tbe", "the")
    for text in ("", "He", "He saw the man.", "And so he saw tbe man."):
        assert explainer.explain(text, finding, 0, None) == ()
    assert explainer.explain("He saw tbe man.", finding, 1, None) == ()
    assert explainer.explain("He saw tbe man.", finding, -1, None) == ()


PIECES = st.text("ab tbeh.,;'-—\n\u0301\u017f\ufb011é\U0001d4b3", max_size=12)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=4, max_size=4), st.sampled_from(Kind))
def test_any_finding_of_any_text_has_at_most_two_facts(explainer, pieces, kind):
    head, read, tail, printed = pieces
    text = head + read + tail
    span = Span(len(head), len(head) + len(read))
    suggested = (Suggestion(printed, 0.5),)
    finding = Finding(span, read, kind, "", 0.5, suggested, fingerprint(text, span, kind))
    facts = explainer.explain(text, finding, 0, None)
    assert len(set(facts)) == len(facts) <= MOST_FACTS


def test_it_takes_no_time_and_may_be_asked_while_the_book_is_checked(letter_checker):
    checker, text, found = letter_checker
    alone = [checker.explain(text, one) for one in found]
    failed = []
    work = threading.Thread(target=lambda: failed.extend(_checked_again(checker, text, found)))
    work.start()
    while work.is_alive():
        assert [checker.explain(text, one) for one in found] == alone
    work.join()
    assert not failed
    began = time.process_time()
    for one in found:
        checker.explain(text, one)
    assert (time.process_time() - began) / len(found) < 0.005


def _checked_again(checker, text, found):
    """What a second check of the same text has to complain of."""
    again = [one for part in checker.check(Document(text)) for one in part.findings]
    return [] if again == found else ["other findings"]
