"""The volunteer looks how far he has come."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from proofreader.gui.chart import Chart, Column, named_heights
from proofreader.gui.commands import Command
from proofreader.gui.progress_dialog import ProgressDialog
from proofreader.gui.theme import theme_of
from tests.gui.conftest import press, write
from tests.gui.hand_made import HandChecker
from tests.gui.test_review import FAULTS, Table

pytestmark = pytest.mark.gui
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "The tbe cat.\n\nA hut also, tbe dog.\n\fNo dash here the end — of it.\n\nAnd arn I?\n"


class Desk(Table):
    """A window whose progress is shown."""

    def __init__(self, studio, text=TEXT):
        super().__init__(studio, text, FAULTS)
        press(Key.Key_P, CONTROL)
        self.dialog = studio.dialog(self.window, ProgressDialog)

    def work(self, *keys):
        """Press keys in the queue, and see what the view says then."""
        self.window.activateWindow()
        self.view.setFocus()
        self.studio.qtbot.waitUntil(self.view.hasFocus)
        for key in keys:
            press(key)
        self.catch_up()

    def catch_up(self):
        self.window.views.progress._following.catch_up()

    def cells(self, table):
        model = table.model()
        return [
            tuple(model.index(row, column).data() for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]


@pytest.fixture
def desk(studio):
    return Desk(studio)


def test_before_the_first_decision_it_says_what_is_left(desk):
    assert desk.dialog.heading.text() == "4 places left"
    assert desk.dialog.decided.text() == "Nothing has been decided yet."
    assert desk.dialog.errors.text() == (
        "4 places left, and 1 more out of sight: about 3.6 of them are probably errors. "
        "Errors that nobody found are not counted."
    )
    assert not desk.dialog.chart.isVisible()
    assert not desk.dialog.pace.isVisible()


def test_it_follows_the_work_while_it_is_open(desk):
    desk.work(Key.Key_Return, Key.Key_Delete, Key.Key_E)
    write("X")
    desk.catch_up()
    assert desk.dialog.heading.text() == "1 place left"
    assert desk.dialog.decided.text() == "1 accepted, 1 not an error, 1 by hand."
    assert desk.dialog.chart.isVisible()


def test_words_and_kinds_are_told(desk):
    desk.work(Key.Key_W, Key.Key_K)
    assert desk.dialog.decided.text() == (
        "0 accepted, 0 not errors. 1 word is right in this book. 1 kind is not shown."
    )


def test_undo_works_in_the_view_too(desk):
    desk.work(Key.Key_Return)
    desk.dialog.activateWindow()
    desk.studio.qtbot.waitUntil(desk.dialog.tabs.hasFocus)
    press(Key.Key_Z, CONTROL)
    desk.catch_up()
    assert desk.dialog.heading.text() == "4 places left"


def test_at_the_end_it_says_so_plainly(desk):
    desk.work(Key.Key_Return, Key.Key_Return, Key.Key_Return, Key.Key_Delete)
    assert desk.dialog.heading.text() == "Nothing left above 30 %"
    assert desk.dialog.decided.text() == "3 accepted, 1 not an error."


def test_the_arrows_go_from_one_way_to_look_at_it_to_the_next(desk):
    assert desk.dialog.tabs.hasFocus()
    press(Key.Key_Right)
    assert desk.dialog.kinds.isVisible()
    press(Key.Key_Right)
    assert desk.dialog.pages.isVisible()
    assert not desk.dialog.kinds.isVisible()


def test_kinds_are_counted_those_with_most_places_first(desk):
    desk.work(Key.Key_Return, Key.Key_Delete)
    assert desk.cells(desk.dialog.kinds) == [
        ("Misread word", "0", "1", "1"),
        ("Missing mark", "0", "0", "1"),
        ("Wrong word", "1", "0", "0"),
    ]


def test_pages_are_counted_and_sorted_as_one_likes(desk):
    desk.dialog.tabs.setCurrentIndex(2)
    desk.work(Key.Key_Return, Key.Key_Delete)
    assert desk.cells(desk.dialog.pages) == [
        ("1", "2", "1", "0.6", "66 %"),
        ("2", "0", "1", "0.8", "0 %"),
    ]
    spoken = desk.dialog.pages.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Page 1: 2 decided, 1 left, about 0.6 errors, 66 % done"
    desk.dialog.activateWindow()
    desk.dialog.order.setFocus()
    desk.studio.qtbot.waitUntil(desk.dialog.order.hasFocus)
    for _ in range(3):
        press(Key.Key_Down)
    assert [cells[0] for cells in desk.cells(desk.dialog.pages)] == ["2", "1"]


def test_enter_goes_to_the_page(desk):
    press(Key.Key_P, ALT)
    desk.dialog.pages.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert desk.words.place == TEXT.index("No dash")
    desk.studio.qtbot.waitUntil(desk.words.hasFocus)
    assert desk.dialog.isVisible()


def test_a_text_of_one_page_has_no_table_of_pages(studio):
    desk = Desk(studio, TEXT.replace("\f", ""))
    assert [desk.dialog.tabs.isTabVisible(tab) for tab in range(3)] == [True, True, False]


def test_escape_closes_it_and_its_size_is_remembered(desk):
    desk.dialog.resize(700, 555)
    press(Key.Key_Escape)
    assert not desk.dialog.isVisible()
    press(Key.Key_P, CONTROL)
    again = desk.studio.dialog(desk.window, ProgressDialog)
    assert (again.width(), again.height()) == (700, 555)


def test_asked_for_twice_there_is_one_view(desk):
    desk.window._actions[Command.PROGRESS].trigger()
    assert len(desk.window.findChildren(ProgressDialog)) == 1


def test_when_the_book_is_left_the_view_goes(desk):
    desk.window.keeper.leave(lambda: None)
    assert not desk.dialog.isVisible()
    desk.window.open(desk.studio.file(TEXT, "other.txt"))
    desk.studio.settle(desk.window)
    assert desk.window.desk.model.count == 4


def test_while_the_book_is_read_the_numbers_grow(studio):
    window = studio.window(lambda: HandChecker(FAULTS))
    window.open(studio.file(TEXT))
    window.views.progress.ask()
    dialog = studio.dialog(window, ProgressDialog)
    studio.settle(window)
    studio.qtbot.waitUntil(lambda: dialog.heading.text() == "4 places left")


@pytest.mark.parametrize(
    ("highest", "named"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (3, [0, 1, 2, 3]),
        (5, [0, 2, 4, 6]),
        (9, [0, 5, 10]),
        (37, [0, 10, 20, 30, 40]),
        (101, [0, 50, 100, 150]),
        (4_000, [0, 1_000, 2_000, 3_000, 4_000]),
    ],
)
def test_a_few_round_heights_are_named_up_to_the_highest(highest, named):
    assert list(named_heights(highest)) == named


def test_the_chart_tells_its_numbers_in_words_and_paints_them(qtbot):
    chart = Chart()
    qtbot.addWidget(chart)
    chart.show_columns([Column("10:00", 4), Column("10:05", 0), Column("10:10", 2)])
    chart.resize(chart.sizeHint())
    assert chart.accessibleDescription() == "10:00: 4; 10:05: 0; 10:10: 2"
    image = chart.grab().toImage()
    ink = theme_of(chart.palette()).ring
    filled = {x for x in range(image.width()) if _is_filled(image, x, ink)}
    third = image.width() // 3
    assert any(x < third for x in filled)
    assert not any(1.2 * third < x < 1.8 * third for x in filled)
    assert any(x > 2 * third for x in filled)


def _is_filled(image, x, ink):
    return any(image.pixelColor(x, y).name() == ink for y in range(image.height()))


def test_a_narrow_chart_names_only_what_has_room(qtbot):
    chart = Chart()
    qtbot.addWidget(chart)
    chart.show_columns([Column(f"{hour}:00", hour) for hour in range(24)])
    chart.resize(chart.minimumSizeHint())
    chart.show()
    QTest.qWaitForWindowExposed(chart)
    assert not chart.grab().isNull()
