"""What the book does on purpose: said once, overruled, kept with the book."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from proofreader.checking import Checker
from proofreader.gui.commands import Command
from proofreader.gui.habits_dialog import HabitsDialog
from tests.gui.conftest import press

pytestmark = pytest.mark.gui
Key = Qt.Key

SPACED = "They went to the old house : it was theirs !\n\n" * 12
PLAIN = "They went to the old house, and it was theirs.\n\n" * 12


def asked(studio, window):
    window._actions[Command.HABITS].trigger()
    return studio.dialog(window, HabitsDialog)


@pytest.fixture
def spaced(studio, pack):
    return studio.open(studio.file(SPACED), lambda: Checker(pack))


def test_what_the_book_does_is_said_in_one_notice(spaced):
    assert spaced.desk.notices.isVisible()
    assert spaced.desk.notices.text.startswith("This book has a blank before ; : ! ? (24 of 24).")


def test_a_book_that_does_nothing_unusual_is_opened_in_silence(studio, pack):
    window = studio.open(studio.file(PLAIN), lambda: Checker(pack))
    assert not window.desk.notices.isVisible()
    assert not asked(studio, window).boxes


def test_each_book_is_read_for_its_own_habits(studio, spaced):
    spaced.open(studio.file(PLAIN, "plain.txt"))
    studio.settle(spaced)
    assert not spaced.desk.notices.isVisible()
    assert not asked(studio, spaced).boxes


def test_a_habit_is_overruled_with_its_tick_box_and_the_book_remembers(studio, spaced, pack):
    said = []
    spaced.desk.checking.said.connect(said.append)
    dialog = asked(studio, spaced)
    box = dialog.boxes["spaced_marks"]
    assert box.isChecked()
    box.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Return)
    studio.settle(spaced)
    assert spaced.own.overruled == {"spaced_marks"}
    assert set(said) == {()}

    path = spaced.keeper.book.path
    studio.close(spaced)
    again = studio.open(path, lambda: Checker(pack))
    assert not again.desk.notices.isVisible()
    box = asked(studio, again).boxes["spaced_marks"]
    assert (box.text(), box.isChecked()) == ("Blanks before marks.", False)


def test_a_habit_that_is_overruled_is_heeded_again(studio, spaced):
    spaced.own.overrule(frozenset({"spaced_marks"}))
    studio.settle(spaced)
    box = asked(studio, spaced).boxes["spaced_marks"]
    box.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Return)
    studio.settle(spaced)
    assert spaced.own.overruled == frozenset()
    assert spaced.own.lists == ()


def test_leaving_the_dialog_changes_nothing(studio, spaced):
    dialog = asked(studio, spaced)
    dialog.boxes["spaced_marks"].setChecked(False)
    press(Key.Key_Escape)
    assert spaced.own.overruled == frozenset()


def test_what_is_overruled_is_no_row_among_the_lists(studio, spaced):
    spaced.own.overrule(frozenset({"spaced_marks"}))
    studio.settle(spaced)
    spaced.own.ask()
    assert spaced.own._dialog.rows.count() == 0
