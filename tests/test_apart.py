"""A long book is checked in another process, and what is found is what would be found here."""

from __future__ import annotations

from multiprocessing import active_children

import pytest

from proofreader import apart
from proofreader.apart import CheckerApart, Once, parts
from proofreader.checking import Checked, Checker
from proofreader.errors import ProcessError
from proofreader.language.pack import Knowledge
from proofreader.messages import Message
from proofreader.review.session import Session
from proofreader.text.confidences import Confidences
from proofreader.text.document import Document
from proofreader.text.findings import Finding, Kind
from proofreader.text.layout import Box, WordBox
from proofreader.text.spans import Span
from proofreader.text.tokens import chunks


@pytest.fixture
def book(letter, monkeypatch):
    monkeypatch.setattr(apart, "LONG", 1000)
    monkeypatch.setattr(apart, "GLANCE", 1500)
    return Document((letter / "letter.txt").read_text(encoding="utf-8"))


@pytest.fixture
def checker():
    checker = CheckerApart(Knowledge())
    yield checker
    checker.close()


def found_so_far(document, stretches):
    """What a session has of it, which takes in one stretch after the other."""
    session = Session(document.text)
    for checked in stretches:
        if checked is not None:
            session.take(checked, 0)
    return session.findings


def test_what_is_found_apart_is_what_is_found_here(book, checker):
    stretches = list(checker.heeding(()).check_whole(book))
    here = Checker(Knowledge().load())
    assert found_so_far(book, stretches) == found_so_far(book, here.check(book))


def test_the_other_process_knows_what_the_engine_doubted(book, checker):
    words = [
        WordBox(one.span, Box(0, 0, 1, 1), 0.3 if number % 9 == 0 else 0.96)
        for number, one in enumerate(chunks(book.text))
    ]
    told = Document(book.text, confidences=Confidences.of(words))
    here = Checker(Knowledge().load())
    found = found_so_far(told, checker.check_whole(told))
    assert found == found_so_far(told, here.check(told))
    assert found != found_so_far(book, here.check(book))


def test_the_first_pages_are_checked_before_the_book_is_read(book, checker):
    stretches = checker.check_whole(book)
    first = next(stretches)
    assert first.span.start == 0
    assert first.findings
    assert first.span.end < len(book.text)
    assert len([one for one in stretches if one is not None and one.span.start == 0]) == 1


def test_the_other_process_ends_when_nobody_waits_any_more_for_a_book_to_be_read(book, checker):
    stretches = checker.check_whole(book)
    next(stretches)
    assert active_children()
    stretches.close()
    assert not active_children()
    assert found_so_far(book, checker.check_whole(book))


def test_where_no_other_process_can_be_begun_the_check_is_done_here(book, checker, monkeypatch):
    def refuse(*_given, **_named):
        raise ProcessError("none", "none")

    monkeypatch.setattr(apart.Processes, "begin", refuse)
    here = Checker(Knowledge().load())
    assert found_so_far(book, checker.check_whole(book)) == found_so_far(book, here.check(book))


def test_parts_cover_the_whole_and_have_all_findings():
    found = tuple(
        Finding(Span(at, at + 2), "xx", Kind.SPACE, "", 0.5, (), str(at)) for at in range(3, 600, 4)
    )
    whole = Checked(Span(0, 700), found)
    split = list(parts(whole))
    assert sum((one.findings for one in split), ()) == found
    assert [one.span.start for one in split] == [0, *(one.span.end for one in split[:-1])]
    assert split[-1].span.end == 700
    assert all(one.span.contains(f.span) for one in split for f in one.findings)
    assert len(split) > 2


def test_parts_do_not_take_a_missing_mark_from_one_another():
    found = tuple(
        Finding(Span(at, at), "", Kind.MISSING_MARK, "", 0.5, (), str(at))
        for at in range(3, 600, 4)
    )
    text = "x" * 700
    assert found_so_far(Document(text), parts(Checked(Span(0, 700), found))) == found


def test_parts_end_behind_what_has_a_length():
    found = tuple(
        Finding(Span(at, at + at // 40 % 2), "x"[: at // 40 % 2], Kind.SPACE, "", 0.5, (), str(at))
        for at in range(3, 900, 4)
    )
    split = list(parts(Checked(Span(0, 1000), found)))
    assert len(split) > 2
    assert found_so_far(Document("x" * 1000), split) == found


def test_a_message_stays_one_where_a_word_of_the_book_reads_the_same():
    reason = Message("blank")
    found = tuple(
        Finding(Span(at, at + 5), "blank", Kind.SPACE, reason, 0.5, (), str(at)) for at in (0, 9)
    )
    once = Once().checked(Checked(Span(0, 20), found))
    assert once.findings == found
    assert all(type(one.reason) is Message for one in once.findings)
    assert all(type(one.surface) is str for one in once.findings)
