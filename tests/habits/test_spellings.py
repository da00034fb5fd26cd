"""When two forms of a word are voted on, and when they are left to themselves."""

from __future__ import annotations

from collections import Counter

import pytest

from proofreader.habits.accents import Accents
from proofreader.habits.spellings import Spellings
from proofreader.habits.voting import fold, is_clear, written_like
from proofreader.text.document import Document
from proofreader.text.tokens import split_words


def spellings(pack, text):
    written = Counter(split_words(text)[0])
    return Spellings.of(Document(text), written, fold(written), pack.lexicon)


@pytest.mark.parametrize(
    ("seldom", "often", "clear"),
    [(1, 5, True), (1, 4, False), (2, 9, False), (2, 10, True), (0, 50, False)],
)
def test_a_vote_is_clear_from_five_to_one_on(seldom, often, clear):
    assert is_clear(seldom, often) is clear


def test_both_counts_are_said(pack):
    habit = spellings(pack, "to-day " * 41 + "today")
    (vote,) = habit.votes.values()
    assert vote.reason == "this book has “to-day” 41 times and “today” once"
    assert habit.saying == "Words spelt in two ways: to-day (41) and today (1)."


def test_a_hyphen_at_a_line_end_has_no_vote(pack):
    text = "We hear of it to-\nday and again to-\nday. " * 4 + "today"
    assert spellings(pack, text).votes == {}


@pytest.mark.parametrize(
    ("usual", "rare"),
    [("colour", "color"), ("realize", "realise"), ("theatre", "theater"), ("defence", "defense")],
)
def test_spellings_of_two_countries_are_one_word(pack, usual, rare):
    assert spellings(pack, f"{usual} " * 6 + rare).votes[rare].usual == usual


@pytest.mark.parametrize(
    ("usual", "rare"),
    [
        ("timber", "timbre"),
        ("fourth", "forth"),
        ("wise", "wize"),
        ("poet", "pet"),
        ("called", "caled"),
        ("licence", "license"),
        ("reform", "re-form"),
        ("Harrison", "Hamilton"),
        ("Germany", "Germans"),
        ("Brown", "Crown"),
    ],
)
def test_two_words_are_never_forms_of_one(pack, usual, rare):
    assert spellings(pack, f"{usual} " * 40 + rare).votes == {}


def test_accents_are_voted_on_unless_both_forms_are_words(pack):
    def votes(text):
        return Accents.of(fold(Counter(split_words(text)[0])), pack.lexicon).votes

    assert votes("fête " * 6 + "fete")["fete"].usual == "fête"
    assert votes("the " * 90 + "thê")["thê"].usual == "the"
    assert votes("résumé " * 6 + "resume") == {}
    assert votes("mere " * 90 + "mère") == {}


@pytest.mark.parametrize(
    ("surface", "usual", "written"),
    [("Today", "to-day", "To-day"), ("TODAY", "to-day", "TO-DAY"), ("a", "à", "à")],
)
def test_the_usual_form_gets_the_capitals_of_the_text(surface, usual, written):
    assert written_like(surface, usual) == written
