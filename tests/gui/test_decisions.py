"""The volunteer looks through what he has said, and takes some of it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from proofreader.gui.decisions_dialog import DecisionsDialog
from proofreader.gui.decisions_list import Section
from proofreader.text.findings import Kind
from tests.gui.conftest import press, write
from tests.gui.test_review import Table
from tests.gui.test_waivers import ALL, FAULTS, TEXT

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk(Table):
    """A window whose decisions are shown, after some were taken."""

    def __init__(self, studio, *, text=TEXT, has_words=False, has_place=True):
        super().__init__(studio, text, FAULTS)
        if has_place:
            press(Key.Key_Delete)
        if has_words:
            self.session.mute(Kind.REAL_WORD)
            self.session.trust("khrushchov")
        press(Key.Key_D, CONTROL | SHIFT)
        self.dialog = studio.dialog(self.window, DecisionsDialog)
        self.list = self.dialog.list

    def rows(self) -> list[str]:
        """What each row is about."""
        model = self.dialog.model
        return [
            self.dialog._words.about(model.decision(row), self.session.document).fault
            for row in range(model.rowCount())
        ]

    def spoken(self, row=0) -> str:
        role = Qt.ItemDataRole.AccessibleTextRole
        return self.dialog.model.index(row).data(role)

    def work(self, *keys) -> None:
        """Press keys in the queue while the view is open, and see what it says then."""
        self.window.activateWindow()
        self.view.setFocus()
        self.studio.qtbot.waitUntil(self.view.hasFocus)
        for key in keys:
            press(key)
        self.window.views.decisions._following.catch_up()


@pytest.fixture
def desk(studio):
    """One place is no error, one word is right, one kind is not shown."""
    return Desk(studio, has_words=True)


def test_what_was_said_stands_there_the_newest_first(desk):
    assert desk.rows() == ["khrushchov", "Wrong word", "Khrushchov"]
    assert desk.spoken(1).startswith("Wrong word: Not shown in this book, ")
    assert desk.spoken(2).startswith("Khrushchov: Not an error here, Misread word, line 1, ")
    assert "; in Khrushchov spoke . Mr. Khrushchov , he said" in desk.spoken(2)
    assert desk.list.hasFocus()


def test_delete_takes_back_what_is_chosen_and_the_next_is_current(desk):
    press(Key.Key_Delete)
    assert desk.rows() == ["Wrong word", "Khrushchov"]
    assert "khrushchov" in desk.queue
    assert desk.list.currentIndex().row() == 0
    assert desk.dialog.notice.text() == "Taken back; open again: 1 place. Undo: Ctrl+Z"


def test_several_are_taken_back_in_one_undo_step(desk):
    press(Key.Key_Down, SHIFT)
    press(Key.Key_Down, SHIFT)
    assert desk.dialog.take_back.text() == "Take back 3"
    press(Key.Key_Delete)
    assert desk.rows() == []
    assert sorted(desk.queue) == sorted(ALL)
    press(Key.Key_Z, CONTROL)
    assert desk.rows() == ["khrushchov", "Wrong word", "Khrushchov"]
    assert desk.dialog.notice.text() == ""


def test_what_was_undone_can_be_done_again_from_there(desk):
    press(Key.Key_Delete)
    press(Key.Key_Z, CONTROL)
    press(Key.Key_Z, CONTROL | SHIFT)
    assert desk.rows() == ["Wrong word", "Khrushchov"]


def test_enter_goes_to_the_place(desk):
    press(Key.Key_End)
    press(Key.Key_Return)
    assert desk.words.selection.of(TEXT) == "Khrushchov"
    desk.studio.qtbot.waitUntil(desk.words.hasFocus)


def test_a_word_has_no_place_to_go_to(desk):
    assert not desk.dialog.to_text.isEnabled()
    press(Key.Key_Return)
    assert desk.list.hasFocus()


def test_one_section_can_be_looked_at(desk):
    desk.dialog.section.setFocus()
    press(Key.Key_Down)
    assert desk.dialog.section.currentText() == "Not an error here (1)"
    assert desk.rows() == ["Khrushchov"]
    press(Key.Key_Down)
    assert desk.rows() == ["khrushchov"]
    press(Key.Key_Down)
    assert desk.rows() == ["Wrong word"]
    assert [desk.dialog.model.count(section) for section in Section] == [3, 1, 1, 1]


def test_decisions_are_found_by_their_words_and_the_words_around(desk):
    desk.dialog.sought.setFocus()
    write("MR. khru")
    assert desk.rows() == ["Khrushchov"]
    press(Key.Key_Down)
    press(Key.Key_Delete)
    assert desk.rows() == []
    assert desk.dialog.empty.text() == "No decision is like that."
    desk.dialog.sought.clear()
    assert desk.rows() == ["khrushchov", "Wrong word"]


def test_a_word_is_added_by_hand(desk):
    desk.dialog.word.setFocus()
    write(" Khrushchov ")
    press(Key.Key_Return)
    assert desk.rows()[0] == "Khrushchov"
    assert "Khrushchov" not in desk.queue[:1]
    assert desk.dialog.notice.text() == "Added; not asked any more: 1 place. Undo: Ctrl+Z"
    assert desk.dialog.word.text() == ""
    assert desk.dialog.word.hasFocus()


def test_a_word_that_is_there_already_is_not_added_again(desk):
    desk.dialog.word.setFocus()
    write("khrushchov")
    press(Key.Key_Return)
    assert len(desk.rows()) == 3
    assert desk.dialog.notice.text() == "“khrushchov” is in the list already."
    press(Key.Key_Return)
    assert len(desk.rows()) == 3


def test_a_kind_is_added_by_hand_and_is_not_offered_again(desk):
    kinds = desk.dialog.kind
    assert kinds.findData(Kind.REAL_WORD) == -1
    kinds.setCurrentIndex(kinds.findData(Kind.MARK_SPACING))
    desk.dialog.add_kind.setFocus()
    press(Key.Key_Return)
    assert desk.rows()[0] == "Space at a mark"
    assert " " not in desk.queue
    assert kinds.findData(Kind.MARK_SPACING) == -1
    press(Key.Key_Z, CONTROL)
    assert kinds.findData(Kind.MARK_SPACING) >= 0


def test_without_decisions_it_says_what_they_are(studio):
    desk = Desk(studio, has_place=False)
    assert desk.dialog.empty.isVisible()
    assert "remembered for ever" in desk.dialog.empty.text()
    assert desk.dialog.word.hasFocus()
    assert not desk.dialog.take_back.isEnabled()


def test_it_follows_the_work_while_it_is_open(desk):
    desk.work(Key.Key_Delete)
    assert desk.rows() == ["said", "spoke", "khrushchov", "Wrong word", "Khrushchov"]


def test_a_place_whose_text_was_changed_since_is_named_all_the_same(desk):
    text = desk.session.document.text
    desk.words.setFocus()
    desk.window.activateWindow()
    desk.words.setFocus()
    desk.studio.qtbot.waitUntil(desk.words.hasFocus)
    press(Key.Key_Home, CONTROL)
    press(Key.Key_Delete)
    desk.window.views.decisions._following.catch_up()
    assert desk.session.document.text == text[1:]
    assert ", changed since, " in desk.spoken(2)
    assert desk.rows()[2] == "Khrushchov"


def test_pages_are_named_where_there_are_several(studio):
    desk = Desk(studio, text=TEXT.replace("\n\nMr", "\n\f\nMr"))
    assert ", page 1, line 1, " in desk.spoken()


def test_escape_closes_it_and_so_does_leaving_the_book(desk):
    press(Key.Key_Escape)
    assert not desk.dialog.isVisible()
    press(Key.Key_D, CONTROL | SHIFT)
    again = desk.studio.dialog(desk.window, DecisionsDialog)
    desk.window.keeper.leave(lambda: None)
    assert not again.isVisible()


def test_what_is_taken_back_is_asked_again_when_the_book_is_opened_again(desk):
    press(Key.Key_A, CONTROL)
    press(Key.Key_Delete)
    path = desk.window.keeper.book.path
    desk.studio.close(desk.window)
    again = Table(desk.studio, TEXT, FAULTS)
    assert again.window.keeper.book.path == path
    assert sorted(again.queue) == sorted(ALL)
