"""Faults of one class are one entry: looked at together, decided together or one by one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from proofreader.gui.alike_dialog import AlikeDialog
from proofreader.gui.queue_model import Order
from proofreader.gui.theme import theme_of
from proofreader.text.findings import Kind
from tests.gui.conftest import press, write
from tests.gui.hand_made import Fault
from tests.gui.test_review import Table

pytestmark = pytest.mark.gui
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

TEXT = (
    "The tbe cat  sat.\n\nA dog  lay there  still.\n\nTHE HISTORY\nof men -- and so\n\n"
    "THE HISTORY\nof war.[** see] And[** ask] no.\n"
)
BLANKS = Fault("  ", "  ", " ", Kind.SPACE, 0.95, "Print has one blank", "two blanks")
HEAD = Fault(
    "THE HISTORY\n", "THE HISTORY\n", "", Kind.PAGE_FURNITURE, 0.97, "Stands on each page",
    "running heads",
)  # fmt: skip
DASH = Fault(" -- ", " -- ", "—", Kind.DASH, 0.9, "The book has —", "two hyphens for a dash")
NOTES = (
    Fault("[** see]", "[** see]", None, Kind.PROOFER_NOTE, 0.6, group="notes"),
    Fault("[** ask]", "[** ask]", None, Kind.PROOFER_NOTE, 0.6, group="notes"),
)
FAULTS = (Fault("tbe", "tbe", "the"), BLANKS, HEAD, DASH, *NOTES)


class GroupTable(Table):
    def rows(self) -> list[tuple[str, int]]:
        """What each row of the queue is about, and how many places it has."""
        self.agree()
        entries = self.window.desk.model.entries
        return [
            (entry.first.group or entry.first.surface, len(entry.findings)) for entry in entries
        ]

    def check_again(self) -> None:
        self.window.desk.checking.check(self.session)
        self.studio.settle(self.window)

    def spoken(self) -> list[str]:
        places = self.card.places
        role = Qt.ItemDataRole.AccessibleTextRole
        return [places.index(row).data(role) for row in range(places.rowCount())]


@pytest.fixture
def table(studio):
    return GroupTable(studio, TEXT, FAULTS)


def test_what_is_of_one_class_is_one_row_and_a_group_of_one_an_ordinary_one(table):
    assert table.rows() == [
        ("two blanks", 3),
        ("running heads", 2),
        ("tbe", 1),
        ("two hyphens for a dash", 1),
        ("notes", 2),
    ]
    assert table.window.desk.pane.head.count.accessibleName().startswith("9 places left")


def test_the_row_and_the_card_say_how_many_and_what_becomes_of_them(table):
    spoken = table.window.desk.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Two blanks · 3 places, 95 %; the first: Space: cat␣␣sat, perhaps ")
    assert table.card._fault.text() == "Two blanks"
    assert table.card._where.text() == "3 places · 95 % sure"
    assert [line.partition(".")[0] for line in table.spoken()] == [
        "line 1: The tbe cat␣␣sat → cat␣sat",
        "line 3: The tbe cat sat",
        "line 3: The tbe cat sat",
    ]
    assert "dog␣␣lay → dog␣lay there still." in table.spoken()[1]
    assert (table.card.deeds.accept.text(), table.card.deeds.reject.text()) == (
        "Accept 3",
        "Not errors: 3",
    )


def test_enter_accepts_all_of_it_in_one_undo_step(table):
    press(Key.Key_Return)
    mended = TEXT.replace("  ", " ")
    assert table.text == mended
    assert table.rows()[0] == ("running heads", 2)
    press(Key.Key_Return)
    assert table.text == mended.replace("THE HISTORY\n", "")
    for _ in range(2):
        press(Key.Key_Z, CONTROL)
    assert table.text == TEXT
    assert table.rows()[0] == ("two blanks", 3)
    assert table.row == 0
    press(Key.Key_Z, CONTROL | SHIFT)
    assert table.text == mended


def test_delete_rejects_all_of_it_for_good_in_one_undo_step(table):
    press(Key.Key_Delete)
    assert table.text == TEXT
    assert "two blanks" not in dict(table.rows())
    table.check_again()
    assert "two blanks" not in dict(table.rows())
    press(Key.Key_Z, CONTROL)
    assert table.rows()[0] == ("two blanks", 3)


def test_a_place_that_is_left_out_stays_open_and_stays_left_out(table):
    press(Key.Key_Tab)
    table.card.list.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert table.card.deeds.accept.text() == "Accept 2"
    press(Key.Key_Down)
    press(Key.Key_Space)
    press(Key.Key_Escape)
    table.view.setFocus()
    press(Key.Key_N)
    press(Key.Key_N, SHIFT)
    assert table.card.deeds.accept.text() == "Accept 1"
    press(Key.Key_Return)
    assert table.text == TEXT.replace("cat  sat", "cat sat")
    assert ("two blanks", 2) in table.rows()
    while table.current.group != "two blanks":
        press(Key.Key_N)
    assert (table.card.deeds.accept.text(), table.card.deeds.reject.text()) == (
        "One by one",
        "Not errors: 0",
    )
    press(Key.Key_Delete)
    assert ("two blanks", 2) in table.rows()
    press(Key.Key_Return)
    assert table.rows().count(("two blanks", 1)) == 2


def test_enter_in_the_list_accepts_what_is_ticked_and_the_keyboard_stays(table):
    table.card.list.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Return)
    assert table.text == TEXT.replace("g  l", "g l").replace("e  s", "e s")
    for _ in range(3):
        press(Key.Key_N)
    assert table.window.desk.pane.isAncestorOf(table.studio.qapp.focusWidget())
    assert table.studio.qapp.focusWidget().isVisible()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, ALT])
def test_g_takes_a_group_apart_and_puts_it_together(table, modifier):
    press(Key.Key_G, modifier)
    assert table.rows().count(("two blanks", 1)) == 3
    assert table.current.span.start == TEXT.index("  ")
    assert table.card.deeds.apart.text() == "As a group"
    press(Key.Key_Return)
    assert table.text == TEXT.replace("cat  sat", "cat sat")
    press(Key.Key_Delete)
    assert table.rows().count(("two blanks", 1)) == 1
    press(Key.Key_Z, CONTROL)
    assert table.current.group == "two blanks"
    press(Key.Key_G, modifier)
    assert ("two blanks", 2) in table.rows()
    assert table.current.group == "two blanks"


def test_g_does_nothing_where_there_is_no_group(table):
    press(Key.Key_N)
    press(Key.Key_N)
    assert table.current.surface == "tbe"
    before = table.rows()
    press(Key.Key_G)
    assert table.rows() == before
    assert not table.card.deeds.apart.isVisible()


def test_a_shows_all_of_a_group_and_accepts_what_is_ticked(table):
    press(Key.Key_A)
    dialog = table.studio.dialog(table.window, AlikeDialog)
    assert dialog.rows.model().rowCount() == 3
    press(Key.Key_Space)
    press(Key.Key_Return)
    assert table.text == TEXT.replace("g  l", "g l").replace("e  s", "e s")


def test_enter_on_a_group_without_readings_takes_it_apart(table):
    press(Key.Key_N, SHIFT)
    assert table.current.group == "notes"
    assert table.card.deeds.accept.text() == "One by one"
    press(Key.Key_Return)
    assert table.rows()[-2:] == [("notes", 1), ("notes", 1)]
    assert table.text == TEXT


def test_a_new_check_adds_places_to_the_group(table):
    table.words.setFocus()
    table.words.moveCursor(QTextCursor.MoveOperation.End)
    write("One  more.")
    table.studio.qtbot.waitUntil(lambda: table.rows()[0] == ("two blanks", 4))
    assert table.card.deeds.accept.text() == "Accept 4"


def test_in_the_order_of_the_text_a_group_stands_where_its_first_place_is(table):
    table.window.desk.pane.head.order_chosen.emit(Order.PLACE)
    assert [name for name, _ in table.rows()] == [
        "tbe", "two blanks", "running heads", "two hyphens for a dash", "notes",
    ]  # fmt: skip


def test_a_click_on_any_of_its_places_makes_the_group_current(table):
    press(Key.Key_N)
    cursor = QTextCursor(table.words.document())
    cursor.setPosition(TEXT.index("  still") + 1)
    where = table.words.cursorRect(cursor).center()
    QTest.mouseClick(table.words.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))
    assert table.rows()[table.row] == ("two blanks", 3)


def test_all_places_of_the_group_are_marked_in_the_text(table):
    tint = theme_of(table.words.palette()).current_tint
    marked = [
        selection.cursor.selectionStart()
        for selection in table.words.extraSelections()
        if selection.format.background().color().name() == tint
    ]
    assert marked == [TEXT.index("cat  ") + 3, TEXT.index("dog  ") + 3, TEXT.index("there  ") + 5]


def test_the_place_that_is_chosen_in_the_list_is_shown_in_the_text(table):
    table.card.list.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert table.words.place == TEXT.index("  still")


def test_another_book_begins_with_its_groups_together(table):
    press(Key.Key_G)
    table.window.keeper.leave(lambda: None)
    table.window.open(table.studio.file(TEXT, "other.txt"))
    table.studio.settle(table.window)
    assert table.window.desk.model.entries[0].first.group == "two blanks"
    assert len(table.window.desk.model.entries[0].findings) == 3


@pytest.mark.slow
def test_a_group_of_hundreds_of_places_goes_and_comes_back_with_one_key(studio):
    text = "\n\n".join("It was  the best of  times and the man came to see." for _ in range(200))
    table = GroupTable(studio, text, (BLANKS,))
    assert table.rows() == [("two blanks", 400)]
    press(Key.Key_Return)
    assert table.text == text.replace("  ", " ")
    press(Key.Key_Z, CONTROL)
    assert table.text == text
