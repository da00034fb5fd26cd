"""What a volunteer says of whole pages."""

from proofreader.review.events import MemoryJournal, PageMark
from proofreader.review.session import Session
from proofreader.review.telling import Cause

TEXT = "one\ftwo\fthree"


def test_a_page_is_marked_and_the_mark_is_taken_back():
    session = Session(TEXT)
    session.mark_page(1, PageMark.DONE)
    session.mark_page(2, PageMark.PROBLEM)
    assert session.page_marks == {1: PageMark.DONE, 2: PageMark.PROBLEM}
    session.mark_page(1, None)
    assert session.page_marks == {2: PageMark.PROBLEM}


def test_undo_and_redo_go_through_marks_as_through_everything_else():
    session = Session(TEXT)
    session.mark_page(0, PageMark.DONE)
    session.mark_page(0, PageMark.PROBLEM)
    session.undo()
    assert session.page_marks == {0: PageMark.DONE}
    session.redo()
    assert session.page_marks == {0: PageMark.PROBLEM}


def test_marks_are_there_again_when_the_book_is_opened_again():
    journal = MemoryJournal()
    Session(TEXT, journal).mark_page(1, PageMark.PROBLEM)
    assert Session(TEXT, journal).page_marks == {1: PageMark.PROBLEM}


def test_what_is_said_already_is_not_said_again():
    session, told = Session(TEXT), []
    session.subscribe(told.append)
    session.mark_page(1, PageMark.DONE)
    session.mark_page(1, PageMark.DONE)
    session.mark_page(0, None)
    assert [change.cause for change in told] == [Cause.MARK]
    assert session.document.text == TEXT
    assert session.log() == ()
