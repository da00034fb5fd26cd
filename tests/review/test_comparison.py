"""Original and text side by side: which lines became which, and what is marked in them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given

from proofreader.review.comparison import Comparison
from proofreader.review.session import Session
from proofreader.text.changelog import Verdict, changes
from proofreader.text.spans import ChangeSet
from tests.strategies import change_logs

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)


def compared(before, *edits):
    """The comparison after ``edits`` by hand, each the words that go and those that come."""
    session = Session(before, clock=lambda: NOON)
    for old, new in edits:
        start = session.document.text.index(old)
        session.edit(ChangeSet.replace(start, start + len(old), new))
    return Comparison(session.document.text, session.log())


def sides(comparison, number):
    row = comparison.row(number)
    return marked(comparison.original(row)), marked(comparison.corrected(row))


def marked(pieces):
    """Words of a change in brackets, its very characters in braces."""
    said = ""
    for piece in pieces:
        opening, closing = ("{", "}") if piece.is_changed else ("[", "]")
        said += piece.text if piece.change is None else f"{opening}{piece.text}{closing}"
    return said.replace("][", "")


def test_a_changed_letter_is_marked_in_its_word_on_both_sides():
    comparison = compared("One line.\nA hut also.\nThe end.\n", ("hut", "but"))
    assert comparison.changed == (1,)
    assert sides(comparison, 0) == ("One line.", "One line.")
    assert sides(comparison, 1) == ("A {h}[ut] also.", "A {b}[ut] also.")
    assert len(comparison) == 4  # the last line is empty


def test_two_changes_in_one_line_are_told_apart():
    comparison = compared("The tbe hut.", ("tbe", "the"), ("hut", "but"))
    row = comparison.row(0)
    assert [entry.before for entry in row.entries] == ["b", "h"]
    assert [piece.change for piece in comparison.original(row)] == [None, 0, 0, 0, None, 1, 1]


@pytest.mark.parametrize(
    ("before", "edit", "expected"),
    [
        ("a stray _word here", ("_", ""), ("a stray {_}[word] here", "a stray [word] here")),
        ("over power it", ("over power", "overpower"), ("[over]{␣}[power] it", "[overpower] it")),
        ("blank  between", ("  ", " "), ("blank {␣}[between]", "blank [between]")),
        ("dif-\nferent\nend", ("-\n", ""), ("[dif]{-⏎\n}[ferent]", "[different]")),
        ("joined", ("joined", "joined\nparted"), ("[joined]", "[joined]{⏎\nparted}")),
        ("a\ufeffb", ("\ufeff", ""), ("[a]{‹byte-order mark›}[b]", "[ab]")),
    ],
)
def test_what_cannot_be_seen_has_a_sign_and_what_went_leaves_its_word_marked(
    before, edit, expected
):
    assert sides(compared(before, edit), 0) == expected


def test_lines_that_were_joined_stay_together_and_the_others_stay_as_they_were():
    comparison = compared("one\ntwo\nthree\nfour", ("two\nthree", "two three"))
    assert comparison.changed == (1,)
    assert sides(comparison, 1) == ("[two]{⏎\n}[three]", "[two]{␣}[three]")
    assert sides(comparison, 2) == ("four", "four")


def test_a_line_that_went_away_has_nothing_on_the_right():
    comparison = compared("one\nHEAD\ntwo", ("HEAD\n", ""))
    assert sides(comparison, 1) == ("{HEAD⏎}", "")
    assert sides(comparison, 2) == ("two", "two")


def test_a_paragraph_in_one_line_is_cut_between_words_at_the_same_place_on_both_sides():
    words = "word " * 200
    comparison = compared(f"{words}tbe {words}", ("tbe", "the"))
    assert len(comparison) > 10
    assert len(comparison.changed) == 1
    before, after = sides(comparison, comparison.changed[0])
    assert before.replace("{b}", "{h}") == after
    assert max(len(comparison.row(at).original) for at in range(len(comparison))) <= 161


def test_of_a_long_paste_both_ends_are_shown():
    comparison = compared("before after", ("before ", "before " + "new words " * 1_000))
    shown = comparison.corrected(comparison.row(0))[1].text
    assert shown.startswith("new words")
    assert " … " in shown
    assert len(shown) < 400


def test_rejections_are_passed_over():
    assert Comparison("nothing changed", ()).changed == ()


@given(change_logs())
def test_all_rows_together_are_the_original_and_the_text(case):
    original, corrected, entries = case
    comparison = Comparison(corrected, entries)
    rows = [comparison.row(number) for number in range(len(comparison))]
    assert "".join(row.original.of(original) for row in rows) == original
    assert "".join(row.corrected.of(corrected) for row in rows) == corrected
    changed = [entry for entry in entries if entry.verdict is Verdict.CHANGED]
    assert sum(len(row.entries) for row in rows) == len(changed) == len(changes(entries).edits)
    for number, row in enumerate(rows):
        assert bool(row.entries) is (number in comparison.changed)
        assert row.entries or row.original.of(original) == row.corrected.of(corrected)
        assert all(row.original.contains(entry.original) for entry in row.entries)
        assert all(row.corrected.contains(entry.corrected) for entry in row.entries)
        for pieces in (comparison.original(row), comparison.corrected(row)):
            of = [piece.change for piece in pieces if piece.change is not None]
            assert of == sorted(of)
