"""The volunteer goes through the queue with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from proofreader.checking import DEFAULT_THRESHOLD
from proofreader.gui.alike_dialog import AlikeDialog
from proofreader.gui.places import shown
from proofreader.gui.queue_model import Order
from proofreader.review import carried, queue
from proofreader.text.findings import Kind
from tests.gui.conftest import press, write
from tests.gui.hand_made import Fault, HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

TEXT = "The tbe cat.\n\nA hut also, tbe dog.\n\nNo dash here the end — of it.\n\nAnd arn I?\n"
FAULTS = (
    Fault("tbe", "tbe", "the", probability=0.9),
    Fault("hut also", "hut", "but|hat|hit", Kind.REAL_WORD, 0.95),
    Fault("here the", " ", None, Kind.MISSING_MARK, 0.6),
    Fault("arn", "arn", "am", probability=0.2),
)


class Table:
    """A window with `TEXT` on it, looked at as a person does."""

    def __init__(self, studio, text=TEXT, faults=FAULTS):
        self.studio = studio
        self.window = studio.open(studio.file(text), lambda: HandChecker(faults))
        self.session = self.window.keeper.book.session
        self.view = self.window.desk.pane.view
        self.card = self.window.desk.pane.card
        self.words = self.window.desk.text

    @property
    def text(self) -> str:
        self.agree()
        return self.session.document.text

    @property
    def queue(self) -> list[str]:
        self.agree()
        return [finding.surface for finding in self.window.desk.model.findings]

    @property
    def current(self):
        return self.window.desk.reviewer.current

    @property
    def row(self) -> int:
        return self.view.currentIndex().row()

    def agree(self) -> None:
        """Text, queue and card show the same book."""
        cursor = QTextCursor(self.words.document())
        cursor.select(QTextCursor.SelectionType.Document)
        text = self.session.document.text
        assert cursor.selectedText() == shown(text)
        for finding in self.window.desk.model.findings:
            assert finding.span.of(text) == finding.surface
            assert finding in self.session.findings
        assert (self.current is None) is (not self.window.desk.model.findings)
        assert self.card.isVisible() is (self.current is not None)


@pytest.fixture
def table(studio):
    return Table(studio)


def test_the_queue_begins_with_the_most_gain_and_leaves_out_the_unlikely(table):
    assert table.queue == ["hut", "tbe", "tbe", " "]
    assert table.row == 0
    assert table.view.hasFocus()


def test_enter_accepts_and_goes_on_to_the_next(table):
    press(Key.Key_Return)
    assert table.text.startswith("The tbe cat.\n\nA but also")
    assert table.queue == ["tbe", "tbe", " "]
    assert table.current.surface == "tbe"
    assert table.view.hasFocus()


def test_a_number_takes_that_reading(table):
    press(Key.Key_2)
    assert "A hat also" in table.text
    press(Key.Key_5)  # the next finding has one reading only
    assert table.queue == ["tbe", "tbe", " "]


def test_delete_rejects_and_it_stays_rejected_after_a_new_check(table):
    press(Key.Key_Delete)
    assert table.text == TEXT
    assert table.queue == ["tbe", "tbe", " "]
    table.window.desk.checking.check(table.session)
    table.studio.settle(table.window)
    assert table.queue == ["tbe", "tbe", " "]


def test_next_and_back_go_round(table):
    rows = []
    for _ in range(4):
        press(Key.Key_N)
        rows.append(table.row)
    assert rows == [1, 2, 3, 0]
    press(Key.Key_N, SHIFT)
    assert table.row == 3


def test_after_a_decision_in_the_middle_the_next_one_is_current_not_the_first(table):
    press(Key.Key_N)
    first = table.current.span
    press(Key.Key_Delete)
    assert table.row == 1
    assert table.current.surface == "tbe"
    assert table.current.span > first


def test_after_the_last_the_one_before_is_current(table):
    press(Key.Key_N, SHIFT)
    press(Key.Key_Delete)
    assert table.row == 2


def test_everything_can_be_undone_and_done_again(table):
    for key in (Key.Key_Return, Key.Key_Delete, Key.Key_Return):
        press(key)
    done = table.text
    assert table.queue == [" "]
    for remaining in (2, 3, 4):
        press(Key.Key_Z, CONTROL)
        assert len(table.queue) == remaining
    assert table.text == TEXT
    for _ in range(3):
        press(Key.Key_Z, CONTROL | SHIFT)
        table.agree()
    assert table.text == done
    assert table.queue == [" "]


def test_what_undo_brings_back_is_current(table):
    press(Key.Key_N)
    press(Key.Key_N)
    was = table.current
    press(Key.Key_Return)
    press(Key.Key_N, SHIFT)
    press(Key.Key_Z, CONTROL)
    assert table.current == was
    press(Key.Key_Delete)
    press(Key.Key_Z, CONTROL)
    assert table.current == was


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_Return, ALT),
        (Key.Key_2, ALT),
        (Key.Key_Delete, ALT),
    ],
)
def test_with_alt_the_keys_decide_from_the_text_too(table, key, modifier):
    table.words.setFocus()
    press(key, modifier)
    assert table.queue == ["tbe", "tbe", " "]


def test_with_alt_one_goes_on_and_back_from_the_text_too(table):
    table.words.setFocus()
    press(Key.Key_N, ALT)
    assert table.row == 1
    press(Key.Key_N, ALT | SHIFT)
    assert table.row == 0
    assert table.text == TEXT


def test_with_alt_the_text_goes_along_to_what_is_current(table):
    table.words.setFocus()
    for key in (Key.Key_N, Key.Key_N, Key.Key_Return):
        press(key, ALT)
        assert table.words.place == table.current.span.start
    assert table.words.hasFocus()


def test_plain_letters_are_typed_in_the_text(table):
    table.words.setFocus()
    table.words.moveCursor(QTextCursor.MoveOperation.Start)
    for key in (Key.Key_N, Key.Key_A, Key.Key_E, Key.Key_1):
        press(key)
    assert table.text == "nae1" + TEXT


def test_e_edits_in_place_and_escape_goes_back(table):
    press(Key.Key_E)
    assert table.words.hasFocus()
    assert table.words.textCursor().selectedText() == "hut"
    write("but")
    assert "A but also" in table.text
    assert table.queue == ["tbe", "tbe", " "]
    press(Key.Key_Escape)
    assert table.view.hasFocus()


def test_typing_is_undone_in_the_text_by_the_session(table):
    press(Key.Key_E)
    write("but")
    press(Key.Key_Z, CONTROL)
    assert table.text == TEXT
    table.studio.settle(table.window)
    assert table.queue == ["hut", "tbe", "tbe", " "]
    press(Key.Key_Z, CONTROL | SHIFT)
    assert "A but also" in table.text


def test_enter_on_a_flag_edits_by_hand(table):
    press(Key.Key_N, SHIFT)
    assert table.current.suggestions == ()
    press(Key.Key_Return)
    assert table.words.hasFocus()
    write(" — ")
    assert "here — the end — of it" in table.text


def test_a_accepts_all_alike_after_a_look_at_them(table):
    press(Key.Key_N)
    press(Key.Key_A)
    dialog = table.studio.dialog(table.window, AlikeDialog)
    assert table.text == TEXT
    assert dialog.rows.model().rowCount() == 2
    press(Key.Key_Return)
    assert table.text == TEXT.replace("tbe", "the")
    assert table.queue == ["hut", " "]
    press(Key.Key_Z, CONTROL)
    assert table.text == TEXT


def test_a_place_that_is_unticked_is_left_out(table):
    press(Key.Key_N)
    press(Key.Key_A)
    table.studio.dialog(table.window, AlikeDialog)
    press(Key.Key_Space)
    press(Key.Key_Return)
    assert table.text == TEXT.replace("also, tbe", "also, the")
    assert sorted(table.queue) == [" ", "hut", "tbe"]


def test_escape_leaves_the_preview_without_a_change(table):
    press(Key.Key_N)
    press(Key.Key_A)
    table.studio.dialog(table.window, AlikeDialog)
    press(Key.Key_Escape)
    assert table.text == TEXT


def test_pasting_over_a_finding_takes_it_out_of_the_queue(table, qapp):
    qapp.clipboard().setText("cats and")
    start = TEXT.index("A hut")
    table.words.select(type(table.current.span)(start, start + 5))
    table.words.paste()
    assert table.queue == ["tbe", "tbe", " "]
    press(Key.Key_Z, CONTROL)
    table.studio.settle(table.window)
    assert table.queue == ["hut", "tbe", "tbe", " "]


def test_a_paragraph_that_is_typed_in_is_checked_again(table):
    table.words.setFocus()
    table.words.moveCursor(QTextCursor.MoveOperation.End)
    write("And tbe bird.")
    table.studio.qtbot.waitUntil(lambda: len(table.queue) == 5)
    assert table.queue == ["hut", "tbe", "tbe", "tbe", " "]


def test_typing_does_not_move_the_text_under_the_cursor(table):
    table.words.setFocus()
    table.words.moveCursor(QTextCursor.MoveOperation.End)
    write("x")
    assert table.words.place == len(TEXT) + 1
    assert table.words.hasFocus()


def test_a_row_chosen_while_the_book_is_read_stays_current(table):
    press(Key.Key_Down)
    chosen = table.current
    table.words.setFocus()
    table.words.moveCursor(QTextCursor.MoveOperation.End)
    write("And hut also.")
    table.studio.settle(table.window)
    assert len(table.queue) == 5
    assert table.current == chosen


def test_a_click_on_a_finding_makes_it_current(table):
    place = TEXT.index("tbe dog") + 1
    cursor = QTextCursor(table.words.document())
    cursor.setPosition(place)
    where = table.words.cursorRect(cursor).center()
    QTest.mouseClick(table.words.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))
    assert table.current.span.start == TEXT.index("tbe dog")


def test_the_card_shows_readings_and_why(table):
    shown_readings = [button.text() for button in table.card.readings if button.isVisible()]
    assert shown_readings == ["but", "hat", "hit"]
    QTest.mouseClick(table.card.readings[2], Qt.MouseButton.LeftButton)
    assert "A hit also" in table.text
    assert table.view.hasFocus()


def test_enter_on_a_focused_button_presses_that_button(table):
    table.card.readings[1].setFocus()
    press(Key.Key_Return)
    assert "A hat also" in table.text
    assert table.view.hasFocus()
    table.card.deeds.reject.setFocus()
    press(Key.Key_Return)
    assert table.queue == ["tbe", " "]
    assert table.text.count("tbe") == 2


def test_the_order_of_the_text_is_kept_to_when_chosen(table):
    press(Key.Key_N)
    press(Key.Key_N)
    was = table.current
    table.window.desk.pane.head.order_chosen.emit(Order.PLACE)
    assert table.queue == ["tbe", "hut", "tbe", " "]
    assert table.current == was
    press(Key.Key_Return)
    assert table.current.surface == " "


def test_a_lower_threshold_shows_more_and_is_remembered(table):
    slider = table.window.desk.pane.head.slider
    slider.setFocus()
    for _ in range(4):
        press(Key.Key_Right)
    assert table.queue == ["hut", "tbe", "tbe", " ", "arn"]
    assert table.studio.preferences.threshold == pytest.approx(DEFAULT_THRESHOLD - 0.2)


def test_while_the_book_is_read_an_empty_queue_is_not_called_done(table):
    while table.queue:
        press(Key.Key_Delete)
    pane = table.window.desk.pane
    tally = table.window.desk._session.tally
    pane.refresh(1.0, lambda: tally, is_reading=True)
    assert "Reading the book…" in pane.head.count.text()
    pane.refresh(1.0, lambda: tally, is_reading=False)
    assert "No place left" in pane.head.count.text()


def test_an_empty_queue_says_what_to_do_next(table):
    while len(table.queue) > 1:
        press(Key.Key_Return)
    press(Key.Key_Delete)
    table.studio.settle(table.window)
    panel = table.window.desk.pane._done
    assert panel.isVisible()
    assert f"{DEFAULT_THRESHOLD:.0%}".replace("%", " %") in panel._heading.text()
    assert "Less certain, if you like to go on: 1 place." in panel._advice.text()
    assert "3 accepted, 1 not an error, 0 by hand." in panel._advice.text()
    assert panel.export_button.hasFocus()
    panel.lower_button.click()
    panel.lower_button.click()
    assert table.queue == ["arn"]
    assert table.view.hasFocus()


def test_crlf_and_astral_letters_keep_text_and_queue_together(studio):
    text = (
        "\N{GOTHIC LETTER AHSA} e\u0301 tbe\r\n\r\n\N{GRINNING FACE}\N{GRINNING FACE} tbe cat\r\n"
    )
    table = Table(studio, text)
    press(Key.Key_N)
    press(Key.Key_E)
    assert table.words.textCursor().selectedText() == "tbe"
    write("the")
    press(Key.Key_Return)
    assert table.text == text.replace("FACE tbe", "").replace("tbe cat", "the\r\n cat")
    press(Key.Key_Escape)
    press(Key.Key_Return)
    assert "tbe" not in table.text
    while table.session.can_undo:
        press(Key.Key_Z, CONTROL)
    assert table.text == text
    table.studio.settle(table.window)
    assert table.queue == ["tbe", "tbe"]


def test_what_a_decision_teaches_reaches_the_end_of_a_long_book(studio, monkeypatch):
    monkeypatch.setattr(queue, "_AT_ONCE", 3)
    monkeypatch.setattr(queue, "_SLICE_S", 0.0)
    monkeypatch.setattr(carried, "_MOST", 4)
    text = "".join(f"tbe x{number}\n" for number in range(40))
    table = Table(studio, text, (Fault("tbe", "tbe", "the"),))
    last = table.session.findings[-1].probability
    press(Key.Key_Delete)
    assert table.session.is_behind
    studio.qtbot.waitUntil(lambda: not table.session.is_behind)
    assert table.session.findings[-1].probability < last
    assert table.window.desk.model.findings[-1].probability < last
