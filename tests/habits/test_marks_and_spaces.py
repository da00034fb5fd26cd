"""What a book does about its blanks, ellipses, dashes and quotes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from proofreader.checking import Checker
from proofreader.habits.dashes import Dashes, DashForm
from proofreader.habits.ellipses import Ellipses, EllipsisForm
from proofreader.habits.habits import Habits
from proofreader.habits.no_break_units import NoBreakUnits
from proofreader.habits.quote_marks import QuoteMarks
from proofreader.habits.wide_gaps import WideGaps, WideSentences
from proofreader.text.document import Document
from proofreader.text.findings import Finding, Kind, Proposal, Suggestion
from proofreader.text.spans import ChangeSet, Span

TYPED = "He was there.  She was not.  They were late.  I was early."
UNPAIRED = "\n\n".join(['He said "I was there. And so it was.'] * 12)


def book(paragraph, times=12):
    return Document("\n\n".join([paragraph] * times))


def test_a_book_without_anything_has_no_sayings(pack):
    assert Habits.of(Document("He was there. She was not."), {}, pack).sayings == ()


@pytest.mark.parametrize(
    "habit", [WideSentences(), WideGaps(), NoBreakUnits(), Ellipses(), Dashes(), QuoteMarks()]
)
def test_no_habit_says_nothing(habit):
    assert habit.saying is None


def test_a_typescript_has_two_blanks_after_its_sentences():
    habit = WideSentences.of(Document(TYPED))
    assert (habit.wide, habit.sentences, habit.is_meant) == (3, 3, True)
    assert "3 of 3" in habit.saying


def test_a_few_wide_gaps_are_no_habit():
    assert not WideGaps.of(
        book("The house  was old and the door was shut all the day long.", 1)
    ).is_meant


def test_a_book_that_is_justified_with_blanks_has_wide_gaps():
    habit = WideGaps.of(book("The house  was old and  the door was shut."))
    assert habit.wide == 24
    assert habit.is_meant


def test_the_form_of_the_ellipses_is_the_one_that_most_have():
    habit = Ellipses.of(Document("a ... a ... a.... a ... a ... a … a ... a . . . . . . 12"))
    assert habit.form is EllipsisForm.CLOSE
    assert habit.saying == "An ellipsis is three dots in this book (6 of 7)."


def test_ellipses_of_two_forms_are_no_habit():
    assert Ellipses.of(book("so ... so … so")).form is None


@pytest.mark.parametrize(
    ("sentence", "read", "printed"),
    [
        ("he went--so he said--and came.", "the end-they", "the end--they"),
        ("he went -- so he said -- and came.", "the end-they", "the end -- they"),
        ("he went -- so he said -- and came.", "the end - they", "the end -- they"),
        ("he went \N{EM DASH} so he said.", "the end-they", "the end \N{EM DASH} they"),
        ("he went home.", "the end-they", "the end\N{EM DASH}they"),
    ],
)
def test_a_dash_that_is_proposed_has_the_form_of_the_book(sentence, read, printed):
    habit = Dashes.of(book(sentence))
    hyphen = Span(read.index("-"), read.index("-") + 1)
    proposal = Proposal(hyphen, "\N{EM DASH}", Kind.DASH, "a hyphen for a dash")
    finding = Finding.of(read, proposal, 0.5, (Suggestion("\N{EM DASH}", 0.5),))
    edit = habit.styled(read, finding).edit()
    assert ChangeSet((edit,)).apply(read) == printed


def test_the_form_of_the_dashes_is_the_one_that_nearly_all_have():
    habit = Dashes.of(book("he went--so he said--and came."))
    assert habit.form == DashForm("--", is_spaced=False)
    assert habit.saying == "A dash is two hyphens in this book (24 of 24)."


@pytest.mark.parametrize(
    "text",
    ["Mr. ---- went", "1914–18", "the London–Paris road", "-----", "he came.— The", "well-known"],
)
def test_what_is_no_dash_of_a_sentence_is_not_counted(text):
    assert Dashes.of(Document(text)).total == 0


def test_no_break_spaces_after_numbers_are_counted():
    assert NoBreakUnits.of(book("It is 12\N{NO-BREAK SPACE}miles.")).is_meant


def test_quotes_that_pair_make_a_flag_likelier(pack):
    good = QuoteMarks.of(book("“So,” he said."), pack.lexicon.knows)
    assert (good.paired, good.paragraphs, good.is_curly) == (12, 12, True)
    bad = QuoteMarks.of(Document(UNPAIRED), pack.lexicon.knows)
    assert bad.is_muted
    assert bad.reliability < good.reliability


def test_a_habit_that_is_overruled_is_not_heeded(pack):
    def spaces(*overruled):
        checker = Checker(replace(pack, overruled=frozenset(overruled)))
        findings = [one for checked in checker.check(Document(TYPED)) for one in checked.findings]
        return sum(finding.kind is Kind.SPACE for finding in findings)

    assert spaces() == 0
    assert spaces("wide_sentences") == 3


def test_the_dots_of_an_ellipsis_are_no_stray_marks_in_a_book_that_has_them(pack):
    text = "\n\n".join([*["He was late . . . and he knew it."] * 8, "She was here . . . no."])
    findings = [one for checked in Checker(pack).check(Document(text)) for one in checked.findings]
    assert [finding.surface for finding in findings if "." in finding.surface] == []
