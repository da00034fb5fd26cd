"""Rejecting has words: a word that is right in this book, a kind that is not wanted in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from proofreader.text.findings import Kind
from tests.gui.conftest import press
from tests.gui.hand_made import Fault, HandChecker
from tests.gui.test_review import Table

pytestmark = pytest.mark.gui
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

TEXT = "Khrushchov spoke .\n\nMr. Khrushchov , he said .\n\nA hut khrushchov of Khrushchovs.\n"
FAULTS = (
    Fault("Khrushchov", "Khrushchov", "Khrushchev", probability=0.9),
    Fault("khrushchov", "khrushchov", "Khrushchov", probability=0.8),
    Fault("hut", "hut", "but", Kind.REAL_WORD, 0.7),
    Fault(" .", " ", "", Kind.MARK_SPACING, 0.6, group="a blank before a mark"),
    Fault(" ,", " ", "", Kind.MARK_SPACING, 0.6),
)
ALL = ["Khrushchov", "Khrushchov", "Khrushchov", "khrushchov", "hut", " ", " ", " "]


@pytest.fixture
def table(studio):
    return Table(studio, TEXT, FAULTS)


def notice(table):
    notices = table.window.desk.notices
    return notices.text if notices.isVisible() else None


def test_w_trusts_the_word_wherever_it_stands_and_goes_on_to_the_next(table):
    assert sorted(table.queue) == sorted(ALL)
    press(Key.Key_W)
    assert sorted(table.queue) == sorted(["Khrushchov", *ALL[3:]])  # that of "Khrushchovs" stays
    assert notice(table) == (
        "“Khrushchov” is right in this book: 2 places left the queue. Ctrl+Z takes it back"
    )
    assert table.text == TEXT


def test_one_undo_brings_the_word_back_and_puts_the_notice_away(table):
    press(Key.Key_W)
    press(Key.Key_Z, CONTROL)
    assert sorted(table.queue) == sorted(ALL)
    assert table.current.surface == "Khrushchov"
    assert notice(table) is None


def test_k_stops_showing_the_kind_without_a_question(table):
    table.window.desk.reviewer.go(-1)
    assert table.current.kind is Kind.MARK_SPACING
    press(Key.Key_K)
    assert sorted(table.queue) == sorted(ALL[:5])
    assert notice(table) == (
        "“Space at a mark” is not shown any more in this book: 3 places left the queue. "
        "Ctrl+Z takes it back"
    )
    press(Key.Key_Z, CONTROL)
    assert sorted(table.queue) == sorted(ALL)


def test_both_work_from_the_text_too(table):
    press(Key.Key_W, ALT)
    press(Key.Key_K, ALT)
    assert Kind.MISREAD_WORD not in {one.kind for one in table.window.desk.model.findings}
    assert sorted(table.queue) == sorted(["hut", " ", " ", " "])


def test_a_mark_is_no_word_to_trust_and_that_is_said(table):
    table.window.desk.reviewer.go(-1)
    press(Key.Key_W)
    assert sorted(table.queue) == sorted(ALL)
    assert table.card.deeds.trust.isHidden()
    assert "No single word" in notice(table)
    press(Key.Key_Return)
    assert notice(table) is None


def test_why_no_rule_can_be_made_is_said_until_the_next_deed(table):
    table.window.desk.reviewer.go(-1)
    press(Key.Key_B)
    assert "A rule for the whole book" in notice(table)
    press(Key.Key_Return)
    assert notice(table) is None


def test_the_way_back_to_the_queue_is_said_only_while_the_text_has_the_keyboard(table):
    press(Key.Key_E)
    assert "Esc" in table.window.status.currentMessage()
    press(Key.Key_F6)
    assert table.window.status.currentMessage() == ""


def test_what_was_said_is_remembered_when_the_book_is_opened_again(table):
    press(Key.Key_W)
    path = table.window.keeper.book.path
    table.studio.close(table.window)
    window = table.studio.open(path, lambda: HandChecker(FAULTS))
    queue = [finding.surface for finding in window.desk.model.findings]
    assert sorted(queue) == sorted(["Khrushchov", *ALL[3:]])


def test_what_is_withdrawn_comes_back_and_its_first_place_is_current(table):
    press(Key.Key_Delete)
    press(Key.Key_W)
    press(Key.Key_N)
    table.session.withdraw(table.session.decisions)
    assert sorted(table.queue) == sorted(ALL)
    assert table.current.surface == "Khrushchov"


def test_the_buttons_do_the_same(table):
    table.card.deeds.trust.click()
    assert sorted(table.queue) == sorted(["Khrushchov", *ALL[3:]])
    table.card.deeds.mute.click()
    assert sorted(table.queue) == sorted(["hut", " ", " ", " "])
