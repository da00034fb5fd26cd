"""The concordance of what is alike, and fewer or more of the queue: order, threshold, filters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from proofreader.checking import Checked
from proofreader.gui.alike_dialog import AlikeDialog
from proofreader.gui.choices import KindChoices
from proofreader.gui.queue_model import Order
from proofreader.text.findings import Kind
from proofreader.text.spans import Span
from tests.gui.conftest import press
from tests.gui.hand_made import Fault, HandChecker

pytestmark = pytest.mark.gui
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

TEXT = "A hut on tbe hill,\nand tbe sea below.\fSecond page: tbe end, arn\nand a .stop here.\n"
FAULTS = (
    Fault("tbe", "tbe", "the", Kind.MISREAD_WORD, 0.9),
    Fault("hut", "hut", "but|hat", Kind.REAL_WORD, 0.6),
    Fault(".stop", ".", "", Kind.STRAY_MARK, 0.95),
    Fault("arn", "arn", "am", Kind.MISREAD_WORD, 0.1),
)


@pytest.fixture
def window(studio):
    return studio.open(studio.file(TEXT), lambda: HandChecker(FAULTS))


def queue(window) -> list[str]:
    return [finding.surface for finding in window.desk.model.findings]


def text(window) -> str:
    return window.keeper.book.session.document.text


def go_to(window, surface: str) -> None:
    while window.desk.reviewer.current.surface != surface:
        press(Key.Key_N)


def alike(studio, window) -> AlikeDialog:
    go_to(window, "tbe")
    press(Key.Key_A)
    return studio.dialog(window, AlikeDialog)


def test_the_places_stand_one_below_the_other_with_page_and_line(studio, window):
    dialog = alike(studio, window)
    rows = dialog.rows.model()
    said = [rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert [one.partition(":")[0] for one in said] == [
        "p. 1, line 1",
        "p. 1, line 2",
        "p. 2, line 3",
    ]
    assert "tbe → the" in said[0]


def test_a_row_shows_its_place_in_the_text(studio, window):
    alike(studio, window)
    press(Key.Key_Down)
    assert TEXT[window.desk.text.place :].startswith("tbe sea")


def test_ctrl_a_ticks_all_or_none(studio, window):
    dialog = alike(studio, window)
    press(Key.Key_A, CONTROL)
    assert not dialog.accept_button.isEnabled()
    press(Key.Key_A, CONTROL)
    assert dialog.accept_button.text() == "&Accept 3 places"


def test_what_is_ticked_can_be_rejected_in_one_step(studio, window):
    dialog = alike(studio, window)
    press(Key.Key_Space)
    dialog.reject_button.click()
    assert text(window) == TEXT
    assert queue(window).count("tbe") == 1
    press(Key.Key_Z, CONTROL)
    assert queue(window).count("tbe") == 3


def test_always_takes_what_is_ticked_and_makes_a_rule(studio, window):
    dialog = alike(studio, window)
    press(Key.Key_Space)
    dialog.always_button.click()
    assert text(window).count("the ") == 2
    (rules,) = window.own.lists
    assert rules.entries() == [("tbe", "the")]


def test_the_dialog_is_as_large_as_it_was(studio, window):
    dialog = alike(studio, window)
    dialog.resize(777, 444)
    press(Key.Key_Escape)
    studio.qtbot.waitUntil(lambda: not window.findChildren(AlikeDialog))
    assert alike(studio, window).width() == 777


def test_where_nothing_is_like_a_place_that_is_said(studio):
    fault = Fault("hill", "hill", None, Kind.MISSING_MARK, 0.9)
    window = studio.open(studio.file(TEXT), lambda: HandChecker((fault,)))
    press(Key.Key_A)
    said = [label.text() for label in window.desk.notices.findChildren(QLabel)]
    assert "No other place can be mended like this one" in said


def test_the_head_says_what_is_left_and_what_it_brings(window):
    said = window.desk.pane.head.count.accessibleName()
    assert said.startswith("5 places left, about 1 minute; removes about 97 % of the errors found")


def test_kind_by_kind_the_kind_with_the_surest_gain_comes_first(window):
    window.desk.pane.head.order_chosen.emit(Order.KIND)
    assert queue(window) == [".", "tbe", "tbe", "tbe", "hut"]


def test_one_kind_alone_can_be_shown_and_its_filter_taken_away(window):
    head = window.desk.pane.head
    assert [words for words, _ in head._kinds()] == [
        "All kinds",
        "Misread word (3)",
        "Wrong word (1)",
        "Stray mark (1)",
    ]
    head.kind.chosen.emit(Kind.STRAY_MARK)
    assert queue(window) == ["."]
    assert head.kind.text() == "Stray mark"
    assert "4 more out of the filter" in head.count.accessibleName()
    press(Key.Key_Return)
    assert window.desk.model.rowCount() == 4  # the filter of a kind that is gone is gone, too


def test_one_page_alone_can_be_shown(studio, window):
    head = window.desk.pane.head
    assert [words for words, _ in head._pages()] == ["All pages", "Page 1 (3)", "Page 2 (2)"]
    head.page.chosen.emit(2)
    assert sorted(queue(window)) == [".", "tbe"]
    press(Key.Key_Return)
    press(Key.Key_Return)
    panel = window.desk.pane._done
    assert panel.isVisible()
    assert "3 places" in panel._advice.text()
    assert panel.all_button.hasFocus()
    press(Key.Key_Space)
    assert sorted(queue(window)) == ["hut", "tbe", "tbe"]
    studio.qtbot.waitUntil(window.desk.pane.view.hasFocus)


def test_another_book_has_no_filter(studio, window):
    window.desk.pane.head.kind.chosen.emit(Kind.STRAY_MARK)
    window.keeper._close(lambda: None)
    window.open(studio.file(TEXT, "other.txt"))
    studio.settle(window)
    assert len(queue(window)) == 5


def test_a_kind_can_be_switched_off_or_have_a_threshold_of_its_own(window):
    preferences = window._preferences
    preferences.kinds = KindChoices(frozenset({Kind.STRAY_MARK}), {Kind.MISREAD_WORD: 0.05})
    window.settings.kinds_changed.emit()
    assert sorted(queue(window)) == ["arn", "hut", "tbe", "tbe", "tbe"]


def test_what_a_check_has_closed_meanwhile_is_passed_over(studio, window):
    dialog = alike(studio, window)
    session = window.keeper.book.session
    session.take(Checked(Span(0, TEXT.index("hill")), ()), session.revision)
    dialog.accept_button.click()
    assert text(window).count("tbe") == 1
    assert text(window).startswith("A hut on tbe hill")
